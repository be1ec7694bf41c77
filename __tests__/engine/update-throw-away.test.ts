import { describe, expect, it } from "@jest/globals";
import { type Pair } from "../../sandbox/pair.ts";
import { isObject } from "../../src/text/json.ts";
import { barrierBody } from "../../src/proof/throw-away/key-manager.ts";
import { runPost } from "../support/engine.ts";
import { isCreation, withGoodKeyManager, stopEach } from "./good-key-manager.ts";

stopEach();

describe("where API Manager makes no throw-away Key Manager", () => {
  type Prepare = (pair: Pair) => void;
  const refusal = (status: number, code: number) => (pair: Pair) =>
    pair.apim.server.faults.orderReply(
      { status, body: JSON.stringify({ code, message: "no", description: "no" }) },
      isCreation,
    );
  const WAYS: readonly (readonly [string, Prepare])[] = [
    ["A-2.1l: without a role admin, 404/900607", refusal(404, 900607)],
    ["403", refusal(403, 900915)],
    ["A-2.1c: 500 with API Manager's code", refusal(500, 500)],
    ["A-2.2j: 201, but not stored", (pair) => void (pair.apim.state.switches.createIsSwallowed = true)],
    [
      "A-5i: 902013 at generate-keys",
      (pair) =>
        pair.apim.server.faults.orderReply(
          { status: 403, body: JSON.stringify({ code: 902013, message: "Restricted" }) },
          (method, path) => method === "POST" && path.endsWith("/generate-keys"),
        ),
    ],
  ];

  it.each(WAYS)("%s: a good update passes, and what is not certain is said", async (_how, prepare) => {
    const { pair, run } = await withGoodKeyManager(5000);
    prepare(pair);
    const { report, log } = await run({ inputs: { "key-manager-description": "new" } });
    expect([report.problem?.message, report.smokeTest]).toEqual([undefined, "passed"]);
    expect(report.findings.map(({ id, level }) => `${id} ${level}`)).toEqual(["update-not-observed warning"]);
    expect(log).toMatch(/warning: API Manager .* nothing shows when API Manager has loaded the update/);
    expect(pair.apim.state.keyManagers.size).toBe(2);
    expect(pair.state()).toMatchObject({ applications: [], clients: [] });
  });

  it.each(WAYS)("%s: a broken update does not pass, 5000 ms", async (_how, prepare) => {
    const around = await withGoodKeyManager(5000);
    const { pair, run, defined } = around;
    const before = pair.state();
    prepare(pair);
    const inputs = defined(`clientRegistrationEndpoint = "${pair.is.url}/nowhere"\n`);
    const { report } = await run({ inputs: { "propagation-timeout": "10", ...inputs } });
    expect([report.problem?.id, report.undone]).toEqual(["proof-not-loaded", "rolled-back"]);
    expect(pair.state()).toEqual(before);
  });

  it("A-1.4a: a user who may not remove Key Managers makes none", async () => {
    const scopes = ["apim:admin_settings", "apim:keymanagers_manage", "apim:subscribe", "apim:app_manage"];
    const users = { keys: { password: "keys-password-1", scopes } };
    const { pair, run } = await withGoodKeyManager(5000, { apim: { users } });
    const inputs = { "apim-username": "keys", "apim-password": "keys-password-1", "key-manager-description": "new" };
    pair.apim.server.journal.length = 0;
    const { report } = await run({ inputs });
    expect([report.problem?.message, report.smokeTest]).toEqual([undefined, "passed"]);
    expect(report.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining("user keys may not remove Key Managers"),
    ]);
    expect(pair.apim.server.journal.filter(({ method, path }) => isCreation(method, path))).toEqual([]);
  });

  it("an answer of something in front of API Manager is no refusal: the run fails, nothing is left", async () => {
    const { pair, run } = await withGoodKeyManager(300);
    const before = pair.state();
    pair.apim.server.faults.order("reset-after", 1, 1, isCreation);
    const { report } = await run({ inputs: { "key-manager-description": "new" } });
    expect([report.problem?.id, report.undone]).toEqual(["connection-lost", "rolled-back"]);
    expect(pair.state()).toEqual(before);
  });
});

describe("the throw-away Key Manager", () => {
  it("is removed by post, at whatever request the run is cancelled", async () => {
    const { pair, run, clock } = await withGoodKeyManager(300);
    const options = { inputs: { "key-manager-description": "new" } };
    const before = pair.state();
    let count = 0;
    const servers = [pair.is.server, pair.apim.server];
    const lost: string[] = [];
    for (let at = 1; ; at += 1) {
      const cancel = new AbortController();
      let [seen, saved] = [0, "[]"];
      const strikes = (): boolean => {
        seen += 1;
        if (seen === at) cancel.abort(new Error("stopped"));
        return false;
      };
      for (const server of servers) server.faults.order("hang", 1, 1, strikes);
      const { report } = await run({ ...options, signal: cancel.signal, onSave: (text) => (saved = text) });
      for (const server of servers) server.faults.clear();
      if (report.problem === undefined) break;
      count += 1;
      const left = await runPost(pair, saved, { ...options, clock });
      if (left.length > 0 || JSON.stringify(pair.state()) !== JSON.stringify(before)) lost.push(`${at}`);
    }
    expect(lost).toEqual([]);
    expect(count).toBeGreaterThan(20);
  });

  it.each([0, 300])("A-2.5c, A-2.5d: has a secret that only API Manager holds, %d ms", async (delay) => {
    const { pair, run } = await withGoodKeyManager(delay);
    const own = pair.apim.state.find("WSO2-IS-7");
    if (own === undefined) throw new Error("not stored");
    // A way to sign in that is not this run's, so that the password is kept by its mask.
    const properties = own.body["additionalProperties"];
    const additionalProperties = { ...(isObject(properties) ? properties : {}), Authentication: "OfItsOwner" };
    pair.apim.state.keyManagers.set(own.id, { ...own, body: { ...own.body, additionalProperties } });
    const { report } = await run({ inputs: { "key-manager-description": "new" } });
    expect([report.problem?.message, report.smokeTest, report.findings]).toEqual([undefined, "passed", []]);
    expect(pair.apim.state.find("WSO2-IS-7")?.body["additionalProperties"]).toMatchObject(additionalProperties);
  });

  it("is no concern of another run: plan, verify and remove", async () => {
    const { pair, run } = await withGoodKeyManager(0);
    const own = pair.apim.state.find("WSO2-IS-7");
    const name = "wso2-is-km-action-0123456789";
    pair.apim.state.store("barrier", { ...barrierBody(own?.body ?? {}, name), id: "barrier" });
    for (const command of ["plan", "verify"]) {
      const { report } = await run({ inputs: { command } });
      expect([report.problem?.message, report.plan.action, report.findings]).toEqual([undefined, "unchanged", []]);
    }
    expect((await run({ inputs: { command: "remove" } })).report.change).toBe("removed");
    expect(pair.apim.state.find(name)).toBeDefined();
  });

  it("A-2.5c: has what was sent but for its name and issuer, for administrators, without identity provider", () => {
    const sent = {
      id: "5ad4",
      name: "WSO2-IS-7",
      displayName: "Ours",
      issuer: "https://is:9443/oauth2/token",
      alias: "https://localhost:9443/oauth2/token",
      tokenType: "BOTH",
      tokenEndpoint: "https://is:9443/oauth2/token",
      permissions: { permissionType: "DENY", roles: ["admin"] },
      additionalProperties: { Username: "u", enable_roles_creation: true },
    };
    expect(barrierBody(sent, "unique")).toEqual({
      name: "unique",
      displayName: "Throw-away, do not use",
      description: "Made and removed by the WSO2 IS Key Manager Action",
      issuer: "https://unique.invalid/oauth2/token",
      tokenType: "DIRECT",
      tokenEndpoint: "https://is:9443/oauth2/token",
      permissions: { permissionType: "ALLOW", roles: ["admin"] },
      additionalProperties: { Username: "u", enable_roles_creation: false },
    });
  });
});
