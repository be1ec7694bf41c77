import { describe, expect, it } from "@jest/globals";
import { withPair } from "./client.ts";
import { arc, AT_ONCE, verdict } from "./gateway-arc.ts";
import { keyManager, KEY_MANAGERS } from "./key-manager-body.ts";

describe("A-6.3: everything arrives late", () => {
  it("each by one call unless told: API, Key Manager, keys, subscription", async () => {
    await withPair({ apim: { loadAfterAttempts: 0 } }, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim);
      const token = await made.token();
      const seen = [];
      for (let count = 0; count < 5; count += 1) seen.push(verdict(await made.call(token)));
      expect(seen).toEqual([
        [404, "404"],
        [401, "900901"],
        [403, "900908"],
        [403, "900908"],
        [200, undefined],
      ]);
    });
  });

  it("by the clock", async () => {
    let passed = 0;
    const gateway = { gatewayDelay: { milliseconds: 5000 }, now: () => Date.now() + passed };
    await withPair({ ...AT_ONCE, gateway }, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim);
      const token = await made.token();
      expect((await made.call(token)).status).toBe(404);
      passed = 5000;
      expect((await made.call(token)).status).toBe(200);
    });
  });

  it("a changed Key Manager counts only when the change has arrived; a deleted one at once", async () => {
    const gateway = { gatewayDelay: { attempts: 1 } };
    await withPair({ ...AT_ONCE, gateway }, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim);
      const [first, second] = [await made.token(), await made.token()];
      for (let count = 0; count < 4; count += 1) await made.call(first);
      expect((await made.call(first)).status).toBe(200);
      const disabled = keyManager(pair.is.url, { enabled: false });
      await apim("PUT", `${KEY_MANAGERS}/${made.keyManagerId}`, { json: disabled });
      expect((await made.call(second)).status).toBe(200);
      expect(verdict(await made.call(second))).toEqual([401, "900901"]);
    });
  });
});
