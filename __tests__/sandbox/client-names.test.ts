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
    expect(names).toEqual([expect.stringMatching(new RegExp(`^${user}_${UUID}_PRODUCTION$`))]);
  });

  it("PRIMARY/ops keeps its slash, which Identity Server refuses", async () => {
    pair = await startPair({ apim: { username: "PRIMARY/ops", loadAfterAttempts: 0 } });
    const inputs = { "apim-username": "PRIMARY/ops", "propagation-timeout": "2" };
    expect((await runEngine(pair, { inputs })).report.problem?.id).toBe("proof-not-loaded");
    expect(pair.state().clients).toEqual([]);
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
