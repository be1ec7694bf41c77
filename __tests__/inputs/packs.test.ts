import { describe, expect, it } from "@jest/globals";
import { resolve } from "node:path";
import { packOf, tokenOf } from "../../src/inputs/packs.ts";
import { InputReader } from "../../src/inputs/reader.ts";
import type { Product } from "../../src/text/products.ts";
import { DIGEST } from "./judged.ts";

/** @param given values of inputs, by their names */
function reader(given: Readonly<Record<string, string>>): InputReader {
  return new InputReader({ input: (name) => given[name] ?? "", readFile: () => "" });
}

describe("the pack of a product", () => {
  it.each<[Product, Record<string, string>, unknown]>([
    ["is", {}, undefined],
    ["is", { "apim-version": "4.5.0" }, undefined],
    ["is", { "is-version": "7.0.0" }, { kind: "release", version: "7.0.0" }],
    ["is", { "is-version": "7.0.123" }, { kind: "release", version: "7.0.123" }],
    ["is", { "is-version": "7.12.3" }, { kind: "release", version: "7.12.3" }],
    ["is", { "is-version": "7.2.0-rc1.2" }, { kind: "release", version: "7.2.0-rc1.2" }],
    ["apim", { "apim-version": "4.3.0" }, { kind: "release", version: "4.3.0" }],
    ["apim", { "apim-version": "4.9.0" }, { kind: "release", version: "4.9.0" }],
    ["apim", { "apim-version": "4.10.0" }, { kind: "release", version: "4.10.0" }],
    ["apim", { "apim-version": "4.110.0" }, { kind: "release", version: "4.110.0" }],
    ["is", { "is-archive": "packs/is.zip" }, { kind: "file", path: resolve("packs/is.zip") }],
    ["is", { "is-archive": "/packs/is.zip" }, { kind: "file", path: "/packs/is.zip" }],
    ["is", { "is-archive": "a/https://x" }, { kind: "file", path: resolve("a/https://x") }],
    ["is", { "is-archive": "https://h.test/is.zip" }, { kind: "url", url: "https://h.test/is.zip" }],
    ["is", { "is-archive": "HTTPS://h.test/is.zip" }, { kind: "url", url: "HTTPS://h.test/is.zip" }],
    [
      "is",
      { "is-version": "7.1.0", "is-archive-sha256": `SHA256:${DIGEST.toUpperCase()}` },
      { kind: "release", version: "7.1.0", sha256: DIGEST },
    ],
    [
      "apim",
      { "apim-archive": "https://h.test/a.zip", "apim-archive-sha256": DIGEST },
      { kind: "url", url: "https://h.test/a.zip", sha256: DIGEST },
    ],
    ["is", { "is-archive": "/i.zip", "is-archive-sha256": DIGEST }, { kind: "file", path: "/i.zip", sha256: DIGEST }],
  ])("%s: %j", (product, given, pack) => {
    const read = reader(given);
    expect([packOf(read, product), read.faults]).toEqual([pack, []]);
  });

  it.each<[Product, Record<string, string>, string, RegExp]>([
    ["is", { "is-version": "7.1.0", "is-archive": "/i.zip" }, "is-version", /`is-archive` are both given/],
    ["is", { "is-archive-sha256": DIGEST }, "is-archive-sha256", /without `is-version` or `is-archive`/],
    ["is", { "is-version": "7" }, "is-version", /`7` is no release.+ 7\.0\.0\./],
    ["apim", { "apim-version": "4.5" }, "apim-version", /`4\.5` is no release.+ 4\.3\.0\./],
    ["is", { "is-version": "v7.1.0" }, "is-version", /is no release/],
    ["is", { "is-version": "7.1.0.1" }, "is-version", /is no release/],
    ["is", { "is-version": "7.1.0-" }, "is-version", /is no release/],
    ["is", { "is-version": "7.1.0-a/b" }, "is-version", /is no release/],
    ["is", { "is-version": "6.1.0" }, "is-version", /6\.1\.0 is not a release .+Identity Server must be 7\.0\.0/],
    ["is", { "is-version": "17.1.0" }, "is-version", /is not a release/],
    ["apim", { "apim-version": "4.2.0" }, "apim-version", /4\.2\.0 is not a release .+API Manager must be 4\.3\.0/],
    ["apim", { "apim-version": "5.3.0" }, "apim-version", /is not a release/],
    ["apim", { "apim-version": "14.3.0" }, "apim-version", /is not a release/],
    ["is", { "is-archive": "http://h.test/i.zip" }, "is-archive", /neither a path nor an https URL/],
    ["is", { "is-archive": "ftp://h.test/i.zip" }, "is-archive", /neither a path nor an https URL/],
    ["is", { "is-archive": "https://" }, "is-archive", /neither a path nor an https URL/],
    ["is", { "is-archive": "https://u@h.test/i.zip" }, "is-archive", /holds credentials/],
    ["is", { "is-archive": "https://:p@h.test/i.zip" }, "is-archive", /holds credentials/],
  ])("%s: %j is refused", (product, given, name, says) => {
    const read = reader(given);
    expect(packOf(read, product)).toBeUndefined();
    expect(read.faults.map((fault) => fault.name)).toEqual([name]);
    for (const { remedy } of read.faults) expect(remedy).toMatch(/^[A-Z].{8,}\.$/);
    expect(read.faults.map(({ reason, remedy }) => `${reason} ${remedy}`).join()).toMatch(says);
  });

  it.each([DIGEST.slice(1), `${DIGEST}0`, `x${DIGEST.slice(1)}`, `sha512:${DIGEST}`, `x sha256:${DIGEST}`])(
    "the digest %s is refused",
    (digest) => {
      const read = reader({ "is-version": "7.1.0", "is-archive-sha256": digest });
      expect(packOf(read, "is")).toEqual({ kind: "release", version: "7.1.0" });
      expect(read.faults).toMatchObject([
        { name: "is-archive-sha256", reason: expect.stringMatching(/not a SHA-256/) },
      ]);
    },
  );
});

describe("the address of a pack", () => {
  it.each<[string, readonly string[]]>([
    ["https://h.test/is.zip?signature=abc&x=1", ["signature=abc&x=1"]],
    ["https://h.test/is.zip", []],
  ])("%s: what is signed in it is a secret: %j", (archive, secrets) => {
    const hidden: string[] = [];
    const input = (name: string): string => (name === "is-archive" ? archive : "");
    const read = new InputReader({ input, readFile: () => "", secret: (text) => void hidden.push(text) });
    expect(packOf(read, "is")).toEqual({ kind: "url", url: archive });
    expect(hidden).toEqual(secrets);
  });
});

describe("the token of the job", () => {
  it.each([
    ["", undefined],
    ["${{ github.token }}", undefined],
    ["ghs_x", "ghs_x"],
  ])("%j is %j", (given, token) => {
    expect(tokenOf(reader({ "github-token": given }))).toBe(token);
  });
});
