import { afterEach, describe, expect, it } from "@jest/globals";
import type { RequestListener } from "node:http";
import type { Request } from "../../src/http/request.ts";
import { pauseBeforeNext, retryAfterOf, type AttemptEnd, type Repetition } from "../../src/http/repeat.ts";
import type { Clock } from "../../src/ports.ts";
import { instantClock } from "../support/engine.ts";
import { clientOf, failureOf, LOOK, Places } from "./places.ts";

const places = new Places();
afterEach(() => places.end());

describe("when a request goes out again", () => {
  const ONCE: Repetition = { repeatable: false, attempt: 1, left: 30_000 };
  const TWICE: Repetition = { ...ONCE, repeatable: true };
  const answered = (status: number, retryAfter?: number): AttemptEnd => ({ kind: "answered", status, retryAfter });

  it.each<[string, AttemptEnd, Repetition, number | undefined]>([
    ["an answer", answered(200), TWICE, undefined],
    ["500", answered(500), TWICE, undefined],
    ["503", answered(503), TWICE, 250],
    ["503, second attempt", answered(503), { ...TWICE, attempt: 2 }, 500],
    ["503, third attempt", answered(503), { ...TWICE, attempt: 3 }, undefined],
    ["503, not repeatable", answered(503), ONCE, undefined],
    ["502, not repeatable, with a time that means nothing there", answered(502, 1000), ONCE, undefined],
    ["503 with a time", answered(503, 2000), ONCE, 2000],
    ["429", answered(429), ONCE, 500],
    ["429 again and again: longer each time", answered(429), { ...ONCE, attempt: 4 }, 4000],
    ["429 with a time", answered(429, 7000), ONCE, 7000],
    ["429 with a time, however often", answered(429, 7000), { ...ONCE, attempt: 9 }, 7000],
    ["429 at once", answered(429, 0), ONCE, 250],
    ["429 with a time beyond the deadline", answered(429, 31_000), TWICE, undefined],
    ["429 at the deadline", answered(429), { ...TWICE, left: 0 }, undefined],
    ["a lost answer", { kind: "lost" }, TWICE, 250],
    ["a lost answer, not repeatable", { kind: "lost" }, ONCE, undefined],
    ["a lost answer, third attempt", { kind: "lost" }, { ...TWICE, attempt: 3 }, undefined],
    ["a lost answer shortly before the deadline", { kind: "lost" }, { ...TWICE, left: 100 }, 25],
    ["a lost answer after the deadline", { kind: "lost" }, { ...TWICE, left: -1 }, undefined],
    ["never sent", { kind: "unsent" }, ONCE, 250],
    ["a failure that stays", { kind: "final" }, TWICE, undefined],
  ])("%s", (_name, end, repetition, expected) => {
    expect(pauseBeforeNext(end, repetition)).toBe(expected);
  });

  it.each<[string | undefined, string | undefined, number | undefined]>([
    [undefined, undefined, undefined],
    ["", undefined, undefined],
    ["5", undefined, 5000],
    [" 120 ", undefined, 120_000],
    ["0", undefined, 0],
    ["-5", undefined, undefined],
    ["1.5", undefined, undefined],
    ["soon", undefined, undefined],
    ["99999999999999999999", undefined, 31_536_000_000],
    ["Fri, 31 Dec 1999 23:59:59 GMT", undefined, 9000],
    ["Fri, 31 Dec 1999 23:59:40 GMT", undefined, 0],
    // The server's clock is an hour late.
    ["Fri, 31 Dec 1999 23:00:00 GMT", "Fri, 31 Dec 1999 22:59:45 GMT", 15_000],
    ["Fri, 31 Dec 1999 23:59:59 GMT", "garbage", 9000],
  ])("Retry-After %j, Date %j: %s ms", (value, date, expected) => {
    expect(retryAfterOf(value, date, Date.parse("Fri, 31 Dec 1999 23:59:50 GMT"))).toBe(expected);
  });
});

/** An instant clock that notes what was slept. */
function noting(): Clock & { slept: number[] } {
  const clock = instantClock();
  const slept: number[] = [];
  return {
    ...clock,
    slept,
    sleep: (ms, signal) => {
      slept.push(ms);
      return clock.sleep(ms, signal);
    },
  };
}

const CREATE: Request = { method: "POST", path: "/things", tried: "create a thing", body: { kind: "json", value: {} } };
const INTROSPECT: Request = { ...CREATE, path: "/introspect", tried: "introspect", repeatable: true };
const REMOVE: Request = { method: "DELETE", path: "/things/1", tried: "remove a thing", repeatable: true };

describe("a connection that is reset on every second use", () => {
  const spoiling: (act: boolean, acted: string[]) => RequestListener = (act, acted) => {
    const uses = new WeakMap<object, number>();
    return (request, response) => {
      const use = (uses.get(request.socket) ?? 0) + 1;
      uses.set(request.socket, use);
      if (use % 2 === 1 || act) acted.push(`${request.method} ${request.url}`);
      if (use % 2 === 0) return void request.socket.destroy();
      response.end("{}");
    };
  };

  it.each([LOOK, INTROSPECT, REMOVE])("$tried: answered, although several kept connections break", async (request) => {
    const { port, certificate } = await places.serve(spoiling(false, []));
    const server = clientOf(port, certificate);
    // Five connections are kept, each of them used once.
    await Promise.all(Array.from({ length: 5 }, () => server.send(LOOK)));
    for (let index = 0; index < 6; index += 1) expect((await server.send(request)).status).toBe(200);
    server.close();
  });

  it("what must not act twice acts once, since no kept connection is used for it", async () => {
    const acted: string[] = [];
    const { port, certificate } = await places.serve(spoiling(true, acted));
    const server = clientOf(port, certificate);
    for (let index = 0; index < 6; index += 1) expect((await server.send(CREATE)).status).toBe(200);
    server.close();
    expect(acted).toHaveLength(6);
  });
});

describe("an answer that got lost", () => {
  const losing = (times: number, seen: string[]): RequestListener => {
    return (request, response) => {
      seen.push(request.method ?? "");
      if (seen.length <= times) return void request.socket.destroy();
      response.end("{}");
    };
  };

  it.each<[string, Request, number, string]>([
    ["an introspection, twice", INTROSPECT, 2, "200"],
    ["a DELETE, twice", REMOVE, 2, "200"],
    ["a PUT that may act twice", { ...CREATE, method: "PUT", repeatable: true }, 1, "200"],
    ["an introspection, always", INTROSPECT, 3, "connection-lost"],
    ["a creation", CREATE, 1, "connection-lost"],
    ["a PUT", { ...CREATE, method: "PUT" }, 1, "connection-lost"],
    ["a DELETE that must not act twice", { ...REMOVE, repeatable: false }, 1, "connection-lost"],
  ])("of %s", async (_name, request, times, end) => {
    const seen: string[] = [];
    const { port, certificate } = await places.serve(losing(times, seen));
    const server = clientOf(port, certificate);
    const said = end === "200" ? String((await server.send(request)).status) : (await failureOf(server, request)).id;
    server.close();
    expect(said).toBe(end);
    expect(seen).toHaveLength(end === "200" ? times + 1 : times);
  });

  it("is asked for again within the time-out of one request", async () => {
    let attempts = 0;
    const { port, certificate } = await places.serve((request) => {
      attempts += 1;
      setTimeout(() => request.socket.destroy(), 250);
    });
    const problem = await failureOf(clientOf(port, certificate, { requestTimeout: 400 }));
    expect(["request-timeout", "connection-lost"]).toContain(problem.id);
    // Three of them are tried where there is time.
    expect(attempts).toBeLessThan(3);
  });
});

describe("too many requests", () => {
  const limiting = (times: number, headers: Record<string, string>, status = 429): [RequestListener, () => number] => {
    let seen = 0;
    const listener: RequestListener = (_request, response) => {
      seen += 1;
      if (seen <= times) response.writeHead(status, headers).end('{"code":900802,"message":"Message throttled out"}');
      else response.end("{}");
    };
    return [listener, () => seen];
  };

  it.each<[string, Request, number, Record<string, string>, number | undefined, number[]]>([
    ["seconds", CREATE, 2, { "retry-after": "2" }, undefined, [2000, 2000]],
    ["no time", CREATE, 2, {}, undefined, [500, 1000]],
    [
      "a date",
      LOOK,
      1,
      { date: "Fri, 31 Dec 1999 23:00:00 GMT", "retry-after": "Fri, 31 Dec 1999 23:00:04 GMT" },
      undefined,
      [4000],
    ],
    ["503 with seconds", CREATE, 1, { "retry-after": "2" }, 503, [2000]],
  ])("%s: asked again when the server says", async (_name, request, times, headers, status, slept) => {
    const [listener] = limiting(times, headers, status);
    const { port, certificate } = await places.serve(listener);
    const clock = noting();
    const server = clientOf(port, certificate, { clock });
    expect((await server.send(request)).status).toBe(200);
    server.close();
    expect(clock.slept).toEqual(slept);
  });

  it.each<[string, Record<string, string>]>([
    ["beyond the deadline", { "retry-after": "60" }],
    ["without an end", {}],
  ])("%s: named, whatever was asked for", async (_name, headers) => {
    const [listener] = limiting(1000, headers);
    const { port, certificate } = await places.serve(listener);
    const clock = noting();
    const server = clientOf(port, certificate, { clock });
    const answer = await server.send(CREATE);
    server.close();
    const problem = answer.problem("key-manager-refused", "other words", "another remedy");
    expect(() => answer.expect(200)).toThrow("[too-many-requests]");
    expect([problem.id, problem.evidence.status, problem.evidence.code]).toEqual(["too-many-requests", 429, "900802"]);
    expect(problem.message).toContain("Message throttled out");
    expect(problem.evidence.retryAfter).toBe("retry-after" in headers ? 60_000 : undefined);
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(5000);
  });

  it("ends at once when the run is cancelled while it waits", async () => {
    const [listener, seen] = limiting(1000, { "retry-after": "3" });
    const { port, certificate } = await places.serve(listener);
    const stop = new AbortController();
    const clock: Clock = {
      ...instantClock(),
      sleep: (ms, signal) => {
        stop.abort(new Error("stopped"));
        return instantClock().sleep(ms, signal);
      },
    };
    expect((await failureOf(clientOf(port, certificate, { clock, signal: stop.signal }))).id).toBe("cancelled");
    expect(seen()).toBe(1);
  });
});
