import { propertiesOf } from "../../clients/api-manager/admin.ts";
import type { Finding } from "../../problems/finding.ts";
import { oneLine } from "../../text/foreign-text.ts";
import { textOf } from "../../text/json.ts";
import type { Situation } from "../situation.ts";
import { shortName } from "./short-name.ts";

/** What the Admin API stores without an error although it can't work (B-C23, B-D1, B-C17). */
export function storedWrong({ desired, bases }: Situation): readonly Finding[] {
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
      message: `\`${shortName(key)}\` is not an absolute URL; API Manager would store it as it is, and the Key Manager would not work.`,
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
