import type { IncomingMessage } from "node:http";
import type { Pair } from "../../sandbox/pair.ts";
import { USER_AGENT } from "../../src/http/send.ts";

/** Milliseconds without a new request, after which nothing is on its way but what is held. */
const QUIET = 300;

/**
 * Counts dependent hops: every request of the Action is held until no other comes, then all of them
 * are answered together. So those that wait for each other's answers are in hops of their own,
 * whatever the machine's pace. Requests between the servers are not held.
 */
export class Hops {
  readonly #hops: string[][] = [];
  #waiting: { readonly what: string; readonly go: () => void }[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor({ is, apim, gateway }: Pair) {
    for (const [name, { server }] of Object.entries({ is, apim, gateway }))
      server.held = (request) => (isOfAction(request) ? this.#hold(name, request) : Promise.resolve());
  }

  /** The hops since the last time, each as its requests in the order of their names. */
  taken(): readonly (readonly string[])[] {
    return this.#hops.splice(0).map((hop) => hop.toSorted());
  }

  #hold(name: string, { method = "", url = "" }: IncomingMessage): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ what: `${name} ${method} ${url.split("?")[0] ?? ""}`, go });
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#answer(), QUIET);
    });
  }

  #answer(): void {
    const answered = this.#waiting;
    this.#waiting = [];
    this.#hops.push(answered.map(({ what }) => what));
    for (const { go } of answered) go();
  }
}

function isOfAction({ headers }: IncomingMessage): boolean {
  return headers["user-agent"] === USER_AGENT;
}
