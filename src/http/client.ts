import { HttpClient } from "@actions/http-client";
import type { IncomingMessage } from "node:http";
import type { Agent, RequestOptions } from "node:https";
import type { ProblemId } from "../problems/catalogue.ts";
import { Problem } from "../problems/problem.ts";
import { agentFor, type ServerTrust } from "./agent.ts";
import { Answer } from "./answer.ts";
import { failureOf } from "./failure.ts";
import { presentedFingerprint } from "./presented.ts";
import type { Secrets } from "./secrets.ts";

const USER_AGENT = "wso2-is-key-manager-action";
/** A Key Manager list or a settings document stays far below; what is larger is not the API that was asked for. */
const LARGEST_ANSWER = 8 * 1024 * 1024;
const RETRIED_STATUSES: ReadonlySet<number> = new Set([502, 503, 504]);
const SAFE_METHODS: ReadonlySet<Method> = new Set<Method>(["GET"]);
const PRESENTED: ReadonlySet<ProblemId> = new Set<ProblemId>([
  "certificate-untrusted",
  "certificate-expired",
  "certificate-name-mismatch",
]);
const ATTEMPTS = 3;
const RETRY_PAUSE = 250;

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "form"; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: "multipart"; readonly fields: Readonly<Record<string, string>> };

export interface Request {
  readonly method: Method;
  /** Path with query, below the server's base URL; or an absolute URL of the same server. */
  readonly path: string;
  /** What is being done, as an infinitive, for the failure's text. */
  readonly tried: string;
  /** Value of the `Authorization` header. */
  readonly authorization?: string;
  readonly body?: Body;
  readonly accept?: string;
}

export interface ServerOptions {
  readonly baseUrl: string;
  readonly trust: ServerTrust;
  /** Milliseconds for a whole request, from connect to the last byte of the body. */
  readonly requestTimeout: number;
  readonly secrets: Secrets;
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
  readonly debug: (line: string) => void;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * One server over HTTPS: verified TLS (or a pin), one time-out for the whole exchange, kept connections, the environment's proxy, no
 * redirects, bounded bodies. GET is tried again (3 attempts, labelled) on a broken connection and on 502, 503, 504; nothing else is,
 * because a POST whose answer got lost may have acted. Bodies and headers are never logged.
 */
export class Server {
  readonly baseUrl: string;
  /** `host:port` for messages. */
  readonly where: string;
  readonly #options: ServerOptions;
  readonly #agent: Agent;

  constructor(options: ServerOptions) {
    this.baseUrl = options.baseUrl.replace(/\/+$/, "");
    const url = new URL(this.baseUrl);
    this.where = `${url.hostname}:${url.port === "" ? "443" : url.port}`;
    this.#options = options;
    this.#agent = agentFor(options.trust, options.environment);
  }

  /**
   * Sends the request and returns the answer, whatever its status below 300 or above 399.
   * @throws Problem `connection-*`, `request-timeout`, `certificate-*`, `redirect-refused`, `answer-too-large`, `cancelled`, ...
   */
  async send(request: Request): Promise<Answer> {
    const attempts = SAFE_METHODS.has(request.method) ? ATTEMPTS : 1;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#once(request).catch((error: unknown) => {
        if (error instanceof Problem) return error;
        throw error;
      });
      const again =
        attempt < attempts &&
        (outcome instanceof Problem ? outcome.id === "connection-lost" : RETRIED_STATUSES.has(outcome.status));
      if (!again) {
        if (outcome instanceof Problem) throw outcome;
        return outcome;
      }
      const reason = outcome instanceof Problem ? outcome.id : `status ${outcome.status}`;
      this.#options.debug(`${request.tried}: attempt ${attempt} of ${attempts} ended with ${reason}, trying again`);
      await this.#options.pause(RETRY_PAUSE * attempt, this.#options.signal);
    }
  }

  /** Closes the kept connections. */
  close(): void {
    this.#agent.destroy();
  }

  async #once(request: Request): Promise<Answer> {
    const { signal, requestTimeout, secrets, debug } = this.#options;
    const url = new URL(request.path, `${this.baseUrl}/`);
    const deadline = AbortSignal.timeout(requestTimeout);
    const stop = AbortSignal.any([signal, deadline]);
    const began = performance.now();
    try {
      stop.throwIfAborted();
      const { headers, data } = encode(request);
      const client = new HttpClient(USER_AGENT, [preparing(this.#agent, stop)], { allowRedirects: false });
      const { message } = await client.request(request.method, url.href, data, headers);
      const status = message.statusCode ?? 0;
      const text = await boundedText(message);
      debug(
        `${request.method} ${this.where}${url.pathname} -> ${status} in ${Math.round(performance.now() - began)} ms`,
      );
      const answer = new Answer({ request, where: this.where, status, headers: message.headers, text, secrets });
      if (status >= 300 && status < 400)
        throw answer.problem("redirect-refused", `to ${answer.header("location") ?? "nowhere"}`);
      return answer;
    } catch (error) {
      const problem = failureOf(error, {
        request,
        where: this.where,
        path: url.pathname,
        secrets,
        cancelled: signal.aborted,
        timedOut: deadline.aborted ? requestTimeout : undefined,
      });
      debug(`${request.method} ${this.where}${url.pathname} -> ${problem.id}`);
      throw PRESENTED.has(problem.id) ? await withFingerprint(problem, url) : problem;
    }
  }
}

/** @actions/http-client's hook: the last word on the options with which Node sends the request. */
function preparing(agent: Agent, signal: AbortSignal) {
  return {
    prepareRequest(options: RequestOptions): void {
      options.agent = agent;
      options.signal = signal;
    },
    canHandleAuthentication: (): boolean => false,
    handleAuthentication: (): Promise<never> => Promise.reject(new Error("no authentication handler")),
  };
}

function encode(request: Request): { headers: Record<string, string>; data: string } {
  const headers: Record<string, string> = { accept: request.accept ?? "application/json" };
  if (request.authorization !== undefined) headers["authorization"] = request.authorization;
  const body = request.body;
  if (body === undefined) return { headers, data: "" };
  switch (body.kind) {
    case "json":
      headers["content-type"] = "application/json";
      return { headers, data: JSON.stringify(body.value) };
    case "form":
      headers["content-type"] = "application/x-www-form-urlencoded";
      return { headers, data: new URLSearchParams(body.fields).toString() };
    case "multipart": {
      const boundary = `----${USER_AGENT}`;
      headers["content-type"] = `multipart/form-data; boundary=${boundary}`;
      const parts = Object.entries(body.fields).map(
        ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      );
      return { headers, data: `${parts.join("")}--${boundary}--\r\n` };
    }
  }
}

/** The fingerprint that a user needs for a pin, in the failure's text. */
async function withFingerprint(problem: Problem, url: URL): Promise<Problem> {
  const fingerprint = await presentedFingerprint(
    url.hostname.replace(/^\[|\]$/g, ""),
    Number(url.port === "" ? 443 : url.port),
  );
  if (fingerprint === undefined) return problem;
  const { evidence, cause } = problem;
  return new Problem(
    problem.id,
    { ...evidence, said: `${evidence.said ?? ""}; presented SHA-256 fingerprint ${fingerprint}` },
    cause,
  );
}

export class TooLarge extends Error {}

async function boundedText(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > LARGEST_ANSWER) {
      message.destroy();
      throw new TooLarge(`more than ${LARGEST_ANSWER / 1024 / 1024} MiB`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
