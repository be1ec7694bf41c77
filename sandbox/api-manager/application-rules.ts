import { text } from "../body.ts";
import type { Reply } from "../routes.ts";
import { invalid, unrecognized, type Wrong } from "./errors.ts";

/**
 * Members of `Application` in the Developer Portal's contract; anything else is refused by the JSON
 * reader.
 */
const KNOWN = new Set(
  (
    "applicationId name throttlingPolicy description tokenType status groups subscriptionCount keys attributes subscriptionScopes owner " +
    "hashEnabled createdTime updatedTime visibility"
  ).split(" "),
);
const LONGEST_NAME = 100;
const LONGEST_DESCRIPTION = 512;

/** Why an application is refused before anything is looked up; nothing when it may be created. */
export function applicationRefusal(body: Readonly<Record<string, unknown>>): Reply | undefined {
  const foreign = Object.keys(body).find((member) => !KNOWN.has(member));
  if (foreign !== undefined) return unrecognized(foreign);
  const wrong: Wrong[] = [];
  const name = text(body["name"]);
  if (name === undefined) wrong.push(["name", "must not be null"]);
  else if (name === "" || name.length > LONGEST_NAME)
    wrong.push(["name", `size must be between 1 and ${LONGEST_NAME}`]);
  if (text(body["throttlingPolicy"]) === undefined) wrong.push(["throttlingPolicy", "must not be null"]);
  if ((text(body["description"])?.length ?? 0) > LONGEST_DESCRIPTION)
    wrong.push(["description", `size must be between 0 and ${LONGEST_DESCRIPTION}`]);
  return wrong.length === 0 ? undefined : invalid(wrong);
}
