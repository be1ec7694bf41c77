import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { Hops } from "./hops.ts";
import { runEngine, type EngineRun } from "../support/engine.ts";
import { stored } from "../faults/killed.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair({ is: { password: "is-secret-1" } });
});
afterEach(() => pair.stop());

const resultOf = ({ report }: EngineRun) => report.checks.find(({ id }) => id === "user-info-read");
const run = (inputs: Readonly<Record<string, string>> = {}) => runEngine(pair, { inputs });
const isMe = (_method: string, path: string): boolean => path === "/scim2/Me";
const userTokens = () => [...pair.is.state.tokens.values()].filter(({ user }) => user !== undefined);

describe("user-info-read", () => {
  it("I-2p: without the rule of /scim2/Me it fails, names the block, and the run is put back", async () => {
    pair.is.state.switches.userInfoRule = false;
    const before = pair.state();
    const { report } = await run();
    expect(report.checks.filter(({ status }) => status === "failed").map(({ id }) => id)).toEqual(["user-info-read"]);
    expect([report.problem?.id, report.undone]).toEqual(["proof-user-info", "rolled-back"]);
    expect(report.problem?.message).toMatch(
      /GET \/scim2\/Me[^]*status 403, Operation is not permitted[^]*\[\[resource\.access_control\]\]/,
    );
    expect(pair.state()).toEqual(before);
  });

  it("B-V6: with the rule the user's token reads it, and ends with its client", async () => {
    const seen = resultOf(await run());
    expect([seen?.status, seen?.evidence]).toEqual(["passed", "read with a token of ***, got by the password grant"]);
    expect(userTokens().map(({ value }) => pair.is.state.active(value))).toEqual([undefined]);
    expect(pair.state()).toMatchObject({ clients: [], activeTokens: 0 });
  });

  it("goes out beside the other checks: the run is no request longer", async () => {
    const hops = new Hops(pair);
    await run();
    const beside = hops.taken().find((hop) => hop.includes("is GET /scim2/Me"));
    expect(beside).toEqual(expect.arrayContaining(["is GET /oauth2/jwks", "is POST /oauth2/introspect"]));
  });

  it("B-Z7: a stored address that the connector makes no call of is seen by verify", async () => {
    await stored(pair, { userInfoEndpoint: `${pair.is.url}/oauth2/userinfo` });
    const { report } = await run({ command: "verify" });
    expect([report.problem?.id, report.problem?.message]).toEqual([
      "proof-user-info",
      expect.stringContaining("/oauth2/userinfo"),
    ]);
  });

  it.each([
    ["a wrong path", (is: string) => `${is}/scim/Me`, "proof-user-info", "/scim/Me"],
    ["another server", () => "https://other.example:9444/scim2/Me", "proof-address-unknown", "other.example"],
  ])("%s is seen by verify, and the address named", async (_name, address, id, says) => {
    await stored(pair, { userInfoEndpoint: address(pair.is.url) });
    const { report } = await run({ command: "verify" });
    expect([report.problem?.id, report.problem?.message]).toEqual([id, expect.stringContaining(says)]);
  });

  it.each([
    ["keymanager-operations", (is: string) => ({ userInfoEndpoint: `${is}/keymanager-operations/user-info` })],
    ["a Key Manager without the grant", () => ({ availableGrantTypes: ["client_credentials"] })],
  ])("%s: skipped, with the reason, and no client may use the grant", async (_name, fields) => {
    await stored(pair, fields(pair.is.url));
    const result = await run({ command: "verify" });
    expect([result.report.smokeTest, resultOf(result)?.status]).toEqual(["passed", "skipped"]);
    expect(resultOf(result)?.evidence).toMatch(/keymanager-operations|does not have the grant `password`/);
    expect(userTokens()).toEqual([]);
  });

  it("a grant that Identity Server does not offer: skipped, with the reason", async () => {
    const document = { issuer: pair.is.state.issuer, grant_types_supported: ["client_credentials"] };
    const isDocument = (_method: string, path: string): boolean => path.endsWith("/openid-configuration");
    pair.is.server.faults.orderReply({ status: 200, body: JSON.stringify(document) }, isDocument);
    const seen = resultOf(await run({ "grant-types": "password client_credentials" }));
    expect([seen?.status, seen?.evidence]).toEqual(["skipped", "Identity Server does not offer the grant `password`"]);
  });

  it("smoke-skip: no user's token is asked for, nor the grant for the client", async () => {
    const result = await run({ "smoke-skip": "user-info-read" });
    expect([result.report.smokeTest, resultOf(result)?.evidence, userTokens()]).toEqual(["passed", "smoke-skip", []]);
  });

  it("a user to whom the grant is refused: said so, with what to do", async () => {
    const body = { error: "invalid_grant", error_description: "Authentication failed for admin" };
    let seen = 0;
    // After API Manager's own; without token-issued there is no other.
    const isUserToken = (_method: string, path: string): boolean => path === "/oauth2/token" && (seen += 1) === 2;
    pair.is.server.faults.orderReply({ status: 400, body: JSON.stringify(body) }, isUserToken);
    const { report } = await run({ "smoke-skip": "token-issued" });
    expect(report.problem?.id).toBe("proof-user-token-refused");
    expect(report.problem?.message).toMatch(/code invalid_grant[^]*`user-info-read` to `smoke-skip`/);
  });

  it("an answer that is no user is no pass", async () => {
    pair.is.server.faults.orderReply({ status: 200, body: "{}" }, isMe);
    const { report } = await run();
    expect([report.problem?.id, resultOf({ report, log: "", saved: "" })?.status]).toEqual([
      "answer-malformed",
      "failed",
    ]);
  });
});
