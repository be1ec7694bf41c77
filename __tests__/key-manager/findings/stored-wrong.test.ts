import { describe, expect, it } from "@jest/globals";
import { basesOf } from "../../../src/key-manager/desired.ts";
import { preflight } from "../../../src/key-manager/preflight.ts";
import type { Situation } from "../../../src/key-manager/situation.ts";
import { fine } from "../fine-situation.ts";

describe("B-C23: an endpoint that is no address", () => {
  const said = (change: Partial<Situation>) =>
    preflight({ ...fine, ...change }).filter(({ id }) => id === "endpoint-malformed");

  it.each(["urn:is:issuer", "urn:is/oauth2/token", "ldap://is:636/oauth2/token"])(
    "all of them, by Identity Server's issuer %s: said once, and not the file's fault",
    (issuer) => {
      const bases = basesOf({}, issuer);
      const [tokenEndpoint, jwks] = [`${bases.fromApim}/oauth2/token`, `${bases.forDevelopers}/oauth2/jwks`];
      const desired = { ...fine.desired, tokenEndpoint, revokeEndpoint: tokenEndpoint, certificateEndpoint: jwks };
      const found = said({ desired, bases });
      expect(found).toHaveLength(1);
      expect(found[0]?.message).toContain(issuer);
      expect(found[0]?.remedy).toContain("Identity Server's deployment.toml");
      expect(found[0]?.remedy).not.toContain("definition");
    },
  );

  it.each(["not-a-valid-url", "ftp://is/token", ""])("one that the definition file has: %j", (tokenEndpoint) => {
    const found = said({ desired: { ...fine.desired, tokenEndpoint } });
    expect(found.map(({ remedy }) => remedy)).toEqual(["Correct it in the definition file."]);
  });
});
