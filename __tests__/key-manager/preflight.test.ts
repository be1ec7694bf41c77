import { describe, expect, it } from "@jest/globals";
import { basesOf, defaultGrantTypes } from "../../src/key-manager/desired.ts";
import { preflight } from "../../src/key-manager/preflight.ts";
import type { Situation } from "../../src/key-manager/situation.ts";

const ISSUER = "https://is:9444/oauth2/token";
const fine: Situation = {
  isUrl: "https://is:9444",
  isUrlFromApimGiven: false,
  discovery: { issuer: ISSUER, grantTypes: ["client_credentials"], endpoints: { token_endpoint: ISSUER } },
  bases: basesOf({}, ISSUER),
  connectors: [{ type: "WSO2-IS-7", requiredFields: ["Username"], secretFields: [], fields: [] }],
  desired: {
    name: "KM",
    issuer: ISSUER,
    tokenEndpoint: ISSUER,
    userInfoEndpoint: "https://is:9444/scim2/Me",
    availableGrantTypes: ["client_credentials"],
    enabled: true,
    enableOAuthAppCreation: true,
    tokenType: "DIRECT",
    additionalProperties: { Username: "admin" },
  },
  named: undefined,
  stored: undefined,
  definition: undefined,
  grantTypesGiven: false,
  proves: true,
  refusedUser: undefined,
  others: [],
};

/** What a run says of a stored Key Manager without asking for any of its flags. */
const leftAlone = Object.fromEntries(
  Object.entries(fine.desired).filter(([name]) => !["enabled", "enableOAuthAppCreation", "tokenType"].includes(name)),
);
const taken = [{ name: "X", type: "Okta", issuer: ISSUER, enabled: true }];

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

describe("two Key Managers with one issuer", () => {
  it.each<[string, string, string, string, readonly string[]]>([
    ["somebody's", "X", "Okta", "ask its owner whether it can be disabled", []],
    [
      "A-2.6e: API Manager's own, which can't be taken over",
      "Resident Key Manager",
      "default",
      "`[server] hostname` or `offset`",
      ["key-manager-name", "disable"],
    ],
    [
      "A-3.9a: that of tenant sharing, which is this job already",
      "Resident Key Manager",
      "WSO2-IS-7",
      "apim.tenant_sharing",
      ["key-manager-name", "disable"],
    ],
  ])("the other is %s", (_name, name, type, says, saysNot) => {
    const [found] = preflight({ ...fine, others: [{ name, type, issuer: ISSUER, enabled: true }] });
    expect(found).toMatchObject({ id: "issuer-taken", level: "error" });
    expect(found?.remedy).toContain(says);
    for (const word of saysNot) expect(found?.remedy).not.toContain(word);
  });

  it.each([
    ["ours is to be disabled", { stored: fine.desired, desired: { ...fine.desired, enabled: false } }],
    ["ours is disabled and stays so", { stored: { ...fine.desired, enabled: false }, desired: leftAlone }],
  ])("is no matter when %s", (_name, change) => {
    const ids = preflight({ ...fine, ...change, others: taken, proves: false }).map(({ id }) => id);
    expect(ids).toEqual(["key-manager-disabled"]);
  });
});

describe("an issuer whose host nobody of this run calls, with is-url-from-apim", () => {
  const elsewhere = { isUrl: "https://localhost:9444", isUrlFromApimGiven: true };
  it.each<[string, Parameters<typeof basesOf>[0], readonly string[]]>([
    ["developers are shown it", { isUrlFromApim: "https://inner:9443" }, ["issuer-host"]],
    ["API Manager calls it there", { isUrlFromApim: "https://is:9444" }, []],
    [
      "developers have an address of their own",
      { isUrlFromApim: "https://inner:9443", isPublicUrl: "https://login" },
      [],
    ],
  ])("%s", (_name, given, ids) => {
    const found = preflight({ ...fine, ...elsewhere, bases: basesOf(given, ISSUER) });
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const { message, remedy } of found) {
      expect(message).toContain("API Manager calls it at inner:9443");
      expect(remedy).toContain("is-public-url");
      expect(remedy).not.toContain("is-url-from-apim");
    }
  });
});

describe("B-C23: an endpoint that is no address", () => {
  const said = (change: Partial<Situation>) =>
    preflight({ ...fine, ...change }).filter(({ id }) => id === "endpoint-malformed");

  it.each(["urn:is:issuer", "urn:is/oauth2/token", "ldap://is:636/oauth2/token"])(
    "all of them, by Identity Server's issuer %s: said once, and not the file's fault",
    (issuer) => {
      const bases = basesOf({}, issuer);
      const [tokenEndpoint, jwks] = [`${bases.fromApim}/oauth2/token`, `${bases.forDevelopers}/oauth2/jwks`];
      const desired = { ...fine.desired, tokenEndpoint, revokeEndpoint: tokenEndpoint, certificateEndpoint: jwks };
      const found = said({ desired, bases });
      expect(found).toHaveLength(1);
      expect(found[0]?.message).toContain(issuer);
      expect(found[0]?.remedy).toContain("Identity Server's deployment.toml");
      expect(found[0]?.remedy).not.toContain("definition");
    },
  );

  it.each(["not-a-valid-url", "ftp://is/token", ""])("one that the definition file has: %j", (tokenEndpoint) => {
    const found = said({ desired: { ...fine.desired, tokenEndpoint } });
    expect(found.map(({ remedy }) => remedy)).toEqual(["Correct it in the definition file."]);
  });
});

describe("default grant types", () => {
  it("are the documented ones that are advertised", () => {
    expect(defaultGrantTypes(["implicit", "password", "refresh_token"])).toEqual(["password", "refresh_token"]);
  });

  it("are all nine when none is advertised", () => {
    expect(defaultGrantTypes([])).toHaveLength(9);
  });
});

describe("bases", () => {
  it.each([
    ["issuer alone", {}, "https://is:9444", "https://is:9444"],
    ["API Manager's own way", { isUrlFromApim: "https://inner:9443" }, "https://inner:9443", "https://is:9444"],
    ["a public name", { isPublicUrl: "https://login" }, "https://is:9444", "https://login"],
  ])("%s", (_name, given, fromApim, forDevelopers) => {
    expect(basesOf(given, ISSUER)).toEqual({ issuer: ISSUER, fromApim, forDevelopers });
  });

  it("the origin of an issuer with another path", () => {
    expect(basesOf({}, "https://is:1/custom").fromApim).toBe("https://is:1");
  });
});
