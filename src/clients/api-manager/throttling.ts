import { filledText, listOf, number, object, optional, type Parsed } from "../../text/parser.ts";
import type { Session } from "./session.ts";

/**
 * The policy of all levels that is there unless `[apim.throttling] enable_unlimited_tier = false`.
 */
export const UNLIMITED = "Unlimited";

const LISTS = {
  application: "/api/am/devportal/v3/throttling-policies/application",
  subscription: "/api/am/devportal/v3/throttling-policies/subscription",
  resource: "/api/am/publisher/v4/throttling-policies/api",
} as const;

const POLICY = object({ name: filledText, requestCount: optional(number), unitTime: optional(number) });
const POLICIES = object({ list: listOf(POLICY) });

/**
 * The policy of a level that allows the most calls; nothing when `Unlimited` is there, or nothing
 * is. Those of AI APIs (`AI...`) count tokens of models and are passed over.
 * @throws Problem by status
 */
export async function insteadOfUnlimited(session: Session, level: keyof typeof LISTS): Promise<string | undefined> {
  const answer = await session.send({
    method: "GET",
    path: `${LISTS[level]}?limit=100`,
    tried: `read the ${level} throttling policies of API Manager`,
  });
  const { list } = answer.expect(200).parse(POLICIES);
  const policies = list.filter(({ name }) => !name.startsWith("AI"));
  if (policies.some(({ name }) => name === UNLIMITED)) return undefined;
  return policies.toSorted((one, other) => perUnitOf(other) - perUnitOf(one))[0]?.name;
}

/** Calls per unit of time, in milliseconds by the contract (`unitTime`). */
function perUnitOf({ requestCount: count, unitTime: time }: Parsed<typeof POLICY>): number {
  return count !== undefined && time !== undefined && time > 0 ? count / time : 0;
}
