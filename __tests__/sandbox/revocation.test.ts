import { describe, expect, it } from "@jest/globals";
import { withPair, type Send } from "./client.ts";
import { REGISTER, issued, introspect } from "./issued.ts";

describe("revocation", () => {
  const revoke = (is: Send, as: { basic: string }, token: string) =>
    is("POST", "/oauth2/revoke", { as, form: { token } });

  it.each([
    ["the client's own token", false, false],
    ["ignored by the switch", true, true],
  ])("%s", async (_name, ignored, active) => {
    await withPair({}, async ({ pair, is }) => {
      const { as, token } = await issued(is);
      pair.is.state.switches.revocationIgnored = ignored;
      const answer = await revoke(is, as, token);
      expect([answer.status, answer.text]).toEqual([200, ""]);
      expect((await introspect(is, token))["active"]).toBe(active);
    });
  });

  it("another client's token is 401 unauthorized_client and stays active", async () => {
    await withPair({}, async ({ is }) => {
      const { token } = await issued(is);
      const other = await issued(is, "", { client_name: "other" });
      const answer = await revoke(is, other.as, token);
      expect([answer.status, answer.body["error"]]).toEqual([401, "unauthorized_client"]);
      expect((await introspect(is, token))["active"]).toBe(true);
    });
  });

  it("deleting the client ends its tokens", async () => {
    await withPair({}, async ({ is }) => {
      const { id, token } = await issued(is);
      await is("DELETE", `${REGISTER}/${id}`);
      expect(await introspect(is, token)).toEqual({ active: false });
    });
  });
});
