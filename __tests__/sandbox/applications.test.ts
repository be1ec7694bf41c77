import { describe, expect, it } from "@jest/globals";
import { listOf, LOADED_AT_ONCE, withPair } from "./client.ts";
import { APPLICATIONS, application, create, generateKeys, keyManager } from "./key-manager-body.ts";

describe("applications", () => {
  it("delete removes the client at Identity Server and with it its tokens; an unreachable server leaves an orphan", async () => {
    await withPair(LOADED_AT_ONCE, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const [first, second] = [await application(apim, "first"), await application(apim, "second")];
      await generateKeys(apim, first, id);
      await generateKeys(apim, second, id);
      expect(pair.state().activeTokens).toBe(2);
      expect((await apim("DELETE", `${APPLICATIONS}/${first}`)).status).toBe(200);
      expect(pair.state()).toMatchObject({ clients: [`admin_${second}_PRODUCTION`], activeTokens: 1 });
      pair.is.server.faults.order("reset-before");
      expect((await apim("DELETE", `${APPLICATIONS}/${second}`)).status).toBe(200);
      expect(pair.state()).toMatchObject({ applications: [], clients: [`admin_${second}_PRODUCTION`] });
    });
  });

  it("are found by the start of their name, kept once by name, and gone after a delete", async () => {
    await withPair(LOADED_AT_ONCE, async ({ apim }) => {
      const id = await application(apim, "probe-1");
      await application(apim, "other");
      expect(listOf(await apim("GET", `${APPLICATIONS}?query=probe`)).map(({ name }) => name)).toEqual(["probe-1"]);
      const json = { name: "other", throttlingPolicy: "Unlimited" };
      expect((await apim("POST", APPLICATIONS, { json })).status).toBe(409);
      expect((await apim("GET", `${APPLICATIONS}/${id}`)).body).toMatchObject({ status: "APPROVED", tokenType: "JWT" });
      expect((await apim("DELETE", `${APPLICATIONS}/${id}`)).status).toBe(200);
      expect((await apim("GET", `${APPLICATIONS}/${id}`)).status).toBe(404);
    });
  });
});
