import { describe, expect, it } from "@jest/globals";
import { citationsIn, factsIn, faultsIn, type Source } from "../../scripts/citations.ts";

const FACTS: Source = {
  path: "docs/facts/api-manager.md",
  text: [
    "## A-2 Key Managers",
    "### A-2.5 Secrets",
    "| id | fact | sure | source |",
    "| --- | --- | --- | --- |",
    "| A-2.5a | masked as `*****`, see B-Z6 | X T | wso2/ |",
    "| B-Z6 | only booleans | S | connector |",
  ].join("\n"),
};

function faults(path: string, text: string): readonly string[] {
  return faultsIn([FACTS, { path, text }]);
}

describe("facts", () => {
  it("are headings and rows of docs/facts, with their place", () => {
    expect(factsIn([FACTS, { path: "README.md", text: "## A-9 not here" }])).toMatchObject([
      { id: "A-2", line: 1 },
      { id: "A-2.5", line: 2 },
      { id: "A-2.5a", line: 5 },
      { id: "B-Z6", path: "docs/facts/api-manager.md", line: 6 },
    ]);
  });

  it.each([
    ["no mark", "| B-Z7 | x | | connector |", "B-Z7 does not say how sure it is"],
    ["an unknown mark", "| B-Z7 | x | sure | connector |", "B-Z7 does not say how sure it is"],
    ["an id that is taken", "| B-Z6 | x | S | connector |", "B-Z6 stands already in docs/facts/api-manager.md:6"],
    ["a section that is taken", "## A-2.5 Again", "A-2.5 stands already in docs/facts/api-manager.md:2"],
    ["a reference into nothing", "| B-Z7 | see A-3 | S | connector |", "A-3 is not in docs/facts"],
  ])("with %s are a fault", (_name, row, fault) => {
    expect(faults("docs/facts/behaviours.md", `\n${row}`)).toEqual([`docs/facts/behaviours.md:2: ${fault}`]);
  });
});

describe("citations", () => {
  it.each([
    ["// the mask keeps it (A-2.5).", ["A-2.5"]],
    ["/* A-2.5, B-Z6 and A-2 */", ["A-2.5", "B-Z6", "A-2"]],
    ['it("B-Z6: a boolean against its text")', ["B-Z6"]],
    ["not A-2.5.1 nor B-Z6x: named as they stand", ["A-2.5.1", "B-Z6x"]],
    ["SHA-256, RSA-2, X-A-2, AA-2, A-2-b, B-C.., RFC 7662 2.2, TLS_A-1", []],
  ])("%j", (text, ids) => {
    expect(citationsIn({ path: "src/x.ts", text }).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ["src/new/place/of.ts", "// one\n// (A-2.6)", "src/new/place/of.ts:2: A-2.6 is not in docs/facts"],
    ["__tests__/x.test.ts", 'it("B-Z7: x")', "__tests__/x.test.ts:1: B-Z7 is not in docs/facts"],
    ["wso2/src/Main.java", "// A-2.5.1", "wso2/src/Main.java:1: A-2.5.1 is not in docs/facts"],
  ])("%s: one that leads nowhere is named", (path, text, fault) => {
    expect(faults(path, text)).toEqual([fault]);
  });

  it.each(["apim-contract 2.5", "research/is7-contract.md section 2", "product.md section 8", "conformance B-Z6"])(
    "%s is no document of this repository",
    (words) => {
      expect(faults("src/x.ts", `// ${words}`)).toEqual([
        expect.stringMatching(/^src\/x\.ts:1: ".*" is no document of this repository/),
      ]);
    },
  );
});

describe("texts that users read have no ids", () => {
  it.each([
    ["a string", "src/a/b.ts", 'const x = "as sent (B-Z6)";', 1],
    ["a template's middle", "src/a/b.ts", "const x = `${1}\n (A-2.5) ${2} `;", 2],
    ["a template's end", "sandbox/a.ts", "const x = `${1} B-Z6`;", 1],
    ["the contract", "action.yml", "name: x\ndescription: B-Z6", 2],
    ["a workflow to copy", "examples/a.yml", "# (B-Z6)", 1],
    ["a generated document", "docs/problems.md", "Not so (A-2).", 1],
  ])("%s", (_name, path, text, line) => {
    expect(faults(path, text)).toEqual([expect.stringContaining(`${path}:${line}: `)]);
  });

  it.each([
    ["a comment", "src/a/b.ts", "// (B-Z6)\nconst x = `${1 /* A-2 */}`;"],
    ["a test's name", "__tests__/a.test.ts", 'it("B-Z6: x")'],
    ["a decision", "docs/decisions/a.md", "See A-2.5."],
    ["for those who work on it", "CONTRIBUTING.md", "Cite `B-Z6`."],
  ])("%s may have them", (_name, path, text) => {
    expect(faults(path, text)).toEqual([]);
  });
});
