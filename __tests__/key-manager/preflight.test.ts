import { describe, expect, it } from "@jest/globals";
import { preflight } from "../../src/key-manager/preflight.ts";
import type { Situation } from "../../src/key-manager/situation.ts";
import { ISSUER, fine, leftAlone, taken } from "./fine-situation.ts";

describe("preflight", () => {
  it("finds nothing where nothing is wrong", () => {
    expect(preflight(fine)).toEqual([]);
  });

  it.each<[string, Partial<Situation>, string, string]>([
    [
      "no connector",
      { connectors: [{ type: "default", requiredFields: [], secretFields: [], fields: [] }] },
      "connector-missing",
      "error",
    ],
    [
      "a required field that nobody sets",
      { connectors: [{ type: "WSO2-IS-7", requiredFields: ["new_field"], secretFields: [], fields: [] }] },
      "connector-field-missing",
      "error",
    ],
    [
      "another type",
      { named: { id: "1", name: "KM", type: "Okta", enabled: true } },
      "key-manager-other-type",
      "error",
    ],
    ["B-P6: the issuer is taken", { others: taken }, "issuer-taken", "error"],
    ["issuer of another host", { isUrl: "https://wso2is:9444" }, "issuer-host", "warning"],
    ["issuer of another port", { isUrl: "https://is:9443" }, "issuer-host", "warning"],
    [
      "an endpoint of another host",
      { discovery: { ...fine.discovery, endpoints: { jwks_uri: "https://x/jwks" } } },
      "endpoint-host",
      "warning",
    ],
    [
      "B-C23: a malformed endpoint",
      { desired: { ...fine.desired, tokenEndpoint: "not-a-valid-url" } },
      "endpoint-malformed",
      "error",
    ],
    [
      "B-D1: the user info of the discovery document",
      { desired: { ...fine.desired, userInfoEndpoint: "https://is:9444/oauth2/userinfo" } },
      "user-info-endpoint",
      "warning",
    ],
    [
      "a grant that is not offered",
      { desired: { ...fine.desired, availableGrantTypes: ["password"] } },
      "grant-not-offered",
      "warning",
    ],
    [
      "a grant that is not offered, stored already and asked for",
      {
        desired: { ...fine.desired, availableGrantTypes: ["password"] },
        stored: { ...fine.desired, availableGrantTypes: ["password"] },
        grantTypesGiven: true,
      },
      "grant-not-offered",
      "warning",
    ],
    [
      "a definition that disables it",
      { desired: { ...fine.desired, enabled: false } },
      "key-manager-disabled",
      "error",
    ],
    [
      "one that its owner has disabled, without a proof",
      { desired: leftAlone, stored: { ...fine.desired, enabled: false }, proves: false },
      "key-manager-disabled",
      "warning",
    ],
    [
      "one that its owner has disabled",
      { desired: leftAlone, stored: { ...fine.desired, enabled: false } },
      "key-manager-disabled",
      "error",
    ],
    [
      "one that may not create clients",
      { desired: leftAlone, stored: { ...fine.desired, enableOAuthAppCreation: null } },
      "client-creation-off",
      "error",
    ],
    [
      "one for exchanged tokens",
      { desired: leftAlone, stored: { ...fine.desired, tokenType: "EXCHANGED" } },
      "token-type-exchanged",
      "error",
    ],
  ])("%s", (_name, change, id, level) => {
    const findings = preflight({ ...fine, ...change });
    expect(findings.map((finding) => [finding.id, finding.level])).toEqual([[id, level]]);
    for (const { message, remedy } of findings)
      for (const sentence of [message, remedy]) expect(sentence).toMatch(/^[\w`].{20,}\.$/);
  });

  it.each<[string, Partial<Situation>]>([
    ["a disabled one with the same issuer", { others: [{ name: "X", type: "Okta", issuer: ISSUER, enabled: false }] }],
    [
      "a grant of its owner that is not offered",
      {
        stored: { ...fine.desired, availableGrantTypes: ["password"] },
        desired: { ...fine.desired, availableGrantTypes: ["client_credentials", "password"] },
      },
    ],
    [
      "a required field that only the stored one has",
      {
        connectors: [{ type: "WSO2-IS-7", requiredFields: ["Username", "IdentityUser"], secretFields: [], fields: [] }],
        stored: { ...fine.desired, additionalProperties: { IdentityUser: "admin" } },
      },
    ],
    ["one of our type", { named: { id: "1", name: "KM", type: "WSO2-IS-7", enabled: true } }],
    ["another issuer", { others: [{ name: "X", type: "Okta", issuer: "https://other", enabled: true }] }],
    ["an endpoint without TLS", { desired: { ...fine.desired, tokenEndpoint: "http://is:9443/oauth2/token" } }],
    ["flags that the stored one has", { desired: leftAlone, stored: fine.desired }],
    ["another issuer host, when is-url-from-apim says so", { isUrl: "https://other:1", isUrlFromApimGiven: true }],
    ["the host in capitals", { isUrl: "https://IS:9444" }],
    [
      "the keymanager-operations user info",
      { desired: { ...fine.desired, userInfoEndpoint: "https://is:9444/keymanager-operations/user-info/claims" } },
    ],
  ])("lets pass: %s", (_name, change) => {
    expect(preflight({ ...fine, ...change })).toEqual([]);
  });
});

describe("what a finding says", () => {
  const said = (change: Partial<Situation>): readonly string[] =>
    preflight({ ...fine, ...change }).map(({ message }) => message);
  const bare = { requiredFields: [], secretFields: [], fields: [] };

  it("which connectors there are instead", () => {
    expect(said({ connectors: [] })).toEqual(["the connector WSO2-IS-7 is not installed; installed: none."]);
    expect(said({ connectors: ["a\u202eb", "Okta"].map((type) => ({ type, ...bare })) })).toEqual([
      "the connector WSO2-IS-7 is not installed; installed: a b, Okta.",
    ]);
  });

  it("what stops the run, by its entry of the catalogue", () => {
    const named = { id: "1", name: "KM", type: "Okta", enabled: true };
    const required = [{ ...bare, type: "WSO2-IS-7", requiredFields: ["new_field"] }];
    const problems = [{ connectors: [] }, { connectors: required }, { named }, { others: taken }].map(
      (change) => preflight({ ...fine, ...change })[0]?.problem,
    );
    expect(problems).toEqual([
      "connector-missing",
      "connector-field-missing",
      "key-manager-other-type",
      "issuer-taken",
    ]);
  });

  it("which fields of the connector are missing; those of the Key Manager itself are not among them", () => {
    const requiredFields = ["Username", "issuer", "a\nb", "c"];
    const messages = said({ connectors: [{ ...bare, type: "WSO2-IS-7", requiredFields }] });
    expect(messages.map((message) => /`(.*?)`/.exec(message)?.[1])).toEqual(["a b", "c"]);
  });

  it("which Key Manager has the issuer, and which would", () => {
    expect(said({ others: [{ ...taken[0], name: "A\nB", type: "Okta", issuer: ISSUER, enabled: true }] })).toEqual([
      `the Key Manager A B is enabled and has the issuer ${ISSUER}, which KM would have too; a gateway picks one of them.`,
    ]);
  });

  it("which hosts differ", () => {
    expect(said({ isUrl: "https://other:1" })).toEqual([
      `Identity Server was reached at other:1, but its issuer is ${ISSUER}: tokens and API Manager's calls use is:9444.`,
    ]);
    const endpoints = { jwks_uri: "https://x/jwks", token_endpoint: ISSUER, revoke: "https://IS:9444/revoke" };
    expect(said({ discovery: { ...fine.discovery, endpoints } })).toEqual([
      "the discovery document names other hosts than its issuer's: jwks_uri.",
    ]);
  });

  it("which grants are not offered, unless nothing is said of them", () => {
    const desired = { ...fine.desired, availableGrantTypes: ["client_credentials", "password", "iwa:ntlm"] };
    expect(said({ desired })).toEqual(["Identity Server does not offer password, iwa:ntlm."]);
    expect(said({ desired, discovery: { ...fine.discovery, grantTypes: [] } })).toEqual([]);
  });

  it("which endpoint of the connector is none", () => {
    const desired = { ...fine.desired, additionalProperties: { Username: "a", is7_roles_Endpoint: 7, x_endpoints: 7 } };
    expect(said({ desired }).map((message) => message.split(" is not an")[0])).toEqual(["`is7_roles_Endpoint`"]);
  });

  it.each([
    ["PRIMARY/admin", "without its user store, as admin"],
    ["primary/a", "without its user store, as a"],
    ["xPRIMARY/admin", "by a name of such characters"],
    ["PRIMARY/", "by a name of such characters"],
    ["j\u00f6rg", "by a name of such characters"],
  ])("of API Manager's user %s: give it %s", (refusedUser, way) => {
    expect(preflight({ ...fine, refusedUser })).toEqual([
      {
        id: "client-name-refused",
        level: "error",
        message: expect.stringContaining(` refuses those of ${refusedUser}: `),
        remedy: `Give API Manager's user in \`apim-username\` ${way}, or leave the proof out with \`smoke-test: off\`.`,
      },
    ]);
  });
});
