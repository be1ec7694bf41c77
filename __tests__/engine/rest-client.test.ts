import { afterEach, describe, expect, it } from "@jest/globals";
import type { ApiManagerOptions } from "../../sandbox/api-manager/options.ts";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";

let pair: Pair;
afterEach(() => pair.stop());

/** A run of `plan` as this user, on an API Manager that goes on being the same one. */
async function planAs(username: string, password = "plain-password") {
  const { report } = await runEngine(pair, {
    inputs: { command: "plan", "apim-username": username, "apim-password": password },
  });
  return report;
}

async function start(users: ApiManagerOptions["users"], basicRefused: boolean): Promise<void> {
  pair = await startPair({ apim: { basicRefused, ...(users === undefined ? {} : { users }) } });
}

const clients = (): readonly string[] =>
  [...pair.apim.state.restClients].map(([id, { owner }]) => `${owner}: ${id.replace("client-of-", "")}`);

describe("A-4.1d: where Basic is refused, each user has a client of its own", () => {
  it.each([
    ["plain", "plain"],
    ["ops", "ops-2"],
    ["ops@example.com", "ops-example.com"],
    ["CORP/ops", "CORP-ops"],
  ])("%s, then %s, then the administrator", async (one, two) => {
    const password = "plain-password";
    await start({ [one]: { password }, [two]: { password } }, true);
    for (const [name, secret] of [[one], [two], ["admin", "admin"]] as const)
      expect((await planAs(name, secret)).problem).toBeUndefined();
    expect(clients().map((each) => each.split(": ")[0])).toEqual([...new Set([one, two, "admin"])]);
  });

  it("a second run finds the client again", async () => {
    await start({}, true);
    await planAs("admin", "admin");
    await planAs("admin", "admin");
    expect(clients()).toEqual(["admin: wso2-is-key-manager-action_admin"]);
  });
});

describe("A-1.4b: a user without apim:admin", () => {
  it.each([
    ["a developer", ["apim:subscribe"]],
    ["an application's owner", ["apim:app_manage"]],
    ["a publisher who subscribes", ["apim:api_view", "apim:api_manage", "apim:subscribe"]],
  ])("%s: the lack is known before a client is registered, which would stay", async (_name, scopes) => {
    await start({ plain: { password: "plain-password", scopes } }, false);
    const { problem } = await planAs("plain");
    expect(problem?.id).toBe("permission-denied");
    expect(problem?.message).toContain("user plain is accepted elsewhere with the same password");
    expect(clients()).toEqual([]);
  });

  it("who may read Key Managers alone: a proof ends without a client", async () => {
    const scopes = ["apim:admin_settings", "apim:keymanagers_manage"];
    await start({ plain: { password: "plain-password", scopes } }, false);
    const inputs = { "apim-username": "plain", "apim-password": "plain-password", "on-failure": "keep" };
    expect((await runEngine(pair, { inputs })).report.problem?.id).toBe("permission-denied");
    expect(clients()).toEqual([]);
  });

  it("where a token alone can tell, the client that stays is named", async () => {
    await start({ plain: { password: "plain-password", scopes: ["apim:subscribe"] } }, true);
    const { problem } = await planAs("plain");
    expect(problem?.id).toBe("permission-denied");
    expect(problem?.message).toContain("wso2-is-key-manager-action_plain");
    expect(problem?.message).toContain("stays");
  });

  it("a wrong password is refused as one", async () => {
    await start({}, false);
    expect((await planAs("admin", "wrong")).problem?.id).toBe("credentials-refused");
  });
});
