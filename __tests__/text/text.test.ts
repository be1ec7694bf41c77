import { describe, expect, it } from "@jest/globals";
import { normalisedFingerprint } from "../../src/text/fingerprint.ts";
import { firstPart, harmlessLines, namesOf, oneLine, withoutCommands } from "../../src/text/foreign-text.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { firstDifference } from "../support/first-difference.ts";

describe("oneLine", () => {
  it.each([
    ["newlines", "a\r\nb\u2028c", "a b c"],
    ["a workflow command", "::set-output name=a::b", ": :set-output name=a::b"],
    ["an old workflow command", "x ##[error]y", "x # [error]y"],
    ["ANSI", "\u001b[31mred\u001b[0m", "red"],
    ["bidirectional characters", "a\u202eb", "a b"],
    ["the Arabic letter mark", "a\u061cb", "a b"],
    ["zero width and Mongolian", "a\u200bb\u200cc\ufeffd\u180ee", "a b c d e"],
    ["a soft hyphen", "pass\u00adword", "pass word"],
    ["tags and annotations", "a\u{E0041}\u{E007F}b\ufff9c\ufffb", "a b c"],
    ["variation selectors and fillers", "a\ufe0fb\u3164c", "a b c"],
    ["half a character", "a\ud800b\udc00", "a b"],
    ["an emoji, but not what joins two", "👍 \u{1F469}\u200d\u{1F4BB}", "👍 👩 💻"],
    ["a link of a terminal", "\u001b]8;;http://x\u0007y\u001b]8;;\u0007", "y"],
    ["a C1 sequence", "\u009b31mred", "red"],
    ["a cut that would halve a character", `${"x".repeat(299)}😀y`, `${"x".repeat(299)}...`],
    ["too much", "x".repeat(400), `${"x".repeat(300)}...`],
    ["a cut behind a character that takes two units", `${"x".repeat(298)}😀y`, `${"x".repeat(298)}😀...`],
    ["blanks of any kind", "a\u00a0 \u3000b", "a b"],
  ])("%s", (_name, text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });
});

describe("names of a server", () => {
  it("each short, the first ten, and how many more", () => {
    expect(namesOf(["a\u202eb", "x".repeat(1_000_000)])).toBe(`a b, ${"x".repeat(100)}...`);
    expect(namesOf(Array.from({ length: 5000 }, (_item, index) => `n${index}`))).toBe(
      "n0, n1, n2, n3, n4, n5, n6, n7, n8, n9 and 4990 more",
    );
  });
});

describe("harmlessLines", () => {
  it("keeps lines and indentation, of any line end", () => {
    expect(harmlessLines("a:\r\n  - b\u200b\u2028\tc\n::error::x", 100)).toBe("a:\n  - b \n\tc\n: :error::x");
  });

  it("has one blank for a run of what has no shape, and a line for each line end", () => {
    expect(harmlessLines("a\u0001\u0002b\u200b\u200cc\vd\fe\u0085f", 100)).toBe("a b c\nd\ne\nf");
  });

  it("looks at no more than its first 64 Ki characters", () => {
    const text = "x".repeat(64 * 1024);
    expect(firstDifference(harmlessLines(`${text}y`, 1e6), text)).toBeUndefined();
    expect(firstDifference(firstPart(`${text}y`), `${text}...`)).toBeUndefined();
    expect(firstDifference(firstPart(text), text)).toBeUndefined();
  });

  it("is bounded as a whole", () => {
    expect(harmlessLines("ab\n".repeat(100_000), 10)).toBe("ab\nab\nab\na...");
  });
});

describe("withoutCommands", () => {
  it.each([
    ["a command", "::stop-commands::x", ": :stop-commands::x"],
    ["one after blanks", " \t::error::x", " \t: :error::x"],
    [
      "one on a later line, whatever ends the one before",
      "a\n::x::\r::y::\r\n::z::\u2028::u::",
      "a\n: :x::\n: :y::\n: :z::\n: :u::",
    ],
    ["one behind a colour", "\u001b[31m::error::x", ": :error::x"],
    ["one behind a control character", "\u0000::error::x", " : :error::x"],
    ["an old command anywhere", "a ##[error]b", "a # [error]b"],
    ["lines, tabs and colons inside", "a: b::c\n\td", "a: b::c\n\td"],
  ])("%s", (_name, text, expected) => {
    expect(withoutCommands(text)).toBe(expected);
  });
});

describe("Secrets", () => {
  const secret = 'p&s "w/é';
  const collect = (...texts: string[]): { masks: string[]; secrets: Secrets } => {
    const masks: string[] = [];
    const secrets = new Secrets((form) => masks.push(form));
    for (const text of texts) secrets.add(text);
    return { masks, secrets };
  };

  it.each([
    ["plain", secret],
    ["Base64", Buffer.from(secret).toString("base64")],
    ["URL-encoded", encodeURIComponent(secret)],
    ["form-encoded", new URLSearchParams({ s: secret }).toString().slice(2)],
    ["JSON-escaped", JSON.stringify(secret).slice(1, -1)],
  ])("masks and redacts it %s", (_name, form) => {
    const { masks, secrets } = collect(secret);
    expect(masks).toContain(form);
    expect(secrets.redact(`before ${form} after`)).toBe("before *** after");
  });

  it("leaves a shorter one as a word of our own, and takes it out of a foreign text", () => {
    const { secrets } = collect("ab1");
    expect(secrets.redact("ab1")).toBe("ab1");
    expect(secrets.redactForeign("ab1, (ab1) but neither cab1 nor ab12")).toBe("***, (***) but neither cab1 nor ab12");
  });

  it("the longer one first, where one holds the other", () => {
    const { secrets } = collect("secret", "secret-and-more");
    expect(secrets.redact("a secret-and-more b secret")).toBe("a *** b ***");
  });

  it("a text of nothing but escapes takes no time", () => {
    const { secrets } = collect("\"\\ &%'", ...Array.from({ length: 50 }, (_item, index) => `&"\\%${index}-secret`));
    // Of this process, whatever else the machine does.
    const began = process.cpuUsage();
    for (const one of ["\\", "&amp;", "%25", " ", '"', "&#0", "\\u00"]) secrets.foreign(one.repeat(200_000));
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(5000);
  });

  it("each line of several, and the Basic header", () => {
    const { masks, secrets } = collect("line one\nline two");
    expect(masks).toEqual(expect.arrayContaining(["line one", "line two"]));
    expect(secrets.basic("admin", "password")).toBe("Basic YWRtaW46cGFzc3dvcmQ=");
    expect(masks).toContain("YWRtaW46cGFzc3dvcmQ=");
  });

  it("never a form shorter than 4 characters", () => {
    expect(collect("ab").masks.every((form) => form.length >= 4)).toBe(true);
  });
});

it("fingerprints compare without separators and case", () => {
  expect(normalisedFingerprint("ab:CD ef")).toBe("ABCDEF");
});
