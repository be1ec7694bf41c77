import { basesOf } from "../../src/key-manager/desired.ts";
import type { Situation } from "../../src/key-manager/situation.ts";

export const ISSUER = "https://is:9444/oauth2/token";

export const fine: Situation = {
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
export const leftAlone = Object.fromEntries(
  Object.entries(fine.desired).filter(([name]) => !["enabled", "enableOAuthAppCreation", "tokenType"].includes(name)),
);

export const taken = [{ name: "X", type: "Okta", issuer: ISSUER, enabled: true }];
