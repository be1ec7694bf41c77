import { readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { textIfThere } from "../files/read-file.ts";
import { oneLine } from "../text/foreign-text.ts";
import { PRODUCT_NAMES, type Product } from "../text/products.ts";
import { Problem, reasonOf } from "../problems/problem.ts";

/** Names of the start scripts in a pack's `bin`. */
export const START_SCRIPTS: Readonly<Record<Product, string>> = { is: "wso2server.sh", apim: "api-manager.sh" };
const CARBON_SCRIPT = /org\.wso2\.carbon\.bootstrap\.Bootstrap/;

/** Where the files of an unpacked product are. */
export interface ProductHome {
  /** The folder, symbolic links resolved. */
  readonly folder: string;
  readonly script: string;
  readonly logs: string;
  /** The file that gets the start script's standard output and error. */
  readonly console: string;
  /**
   * The file in which the leader of the script's process group notes how the script ended; its
   * path stands on the leader's command line, and on no other's (`launch.ts`).
   */
  readonly ended: string;
  readonly deploymentToml: string;
  readonly pidFile: string;
}

/**
 * Looks at a product's folder: its start script is the usual one, else the only script in `bin`
 * that starts a Carbon server.
 * @throws Problem `product-home-invalid`
 */
export async function openHome(product: Product, home: string): Promise<ProductHome> {
  const tried = `find the start script of ${PRODUCT_NAMES[product]}`;
  let folder: string;
  let names: readonly string[];
  try {
    folder = await realpath(home);
    names = await readdir(join(folder, "bin"));
  } catch (error) {
    throw new Problem("product-home-invalid", { tried, where: home, said: oneLine(reasonOf(error)) }, error);
  }
  const usual = START_SCRIPTS[product];
  const script = names.includes(usual) ? usual : await onlyCarbonScript(folder, names, tried);
  return { ...placesIn(folder), script: join(folder, "bin", script) };
}

/** The places that need no start script. */
export function placesIn(folder: string): Omit<ProductHome, "script"> {
  const logs = join(folder, "repository", "logs");
  const console = join(logs, "wso2-is-key-manager-action-console.log");
  return {
    ...{ folder, logs, console, ended: `${console}.ended` },
    deploymentToml: join(folder, "repository", "conf", "deployment.toml"),
    pidFile: join(folder, "wso2carbon.pid"),
  };
}

async function onlyCarbonScript(folder: string, names: readonly string[], tried: string): Promise<string> {
  const found: string[] = [];
  for (const name of names.filter((one) => one.endsWith(".sh")))
    if (CARBON_SCRIPT.test(await Promise.resolve(textIfThere(join(folder, "bin", name))))) found.push(name);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const said = found.length === 0 ? "no script there starts a Carbon server" : `several do: ${found.join(", ")}`;
  throw new Problem("product-home-invalid", { tried, where: join(folder, "bin"), said: oneLine(said) });
}

/**
 * Version such as `7.1` from `bin/version.txt` ("WSO2 Identity Server v7.1.0"); nothing when the
 * file says none.
 */
export async function versionOf(folder: string): Promise<string | undefined> {
  const text = await Promise.resolve(textIfThere(join(folder, "bin", "version.txt")));
  return /\bv?(\d+\.\d+)\.\d+/.exec(text)?.[1];
}
