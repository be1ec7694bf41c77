import { createHash } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { isObject, text } from "./body.ts";
import { PRODUCTS, type Exchange, type Message } from "./exchange.ts";

/**
 * An exchange as it was recorded, who caused it, and how often it came again with nothing new but
 * ids, ports and times.
 */
export interface Recorded {
  readonly exchange: Exchange;
  /** What ran when it was seen first, for instance a test's name. */
  readonly during: string;
  readonly times: number;
}

/**
 * What is new in every run and means nothing: UUIDs, JWTs and client ids, ports of this machine,
 * seconds since 1970, throw-away names.
 */
const FLEETING =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|eyJ[\w-]+\.[\w-]+\.[\w-]+|\b[0-9a-f]{28,32}\b|(?<=localhost:)\d+|\b1[6-9]\d{8}\b|(?<=wso2-is-km-action-)[\w-]+/gi;
const KEPT_HEADERS = ["content-type", "user-agent", "location", "authorization"];

/**
 * Writes exchanges as lines of JSON: each kind once, at once, so that a killed process loses
 * nothing but counts, and the counts at `close`. Values of `Authorization` are replaced by their
 * scheme.
 */
export class Recorder {
  readonly #file: string;
  readonly #during: () => string;
  readonly #times = new Map<string, number>();

  constructor(file: string, during: () => string) {
    this.#file = file;
    this.#during = during;
  }

  readonly record = (exchange: Exchange): void => {
    const { request, answer } = exchange;
    const kept = {
      ...exchange,
      request: trimmed(request),
      ...(answer === undefined ? {} : { answer: { ...trimmed(answer), status: answer.status } }),
    };
    const key = createHash("sha256").update(JSON.stringify(kept).replace(FLEETING, "_")).digest("base64url");
    const seen = this.#times.get(key) ?? 0;
    this.#times.set(key, seen + 1);
    if (seen === 0) appendFileSync(this.#file, `${JSON.stringify({ key, during: this.#during(), exchange: kept })}\n`);
  };

  close(): void {
    const again = [...this.#times].filter(([, times]) => times > 1);
    for (const [key, times] of again) appendFileSync(this.#file, `${JSON.stringify({ key, times })}\n`);
    this.#times.clear();
  }
}

function trimmed({ headers, text }: Message): Message {
  const kept: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = headers[name];
    if (value !== undefined) kept[name] = name === "authorization" ? (value.split(" ")[0] ?? "") : value;
  }
  return { headers: kept, text };
}

/** What a recorder wrote. @throws Error on a line that no recorder writes */
export function readRecording(file: string): readonly Recorded[] {
  const found = new Map<string, Recorded>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "") continue;
    const entry: unknown = JSON.parse(line);
    if (!isObject(entry) || typeof entry["key"] !== "string") throw new Error(`${file} holds something else`);
    const { key, during, exchange, times } = entry;
    const before = found.get(key);
    if (before !== undefined) found.set(key, { ...before, times: Number(times ?? before.times + 1) });
    else found.set(key, { exchange: exchangeOf(exchange), during: text(during) ?? "", times: 1 });
  }
  return [...found.values()];
}

function exchangeOf(value: unknown): Exchange {
  const { product, method, path, query, request, answer } = isObject(value) ? value : {};
  const { name, release } = isObject(product) ? product : {};
  const known = PRODUCTS.find((candidate) => candidate === name);
  if (known === undefined || !isObject(request)) throw new Error("not an exchange");
  return {
    product: { name: known, release: text(release) ?? "" },
    method: text(method) ?? "",
    path: text(path) ?? "",
    query: text(query) ?? "",
    request: messageOf(request),
    ...(isObject(answer) ? { answer: { ...messageOf(answer), status: Number(answer["status"]) } } : {}),
  };
}

function messageOf(value: Readonly<Record<string, unknown>>): Message {
  const headers = Object.entries(isObject(value["headers"]) ? value["headers"] : {});
  return {
    headers: Object.fromEntries(headers.map(([name, content]) => [name, text(content) ?? ""])),
    text: text(value["text"]) ?? "",
  };
}
