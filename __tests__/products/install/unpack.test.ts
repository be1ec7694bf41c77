import { afterAll, describe, expect, it } from "@jest/globals";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unpack } from "../../../src/products/install/unpack.ts";
import { IS_FILES, renamed, zipOf, type PackFiles } from "./packs.ts";
import { problemOf } from "../../support/problem-of.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "unpack-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
function prepared(zip: Buffer): { pack: string; into: string } {
  const name = `${(count += 1)}`;
  const [pack, into] = [join(folder, `${name}.zip`), join(folder, name, "inside", "deep")];
  writeFileSync(pack, zip);
  mkdirSync(into, { recursive: true });
  return { pack, into };
}

const OPTIONS = { tried: "unpack Identity Server", signal: new AbortController().signal };

/** All that is below a folder, and what lies beside it. */
function allBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" }).toSorted();
}

describe("unpacking a pack", () => {
  it("makes its top folder the given one, with the modes that the archive has, and start scripts that can be run", async () => {
    const { pack, into } = prepared(await zipOf(IS_FILES));
    await unpack(pack, into, OPTIONS);
    expect(allBelow(into)).toEqual([
      ...["bin", "bin/version.txt", "bin/wso2server.sh", "dbscripts", "dbscripts/tool", "repository"],
      ...["repository/conf", "repository/conf/deployment.toml"],
    ]);
    const mode = (path: string): string => (statSync(join(into, path)).mode & 0o777).toString(8);
    expect(["bin/wso2server.sh", "bin/version.txt", "dbscripts/tool"].map(mode)).toEqual(["755", "644", "755"]);
    expect(readFileSync(join(into, "bin/version.txt"), "utf8")).toBe("WSO2 Identity Server v7.2.0\n");
  });

  const linked = (to: string): PackFiles => ({
    ...IS_FILES,
    "wso2is-7.2.0/link": { text: to, mode: 0o120777 - 0o100000 },
  });
  const HOSTILE: readonly (readonly [name: string, zip: () => Promise<Buffer>, said: RegExp])[] = [
    [
      "a name with ..",
      async () =>
        renamed(
          await zipOf({ ...IS_FILES, "wso2is-7.2.0/aa/evil": "x" }),
          "wso2is-7.2.0/aa/evil",
          "wso2is-7.2.0/../evil",
        ),
      /leads out|relative path|absolute path/,
    ],
    [
      "only ..",
      async () => renamed(await zipOf({ ...IS_FILES, "zz/zz/zz/evil": "x" }), "zz/zz/zz/evil", "../../../evil"),
      /leads out|relative path|absolute path/,
    ],
    [
      "an absolute name",
      async () => renamed(await zipOf({ ...IS_FILES, "ztmp/evil": "x" }), "ztmp/evil", "/tmp/evil"),
      /leads out|relative path|absolute path/,
    ],
    [
      "a backslash",
      async () =>
        renamed(
          await zipOf({ ...IS_FILES, "wso2is-7.2.0/aa.evil": "x" }),
          "wso2is-7.2.0/aa.evil",
          "wso2is-7.2.0/..\\evil",
        ),
      /backslash|invalid characters/,
    ],
    [
      "another top folder",
      () => zipOf({ ...IS_FILES, "other/file": "x" }),
      /not in the archive's folder wso2is-7\.2\.0/,
    ],
    ["a file without a folder", () => zipOf({ "file.txt": "x", ...IS_FILES }), /is in no folder/],
    ["a symbolic link out of it", () => zipOf(linked("/etc/passwd")), /a link or a device/],
    ["a symbolic link inside it", () => zipOf(linked("bin/version.txt")), /a link or a device/],
    [
      "two files of one name",
      async () =>
        renamed(await zipOf({ ...IS_FILES, "wso2is-7.2.0/bin/version.two": "x" }), "version.two", "version.txt"),
      /EEXIST|exist/,
    ],
    [
      "a file that is a folder, too",
      async () => renamed(await zipOf({ "wso2is-7.2.0/bin": "x", ...IS_FILES }), "nothing", "nothing"),
      /bin/,
    ],
  ];

  it.each(HOSTILE)("is refused with what is wrong, and nothing is outside: %s", async (_name, zip, said) => {
    const { pack, into } = prepared(await zip());
    const before = allBelow(folder);
    const problem = await problemOf(unpack(pack, into, OPTIONS));
    expect([problem.id, problem.evidence.where]).toEqual(["pack-invalid", pack]);
    expect(problem.evidence.said).toMatch(said);
    const inside = `${into.slice(folder.length + 1)}/`;
    expect(allBelow(folder).filter((path) => !path.startsWith(inside))).toEqual(before);
  });

  it.each([
    ["an error page", () => Buffer.from("<html>Not found</html>".repeat(50))],
    ["nothing", () => Buffer.alloc(0)],
    ["a zip that was cut off", (zip: Buffer) => zip.subarray(0, zip.length - 30)],
    ["a zip whose middle is missing", (zip: Buffer) => Buffer.concat([zip.subarray(0, 60), zip.subarray(90)])],
    [
      "a zip with damaged content",
      (zip: Buffer) => Buffer.concat([zip.subarray(0, 66), Buffer.from("zzzz"), zip.subarray(70)]),
    ],
  ] as const)("is no pack: %s", async (_name, change) => {
    const { pack, into } = prepared(change(await zipOf(IS_FILES)));
    const problem = await problemOf(unpack(pack, into, OPTIONS));
    expect(problem.id).toBe("pack-invalid");
  });

  it("stops when the run is cancelled", async () => {
    const { pack, into } = prepared(await zipOf(IS_FILES));
    const run = new AbortController();
    run.abort(new Error("stopped by SIGTERM"));
    await expect(unpack(pack, into, { ...OPTIONS, signal: run.signal })).rejects.toThrow("stopped by SIGTERM");
  });
});
