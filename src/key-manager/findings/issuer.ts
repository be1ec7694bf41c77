import type { Finding } from "../../problems/finding.ts";
import { namesOf, oneLine } from "../../text/foreign-text.ts";
import { textOf } from "../../text/json.ts";
import { RESIDENT_KEY_MANAGER } from "../../text/products.ts";
import { standing } from "../compare.ts";
import { CONNECTOR_TYPE } from "../desired.ts";
import type { Situation } from "../situation.ts";
import { shortName } from "./short-name.ts";

/** Another enabled Key Manager with the same issuer. */
export function issuerTaken(situation: Situation): readonly Finding[] {
  const { others, desired, bases } = situation;
  if (standing(situation)["enabled"] === false) return [];
  const taken = others.filter(({ issuer, enabled }) => issuer === desired["issuer"] && enabled);
  return taken.map(({ name, type }) => ({
    id: "issuer-taken",
    level: "error",
    problem: "issuer-taken",
    message: `the Key Manager ${shortName(name)} is enabled and has the issuer ${oneLine(bases.issuer)}, which ${textOf(desired["name"]) ?? "?"} would have too; a gateway picks one of them.`,
    remedy: wayOutOf(name, type),
  }));
}

function wayOutOf(name: string, type: string): string {
  if (name === RESIDENT_KEY_MANAGER && type === CONNECTOR_TYPE)
    return "This tenant has Identity Server as its Key Manager already, by `[[apim.tenant_sharing]]` of API Manager; it needs no other one.";
  if (name === RESIDENT_KEY_MANAGER)
    return "That one is API Manager itself: give Identity Server its own `[server] hostname` or `offset` in its deployment.toml, and restart it, so that its issuer is another one.";
  const ask = "ask its owner whether it can be disabled: it makes no keys any more then.";
  if (type !== CONNECTOR_TYPE) return `Give Identity Server another issuer, or ${ask}`;
  return `Set \`key-manager-name\` to its name, and look at \`plan\` first, since \`apply\` then changes that one; or ${ask}`;
}

/** Whether who is to reach Identity Server reaches it at the host that it says of itself. */
export function hostFindings({ isUrl, isUrlFromApimGiven, discovery, bases }: Situation): readonly Finding[] {
  // An issuer without a host gives bases that are no addresses: `./stored-wrong.ts` says it.
  const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.toLowerCase() : "");
  const [contacted, said, called] = [hostOf(isUrl), hostOf(bases.issuer), hostOf(bases.fromApim)];
  if (said === "") return [];
  const findings: Finding[] = [];
  const but = `but its issuer is ${oneLine(bases.issuer)}`;
  if (contacted !== said && !isUrlFromApimGiven) {
    findings.push({
      id: "issuer-host",
      level: "warning",
      message: `Identity Server was reached at ${contacted}, ${but}: tokens and API Manager's calls use ${said}.`,
      remedy:
        "Set [server] hostname (and the port offset) of Identity Server to the name that API Manager uses, or set is-url-from-apim.",
    });
  } else if (![contacted, called].includes(said) && hostOf(bases.forDevelopers) === said) {
    findings.push({
      id: "issuer-host",
      level: "warning",
      message: `Identity Server was reached at ${contacted}, and API Manager calls it at ${called}, ${but}: application developers are shown addresses at ${said}.`,
      remedy:
        "Set [server] hostname (and the port offset) of Identity Server to a name that developers reach, or give that address in is-public-url.",
    });
  }
  const foreign = Object.entries(discovery.endpoints).filter(([, url]) => new URL(url).host.toLowerCase() !== said);
  if (foreign.length > 0) {
    findings.push({
      id: "endpoint-host",
      level: "warning",
      message: `the discovery document names other hosts than its issuer's: ${namesOf(foreign.map(([name]) => name))}.`,
      remedy: "Check the proxy and host name settings of Identity Server.",
    });
  }
  return findings;
}
