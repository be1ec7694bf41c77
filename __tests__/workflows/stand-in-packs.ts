import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { zipOf, type PackFiles } from "../products/install/packs.ts";
import { PASSWORD, SECURITY, type Workshop } from "../trust/stores.ts";

const PROGRAM = join(import.meta.dirname, "..", "..", "sandbox", "product.ts");

/** A product's folder whose start script runs the stand-in, as texts and as stores. */
interface StandInFiles {
  readonly texts: PackFiles;
  readonly stores: Readonly<Record<string, Buffer>>;
}

/** What a pack of the stand-in of a product has below its top folder; keys are made by keytool. */
export function standInFiles(shop: Workshop, product: "is" | "apim", version: string): StandInFiles {
  const script = product === "is" ? "wso2server.sh" : "api-manager.sh";
  const name = product === "is" ? "WSO2 Identity Server" : "WSO2 API Manager";
  const own = `${product}-${version}-own.p12`;
  if (!existsSync(shop.path(own))) shop.key(own, product);
  const trusting = `${product}-${version}-trusting.p12`;
  if (!existsSync(shop.path(trusting))) shop.trust(trusting, product, shop.certificate(own, product));
  const toml =
    `[server]\nhostname = "localhost"\n\n[super_admin]\nusername = "admin"\npassword = "admin"\n\n` +
    `[keystore.primary]\nfile_name = "wso2carbon.p12"\npassword = "${PASSWORD}"\nalias = "${product}"\n\n` +
    `[truststore]\nfile_name = "client-truststore.p12"\npassword = "${PASSWORD}"\n`;
  const start =
    '#!/bin/sh\nhome=$(cd "$(dirname "$0")/.." && pwd)\n' +
    `exec '${process.execPath}' --disable-warning=ExperimentalWarning '${PROGRAM}' ${product} "$@" "-Dcarbon.home=$home"\n`;
  return {
    texts: {
      [`bin/${script}`]: { text: start, mode: 0o755 },
      "bin/version.txt": `${name} v${version}\n`,
      "repository/conf/deployment.toml": toml,
      "repository/components/dropins/README": "Bundles of the user.\n",
    },
    stores: {
      [`${SECURITY}/wso2carbon.p12`]: readFileSync(shop.path(own)),
      [`${SECURITY}/client-truststore.p12`]: readFileSync(shop.path(trusting)),
    },
  };
}

/** The same as WSO2 publishes it: a zip with one top folder. */
export async function standInPack(shop: Workshop, product: "is" | "apim", version: string): Promise<Buffer> {
  const { texts, stores } = standInFiles(shop, product, version);
  const top = `wso2${product === "is" ? "is" : "am"}-${version}`;
  const below = <Value>(files: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`${top}/${path}`, content]));
  return zipOf(below(texts), below(stores));
}

/** The same as an image has it: the product's folder, below the given one. */
export function standInFolder(shop: Workshop, product: "is" | "apim", version: string, folder: string): void {
  const { texts, stores } = standInFiles(shop, product, version);
  for (const [path, content] of Object.entries({ ...texts, ...stores })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const plain = typeof content === "string" || Buffer.isBuffer(content) ? { text: content, mode: 0o644 } : content;
    writeFileSync(file, plain.text, { mode: plain.mode });
  }
}
