import { propertiesOf, type KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import { IS_PATHS } from "../clients/identity-server/endpoints.ts";
import { Problem } from "../problems/problem.ts";
import { isObject, textOf, textsOf } from "../text/json.ts";
import { oneLine } from "../text/foreign-text.ts";

/** An endpoint of Identity Server that a Key Manager stores and the proof asks, too. */
export type StoredEndpoint = "tokenEndpoint" | "introspectionEndpoint" | "revokeEndpoint" | "userInfoEndpoint" | "jwks";

const USUAL: Readonly<Record<StoredEndpoint, string>> = {
  tokenEndpoint: IS_PATHS.token,
  introspectionEndpoint: IS_PATHS.introspect,
  revokeEndpoint: IS_PATHS.revoke,
  userInfoEndpoint: IS_PATHS.userInfo,
  jwks: IS_PATHS.jwks,
};

/** The stored Key Manager as the proof needs it: what API Manager and its gateways go by. */
export interface StoredKeyManager {
  /** `iss` that a gateway accepts; nothing where none is stored. */
  readonly issuer: string | undefined;
  readonly wellKnownEndpoint: string | undefined;
  readonly endpoints: Readonly<Record<StoredEndpoint, string | undefined>>;
  /** Claim of a token with the client's id, and the one with its scopes. */
  readonly consumerKeyClaim: string;
  readonly scopesClaim: string;
  /** `availableGrantTypes` */
  readonly grantTypes: readonly string[];
  /** Where the connector registers scopes; nothing where it is not told (A-3.2b). */
  readonly apiResourcesEndpoint: string | undefined;
  readonly rolesEndpoint: string | undefined;
  /** Whether it makes roles for scopes; only a JSON boolean counts (B-Z6). */
  readonly createsRoles: boolean;
}

/** @param representation as GET shows it; white space around texts does not count */
export function storedKeyManager(representation: KeyManagerRepresentation): StoredKeyManager {
  const text = (name: string): string | undefined => {
    const value = textOf(representation[name])?.trim();
    return value === "" ? undefined : value;
  };
  const properties = propertiesOf(representation);
  const certificates = representation["certificates"];
  const jwks = isObject(certificates) && certificates["type"] === "JWKS" ? textOf(certificates["value"])?.trim() : "";
  return {
    issuer: text("issuer"),
    wellKnownEndpoint: text("wellKnownEndpoint"),
    endpoints: {
      tokenEndpoint: text("tokenEndpoint"),
      introspectionEndpoint: text("introspectionEndpoint"),
      revokeEndpoint: text("revokeEndpoint"),
      userInfoEndpoint: text("userInfoEndpoint"),
      jwks: jwks === "" ? undefined : jwks,
    },
    consumerKeyClaim: text("consumerKeyClaim") ?? "azp",
    scopesClaim: text("scopesClaim") ?? "scope",
    apiResourcesEndpoint: textOf(properties["api_resource_management_endpoint"])?.trim(),
    rolesEndpoint: textOf(properties["is7_roles_endpoint"])?.trim(),
    createsRoles: properties["enable_roles_creation"] === true,
    grantTypes: textsOf(representation["availableGrantTypes"]),
  };
}

/** Base URLs (`https://host:port`) under which Identity Server is known. */
export interface KnownBases {
  /** As the runner reaches it. */
  readonly runner: string;
  /** As API Manager, Identity Server itself or application developers name it. */
  readonly others: readonly string[];
}

/**
 * Asks an endpoint where the stored Key Manager has it, as the runner reaches it: the path is that
 * of the stored address, the server is Identity Server's own for the runner. An address of no known
 * server is not asked: credentials would go there.
 * @param ask gets the path below Identity Server's base, with query
 * @throws Problem `proof-address-unknown`; what `ask` throws, with the stored address in its remedy
 * where that is not the usual one
 */
export async function askStored<Value>(
  { endpoints }: StoredKeyManager,
  endpoint: StoredEndpoint,
  bases: KnownBases,
  ask: (path: string) => Promise<Value>,
): Promise<Value> {
  const address = endpoints[endpoint];
  // Certificates may be stored as PEM instead of a JWKS: then Identity Server's own keys count.
  if (address === undefined && endpoint === "jwks") return ask(USUAL[endpoint]);
  const path = address === undefined ? undefined : pathBelow(address, bases);
  if (path === undefined) throw unknown(endpoint, address, bases);
  if (path === USUAL[endpoint]) return ask(path);
  try {
    return await ask(path);
  } catch (error) {
    if (!(error instanceof Problem) || error.id === "cancelled") throw error;
    const remedy = `The Key Manager has ${nameOf(endpoint)} ${oneLine(address ?? "", 200)}; Identity Server's own path is ${USUAL[endpoint]}. Correct it in the definition file or the Admin Portal, or run \`apply\` without it.`;
    throw new Problem(error.id, { ...error.evidence, remedy }, error.cause);
  }
}

/** Path and query of an address of a known server; nothing for any other. */
export function pathBelow(address: string, { runner, others }: KnownBases): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname, search } = new URL(address);
  const known = [runner, ...others].some((base) => URL.canParse(base) && new URL(base).origin === origin);
  return known ? `${pathname}${search}` : undefined;
}

function unknown(endpoint: StoredEndpoint, address: string | undefined, { runner }: KnownBases): Problem {
  return new Problem("proof-address-unknown", {
    tried: `ask ${nameOf(endpoint)} of the stored Key Manager`,
    where: new URL(runner).host,
    said: address === undefined ? "the Key Manager has none" : `it is ${oneLine(address, 200)}`,
  });
}

function nameOf(endpoint: StoredEndpoint): string {
  return endpoint === "jwks" ? "the JWKS" : `the \`${endpoint}\``;
}
