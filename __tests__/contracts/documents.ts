import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { upgradeFromTwoToThree } from "@scalar/openapi-upgrader/2.0-to-3.0";
import yaml from "js-yaml";
import type { Product } from "../../sandbox/exchange.ts";
import { isObject } from "../../src/text/json.ts";
import { APIS, CARBON_APIMGT, contractsFromMaven, type Api } from "../../wso2/contracts.ts";
import { beside } from "../support/beside.ts";
import { Contract } from "./contract.ts";

const ROOTS: Readonly<Record<Api, string>> = {
  admin: "/api/am/admin/v4",
  devportal: "/api/am/devportal/v3",
  publisher: "/api/am/publisher/v4",
  dcr: "/client-registration/v0.17",
  gateway: "/api/am/gateway/v2",
};
/**
 * Unmodified copies of the documents of 4.3.0 and 4.6.0, which are not on Maven Central; not part
 * of this project.
 */
const COPIES = beside("shared", "contracts");
const COPY: Readonly<Record<Api, string>> = {
  admin: "apim-admin-v4.yaml",
  devportal: "apim-devportal-v3.yaml",
  publisher: "apim-publisher-v4.yaml",
  dcr: "apim-dcr-v0.17.yaml",
  gateway: "apim-gateway-v2.yaml",
};
const ADMIN_OF_430 = "apim-admin-v4-apim-4.3.0.yaml";

/** WSO2's contracts, and which of them a server has to keep. */
export interface Contracts {
  readonly all: readonly Contract[];
  /** Where they are from, and what that leaves out, for a person. */
  readonly origin: string;
  /** The contract of a request to this server; nothing for paths outside of the REST APIs. */
  of(product: Product, path: string): Contract | undefined;
}

/**
 * The documents of API Manager 4.3.0 (admin), 4.6.0 and 9.33.90 (the 4.7 line). A release in
 * between is held to 4.6.0, and where the copies are not there every one to 9.33.90.
 * @throws Error where Maven can't fetch the latter
 */
export async function loadContracts(copies = COPIES): Promise<Contracts> {
  const folder = contractsFromMaven();
  const apis = Object.keys(APIS).filter((name): name is Api => name in ROOTS);
  const newest = await Promise.all(apis.map((api) => load(api, CARBON_APIMGT, join(folder, APIS[api].file))));
  if (!existsSync(copies)) {
    return {
      all: newest,
      origin: `carbon-apimgt ${CARBON_APIMGT} from Maven Central, for every release (those of 4.3.0 and 4.6.0 are not there)`,
      of: (_product, path) => newest.find((contract) => contract.covers(path)),
    };
  }
  const middle = await Promise.all(apis.map((api) => load(api, "4.6.0", join(copies, COPY[api]))));
  const oldest = [await load("admin", "4.3.0", join(copies, ADMIN_OF_430))];
  return {
    all: [...oldest, ...middle, ...newest],
    origin: `carbon-apimgt ${CARBON_APIMGT} from Maven Central, and copies of those of 4.3.0 and 4.6.0`,
    of: ({ release }, path) => {
      const own = release === "4.3.0" ? [...oldest, ...middle] : /^4\.[456]\./.test(release) ? middle : newest;
      return own.find((contract) => contract.covers(path));
    },
  };
}

function load(api: Api, release: string, file: string): Promise<Contract> {
  const name = `${api} ${ROOTS[api].split("/").at(-1) ?? ""} of ${release}`;
  return Contract.of(name, ROOTS[api], documentOf(readFileSync(file, "utf8")));
}

/**
 * YAML as WSO2 writes it: quoted lines that are indented too little, and a number that looks like a
 * date.
 */
function documentOf(text: string): Record<string, unknown> {
  const value: unknown = yaml.load(text, { schema: yaml.CORE_SCHEMA });
  if (!isObject(value)) throw new Error("not a document");
  if (!("swagger" in value)) return value;
  const upgraded: unknown = upgradeFromTwoToThree(value);
  return isObject(upgraded) ? upgraded : value;
}
