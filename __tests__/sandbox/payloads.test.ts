import { afterAll, describe, expect, it } from "@jest/globals";
import { APIM_RELEASES, type ApimRelease } from "../../sandbox/api-manager/releases.ts";
import { isObject, withPair, type Send } from "./client.ts";
import { KEY_MANAGERS, keyManager, stored, without, type Body } from "./key-manager-body.ts";
import { payload, PAYLOADS } from "./payloads.ts";
import { areSkipped } from "../support/skipped.ts";

const MASK = "*****";

/**
 * Secret fields by connector, as WSO2's own tests assert them (B-C7), written down again on
 * purpose.
 */
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  "WSO2-IS-7": ["Password"],
  "WSO2-IS": ["Password"],
  Okta: ["apiKey", "client_secret"],
  Auth0: ["client_secret"],
  KeyCloak: ["client_secret"],
  Forgerock: ["client_secret"],
  PingFederate: ["password", "client_secret"],
};

/** A body of this project for every other connector. */
const PROPERTIES: Readonly<Record<string, Body>> = {
  "WSO2-IS": { Username: "admin", Password: "p" },
  Okta: { apiKey: "k", client_id: "id", client_secret: "s" },
  Auth0: { client_id: "id", client_secret: "s", audience: "a" },
  KeyCloak: { client_id: "id", client_secret: "s" },
  Forgerock: { client_id: "id", client_secret: "s" },
  PingFederate: { username: "admin", password: "p", client_id: "id", client_secret: "s" },
};
const OTHERS = Object.entries(PROPERTIES).map(([type, additionalProperties]) => ({ type, additionalProperties }));

const body = (type: string, additionalProperties: Body): Body =>
  keyManager("https://idp.example.com", { name: `of type ${type}`, type, additionalProperties });

/** Payloads that a release refuses, with the code; every other one is created. */
function refusalOf(file: string, release: ApimRelease): number | undefined {
  const before46 = release === "4.3.0" || release === "4.4.0" || release === "4.5.0";
  // A member that came after 4.7.0 (A-1.3e).
  if (file.startsWith("external-idp-")) return 400;
  if (file === "wso2is7-config-mtls-no-identity-user.json") return 901401;
  if (file === "wso2is7-config-missing-is7-endpoints.json") return release === "4.3.0" ? undefined : 901401;
  // Up to 4.5 there is no mutual TLS, and user and password are required.
  return before46 && file.includes("mtls") ? 901401 : undefined;
}

function propertiesOf(value: Body): Body {
  return isObject(value["additionalProperties"]) ? value["additionalProperties"] : {};
}

/**
 * As GET should show what was sent: secrets masked, no alias of a DIRECT one, empty endpoints gone,
 * self-validation mirrored.
 */
function expectedShown(sent: Body): Body {
  const properties = propertiesOf(sent);
  const secrets = (SECRETS[String(sent["type"])] ?? []).filter((name) => name in properties);
  const kept = Object.entries(sent).filter(([, value]) => value !== "");
  const mirrored = { self_validate_jwt: sent["enableSelfValidationJWT"] ?? true };
  const masked = Object.fromEntries(secrets.map((name) => [name, MASK]));
  return { ...Object.fromEntries(kept), additionalProperties: { ...properties, ...masked, ...mirrored } };
}

/** Create, read, put back what was read, delete: the rows B-C6 and B-C7 of one body. */
async function roundTrip(apim: Send, secretsStored: (id: string) => Body, sent: Body): Promise<void> {
  const made = await apim("POST", KEY_MANAGERS, { json: sent });
  expect([sent["name"], made.status, made.body["code"]]).toEqual([sent["name"], 201, undefined]);
  const id = String(made.body["id"]);
  const path = `${KEY_MANAGERS}/${id}`;
  const shown = (await apim("GET", path)).body;
  expect(shown).toMatchObject(expectedShown(sent));
  const before = secretsStored(id);
  // The masks go back as they came: each secret is kept.
  expect((await apim("PUT", path, { json: without(shown, "endpoints") })).status).toBe(200);
  expect(secretsStored(id)).toEqual(before);
  for (const name of SECRETS[String(sent["type"])] ?? [])
    expect([name, before[name]]).toEqual([name, propertiesOf(sent)[name]]);
  expect((await apim("DELETE", path)).status).toBe(200);
}

describe("other connectors", () => {
  it.each(OTHERS)(
    "B-C6, B-C7: $type round-trips, its secrets are masked and survive",
    async ({ type, additionalProperties }) => {
      await withPair({ apim: { release: "4.7.0" } }, async ({ pair, apim }) => {
        await roundTrip(apim, (id) => propertiesOf(stored(pair, id)), body(type, additionalProperties));
      });
    },
  );

  it.each(OTHERS)(
    "B-C8: $type without its properties, or without one of them, is 400",
    async ({ type, additionalProperties }) => {
      await withPair({ apim: { release: "4.7.0" } }, async ({ apim }) => {
        const whole = body(type, additionalProperties);
        const lacking = Object.keys(additionalProperties).map((name) => `additionalProperties.${name}`);
        for (const name of ["additionalProperties", ...lacking]) {
          const answer = await apim("POST", KEY_MANAGERS, { json: without(whole, name) });
          expect([name, answer.status, answer.body["code"]]).toEqual([name, 400, 901401]);
        }
      });
    },
  );

  it.each([
    ["WSO2-IS", "azp", "scope"],
    ["Okta", "cid", "scp"],
    ["Forgerock", "aud", "scp"],
  ])("%s: claims that are left out are the connector's", async (type, consumerKeyClaim, scopesClaim) => {
    await withPair({}, async ({ apim }) => {
      const answer = await apim("POST", KEY_MANAGERS, { json: body(type, PROPERTIES[type] ?? {}) });
      expect(answer.body).toMatchObject({ consumerKeyClaim, scopesClaim });
    });
  });
});

let sent = 0;
const reason = PAYLOADS.length > 0 ? undefined : "WSO2's payload files are not beside the checkout";
const withPayloads = areSkipped(reason, `their tests on ${APIM_RELEASES.length} releases`) ? it.skip : it;

describe("WSO2's own payload files", () => {
  afterAll(() => {
    process.stdout.write(
      `WSO2's payloads: ${PAYLOADS.length} files, ${sent} sent on ${APIM_RELEASES.length} releases\n`,
    );
  });

  withPayloads.each(APIM_RELEASES)(
    "B-C6, B-C7 on %s: all of them round-trip or are refused as that release does",
    async (release) => {
      await withPair({ apim: { release } }, async ({ pair, apim }) => {
        expect(PAYLOADS.filter((file) => file.startsWith("wso2is7")).length).toBe(22);
        for (const file of PAYLOADS) {
          sent += 1;
          const code = refusalOf(file, release);
          const json = payload(file);
          if (code === undefined) {
            await roundTrip(apim, (id) => propertiesOf(stored(pair, id)), json);
            continue;
          }
          const answer = await apim("POST", KEY_MANAGERS, { json });
          expect([file, answer.status, answer.body["code"]]).toEqual([file, 400, code]);
        }
      });
    },
  );

  withPayloads.each(["external-idp-1.json", "external-idp-2.json"])(
    "B-C16: %s is accepted without the newer member",
    async (file) => {
      await withPair({ apim: { release: "4.7.0" } }, async ({ pair, apim }) => {
        const json = without(payload(file), "enableProvisionedAppValidation");
        await roundTrip(apim, (id) => propertiesOf(stored(pair, id)), json);
      });
    },
  );
});
