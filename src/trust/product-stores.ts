import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse as parseToml } from "toml";
import { LARGEST_TEXT, readRegularFile } from "../files/read-file.ts";
import { oneLine } from "../text/foreign-text.ts";
import { isObject, textOf } from "../text/json.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import type { Store } from "./keytool.ts";

const SECURITY = join("repository", "resources", "security");
const DEFAULT = "wso2carbon";
const PLACEHOLDER = /\$(secret|env|sys|ref)\{([^}]*)\}/;

/** The two stores that decide about TLS: with what the server shows itself, and whom it trusts. */
export interface ProductStores {
  readonly keystore: Store & { readonly alias: string };
  readonly truststore: Store;
}

export interface StoreSources {
  /** Where the configuration is when not in `<home>/repository/conf`. */
  readonly deploymentToml?: string;
  /** For a truststore whose password in `deployment.toml` is encrypted. */
  readonly truststorePassword: string;
  /** For `$env{NAME}`, which the server resolves from its own environment. */
  readonly environment: NodeJS.ProcessEnv;
}

type Table = Readonly<Record<string, unknown>>;

/**
 * Which files a product uses, as its own templates derive them: each member of `[keystore.tls]` falls back to `[keystore.primary]`, and
 * that to the default (`default.json` of the kernel: wso2carbon.p12, or wso2carbon.jks where the product ships that).
 * @throws Problem `server-config-unreadable`, `keystore-password-hidden`
 */
export async function storesOf(home: string, sources: StoreSources): Promise<ProductStores> {
  const path = sources.deploymentToml ?? join(home, "repository", "conf", "deployment.toml");
  const config = await Promise.resolve(readConfig(path));
  const keystores = table(config["keystore"]);
  const member = (name: string): string | undefined =>
    textOf(table(keystores["tls"])[name]) ?? textOf(table(keystores["primary"])[name]);
  const truststore = table(config["truststore"]);
  const plain = (value: string, name: string): string => resolve(value, name, path, sources.environment);
  return {
    keystore: {
      file: fileOf(
        home,
        optionally(member("file_name"), (value) => plain(value, "file_name")),
        "wso2carbon",
      ),
      alias: plain(member("alias") ?? DEFAULT, "alias"),
      password: plain(member("password") ?? DEFAULT, "[keystore] password"),
    },
    truststore: {
      file: fileOf(
        home,
        optionally(textOf(truststore["file_name"]), (value) => plain(value, "file_name")),
        "client-truststore",
      ),
      password: truststorePassword(textOf(truststore["password"]), plain, sources),
    },
  };
}

function truststorePassword(
  written: string | undefined,
  plain: (value: string, name: string) => string,
  sources: StoreSources,
): string {
  if (written === undefined) return DEFAULT;
  // The cipher tool's secrets stay the server's own; the input is what people have for this case.
  if (written.includes("$secret{")) return sources.truststorePassword;
  return plain(written, "[truststore] password");
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

/** The parser has its line in two places: a fault of syntax in `location.start`, one of meaning in `line`. */
function lineOf(error: unknown): number | undefined {
  if (!isObject(error)) return undefined;
  const line = error["line"] ?? table(table(error["location"])["start"])["line"];
  return typeof line === "number" ? line : undefined;
}

function resolve(value: string, name: string, path: string, environment: NodeJS.ProcessEnv): string {
  const [placeholder, kind, variable] = PLACEHOLDER.exec(value) ?? [];
  if (placeholder === undefined || variable === undefined) return value;
  const found = kind === "env" ? environment[variable] : undefined;
  if (found !== undefined) return value.replace(placeholder, () => found);
  throw new Problem("keystore-password-hidden", {
    tried: `look up ${name} of the keystore`,
    where: path,
    said: `it is written as ${oneLine(placeholder)}`,
  });
}

function fileOf(home: string, name: string | undefined, fallback: string): string {
  const folder = join(home, SECURITY);
  if (name !== undefined) return join(folder, name);
  // IS 7.0 and API Manager ship JKS names, IS from 7.1 on PKCS12 names (I-5a).
  const jks = join(folder, `${fallback}.jks`);
  const p12 = join(folder, `${fallback}.p12`);
  return !existsSync(p12) && existsSync(jks) ? jks : p12;
}

function table(value: unknown): Table {
  return isObject(value) ? value : {};
}

function optionally(value: string | undefined, map: (value: string) => string): string | undefined {
  return value === undefined ? undefined : map(value);
}
