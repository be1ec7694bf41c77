import { describe, expect, it } from "@jest/globals";
import { withPair } from "./client.ts";
import { AS_RUN, register } from "./control-plane.ts";
import { APPLICATIONS, KEY_MANAGERS } from "./key-manager-body.ts";

const HEALTH = "/api/am/gateway/v2/server-startup-healthcheck";

describe("a control plane of its own", () => {
  it("gateway health without that web application: 302 to the login page, and everything else is there", async () => {
    await withPair({ apim: { ...AS_RUN.apim, gatewayApplication: false } }, async ({ pair, apim }) => {
      const answer = await apim("GET", HEALTH, { as: "nobody" });
      expect([answer.status, answer.header("location")]).toEqual([302, `${pair.apim.url}/carbon/admin/login.jsp`]);
      expect((await apim("GET", "/services/Version", { as: "nobody" })).status).toBe(200);
      expect((await apim("GET", KEY_MANAGERS)).status).toBe(200);
    });
  });

  it.each([
    ["/nowhere", 302],
    ["/api/am/gateway/v2/nowhere", 404],
    ["/api/am/admin/v4/nowhere", 404],
    ["/carbon/admin/login.jsp", 200],
  ])("with it, %s: %d", async (path, status) => {
    await withPair(AS_RUN, async ({ apim }) => {
      expect((await apim("GET", HEALTH, { as: "nobody" })).status).toBe(200);
      expect((await apim("GET", path)).status).toBe(status);
    });
  });
});

describe("the first authenticated calls after a boot", () => {
  /** Long enough that a loaded machine is not taken for a cold server. */
  const WARM_UP = 2000;
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };

  it("take as long as they are told, all of them together; what needs no credentials does not wait", async () => {
    await withPair({ apim: { ...AS_RUN.apim, warmUp: WARM_UP } }, async ({ pair, apim }) => {
      expect(await timed(() => apim("GET", HEALTH, { as: "nobody" }))).toBeLessThan(WARM_UP);
      const calls = [
        () => apim("GET", KEY_MANAGERS),
        () => apim("GET", APPLICATIONS),
        () => register(apim, "admin:admin"),
      ];
      const took = await timed(() => Promise.all(calls.map((call) => call())));
      expect(took).toBeGreaterThanOrEqual(WARM_UP - 5);
      expect(took).toBeLessThan(2 * WARM_UP);
      expect(await timed(() => apim("GET", KEY_MANAGERS))).toBeLessThan(WARM_UP);
      pair.apim.state.restart();
      expect(await timed(() => apim("GET", KEY_MANAGERS))).toBeGreaterThanOrEqual(WARM_UP - 5);
    });
  });

  it("go on warming when the caller has given up", async () => {
    await withPair({ apim: { ...AS_RUN.apim, warmUp: WARM_UP } }, async ({ apim }) => {
      const took = await timed(async () => {
        const given = apim("GET", KEY_MANAGERS, { signal: AbortSignal.timeout(WARM_UP * 0.75) });
        await expect(given).rejects.toThrow();
        expect((await apim("GET", KEY_MANAGERS)).status).toBe(200);
      });
      // Begun anew with the second call it would be 1.75 times that.
      expect(took).toBeLessThan(1.6 * WARM_UP);
    });
  });
});
