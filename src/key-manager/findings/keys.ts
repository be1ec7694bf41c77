import type { Finding } from "../../problems/finding.ts";
import { namesOf } from "../../text/foreign-text.ts";
import { textOf, textsOf } from "../../text/json.ts";
import { standing } from "../compare.ts";
import type { Situation } from "../situation.ts";
import { shortName } from "./short-name.ts";

/** Grants that Identity Server refuses to the clients of these keys. */
export function grantFindings({ desired, stored, grantTypesGiven, discovery }: Situation): readonly Finding[] {
  // Those that its owner gave it are no business of this run.
  const kept = grantTypesGiven ? [] : textsOf(stored?.["availableGrantTypes"]);
  const unknown = textsOf(desired["availableGrantTypes"]).filter(
    (grant) => !discovery.grantTypes.includes(grant) && !kept.includes(grant),
  );
  if (unknown.length === 0 || discovery.grantTypes.length === 0) return [];
  return [
    {
      id: "grant-not-offered",
      level: "warning",
      message: `Identity Server does not offer ${namesOf(unknown)}.`,
      remedy: "Take them out of grant-types, or enable them in Identity Server.",
    },
  ];
}

/**
 * What the proof can't do without and a Key Manager's owner has switched off: it is not switched on
 * unasked (A-5: API Manager then refuses every key, with 901403 or 901405).
 */
export function switchedOff(situation: Situation): readonly Finding[] {
  const { desired, proves } = situation;
  const { enabled, enableOAuthAppCreation, tokenType } = standing(situation);
  const off = [
    { id: "key-manager-disabled", is: enabled === false, state: "disabled", remedy: "enabled = true" },
    {
      id: "client-creation-off",
      is: enableOAuthAppCreation !== true,
      state: "not allowed to create clients",
      remedy: "enableOAuthAppCreation = true",
    },
    {
      id: "token-type-exchanged",
      is: tokenType === "EXCHANGED",
      state: "for exchanged tokens only",
      remedy: 'tokenType = "DIRECT"` or `tokenType = "BOTH"',
    },
  ];
  return off
    .filter(({ is }) => is)
    .map(({ id, state, remedy }) => ({
      id,
      level: proves ? "error" : "warning",
      message: `the Key Manager ${textOf(desired["name"]) ?? "?"} is ${state}: API Manager makes no keys with it, so it can't be proved.`,
      remedy: `Set \`${remedy}\` in the file of \`key-manager-definition\`, or leave the proof out with \`smoke-test: off\`.`,
    }));
}

/**
 * API Manager would only say that keys can't be generated, whoever asks for them as this user
 * (A-3.5i).
 */
export function clientNameFindings({ refusedUser }: Situation): readonly Finding[] {
  if (refusedUser === undefined) return [];
  const user = shortName(refusedUser);
  const plain = /^PRIMARY\/(.+)$/i.exec(refusedUser)?.[1];
  return [
    {
      id: "client-name-refused",
      level: "error",
      message: `API Manager begins the names of the clients that it registers with the user's name, and Identity Server refuses those of ${user}: a client's name may only have letters without accents, digits, \`.\`, \`_\`, \`-\` and single blanks.`,
      remedy: `Give API Manager's user in \`apim-username\` ${plain === undefined ? "by a name of such characters" : `without its user store, as ${shortName(plain)}`}, or leave the proof out with \`smoke-test: off\`.`,
    },
  ];
}
