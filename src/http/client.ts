import type { ProblemId } from "../problems/catalogue.ts";
import { isOutcomeUnknown, isTransient } from "../problems/meaning.ts";
import { Problem } from "../problems/problem.ts";
import { waiting } from "../problems/progress.ts";
import { Answer } from "./answer.ts";
import { boundedText, encode } from "./body.ts";
import { failureOf, refusedProxy } from "./failure.ts";
import { presentedCertificate, withCertificate } from "./presented.ts";
import { ATTEMPTS, pauseBeforeNext, type AttemptEnd } from "./repeat.ts";
import type { Request } from "./request.ts";
import { placeAt, whereAt } from "./place.ts";
import { sendTo, USER_AGENT } from "./send.ts";
import { closeWay, wayTo, type Connections, type OpenRoute, type Way, type WayOptions } from "./ways.ts";

const PRESENTED: ReadonlySet<ProblemId> = new Set<ProblemId>([
  "certificate-untrusted",
  "certificate-expired",
  "certificate-name-mismatch",
  "certificate-too-weak",
  "certificate-invalid",
]);

export interface HttpsClientOptions extends WayOptions {
  readonly baseUrl: string;
  /**
   * Milliseconds for a whole request with all its attempts, from connect to the last byte of the
   * body.
   */
  readonly requestTimeout: number;
  /** Where the connections are kept, by the server's name; nothing: they are this client's own. */
  readonly connections?: { readonly kept: Connections; readonly name: string };
  readonly signal: AbortSignal;
  readonly debug: (line: string) => void;
}

/**
 * One server over HTTPS: verified TLS (or a pin), one time-out for the whole exchange, kept
 * connections, the environment's proxy, no redirects, bounded bodies. What may act twice is tried
 * again (3 attempts, labelled) on a broken connection and on 502, 503, 504; what has not reached it
 * (a refused connection, a proxy) is, too, whatever it is; what a server has not processed (429,
 * 503 with `Retry-After`) is tried again when it says, within the time-out. What must not act twice
 * gets a connection that has carried nothing before, made just now or at most two seconds ago: one
 * that was kept may be closed by the server at the very moment it is used. Bodies and headers are
 * never logged.
 */
export class HttpsClient {
  readonly baseUrl: string;
  /** `host:port` for messages. */
  readonly where: string;
  readonly #options: HttpsClientOptions;
  readonly #way: Way;

  constructor(options: HttpsClientOptions) {
    this.baseUrl = options.baseUrl.replace(/\/+$/, "");
    const url = new URL(this.baseUrl);
    this.where = whereAt(url);
    this.#options = options;
    const { connections } = options;
    this.#way = connections?.kept.to(connections.name, url, options) ?? wayTo(url, options);
  }

  /**
   * Sends the request and returns the answer, whatever its status below 300 or above 399.
   * @throws Problem `connection-*`, `request-timeout`, `proxy-*`, `certificate-*`,
   * `redirect-refused`, `answer-too-large`, `cancelled`, ...
   */
  async send(request: Request): Promise<Answer> {
    let last: string | undefined;
    const what = (): string => `Waiting to ${request.tried}, ${request.method} on ${this.where}`;
    return waiting({ what, limit: this.#options.requestTimeout, last: () => last }, () =>
      this.#send(request, (outcome) => (last = outcome)),
    );
  }

  async #send(request: Request, noted: (outcome: string) => void): Promise<Answer> {
    const { clock, debug, signal, requestTimeout } = this.#options;
    const repeatable = request.method === "GET" || request.repeatable === true;
    const deadline = clock.monotonicTime() + requestTimeout;
    for (let attempt = 1; ; attempt += 1) {
      const fresh = attempt > 1 || !repeatable;
      const left = Math.max(deadline - clock.monotonicTime(), 1);
      const outcome = await this.#once(request, fresh, left).catch((error: unknown) => {
        if (error instanceof Problem) return error;
        throw error;
      });
      const rest = deadline - clock.monotonicTime();
      const again = { repeatable, polled: request.polled === true, attempt, left: rest };
      const pause = pauseBeforeNext(endOf(outcome), again);
      if (pause === undefined) {
        if (outcome instanceof Problem) throw outcome;
        return outcome;
      }
      const reason = outcome instanceof Problem ? outcome.id : `status ${outcome.status}`;
      noted(reason);
      const count = reason === "status 429" ? `${attempt}` : `${attempt} of ${ATTEMPTS}`;
      debug(`${request.tried}: attempt ${count} ended with ${reason}, trying again in ${Math.round(pause)} ms`);
      // The next attempt says it when the run was cancelled.
      await clock.sleep(pause, signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }

  /**
   * Begins connections for requests that will go out together soon: as many as are missing of
   * `count`.
   */
  connectAhead(count: number): void {
    if (this.#way.kind === "open") this.#way.spares.prepare(count);
  }

  /** Closes the kept connections, unless they are those of a whole run. */
  close(): void {
    if (this.#options.connections === undefined) closeWay(this.#way);
  }

  /** @param left milliseconds until the request's deadline */
  async #once(request: Request, fresh: boolean, left: number): Promise<Answer> {
    const { signal, requestTimeout, secrets, debug, clock } = this.#options;
    // Never resolved against the base: `//other/path` would be another server's, and get the
    // credentials.
    const url = new URL(`${this.baseUrl}/${request.path.replace(/^\//, "")}`);
    const way = this.#way;
    if (way.kind === "refused") throw refusedProxy(request.tried, this.where, way);
    const agent = fresh ? way.single : way.kept;
    const deadline = AbortSignal.timeout(Math.ceil(left));
    const stop = AbortSignal.any([signal, deadline]);
    const began = clock.monotonicTime();
    try {
      stop.throwIfAborted();
      const { headers, data } = encode(request, USER_AGENT);
      const message = await sendTo(url, { method: request.method, headers, agent, signal: stop, data });
      const status = message.statusCode ?? 0;
      const text = await boundedText(message);
      debug(
        `${request.method} ${this.where}${url.pathname} -> ${status} in ${Math.round(clock.monotonicTime() - began)} ms`,
      );
      const now = clock.wallTime();
      const answer = new Answer({ request, where: this.where, status, headers: message.headers, text, secrets, now });
      if (status >= 300 && status < 400)
        throw answer.problem("redirect-refused", `to ${answer.header("location") ?? "nowhere"}`);
      return answer;
    } catch (error) {
      // The next attempt is made over a connection that is made for it.
      way.spares.drop();
      const problem = failureOf(error, {
        request,
        where: this.where,
        path: url.pathname,
        secrets,
        cancelled: signal.aborted,
        timedOut: deadline.aborted ? requestTimeout : undefined,
        stuckAt: agent.isAtProxy(stop) && way.route.kind === "proxy" ? way.route.proxy : undefined,
      });
      debug(`${request.method} ${this.where}${url.pathname} -> ${problem.id}`);
      throw PRESENTED.has(problem.id) ? await this.#withPresented(problem, way.route) : problem;
    }
  }

  /** With the fingerprint that a user needs for a pin. */
  async #withPresented(problem: Problem, route: OpenRoute): Promise<Problem> {
    const place = placeAt(new URL(this.baseUrl));
    const presented = await presentedCertificate(place, route, this.#options.proxyAuthorities ?? []);
    if (presented === undefined) return problem;
    this.#options.presented?.(presented);
    return withCertificate(problem, presented);
  }
}

function endOf(outcome: Answer | Problem): AttemptEnd {
  if (!(outcome instanceof Problem))
    return { kind: "answered", status: outcome.status, retryAfter: outcome.retryAfter() };
  if (!isTransient(outcome)) return { kind: "final" };
  return { kind: isOutcomeUnknown(outcome) ? "lost" : "unsent" };
}
