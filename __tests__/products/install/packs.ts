import { createHash } from "node:crypto";
import { ZipFile } from "yazl";
import { buffer } from "node:stream/consumers";

/** What stands in a pack: a text, with its mode where it is another than 0644. */
export type PackFiles = Readonly<Record<string, string | { readonly text: string; readonly mode: number }>>;

/** The least that makes a zip a pack of the product. */
export const IS_FILES: PackFiles = {
  "wso2is-7.2.0/bin/wso2server.sh": "#!/bin/sh\nexit 0\n",
  "wso2is-7.2.0/bin/version.txt": "WSO2 Identity Server v7.2.0\n",
  "wso2is-7.2.0/repository/conf/deployment.toml": '[server]\nhostname = "localhost"\n',
  "wso2is-7.2.0/dbscripts/tool": { text: "#!/bin/sh\n", mode: 0o755 },
};

/** A zip with these files, and with others that are no texts. */
export async function zipOf(files: PackFiles, others: Readonly<Record<string, Buffer>> = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(others)) zip.addBuffer(bytes, name);
  for (const [name, content] of Object.entries(files)) {
    const { text, mode } = typeof content === "string" ? { text: content, mode: 0o644 } : content;
    if (name.endsWith("/")) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(text), name, { mode: mode | 0o100000 });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** The same zip with another name of the same length in it: what no honest tool writes. */
export function renamed(zip: Buffer, name: string, by: string): Buffer {
  if (name.length !== by.length) throw new Error(`${name} and ${by} have different lengths`);
  return Buffer.from(zip.toString("latin1").replaceAll(name, by), "latin1");
}

export function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
