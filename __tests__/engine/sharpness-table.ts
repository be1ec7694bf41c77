import type { Pair, PairOptions } from "../../sandbox/pair.ts";
import type { CheckId } from "../../src/inputs/check-ids.ts";
import type { ProblemId } from "../../src/problems/catalogue.ts";

type Fields = Readonly<Record<string, unknown>>;

/** How a value that is wrong comes to light. */
export type Seen =
  | { readonly check: CheckId; readonly from: "token" | "gateway" }
  /** It stops the run before the proof. */
  | { readonly problem: ProblemId }
  /** No check can see it, for the reason given; it is compared, by the path of its field. */
  | { readonly difference: string; readonly why: string };

/** A value of WSO2's page "Configure WSO2 IS 7.x as a Key Manager", set wrong. */
export interface SharpnessRow {
  /** As README.md shows it. */
  readonly value: string;
  readonly wrong: string;
  readonly seen: Seen;
  /** The Key Manager as somebody makes it in the Admin Portal, after it was right. */
  readonly fields?: (isUrl: string) => Fields;
  /** Fields of its connector. */
  readonly properties?: (isUrl: string) => Fields;
  readonly breakServer?: (pair: Pair) => void;
  /** A server that is wrong from the start. */
  readonly servers?: PairOptions;
  readonly inputs?: Readonly<Record<string, string>>;
}

const token = (check: CheckId): Seen => ({ check, from: "token" });
const gateway = (check: CheckId): Seen => ({ check, from: "gateway" });
const PATH = "another path";
const nowhere = (isUrl: string): string => `${isUrl}/nowhere`;
const field = (name: string) => (isUrl: string) => ({ [name]: nowhere(isUrl) });
const SHOWN = "only people read it: application developers are shown it";

/** Every value of the page. README.md shows the table; the test beside it runs each row. */
export const SHARPNESS: readonly SharpnessRow[] = [
  {
    value: "Identity Server: `[oauth] authorize_all_scopes`",
    wrong: "missing",
    seen: token("scope-granted"),
    breakServer: ({ is }) => (is.state.switches.authorizeAllScopes = false),
  },
  {
    value: "Identity Server: `[[resource.access_control]]` of `/scim2/Me`",
    wrong: "missing",
    seen: token("user-info-read"),
    breakServer: ({ is }) => (is.state.switches.userInfoRule = false),
  },
  {
    value: "Identity Server: `[role_mgt] allow_system_prefix_for_role`, with `create-roles: true`",
    wrong: "missing",
    seen: gateway("role-bound"),
    breakServer: ({ is }) => (is.state.switches.systemRolesAllowed = false),
  },
  {
    value: "Identity Server: host name",
    wrong: "one that API Manager does not resolve",
    seen: token("apim-reaches-is"),
    servers: { is: { hostname: "identity.invalid" } },
  },
  {
    value: "Identity Server: port offset",
    wrong: "another",
    seen: { problem: "servers-not-ready" },
    inputs: { "is-url": "https://localhost:1", "ready-timeout": "5" },
  },
  {
    value: "Identity Server's certificate in API Manager's truststore",
    wrong: "missing",
    seen: token("apim-reaches-is"),
    servers: { apimTrustsIs: false },
  },
  {
    value: "API Manager's certificate in Identity Server's truststore",
    wrong: "missing",
    seen: gateway("gateway-refuses-revoked"),
    breakServer: ({ is }) => {
      if (is.state.listener !== undefined) is.state.listener = { ...is.state.listener, truststore: [] };
    },
  },
  {
    value: "Issuer",
    wrong: "of another host",
    seen: token("token-claims"),
    fields: () => ({ issuer: "https://wrong.example/oauth2/token" }),
  },
  {
    value: "Well-known URL",
    wrong: PATH,
    seen: token("apim-reaches-is"),
    fields: field("wellKnownEndpoint"),
  },
  {
    value: "Client registration endpoint",
    wrong: PATH,
    seen: token("key-manager-loaded"),
    fields: field("clientRegistrationEndpoint"),
  },
  {
    value: "Introspection endpoint",
    wrong: PATH,
    seen: token("token-introspected"),
    fields: field("introspectionEndpoint"),
  },
  { value: "Token endpoint", wrong: PATH, seen: token("key-manager-loaded"), fields: field("tokenEndpoint") },
  { value: "Revoke endpoint", wrong: PATH, seen: token("token-revoked"), fields: field("revokeEndpoint") },
  { value: "User info endpoint", wrong: PATH, seen: token("user-info-read"), fields: field("userInfoEndpoint") },
  {
    value: "JWKS",
    wrong: PATH,
    seen: token("token-signature"),
    fields: (isUrl) => ({ certificates: { type: "JWKS", value: nowhere(isUrl) } }),
  },
  {
    value: "Display token endpoint",
    wrong: PATH,
    seen: { difference: "displayTokenEndpoint", why: SHOWN },
    fields: field("displayTokenEndpoint"),
  },
  {
    value: "Display revoke endpoint",
    wrong: PATH,
    seen: { difference: "displayRevokeEndpoint", why: SHOWN },
    fields: field("displayRevokeEndpoint"),
  },
  {
    value: "Authorize endpoint",
    wrong: PATH,
    seen: { difference: "authorizeEndpoint", why: `${SHOWN}, and their users' browsers open it` },
    fields: field("authorizeEndpoint"),
  },
  {
    value: "Scope management endpoint",
    wrong: PATH,
    seen: { difference: "scopeManagementEndpoint", why: "from API Manager 4.4 on nothing calls it" },
    fields: field("scopeManagementEndpoint"),
  },
  {
    value: "Grant types, where `grant-types` is given",
    wrong: "without `client_credentials`",
    seen: {
      difference: "availableGrantTypes",
      why: "API Manager refuses no grant by it: it is what developers can choose",
    },
    fields: () => ({ availableGrantTypes: ["password", "refresh_token"] }),
    inputs: { "grant-types": "client_credentials password refresh_token" },
  },
  {
    value: "Consumer key claim",
    wrong: "another claim",
    seen: token("token-claims"),
    fields: () => ({ consumerKeyClaim: "sub_of_nobody" }),
  },
  {
    value: "Scopes claim",
    wrong: "another claim",
    seen: token("scope-granted"),
    fields: () => ({ scopesClaim: "scp" }),
  },
  {
    value: "Connector: user name",
    wrong: "unknown",
    seen: token("key-manager-loaded"),
    properties: () => ({ Username: "nobody" }),
  },
  {
    value: "Connector: password",
    wrong: "another",
    seen: token("key-manager-loaded"),
    properties: () => ({ Password: "another-password" }),
  },
  {
    value: "Connector: API resource management endpoint",
    wrong: PATH,
    seen: gateway("scope-registered"),
    properties: field("api_resource_management_endpoint"),
  },
  {
    value: "Connector: roles endpoint, with `create-roles: true`",
    wrong: PATH,
    seen: gateway("role-bound"),
    properties: field("is7_roles_endpoint"),
  },
];
