import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { FAULTS, type Fault } from "../../sandbox/faults.ts";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import type { RunInputs } from "../../src/inputs/run-inputs.ts";
import { runEngine, runPost, type EngineOptions } from "../support/engine.ts";

const REGISTER = "/api/identity/oauth2/dcr/v1.1/register";
const APPLICATIONS = "/api/server/v1/applications";
const quick = (inputs: RunInputs): RunInputs => ({ ...inputs, requestTimeout: 1000 });

/** How people sign in to API Manager, and what it calls them. */
const USERS = [
  ["admin", "admin"],
  ["admin@carbon.super", "admin"],
  ["ops@example.com", "ops@example.com"],
  ["ops@example.com@carbon.super", "ops@example.com"],
  ["CORP/ops", "CORP/ops"],
  ["CORP/ops@carbon.super", "CORP/ops"],
] as const;

/** After these the server has acted, so that a client may be there that nobody knows the id of. */
const ACTED: readonly Fault[] = ["reset-after", "truncated", "wrong-json"];
/** What users are called decides how such a client is found; the other faults meet two of them. */
const faultsFor = (username: string): readonly Fault[] =>
  ["admin", "CORP/ops@carbon.super"].includes(username) ? FAULTS : ACTED;

type At = (pair: Pair, fault: Fault) => void;
const on =
  (side: "is" | "apim", method: string, path: (at: string) => boolean): At =>
  (pair, fault) =>
    pair[side].server.faults.order(fault, 1, 1, (asked, at) => asked === method && path(at));
/** Every request that generate-keys is made of. */
const REQUESTS: readonly (readonly [string, At])[] = [
  ["the Action's own", on("apim", "POST", (path) => path.endsWith("/generate-keys"))],
  ["API Manager's registration", on("is", "POST", (path) => path === REGISTER)],
  ["API Manager's token", on("is", "POST", (path) => path === "/oauth2/token")],
];

let pair: Pair;
function calm(): void {
  for (const server of [pair.is.server, pair.apim.server]) server.faults.clear();
}

/** A run and its post step; afterwards no server has anything that it did not have before. */
async function leavesNothing(options: EngineOptions): Promise<void> {
  const before = pair.state();
  const run = { ...options, adjust: quick, inputs: { ...options.inputs, "propagation-timeout": "10" } };
  const { report, saved } = await runEngine(pair, run);
  calm();
  expect(await runPost(pair, saved, run)).toEqual([]);
  // What was proved stays; the rest is as it was.
  const keyManagers = report.problem === undefined ? pair.state().keyManagers : before.keyManagers;
  expect(pair.state()).toEqual({ ...before, keyManagers });
}

/** Nobody but the super administrator sees applications; some servers have no such list. */
function hideApplications(status: number): void {
  const body = JSON.stringify({ code: status, message: "no" });
  for (let times = 0; times < 50; times += 1)
    pair.is.server.faults.orderReply({ status, body }, (_method, path) => path.startsWith(APPLICATIONS));
}

describe.each(USERS)("API Manager's user %s", (username, known) => {
  const inputs = { "apim-username": username };
  beforeAll(async () => {
    // Loaded at once: the first registration that Identity Server sees is API Manager's.
    pair = await startPair({ apim: { username: known, loadAfterAttempts: 0 }, is: { password: "is-secret" } });
  });
  afterAll(() => pair.stop());
  beforeEach(() => {
    calm();
    for (const id of [...pair.apim.state.keyManagers.keys()].slice(1)) pair.apim.state.keyManagers.delete(id);
  });

  describe.each(REQUESTS)("the answer to %s request is lost", (_name, strike) => {
    it.each(faultsFor(username))("%s: no client stays", async (fault) => {
      strike(pair, fault);
      await leavesNothing({ inputs });
    });

    it.each([403, 404])("and applications can't be listed (%d): found by name", async (status) => {
      hideApplications(status);
      strike(pair, "reset-after");
      await leavesNothing({ inputs });
    });
  });

  it.each([
    ["", () => undefined],
    [", nor lists applications", () => hideApplications(403)],
  ])(
    "Identity Server does not let API Manager delete the client%s: it is deleted all the same",
    async (_name, more) => {
      more();
      pair.is.server.faults.order("status-500", 1, 1, (method) => method === "DELETE");
      await leavesNothing({ inputs });
      expect(pair.is.state.clients.size).toBe(0);
    },
  );
});

describe("after a run that was cut off", () => {
  const id = "0b8f6c1e-2f5d-4a53-9a55-4f5d3c1c7f10";
  const name = `admin_${id}_PRODUCTION`;
  const way = { kind: "delete-application", name: "wso2-is-km-action-x", id, clientName: name };
  const saved = (more: object = {}): string => JSON.stringify([{ due: "always", way: { ...way, ...more } }]);

  function client(clientName: string, clientId = "a".repeat(28)): void {
    const facts = { secret: "s", redirectUris: [], grantTypes: ["client_credentials"], jwt: true };
    pair.is.state.clients.set(clientId, { id: clientId, name: clientName, ...facts });
  }
  const clients = (): readonly string[] => [...pair.is.state.clients.values()].map((one) => one.name);

  beforeAll(async () => {
    pair = await startPair({ is: { password: "is-secret" } });
  });
  afterAll(() => pair.stop());
  beforeEach(() => {
    calm();
    pair.is.state.clients.clear();
  });

  it.each([
    ["may still be at it", { registering: true }, 1],
    ["has answered", {}, 0],
  ])(
    "without the list of applications, what could not be looked for is said while API Manager %s",
    async (_name, more, times) => {
      hideApplications(403);
      const lines: string[] = [];
      expect(await runPost(pair, saved(more), {}, lines)).toEqual([]);
      expect(
        lines.filter((line) => line.startsWith("warning: ") && line.includes(`whose name contains ${id}`)),
      ).toHaveLength(times);
    },
  );

  it.each([
    ["its id, whatever it is called", "of-nobody", { clientId: "a".repeat(28) }],
    ["its name", name, {}],
    ["the application's UUID, whoever it is named after", `CORP_ops_${id}_PRODUCTION`, {}],
    ["the UUID, while API Manager may still be at it", `ops-AT-example.com_${id}_PRODUCTION`, { registering: true }],
  ])("the client is found by %s", async (_name, clientName, more) => {
    client(clientName);
    expect(await runPost(pair, saved(more))).toEqual([]);
    expect(clients()).toEqual([]);
  });

  it("other clients stay, however like they are", async () => {
    const decoys = [
      `admin_${id}_SANDBOX`,
      `admin_${id}_PRODUCTION_2`,
      "admin_11111111-2f5d-4a53-9a55-4f5d3c1c7f10_PRODUCTION",
      `${id}`,
    ];
    decoys.forEach((decoy, index) => client(decoy, `decoy${index}`.padEnd(28, "0")));
    client(name);
    expect(await runPost(pair, saved())).toEqual([]);
    expect(clients()).toEqual(decoys);
  });

  it("an answer about another client than the one asked for removes none", async () => {
    client("somebody-else");
    hideApplications(404);
    const body = JSON.stringify({ client_id: "a".repeat(28), client_name: "somebody-else" });
    const reply = { status: 200, body };
    pair.is.server.faults.orderReply(reply, (method, path) => method === "GET" && path.startsWith(REGISTER));
    expect(await runPost(pair, saved())).toEqual([]);
    expect(clients()).toEqual(["somebody-else"]);
  });

  const refusing = (status: number, body: string, paths: readonly string[]) => (): void => {
    for (let times = 0; times < 400; times += 1)
      pair.is.server.faults.orderReply({ status, body }, (_method, path) => paths.some((at) => path.startsWith(at)));
  };
  it.each([
    [
      "refuses the registration API (403)",
      refusing(403, '{"code":403}', [REGISTER, APPLICATIONS]),
      "permission-denied",
    ],
    ["fails (500)", refusing(500, "", [REGISTER, APPLICATIONS]), "server-error"],
    ["takes the password for wrong, in an empty body", refusing(401, "", ["/"]), "credentials-refused"],
    ["is down", () => pair.is.server.faults.order("reset-before", 1, 400), "connection-lost"],
  ])("Identity Server %s: the client is named, not taken for gone", async (_name, strike, problem) => {
    client(name);
    strike();
    const left = await runPost(pair, saved());
    expect(left.map((one) => one.problem.id)).toEqual([problem]);
    expect(left[0]?.what).toContain(`its client ${name} in Identity Server is still there`);
    expect(left[0]?.command).toContain(`client_name=${name}`);
    expect(clients()).toEqual([name]);
  });

  it("a wrong password of Identity Server is not taken for an unknown client", async () => {
    client(name);
    const left = await runPost(pair, saved(), { inputs: { "is-password": "wrong" } });
    expect(left.map((one) => one.problem.id)).toEqual(["credentials-refused"]);
    expect(clients()).toEqual([name]);
  });
});
