import { describe, expect, it } from "@jest/globals";
import type { ApimRelease } from "../../sandbox/api-manager/releases.ts";
import { withPair, type Send } from "./client.ts";
import { connector, create, keyManager } from "./key-manager-body.ts";

const SCOPES = "/api/am/publisher/v4/scopes";

const share = (apim: Send, name: string, ...bindings: readonly string[]) =>
  apim("POST", SCOPES, { json: { name, displayName: name, bindings } });

interface Case {
  readonly name: string;
  readonly release: ApimRelease;
  readonly creates?: unknown;
  readonly allowsPrefix?: boolean;
  readonly bindings: readonly string[];
  readonly roles: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: "B-S1: a role becomes system_primary_",
    release: "4.7.0",
    creates: true,
    bindings: ["manager"],
    roles: ["system_primary_manager"],
  },
  {
    name: "B-S1: an internal one loses its domain",
    release: "4.5.0",
    creates: true,
    bindings: ["Internal/publisher"],
    roles: ["publisher"],
  },
  {
    name: "B-S1: no role without enable_roles_creation",
    release: "4.7.0",
    creates: false,
    bindings: ["manager"],
    roles: [],
  },
  { name: "B-S1: nor with it as a string", release: "4.6.0", creates: "true", bindings: ["manager"], roles: [] },
  {
    name: "4.4.0 always creates, under the role's own name",
    release: "4.4.0",
    bindings: ["manager"],
    roles: ["manager"],
  },
  {
    name: "B-S2: 4.4.0 fails on an internal role, 201 all the same",
    release: "4.4.0",
    bindings: ["Internal/subscriber"],
    roles: [],
  },
  {
    name: "B-S2: Application/ is refused, 201 all the same",
    release: "4.5.0",
    creates: true,
    bindings: ["Application/x"],
    roles: [],
  },
  {
    name: "B-S2: without allow_system_prefix_for_role, 201 all the same",
    release: "4.7.0",
    creates: true,
    allowsPrefix: false,
    bindings: ["manager"],
    roles: [],
  },
];

describe("a shared scope bound to a role", () => {
  it.each(CASES)("$name ($release)", async ({ release, creates, allowsPrefix, bindings, roles }) => {
    const is = allowsPrefix === undefined ? {} : { allowSystemPrefixForRole: allowsPrefix };
    await withPair({ is, apim: { release, loadAfterAttempts: 0 } }, async ({ pair, apim }) => {
      const additionalProperties = connector(
        pair.is.url,
        creates === undefined ? {} : { enable_roles_creation: creates },
      );
      await create(apim, keyManager(pair.is.url, { additionalProperties }));
      for (const scope of ["pets:write", "pets:delete"])
        expect((await share(apim, scope, ...bindings)).status).toBe(201);
      const made = [...pair.is.state.roles.values()];
      expect(made.map(({ name }) => name)).toEqual(roles);
      for (const { permissions } of made) expect(permissions).toEqual(["pets:write", "pets:delete"]);
      expect(pair.is.state.granted(["pets:write", "pets:delete"])).toEqual(["pets:write", "pets:delete"]);
    });
  });

  it("B-S2: with Identity Server away it is 500, and the scope is stored nowhere", async () => {
    await withPair({ apim: { loadAfterAttempts: 0 } }, async ({ pair, apim }) => {
      const additionalProperties = connector(pair.is.url, { enable_roles_creation: true });
      await create(apim, keyManager(pair.is.url, { additionalProperties }));
      pair.is.server.faults.order("reset-before");
      expect((await share(apim, "pets:write", "manager")).status).toBe(500);
      expect(pair.state().sharedScopes).toEqual([]);
      expect([pair.is.state.roles.size, pair.is.state.granted(["pets:write"])]).toEqual([0, []]);
    });
  });

  it("B-P5: before the Key Manager is loaded it is 201, and its role is never created", async () => {
    await withPair({ apim: { loadAfterAttempts: 1 } }, async ({ pair, apim }) => {
      const additionalProperties = connector(pair.is.url, { enable_roles_creation: true });
      await create(apim, keyManager(pair.is.url, { additionalProperties }));
      expect((await share(apim, "pets:write", "manager")).status).toBe(201);
      expect(pair.is.state.roles.size).toBe(0);
    });
  });
});
