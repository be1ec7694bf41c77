import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FalseReply, Fault } from "../../sandbox/faults.ts";
import type { ApiResource } from "../../sandbox/identity-server/state.ts";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { ATTEMPTS } from "../../src/http/repeat.ts";
import type { CheckResult } from "../../src/proof/ladder.ts";
import { runEngine } from "../support/engine.ts";

const INTROSPECT = "/oauth2/introspect";
const REVOKE = "/oauth2/revoke";
const TOKEN = "/oauth2/token";
/** As many as the client asks in one request: only then does the check see the failure. */
const TIMES = ATTEMPTS;

let pair: Pair;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "not-yet-"));
  pair = await startPair();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await pair.stop();
});

/**
 * API Manager gets no token with the keys, so that the token is revoked when all others have been
 * looked at: whatever is introspected after that is the revoked one.
 */
function revokedLast(): Record<string, string> {
  const file = join(folder, "definition.toml");
  writeFileSync(file, "enableTokenGeneration = false\n");
  return { "key-manager-definition": file };
}

const asked = (path: string): number => pair.is.server.journal.filter((one) => one.path === path).length;
const ofCheck = (checks: readonly CheckResult[], id: string) => checks.find((check) => check.id === id);

const BRIEF: readonly (readonly [string, Fault | FalseReply])[] = [
  ["a connection that breaks before the request is read", "reset-before"],
  ["a connection that breaks instead of the answer", "reset-after"],
  ["an internal error", "status-500"],
  ["an answer that is cut off", "truncated"],
  ["a page of a load balancer", { status: 200, body: "<html>one moment</html>" }],
];

/** Whether this asks about the token that was revoked. */
const afterRevocation = (_method: string, path: string): boolean => path === INTROSPECT && asked(REVOKE) > 0;
/**
 * Whether this asks for a token again, since the first one lacked the scope. One more is asked by
 * API Manager before.
 */
const againForScope = (_method: string, path: string): boolean => path === TOKEN && asked(TOKEN) > 1;

/**
 * Identity Server caches lists of scopes: the first token lacks the one that was just registered.
 */
function firstTokenLacksScope(): void {
  const { state, server } = pair.is;
  const late = new Map<string, ApiResource>();
  server.faults.order("hang", 1, 1, (_method, path) => {
    if (path !== TOKEN) return false;
    if (asked(TOKEN) <= 1) {
      for (const [id, resource] of state.resources) if (!late.has(id)) late.set(id, resource);
      for (const [id, resource] of late) state.resources.set(id, { ...resource, scopes: [] });
    } else for (const [id, resource] of late) state.resources.set(id, resource);
    return false;
  });
}

describe("what passes by itself fails no check that waits anyway", () => {
  it.each(BRIEF)("the introspection after the revocation meets %s", async (_name, fault) => {
    order(fault, afterRevocation);
    const { report } = await runEngine(pair, { inputs: revokedLast() });
    expect(report.problem?.message).toBeUndefined();
    expect(struck()).toBe(true);
    expect(ofCheck(report.checks, "token-revoked")).toMatchObject({ status: "passed" });
  });

  it.each(BRIEF)("the second request for a token with a scope meets %s", async (_name, fault) => {
    firstTokenLacksScope();
    order(fault, againForScope);
    // Which asks for a token at the same time.
    const { report } = await runEngine(pair, { inputs: { "smoke-skip": "user-info-read" } });
    expect(report.problem?.message).toBeUndefined();
    expect(struck()).toBe(true);
    expect(ofCheck(report.checks, "scope-granted")).toMatchObject({ status: "passed" });
  });

  it("what does not pass by itself ends the wait at once, and is named", async () => {
    order({ status: 403, body: "{}" }, afterRevocation, 1);
    const { report } = await runEngine(pair, { inputs: revokedLast() });
    expect(report.problem?.id).toBe("permission-denied");
    expect(ofCheck(report.checks, "token-revoked")).toMatchObject({ status: "failed" });
    expect(report.milliseconds).toBeLessThan(8000);
  });

  it("what never passes is named when the time is over", async () => {
    order("reset-before", afterRevocation, 100_000);
    const { report } = await runEngine(pair, { inputs: revokedLast() });
    expect(report.problem?.id).toBe("connection-lost");
    const check = ofCheck(report.checks, "token-revoked");
    expect(check).toMatchObject({ status: "failed" });
    expect(check?.milliseconds).toBeGreaterThanOrEqual(10_000);
  });
});

/** Whether all that was ordered has struck. */
const struck = (): boolean => pair.is.server.faults.pending.every(({ fault }) => fault === "hang");

function order(fault: Fault | FalseReply, matches: (method: string, path: string) => boolean, times = TIMES): void {
  const { faults } = pair.is.server;
  if (typeof fault === "string") faults.order(fault, 1, times, matches);
  else for (let time = 0; time < times; time += 1) faults.orderReply(fault, matches);
}
