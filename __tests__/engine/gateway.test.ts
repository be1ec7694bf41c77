import { describe, expect, it } from "@jest/globals";
import { type Pair, type PairOptions } from "../../sandbox/pair.ts";
import { headline } from "../../src/report/report.ts";
import { runEngine } from "../support/engine.ts";
import { NOTHING_LEFT, APIS, withPair, gate, statuses } from "./gateway-run.ts";

const GATE = [
  "scope-registered",
  "gateway-accepts",
  "gateway-enforces-scope",
  "gateway-refuses-anonymous",
  "gateway-refuses-tampered",
  "gateway-refuses-revoked",
] as const;

/** Without calls of a resource with a scope. */
const PLAIN = { "smoke-skip": "gateway-enforces-scope" };

/** What API Manager 4.3.0 can't do. */
const isAbsent = (id: string, release: string): boolean =>
  ["scope-registered", "gateway-enforces-scope"].includes(id) && release === "4.3.0";

const removals = (pair: Pair): readonly string[] =>
  [...pair.apim.server.journal, ...pair.is.server.journal]
    .filter(({ method, path }) => method === "DELETE" && /\/(applications|apis|api-resources)\/[^/]+$/.test(path))
    .map(({ path }) => path.replace(/\/[^/]+$/, ""))
    // One application an attempt.
    .filter((path, index, all) => path !== all[index - 1]);

describe("smoke-test: gateway", () => {
  it.each([
    { release: "4.3.0", late: 0 },
    { release: "4.5.0", late: 3 },
    { release: "4.7.0", late: 3 },
  ] as const)("B-V1, B-V2, B-V5 on $release: called, then refused thrice; artifacts $late calls late", async (row) => {
    const options = { apim: { release: row.release }, gateway: { gatewayDelay: { attempts: row.late } } };
    await withPair(options, async (pair) => {
      const run = await runEngine(pair, gate());
      expect(run.report.problem?.message).toBeUndefined();
      expect(run.report).toMatchObject({ change: "created", smokeTest: "passed" });
      expect(headline(run.report)).toMatch(
        /introspected and revoked through it, and a call with a token passed the gateway$/,
      );
      for (const id of GATE)
        expect([id, statuses(run)[id]]).toEqual([id, isAbsent(id, row.release) ? "skipped" : "passed"]);
      expect(pair.state()).toMatchObject({ ...NOTHING_LEFT, activeTokens: 0 });
      // Application first: an API with subscriptions is not deleted.
      expect(removals(pair)).toEqual(["/api/am/devportal/v3/applications", APIS, "/api/server/v1/api-resources"]);
      const second = await runEngine(pair, gate());
      expect(second.report).toMatchObject({ change: "unchanged", smokeTest: "passed" });
    });
  });

  it("verify: the same with a Key Manager that is there", () =>
    withPair({}, async (pair) => {
      await runEngine(pair, { inputs: { "smoke-test": "off" } });
      const run = await runEngine(pair, gate({ command: "verify" }));
      expect([run.report.problem?.message, run.report.smokeTest]).toEqual([undefined, "passed"]);
      expect(pair.state()).toMatchObject(NOTHING_LEFT);
    }));

  it("with `token` no API is made and no gateway check is shown", () =>
    withPair({}, async (pair) => {
      const run = await runEngine(pair);
      expect(Object.keys(statuses(run)).filter((id) => id.startsWith("gateway"))).toEqual([]);
      expect(pair.apim.server.journal.filter(({ path }) => path.includes("/publisher/"))).toEqual([]);
    }));

  it("B-V2 without the listener in Identity Server: says that revocations do not arrive, and rolls back", () =>
    withPair({ notification: false }, async (pair) => {
      const before = pair.state();
      const run = await runEngine(pair, gate());
      expect(run.report.problem?.id).toBe("proof-gateway-revocation");
      expect(run.report.problem?.message).toMatch(/event_listener[^]*smoke-skip/);
      expect(run.report.undone).toBe("rolled-back");
      expect({ ...pair.state(), activeTokens: 0 }).toEqual({ ...before, activeTokens: 0 });
      const accepted = await runEngine(pair, gate({ "smoke-skip": "gateway-refuses-revoked" }));
      expect([accepted.report.smokeTest, statuses(accepted)["gateway-refuses-revoked"]]).toEqual(["passed", "skipped"]);
    }));

  it("B-V2: a revocation that arrives late is waited for", () =>
    withPair({ gateway: { revocationDelay: { attempts: 4 } } }, async (pair) => {
      expect(statuses(await runEngine(pair, gate()))["gateway-refuses-revoked"]).toBe("passed");
    }));

  it.each<{ name: string; gateway: PairOptions["gateway"]; id: string; says: string }>([
    {
      name: "404 for ever (not deployed there)",
      gateway: { gatewayDelay: { attempts: 10_000 } },
      id: "proof-gateway-not-served",
      says: "status 404",
    },
    {
      name: "401 for ever (it does not know the Key Manager)",
      gateway: { tokenVerdict: () => Promise.resolve({ kind: "refused", code: "900901" }) },
      id: "proof-gateway-refuses",
      says: "900901",
    },
  ])("$name is no acceptance, and ends at propagation-timeout", ({ gateway, id, says }) =>
    withPair(gateway === undefined ? {} : { gateway }, async (pair) => {
      const run = await runEngine(pair, gate({ "propagation-timeout": "10" }));
      expect(run.report.problem?.id).toBe(id);
      expect(run.report.problem?.message).toContain(says);
      for (const later of GATE.slice(2)) expect(statuses(run)[later]).toBe("skipped");
      expect(pair.state()).toMatchObject(NOTHING_LEFT);
    }),
  );

  it("a gateway that lets everything through fails, and 404 or 503 is no refusal", () =>
    withPair({}, async (pair) => {
      const { faults } = pair.gateway.server;
      const isCall = (_method: string, path: string): boolean => path !== "/";
      const all = (status: number) => () => faults.orderReply({ status, body: "{}" }, isCall);
      // The good call, then the anonymous one.
      all(200)();
      all(200)();
      const open = await runEngine(pair, gate(PLAIN));
      expect(open.report.problem?.id).toBe("proof-gateway-open");
      expect(open.report.checks.find(({ status }) => status === "failed")?.id).toBe("gateway-refuses-anonymous");
      faults.clear();
      all(200)();
      for (let call = 0; call < 200; call += 1) all([404, 503, 403][call % 3] ?? 404)();
      const silent = await runEngine(pair, gate(PLAIN));
      expect(silent.report.problem?.id).toBe("proof-gateway-not-served");
      expect(statuses(silent)["gateway-refuses-anonymous"]).toBe("failed");
      expect(pair.state()).toMatchObject({ applications: [], apis: [], subscriptions: 0 });
    }));

  it("nobody listens at apim-gateway-url: said before anything is written", () =>
    withPair({}, async (pair) => {
      await pair.gateway.server.stop();
      const { report } = await runEngine(pair, gate({ "ready-timeout": "10" }));
      expect(report.problem?.id).toBe("servers-not-ready");
      expect(report.problem?.message).toContain(new URL(pair.gateway.url).host);
      expect(report.change).toBe("none");
      expect(pair.apim.server.journal.filter(({ method }) => method === "POST")).toEqual([]);
    }));

  it("a redirect at the gateway's root is an answer", () =>
    withPair({}, async (pair) => {
      pair.gateway.server.faults.orderReply({ status: 302, body: "" }, (_method, path) => path === "/");
      const { report } = await runEngine(pair, gate());
      expect([report.problem?.message, report.smokeTest]).toEqual([undefined, "passed"]);
    }));

  it("a control plane without a gateway is ready without the gateway's start-up health", () =>
    withPair({}, async (pair) => {
      const health = "/api/am/gateway/v2/server-startup-healthcheck";
      pair.apim.server.faults.orderReply({ status: 404, body: "" }, (_method, path) => path === health);
      const { report } = await runEngine(pair, gate());
      expect([report.problem?.message, report.smokeTest]).toEqual([undefined, "passed"]);
    }));

  it("a control plane without the gateway's web application sends that path to its login page, and is ready", () =>
    withPair({ apim: { gatewayApplication: false } }, async (pair) => {
      const { report } = await runEngine(pair);
      expect([report.problem?.message, report.smokeTest]).toEqual([undefined, "passed"]);
      expect((await runEngine(pair, { inputs: { command: "remove" } })).report.change).toBe("removed");
    }));

  it("without the Unlimited policies (enable_unlimited_tier = false) others are taken", () =>
    withPair({ apim: { unlimitedTier: false } }, async (pair) => {
      const { report } = await runEngine(pair, gate());
      expect([report.problem?.message, report.smokeTest]).toEqual([undefined, "passed"]);
      expect(pair.state()).toMatchObject(NOTHING_LEFT);
    }));

  it("is not made, nor the gateway waited for, when what it needs is skipped", () =>
    withPair({}, async (pair) => {
      await pair.gateway.server.stop();
      const { report } = await runEngine(pair, gate({ "smoke-skip": "token-issued" }));
      expect(report.problem?.message).toBeUndefined();
      expect(pair.apim.server.journal.filter(({ path }) => path.startsWith(APIS))).toEqual([]);
    }));
});
