import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { installProblems } from "../../../src/problems/install.ts";
import { Problem } from "../../../src/problems/problem.ts";
import { notWritten } from "../../../src/products/install/space.ts";
import { provoked, rendered, renderedAsLeft, type Case, type Cases, type Scene } from "../outcome.ts";

/** `prepare` with a pack of Identity Server, in folders of its own. */
function install(pack: (scene: Scene) => Record<string, string> | Promise<Record<string, string>>): Case {
  return provoked({
    inputs: async (scene) => {
      mkdirSync(join(scene.folder, "packs"));
      return { command: "prepare", "archive-directory": join(scene.folder, "packs"), ...(await pack(scene)) };
    },
  });
}

function fileWith(scene: Scene, content: string): string {
  const file = join(scene.folder, "wso2is-7.2.0.zip");
  writeFileSync(file, content);
  return file;
}

/** A mirror that breaks off. */
async function mirror({ places }: Scene): Promise<Record<string, string>> {
  const { port, certificate } = await places.serve((_request, response) => {
    response.writeHead(200, { "content-length": 1000 }).write("PK");
    setTimeout(() => response.destroy(), 5);
  });
  return { "is-archive": `https://localhost:${port}/wso2is-7.2.0.zip`, "ca-certificates": certificate.certPem };
}

export const installCases: Cases<keyof typeof installProblems> = {
  "pack-not-found": install(({ folder }) => ({ "is-archive": join(folder, "wso2is-7.9.0.zip") })),
  "pack-not-downloaded": install(async ({ places }) => {
    const { port, certificate } = await places.serve((_request, response) => response.writeHead(503).end());
    return { "is-archive": `https://localhost:${port}/wso2is-7.2.0.zip`, "ca-certificates": certificate.certPem };
  }),
  "pack-digest-mismatch": install((scene) => ({
    "is-archive": fileWith(scene, "another pack"),
    "is-archive-sha256": "0a".repeat(32),
  })),
  "pack-invalid": install((scene) => ({ "is-archive": fileWith(scene, "<html>404 Not Found</html>") })),
  "disk-space-missing": rendered({
    why: "it takes a disk that is full",
    stage: "files",
    problem: () =>
      notWritten(
        Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" }),
        "unpack Identity Server",
        "/srv/temporary/wso2-is-km-action-0123456789",
      ),
  }),
  "pack-not-written": install(async (scene) => ({
    ...(await mirror(scene)),
    "archive-directory": join(fileWith(scene, "a file"), "packs"),
  })),
  "folder-not-removed": renderedAsLeft("it takes a server that can't be stopped", () =>
    Promise.resolve({
      what: "folder /srv/temporary/wso2-is-km-action-0123456789 is still there",
      command: "rm -r '/srv/temporary/wso2-is-km-action-0123456789'",
      problem: new Problem("folder-not-removed", {
        tried: "remove what was unpacked",
        where: "/srv/temporary/wso2-is-km-action-0123456789",
        said: "process 4711 of its server still runs",
      }),
    }),
  ),
};
