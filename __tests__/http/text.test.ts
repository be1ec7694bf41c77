import { describe, expect, it } from "@jest/globals";
import { normalisedFingerprint } from "../../src/http/agent.ts";
import { oneLine, withoutCommands } from "../../src/http/foreign-text.ts";
import { Secrets } from "../../src/http/secrets.ts";
import { describe as words } from "../../src/problems/problem.ts";
import { catalogue } from "../../src/problems/catalogue.ts";

describe("oneLine", () => {
  it.each([
    ["newlines", "a\r\nb\u2028c", "a b c"],
    ["a workflow command", "::set-output name=a::b", ": :set-output name=a::b"],
    ["an old workflow command", "x ##[error]y", "x # [error]y"],
    ["ANSI", "\u001b[31mred\u001b[0m", "red"],
    ["bidirectional characters", "a\u202eb", "a b"],
    ["too much", "x".repeat(400), `${"x".repeat(300)}...`],
  ])("%s", (_name, text, expected) => {
    expect(oneLine(text)).toBe(expected);
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

describe("problems", () => {
  it("say what was tried, where, what came back, why and what to do", () => {
    const text = words("credentials-refused", {
      tried: "list",
      where: "h:1",
      request: "GET /a",
      status: 401,
      code: "900901",
      said: "no",
    });
    expect(text).toMatch(
      /could not list on h:1 \(GET \/a\)\.\nWhat came back: status 401, code 900901, no\.\nLikely cause: .+\nWhat to do: .+ \[credentials-refused\]$/,
    );
  });

  it.each(Object.entries(catalogue))("%s has whole sentences", (_id, { title, cause, remedy }) => {
    expect(title).toMatch(/^\S.*[^.]$/);
    expect(cause).toMatch(/\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  });

  it("fingerprints compare without separators and case", () => {
    expect(normalisedFingerprint("ab:CD ef")).toBe("ABCDEF");
  });
});
