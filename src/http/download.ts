import type { IncomingMessage } from "node:http";
import { Problem } from "../problems/problem.ts";
import type { Secrets } from "../text/secrets.ts";
import { failureOf, refusedProxy } from "./failure.ts";
import { maskCredentials, routeTo } from "./proxy.ts";
import type { Request } from "./request.ts";
import { whereAt } from "./place.ts";
import { sendTo, USER_AGENT } from "./send.ts";
import { ServerAgent } from "./trust-agent.ts";

/** GitHub's assets need one; a mirror may add another. */
const MOST_REDIRECTS = 5;
/** RFC 9110 15.4. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface DownloadOptions {
  /** What is being done, as an infinitive, for the failure's text. */
  readonly tried: string;
  /** PEM certificates to trust besides the usual authorities. */
  readonly authorities: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly secrets: Secrets;
  /** Ends the request and its body. */
  readonly signal: AbortSignal;
  /** Milliseconds without a byte after which the request has failed. */
  readonly quiet: number;
  /** `Range` and `If-Range` of a download that goes on (RFC 9110 14.2, 13.1.5). */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A file that a server has begun to send. */
export interface Download {
  readonly status: number;
  /** `host:port` of the server that sends it. */
  readonly where: string;
  /** Path that was asked for there, without its query, which may hold a signature. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** The body as it comes. @throws Problem `request-timeout`, `connection-lost`, `cancelled` */
  readonly chunks: AsyncIterable<Buffer>;
  /** Ends it, when its body is of no use. */
  close(): void;
}

/**
 * Asks for a file at an https address, which may send on to another one (GitHub keeps its assets
 * elsewhere). No credentials are ever sent.
 * @throws Problem `redirect-refused` when it leads to no https address or in a circle, `proxy-*`,
 * `certificate-*`, `connection-*`, ...
 */
export async function openDownload(url: URL, options: DownloadOptions): Promise<Download> {
  let at = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const download = await openOnce(at, options);
    if (!REDIRECTS.has(download.status)) return download;
    download.close();
    const location = download.headers.location;
    const next = location !== undefined && URL.canParse(location, at.href) ? new URL(location, at) : undefined;
    if (next?.protocol !== "https:" || next.username !== "" || next.password !== "")
      throw refusedRedirect(download, options, location);
    at = next;
  }
  throw new Problem("redirect-refused", {
    tried: options.tried,
    where: url.host,
    request: `GET ${url.pathname}`,
    said: `more than ${MOST_REDIRECTS} redirects`,
  });
}

function refusedRedirect(
  { status, where, path }: Download,
  { tried, secrets }: DownloadOptions,
  location: string | undefined,
): Problem {
  return new Problem("redirect-refused", {
    tried,
    where,
    request: `GET ${path}`,
    status,
    said: `to ${location === undefined ? "nowhere" : secrets.foreign(location.split("?")[0] ?? location)}`,
    remedy: "Give an address that leads to the file over https.",
  });
}

async function openOnce(url: URL, options: DownloadOptions): Promise<Download> {
  const { tried, authorities, environment, secrets, quiet } = options;
  const where = whereAt(url);
  const route = routeTo(url, environment);
  if (route.kind === "refused") throw refusedProxy(tried, where, route);
  if (route.kind === "proxy") maskCredentials(route.proxy, secrets);
  const agent = new ServerAgent({ kind: "authorities", ca: authorities }, { route, authorities, keepAlive: false });
  const silence = new Silence(quiet);
  const stop = AbortSignal.any([options.signal, silence.signal]);
  const request: Request = { method: "GET", path: url.pathname, tried };
  const failed = (error: unknown): Problem => {
    silence.end();
    return failureOf(error, {
      ...{ request, where, path: url.pathname, secrets },
      cancelled: options.signal.aborted,
      timedOut: silence.signal.aborted ? quiet : undefined,
      stuckAt: agent.isAtProxy(stop) && route.kind === "proxy" ? route.proxy : undefined,
    });
  };
  try {
    stop.throwIfAborted();
    const headers = { "user-agent": USER_AGENT, accept: "application/octet-stream, */*", ...options.headers };
    const message = await sendTo(url, { method: "GET", headers, agent, signal: stop, data: "" });
    silence.broken();
    return {
      ...{ status: message.statusCode ?? 0, where, path: url.pathname, headers: message.headers },
      chunks: chunksOf(message, silence, failed),
      close: () => {
        silence.end();
        message.destroy();
      },
    };
  } catch (error) {
    throw failed(error);
  }
}

async function* chunksOf(
  message: IncomingMessage,
  silence: Silence,
  failed: (error: unknown) => Problem,
): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of message) {
      silence.broken();
      if (Buffer.isBuffer(chunk)) yield chunk;
    }
  } catch (error) {
    throw failed(error);
  } finally {
    silence.end();
    message.destroy();
  }
}

/** Aborted once nothing has come for a while. */
class Silence {
  readonly #stopped = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    this.#timer = setTimeout(() => this.#stopped.abort(), milliseconds);
  }

  get signal(): AbortSignal {
    return this.#stopped.signal;
  }

  /** Something came. */
  broken(): void {
    this.#timer.refresh();
  }

  /** Nothing is waited for any more. */
  end(): void {
    clearTimeout(this.#timer);
  }
}
