import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";
import { client, listOf } from "./client.ts";

const UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
let pair: Pair;
afterEach(() => pair.stop());

/** Names of the clients after a run in which nobody could delete one. */
async function clientsOf(owner: string): Promise<readonly string[]> {
  pair = await startPair({ apim: { username: owner, loadAfterAttempts: 0 } });
  pair.is.server.faults.order("status-500", 1, 1000, (method) => method === "DELETE");
  await runEngine(pair, { inputs: { "apim-username": owner } });
  return pair.state().clients;
}

describe("the connector names a client <user>_<application id>_<key type>", () => {
  it.each([
    ["admin", "admin"],
    ["ops@example.com", "ops-AT-example\\.com"],
    ["CORP/ops", "CORP_ops"],
    ["a.b-c_d", "a\\.b-c_d"],
  ])("%s", async (owner, user) => {
    const names = await clientsOf(owner);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(new RegExp(`^${user}_${UUID}_PRODUCTION$`));
  });

  it("A-3.5i: PRIMARY/ops keeps its slash, which Identity Server refuses unless it is told to accept it", async () => {
    pair = await startPair({ apim: { username: "PRIMARY/ops", loadAfterAttempts: 0 }, is: { clientNames: /^\S+$/ } });
    pair.is.server.faults.order("status-500", 1, 1000, (method) => method === "DELETE");
    const { report } = await runEngine(pair, { inputs: { "apim-username": "PRIMARY/ops" } });
    expect(report.checks.find(({ id }) => id === "key-manager-loaded")?.status).toBe("passed");
    const names = pair.state().clients;
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(new RegExp(`^PRIMARY/ops_${UUID}_PRODUCTION$`));
  });

  it.each([
    ["PRIMARY/ops", "without its user store, as ops"],
    ["ops+ci@example.com", "by a name of such characters"],
    ["o'brien", "by a name of such characters"],
    ["josé", "by a name of such characters"],
  ])("%s: what Identity Server refuses is said before anything is made", async (owner, remedy) => {
    pair = await startPair({ apim: { username: owner, loadAfterAttempts: 0 } });
    const before = pair.state();
    const { report } = await runEngine(pair, { inputs: { "apim-username": owner } });
    expect(report.findings.map(({ id, level }) => [id, level])).toEqual([["client-name-refused", "error"]]);
    expect(report.problem?.id).toBe("preflight-refused");
    expect(report.problem?.message).toContain(remedy);
    expect(report.checks).toEqual([]);
    expect(pair.state()).toEqual(before);
    const made = pair.apim.server.journal.filter(({ method, path }) => method === "POST" && path.startsWith("/api/"));
    expect(made).toEqual([]);
    const unproved = await runEngine(pair, { inputs: { "apim-username": owner, "smoke-test": "off" } });
    expect(unproved.report.problem).toBeUndefined();
  });
});

describe("Identity Server's list of applications", () => {
  const facts = { secret: "s", redirectUris: [], grantTypes: [], jwt: true };
  const [seven, other] = ["ops_7_PRODUCTION", "ops_77_PRODUCTION"];
  beforeEach(async () => {
    pair = await startPair();
    for (const id of [seven, other]) pair.is.state.clients.set(id, { ...facts, id, name: id });
  });
  const list = (query: string) => client(pair, pair.is.url)("GET", `/api/server/v1/applications?${query}`);

  it.each([
    ["name co _7_", [seven]],
    ["name co PRODUCTION", [seven, other]],
    ["name eq ops_7_PRODUCTION", [seven]],
    ["name sw nobody", []],
  ])("%s", async (filter, names) => {
    const found = await list(`filter=${encodeURIComponent(filter)}&attributes=clientId`);
    const items = listOf(found, "applications").map(({ name, clientId }) => ({ name, clientId }));
    expect(items).toEqual(names.map((name) => ({ name, clientId: name })));
  });

  it.each(["filter=owner%20eq%20x", "attributes=secret", "filter=name"])("refuses %s", async (query) => {
    expect((await list(query)).status).toBe(400);
  });

  it("shows no client id unasked", async () => {
    const [first] = listOf(await list("filter=name%20co%20_7_"), "applications");
    expect(Object.keys(first ?? {})).toEqual(["id", "name"]);
  });
});
