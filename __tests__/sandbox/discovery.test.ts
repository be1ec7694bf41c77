import { describe, expect, it } from "@jest/globals";
import { isObject, withPair, type Answer } from "./client.ts";
import { KEY_MANAGERS } from "./key-manager-body.ts";

const DISCOVER = `${KEY_MANAGERS}/discover`;
const WELL_KNOWN = "/oauth2/token/.well-known/openid-configuration";

const valueOf = (answer: Answer): Readonly<Record<string, unknown>> =>
  isObject(answer.body["value"]) ? answer.body["value"] : {};

describe("Identity Server's document", () => {
  it.each([
    ["token", 200],
    ["oidcdiscovery", 200],
    ["elsewhere", 400],
  ])("/oauth2/%s: %d", async (segment, status) => {
    await withPair({}, async ({ pair, is }) => {
      const answer = await is("GET", `/oauth2/${segment}/.well-known/openid-configuration`, { as: "nobody" });
      expect(answer.status).toBe(status);
      if (status === 400) expect(answer.header("content-type")).toBe("text/plain");
      else expect(answer.body["issuer"]).toBe(`${pair.is.url}/oauth2/token`);
    });
  });

  it.each([
    ["the Host header is ignored", {}, (url: string) => url],
    ["hostname is lower-cased", { hostname: "Wso2IS" }, (url: string) => url.replace("localhost", "wso2is")],
    ["issuerBase stands for a proxy", { issuerBase: "https://id.example.com" }, () => "https://id.example.com"],
  ])("%s", async (_name, options, base) => {
    await withPair({ is: options }, async ({ pair, is }) => {
      const answer = await is("GET", WELL_KNOWN, { as: "nobody", host: "other.example.com" });
      const { issuer, jwks_uri, registration_endpoint } = answer.body;
      const expected = base(pair.is.url);
      expect([issuer, jwks_uri, registration_endpoint]).toEqual([
        `${expected}/oauth2/token`,
        `${expected}/oauth2/jwks`,
        `${expected}/api/identity/oauth2/dcr/v1.1/register`,
      ]);
    });
  });

  it.each([
    ["7.2.0", true, false],
    ["7.3.0", false, true],
  ] as const)("B-D2: %s offers implicit %s, front-channel logout %s", async (release, implicit, frontChannel) => {
    await withPair({ is: { release } }, async ({ is }) => {
      const { body } = await is("GET", WELL_KNOWN);
      expect(body["grant_types_supported"]).toContain("client_credentials");
      const grants = Array.isArray(body["grant_types_supported"]) ? body["grant_types_supported"] : [];
      expect(grants.includes("implicit")).toBe(implicit);
      expect("frontchannel_logout_supported" in body).toBe(frontChannel);
    });
  });
});

describe("API Manager reads it", () => {
  it.each([
    ["4.5.0", true],
    ["4.3.0", false],
  ] as const)("B-D1 on %s: valid, `/oauth2/userinfo` mapped: %s", async (release, userInfo) => {
    await withPair({ apim: { release } }, async ({ pair, apim }) => {
      const multipart = { url: `${pair.is.url}${WELL_KNOWN}`, type: "WSO2-IS-7" };
      const answer = await apim("POST", DISCOVER, { multipart });
      expect([answer.status, answer.body["valid"]]).toEqual([200, true]);
      const value = valueOf(answer);
      expect(value).toMatchObject({
        issuer: `${pair.is.url}/oauth2/token`,
        clientRegistrationEndpoint: `${pair.is.url}/api/identity/oauth2/dcr/v1.1/register`,
        certificates: { type: "JWKS", value: `${pair.is.url}/oauth2/jwks` },
        wellKnownEndpoint: multipart.url,
        type: "WSO2-IS-7",
        enabled: true,
        enableOAuthAppCreation: true,
      });
      expect(value["userInfoEndpoint"]).toBe(userInfo ? `${pair.is.url}/oauth2/userinfo` : null);
      // What is not known is written as null.
      expect([value["name"], value["scopeManagementEndpoint"]]).toEqual([null, null]);
    });
  });

  it("an empty url is 200 without valid: true", async () => {
    await withPair({}, async ({ apim }) => {
      const answer = await apim("POST", DISCOVER, { multipart: { url: "", type: "WSO2-IS-7" } });
      expect([answer.status, answer.body["valid"]]).toEqual([200, false]);
    });
  });

  it.each([
    ["a certificate that is not in its truststore", false, WELL_KNOWN],
    ["an answer that is not 200", true, "/oauth2/elsewhere/.well-known/openid-configuration"],
  ])("B-D3: %s is the generic 500", async (_name, apimTrustsIs, path) => {
    await withPair({ apimTrustsIs }, async ({ pair, apim }) => {
      const answer = await apim("POST", DISCOVER, { multipart: { url: `${pair.is.url}${path}`, type: "WSO2-IS-7" } });
      expect([answer.status, answer.body["code"]]).toEqual([500, 500]);
    });
  });

  it("B-D3: a server that is down is the generic 500", async () => {
    await withPair({}, async ({ pair, apim }) => {
      await pair.is.server.stop();
      const answer = await apim("POST", DISCOVER, { multipart: { url: `${pair.is.url}${WELL_KNOWN}`, type: "x" } });
      expect([answer.status, answer.body["code"]]).toEqual([500, 500]);
    });
  });
});
