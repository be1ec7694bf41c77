import { describe, expect, it } from "@jest/globals";
import { startPair, type Pair, type PairOptions } from "../../sandbox/pair.ts";
import { stored } from "../faults/killed.ts";
import { type EngineRun, failedOf, runEngine, runPost } from "../support/engine.ts";

const GATE = { "smoke-test": "gateway", "create-roles": "true" };
const ROLE = "system_primary_admin";

async function withPair(options: PairOptions, work: (pair: Pair) => Promise<void>): Promise<void> {
  const pair = await startPair({
    is: { password: "is-secret-1" },
    ...options,
    apim: { password: "apim-secret-1", ...options.apim },
  });
  try {
    await work(pair);
  } finally {
    await pair.stop();
  }
}

const resultOf = ({ report }: EngineRun) => report.checks.find(({ id }) => id === "role-bound");
const searched = (pair: Pair) => pair.is.server.journal.filter(({ path }) => path.startsWith("/scim2/v2/Roles"));

function roleThere(pair: Pair, name: string, ...permissions: readonly string[]): void {
  pair.is.state.roles.set("there", { id: "there", name, permissions });
}

describe("role-bound", () => {
  it.each([
    ["4.4.0", "admin"],
    ["4.5.0", ROLE],
    ["4.7.0", ROLE],
  ] as const)("B-S1 on %s: the role is %s, and nothing is left", (release, name) =>
    withPair({ apim: { release } }, async (pair) => {
      const { keyManagers, ...before } = pair.state();
      const run = await runEngine(pair, { inputs: GATE });
      expect([run.report.problem?.message, resultOf(run)?.status]).toEqual([undefined, "passed"]);
      expect(resultOf(run)?.evidence).toContain(`is ${name} in Identity Server`);
      expect(pair.state()).toMatchObject(before);
      expect(keyManagers.length).toBe(1);
    }),
  );

  it.each([
    ["without create-roles", {}, "4.7.0", "`create-roles: true`"],
    ["on 4.3.0", { "create-roles": "true" }, "4.3.0", "needs scope-registered, which was skipped"],
  ] as const)("%s: skipped, with the reason, and no role is looked at by the run", (_name, inputs, release, says) =>
    withPair({ apim: { release } }, async (pair) => {
      const run = await runEngine(pair, { inputs: { "smoke-test": "gateway", ...inputs } });
      expect([run.report.smokeTest, resultOf(run)?.status]).toEqual(["passed", "skipped"]);
      expect(resultOf(run)?.evidence).toContain(says);
      expect(searched(pair)).toEqual([]);
    }),
  );

  it.each([[[]], [["orders:read"]]])("a role that was there before stays, with what it gave: %j", (permissions) =>
    withPair({}, async (pair) => {
      roleThere(pair, ROLE, ...permissions);
      const { roles } = pair.state();
      const run = await runEngine(pair, { inputs: GATE });
      expect(resultOf(run)?.status).toBe("passed");
      expect(pair.state().roles).toEqual(roles);
    }),
  );

  it("a role that this run made, and that gives another scope by now, only loses this run's", () =>
    withPair({}, async (pair) => {
      const isRead = (method: string, path: string): boolean => {
        if (method !== "GET" || !path.startsWith("/scim2/v2/Roles/")) return false;
        // Somebody else's scope, while the proof goes on.
        for (const role of pair.is.state.roles.values())
          if (!role.permissions.includes("orders:read"))
            pair.is.state.roles.set(role.id, { ...role, permissions: [...role.permissions, "orders:read"] });
        return false;
      };
      pair.is.server.faults.order("status-500", 1, 1, isRead);
      await runEngine(pair, { inputs: GATE });
      expect(pair.state().roles).toEqual([`${ROLE}: orders:read`]);
    }));

  it("A-3.5g: without allow_system_prefix_for_role it fails, names the setting, and is put back", () =>
    withPair({}, async (pair) => {
      pair.is.state.switches.systemRolesAllowed = false;
      const before = pair.state();
      const run = await runEngine(pair, { inputs: GATE });
      expect([failedOf(run), run.report.problem?.id, run.report.undone]).toEqual([
        ["role-bound"],
        "proof-role-not-bound",
        "rolled-back",
      ]);
      expect(run.report.problem?.message).toMatch(/has no such role[^]*allow_system_prefix_for_role/);
      expect(pair.state()).toEqual(before);
    }));

  it.each([
    ["a wrong path", (is: string) => `${is}/scim2/Roles`, "/scim2/Roles;"],
    ["another server", () => "https://localhost:1/scim2/v2/Roles", "https://localhost:1/"],
  ])("%s of the roles is seen by verify, and named", (_name, address, says) =>
    withPair({}, async (pair) => {
      await stored(pair, {}, { is7_roles_endpoint: address(pair.is.url), enable_roles_creation: true });
      const before = pair.state();
      const run = await runEngine(pair, { inputs: { "smoke-test": "gateway", command: "verify" } });
      expect(failedOf(run)).toEqual(["role-bound"]);
      expect(run.report.problem?.message).toContain(says);
      expect(pair.state()).toEqual(before);
    }),
  );

  it("post removes the role of a run whose answer to the scope's creation got lost, and no other", () =>
    withPair({}, async (pair) => {
      roleThere(pair, "system_primary_other", "orders:read");
      const cancelled = new AbortController();
      // While API Manager makes the role, so that its answer is never read.
      pair.is.server.faults.order("status-500", 1, 1, (method, path) => {
        if (method === "POST" && path === "/scim2/v2/Roles") setImmediate(() => cancelled.abort());
        return false;
      });
      const before = pair.state();
      const { saved } = await runEngine(pair, { inputs: GATE, signal: cancelled.signal });
      expect(pair.state().roles).toHaveLength(2);
      expect(await runPost(pair, saved, { inputs: GATE })).toEqual([]);
      expect(pair.state()).toEqual(before);
    }));
});
