import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";
import { propertiesOf } from "../../src/clients/api-manager/admin.ts";

let pair: Pair;

beforeEach(async () => {
  pair = await startPair({ is: { password: "is-secret" }, apim: { password: "apim-secret", loadAfterAttempts: 2 } });
});
afterEach(async () => {
  await pair.stop();
});

function stored(): Record<string, unknown> {
  const found = pair.apim.state.find("WSO2-IS-7");
  if (found === undefined) throw new Error("no Key Manager is stored");
  return { ...found.body };
}

function change(fields: Record<string, unknown>): void {
  const found = pair.apim.state.find("WSO2-IS-7");
  if (found === undefined) throw new Error("no Key Manager is stored");
  pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, ...fields } });
}

describe("apply", () => {
  it("creates the Key Manager, proves it, and leaves nothing else behind", async () => {
    const { report } = await runEngine(pair);
    expect(report.problem).toBeUndefined();
    expect(report).toMatchObject({ change: "created", smokeTest: "passed", apimVersion: "4.5.0", undone: "nothing" });
    expect(report.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "apim-reaches-is passed",
      "key-manager-loaded passed",
      "token-issued passed",
      "token-signature passed",
      "token-claims passed",
      "scope-granted passed",
      "token-introspected passed",
      "tampered-token-refused passed",
      "user-info-read passed",
      "token-revoked passed",
    ]);
    expect(pair.state()).toMatchObject({ applications: [], clients: [], apiResources: ["given-0"], activeTokens: 0 });
    expect(stored()).toMatchObject({
      type: "WSO2-IS-7",
      issuer: `${pair.is.url}/oauth2/token`,
      userInfoEndpoint: `${pair.is.url}/scim2/Me`,
      authorizeEndpoint: `${pair.is.url}/oauth2/authorize`,
      additionalProperties: {
        Authentication: "BasicAuth",
        Username: "admin",
        Password: "is-secret",
        enable_roles_creation: false,
      },
    });
  });

  it("says unchanged the second time and sends no write", async () => {
    await runEngine(pair);
    const before = stored();
    pair.apim.server.journal.length = 0;
    const { report } = await runEngine(pair);
    expect(report).toMatchObject({ change: "unchanged", drift: false, smokeTest: "passed" });
    expect(stored()).toEqual(before);
    expect(
      pair.apim.server.journal.filter(
        ({ method, path }) => path.includes("/admin/") && method !== "GET" && !path.endsWith("/discover"),
      ),
    ).toEqual([]);
  });

  it("corrects drift and keeps what the inputs do not name", async () => {
    await runEngine(pair);
    change({
      tokenEndpoint: "https://elsewhere:9443/oauth2/token",
      claimMapping: [{ remoteClaim: "a", localClaim: "b" }],
    });
    const { report } = await runEngine(pair);
    expect(report).toMatchObject({ change: "updated", drift: true, smokeTest: "passed" });
    expect(report.plan.differences).toEqual([
      { path: "tokenEndpoint", current: "https://elsewhere:9443/oauth2/token", desired: `${pair.is.url}/oauth2/token` },
    ]);
    expect(stored()).toMatchObject({
      tokenEndpoint: `${pair.is.url}/oauth2/token`,
      claimMapping: [{ remoteClaim: "a", localClaim: "b" }],
    });
  });

  it("puts an updated Key Manager back whole when the proof fails, with the stored password", async () => {
    await runEngine(pair);
    change({
      description: "by hand",
      additionalProperties: { ...propertiesOf(stored()), Password: "an older password" },
    });
    const before = pair.state();
    pair.is.state.switches.introspectionAnswersInactive = true;
    const { report } = await runEngine(pair, { inputs: { "key-manager-description": "new" } });
    expect(report).toMatchObject({
      smokeTest: "failed",
      undone: "rolled-back",
      problem: { id: "proof-introspection" },
    });
    expect(pair.state()).toEqual(before);
  });

  it("corrects a changed connector password together with another difference", async () => {
    await runEngine(pair);
    change({
      description: "by hand",
      additionalProperties: { ...propertiesOf(stored()), Password: "an older password" },
    });
    const { report } = await runEngine(pair, { inputs: { "key-manager-description": "new" } });
    expect(report).toMatchObject({ change: "updated", smokeTest: "passed" });
    expect(propertiesOf(stored())["Password"]).toBe("is-secret");
  });

  it("removes a created Key Manager when the proof fails", async () => {
    const before = pair.state();
    pair.is.state.switches.introspectionAnswersInactive = true;
    const { report } = await runEngine(pair);
    expect(report.undone).toBe("rolled-back");
    expect(pair.state()).toEqual(before);
  });

  it("keeps it with on-failure: keep, and says so", async () => {
    pair.is.state.switches.introspectionAnswersInactive = true;
    const { report, saved } = await runEngine(pair, { inputs: { "on-failure": "keep" } });
    expect(report).toMatchObject({ undone: "kept", change: "created", problem: { id: "proof-introspection" } });
    expect(stored()["name"]).toBe("WSO2-IS-7");
    expect(pair.state()).toMatchObject({ applications: [], clients: [], apiResources: ["given-0"] });
    expect(saved).toBe("[]");
  });

  it("takes further fields from a definition and skips checks by name", async () => {
    const { report } = await runEngine(pair, {
      inputs: {
        "smoke-skip": "scope-granted, token-revoked",
        "grant-types": "client_credentials password",
        "create-roles": "true",
      },
      adjust: (inputs) => ({
        ...inputs,
        keyManager: {
          ...inputs.keyManager,
          definition: {
            path: "km.toml",
            fields: {
              permissions: { permissionType: "ALLOW", roles: ["admin"] },
              additionalProperties: { extra: "x" },
            },
          },
        },
      }),
    });
    expect(report.problem).toBeUndefined();
    expect(report.checks.filter(({ status }) => status === "skipped").map(({ id }) => id)).toEqual([
      "scope-granted",
      "token-revoked",
    ]);
    expect(stored()).toMatchObject({
      availableGrantTypes: ["client_credentials", "password"],
      permissions: { permissionType: "ALLOW", roles: ["admin"] },
    });
    expect(propertiesOf(stored())).toMatchObject({ extra: "x", enable_roles_creation: true });
    expect(
      (await runEngine(pair, { inputs: { "grant-types": "password client_credentials", "create-roles": "true" } }))
        .report.change,
    ).toBe("unchanged");
  });

  it("registers only, with smoke-test: off", async () => {
    const { report } = await runEngine(pair, { inputs: { "smoke-test": "off" } });
    expect(report).toMatchObject({ change: "created", smokeTest: "skipped", checks: [] });
  });

  it("asks for a given scope without making an API resource", async () => {
    pair.is.server.journal.length = 0;
    const { report } = await runEngine(pair, { inputs: { "smoke-scope": "pets:read" } });
    expect(report.checks.find(({ id }) => id === "scope-granted")).toMatchObject({
      status: "passed",
      evidence: "scope pets:read granted",
    });
    expect(pair.is.server.journal.filter(({ path }) => path.includes("api-resources"))).toEqual([]);
  });
});

describe("apply, when answers are lost or the job is cancelled", () => {
  it.each([["is-url-from-apim", "is-public-url"]])("keeps %s and %s apart from the issuer", async () => {
    const port = new URL(pair.is.url).port;
    const { report } = await runEngine(pair, {
      inputs: { "is-url-from-apim": `https://127.0.0.1:${port}`, "is-public-url": "https://login.example.com" },
    });
    expect(report.problem).toBeUndefined();
    expect(stored()).toMatchObject({
      issuer: `${pair.is.url}/oauth2/token`,
      tokenEndpoint: `https://127.0.0.1:${port}/oauth2/token`,
      displayTokenEndpoint: "https://login.example.com/oauth2/token",
      authorizeEndpoint: "https://login.example.com/oauth2/authorize",
    });
  });
});
