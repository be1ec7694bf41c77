import { RESIDENT_KEY_MANAGER } from "../text/products.ts";
import {
  propertiesOf,
  type KeyManager,
  type KeyManagerInfo,
  type KeyManagerRepresentation,
} from "../clients/api-manager/admin.ts";
import type { Connector } from "../clients/api-manager/connector.ts";
import { namesOf, oneLine } from "../text/foreign-text.ts";
import { textOf, textsOf } from "../text/json.ts";
import type { Definition } from "../inputs/run-inputs.ts";
import { merge } from "./compare.ts";
import { definitionFindings } from "./definition-findings.ts";
import { CONNECTOR_TYPE, type IdentityServerBases } from "./desired.ts";
import type { Discovery } from "../clients/identity-server/identity-server.ts";
import type { Finding } from "../problems/finding.ts";

const LONGEST_NAME = 100;
/** Every tenant has one of this name; of type `default` it is API Manager itself (A-2.6e). */

/** Everything the preflight looks at, already read. */
export interface Situation {
  readonly isUrl: string;
  readonly isUrlFromApimGiven: boolean;
  readonly discovery: Discovery;
  readonly bases: IdentityServerBases;
  readonly connectors: readonly Connector[];
  readonly desired: KeyManagerRepresentation;
  /** The Key Manager of the wanted name. */
  readonly named: KeyManagerInfo | undefined;
  /** The same as GET shows it, when it is of our type. */
  readonly stored: KeyManagerRepresentation | undefined;
  readonly definition: Definition | undefined;
  /** Whether the grants were asked for, by an input or the definition. */
  readonly grantTypesGiven: boolean;
  /** Whether keys will be made with the Key Manager. */
  readonly proves: boolean;
  /** API Manager's user, when Identity Server refuses the name of its clients. */
  readonly refusedUser: string | undefined;
  /** The other enabled Key Managers, as read. */
  readonly others: readonly Pick<KeyManager, "name" | "type" | "issuer" | "enabled">[];
}

/**
 * What would go wrong, decided from what was read. Pure; a finding of level error stops the run
 * before anything is written.
 */
export function preflight(situation: Situation): readonly Finding[] {
  return [
    ...connector(situation),
    ...identity(situation),
    ...issuerTaken(situation),
    ...hosts(situation),
    ...storedWrong(situation),
    ...definitionFindings(situation),
    ...grants(situation),
    ...switchedOff(situation),
    ...clientName(situation),
  ];
}

/** The Key Manager as it will stand: what is stored, overlaid with what is desired. */
function standing({ stored, desired }: Situation): KeyManagerRepresentation {
  return stored === undefined ? desired : merge(stored, desired);
}

function connector(situation: Situation): Finding[] {
  const { connectors } = situation;
  const installed = connectors.find((item) => item.type === CONNECTOR_TYPE);
  if (installed === undefined) {
    return [
      {
        id: "connector-missing",
        level: "error",
        problem: "connector-missing",
        message: `the connector ${CONNECTOR_TYPE} is not installed; installed: ${namesOf(connectors.map((item) => item.type)) || "none"}.`,
        remedy:
          "Use API Manager 4.3.0 or later. Where it is one, put the connector's jar (`wso2is7.key.manager-*.jar`, of WSO2's repository apim-km-wso2is) back into `repository/components/dropins`, and restart API Manager.",
      },
    ];
  }
  const fields = standing(situation);
  const properties = propertiesOf(fields);
  // The endpoints of the settings are top-level fields of the Key Manager; only the connector's own
  // are checked here.
  const missing = installed.requiredFields.filter((field) => !(field in properties) && !(field in fields));
  return missing.map((field) => ({
    id: "connector-field-missing",
    level: "error",
    problem: "connector-field-missing",
    message: `the connector requires \`${oneLine(field, LONGEST_NAME)}\`, which is not set (the server would answer 901401 without naming it).`,
    remedy: `Write \`${oneLine(field, LONGEST_NAME)} = "..."\` under \`[additionalProperties]\` in the file of \`key-manager-definition\`. What it is for: the form of a new Key Manager of this type in the Admin Portal.`,
  }));
}

function identity({ named }: Situation): Finding[] {
  if (named === undefined || named.type === CONNECTOR_TYPE) return [];
  return [
    {
      id: "key-manager-other-type",
      level: "error",
      problem: "key-manager-other-type",
      message: `the Key Manager ${named.name} exists with type ${oneLine(named.type, LONGEST_NAME)}, not ${CONNECTOR_TYPE}.`,
      remedy:
        "Choose another `key-manager-name`. Or, only when its owner agrees, remove that Key Manager in the Admin Portal (Key Managers) first: applications with keys of it stop working.",
    },
  ];
}

function issuerTaken(situation: Situation): Finding[] {
  const { others, desired, bases } = situation;
  if (standing(situation)["enabled"] === false) return [];
  const taken = others.filter(({ issuer, enabled }) => issuer === desired["issuer"] && enabled);
  return taken.map(({ name, type }) => ({
    id: "issuer-taken",
    level: "error",
    problem: "issuer-taken",
    message: `the Key Manager ${oneLine(name, LONGEST_NAME)} is enabled and has the issuer ${oneLine(bases.issuer)}, which ${textOf(desired["name"]) ?? "?"} would have too; a gateway picks one of them.`,
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

function hosts({ isUrl, isUrlFromApimGiven, discovery, bases }: Situation): Finding[] {
  // An issuer without a host gives bases that are no addresses: `storedWrong` says it.
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

/** What the Admin API stores without an error although it can't work (B-C23, B-D1, B-C17). */
function storedWrong({ desired, bases }: Situation): Finding[] {
  const findings: Finding[] = [];
  const unusable = [bases.fromApim, bases.forDevelopers].filter((base) => !isAddress(base));
  const urls = [...Object.entries(desired), ...Object.entries(propertiesOf(desired))].filter(([key]) =>
    /endpoint$/i.test(key),
  );
  for (const [key, value] of urls) {
    if (typeof value === "string" && (isAddress(value) || unusable.some((base) => value.startsWith(base)))) continue;
    findings.push({
      id: "endpoint-malformed",
      level: "error",
      message: `\`${oneLine(key, LONGEST_NAME)}\` is not an absolute URL; API Manager would store it as it is, and the Key Manager would not work.`,
      remedy: "Correct it in the definition file.",
    });
  }
  if (unusable.length > 0)
    findings.push({
      id: "endpoint-malformed",
      level: "error",
      message: `Identity Server's issuer is ${oneLine(bases.issuer)}, of which no address of its endpoints can be made; API Manager would store what is none.`,
      remedy:
        "Let the issuer begin with Identity Server's own https address (`[server] hostname` in Identity Server's deployment.toml), or give both is-url-from-apim and is-public-url.",
    });
  const userInfo = textOf(desired["userInfoEndpoint"]) ?? "";
  if (!userInfo.toLowerCase().endsWith("/me") && !userInfo.includes("keymanager-operations")) {
    findings.push({
      id: "user-info-endpoint",
      level: "warning",
      message: "`userInfoEndpoint` does not end in /scim2/Me, which API Manager's connector needs.",
      remedy: "Leave it out of the definition file.",
    });
  }
  return findings;
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function grants({ desired, stored, grantTypesGiven, discovery }: Situation): Finding[] {
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
function switchedOff(situation: Situation): Finding[] {
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
function clientName({ refusedUser }: Situation): Finding[] {
  if (refusedUser === undefined) return [];
  const user = oneLine(refusedUser, LONGEST_NAME);
  const plain = /^PRIMARY\/(.+)$/i.exec(refusedUser)?.[1];
  return [
    {
      id: "client-name-refused",
      level: "error",
      message: `API Manager begins the names of the clients that it registers with the user's name, and Identity Server refuses those of ${user}: a client's name may only have letters without accents, digits, \`.\`, \`_\`, \`-\` and single blanks.`,
      remedy: `Give API Manager's user in \`apim-username\` ${plain === undefined ? "by a name of such characters" : `without its user store, as ${oneLine(plain, LONGEST_NAME)}`}, or leave the proof out with \`smoke-test: off\`.`,
    },
  ];
}
