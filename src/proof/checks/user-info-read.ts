import { Problem } from "../../problems/problem.ts";
import { oneLine } from "../../text/foreign-text.ts";
import type { Check, ProofContext } from "../check.ts";
import { askStored } from "../stored.ts";

/** The grant by which an application signs a user in without a browser (RFC 6749 4.3). */
export const PASSWORD_GRANT = "password";

export const userInfoRead: Check = {
  id: "user-info-read",
  proves: "a user's token reads the user's claims, so the access rule of `/scim2/Me` is there",
  needs: ["key-manager-loaded"],
  route: ["action", "is"],
  inapplicable: noUserInfo,
  async run({ servers: { is }, stored, bases, isUser }, { client }) {
    if (client === undefined)
      throw new Problem("proof-user-token-refused", { tried: "get a user's token", said: "no client" });
    const { userInfoEndpoint = "" } = stored.endpoints;
    // By its end the connector tells what it can ask (B-Z7).
    if (!userInfoEndpoint.toLowerCase().endsWith("/me")) {
      throw new Problem("proof-user-info", {
        tried: "read a user's claims as API Manager's connector does",
        where: is.client.where,
        said: `\`userInfoEndpoint\` is ${oneLine(userInfoEndpoint, 200)}, of which the connector makes no call: it must end in /scim2/Me`,
        remedy: "Leave `userInfoEndpoint` out of the definition file, and run `apply`.",
      });
    }
    const token = await askStored(stored, "tokenEndpoint", bases, (path) => is.users.token(client, isUser, path));
    await askStored(stored, "userInfoEndpoint", bases, (path) => is.users.me(token, path));
    return `read with a token of ${oneLine(isUser.username)}, got by the password grant`;
  },
};

/** Why no user's claims can be read; nothing when they can. */
export function noUserInfo({
  stored: { grantTypes, endpoints },
  offeredGrants,
}: Pick<ProofContext, "stored" | "offeredGrants">): string | undefined {
  if (!grantTypes.includes(PASSWORD_GRANT)) return "the Key Manager does not have the grant `password`";
  if (offeredGrants.length > 0 && !offeredGrants.includes(PASSWORD_GRANT))
    return "Identity Server does not offer the grant `password`";
  // Another service in Identity Server, which answers the connector alone.
  if (endpoints.userInfoEndpoint?.includes("keymanager-operations") === true)
    return "`userInfoEndpoint` is that of keymanager-operations, which takes no user's token";
  return undefined;
}
