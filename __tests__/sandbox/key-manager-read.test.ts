import { describe, expect, it } from "@jest/globals";
import type { ApiManagerOptions } from "../../sandbox/api-manager/options.ts";
import { listOf, withPair } from "./client.ts";
import { connector, create, KEY_MANAGERS, without, type Body } from "./key-manager-body.ts";
import { BASE, FULL, given, properties, MINIMAL } from "./given.ts";

interface ReadCase {
  readonly name: string;
  readonly release?: ApiManagerOptions["release"];
  readonly body: Body;
  readonly shows: Body;
}

const READ: readonly ReadCase[] = [
  {
    name: "B-C2: type, name, exactly the grants",
    body: FULL,
    shows: { name: "WSO2-IS-7", type: "WSO2-IS-7", availableGrantTypes: FULL["availableGrantTypes"] },
  },
  {
    name: "B-C6: issuer, certificates, description",
    body: FULL,
    shows: { issuer: FULL["issuer"], certificates: FULL["certificates"], description: "made by a test" },
  },
  {
    name: "B-C7: the password masked, the rest verbatim",
    body: FULL,
    shows: { additionalProperties: { ...connector(BASE), Password: "*****", self_validate_jwt: true } },
  },
  {
    name: "self_validate_jwt mirrors enableSelfValidationJWT",
    body: given({ enableSelfValidationJWT: false }),
    shows: { additionalProperties: { ...connector(BASE), Password: "*****", self_validate_jwt: false } },
  },
  {
    name: "B-C11: enable_roles_creation",
    body: properties({ enable_roles_creation: true }),
    shows: {
      additionalProperties: {
        ...connector(BASE),
        enable_roles_creation: true,
        Password: "*****",
        self_validate_jwt: true,
      },
    },
  },
  {
    name: "B-C21: PEM",
    body: given({ certificates: { type: "PEM", value: "LS0t" } }),
    shows: { certificates: { type: "PEM", value: "LS0t" } },
  },
  {
    name: "defaults",
    body: without(MINIMAL, "enableOAuthAppCreation", "enableTokenGeneration", "availableGrantTypes"),
    shows: {
      enableOAuthAppCreation: false,
      enableTokenGeneration: null,
      enableSelfValidationJWT: true,
      availableGrantTypes: [],
      consumerKeyClaim: "azp",
      scopesClaim: "scope",
      tokenType: "DIRECT",
      permissions: { permissionType: "PUBLIC", roles: [] },
    },
  },
  { name: "alias of a direct one is not stored", body: given({ alias: "x" }), shows: { alias: null } },
  {
    name: "B-C16: alias of an EXCHANGED one is",
    body: given({ alias: "x", tokenType: "EXCHANGED" }),
    shows: { alias: "x", tokenType: "EXCHANGED" },
  },
  {
    name: "endpoints[] only satisfies the check",
    body: given({ tokenEndpoint: "", endpoints: [{ name: "token_endpoint", value: `${BASE}/x` }] }),
    shows: { endpoints: [] },
  },
  {
    name: "white space in properties stays before 4.6",
    body: properties({ Username: " admin " }),
    shows: {
      additionalProperties: { ...connector(BASE), Username: " admin ", Password: "*****", self_validate_jwt: true },
    },
  },
  {
    name: "and goes from 4.6 on",
    release: "4.6.0",
    body: properties({ Username: " admin " }),
    shows: { additionalProperties: { ...connector(BASE), Password: "*****", self_validate_jwt: true } },
  },
];

describe("read", () => {
  it.each(READ)("$name", async ({ release = "4.5.0", body, shows }) => {
    await withPair({ apim: { release } }, async ({ apim }) => {
      const id = await create(apim, body);
      const answer = await apim("GET", `${KEY_MANAGERS}/${id}`);
      expect(answer.status).toBe(200);
      for (const [key, value] of Object.entries(shows)) expect([key, answer.body[key]]).toEqual([key, value]);
    });
  });

  it("an endpoint given in endpoints[] only is read back as absent", async () => {
    await withPair({}, async ({ apim }) => {
      const body = given({ tokenEndpoint: "", endpoints: [{ name: "token_endpoint", value: `${BASE}/x` }] });
      const answer = await apim("GET", `${KEY_MANAGERS}/${await create(apim, body)}`);
      expect(answer.body["tokenEndpoint"] ?? null).toBeNull();
    });
  });

  it("B-C20: the list has name and type, no issuer, and the resident one of type default", async () => {
    await withPair({}, async ({ apim }) => {
      await create(apim, FULL);
      const items = listOf(await apim("GET", KEY_MANAGERS));
      expect(items.map(({ name, type }) => [name, type])).toEqual([
        ["Resident Key Manager", "default"],
        ["WSO2-IS-7", "WSO2-IS-7"],
      ]);
      expect(items.every((item) => !("issuer" in item))).toBe(true);
    });
  });

  it.each([
    ["the display ones", given({ displayTokenEndpoint: `${BASE}/shown` }), `${BASE}/shown`],
    ["the real ones when they are blank", given({ displayTokenEndpoint: "" }), `${BASE}/oauth2/token`],
  ])("B-C19: the developer portal shows %s", async (_name, body, expected) => {
    await withPair({}, async ({ apim }) => {
      await create(apim, body);
      const items = listOf(await apim("GET", "/api/am/devportal/v3/key-managers"));
      expect(items.find(({ name }) => name === "WSO2-IS-7")?.["tokenEndpoint"]).toBe(expected);
    });
  });
});
