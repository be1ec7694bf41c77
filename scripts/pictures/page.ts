import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { anchored } from "./anchors.ts";

/** GitHub draws a block of `mermaid`; the library that it draws it with, as one file. */
const MERMAID = import.meta.resolve("@mermaid-js/tiny");
const CSS = readFileSync(fileURLToPath(import.meta.resolve("./github.css")), "utf8");
/** Tags that GitHub's sanitiser lets through, as far as our pages have them. */
const ALLOWED = new Set(
  "a blockquote br code del details em h1 h2 h3 h4 hr img input li ol p pre strong summary table tbody td th thead tr ul".split(
    " ",
  ),
);
const DIAGRAM = /<pre><code class="language-mermaid">([^]*?)<\/code><\/pre>/g;
/** The lines of a diff have their colours. */
const DIFF = /(<pre><code class="language-diff">)([^]*?)(<\/code><\/pre>)/g;
const KINDS: Readonly<Record<string, string>> = { "+": "added", "-": "removed", "@": "hunk" };

export interface PageOptions {
  /** What is folded stands open, as after a click. */
  readonly open?: boolean;
  /** Folder that relative pictures are read from. */
  readonly base?: string;
}

/**
 * Markdown as GitHub shows it, as a page for Chromium. What is sure: GitHub's Markdown, headings'
 * anchors, and what may stand as HTML. Sizes and colours are our own, after GitHub's.
 * @throws Error when there is HTML in it that GitHub would take out
 */
export function pageOf(markdown: string, { open = false, base }: PageOptions = {}): string {
  const html = anchored(htmlOf(markdown))
    .replace(DIFF, (_all, start: string, lines: string, end: string) => start + coloured(lines) + end)
    .replace(DIAGRAM, (_all, text: string) => `<div class="mermaid">${text}</div>`)
    .replaceAll("<details>", open ? "<details open>" : "<details>");
  const head = [
    '<meta charset="utf-8">',
    ...(base === undefined ? [] : [`<base href="${pathToFileURL(base).href}/">`]),
    `<style>${CSS}</style>`,
    ...(html.includes('class="mermaid"') ? [`<script src="${MERMAID}"></script>`] : []),
  ];
  return `<!doctype html><html lang="en"><head>${head.join("")}</head><body>${html}<script>${DRAW}</script></body></html>`;
}

/** Ids that are always the same, so that the picture is, too. */
const DRAW = `window.ready = typeof mermaid === "undefined" ? undefined : (mermaid.initialize({
  startOnLoad: false, securityLevel: "strict", deterministicIds: true, deterministicIDSeed: "picture",
}), (async () => {
  const folded = [...document.querySelectorAll("details:not([open])")];
  // What is folded has no size, and a drawing needs one.
  for (const one of folded) one.open = true;
  await mermaid.run({ querySelector: ".mermaid" });
  for (const one of folded) one.open = false;
})());`;

/**
 * Markdown as GitHub's own HTML of it, without comments.
 * @throws Error when there is HTML in it that GitHub would take out
 */
export function htmlOf(markdown: string): string {
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
  const html = micromark(markdown, options).replace(/<!--[^]*?-->/g, "");
  const foreign = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)]
    .map(([, name = ""]) => name)
    .filter((one) => !ALLOWED.has(one));
  if (foreign.length > 0) throw new Error(`GitHub takes these tags out: ${[...new Set(foreign)].join(", ")}`);
  return html;
}

function coloured(lines: string): string {
  const line = (text: string): string => `<span class="${KINDS[text.charAt(0)] ?? "same"}">${text}</span>`;
  return lines.replace(/\n$/, "").split("\n").map(line).join("\n");
}
