/**
 * A field of a connector, as `/settings` lists it and as a Key Manager carries it in
 * `additionalProperties`.
 */
export interface ConnectorField {
  readonly name: string;
  readonly type: "input" | "checkbox";
  readonly required: boolean;
  /** GET shows `*****` instead. */
  readonly mask: boolean;
}

/** An installed Key Manager connector. */
export interface Connector {
  /** The Key Manager's `type`. */
  readonly type: string;
  readonly displayName: string;
  /** Filled in where a Key Manager leaves them out. */
  readonly consumerKeyClaim: string;
  readonly scopesClaim: string;
  readonly fields: readonly ConnectorField[];
}

export const input = (name: string): ConnectorField => ({ name, type: "input", required: true, mask: false });
export const secret = (name: string): ConnectorField => ({ name, type: "input", required: true, mask: true });
export const checkbox = (name: string): ConnectorField => ({ name, type: "checkbox", required: false, mask: false });

const connector = (
  type: string,
  displayName: string,
  claims: readonly [consumerKey: string, scopes: string],
  ...fields: readonly ConnectorField[]
): Connector => ({ type, displayName, consumerKeyClaim: claims[0], scopesClaim: claims[1], fields });

/**
 * The connectors that ship beside `WSO2-IS-7`, alike in all five releases: WSO2's own tests create
 * one of each on a plain installation (B-C6, B-C7). Fields and masks are those of each
 * `*ConnectorConfiguration.java`, claims those that WSO2's payloads give. ForgeRock's newest one
 * also wants a registration access token, which WSO2's payloads don't have and are taken without.
 */
export const OTHER_CONNECTORS: readonly Connector[] = [
  connector("default", "Resident Key Manager", ["azp", "scope"]),
  connector("WSO2-IS", "WSO2 Identity Server", ["azp", "scope"], input("Username"), secret("Password")),
  connector("Okta", "Okta", ["cid", "scp"], secret("apiKey"), input("client_id"), secret("client_secret")),
  connector("Auth0", "Auth0", ["azp", "scope"], input("client_id"), secret("client_secret"), input("audience")),
  connector("KeyCloak", "Keycloak", ["azp", "scope"], input("client_id"), secret("client_secret")),
  connector("Forgerock", "ForgeRock", ["aud", "scp"], input("client_id"), secret("client_secret")),
  connector(
    "PingFederate",
    "PingFederate",
    ["client_id_name", "scope"],
    input("username"),
    secret("password"),
    input("client_id"),
    secret("client_secret"),
  ),
];
