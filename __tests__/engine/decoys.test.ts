import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { fingerprintOf } from "../../src/key-manager/compare.ts";
import type { RunInputs } from "../../src/inputs/run-inputs.ts";
import { isObject } from "../../src/text/json.ts";
import { runEngine, runPost } from "../support/engine.ts";

/**
 * The names that runs of this file make up; whoever else has one of them must not lose what is his.
 */
const NAMES = Array.from({ length: 500 }, (_, index) => `wso2-is-km-action-test-${index + 1}`);
const quick = (inputs: RunInputs): RunInputs => ({ ...inputs, requestTimeout: 1000 });

let pair: Pair;
beforeEach(async () => {
  pair = await startPair({ is: { password: "is-secret" }, apim: { loadAfterAttempts: 0 } });
});
afterEach(() => pair.stop());

function applications(description: string | undefined): void {
  for (const name of NAMES)
    pair.apim.state.applications.set(name, { id: name, name, owner: "admin", description, mappings: [] });
}

function apis(): void {
  for (const name of NAMES) {
    const context = `/${name}`;
    const body = { name, context, version: "1.0.0", description: "of somebody" };
    const facts = { id: name, name, context, version: "1.0.0", body, createdAt: 0 };
    pair.apim.state.catalogue.apis.set(name, { ...facts, revisions: [], status: "CREATED" });
  }
}

function apiResources(...scopes: readonly string[]): void {
  for (const name of NAMES) {
    const named = scopes.map((scope) => ({ name: `${name}:${scope}`, displayName: scope }));
    pair.is.state.resources.set(name, { id: name, identifier: name, name, scopes: named });
  }
}

interface Case {
  readonly name: string;
  /** The request that makes an object of this kind. */
  readonly creates: { readonly side: "is" | "apim"; readonly path: string };
  readonly put: () => void;
  readonly have: () => readonly string[];
  readonly inputs: Readonly<Record<string, string>>;
}
const applicationNames = (): readonly string[] => [...pair.apim.state.applications.keys()];
const resourceNames = (): readonly string[] =>
  [...pair.is.state.resources.keys()].filter((id) => !id.startsWith("given"));
const POST_APPLICATION = { side: "apim", path: "/api/am/devportal/v3/applications" } as const;
const POST_RESOURCE = { side: "is", path: "/api/server/v1/api-resources" } as const;
const CASES: readonly Case[] = [
  {
    name: "applications",
    creates: POST_APPLICATION,
    put: () => applications("of somebody"),
    have: applicationNames,
    inputs: {},
  },
  {
    name: "applications without a description",
    creates: POST_APPLICATION,
    put: () => applications(undefined),
    have: applicationNames,
    inputs: {},
  },
  {
    name: "APIs",
    creates: { side: "apim", path: "/api/am/publisher/v4/apis" },
    put: apis,
    have: () => [...pair.apim.state.catalogue.apis.keys()],
    inputs: { "smoke-test": "gateway", "propagation-timeout": "5" },
  },
  {
    name: "API resources with scopes of their own",
    creates: POST_RESOURCE,
    put: () => apiResources("read", "write"),
    have: resourceNames,
    inputs: {},
  },
  {
    name: "API resources without a scope",
    creates: POST_RESOURCE,
    put: () => apiResources(),
    have: resourceNames,
    inputs: {},
  },
];

describe.each(CASES)(
  "$name of somebody else with the names that the run makes up",
  ({ creates, put, have, inputs }) => {
    it("stay when the name is taken", async () => {
      put();
      const before = have();
      const { report, saved } = await runEngine(pair, { inputs, adjust: quick });
      expect(report.problem).toBeDefined();
      expect(await runPost(pair, saved, { inputs, adjust: quick })).toEqual([]);
      expect(have()).toEqual(before);
    });

    it("stay when they come while the answer to the creation is lost", async () => {
      const strike = (method: string, path: string): boolean => {
        if (method !== "POST" || path !== creates.path) return false;
        put();
        return true;
      };
      pair[creates.side].server.faults.order("reset-before", 1, 1, strike);
      const { saved } = await runEngine(pair, { inputs, adjust: quick });
      await runPost(pair, saved, { inputs, adjust: quick });
      expect(have()).toEqual(NAMES);
    });
  },
);

/** A Key Manager of the run's name that a person has made by hand. */
function byHand(name: string, fields: Readonly<Record<string, unknown>> = {}): void {
  const base = pair.is.url;
  const body = { name, type: "WSO2-IS-7", enabled: true, issuer: `${base}/t/x`, userInfoEndpoint: `${base}/scim2/Me` };
  pair.apim.state.store(`of-${name}`, { id: `of-${name}`, ...body, additionalProperties: {}, ...fields });
}

describe("a Key Manager of somebody else", () => {
  const CREATE = "/api/am/admin/v4/key-managers";
  const standing = (name = "WSO2-IS-7"): unknown => pair.apim.state.keyManagers.get(`of-${name}`)?.body;

  it.each(["remove", "apply"])("with the name in other letters stays: %s", async (command) => {
    for (const name of ["wso2-is-7", "WSO2-IS-7 ", "WSO2-IS-77"])
      byHand(name, { issuer: `https://${name.length}.test` });
    const before = pair.state().keyManagers;
    await runEngine(pair, { inputs: { command, "smoke-test": "off", ephemeral: "true" } });
    await runEngine(pair, { inputs: { command: "remove" } });
    expect(pair.state().keyManagers).toEqual(before);
  });

  it.each(["reset-before", "hang", "status-500"] as const)(
    "that comes while the answer to the creation is lost (%s) stays",
    async (fault) => {
      pair.apim.server.faults.order(fault, 1, 1, (method, path) => {
        if (method !== "POST" || path !== CREATE) return false;
        byHand("WSO2-IS-7", { displayName: "by hand" });
        return true;
      });
      const { report, saved } = await runEngine(pair, { adjust: quick });
      expect(report.problem).toBeDefined();
      await runPost(pair, saved, { adjust: quick });
      expect(standing()).toMatchObject({ displayName: "by hand" });
    },
  );

  it("that was made after a run was cut off stays, and is named", async () => {
    byHand("WSO2-IS-7");
    const way = { kind: "delete-key-manager", name: "WSO2-IS-7", made: fingerprintOf({ name: "WSO2-IS-7" }) };
    const left = await runPost(pair, JSON.stringify([{ due: "failure", way }]));
    expect(left.map(({ what, problem }) => [what, problem.id])).toEqual([
      ["Key Manager WSO2-IS-7 is still there", "key-manager-not-ours"],
    ]);
    expect(standing()).toBeDefined();
  });

  it("goes when it is exactly what the run has sent", async () => {
    await runEngine(pair, { inputs: { "smoke-test": "off" } });
    const body = pair.apim.state.find("WSO2-IS-7")?.body;
    const way = { kind: "delete-key-manager", name: "WSO2-IS-7", made: fingerprintOf(isObject(body) ? body : {}) };
    expect(await runPost(pair, JSON.stringify([{ due: "failure", way }]))).toEqual([]);
    expect(pair.apim.state.find("WSO2-IS-7")).toBeUndefined();
  });

  it.each<[string, object, boolean]>([
    ["the run's, goes", {}, true],
    ["a person's, stays and is named", { displayName: "by hand" }, false],
  ])("that appears while the creation may still be under way: %s", async (_name, fields, goes) => {
    await runEngine(pair, { inputs: { "smoke-test": "off" } });
    const found = pair.apim.state.find("WSO2-IS-7");
    if (found === undefined) throw new Error("no Key Manager is stored");
    pair.apim.state.keyManagers.clear();
    let looked = 0;
    let appeared = false;
    pair.apim.server.faults.order("hang", 1, 1, (method, path) => {
      const late = method === "GET" && path === CREATE && (looked += 1) === 3;
      appeared ||= late;
      if (late) pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, ...fields } });
      return false;
    });
    const way = { kind: "delete-key-manager", name: "WSO2-IS-7", made: fingerprintOf(found.body), creating: true };
    const left = await runPost(pair, JSON.stringify([{ due: "failure", way }]));
    expect(left.map(({ problem }) => problem.id)).toEqual(goes ? [] : ["key-manager-not-ours"]);
    expect([appeared, pair.apim.state.find("WSO2-IS-7") === undefined]).toEqual([true, goes]);
  });

  it("is looked for again by the run itself when the answer to its creation never came", async () => {
    let looked = 0;
    const isUnanswered = (method: string, path: string): boolean => method === "POST" && path === CREATE;
    pair.apim.server.faults.order("hang", 1, 1, isUnanswered);
    pair.apim.server.faults.order("hang", 1, 1, (method, path) => {
      if (method === "GET" && path === CREATE) looked += 1;
      // After those of the run, and the first one of the clean-up.
      if (looked === 5) byHand("WSO2-IS-7", { displayName: "by hand" });
      return false;
    });
    const { report } = await runEngine(pair, { adjust: quick });
    expect([report.undone, report.left.map(({ problem }) => problem.id)]).toEqual([
      "incomplete",
      ["key-manager-not-ours"],
    ]);
    expect(standing()).toMatchObject({ displayName: "by hand" });
  });
});
