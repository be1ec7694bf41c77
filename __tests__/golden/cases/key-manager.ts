import { fingerprintOf } from "../../../src/key-manager/compare.ts";
import { sayFinished } from "../../../src/github/github.ts";
import type { keyManagerProblems } from "../../../src/problems/key-manager.ts";
import { Secrets } from "../../../src/text/secrets.ts";
import type { FalseReply } from "../../../sandbox/faults.ts";
import type { Pair } from "../../../sandbox/pair.ts";
import { runEngine, runPost } from "../../support/engine.ts";
import { onScene, provoked, runnerInto, type Case, type Cases } from "../outcome.ts";

const PLAN = { command: "plan" };
const OFF = { "smoke-test": "off" };
const KEY_MANAGERS = "/api/am/admin/v4/key-managers";

/** A Key Manager that somebody has made. */
function store(pair: Pair, body: Record<string, unknown>): void {
  const id = `id-of-${String(body["name"])}`;
  const whole = { id, enabled: true, tokenType: "DIRECT", additionalProperties: {}, ...body };
  pair.apim.state.keyManagers.set(id, { id, pending: 0, body: whole });
}

/** API Manager whose settings name these connectors. */
function withConnectors(...connectors: readonly object[]): Case {
  const fault: FalseReply = { status: 200, body: JSON.stringify({ keyManagerConfiguration: connectors }) };
  return provoked({
    before: ({ pair }) =>
      pair.apim.server.faults.orderFor({ fault, target: { path: "/api/am/admin/v4/settings" }, nth: 1, times: 1000 }),
    inputs: PLAN,
  });
}

export const keyManagerCases: Cases<keyof typeof keyManagerProblems> = {
  "servers-not-ready": provoked({ inputs: { ...PLAN, "is-url": "https://localhost:1", "ready-timeout": "20" } }),
  "connector-missing": withConnectors({ type: "WSO2-IS", configurations: [] }, { type: "Okta", configurations: [] }),
  "connector-field-missing": withConnectors({
    type: "WSO2-IS-7",
    configurations: [
      { name: "Username", required: true },
      { name: "organization_id", required: true },
    ],
  }),
  "preflight-refused": provoked({
    before: ({ pair }) => {
      store(pair, { name: "Other", type: "WSO2-IS-7", issuer: `${pair.is.url}/oauth2/token` });
      store(pair, { name: "WSO2-IS-7", type: "WSO2-IS" });
    },
    inputs: PLAN,
  }),
  "issuer-taken": provoked({
    before: ({ pair }) => store(pair, { name: "Other", type: "WSO2-IS-7", issuer: `${pair.is.url}/oauth2/token` }),
    inputs: PLAN,
  }),
  "key-manager-other-type": provoked({
    before: ({ pair }) => store(pair, { name: "WSO2-IS-7", type: "WSO2-IS" }),
    inputs: PLAN,
  }),
  "key-manager-not-stored": provoked({
    before: ({ pair }) => (pair.apim.state.switches.createIsSwallowed = true),
    inputs: OFF,
  }),
  "key-manager-refused": provoked({
    before: ({ pair }) =>
      pair.apim.server.faults.orderFor({
        fault: {
          status: 400,
          body: JSON.stringify({
            code: 901401,
            message: "Missing required configuration",
            description: "Missing required configuration",
          }),
        },
        target: { method: "POST", path: KEY_MANAGERS },
        nth: 1,
        times: 10,
      }),
    inputs: OFF,
  }),
  "key-manager-not-ours": inPost(async (pair) => {
    store(pair, { name: "WSO2-IS-7", type: "WSO2-IS-7" });
    const way = { kind: "delete-key-manager", name: "WSO2-IS-7", made: fingerprintOf({ name: "WSO2-IS-7" }) };
    return runPost(pair, JSON.stringify([{ due: "failure", way }]));
  }),
  "key-manager-in-use": provoked({
    before: async ({ pair }) => {
      await runEngine(pair, { inputs: OFF });
      const keyManagerId = pair.apim.state.find("WSO2-IS-7")?.id ?? "";
      const mapping = {
        id: "m",
        keyManagerId,
        keyManagerName: "WSO2-IS-7",
        keyType: "PRODUCTION",
        grantTypes: [],
      } as const;
      pair.apim.state.applications.set("a", { id: "a", name: "Shop", owner: "admin", mappings: [mapping] });
    },
    inputs: { command: "remove" },
  }),
  "secret-not-restored": inPost(async (pair) => {
    await runEngine(pair, { inputs: OFF });
    pair.is.state.password = "a-rotated-password";
    const inputs = { ephemeral: "true" };
    const { saved } = await runEngine(pair, { inputs });
    return runPost(pair, saved, { inputs });
  }),
  "clean-up-incomplete": provoked({
    before: ({ pair }) =>
      pair.apim.server.faults.orderFor({
        fault: "status-500",
        target: { method: "DELETE", path: "/api/am/devportal/v3/applications" },
        nth: 1,
        times: 1000,
      }),
  }),
  "key-manager-absent": provoked({ inputs: { command: "export" } }),
  "plan-changed": provoked({ inputs: { ...OFF, "expected-plan-sha256": "0a".repeat(32) } }),
  drift: provoked({
    before: ({ pair }) => runEngine(pair, { inputs: OFF }),
    inputs: { command: "verify", "fail-on-drift": "true", "key-manager-description": "of the inputs" },
  }),
};

/** What the post step says of what it could not undo. */
function inPost(work: (pair: Pair) => ReturnType<typeof runPost>): Case {
  return onScene({}, async ({ pair }) => {
    const log: string[] = [];
    sayFinished({ left: await work(pair), problems: [] }, runnerInto(log, new Secrets(() => undefined)));
    return { log };
  });
}
