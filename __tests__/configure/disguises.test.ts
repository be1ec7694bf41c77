import { describe, expect, it } from "@jest/globals";
import { encodingOf, templateOf, withLookalike } from "../../src/configure/disguises.ts";
import type { Fault } from "../../src/configure/faults.ts";

const fault = (line: number, level: Fault["level"] = "error"): Fault => ({
  ...{ id: "toml-syntax", level, line },
  message: "said",
});

describe("the encoding of a file", () => {
  const mark = (...bytes: number[]) => Buffer.from(bytes);
  /** No letter of it has a zero byte. */
  const script = Buffer.from("設定", "utf16le");

  it.each([
    ["UTF-16 of another script, by its mark", Buffer.concat([mark(0xff, 0xfe), script]), "UTF-16"],
    ["the same of the other order", Buffer.concat([mark(0xfe, 0xff), Buffer.from(script).swap16()]), "UTF-16"],
    ["UTF-16 with every second letter of another script", Buffer.from("a設b定", "utf16le"), "UTF-16"],
    ["UTF-16 that was cut inside a letter", Buffer.from("[server]", "utf16le").swap16().subarray(0, 5), "UTF-16"],
    [
      "UTF-16 that goes on in another script",
      Buffer.from(`# ${"x".repeat(300)}${"設".repeat(2000)}`, "utf16le"),
      "UTF-16",
    ],
    ["UTF-32 with its mark", Buffer.from([0xff, 0xfe, 0, 0, 0x5b, 0, 0, 0, 0x61, 0, 0, 0]), "UTF-32"],
  ])("%s", (_name, bytes, name) => {
    expect(encodingOf(bytes)).toMatchObject({ id: "toml-encoding", line: undefined });
    expect(encodingOf(bytes)?.said).toContain(`is ${name},`);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["UTF-8", Buffer.from("# größe 設定\n[server]\n")],
    ["UTF-8 with a byte order mark", Buffer.from("\ufeff[server]\n")],
    ["Latin-1 that begins with the first half of a mark", Buffer.from("ÿ = 1\n", "latin1")],
    ["the same of the other order", Buffer.from("þ = 1\n", "latin1")],
    ["Latin-1 with the second half of a mark", Buffer.from("aþ = 1\n", "latin1")],
    ["the same of the other order", Buffer.from("aÿ = 1\n", "latin1")],
    ["a half of a mark twice", Buffer.from("ÿÿ = 1\n", "latin1")],
    ["the other half twice", Buffer.from("þþ = 1\n", "latin1")],
    ["a text with a zero byte, which is a fault of its line", Buffer.from('[server]\nx = "a\0b"\n')],
    ["a text whose zero bytes come late", Buffer.concat([Buffer.from("x".repeat(600)), Buffer.alloc(600)])],
  ])("is one byte a letter, or UTF-8: %s", (_name, bytes) => {
    expect(encodingOf(bytes)).toBeUndefined();
  });
});

describe("a template", () => {
  it("is looked for on lines that can't be read, and named by the clearest mark of them", () => {
    const lines = ["{% a %}", "x = {{ b }}", "{{ include c }}", "y = {{ .Values.d }}"];
    expect(templateOf(lines, [fault(2), fault(3), fault(4)])).toEqual({
      ...{ id: "toml-template", line: 3, said: expect.stringMatching(/^line 3: the file is a Helm template, /) },
    });
    expect(templateOf(lines, [fault(2)])?.said).toContain("a template (Helm, Go or Jinja)");
    expect(templateOf(lines, [])).toBeUndefined();
  });

  it.each([
    ["{{ tpl . }}", "a Helm template"],
    ["{{ toYaml .x | nindent 2 }}", "a Helm template"],
    ["x = {{ $.Release.Name }}", "a Helm template"],
    ["{{ .Chart.Name }}", "a Helm template"],
    ["{{ .Capabilities.x }}", "a Helm template"],
    ["{# a #}", "a Jinja template"],
    ["{% a %}", "a Jinja template"],
    ["{{- a }}", "a Go or Helm template"],
    ["{{ a -}}", "a Go or Helm template"],
    ["{{.a}}", "a Go or Helm template"],
    ["{{ $a }}", "a Go or Helm template"],
    ["{{if a}}", "a Go or Helm template"],
    ["{{ else }}", "a Go or Helm template"],
    ["{{ end }}", "a Go or Helm template"],
    ["{{ range a }}", "a Go or Helm template"],
    ["{{ with a }}", "a Go or Helm template"],
    ["{{ define a }}", "a Go or Helm template"],
    ["{{ template a }}", "a Go or Helm template"],
    ["{{/* a */}}", "a Go or Helm template"],
    ["{{ ends }}", "a template (Helm, Go or Jinja)"],
    ["{{ included }}", "a template (Helm, Go or Jinja)"],
    ["{{ a.Values2 }}", "a template (Helm, Go or Jinja)"],
    ["<%= a %>", "an ERB template"],
  ])("%s is %s", (line, name) => {
    expect(templateOf([line], [fault(1)])?.said).toContain(`the file is ${name}, `);
  });

  it.each(["x = { y = 1 }", "x = {}", "x = }}", "<a>", "%}"])("is none: %s", (line) => {
    expect(templateOf([line], [fault(1)])).toBeUndefined();
  });
});

describe("a character that is not what it seems", () => {
  const QUOTE = "type it anew as a plain quote, or delete it";
  const BLANK = "type it anew as a plain blank, or delete it";

  it.each([
    ["a = \u00a01", "a no-break space (U+00A0) in column 5", BLANK],
    ["a\u202f= 1", "a no-break space (U+202F) in column 2", BLANK],
    ["a =\u2007 1", "a no-break space (U+2007) in column 4", BLANK],
    ["a\u00ad = 1", "an invisible character (U+00AD) in column 2", BLANK],
    ["\u2060a = 1", "an invisible character (U+2060) in column 1", BLANK],
    ["a\u3000= 1", "a space that is none to WSO2's parser (U+3000) in column 2", BLANK],
    ["a\f= 1", "a space that is none to WSO2's parser (U+000C) in column 2", BLANK],
    ["a = \u201cb\u201d", "a typographic quote (U+201C) in column 5", QUOTE],
    ["a = \u00abb\u00bb", "a typographic quote (U+00AB) in column 5", QUOTE],
  ])("is named with its column, and what to do: %j", (line, what, remedy) => {
    expect(withLookalike(["first", line], fault(2))).toEqual({
      ...fault(2),
      message: `said; the line has ${what}`,
      remedy: `Line 2 has ${what}: ${remedy}.`,
    });
  });

  it.each([
    ["a = \u201cb\u00a0c\u200b", "U+201C"],
    ["a\u3000= \u201cb\u00a0c", "U+3000"],
    ["a = \u00a0\u200b\u201c", "U+00A0"],
    ["\u200ba = \u201cb\u00a0c", "U+200B"],
  ])("of several the first of the line is: %j", (line, code) => {
    expect(withLookalike([line], fault(1)).message).toContain(`(${code})`);
  });

  it.each([
    ["a line without one", ["a = b"], fault(1)],
    ["one on another line", ["\u00a0a", "b"], fault(2)],
    ["the byte order mark of the file, which is a fault by itself", ["\ufeffa"], fault(1)],
    ["a warning, whose line is read as it is meant", ['a.b = "c\u00a0d"'], fault(1, "warning")],
  ])("is not named: %s", (_name, lines, found) => {
    expect(withLookalike(lines, found)).toEqual(found);
  });

  it.each([
    ["behind the byte order mark of the file", ["\ufeffa =\u00a01"], 1, "(U+00A0) in column 5"],
    ["the very first of the file", ["\u200ba = 1"], 1, "(U+200B) in column 1"],
    ["a byte order mark further down", ["a", "\ufeffb"], 2, "(U+FEFF) in column 1"],
    ["a byte order mark inside of the first line", ["a\ufeff"], 1, "(U+FEFF) in column 2"],
  ])("is named: %s", (_name, lines, line, what) => {
    expect(withLookalike(lines, fault(line)).message).toContain(what);
  });
});
