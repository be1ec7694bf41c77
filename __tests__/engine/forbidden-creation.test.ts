import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine, type EngineOptions } from "../support/engine.ts";

const RESOURCES = "/api/server/v1/api-resources";
const FORBIDDEN = '{"code":"403","message":"Forbidden","description":"no"}';
const PAGE = "<html>Forbidden</html>";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.stop());

/** Every request there is refused, those that would look for what was made as well. */
function forbidden(side: "is" | "apim", path: string, status: number, body: string): void {
  for (let time = 0; time < 500; time += 1)
    pair[side].server.faults.orderReply({ status, body }, (_method, at) => at.startsWith(path));
}

const CREATIONS: readonly (readonly [string, "is" | "apim", string, EngineOptions["inputs"]])[] = [
  ["an API resource", "is", RESOURCES, {}],
  ["an application", "apim", "/api/am/devportal/v3/applications", {}],
  ["an API", "apim", "/api/am/publisher/v4/apis", { "smoke-test": "gateway" }],
];
const REFUSALS: readonly (readonly [string, number, string])[] = [
  ["403", 403, FORBIDDEN],
  ["403 with a page", 403, PAGE],
  ["401", 401, FORBIDDEN],
];

describe.each(CREATIONS)("who may not create %s", (_what, side, path, inputs) => {
  it.each(REFUSALS)("%s: nothing is looked for, nothing is called left behind", async (_name, status, body) => {
    forbidden(side, path, status, body);
    const { report, log } = await runEngine(pair, { inputs: inputs ?? {} });
    expect(report.problem).toBeDefined();
    expect(report.left).toEqual([]);
    expect(log).not.toContain("still there");
    expect(report.milliseconds).toBeLessThan(19_000);
  });
});

it("an API resource that may not be created: a scope that exists does, too", async () => {
  forbidden("is", RESOURCES, 403, FORBIDDEN);
  const { report } = await runEngine(pair);
  expect(report.problem?.id).toBe("permission-denied");
  expect(report.problem?.message).toContain("`smoke-scope`");
});

describe("A-1.4b: a user of API Manager without the scope for it", () => {
  const credentials = { "apim-username": "plain", "apim-password": "plain-password" };
  const withScopes = async (scopes: readonly string[], basicRefused = false): Promise<void> => {
    await pair.stop();
    pair = await startPair({ apim: { basicRefused, users: { plain: { password: "plain-password", scopes } } } });
  };

  it.each<[string, readonly string[], EngineOptions["inputs"]]>([
    ["an application", ["apim:admin_settings", "apim:keymanagers_manage"], {}],
    ["an application, with apim:admin", ["apim:admin"], {}],
    [
      "an API",
      ["apim:admin_settings", "apim:keymanagers_manage", "apim:subscribe", "apim:app_manage"],
      { "smoke-test": "gateway" },
    ],
  ])("%s: nothing is called left behind", async (_what, scopes, inputs) => {
    await withScopes(scopes);
    // Kept, since this user may not remove Key Managers either (A-1.1c).
    const { report } = await runEngine(pair, { inputs: { ...credentials, ...inputs, "on-failure": "keep" } });
    expect(report.problem).toBeDefined();
    expect(report.problem?.evidence.status).toBe(401);
    expect(report.left.map(({ what }) => what)).toEqual([]);
  });
});
