import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";
import { askStored } from "../stored.ts";

export const tamperedTokenRefused: Check = {
  id: "tampered-token-refused",
  proves: "a token with a changed signature is not active",
  needs: ["token-introspected"],
  after: ["token-issued", "scope-granted"],
  route: ["action", "is"],
  async run({ servers, connector, stored, bases }, facts) {
    const changed = tampered(facts.token?.accessToken ?? "");
    const seen = await askStored(stored, "introspectionEndpoint", bases, (path) =>
      servers.is.introspect(changed, connector, path),
    );
    if (!seen.active) return "changed token is inactive";
    throw new Problem("proof-introspection", {
      tried: "see a tampered token refused",
      where: servers.is.client.where,
      request: "POST /oauth2/introspect",
      status: 200,
      said: "a token with a changed signature is active",
    });
  },
};

/**
 * The token with one character of its signature's middle changed; the last ones hold bits that do
 * not count (RFC 7515 base64url).
 */
export function tampered(token: string): string {
  const start = token.lastIndexOf(".") + 1;
  const at = start + Math.floor((token.length - start) / 2);
  return `${token.slice(0, at)}${token.charAt(at) === "A" ? "B" : "A"}${token.slice(at + 1)}`;
}
