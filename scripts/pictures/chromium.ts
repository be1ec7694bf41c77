import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { isObject } from "../../src/text/json.ts";

/** What GitHub gives a summary and a README on a wide screen, in CSS pixels. */
export const PAGE_WIDTH = 1012;
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const LONGEST_CALL = 60_000;
/**
 * One look everywhere: no scroll bars, no subpixels of a screen, no address but files. Root has no
 * sandbox of Chromium's own; the pages are ours.
 */
const FLAGS = [
  ...["--headless", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage"],
  ...["--hide-scrollbars", "--force-color-profile=srgb", "--font-render-hinting=none", "--disable-lcd-text"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  "--host-resolver-rules=MAP * ~NOTFOUND",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/**
 * Runs in the page: where a part of it is, and what a reader would have to scroll sideways for.
 * What a drawing has inside of it is not text of the page.
 */
const MEASURE = `((part) => {
  const root = document.documentElement;
  const page = root.scrollWidth > root.clientWidth ? ["the page: " + root.scrollWidth + " px"] : [];
  const boxes = [...document.body.querySelectorAll("*")]
    .filter((one) => !(one instanceof SVGElement) && one.clientWidth > 0 && one.scrollWidth > one.clientWidth)
    .map((one) => one.tagName.toLowerCase() + ' "' + one.textContent.trim().slice(0, 60) + '": ' +
      one.scrollWidth + " px in " + one.clientWidth);
  const { x, y, width, height } = document.querySelector(part).getBoundingClientRect();
  return { tooWide: [...page, ...boxes], clip: { x, y, width, height: Math.ceil(height), scale: 1 } };
})`;

/** Why there are no pictures here, with what to install; nothing when there can be. */
export function chromiumIsMissing(): string | undefined {
  if (pathOfChromium() !== undefined) return undefined;
  return "there is no Chromium in PATH. On Debian: apt-get install -y chromium fonts-liberation fonts-noto-color-emoji";
}

function pathOfChromium(): string | undefined {
  return NAMES.find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined);
}

/** A page as Chromium shows it. */
export interface Shown {
  readonly png: Buffer;
  /** What is wider than its room, so that a reader has to scroll sideways; with pixels. */
  readonly tooWide: readonly string[];
}

interface Call {
  resolve(result: Record<string, unknown>): void;
  reject(error: Error): void;
}

/** Chromium without a window, over the pipe of its DevTools protocol: no port is opened. */
export class Chromium {
  readonly #folder = mkdtempSync(join(tmpdir(), "pictures-"));
  readonly #process: ChildProcess;
  readonly #calls = new Map<number, Call>();
  #count = 0;
  #pages = 0;
  #session: string | undefined;

  private constructor(path: string) {
    const args = [...FLAGS, `--user-data-dir=${join(this.#folder, "profile")}`, "about:blank"];
    this.#process = spawn(path, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"], detached: true });
    this.#process.once("error", (error) => this.#fail(error));
    this.#process.once("exit", () => this.#fail(new Error("Chromium has ended")));
    let rest = "";
    (this.#process.stdio[4] as Readable).setEncoding("utf8").on("data", (chunk: string) => {
      const messages = (rest + chunk).split("\0");
      rest = messages.pop() ?? "";
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  /** @throws Error when there is no Chromium, or it does not start */
  static async open(): Promise<Chromium> {
    const path = pathOfChromium();
    if (path === undefined) throw new Error(chromiumIsMissing());
    const chromium = new Chromium(path);
    try {
      const { targetInfos } = await chromium.#call("Target.getTargets");
      const page = (targetInfos as { type: string; targetId: string }[]).find(({ type }) => type === "page");
      const { sessionId } = await chromium.#call("Target.attachToTarget", { targetId: page?.targetId, flatten: true });
      chromium.#session = String(sessionId);
      await chromium.#call("Page.enable");
      return chromium;
    } catch (error) {
      await chromium.close();
      throw error;
    }
  }

  /**
   * @param html a whole page that sets `window.ready`, a promise of what it draws by itself
   * @param part a CSS selector of what is to be in the picture; the whole page where it is left out
   * @throws Error when a script of the page fails
   */
  async show(html: string, part = "html"): Promise<Shown> {
    const file = join(this.#folder, `page-${(this.#pages += 1)}.html`);
    writeFileSync(file, html);
    const metrics = { width: PAGE_WIDTH, height: 800, deviceScaleFactor: 1, mobile: false };
    await this.#call("Emulation.setDeviceMetricsOverride", metrics);
    await this.#call("Page.navigate", { url: pathToFileURL(file).href });
    await this.#evaluate(
      `new Promise((done) => document.readyState === "complete" ? done() : addEventListener("load", done))`,
    );
    await this.#evaluate("Promise.all([window.ready, document.fonts.ready]).then(() => undefined)");
    const { tooWide, clip } = measuredOf(await this.#evaluate(`JSON.stringify(${MEASURE}(${JSON.stringify(part)}))`));
    const { data } = await this.#call("Page.captureScreenshot", { format: "png", captureBeyondViewport: true, clip });
    return { png: Buffer.from(String(data), "base64"), tooWide };
  }

  /** Ends it and all of its processes. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    if (this.#process.exitCode === null && this.#process.signalCode === null && this.#process.pid !== undefined) {
      process.kill(-this.#process.pid, "SIGKILL");
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #evaluate(expression: string): Promise<string> {
    const { result, exceptionDetails } = await this.#call("Runtime.evaluate", { expression, awaitPromise: true });
    if (exceptionDetails !== undefined) throw new Error(`the page fails: ${JSON.stringify(exceptionDetails)}`);
    return String((result as { value?: unknown }).value);
  }

  #call(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = (this.#count += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(new Error(`${method}: no answer of Chromium`)), LONGEST_CALL);
      const end =
        <Value>(then: (value: Value) => void) =>
        (value: Value): void => {
          clearTimeout(timer);
          then(value);
        };
      this.#calls.set(id, { resolve: end(resolve), reject: end(reject) });
      const session = this.#session === undefined ? {} : { sessionId: this.#session };
      (this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    });
  }

  #take(message: unknown): void {
    if (!isObject(message) || typeof message["id"] !== "number") return;
    const call = this.#calls.get(message["id"]);
    this.#calls.delete(message["id"]);
    const { error, result } = message;
    if (error !== undefined) call?.reject(new Error(JSON.stringify(error)));
    else call?.resolve(isObject(result) ? result : {});
  }

  #fail(error: Error): void {
    for (const call of this.#calls.values()) call.reject(error);
    this.#calls.clear();
  }
}

function measuredOf(json: string): { readonly tooWide: readonly string[]; readonly clip: Record<string, unknown> } {
  const measured: unknown = JSON.parse(json);
  if (!isObject(measured) || !Array.isArray(measured["tooWide"]) || !isObject(measured["clip"]))
    throw new Error(`the page could not be measured: ${json}`);
  return { tooWide: measured["tooWide"].map(String), clip: measured["clip"] };
}
