import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { USER_AGENT } from "../../src/http/send.ts";
import { closed } from "../http/places.ts";
import { runEngine } from "../support/engine.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair({ apim: { loadAfterAttempts: 0 } });
});
afterEach(() => pair.stop());

/** The Action's requests in their order, each with the connection it came over. */
function watched({ is, apim }: Pair): { readonly what: string; readonly socket: Socket }[] {
  const seen: { what: string; socket: Socket }[] = [];
  for (const [name, { server }] of Object.entries({ is, apim }))
    server.held = ({ headers, method = "", url = "", socket }: IncomingMessage) => {
      if (headers["user-agent"] === USER_AGENT) seen.push({ what: `${name} ${method} ${url}`, socket });
      return Promise.resolve();
    };
  return seen;
}

describe("connections of a run", () => {
  it.each([
    ["that is proved", false],
    ["that fails, and is undone", true],
  ])("%s: the clean-up goes over those that the work has made", async (_name, fails) => {
    pair.is.state.switches.introspectionAnswersInactive = fails;
    const seen = watched(pair);
    await runEngine(pair);
    const first = seen.findIndex(({ what }) => what.includes("DELETE"));
    const made = new Set(seen.slice(0, first).map(({ socket }) => socket));
    const cleanUp = seen.slice(first);
    expect(cleanUp.length).toBeGreaterThanOrEqual(3);
    expect(cleanUp.filter(({ socket }) => !made.has(socket)).map(({ what }) => what)).toEqual([]);
  });

  it("are all closed at its end", async () => {
    const seen = watched(pair);
    await runEngine(pair);
    const closings = seen.map(({ socket }) => closed(socket));
    // The server itself closes what is idle, but only after five seconds.
    await Promise.race([Promise.all(closings), sleep(2000)]);
    expect(seen.every(({ socket }) => socket.destroyed)).toBe(true);
  });

  it("what must not be sent twice goes over one that nothing has gone over before", async () => {
    const seen = watched(pair);
    await runEngine(pair);
    const creations = seen.flatMap(({ what, socket }, at) =>
      /POST .*(api-resources|applications|key-managers$|generate-keys)/.test(what)
        ? [seen.slice(0, at).filter((one) => one.socket === socket).length]
        : [],
    );
    expect(creations.length).toBeGreaterThanOrEqual(4);
    expect(creations.every((before) => before === 0)).toBe(true);
  });
});
