import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { placeOf } from "../../src/files/same-place.ts";
import { readInputs } from "../support/read-inputs.ts";
import { Problem } from "../../src/problems/problem.ts";

let root: string;
const at = (...names: string[]): string => join(root, ...names);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "places-"));
  for (const home of ["is", "apim"]) {
    mkdirSync(at(home, "repository", "conf"), { recursive: true });
    writeFileSync(at(home, "repository", "conf", "deployment.toml"), "");
    writeFileSync(at(`${home}.toml`), "");
    writeFileSync(at(`${home}.p12`), "");
  }
});
afterEach(() => rmSync(root, { recursive: true }));

/** The message of the refusal, "" when the inputs are accepted. */
function refusal(given: Record<string, string>): string {
  const all: Record<string, string> = { command: "prepare", ...given };
  try {
    readInputs({ input: (name) => all[name] ?? "", readFile: () => "", placeOf });
    return "";
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

describe("one file or home for both products is refused, both inputs named", () => {
  it.each<[string, string, string, () => [string, string]]>([
    ["one home", "home", "home", () => [at("is"), at("is")]],
    ["one home, with a slash", "home", "home", () => [at("is"), `${at("is")}/`]],
    ["one home, relative", "home", "home", () => [at("is"), relative(process.cwd(), at("is"))]],
    ["one home, roundabout", "home", "home", () => [at("is"), `${root}/apim/../is/.`]],
    ["one home that is not there", "home", "home", () => [at("new"), at("new", ".")]],
    ["one home, by a link", "home", "home", () => (symlinkSync(at("is"), at("link")), [at("link"), at("is")])],
    [
      "one home below a link, not there",
      "home",
      "home",
      () => (symlinkSync(root, at("link")), [at("link", "new"), at("new")]),
    ],
    [
      "two homes with one configuration, by a link",
      "home",
      "home",
      () => {
        rmSync(at("apim", "repository"), { recursive: true });
        symlinkSync(at("is", "repository"), at("apim", "repository"));
        return [at("is"), at("apim")];
      },
    ],
    ["one deployment.toml", "deployment-toml", "deployment-toml", () => [at("is.toml"), at("is.toml")]],
    [
      "one deployment.toml, by a link",
      "deployment-toml",
      "deployment-toml",
      () => (symlinkSync("is.toml", at("l.toml")), [at("is.toml"), at("l.toml")]),
    ],
    [
      "one deployment.toml under two names",
      "deployment-toml",
      "deployment-toml",
      () => (linkSync(at("is.toml"), at("l.toml")), [at("is.toml"), at("l.toml")]),
    ],
    ["one truststore", "truststore", "truststore", () => [at("is.p12"), at("is.p12")]],
    ["a truststore that is a deployment.toml", "truststore", "deployment-toml", () => [at("is.toml"), at("is.toml")]],
    [
      "a file of the other's home",
      "home",
      "deployment-toml",
      () => [at("is"), at("is", "repository", "conf", "deployment.toml")],
    ],
    ["another file in the other's home", "truststore", "home", () => [at("apim", "new.p12"), at("apim")]],
  ])("%s", (_name, is, apim, make) => {
    const [isPath, apimPath] = make();
    const message = refusal({ [`is-${is}`]: isPath, [`apim-${apim}`]: apimPath });
    expect(message).toMatch(/1 wrong:\n {2}- `is-/);
    expect(message).toContain(`\`is-${is}\`: and \`apim-${apim}\` `);
  });

  it("without a look at the file system, what is written the same", () => {
    const input = (name: string): string =>
      ({ command: "prepare", "is-home": "/a/b", "apim-home": "/a/./b/" })[name] ?? "";
    expect(() => readInputs({ input, readFile: () => "" })).toThrow(
      "`is-home`: and `apim-home` lead to the same folder",
    );
  });
});

describe("what is two is accepted", () => {
  it.each<[string, Record<string, () => string>]>([
    ["two homes", { "is-home": () => at("is"), "apim-home": () => at("apim") }],
    ["a home below the other", { "is-home": () => root, "apim-home": () => at("apim") }],
    ["a name that begins alike", { "is-home": () => at("is"), "apim-deployment-toml": () => at("is.toml") }],
    [
      "single files",
      {
        "is-deployment-toml": () => at("is.toml"),
        "apim-deployment-toml": () => at("apim.toml"),
        "is-truststore": () => at("is.p12"),
        "apim-truststore": () => at("apim.p12"),
      },
    ],
  ])("%s", (_name, given) => {
    expect(refusal(Object.fromEntries(Object.entries(given).map(([name, path]) => [name, path()])))).toBe("");
  });
});
