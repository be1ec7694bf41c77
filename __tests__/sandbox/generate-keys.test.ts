import { describe, expect, it } from "@jest/globals";
import type { PairOptions } from "../../sandbox/pair.ts";
import { isObject, listOf, LOADED_AT_ONCE, type Send, withPair } from "./client.ts";
import {
  APPLICATIONS,
  application,
  connector,
  create,
  generateKeys,
  KEY_MANAGERS,
  keyManager,
} from "./key-manager-body.ts";
import { without, type Body } from "./key-manager-body.ts";

interface Case {
  readonly name: string;
  readonly pair?: PairOptions;
  readonly body: (base: string) => Body;
  /** Status and code of the first and the second attempt on one application. */
  readonly first: readonly [number, number | undefined];
  readonly second?: readonly [number, number | undefined];
}

const LEAKED = [409, 901409] as const;

const CASES: readonly Case[] = [
  { name: "B-K1: works, and again is a conflict", body: keyManager, first: [200, undefined], second: LEAKED },
  {
    name: "B-K2: disabled",
    body: (base) => keyManager(base, { enabled: false }),
    first: [400, 901403],
    second: [400, 901403],
  },
  { name: "B-K3: unreachable", body: () => keyManager("https://127.0.0.1:1"), first: [500, 900967], second: LEAKED },
  {
    name: "B-K4: app creation off",
    body: (base) => keyManager(base, { enableOAuthAppCreation: false }),
    first: [400, 901405],
    second: [400, 901405],
  },
  { name: "B-K5: EXCHANGED", body: (base) => keyManager(base, { tokenType: "EXCHANGED" }), first: [400, 901405] },
  {
    name: "B-K8: denied role, by UUID",
    body: (base) => keyManager(base, { permissions: { permissionType: "DENY", roles: ["admin"] } }),
    first: [403, 902013],
  },
  { name: "B-P1: not loaded yet", pair: {}, body: keyManager, first: [500, 900967], second: LEAKED },
  {
    name: "without user-info endpoint it never loads",
    body: (base) => without(keyManager(base), "userInfoEndpoint"),
    first: [500, 900967],
    second: LEAKED,
  },
  {
    name: "without scope management it loads",
    body: (base) => without(keyManager(base), "scopeManagementEndpoint"),
    first: [200, undefined],
  },
  {
    name: "but not on 4.3.0",
    pair: { apim: { release: "4.3.0", loadAfterAttempts: 0 } },
    body: (base) => without(keyManager(base), "scopeManagementEndpoint"),
    first: [500, 900967],
  },
  {
    name: "wrong password of Identity Server",
    body: (base) => keyManager(base, { additionalProperties: connector(base, { Password: "wrong" }) }),
    first: [500, 900967],
    second: LEAKED,
  },
  {
    name: "Identity Server not trusted",
    pair: { ...LOADED_AT_ONCE, apimTrustsIs: false },
    body: keyManager,
    first: [500, 900967],
    second: LEAKED,
  },
  {
    name: "IS 7.0.0 GA refuses what 4.4 and later send",
    pair: { ...LOADED_AT_ONCE, is: { strictRegistration: true } },
    body: keyManager,
    first: [500, 900967],
  },
  {
    name: "and takes what 4.3.0 sends",
    pair: { is: { strictRegistration: true }, apim: { release: "4.3.0", loadAfterAttempts: 0 } },
    body: keyManager,
    first: [200, undefined],
  },
];

describe("generate-keys", () => {
  it.each(CASES)("$name: $first", async ({ pair: options = LOADED_AT_ONCE, body, first, second }) => {
    await withPair(options, async ({ pair, apim }) => {
      const id = await create(apim, body(pair.is.url));
      const app = await application(apim);
      const one = await generateKeys(apim, app, id);
      expect([one.status, one.body["code"]]).toEqual(first);
      if (second === undefined) return;
      const two = await generateKeys(apim, app, id);
      expect([two.status, two.body["code"]]).toEqual(second);
    });
  });

  it("B-K9: by name a denied role is not checked", async () => {
    await withPair(LOADED_AT_ONCE, async ({ pair, apim }) => {
      await create(apim, keyManager(pair.is.url, { permissions: { permissionType: "DENY", roles: ["admin"] } }));
      expect((await generateKeys(apim, await application(apim), "WSO2-IS-7")).status).toBe(200);
    });
  });

  it("B-K10: no such Key Manager is 400/901403", async () => {
    await withPair(LOADED_AT_ONCE, async ({ apim }) => {
      const answer = await generateKeys(apim, await application(apim), "nobody");
      expect([answer.status, answer.body["code"]]).toEqual([400, 901403]);
    });
  });

  it("B-K6: a grant that is not listed is echoed, not refused", async () => {
    await withPair(LOADED_AT_ONCE, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url, { availableGrantTypes: ["password"] }));
      const answer = await generateKeys(apim, await application(apim), id);
      expect([answer.status, answer.body["supportedGrantTypes"]]).toEqual([200, ["client_credentials"]]);
    });
  });

  it.each([
    ["4.6.0", false],
    ["4.7.0", true],
  ] as const)("B-K1 on %s: the client exists, the token is active, consumerSecrets: %s", async (release, secrets) => {
    await withPair({ apim: { release, loadAfterAttempts: 0 } }, async ({ pair, apim, is }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      const { body } = await generateKeys(apim, app, id);
      expect(body).toMatchObject({ mode: "CREATED", keyType: "PRODUCTION", keyState: "APPROVED", keyManager: id });
      expect("consumerSecrets" in body).toBe(secrets);
      // B-K7: the name that clean-up looks for.
      expect(pair.state().clients).toEqual([`admin_${app}_PRODUCTION`]);
      const token = isObject(body["token"]) ? String(body["token"]["accessToken"]) : "";
      const introspected = await is("POST", "/oauth2/introspect", { form: { token } });
      expect(introspected.body).toMatchObject({ active: true, client_id: body["consumerKey"] });
    });
  });

  it("without enableTokenGeneration there is no token", async () => {
    await withPair(LOADED_AT_ONCE, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url, { enableTokenGeneration: false }));
      expect((await generateKeys(apim, await application(apim), id)).body["token"]).toBeNull();
    });
  });

  it("production and sandbox keys are two mappings", async () => {
    await withPair(LOADED_AT_ONCE, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      await generateKeys(apim, app, id);
      expect((await generateKeys(apim, app, id, { keyType: "SANDBOX" })).status).toBe(200);
      const keys = listOf(await apim("GET", `${APPLICATIONS}/${app}/oauth-keys`));
      expect(keys.map(({ keyType, keyManager: name }) => [keyType, name])).toEqual([
        ["PRODUCTION", "WSO2-IS-7"],
        ["SANDBOX", "WSO2-IS-7"],
      ]);
    });
  });
});

describe("loading", () => {
  const attempt = async (apim: Send, id: string, name: string): Promise<number> => {
    const app = await application(apim, name);
    const { status } = await generateKeys(apim, app, id);
    await apim("DELETE", `${APPLICATIONS}/${app}`);
    return status;
  };

  it("B-P1, B-P2: after some attempts, each on a fresh application; an update leaves the old one in service", async () => {
    await withPair({ apim: { loadAfterAttempts: 2 } }, async ({ pair, apim }) => {
      const body = keyManager(pair.is.url);
      const id = await create(apim, body);
      const before = pair.state();
      const statuses = async (): Promise<readonly number[]> => [
        await attempt(apim, id, "one"),
        await attempt(apim, id, "two"),
        await attempt(apim, id, "three"),
      ];
      expect(await statuses()).toEqual([500, 500, 200]);
      await apim("PUT", `${KEY_MANAGERS}/${id}`, { json: body });
      expect(await statuses()).toEqual([200, 200, 200]);
      expect(pair.state()).toEqual(before);
    });
  });

  it("by the clock", async () => {
    await withPair({ apim: { loadingDelay: 60_000 } }, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      expect(await attempt(apim, id, "early")).toBe(500);
      const now = pair.apim.state.keyManagers.get(id);
      if (now !== undefined) pair.apim.state.keyManagers.set(id, { ...now, loadedFrom: Date.now() - 1 });
      expect(await attempt(apim, id, "late")).toBe(200);
    });
  });
});
