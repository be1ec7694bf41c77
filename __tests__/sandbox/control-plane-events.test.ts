import { describe, expect, it } from "@jest/globals";
import type { Pair } from "../../sandbox/pair.ts";
import { withPair, type Send } from "./client.ts";
import { AS_RUN, askedOfIs, line } from "./control-plane.ts";
import {
  application,
  APPLICATIONS,
  connector,
  create,
  generateKeys,
  KEY_MANAGERS,
  keyManager,
} from "./key-manager-body.ts";

const BROKEN = { clientRegistrationEndpoint: "https://127.0.0.1:1/register" };
let count = 0;

/** Status of generate-keys on an application of its own. */
async function keys(apim: Send, id: string): Promise<number> {
  const app = await application(apim, `probe-${(count += 1)}`);
  const { status } = await generateKeys(apim, app, id);
  await apim("DELETE", `${APPLICATIONS}/${app}`);
  return status;
}

const put = async (apim: Send, id: string, json: unknown): Promise<void> => {
  expect((await apim("PUT", `${KEY_MANAGERS}/${id}`, { json })).status).toBe(200);
};

/** A pair whose events take `delay` by a clock that only the test moves. */
async function withEvents(
  delay: number,
  work: (around: { pair: Pair; apim: Send; wait: (ms: number) => void }) => Promise<void>,
): Promise<void> {
  let now = Date.now();
  const apimOptions = { ...AS_RUN.apim, loadingDelay: delay, now: () => now };
  await withPair({ apim: apimOptions }, ({ pair, apim }) => work({ pair, apim, wait: (ms) => void (now += ms) }));
}

describe("real-control-plane 1.1: an update arrives by an event", () => {
  it.each([0, 50, 300, 5000])(
    "after PUT of a Key Manager: the old connector serves until the event, %d ms later",
    async (delay) => {
      await withEvents(delay, async ({ pair, apim, wait }) => {
        const body = keyManager(pair.is.url);
        const id = await create(apim, body);
        wait(delay);
        expect(await keys(apim, id)).toBe(200);
        await put(apim, id, { ...body, ...BROKEN });
        // Read back it is the new one at once; only what serves is old.
        expect((await apim("GET", `${KEY_MANAGERS}/${id}`)).body).toMatchObject(BROKEN);
        wait(delay - 1);
        expect(await keys(apim, id)).toBe(delay === 0 ? 500 : 200);
        wait(1);
        expect(await keys(apim, id)).toBe(500);
      });
    },
  );

  it("after PUT of a Key Manager: a created one is loaded by its event, too", async () => {
    await withEvents(300, async ({ pair, apim, wait }) => {
      const id = await create(apim, keyManager(pair.is.url));
      wait(299);
      expect(await keys(apim, id)).toBe(500);
      wait(1);
      expect(await keys(apim, id)).toBe(200);
    });
  });

  it("after PUT of a Key Manager: events are handled in order, so one created later is loaded after the update", async () => {
    await withEvents(5000, async ({ pair, apim, wait }) => {
      const body = keyManager(pair.is.url);
      const id = await create(apim, body);
      wait(5000);
      await put(apim, id, { ...body, ...BROKEN });
      // The hub is quicker from here on, and still overtakes nothing.
      pair.apim.state.events.loadingDelay = 50;
      const barrier = await create(apim, keyManager(pair.is.url, { name: "Barrier", issuer: "https://barrier.test" }));
      wait(50);
      expect([await keys(apim, barrier), await keys(apim, id)]).toEqual([500, 200]);
      wait(4950);
      expect([await keys(apim, barrier), await keys(apim, id)]).toEqual([200, 500]);
    });
  });

  it("after PUT of a Key Manager: by attempts, an attempt with any Key Manager brings every event nearer", async () => {
    await withPair({ apim: { ...AS_RUN.apim, loadAfterAttempts: 2 } }, async ({ pair, apim }) => {
      const body = keyManager(pair.is.url);
      const id = await create(apim, body);
      expect([await keys(apim, id), await keys(apim, id), await keys(apim, id)]).toEqual([500, 500, 200]);
      await put(apim, id, { ...body, ...BROKEN });
      const barrier = await create(apim, keyManager(pair.is.url, { name: "Barrier", issuer: "https://barrier.test" }));
      expect([await keys(apim, barrier), await keys(apim, barrier), await keys(apim, barrier)]).toEqual([
        500, 500, 200,
      ]);
      expect(await keys(apim, id)).toBe(500);
    });
  });

  it.each([
    ["changed", 0, 1],
    ["changed while events are on their way", 1000, 21],
    ["removed and created again", 0, 1],
  ] as const)("%s twenty times: only what may still serve is kept", async (how, delay, versions) => {
    await withEvents(delay, async ({ pair, apim }) => {
      const body = keyManager(pair.is.url);
      let id = await create(apim, body);
      for (let times = 0; times < 20; times += 1) {
        if (how !== "removed and created again") await put(apim, id, { ...body, description: String(times) });
        else {
          expect((await apim("DELETE", `${KEY_MANAGERS}/${id}`)).status).toBe(200);
          id = await create(apim, body);
        }
      }
      expect(JSON.stringify(pair.apim.state.find(id)).split('"body":').length - 1).toBeLessThanOrEqual(versions + 1);
    });
  });

  it("after PUT of a Key Manager: two changes on their way are served one after the other", async () => {
    await withEvents(300, async ({ pair, apim, wait }) => {
      const body = keyManager(pair.is.url);
      const id = await create(apim, body);
      wait(300);
      await put(apim, id, { ...body, ...BROKEN });
      wait(100);
      await put(apim, id, body);
      const statuses: number[] = [];
      for (const pause of [0, 200, 100]) {
        wait(pause);
        statuses.push(await keys(apim, id));
      }
      expect(statuses).toEqual([200, 500, 200]);
    });
  });

  it("after PUT of a Key Manager: one that can't be loaded, or is disabled, takes the old one away", async () => {
    await withEvents(300, async ({ pair, apim, wait }) => {
      const body = keyManager(pair.is.url);
      const id = await create(apim, body);
      wait(300);
      await put(apim, id, { ...body, userInfoEndpoint: "" });
      expect(await keys(apim, id)).toBe(200);
      wait(300);
      expect(await keys(apim, id)).toBe(500);
    });
  });

  it("after PUT of a Key Manager: the client is registered at the old address", async () => {
    await withEvents(300, async ({ pair, apim, wait }) => {
      const old = "/api/identity/oauth2/dcr/v1.1/register";
      const body = keyManager(pair.is.url);
      const id = await create(apim, body);
      wait(300);
      await put(apim, id, { ...body, clientRegistrationEndpoint: `${pair.is.url}/elsewhere` });
      const asked = await askedOfIs(async () => expect(await keys(apim, id)).toBe(200));
      expect(asked.map(line)[0]).toBe(`POST ${old}`);
    });
  });

  it("after PUT of a Key Manager: a restart loads what is stored", async () => {
    await withEvents(5000, async ({ pair, apim }) => {
      const body = keyManager(pair.is.url);
      const id = await create(apim, body);
      pair.apim.state.restart();
      expect(await keys(apim, id)).toBe(200);
      await put(apim, id, { ...body, ...BROKEN });
      pair.apim.state.restart();
      expect(await keys(apim, id)).toBe(500);
    });
  });
});

describe("real-control-plane 1.3: a rotated connector password", () => {
  const ROTATED = "rotated";

  it("keys fail with 900967, the stored password is neither shown by GET nor judged by a PUT with the mask", async () => {
    await withPair(AS_RUN, async ({ pair, apim, is }) => {
      const id = await create(apim, keyManager(pair.is.url));
      expect(await keys(apim, id)).toBe(200);
      pair.is.state.password = ROTATED;
      const app = await application(apim, "after");
      const answer = await generateKeys(apim, app, id);
      expect([answer.status, answer.body["code"]]).toEqual([500, 900967]);
      const shown = (await apim("GET", `${KEY_MANAGERS}/${id}`)).body;
      expect(shown["additionalProperties"]).toMatchObject({ Password: "*****" });
      // The answer to a PUT with the mask shows what is stored, which is the old one.
      const masked = await apim("PUT", `${KEY_MANAGERS}/${id}`, { json: shown });
      expect(masked.body["additionalProperties"]).toMatchObject({ Password: "admin" });
      expect((await is("GET", "/api/server/v1/api-resources", { as: { basic: `admin:${ROTATED}` } })).status).toBe(200);
      const additionalProperties = connector(pair.is.url, { Password: ROTATED });
      await put(apim, id, { ...shown, additionalProperties });
      expect(await keys(apim, id)).toBe(200);
    });
  });

  it("of a user of its own: the administrator's stays good", async () => {
    await withPair(AS_RUN, async ({ pair, apim, is }) => {
      pair.is.state.users.set("connector", "first");
      const credentials = { Username: "connector", Password: "first" };
      const id = await create(
        apim,
        keyManager(pair.is.url, { additionalProperties: connector(pair.is.url, credentials) }),
      );
      expect(await keys(apim, id)).toBe(200);
      pair.is.state.users.set("connector", "second");
      expect(await keys(apim, id)).toBe(500);
      expect((await is("GET", "/api/server/v1/api-resources")).status).toBe(200);
    });
  });
});

describe("A-6.3h: connectors are kept by name", () => {
  it.each([50, 300, 5000])(
    "a Key Manager made anew under a name is served by the removed one until the event of that, %d ms later",
    async (delay) => {
      await withEvents(delay, async ({ pair, apim, wait }) => {
        const body = keyManager(pair.is.url);
        const old = await create(apim, body);
        wait(delay);
        expect(await keys(apim, old)).toBe(200);
        expect((await apim("DELETE", `${KEY_MANAGERS}/${old}`)).status).toBe(200);
        wait(delay - 20);
        const id = await create(apim, { ...body, ...BROKEN });
        expect(await keys(apim, id)).toBe(200);
        wait(20);
        // Between the two events there is no connector of this name.
        expect(await keys(apim, id)).toBe(500);
        await put(apim, id, body);
        wait(delay);
        expect(await keys(apim, id)).toBe(200);
      });
    },
  );
});
