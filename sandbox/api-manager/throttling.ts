import type { Reply, Route } from "../routes.ts";
import { authenticated } from "./authentication.ts";
import { failure } from "./errors.ts";
import type { ApiManagerState } from "./state.ts";

const UNLIMITED = "Unlimited";
const MINUTE = 60_000;
/**
 * Default policies of each level with the calls a minute that they let through; `AIBronze` is
 * listed first, as its name sorts.
 */
const DEFAULTS = {
  application: { "10PerMin": 10, "20PerMin": 20, "50PerMin": 50 },
  subscription: { AIBronze: 300, Bronze: 1000, Gold: 5000, Silver: 2000 },
  resource: { "10KPerMin": 10_000, "20KPerMin": 20_000, "50KPerMin": 50_000 },
} as const;
type Level = keyof typeof DEFAULTS;

/** `Unlimited` of all levels goes with `[apim.throttling] enable_unlimited_tier = false`. */
export function policiesOf(state: ApiManagerState, level: Level): readonly string[] {
  return [...Object.keys(DEFAULTS[level]), ...(state.options.unlimitedTier === false ? [] : [UNLIMITED])];
}

/**
 * Why a policy is refused; nothing when it is there. 900305 is what WSO2's own test of the
 * switched-off tier expects for all levels.
 */
export function policyRefusal(state: ApiManagerState, level: Level, asked: readonly unknown[]): Reply | undefined {
  const known = policiesOf(state, level);
  const unknown = asked.filter((policy) => typeof policy !== "string" || !known.includes(policy));
  return unknown.length === 0
    ? undefined
    : failure(400, 900305, "Invalid tier", `Specified tier ${unknown.map(String).join(", ")} is invalid`);
}

/** The lists of both portals (`/throttling-policies/{policyLevel}`). */
export function throttlingRoutes(state: ApiManagerState): readonly Route[] {
  const list = (pattern: string, level: Level, scopes: readonly string[]): Route => ({
    method: "GET",
    pattern,
    handler: authenticated(state, scopes, () => {
      const known: Readonly<Record<string, number>> = DEFAULTS[level];
      const policies = policiesOf(state, level).map((name) => ({
        name,
        description: "",
        policyLevel: level === "resource" ? "api" : level,
        attributes: {},
        requestCount: known[name] ?? 2_147_483_647,
        unitTime: known[name] === undefined ? 0 : MINUTE,
        tierPlan: "FREE",
        stopOnQuotaReach: true,
      }));
      return { status: 200, body: { count: policies.length, list: policies } };
    }),
  });
  const portal = ["apim:subscribe", "apim:app_manage"];
  return [
    list("/api/am/devportal/v3/throttling-policies/application", "application", portal),
    list("/api/am/devportal/v3/throttling-policies/subscription", "subscription", portal),
    list("/api/am/publisher/v4/throttling-policies/api", "resource", ["apim:api_view", "apim:tier_view"]),
  ];
}
