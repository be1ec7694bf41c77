import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { licenseFaults } from "../../scripts/license-faults.ts";
import { releaseFaults } from "../../scripts/release-faults.ts";
import { isObject } from "../../src/text/json.ts";

const CHANGES = "# Changes\n\n## Unreleased\n\n## 1.2.3\n\n- Something\n\n## 1.2.2\n\n";

describe("a tag", () => {
  it("is released when package.json and CHANGELOG.md are of its version", () => {
    expect(releaseFaults("v1.2.3", "1.2.3", CHANGES)).toEqual([]);
  });

  it.each([
    ["is none", "", "1.2.3", "no tag"],
    ["has no v", "1.2.3", "1.2.3", "is tagged v1.2.3"],
    ["is a major version", "v1", "1.2.3", "is tagged v1.2.3"],
    ["is of another version", "v1.2.3", "1.2.4", "package.json has version 1.2.4"],
    ["has no section", "v1.2.4", "1.2.4", "no section 1.2.4"],
    ["is the beginning of another one", "v1.2.0", "1.2.0", "no section 1.2.0"],
    ["has an empty section", "v1.2.2", "1.2.2", "says nothing of 1.2.2"],
  ])("is refused when it %s", (_name, tag, version, said) => {
    expect(releaseFaults(tag, version, CHANGES).join("\n")).toContain(said);
  });
});

describe("licences of what is bundled", () => {
  const lock = (license: unknown, more: object = {}) => ({
    packages: { "": {}, "node_modules/@a/b": { license, ...more } },
  });
  const TEXT = "@a/b\nMIT\nThe text\n";

  it.each([
    ["an allowed one", lock("MIT"), TEXT, ""],
    ["another one", lock("GPL-3.0"), TEXT, "@a/b has the licence GPL-3.0"],
    ["none", lock(undefined), TEXT, "@a/b has the licence none"],
    ["of a tool, which is bundled all the same", lock("MIT", { dev: true }), TEXT, "@a/b is bundled"],
    ["no text at all", lock("MIT"), "", "no licences are bundled"],
  ])("%s", (_name, given, text, said) => {
    const faults = licenseFaults(given, [text]).join("\n");
    if (said === "") expect(faults).toBe("");
    else expect(faults).toContain(said);
  });
});

describe("workflows", () => {
  const ROOT = join(import.meta.dirname, "..", "..");
  const files = [".github/workflows", "examples"].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".yml"))
      .map((name) => `${folder}/${name}`),
  );

  it.each(files)("%s: every action of others is pinned to a commit, with its version beside it", (file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    const uses = [...text.matchAll(/^ *(?:- )?uses: (?!\.\/)(.*)$/gm)].map(([, what = ""]) => what);
    expect(uses.filter((what) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([]);
  });

  it.each(files.filter((file) => file.startsWith(".github/")))(
    "%s: has no permission but those that its jobs name",
    (file) => {
      const workflow: unknown = parse(readFileSync(join(ROOT, file), "utf8"));
      expect(isObject(workflow) ? workflow["permissions"] : undefined).toEqual({});
    },
  );

  it("release.yml: the job that runs npm has no right to write, and the one that has runs no npm", () => {
    const workflow: unknown = parse(readFileSync(join(ROOT, ".github/workflows/release.yml"), "utf8"));
    const jobs = isObject(workflow) && isObject(workflow["jobs"]) ? workflow["jobs"] : {};
    const [rebuild, publish] = [jobs["rebuild"], jobs["publish"]];
    expect(rebuild).toMatchObject({ permissions: { contents: "read" } });
    expect(isObject(publish) && publish["needs"]).toBe("rebuild");
    expect(JSON.stringify(publish)).not.toMatch(/npm|node /);
  });
});
