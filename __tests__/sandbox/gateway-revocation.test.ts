import { describe, expect, it } from "@jest/globals";
import { withPair, type Send } from "./client.ts";
import { arc, type Arc, AT_ONCE, verdict } from "./gateway-arc.ts";
import { connector, keyManager, KEY_MANAGERS } from "./key-manager-body.ts";

const NOTIFY = "/internal/data/v1/notify";
const LATER = 901_000;

async function revoke(is: Send, { consumer }: Arc, token: string): Promise<void> {
  const as = { basic: `${consumer.id}:${consumer.secret}` };
  expect((await is("POST", "/oauth2/revoke", { form: { token }, as })).status).toBe(200);
  expect((await is("POST", "/oauth2/introspect", { form: { token } })).body).toEqual({ active: false });
}

describe("revocation", () => {
  it("B-V2: revoked at Identity Server, inactive there, then refused at the gateway, one call late", async () => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim);
      const [token, other] = [await made.token(), await made.token()];
      await made.call(token);
      await revoke(is, made, token);
      expect((await made.call(token)).status).toBe(200);
      expect(verdict(await made.call(token))).toEqual([401, "900901"]);
      expect((await made.call(other)).status).toBe(200);
    });
  });

  it.each([
    ["without the event listener", undefined],
    ["B-V3: with the name of the Key Manager as header", "WSO2-IS-7"],
  ])("%s the gateway accepts a revoked token", async (_name, keyManagerHeader) => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const { listener } = pair.is.state;
      pair.is.state.listener =
        keyManagerHeader === undefined || listener === undefined ? undefined : { ...listener, keyManagerHeader };
      const made = await arc(pair, is, apim);
      const token = await made.token();
      await revoke(is, made, token);
      for (let count = 0; count < 3; count += 1) expect((await made.call(token)).status).toBe(200);
    });
  });

  it.each([
    ["WSO2-IS", 200, 1],
    ["default", 200, 1],
    ["WSO2-IS-7", 200, 0],
    [undefined, 200, 0],
  ])("B-V3: %s as X-WSO2-KEY-MANAGER: %d, %d revocations", async (header, status, count) => {
    await withPair({}, async ({ pair, apim }) => {
      const json = { type: "token_revocation", accessToken: "some-jti", tokenType: "JWT" };
      const headers = header === undefined ? {} : { "x-wso2-key-manager": header };
      expect((await apim("POST", NOTIFY, { json, headers })).status).toBe(status);
      expect(pair.apim.state.catalogue.revocations).toHaveLength(count);
    });
  });

  it("B-T6: the event endpoint requires the user's credentials", async () => {
    await withPair({}, async ({ apim }) => {
      expect((await apim("POST", NOTIFY, { json: {}, as: "nobody" })).status).toBe(401);
    });
  });

  it("an API Manager that Identity Server does not trust gets no report", async () => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const { listener } = pair.is.state;
      if (listener !== undefined) pair.is.state.listener = { ...listener, truststore: [] };
      const made = await arc(pair, is, apim);
      const token = await made.token();
      await revoke(is, made, token);
      expect(pair.apim.state.catalogue.revocations).toEqual([]);
    });
  });
});

describe("B-V10: introspection instead of self-validation", () => {
  const INTROSPECTS = { enableSelfValidationJWT: false };

  it("revoked: accepted until the cached introspection is too old", async () => {
    let passed = 0;
    const gateway = { gatewayDelay: { attempts: 0 }, now: () => Date.now() + passed };
    await withPair({ ...AT_ONCE, gateway }, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim, { keyManager: INTROSPECTS });
      const token = await made.token();
      expect((await made.call(token)).status).toBe(200);
      await revoke(is, made, token);
      for (let count = 0; count < 3; count += 1) expect((await made.call(token)).status).toBe(200);
      passed = LATER;
      expect(verdict(await made.call(token))).toEqual([401, "900901"]);
    });
  });

  it("the flag at the top counts, not the one in additionalProperties", async () => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const additionalProperties = connector(pair.is.url, { self_validate_jwt: false });
      const made = await arc(pair, is, apim, { keyManager: { additionalProperties } });
      pair.is.state.switches.introspectionAnswersInactive = true;
      expect((await made.call(await made.token())).status).toBe(200);
    });
  });

  it("introspection that says inactive, or can't be reached", async () => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim, { keyManager: INTROSPECTS });
      const [first, second] = [await made.token(), await made.token()];
      pair.is.state.switches.introspectionAnswersInactive = true;
      expect(verdict(await made.call(first))).toEqual([401, "900901"]);
      await pair.is.server.stop();
      expect(verdict(await made.call(second))).toEqual([500, "900900"]);
    });
  });
});

describe("B-V11: a pinned certificate", () => {
  const pem = (value: string) => ({ certificates: { type: "PEM", value: Buffer.from(value).toString("base64") } });

  it.each([
    ["off", [200, 401, 200]],
    ["on", [200, 200, 200]],
  ] as const)("right, wrong, right again, with the token cache %s: %s", async (cache, statuses) => {
    const gateway = { gatewayDelay: { attempts: 0 }, tokenCache: cache === "on" };
    await withPair({ ...AT_ONCE, gateway }, async ({ pair, is, apim }) => {
      const right = await pair.is.state.signingCertificate();
      const made = await arc(pair, is, apim, { keyManager: pem(right) });
      const path = `${KEY_MANAGERS}/${made.keyManagerId}`;
      const used = await made.token();
      const seen = [(await made.call(used)).status];
      for (const certificate of [pair.is.certificate.certPem, right]) {
        await apim("PUT", path, { json: keyManager(pair.is.url, pem(certificate)) });
        seen.push((await made.call(cache === "on" ? used : await made.token())).status);
      }
      expect(seen).toEqual(statuses);
    });
  });
});
