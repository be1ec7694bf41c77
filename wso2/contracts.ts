import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { mustHave } from "./build.ts";
import { fetchArtifacts } from "./maven.ts";

/** The 4.7 line of API Manager, as far as it is on Maven Central. */
export const CARBON_APIMGT = "9.33.90";

/**
 * Each API of API Manager: the web application that serves it, and the name of its contract inside.
 */
export const APIS = {
  admin: { artifact: "org.wso2.carbon.apimgt.rest.api.admin.v1", file: "admin-api.yaml" },
  devportal: { artifact: "org.wso2.carbon.apimgt.rest.api.store.v1", file: "devportal-api.yaml" },
  publisher: { artifact: "org.wso2.carbon.apimgt.rest.api.publisher.v1", file: "publisher-api.yaml" },
  dcr: { artifact: "org.wso2.carbon.apimgt.rest.api.dcr", file: "dcr.yaml" },
  gateway: { artifact: "org.wso2.carbon.apimgt.rest.api.gateway", file: "gateway-api.yaml" },
} as const;
export type Api = keyof typeof APIS;

const CACHE = join(import.meta.dirname, "..", ".cache", "wso2", "contracts");

/**
 * WSO2's own OpenAPI documents, out of the wars of carbon-apimgt on Maven Central (some 110 MB,
 * once).
 * @returns the folder that has every `file` of `APIS`
 * @throws Error that says what to install, or what Maven printed
 */
export function contractsFromMaven(): string {
  const folder = join(CACHE, CARBON_APIMGT);
  if (existsSync(folder)) return folder;
  mustHave(["java", "mvn"]);
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, "part-"));
  try {
    fetchArtifacts({
      goal: "unpack",
      coordinates: Object.values(APIS).map(({ artifact }) => `org.wso2.carbon.apimgt:${artifact}:${CARBON_APIMGT}:war`),
      folder: join(work, "unpacked"),
      includes: "WEB-INF/classes/*.yaml",
    });
    const classes = join(work, "unpacked", "WEB-INF", "classes");
    const missing = Object.values(APIS).filter(({ file }) => !existsSync(join(classes, file)));
    if (missing.length > 0) throw new Error(`no ${missing.map(({ file }) => file).join(", ")} in the wars`);
    const ready = join(work, "ready");
    mkdirSync(ready);
    for (const name of readdirSync(classes)) if (name.endsWith(".yaml")) cpSync(join(classes, name), join(ready, name));
    // In one step, because another run may read the folder. A faster run has put the same files
    // there.
    if (!existsSync(folder)) renameSync(ready, folder);
    return folder;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
