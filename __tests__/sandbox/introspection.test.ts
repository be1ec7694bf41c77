import { describe, expect, it } from "@jest/globals";
import { withPair } from "./client.ts";
import { issued, introspect } from "./issued.ts";

describe("introspection", () => {
  it("of a JWT says all that WSO2's code says", async () => {
    await withPair({}, async ({ pair, is }) => {
      const { token, id } = await issued(is, "pets:read");
      const answer = await introspect(is, token);
      expect(answer).toMatchObject({ active: true, token_type: "JWT", aut: "APPLICATION", client_id: id, sub: id });
      expect(answer).toMatchObject({ aud: id, scope: "pets:read", iss: `${pair.is.url}/oauth2/token` });
    });
  });

  it.each([
    ["garbage", () => "garbage"],
    [
      "a changed payload",
      (token: string) => token.replace(/\.(.)/, (_dot, first: string) => (first === "x" ? ".y" : ".x")),
    ],
    ["a cut signature", (token: string) => token.slice(0, -4)],
  ])("%s is inactive", async (_name, change) => {
    await withPair({}, async ({ is }) => {
      expect(await introspect(is, change((await issued(is)).token))).toEqual({ active: false });
    });
  });

  it("requires a user's credentials, not the client's, and a token", async () => {
    await withPair({}, async ({ is }) => {
      const { as, token } = await issued(is);
      const refused = await is("POST", "/oauth2/introspect", { as, form: { token } });
      expect([refused.status, refused.header("www-authenticate")]).toEqual([401, "Bearer realm=localhost"]);
      expect(Object.keys(refused.body).sort()).toEqual(["code", "description", "message", "traceId"]);
      const blank = await is("POST", "/oauth2/introspect", { form: { token: "" } });
      expect([blank.status, blank.body]).toEqual([400, { error: "Invalid input" }]);
    });
  });

  it("answers inactive by the switch", async () => {
    await withPair({}, async ({ pair, is }) => {
      const { token } = await issued(is);
      pair.is.state.switches.introspectionAnswersInactive = true;
      expect(await introspect(is, token)).toEqual({ active: false });
    });
  });
});
