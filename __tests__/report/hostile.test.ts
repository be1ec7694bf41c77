import { beforeAll, describe, expect, it } from "@jest/globals";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { guarded } from "../../src/engine/guarded-runner.ts";
import { oneLine } from "../../src/text/foreign-text.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { junitOf } from "../../src/report/junit.ts";
import { DOCS, markdownOf } from "../../src/report/markdown.ts";
import { published } from "../../src/report/published.ts";
import { jsonOf, outputsOf } from "../../src/report/report.ts";
import type { Runner } from "../../src/ports.ts";
import { followsSchema } from "../support/report-schema.ts";
import { HOSTILE_TEXTS, named, SHAPELESS } from "./hostile-texts.ts";
import { reportOf } from "./report-of.ts";

/**
 * Every text through every channel: summary, report.json, junit.xml, outputs, log and annotations.
 */
const CASES = HOSTILE_TEXTS.map((text) => [named(text), text] as const);
const secrets = new Secrets(() => undefined);
const KIB = 1024;
const OWN_TAGS = /^(?:<details><summary>[\w, ]+<\/summary>|<\/details>)$/gm;
const MORE = /<p>\d+ more (?:lines|rows), see <code>report.json<\/code>\.<\/p>/g;
/** What GitHub makes links of in the text of a page; it leaves code alone. */
const LINKED = /@\w|#\d|www\.|:\/\/|\bgh-\d|(?<![\p{L}\p{N}])[0-9a-f]{7,}(?![\p{L}\p{N}])|:\w+:|\$/iu;

/** As GitHub renders it, with raw HTML let through, so that none can hide. */
function rendered(markdown: string): string {
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
  return micromark(markdown, options);
}

/** The tags of a page in order, without code, whose content is nothing but text. */
function skeleton(html: string): string {
  const bare = html
    .replace(MORE, "")
    .replace(/<pre>.*?<\/pre>/gs, "<pre>")
    .replace(/<code>.*?<\/code>/gs, "");
  return [...bare.matchAll(/<[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag !== "<br>" && tag !== "<br />")
    .join("");
}

function textOutsideCode(html: string): string {
  return html
    .replace(/<pre>.*?<\/pre>/gs, "")
    .replace(/<code>.*?<\/code>/gs, "")
    .replace(/<[^>]*>/g, " ");
}

const of = (text: string): string => skeleton(rendered(markdownOf(published(reportOf(text), secrets))));
let plain: string;
/** What has nothing to show has no line in the table of facts. */
let empty: string;
beforeAll(() => {
  plain = of("harmless");
  empty = of("");
});

describe("the job summary", () => {
  it("is a page of headings, a quote, tables, code and a diagram", () => {
    expect(plain).toContain("<blockquote>");
    expect(new Set([...plain.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name))).toEqual(
      new Set([
        ...["h2", "h3", "blockquote", "p", "table", "thead", "tbody", "tr", "th", "td", "pre"],
        ...["a", "strong", "details", "summary"],
      ]),
    );
  });

  it.each(CASES)("%s is nothing but text", (_name, text) => {
    const page = markdownOf(published(reportOf(text), secrets));
    const html = rendered(page);
    // The one link is ours, and so is what is folded.
    const markdown = page.replace(`](${DOCS}#answer-unexpected)`, "]").replace(OWN_TAGS, "");
    expect(skeleton(html)).toBe(oneLine(text) === "" ? empty : plain);
    expect(textOutsideCode(html)).not.toMatch(LINKED);
    expect(markdown).not.toMatch(SHAPELESS);
    expect(markdown).not.toMatch(/<(?!br>)[a-z/!?]/i);
    expect(markdown).not.toContain("](");
    expect(Buffer.byteLength(markdown)).toBeLessThan(64 * KIB);
  });
});

describe("the files and outputs", () => {
  it.each(CASES)("%s", (_name, text) => {
    const report = published(reportOf(text), secrets);
    const json = JSON.stringify(jsonOf(report), null, 2);
    followsSchema(JSON.parse(json));
    expect(json).not.toMatch(SHAPELESS);
    const xml = junitOf(report);
    expect(xml).not.toMatch(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    const between = xml.replace(/<\/?[a-z?-]+(?: [a-z]+="[^"<>]*")*\s*[/?]?>/g, "");
    expect(between).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
    const outputs = outputsOf(report);
    expect(JSON.parse(outputs["plan"] ?? "")).toMatchObject({ action: "update", name: "WSO2-IS-7" });
    expect(JSON.stringify(outputs).length).toBeLessThan(512 * KIB);
    expect(outputs["issuer"]).not.toMatch(/[\n\r]/);
  });
});

describe("the log", () => {
  it.each(CASES)("%s", async (_name, text) => {
    const lines: string[] = [];
    const annotations: string[] = [];
    const note = (line: string) => void lines.push(line);
    const annotate = (line: string) => void annotations.push(line);
    const runner: Runner = {
      debug: note,
      info: note,
      warning: annotate,
      error: annotate,
      progress: note,
      group: (title, work) => (note(title), work()),
      mask: () => undefined,
    };
    const guard = guarded(runner, secrets);
    for (const kind of ["debug", "info", "progress", "warning", "error"] as const) guard[kind](`Key Manager ${text}`);
    guard.info(text);
    guard.error(text, { file: text, line: 1 });
    await guard.group(text, () => Promise.resolve());
    const all = [...lines, ...annotations].join("\n");
    expect(all).not.toMatch(SHAPELESS);
    expect(all).not.toMatch(/^\s*::|##\[/m);
    expect(Math.max(...all.split("\n").map(({ length }) => length))).toBeLessThan(2100);
    for (const one of lines) expect(one.length).toBeLessThanOrEqual(66 * KIB);
    for (const one of annotations) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(4000);
  });
});
