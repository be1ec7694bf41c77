import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Surroundings } from "../clients/connect.ts";
import { tlsSettings, type Setting } from "../configure/settings.ts";
import { addFile } from "../files/new-file.ts";
import { unbracketed } from "../http/proxy.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import { PRODUCT_NAMES, PRODUCTS, type Product } from "../text/products.ts";
import { checkCertificate, pemOf } from "../trust/certificate.ts";
import { AUTHORITY_ALIAS, issueKeystores, SERVER_ALIAS } from "../trust/issue.ts";
import { Keytool, type Store } from "../trust/keytool.ts";
import { SECURITY, storesOf } from "../trust/product-stores.ts";
import type { UndoEntry, UndoStack } from "../undo/stack.ts";

const PREFIX = "wso2-is-key-manager-action-";

/** A keystore that a product gets, or has from an earlier run. */
export interface OwnKeystore extends Store {
  readonly product: Product;
  readonly fileName: string;
  readonly names: readonly string[];
  /** What a new one may be read by: as the one that it stands beside. */
  readonly mode: number;
  readonly isThere: boolean;
}

/** Names and addresses in URLs, each once, without brackets. */
export function hostsOf(...urls: readonly (string | undefined)[]): readonly string[] {
  const hosts = urls.flatMap((url) => (url === undefined ? [] : [unbracketed(new URL(url).hostname).toLowerCase()]));
  return [...new Set(hosts)];
}

/** Names under which the run, users and the other server call each one, and the runner itself. */
function namesOf({ is, apim, isUrlFromApim, isPublicUrl, gatewayUrl }: RunInputs, product: Product): readonly string[] {
  const urls = product === "is" ? [is.url, isUrlFromApim, isPublicUrl] : [apim.url, gatewayUrl];
  return [...new Set([...hostsOf(...urls), "localhost", "127.0.0.1"])];
}

/**
 * With `certificates: generate` the keystore of each product on this machine. Its name follows from
 * the names in it, so that a second run finds it, and a plan stays the same.
 * @throws Problem of `storesOf`, `Keytool`
 */
export async function ownKeystores(
  inputs: RunInputs,
  { environment, clock }: Surroundings,
  signal: AbortSignal,
): Promise<readonly OwnKeystore[]> {
  if (inputs.certificates !== "generate") return [];
  const { truststorePassword } = inputs;
  const found: OwnKeystore[] = [];
  for (const product of PRODUCTS) {
    const { home } = inputs[product];
    if (home === undefined) continue;
    const { keystore } = await storesOf(home, { truststorePassword, environment });
    const names = namesOf(inputs, product);
    const mode = (statSync(keystore.file, { throwIfNoEntry: false })?.mode ?? 0o600) & 0o660;
    for (let attempt = 0; ; attempt += 1) {
      const mark = createHash("sha256")
        .update([attempt, ...names.toSorted()].join(" "))
        .digest("hex")
        .slice(0, 12);
      const fileName = `${PREFIX}${mark}.p12`;
      const file = join(home, SECURITY, fileName);
      const own = { product, fileName, file, names, mode, password: keystore.password };
      const isThere = existsSync(file);
      if (isThere && !(await isGood(own, await Keytool.find(environment, { signal }), clock.wallTime()))) continue;
      found.push({ ...own, isThere });
      break;
    }
  }
  return found;
}

/** What the configuration says of a product's own keystore. */
export function keystoreSettings(product: Product, keystores: readonly OwnKeystore[]): readonly Setting[] {
  const own = keystores.find((one) => one.product === product);
  return own === undefined ? [] : tlsSettings({ ...own, alias: SERVER_ALIAS });
}

/**
 * Makes those that are not there, by one authority, whose key nobody keeps.
 * @returns PEM of the authorities of all of them
 * @throws Problem of `Keytool`, `file-not-writable`; the signal's reason
 */
export async function makeKeystores(
  keystores: readonly OwnKeystore[],
  { environment, runner, certificates }: Surroundings,
  undo: UndoStack,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (keystores.length === 0) return [];
  const keytool = await Keytool.find(environment, { signal });
  const missing = keystores.filter(({ isThere }) => !isThere);
  const made = missing.length === 0 ? [] : await issueKeystores(keytool, missing);
  for (const [index, { product, file, names, mode }] of missing.entries()) {
    signal.throwIfAborted();
    let entry: UndoEntry | undefined;
    const namedIn = join(dirname(file), "..", "..", "conf", "deployment.toml");
    await addFile(file, { bytes: made[index] ?? Buffer.alloc(0), mode }, (added) => {
      if (added !== undefined)
        entry = undo.push("failure", { kind: "remove-file", file, ...added, namedIn, namedAs: basename(file) });
      else if (entry !== undefined) undo.forget(entry);
    });
    runner.info(`${PRODUCT_NAMES[product]}: new certificate for ${names.join(", ")} in ${file}`);
  }
  const entries = await Promise.all(keystores.map((store) => keytool.list(store)));
  const authorities = entries.flatMap((all) => all.filter(({ alias }) => alias === AUTHORITY_ALIAS));
  for (const { certificate } of authorities) certificates?.note("authority", "keystore", certificate);
  return [...new Set(authorities.map(({ certificate }) => pemOf(certificate)))];
}

/** Whether it is for all its names and not about to expire. */
async function isGood(store: Omit<OwnKeystore, "isThere">, keytool: Keytool, now: number): Promise<boolean> {
  const certificate = await keytool.certificate(store, SERVER_ALIAS);
  return checkCertificate(certificate, store.names, now).length === 0;
}
