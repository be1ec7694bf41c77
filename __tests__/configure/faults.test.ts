import { describe, expect, it } from "@jest/globals";
import { faultsIn, twoBrackets, valueFaults, type Fault } from "../../src/configure/faults.ts";

/** Each fault as its line, its id, and what of its message tells it from others. */
function found(faults: readonly Fault[]): (readonly [number, string, string])[] {
  return faults.map(({ line, id, message }) => [line, id, message]);
}

describe("a fault and the line that it contradicts", () => {
  it.each<[string, string, number, string, string]>([
    ["a key twice", "[a]\nx = 1\n\ny = 2\nx = 3\n", 5, "toml-duplicate-key", "`a.x` is set already in line 2"],
    ["a key of the root twice", "x = 1\nx = 2\n", 2, "toml-duplicate-key", "`x` is set already in line 1"],
    ["a key of a value", "a = 1\nb = 1\na.b = 2\n", 3, "toml-duplicate-key", "`a.b` is set already in line 1"],
    [
      "the first of several lines",
      "b = 1\nx.c = 1\nx.a = 1\nx.b = 1\nx = { c = 1 }\n",
      5,
      "toml-duplicate-key",
      "`x` is set already in line 2",
    ],
    [
      "a header of an inline table",
      "y = 1\nx = { a = 1 }\n[x]\n",
      3,
      "toml-duplicate-key",
      "`x` has a value already in line 2",
    ],
    [
      "a header of what is in one",
      "y = 1\nx = { a.b = 1 }\n[x.a.b]\n",
      3,
      "toml-duplicate-key",
      "`x.a.b` has a value already in line 2",
    ],
    [
      "a header of a value",
      "[a]\nb = 1\nc = 1\n[a.c]\n",
      4,
      "toml-duplicate-key",
      "`a.c` has a value already in line 3",
    ],
    ["a header twice", "x = 1\n[a]\n[b]\n[a]\n[c]\n", 4, "toml-second-header", "`[a]` stands already in line 2"],
    [
      "a table, then an array",
      "x = 1\n[a]\n[[a]]\n",
      3,
      "toml-table-and-array",
      "`a` is both a table (line 2) and an array of tables (line 3)",
    ],
    [
      "an array, then a table",
      "x = 1\n[[a]]\n[a]\n",
      3,
      "toml-table-and-array",
      "`a` is both a table (line 3) and an array of tables (line 2)",
    ],
    ["a parent after its child", "x = 1\n[a.b]\n[a.c]\n[a]\n", 4, "toml-parent-after-child", "inside it (line 2)"],
    ["a parent after a dotted key", "x = 1\na.b.c = 1\n[a.b]\n", 3, "toml-parent-after-child", "inside it (line 2)"],
    [
      "a parent after a dotted key under a header",
      "[a]\nx = 1\nb.c.d = 1\n[a.b.c]\n",
      4,
      "toml-parent-after-child",
      "`a.b.c` stands after something inside it (line 3)",
    ],
  ])("%s", (_name, text, line, id, message) => {
    expect(found(faultsIn(text))).toEqual([[line, id, expect.stringContaining(message)]]);
    expect(faultsIn(text).map(({ level }) => level)).toEqual(["error"]);
  });

  it("is named once for each line that has it", () => {
    expect(found(faultsIn("[a]\nx = 1\nx = 2\nx = 3\n[a]\n[a]\n"))).toEqual([
      [3, "toml-duplicate-key", "`a.x` is set already in line 2"],
      [4, "toml-duplicate-key", "`a.x` is set already in line 2"],
      [5, "toml-second-header", "`[a]` stands already in line 1"],
      [6, "toml-second-header", "`[a]` stands already in line 1"],
    ]);
  });

  it.each(["x = { a = 1 }\nx = 1\n[x]\n", "x = 1\nx = { a = 1 }\n[x]\n"])("is that of the first line: %j", (text) => {
    expect(found(faultsIn(text))).toEqual([
      [2, "toml-duplicate-key", "`x` is set already in line 1"],
      [3, "toml-duplicate-key", "`x` has a value already in line 1"],
    ]);
  });

  it("hides none behind it", () => {
    const faults = faultsIn("[a.b]\n[a]\n[a.b]\n[a]\n");
    expect(faults.map(({ line, id }) => [line, id])).toEqual([
      [2, "toml-parent-after-child"],
      [3, "toml-second-header"],
      [4, "toml-second-header"],
    ]);
  });

  it("is none of the keys where an inline table sets one twice in itself", () => {
    expect(faultsIn("x = { a = 1, a = 2 }\n")).toEqual([]);
    expect(found(valueFaults("y = 1\nx = { a = 1, a = 2 }\n"))).toEqual([
      [2, "toml-value", "`x`: `a` is set twice in the inline table"],
    ]);
  });
});

describe("what stands apart is no fault", () => {
  it.each([
    ["a key of two tables", "x = 1\n[a]\nx = 1\n[b]\nx = 1\n"],
    ["a key of two elements", "[[a]]\nx = 1\n[[a]]\nx = 1\n"],
    ["a table of two elements", "[[a]]\n[a.b]\nx = 1\n[[a]]\n[a.b]\nx = 1\n"],
    ["a value of one element, and a table of the next", "[[a]]\nb = 1\n[[a]]\n[a.b]\nx = 1\n"],
    ["a dotted key into a table in an inline table", "x = { a = { b = 1 } }\nx.a.c = 2\nx.c = 3\n"],
    ["a dotted key of one element, and its table in the next", "[[a]]\nb.c = 1\n[[a]]\n[a.b]\nx = 1\n"],
  ])("%s", (_name, text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  it("a key below a header that can't be read is none of the table before it", () => {
    expect(found(faultsIn("[a]\nx = 1\n[b\nx = 2\n"))).toEqual([[3, "toml-syntax", expect.any(String)]]);
  });
});

describe("a file that begins with a byte order mark", () => {
  it("has that fault, and those of its lines", () => {
    expect(found(faultsIn("\ufeff[a]\nx = 1\nx = 2\n"))).toEqual([
      [1, "toml-bom", expect.stringContaining("byte order mark")],
      [3, "toml-duplicate-key", "`a.x` is set already in line 2"],
    ]);
  });
});

describe("a line that is neither a table nor a setting", () => {
  it.each([
    ["[a b]]]\n", 1, "`[a b` is"],
    ["x = 1\n[[ a.b-c_1\n", 2, "`[[ a.b-c_1` is"],
    ["[server secret\n", 1, "`[server secret` is"],
    ['[server] password = "x"\n', 1, "`[server` is"],
    ["secret [a\n", 1, "this line is"],
    [`[${"x".repeat(300)}\n`, 1, `\`[${"x".repeat(199)}...\` is`],
  ])("%j", (text, line, message) => {
    expect(found(faultsIn(text))).toEqual([[line, "toml-syntax", expect.stringMatching(/^.* neither a table/)]]);
    expect(faultsIn(text)[0]?.message.startsWith(message)).toBe(true);
  });
});

describe("a list that people write with one bracket", () => {
  it.each([
    "resource.access_control",
    "event_listener",
    "event_handler",
    "apim.gateway.environment",
    "oauth.extensions.token_types",
  ])("[%s] twice: two brackets are the remedy", (name) => {
    const [fault, ...others] = faultsIn(`[${name}]\nx = 1\n[${name}]\nx = 2\n`);
    expect([fault?.line, fault?.id, fault?.remedy, others]).toEqual([3, "toml-second-header", twoBrackets(name), []]);
    expect(twoBrackets(name)).toContain(`\`[[${name}]]\``);
  });

  it("is none of the tables that there are once", () => {
    expect(faultsIn("[server]\nx = 1\n[server]\ny = 1\n").map(({ remedy }) => remedy)).toEqual([undefined]);
  });
});

describe("a setting that stands under another table than its own", () => {
  it.each([
    "oauth",
    "resource",
    "role_mgt",
    "server",
    "apim",
    "event_listener",
    "super_admin",
    "user_store",
    "database",
    "keystore",
    "truststore",
  ])("%s", (name) => {
    const [fault, ...others] = faultsIn(`[x.y]\nz = 1\n${name}.a.b = 1\n`);
    expect(fault).toMatchObject({ id: "toml-misplaced-key", level: "warning", line: 3 });
    expect(fault?.message).toBe(
      `\`${name}.a.b\` stands under \`[x.y]\` and so means \`x.y.${name}.a.b\`: it has no effect on \`${name}\``,
    );
    expect(others).toEqual([]);
  });

  it.each([
    ["at the root", "oauth.a = 1\n"],
    ["of one part", "[x]\noauth = 1\n"],
    ["of a table that only this one has", "[x]\ny.oauth = 1\n"],
  ])("but not %s", (_name, text) => {
    expect(faultsIn(text)).toEqual([]);
  });
});

describe("a value that is refused", () => {
  it("is named by its line and its key as it stands there", () => {
    expect(found(valueFaults("[a]\nx = 1\nb.c = yes\n[d\nz =\n"))).toEqual([
      [3, "toml-value", expect.stringMatching(/^`b\.c`: what stands there is no TOML value/)],
      [5, "toml-value", "`z`: the value is missing"],
    ]);
  });

  it.each([
    ["x".repeat(200), `\`${"x".repeat(200)}\`: `],
    ["x".repeat(201), `\`${"x".repeat(200)}...\`: `],
    [`${"x".repeat(150)}.${"y".repeat(150)}`, `\`${"x".repeat(150)}.${"y".repeat(49)}...\`: `],
  ])("a long key is shortened: %s", (key, begins) => {
    expect(valueFaults(`${key} = yes\n`)[0]?.message.slice(0, begins.length)).toBe(begins);
  });
});
