import { afterAll, describe, expect, it } from "@jest/globals";
import type { PairOptions } from "../../sandbox/pair.ts";
import { isObject, type Send, verdict, withPair } from "./client.ts";
import {
  APPLICATIONS,
  application,
  create,
  generateKeys,
  KEY_MANAGERS,
  keyManager,
  type Body,
} from "./key-manager-body.ts";
import { sourced, tellPayloads, type RowCase } from "./payloads.ts";

const AT_ONCE: PairOptions = { apim: { release: "4.7.0", loadAfterAttempts: 0 } };
const REGISTER = "/api/identity/oauth2/dcr/v1.1/register";
const NOWHERE = "https://127.0.0.1:1";

interface Credentials {
  readonly consumerKey: string;
  readonly consumerSecret: string;
}

/** A client that Identity Server knows already. */
async function existing(is: Send, name = "existing"): Promise<Credentials> {
  const json = { client_name: name, grant_types: ["client_credentials"], redirect_uris: [] };
  const { client_id, client_secret } = (await is("POST", REGISTER, { json })).body;
  return { consumerKey: String(client_id), consumerSecret: String(client_secret) };
}

const mapKeys = (apim: Send, id: string, keyManagerId: string, { consumerKey, consumerSecret }: Credentials) =>
  apim("POST", `${APPLICATIONS}/${id}/map-keys`, {
    json: { consumerKey, consumerSecret, keyType: "PRODUCTION", keyManager: keyManagerId },
  });

interface Case extends RowCase {
  readonly change?: Body;
  /** Outcomes of generate-keys, of the same again, and of map-keys on another application. */
  readonly first: readonly [number, number?];
  readonly again: readonly [number, number?];
  readonly mapped?: readonly [number, number?];
}

const LEAKED = [409, 901409] as const;
const NO_CREATION = [400, 901405] as const;
const DENIED = { permissions: { permissionType: "DENY", roles: ["admin"] } };
const given = (changes: Body) => (base: string) => keyManager(base, changes);

const CASES: readonly Case[] = [
  { row: "B-K1", what: "keys", own: keyManager, file: "wso2is7.json", first: [200], again: LEAKED, mapped: [200] },
  {
    row: "B-K2",
    what: "disabled",
    own: given({ enabled: false }),
    file: "wso2is7-disabled.json",
    first: [400, 901403],
    again: [400, 901403],
    mapped: [400, 901403],
  },
  {
    row: "B-K3",
    what: "unreachable",
    own: () => keyManager(NOWHERE),
    file: "wso2is7-unreachable.json",
    first: [500, 900967],
    again: LEAKED,
    mapped: [500, 900967],
  },
  {
    row: "B-K4",
    what: "app creation off",
    own: given({ enableOAuthAppCreation: false }),
    file: "wso2is7-no-oauth-app-creation.json",
    first: NO_CREATION,
    again: NO_CREATION,
  },
  {
    row: "B-K5",
    what: "EXCHANGED, generate-keys and map-keys",
    own: given({ tokenType: "EXCHANGED" }),
    file: "wso2is7-config-token-exchange.json",
    first: NO_CREATION,
    again: NO_CREATION,
    mapped: NO_CREATION,
  },
  {
    row: "B-K6",
    what: "a grant that is not listed",
    own: keyManager,
    file: "wso2is7.json",
    change: { availableGrantTypes: ["password"] },
    first: [200],
    again: LEAKED,
  },
  {
    row: "B-K8",
    what: "a denied role, by UUID",
    own: keyManager,
    file: "wso2is7-permbase.json",
    change: DENIED,
    first: [403, 902013],
    again: [403, 902013],
  },
  {
    row: "B-K12",
    what: "map-keys at an Identity Server that is not there",
    own: () => keyManager(NOWHERE),
    file: "wso2is7-unreachable.json",
    first: [500, 900967],
    again: LEAKED,
    mapped: [500, 900967],
  },
];

describe("keys of an application", () => {
  afterAll(() => tellPayloads("Key rows", CASES));

  it.each(sourced(CASES))("$row: $what ($source)", async ({ body, of }) => {
    await withPair(AT_ONCE, async ({ pair, apim, is }) => {
      const id = await create(apim, { ...body(pair.is.url), ...of.change });
      const app = await application(apim);
      const first = await generateKeys(apim, app, id);
      expect(verdict(first)).toEqual([of.first[0], of.first[1]]);
      if (of.row === "B-K6") expect(first.body["supportedGrantTypes"]).toEqual(["client_credentials"]);
      expect(verdict(await generateKeys(apim, app, id))).toEqual([of.again[0], of.again[1]]);
      if (of.mapped === undefined) return;
      const mapped = await mapKeys(apim, await application(apim, "other"), id, await existing(is));
      expect(verdict(mapped)).toEqual([of.mapped[0], of.mapped[1]]);
    });
  });

  it("B-K10: map-keys with a Key Manager that is not there is 400/901403", async () => {
    await withPair(AT_ONCE, async ({ apim, is }) => {
      expect(verdict(await mapKeys(apim, await application(apim), "nobody", await existing(is)))).toEqual([
        400, 901403,
      ]);
    });
  });

  it("B-K11: map-keys before the Key Manager is loaded is 400/901403, writes no row, and may be repeated", async () => {
    await withPair({ apim: { loadAfterAttempts: 1 } }, async ({ pair, apim, is }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      const client = await existing(is);
      expect(verdict(await mapKeys(apim, app, id, client))).toEqual([400, 901403]);
      expect(pair.apim.state.applications.get(app)?.mappings).toEqual([]);
      const again = await mapKeys(apim, app, id, client);
      expect(again.body).toMatchObject({ mode: "MAPPED", consumerKey: client.consumerKey, keyState: "APPROVED" });
      expect(isObject(again.body["token"])).toBe(true);
    });
  });

  it.each([
    ["a wrong secret", { consumerSecret: "wrong" }],
    ["a client that Identity Server does not know", { consumerKey: "no_such_client_123" }],
  ])("B-K12: map-keys with %s is 500 and writes no row", async (_name, change) => {
    await withPair(AT_ONCE, async ({ pair, apim, is }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      expect(verdict(await mapKeys(apim, app, id, { ...(await existing(is)), ...change }))).toEqual([500, 900967]);
      expect(pair.apim.state.applications.get(app)?.mappings).toEqual([]);
    });
  });

  it("a client is mapped once; deleting the application leaves it at Identity Server", async () => {
    await withPair(AT_ONCE, async ({ pair, apim, is }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const [app, other] = [await application(apim), await application(apim, "other")];
      const client = await existing(is);
      expect((await mapKeys(apim, app, id, client)).status).toBe(200);
      expect(verdict(await mapKeys(apim, app, id, await existing(is, "second")))).toEqual([409, 901409]);
      expect(verdict(await mapKeys(apim, other, id, client))).toEqual([409, 901409]);
      await apim("DELETE", `${APPLICATIONS}/${app}`);
      expect(pair.state().clients).toEqual(["existing", "second"]);
    });
  });
});

describe("one key of an application", () => {
  const token = (is: Send, { consumerKey, consumerSecret }: Credentials) =>
    is("POST", "/oauth2/token", {
      as: { basic: `${consumerKey}:${consumerSecret}` },
      form: { grant_type: "client_credentials" },
    });

  it("B-K13: PUT of its grants, back and forth, is seen at the token endpoint", async () => {
    await withPair(AT_ONCE, async ({ pair, apim, is }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      const keys = (await generateKeys(apim, app, id)).body;
      const client = { consumerKey: String(keys["consumerKey"]), consumerSecret: String(keys["consumerSecret"]) };
      const path = `${APPLICATIONS}/${app}/oauth-keys/${String(keys["keyMappingId"])}`;
      const grants = async (...supportedGrantTypes: readonly string[]) => {
        const answer = await apim("PUT", path, { json: { ...keys, supportedGrantTypes } });
        expect([answer.status, answer.body["supportedGrantTypes"]]).toEqual([200, supportedGrantTypes]);
        expect((await apim("GET", path)).body["supportedGrantTypes"]).toEqual(supportedGrantTypes);
        const issued = await token(is, client);
        return [issued.status, issued.body["error"]];
      };
      expect(await grants("password")).toEqual([400, "unauthorized_client"]);
      expect(await grants("password", "client_credentials")).toEqual([200, undefined]);
    });
  });

  it("PUT of a grant with Identity Server away is 500, and the key is unchanged", async () => {
    await withPair(AT_ONCE, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      const keys = (await generateKeys(apim, app, id)).body;
      const path = `${APPLICATIONS}/${app}/oauth-keys/${String(keys["keyMappingId"])}`;
      pair.is.server.faults.order("reset-before");
      expect(verdict(await apim("PUT", path, { json: { supportedGrantTypes: ["password"] } }))).toEqual([500, 900967]);
      expect((await apim("GET", path)).body["supportedGrantTypes"]).toEqual(["client_credentials"]);
    });
  });

  it.each([
    ["DELETE", "", 0, 200],
    ["POST", "/clean-up", 1, 200],
  ] as const)("%s%s: the mapping goes, clients left at Identity Server: %d", async (method, suffix, left, status) => {
    await withPair(AT_ONCE, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      const path = `${APPLICATIONS}/${app}/oauth-keys/${String((await generateKeys(apim, app, id)).body["keyMappingId"])}`;
      expect((await apim(method, `${path}${suffix}`)).status).toBe(status);
      expect([pair.state().clients.length, (await apim("GET", path)).status]).toEqual([left, 500]);
      expect((await apim("DELETE", `${KEY_MANAGERS}/${id}`)).status).toBe(200);
    });
  });

  it("DELETE with Identity Server away is 500 and keeps the mapping", async () => {
    await withPair(AT_ONCE, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      const path = `${APPLICATIONS}/${app}/oauth-keys/${String((await generateKeys(apim, app, id)).body["keyMappingId"])}`;
      pair.is.server.faults.order("reset-before");
      expect(verdict(await apim("DELETE", path))).toEqual([500, 900967]);
      expect((await apim("GET", path)).status).toBe(200);
    });
  });
});
