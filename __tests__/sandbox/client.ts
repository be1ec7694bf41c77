import { request } from "node:https";
import { readFileSync } from "node:fs";
import { startPair, type Pair, type PairOptions } from "../../sandbox/pair.ts";

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly header: (name: string) => string | undefined;
  /** The body as an object; empty when it is something else. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Sent {
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly multipart?: Readonly<Record<string, string>>;
  readonly text?: string;
  /** Content type of `text`; JSON unless told. */
  readonly type?: string;
  /** `name:password`, a bearer token, or nothing; the administrator unless told. */
  readonly as?: { readonly basic: string } | { readonly bearer: string } | "nobody";
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * HTTPS against a stand-in, with the certificate file of the pair and nothing shared with the
 * Action's own client.
 */
export function client(pair: Pair, base: string) {
  const ca = readFileSync(pair.caFile, "utf8");
  return (method: string, path: string, sent: Sent = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const [type, body] = encoded(sent);
      const outgoing = request(
        `${base}${path}`,
        {
          method,
          ca,
          agent: false,
          // Not the Host header, which a test may set to something else.
          servername: "localhost",
          headers: {
            ...sent.headers,
            ...authorization(sent),
            ...(sent.host === undefined ? {} : { host: sent.host }),
            ...(type === undefined ? {} : { "content-type": type }),
            "content-length": Buffer.byteLength(body),
          },
          ...(sent.signal === undefined ? {} : { signal: sent.signal }),
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.once("error", reject);
          response.once("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            const header = (name: string): string | undefined => response.headers[name]?.toString();
            resolve({ status: response.statusCode ?? 0, text, header, body: objectOf(text) });
          });
        },
      );
      outgoing.once("error", reject);
      outgoing.end(body);
    });
}

export type Send = ReturnType<typeof client>;

/** Both servers for the length of `work`. */
export async function withPair(
  options: PairOptions,
  work: (servers: { readonly pair: Pair; readonly is: Send; readonly apim: Send }) => Promise<void>,
): Promise<void> {
  const pair = await startPair(options);
  try {
    await work({ pair, is: client(pair, pair.is.url), apim: client(pair, pair.apim.url) });
  } finally {
    await pair.stop();
  }
}

function authorization(sent: Sent): Record<string, string> {
  const as = sent.as ?? { basic: "admin:admin" };
  if (as === "nobody") return {};
  if ("bearer" in as) return { authorization: `Bearer ${as.bearer}` };
  return { authorization: `Basic ${Buffer.from(as.basic).toString("base64")}` };
}

function encoded(sent: Sent): readonly [string | undefined, string] {
  if (sent.json !== undefined) return ["application/json", JSON.stringify(sent.json)];
  if (sent.form !== undefined) return ["application/x-www-form-urlencoded", new URLSearchParams(sent.form).toString()];
  if (sent.text !== undefined) return [sent.type ?? "application/json", sent.text];
  if (sent.multipart === undefined) return [undefined, ""];
  const parts = Object.entries(sent.multipart).map(
    ([name, value]) => `--part\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return ["multipart/form-data; boundary=part", `${parts.join("")}--part--\r\n`];
}

export function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(answer: Answer, member = "list"): readonly Record<string, unknown>[] {
  const value = answer.body[member];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Status and WSO2's code of a refusal. */
export const verdict = ({ status, body }: Answer): readonly [number, unknown] => [status, body["code"]];

/** An API Manager that loads a Key Manager at the first attempt. */
export const LOADED_AT_ONCE: PairOptions = { apim: { loadAfterAttempts: 0 } };
