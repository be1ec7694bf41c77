import { describe, expect, it } from "@jest/globals";
import { isValueOf, lineEndsIn, pathOf, scan, type Header, type Item } from "../../src/configure/scan.ts";

/** An item as its line and what it is: `1 [a.b]`, `2 [[c]]`, `3 [[c]] d.e = 1`, `4 ? text`. */
function shown(text: string, item: Item): string {
  if (item.kind === "bad") return `${item.line} ? ${item.text}`;
  if (item.kind !== "assignment") return `${item.line} ${nameOf(item)}`;
  const under = item.header === undefined ? "" : `${nameOf(item.header)} `;
  return `${item.line} ${under}${item.keys.join(".")} = ${text.slice(item.valueStart, item.valueEnd)}`;
}

function nameOf({ kind, path }: Header): string {
  return kind === "array" ? `[[${path.join(".")}]]` : `[${path.join(".")}]`;
}

function read(text: string): readonly string[] {
  return scan(text).map((item) => shown(text, item));
}

describe("the lines of a file", () => {
  it.each<[string, string, readonly string[]]>([
    ["nothing", "", []],
    ["blank lines and comments", "\n \t\n# a = 1\n  # [b]\n#", []],
    ["a setting behind them", "\n \t\n# a = 1\nb = 2\n", ["4 b = 2"]],
    ["a last line without an end", "a = 1\nb = 2", ["1 a = 1", "2 b = 2"]],
    ["line ends of Windows", "a = 1\r\n\r\n[b]\r\nc = 2\r\n", ["1 a = 1", "3 [b]", "4 [b] c = 2"]],
    ["a byte order mark", "\ufeffa = 1\nb = 2\n", ["1 a = 1", "2 b = 2"]],
    ["a byte order mark further down", "a = 1\n\ufeffb = 2\n", ["1 a = 1", "2 ? \ufeffb = 2"]],
    ["what is no setting", "a\n b c = 1 \n= 1\n", ["1 ? a", "2 ? b c = 1", "3 ? = 1"]],
    ["a space that is none", "a = 1\n\u00a0\nb = 2\n", ["1 a = 1", "2 ? \u00a0", "3 b = 2"]],
    ["a carriage return that ends no line", "\r\r\na = 1\n\r", ["1 ? \r", "2 a = 1", "3 ? \r"]],
    ["a carriage return that ends the file", "[a]\r", ["1 ? [a]\r"]],
    ["a carriage return behind a value", "a = 1\r", ["1 a = 1\r"]],
    ["two of them behind a value", "a = 1\r\r\nb = 2\r\n", ["1 a = 1\r", "2 b = 2"]],
  ])("%s", (_name, text, items) => {
    expect(read(text)).toEqual(items);
  });

  it("begin where their blanks do, and behind a byte order mark", () => {
    const text = "\ufeff  [a]\n\t b = 1\n[[c]]\n";
    expect(scan(text).flatMap((item) => (item.kind === "bad" ? [] : [item.start]))).toEqual([1, 7, 15]);
  });

  it("are counted by their ends between two offsets", () => {
    const text = "\na\nb\n";
    const counts = [0, 1, 2, 3, 5].map((to) => lineEndsIn(text, 0, to));
    expect(counts).toEqual([0, 1, 1, 2, 3]);
    expect([lineEndsIn(text, 1, 5), lineEndsIn(text, 2, 3), lineEndsIn("a", 0, 1)]).toEqual([2, 1, 0]);
  });
});

describe("a header", () => {
  it.each<[string, string]>([
    ["[a]", "[a]"],
    [" \t[a] \t", "[a]"],
    ["[ a\t. b ]", "[a.b]"],
    ["[a]# b]", "[a]"],
    ["[a] # [b]", "[a]"],
    ["[\"a]#b\".'c.d']", "[a]#b.c.d]"],
    ["[[a]]", "[[a]]"],
    ["[[ a.b ]] # ]]", "[[a.b]]"],
  ])("%j is %s", (line, name) => {
    expect(read(`${line}\nx = 1\n`)).toEqual([`1 ${name}`, `2 ${name} x = 1`]);
    expect(read(line)).toEqual([`1 ${name}`]);
  });

  it.each([
    "[]",
    "[a",
    "[a.]",
    "[[a]",
    "[a]]",
    "[[a] ]",
    "[ [a] ]",
    "[a] b",
    "[a] x = 1 # c",
    "[[a]] b",
    "[a}",
    '["a]',
  ])("%j is none, and what follows stands under none", (line) => {
    expect(read(`[z]\n${line}\nx = 1\n`)).toEqual(["1 [z]", `2 ? ${line}`, "3 x = 1"]);
  });
});

describe("a value, and what stands behind it", () => {
  it.each<[string, string]>([
    ["a = 1", "1"],
    ["a=1# c", "1"],
    ["a\t=\t1 \t # c", "1"],
    ["a = x y # c", "x y"],
    ["a = 1\rb", "1\rb"],
    ['a = "#" # c', '"#"'],
    ['a = "" # "c"', '""'],
    ["a = '' # 'c'", "''"],
    ['a = "b\\"#" # c', '"b\\"#"'],
    ['a = "b\\\\" # "c', '"b\\\\"'],
    ["a = 'b\\' # 'c", "'b\\'"],
    ["a = 'b\"' # c", "'b\"'"],
    ['a = "b\'" # c', '"b\'"'],
    ['a = """""" # c', '""""""'],
    ["a = '''''' # c", "''''''"],
    ['a = """\n#\n[x]\ny = 1\n""" # c', '"""\n#\n[x]\ny = 1\n"""'],
    ["a = '''\n\"\"\" # b\n''' # c", "'''\n\"\"\" # b\n'''"],
    ['a = """b "c" \\""" # """', '"""b "c" \\"""'],
    ["a = [1, 2] # c", "[1, 2]"],
    ["a = [\n 1, # ]\n\n 2 # '\n] # c", "[\n 1, # ]\n\n 2 # '\n]"],
    ['a = [[1], ["]"],\n[2]] # [', '[[1], ["]"],\n[2]]'],
    ["a = { b = '}' } # {", "{ b = '}' }"],
    ["a = { b = [\n1] } # }", "{ b = [\n1] }"],
    ["a = [{ b = 1 },\r\n{ c = 2 }]\t", "[{ b = 1 },\r\n{ c = 2 }]"],
  ])("%j", (text, value) => {
    const lines = text.split("\n").length;
    for (const eol of ["\n", "\r\n"])
      expect(read(`${text}${eol}b = 2${eol}[c]`)).toEqual([`1 a = ${value}`, `${lines + 1} b = 2`, `${lines + 2} [c]`]);
    expect(read(text)).toEqual([`1 a = ${value}`]);
  });

  it.each(["a =", "a = ", "a =\t# c"])("is missing: %j", (text) => {
    expect(read(text)).toEqual(["1 a = "]);
    for (const eol of ["\n", "\r\n"]) expect(read(`${text}${eol}b = 2${eol}`)).toEqual(["1 a = ", "2 b = 2"]);
  });

  it.each(['"b', "'b", '"b\\', '"b\\"', '"b # c'])("that is not closed ends with its line: %s", (value) => {
    expect(read(`a = ${value}\nb = "2"\n`)).toEqual([`1 a = ${value}`, '2 b = "2"']);
    expect(read(`a = ${value}`)).toEqual([`1 a = ${value}`]);
  });

  it.each(['"""b\n# c', "'''b\n[c]", "[1,\n2", "{ b = [\n1 }", "[\n# ]\n1"])(
    "that is not closed ends with the file: %j",
    (value) => {
      expect(read(`a = ${value}`)).toEqual([`1 a = ${value}`]);
      if (!value.startsWith("'") && !value.startsWith('"'))
        expect(read(`a = ${value}\n \r\n`)).toEqual([`1 a = ${value}`]);
    },
  );
});

describe("what an item sets", () => {
  const items = scan("a.b = 1\n[c]\nd.e = 2\n[[f]]\ng = 3\nbad\n");

  it("is its path from the root, and nothing of a list, a header or a line that can't be read", () => {
    expect(items.map(pathOf)).toEqual([["a", "b"], undefined, ["c", "d", "e"], undefined, undefined, undefined]);
  });

  it("is that path and no other", () => {
    const setBy = (path: string): number[] =>
      items.flatMap((item, index) => (isValueOf(item, path.split(".")) ? [index] : []));
    expect(["a.b", "c.d.e", "d.e", "c", "f", "f.g", "g"].map(setBy)).toEqual([[0], [2], [], [], [], [], []]);
  });
});
