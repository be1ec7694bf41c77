import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { isObject } from "../text/json.ts";
import { propertiesOf, type KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import { MASK } from "../text/secret-names.ts";
import { secretNames, withoutSecrets, type IsSecret } from "../text/secret-names.ts";

/**
 * One field that differs. No secret is ever in it: a masked field can't be compared, so it is left
 * out; of others only their fate is said.
 */
export interface Difference {
  readonly path: string;
  readonly current: unknown;
  readonly desired: unknown;
}

/** Never stored, or mirrored by the server (A-2.3c): no drift. */
const NOT_STORED: ReadonlySet<string> = new Set(["id", "alias", "endpoints"]);
const MIRRORED: ReadonlySet<string> = new Set(["self_validate_jwt"]);
/** The connector's own password: sent with every update, so that its fate is none of the plan's. */
const SENT_ALWAYS: ReadonlySet<string> = new Set(["Password"]);

/**
 * Where the stored Key Manager differs from the desired one. Only what is desired is compared: a
 * field set by hand that the inputs do not name is kept by `merge`, and is no drift.
 * @param isSecret which fields are never shown; without it the names alone decide
 */
export function compare(
  desired: KeyManagerRepresentation,
  current: KeyManagerRepresentation,
  isSecret: IsSecret = secretNames(),
): readonly Difference[] {
  const differences: Difference[] = [];
  const { additionalProperties: desiredProperties, ...desiredFields } = desired;
  const { additionalProperties: currentProperties } = current;
  for (const [path, value] of Object.entries(desiredFields)) {
    if (!NOT_STORED.has(path)) differences.push(...difference(path, path, value, current[path], isSecret));
  }
  const stored = isObject(currentProperties) ? currentProperties : {};
  for (const [key, value] of Object.entries(isObject(desiredProperties) ? desiredProperties : {})) {
    if (MIRRORED.has(key) || SENT_ALWAYS.has(key) || stored[key] === MASK) continue;
    differences.push(...difference(`additionalProperties.${key}`, key, value, stored[key], isSecret));
  }
  return differences;
}

function difference(path: string, name: string, desired: unknown, current: unknown, isSecret: IsSecret): Difference[] {
  if (isSameValue(desired, current)) return [];
  return [{ path, ...withoutSecrets(name, { current: current ?? null, desired }, isSecret) }];
}

/** Whether two values are the same for API Manager. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(normal(one), normal(other));
}

/** The order of names, and absent or empty, make no difference to API Manager. */
function normal(value: unknown): unknown {
  if (value === undefined || value === null || value === "") return null;
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    return value.every((item) => typeof item === "string") ? [...value].sort() : value.map(normal);
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [key, normal(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== null).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a new Key Manager is sent with, and every release shows again as it was sent. */
const SHOWN_AS_SENT = [
  ...["name", "type", "displayName", "description", "issuer", "wellKnownEndpoint", "clientRegistrationEndpoint"],
  ...["introspectionEndpoint", "tokenEndpoint", "displayTokenEndpoint", "revokeEndpoint", "displayRevokeEndpoint"],
  ...["userInfoEndpoint", "authorizeEndpoint", "scopeManagementEndpoint", "certificates", "availableGrantTypes"],
  ...["claimMapping", "enabled", "enableTokenGeneration", "enableOAuthAppCreation", "enableMapOAuthConsumerApps"],
] as const;

/**
 * SHA-256 (hexadecimal) of what tells one Key Manager from another; the same of what was sent and
 * of what a GET shows. No secret in it.
 */
export function fingerprintOf(keyManager: KeyManagerRepresentation): string {
  const { Username } = propertiesOf(keyManager);
  const facts = [...SHOWN_AS_SENT.map((name) => keyManager[name]), Username].map(normal);
  // White space around texts goes away in some releases.
  const trimmed = facts.map((fact) => (typeof fact === "string" ? fact.trim() : fact));
  return createHash("sha256").update(JSON.stringify(trimmed)).digest("hex");
}

/**
 * The whole representation for a PUT, which replaces everything (A-2.4a): what is stored, overlaid
 * with what is desired. Nulls and unstored members of the GET go: `tokenType: null` makes the
 * server fail with 500.
 */
export function merge(current: KeyManagerRepresentation, desired: KeyManagerRepresentation): KeyManagerRepresentation {
  const kept = Object.fromEntries(
    Object.entries(current).filter(([key, value]) => value !== null && key !== "endpoints"),
  );
  return { ...kept, ...desired, additionalProperties: { ...propertiesOf(current), ...propertiesOf(desired) } };
}

/** The Key Manager as it will stand: what is stored, overlaid with what is desired. */
export function standing({
  stored,
  desired,
}: {
  readonly stored: KeyManagerRepresentation | undefined;
  readonly desired: KeyManagerRepresentation;
}): KeyManagerRepresentation {
  return stored === undefined ? desired : merge(stored, desired);
}
