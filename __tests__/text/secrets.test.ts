import { describe, expect, it } from "@jest/globals";
import { createHash } from "node:crypto";
import { Secrets } from "../../src/text/secrets.ts";
import { ECHOES } from "../report/passwords.ts";

function known(...all: readonly string[]): { masks: string[]; secrets: Secrets } {
  const masks: string[] = [];
  const secrets = new Secrets((form) => void masks.push(form));
  for (const secret of all) secrets.add(secret);
  return { masks, secrets };
}

const PASSWORDS = [
  "&<>\"'p'&<\"\u00e9\\x/+",
  "two  blanks\tx",
  "\u5bc6\u7801\u5bc6\u7801\u5bc6\u7801",
  "\u{1F600}\u{1F603}\u{1F604}abc",
  "non\u00a0breaking",
  "plain123",
  "\u0100-\u00ff-\u0080-~-0",
];

describe("a secret in whatever form it comes back", () => {
  const forms = Object.entries(ECHOES).filter(([form]) => form !== "base64 of a header");
  it.each(PASSWORDS.flatMap((password) => forms.map(([form, echo]) => [password, form, echo(password)] as const)))(
    "%j, %s: %j",
    (password, _form, text) => {
      for (const around of ["", " ", '"', "(", "\n"])
        expect(known(password).secrets.redact(`${around}${text}${around}`)).toBe(`${around}***${around}`);
    },
  );

  it.each([
    ["in capitals", "AB-cd\u00e9-12", "41422D6364C3A92D3132"],
    ["with zeros before a number", "a&b-cdef", "a&#0000038;b&#X002D;cdef"],
    ["a form's plus for any white space", "a \u2003b-cdef", "a+b-cdef"],
    ["an escaped control character", "a\u0007b-cdef", "a\\u0007b-cdef"],
    ["as Latin-1 in an address", "caf\u00e9-1234", "caf%E9-1234"],
    ["with an ampersand escaped twice", "a&b-cdef", "a&amp;amp;b-cdef"],
    ["with a per cent sign escaped twice", "a%b-cdef", "a%2525b-cdef"],
    ["with an apostrophe that ends a shell's word", "it's-secret", "it'\\''s-secret"],
    ["composed, where it was decomposed", "cafe\u0301-123", "caf\u00e9-123"],
    ["decomposed, where it was composed", "caf\u00e9-12", "cafe\u0301-12"],
    ["without any letter or digit", "<&>'!?", "&lt;&amp;&gt;&apos;!?"],
    ["with a Base64 for addresses", "???>>>~~~", "Pz8_Pj4-fn5-"],
  ])("%s", (_name, secret, text) => {
    expect(known(secret).secrets.redact(`x=${text};`)).toBe("x=***;");
  });

  it.each(["", "u", "us", "use", "user:"])("in Base64 of a longer text that has %j before it", (before) => {
    for (const encoding of ["base64", "base64url"] as const)
      for (const secret of ["correct-horse", "???>>>???>>>", "\u00ff\u00fe\u00fd-\u00fc\u00fb"]) {
        const text = Buffer.from(`${before}${secret}:more`).toString(encoding);
        const redacted = known(secret).secrets.redact(`Basic ${text}`);
        // A group of four characters on each side may hold a letter of it.
        const beside = Buffer.from(`${before}:more`).toString("base64").length + 2 * 4;
        expect(redacted).toContain("***");
        expect(redacted.replace("Basic ", "").replace("***", "").length).toBeLessThanOrEqual(beside);
      }
  });

  it("each time that it is there", () => {
    const base64 = Buffer.from("correct-horse").toString("base64");
    const header = Buffer.from("user:correct-horse").toString("base64");
    const { secrets } = known("correct-horse");
    expect(secrets.redact(`correct-horse correct-horse ${base64} ${base64}`)).toBe("*** *** *** ***");
    expect(secrets.redact(`${header} ${header}`).match(/\*\*\*/g)).toHaveLength(2);
    expect(secrets.redact("636f72726563742d686f727365 636f72726563742d686f727365")).toBe("*** ***");
  });

  it.each(["correct-horsf", "correct_horse", "Correct-horse", "correct-hors"])("but not another text: %s", (text) => {
    expect(known("correct-horse").secrets.redact(text)).toBe(text);
  });

  it("each line of several, without the blanks around it, and none that is empty", () => {
    const { secrets } = known("\n  first line\r\n\r\n  second line  \n");
    expect(secrets.redact("a first line b second line c")).toBe("a *** b *** c");
    expect(secrets.redact("a\n\nb")).toBe("a\n\nb");
  });

  it.each([4095, 4096, 4097, 4101, 4102, 4103, 8191, 8192, 9000])("of %d characters", (length) => {
    const digest = (at: number): string => createHash("sha256").update(String(at)).digest("hex");
    const secret = Array.from({ length: length / 64 + 1 }, (_item, at) => digest(at))
      .join("")
      .slice(0, length);
    expect(
      known(secret)
        .secrets.redact(`a ${secret} b`)
        .replace(/\*{3,}/, "***"),
    ).toBe("a *** b");
  });
});

describe("a secret that was cut off", () => {
  it.each([
    ["a correct-horse...", "a ***..."],
    ["a correct-hors...", "a ***..."],
    ["a correc...", "a ***..."],
    ["a corre...", "a corre..."],
    ["correc...", "***..."],
    ["a correct-hors", "a correct-hors"],
    ["a correct-hors... b", "a correct-hors... b"],
    ["...correct-hors", "...correct-hors"],
    ["a horse...", "a horse..."],
    ["...", "..."],
  ])("%j: %j", (text, redacted) => {
    expect(known("other-secret", "correct-horse").secrets.redact(text)).toBe(redacted);
  });
});

describe("a short secret", () => {
  it.each([
    ["ab1", "ab1 (ab1) ab1.", "*** (***) ***."],
    ["ab1", "xab1 ab12 \u00e9ab1 ab1\u0661", "xab1 ab12 \u00e9ab1 ab1\u0661"],
    ["ab1", `${Buffer.from("ab1").toString("base64")} 616231`, "*** ***"],
    ["!a!", "x!a!y", "x***y"],
    ["!a1", "x!a1 !a1y", "x*** !a1y"],
    ["a1!", "xa1! a1!y", "xa1! ***y"],
    ["a b", "a b a\tb a+b", "*** *** ***"],
    ["abcde", "abcde", "***"],
  ])("%j in a foreign text %j: %j", (secret, text, redacted) => {
    const { secrets } = known(secret);
    expect(secrets.redactForeign(text)).toBe(redacted);
    expect(secrets.redact("abcde ab1 a b")).toBe("abcde ab1 a b");
  });

  it("of six characters is taken out of every text, whatever stands beside it", () => {
    expect(known("abcdef").secrets.redact("xabcdefx")).toBe("x***x");
  });
});

describe("a foreign text for a message", () => {
  const { secrets } = known("correct-horse", "pw1");
  it.each([
    ["a\ncorrect-horse\u001b[0m pw1", undefined, "a *** ***"],
    ["correct-\u001b[31mhorse", undefined, "***"],
    ["p\u001b[31mw1", undefined, "***"],
    ["abcdefgh", 3, "abc..."],
    ["abc correct-horse", 12, "abc ***"],
  ])("%j, %j characters: %j", (text, longest, shown) => {
    expect(secrets.foreign(text, longest)).toBe(shown);
  });
});

describe("what the runner's own filter is told", () => {
  it("all forms that a secret has as a text, each once", () => {
    const { masks, secrets } = known("&<>\"' \u00e9\\/", "&<>\"' \u00e9\\/");
    expect(secrets.add("&<>\"' \u00e9\\/")).toBe("&<>\"' \u00e9\\/");
    expect(masks).toEqual([
      "&<>\"' \u00e9\\/",
      "Jjw+IicgwqlcLw==".replace("wqlc", "w6lc"),
      "Jjw-IicgwqlcLw".replace("wqlc", "w6lc"),
      "%26%3C%3E%22'%20%C3%A9%5C%2F",
      "%26%3C%3E%22%27+%C3%A9%5C%2F",
      "&%3C%3E%22'%20%C3%A9%5C/",
      "&<>\\\"' \u00e9\\\\/",
      "&<>\\\\\\\"' \u00e9\\\\\\\\/",
      "&amp;&lt;&gt;&quot;&#39; \u00e9\\/",
      "&amp;&lt;&gt;&quot;&#x27; \u00e9\\/",
    ]);
  });

  it("also with the blanks around it, and each line", () => {
    const { masks } = known(" ab cd ", "one 1\ntwo 2");
    expect(masks).toEqual(
      expect.arrayContaining(["ab cd", " ab cd ", "%20ab%20cd%20", "one 1", "two 2", "one 1\ntwo 2"]),
    );
  });

  it.each(["", " ", "      ", "\n\n\n\n\n"])("nothing of %j", (secret) => {
    expect(known(secret).masks).toEqual([]);
    expect(known(secret).secrets.redact("a      b")).toBe("a      b");
  });

  it.each([
    ["abc", []],
    ["abcd", ["abcd"]],
  ])("no form that is shorter than four characters: %s", (secret, shortest) => {
    const { masks } = known(secret);
    expect(masks.filter((form) => form.length <= 4).filter((form) => form === secret)).toEqual(shortest);
    expect(masks.every((form) => form.length >= 4)).toBe(true);
  });

  it("user and password together, as a header has them", () => {
    const { masks, secrets } = known();
    const header = secrets.basic("us\u00e9r", "p\u00e4ss-word");
    expect(header).toBe(`Basic ${Buffer.from("us\u00e9r:p\u00e4ss-word").toString("base64")}`);
    expect(masks).toEqual(expect.arrayContaining(["p\u00e4ss-word", header.slice("Basic ".length)]));
  });
});
