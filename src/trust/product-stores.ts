import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse as parseToml } from "toml";
import { LARGEST_TEXT, readRegularFile, textIfThere } from "../files/read-file.ts";
import { oneLine } from "../text/foreign-text.ts";
import { isObject } from "../text/json.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import type { Store } from "./keytool.ts";
import { flatSettings, lookUp, type FlatSettings, type Looked } from "./references.ts";

/** Folder of a product where its keystores are. */
export const SECURITY = join("repository", "resources", "security");
const DEFAULT = "wso2carbon";

/** The two stores that decide about TLS: with what the server shows itself, and whom it trusts. */
export interface ProductStores {
  readonly keystore: Store & { readonly alias: string };
  readonly truststore: Store;
}

export interface StoreSources {
  /** Where the configuration is when not in `<home>/repository/conf`. */
  readonly deploymentToml?: string;
  /** For a store whose password in `deployment.toml` can't be known from here. */
  readonly truststorePassword: string;
  /** For `$env{NAME}`, which the server resolves from its own environment. */
  readonly environment: NodeJS.ProcessEnv;
}

type Table = Readonly<Record<string, unknown>>;

/**
 * Which files a product uses, as its own templates derive them: each member of `[keystore.tls]`
 * falls back to `[keystore.primary]`, and that to the default (`default.json` of the kernel:
 * wso2carbon.p12, or wso2carbon.jks where the product ships that). A password that can't be known
 * from here is `truststorePassword`: the cipher tool's secrets stay the server's own, and the input
 * is what people have.
 * @throws Problem `server-config-unreadable`; `keystore-password-hidden` for a file name or an
 * alias that can't be known from here
 */
export async function storesOf(home: string, sources: StoreSources): Promise<ProductStores> {
  const path = sources.deploymentToml ?? join(home, "repository", "conf", "deployment.toml");
  const written = flatSettings(await Promise.resolve(readConfig(path)));
  const settings = { ...defaultsOf(home), ...written };
  const look = (name: string): Looked | undefined => lookUp(name, settings, sources.environment);
  const plain = (name: string): string => {
    const looked = look(name) ?? { text: "" };
    if ("text" in looked) return looked.text;
    const tried = `look up \`${name}\` of the configuration`;
    throw new Problem("keystore-password-hidden", { tried, where: path, said: looked.hidden });
  };
  const password = (name: string): string => {
    const looked = look(name) ?? { text: DEFAULT };
    return "text" in looked ? looked.text : sources.truststorePassword;
  };
  const file = (name: string): string => join(home, SECURITY, plain(name));
  return {
    keystore: {
      file: file("keystore.tls.file_name"),
      alias: plain("keystore.tls.alias"),
      password: password("keystore.tls.password"),
    },
    truststore: { file: file("truststore.file_name"), password: password("truststore.password") },
  };
}

/**
 * What counts where the file says nothing: the product's own `default.json` where it has one, over
 * the names that it ships.
 */
function defaultsOf(home: string): FlatSettings {
  const toPrimary = (name: string): [string, string] => [`keystore.tls.${name}`, `$ref{keystore.primary.${name}}`];
  return {
    "keystore.primary.file_name": shippedName(home, "wso2carbon"),
    "keystore.primary.alias": DEFAULT,
    "keystore.primary.password": DEFAULT,
    ...Object.fromEntries(["file_name", "alias", "password"].map(toPrimary)),
    "truststore.file_name": shippedName(home, "client-truststore"),
    "truststore.password": DEFAULT,
    ...productDefaults(home),
  };
}

function productDefaults(home: string): FlatSettings {
  try {
    const parsed: unknown = JSON.parse(textIfThere(join(home, "repository", "resources", "conf", "default.json")));
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** IS 7.0 and API Manager ship JKS names, IS from 7.1 on PKCS12 names (I-5a). */
function shippedName(home: string, name: string): string {
  const [jks, p12] = [`${name}.jks`, `${name}.p12`];
  const isThere = (file: string): boolean => existsSync(join(home, SECURITY, file));
  return !isThere(p12) && isThere(jks) ? jks : p12;
}

function readConfig(path: string): Table {
  const tried = "read which keystores the server uses";
  let text: string;
  try {
    text = readRegularFile(path, LARGEST_TEXT).toString("utf8");
  } catch (error) {
    throw new Problem("server-config-unreadable", { tried, where: path, said: oneLine(reasonOf(error)) }, error);
  }
  try {
    const parsed: unknown = parseToml(text);
    return table(parsed);
  } catch (error) {
    const line = lineOf(error);
    const at = line === undefined ? {} : { file: path, line };
    const said = `${line === undefined ? "" : `line ${line}: `}${oneLine(reasonOf(error))}`;
    throw new Problem("server-config-unreadable", { tried, where: path, said, ...at }, error);
  }
}

/**
 * The parser has its line in two places: a fault of syntax in `location.start`, one of meaning in
 * `line`.
 */
function lineOf(error: unknown): number | undefined {
  if (!isObject(error)) return undefined;
  const line = error["line"] ?? table(table(error["location"])["start"])["line"];
  return typeof line === "number" ? line : undefined;
}

function table(value: unknown): Table {
  return isObject(value) ? value : {};
}
