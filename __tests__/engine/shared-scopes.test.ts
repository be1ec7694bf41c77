import { describe, expect, it } from "@jest/globals";
import { startPair, type Pair, type PairOptions } from "../../sandbox/pair.ts";
import { isObject } from "../../src/text/json.ts";
import { stored } from "../faults/killed.ts";
import { type EngineRun, failedOf, runEngine, runPost } from "../support/engine.ts";

const SCOPES = "/api/am/publisher/v4/scopes";
const GATE = { "smoke-test": "gateway" };

async function withPair(options: PairOptions, work: (pair: Pair) => Promise<void>): Promise<void> {
  const pair = await startPair({ is: { password: "is-secret-1", ...options.is }, ...options });
  try {
    await work(pair);
  } finally {
    await pair.stop();
  }
}

const resultOf = ({ report }: EngineRun, check: string = "scope-registered") =>
  report.checks.find(({ id }) => id === check);
const isCreation = (method: string, path: string): boolean => method === "POST" && path === SCOPES;

/** A scope of somebody's in the connector's API resource. */
function somebodys(pair: Pair): void {
  const scopes = [{ name: "orders:read", displayName: "orders:read" }];
  const identifier = "User-defined-oauth2-resource";
  pair.is.state.resources.set("own", { id: "own", identifier, name: identifier, scopes });
}

/** A second Key Manager, whose Identity Server is away. */
function addUnreachable(pair: Pair): void {
  const own = JSON.stringify(pair.apim.state.find("WSO2-IS-7")?.body ?? {});
  const away: unknown = JSON.parse(own.replaceAll(pair.is.url, "https://localhost:1"));
  if (!isObject(away)) throw new Error("no body");
  pair.apim.state.store("away", { ...away, name: "Other-IS" });
}

describe("scope-registered", () => {
  it.each(["4.4.0", "4.5.0", "4.7.0"] as const)("on %s: arrives, goes, and nothing is left", (release) =>
    withPair({ apim: { release } }, async (pair) => {
      const before = pair.state();
      const run = await runEngine(pair, { inputs: GATE });
      expect([run.report.problem?.message, resultOf(run)?.status]).toEqual([undefined, "passed"]);
      const { keyManagers, ...rest } = pair.state();
      expect([keyManagers.length, rest]).toEqual([2, { ...before, keyManagers: undefined }]);
    }),
  );

  it("on 4.3.0, whose connector registers scopes otherwise: skipped, with the reason", () =>
    withPair({ apim: { release: "4.3.0" } }, async (pair) => {
      const run = await runEngine(pair, { inputs: GATE });
      expect([run.report.smokeTest, resultOf(run)?.status]).toEqual(["passed", "skipped"]);
      expect(resultOf(run)?.evidence).toContain("does not register scopes as API resources");
      expect(pair.apim.server.journal.filter(({ path }) => path.startsWith(SCOPES))).toEqual([]);
    }));

  it("with `token` no scope is made", () =>
    withPair({}, async (pair) => {
      await runEngine(pair);
      expect(pair.apim.server.journal.filter(({ path }) => path.startsWith(SCOPES))).toEqual([]);
    }));

  it("what was in the API resource before stays, and so does the resource", () =>
    withPair({}, async (pair) => {
      somebodys(pair);
      const { keyManagers, ...before } = pair.state();
      await runEngine(pair, { inputs: GATE });
      expect(pair.state()).toMatchObject({ ...before });
      expect(keyManagers.length).toBe(1);
    }));

  it.each<{ name: string; fields: (is: string) => object; says: string }>([
    { name: "a wrong path", fields: (is) => ({ api_resource_management_endpoint: `${is}/nowhere` }), says: "/nowhere" },
    {
      name: "another server",
      fields: () => ({ api_resource_management_endpoint: "https://localhost:1/api/server/v1/api-resources" }),
      says: "https://localhost:1/",
    },
  ])("B-S2: $name of the API resources is seen by verify, and named", ({ fields, says }) =>
    withPair({}, async (pair) => {
      await stored(pair, {}, fields(pair.is.url));
      const before = pair.state();
      const run = await runEngine(pair, { inputs: { ...GATE, command: "verify" } });
      expect(failedOf(run)).toContain("scope-registered");
      expect(run.report.problem?.message).toContain(says);
      expect(pair.state()).toEqual(before);
    }),
  );

  it("B-S2: an Identity Server that refuses the connector: 201 all the same, and the run is put back", () =>
    withPair({}, async (pair) => {
      pair.is.state.switches.scopeChangesRefused = true;
      const before = pair.state();
      const { report } = await runEngine(pair, { inputs: GATE });
      expect([report.problem?.id, report.undone]).toEqual(["proof-scope-not-registered", "rolled-back"]);
      expect(report.problem?.message).toMatch(/internal_api_resource_view/);
      expect(pair.state()).toEqual(before);
    }));

  it("A-6.1i: a scope that stays in Identity Server after API Manager deleted it", () =>
    withPair({}, async (pair) => {
      somebodys(pair);
      const isRemoval = (method: string, path: string): boolean => method === "DELETE" && path.includes("/scopes/");
      // The connector is refused at every attempt; the clean-up is not.
      for (let attempt = 0; attempt < 3; attempt += 1)
        pair.is.server.faults.orderReply({ status: 403, body: "{}" }, isRemoval);
      const before = pair.state();
      const run = await runEngine(pair, { inputs: GATE });
      expect(failedOf(run)).toContain("scope-registered");
      expect(run.report.problem?.message).toContain("Identity Server still has it");
      expect(pair.state()).toEqual(before);
    }));

  it("B-P4: another enabled Key Manager would get the scope, too: none is made, and that is said", () =>
    withPair({}, async (pair) => {
      await stored(pair, {});
      addUnreachable(pair);
      for (let times = 0; times < 2; times += 1) pair.apim.state.attempted();
      pair.apim.server.journal.length = 0;
      const run = await runEngine(pair, { inputs: { ...GATE, command: "verify" } });
      expect(run.report.problem?.message).toBeUndefined();
      expect(resultOf(run, "scope-registered")).toMatchObject({
        status: "skipped",
        evidence: expect.stringMatching(/^the Key Manager Other-IS is enabled, too/),
      });
      expect(resultOf(run, "gateway-enforces-scope")?.status).toBe("skipped");
      expect(resultOf(run, "gateway-accepts")?.status).toBe("passed");
      expect(pair.apim.server.journal.filter(({ path }) => path.includes("/scopes"))).toEqual([]);
      expect(pair.state()).toMatchObject({ sharedScopes: [], scopes: ["pets:read"] });
    }));

  it("a user who may not manage shared scopes: the scope is named, and what does not need it passes", () =>
    withPair({}, async (pair) => {
      // By Basic, then by a token.
      for (let times = 0; times < 2; times += 1)
        pair.apim.server.faults.orderReply({ status: 401, body: "{}" }, isCreation);
      const run = await runEngine(pair, { inputs: GATE });
      expect(run.report.problem?.id).toBe("proof-scope-set-up");
      expect(run.report.problem?.message).toContain("apim:shared_scope_manage");
      expect(resultOf(run, "gateway-accepts")?.status).toBe("passed");
    }));

  it("post removes a scope of a run whose answer to the creation got lost, found by its name and mark", () =>
    withPair({}, async (pair) => {
      const cancelled = new AbortController();
      pair.apim.server.faults.order("reset-after", 1, 1, (method, path) => {
        if (!isCreation(method, path)) return false;
        setImmediate(() => cancelled.abort());
        return true;
      });
      const before = pair.state();
      const { saved } = await runEngine(pair, { inputs: GATE, signal: cancelled.signal });
      expect(saved).toContain("delete-shared-scope");
      expect(await runPost(pair, saved, { inputs: GATE })).toEqual([]);
      expect(pair.state()).toEqual(before);
    }));
});

describe("gateway-enforces-scope", () => {
  const ENFORCES = "gateway-enforces-scope";
  const scopedCalls = (pair: Pair) =>
    pair.gateway.server.journal.filter(({ path }) => path.endsWith("/getVersion")).map(({ status }) => status);

  it.each(["4.4.0", "4.7.0"] as const)("on %s: 403 without the scope, 200 with it, and nothing is left", (release) =>
    withPair({ apim: { release } }, async (pair) => {
      const { keyManagers, ...before } = pair.state();
      const run = await runEngine(pair, { inputs: GATE });
      expect([run.report.problem?.message, resultOf(run, ENFORCES)?.status]).toEqual([undefined, "passed"]);
      expect(scopedCalls(pair)).toEqual([403, 200]);
      expect(pair.state()).toMatchObject(before);
      expect(keyManagers.length).toBe(1);
    }),
  );

  it("a Key Manager with another claim for the scopes is seen by verify", () =>
    withPair({}, async (pair) => {
      await stored(pair, { scopesClaim: "scp" });
      const run = await runEngine(pair, { inputs: { ...GATE, command: "verify", "smoke-skip": "scope-granted" } });
      expect([failedOf(run), run.report.problem?.id]).toEqual([[ENFORCES], "proof-gateway-scope"]);
      expect(run.report.problem?.message).toContain("`scopesClaim` is scp");
      expect(pair.state()).toMatchObject({ sharedScopes: [], apis: [], scopes: ["pets:read"] });
    }));

  it("a gateway that passes over scopes is seen", () =>
    withPair({}, async (pair) => {
      const isScoped = (_method: string, path: string): boolean => path.endsWith("/getVersion");
      for (let call = 0; call < 100; call += 1)
        pair.gateway.server.faults.orderReply({ status: 200, body: "" }, isScoped);
      const run = await runEngine(pair, { inputs: GATE });
      expect([failedOf(run), run.report.problem?.id]).toEqual([[ENFORCES], "proof-gateway-scope"]);
      expect(run.report.problem?.message).toContain("a token without the scope of the resource was let through");
    }));

  it("a resource that can't be served is no verdict on the scope", () =>
    withPair({}, async (pair) => {
      const isScoped = (_method: string, path: string): boolean => path.endsWith("/getVersion");
      for (let call = 0; call < 100; call += 1)
        pair.gateway.server.faults.orderReply({ status: 503, body: "" }, isScoped);
      const run = await runEngine(pair, { inputs: GATE });
      expect([failedOf(run), run.report.problem?.id]).toEqual([[ENFORCES], "proof-gateway-not-served"]);
    }));

  it("I-2n: scopes that are not granted are named as such", () =>
    withPair({ is: { authorizeAllScopes: false } }, async (pair) => {
      const run = await runEngine(pair, { inputs: { ...GATE, "smoke-skip": "scope-granted" } });
      expect([failedOf(run), run.report.problem?.id]).toEqual([[ENFORCES], "proof-scope-not-granted"]);
    }));

  it.each(["gateway-enforces-scope", "scope-registered"])(
    "%s skipped: the API has no scope, and all else passes",
    (skip) =>
      withPair({}, async (pair) => {
        const run = await runEngine(pair, { inputs: { ...GATE, "smoke-skip": skip } });
        expect([run.report.smokeTest, resultOf(run, ENFORCES)?.status, scopedCalls(pair)]).toEqual([
          "passed",
          "skipped",
          [],
        ]);
      }),
  );
});
