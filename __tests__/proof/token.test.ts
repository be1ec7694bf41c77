import { beforeAll, describe, expect, it } from "@jest/globals";
import { CompactSign, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from "jose";
import {
  claimFaults,
  claimsOf,
  hasScope,
  introspectionFault,
  isJwt,
  tampered,
  verifiedBy,
} from "../../src/proof/token.ts";

const WHERE = "is.test:9444";
const NOW = 1_700_000_000;
const CLAIMS = { iss: "https://is.test/oauth2/token", azp: "client", exp: NOW + 3600, nbf: NOW };
const STORED = { issuer: "https://is.test/oauth2/token", consumerKeyClaim: "azp" };
const base64 = (text: string): string => Buffer.from(text).toString("base64url");

interface Pair {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK & { readonly kty: string };
}
async function pair(alg: string, kid?: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const { kty = "", ...members } = await exportJWK(publicKey);
  return { privateKey, jwk: { kty, ...members, ...(kid === undefined ? {} : { kid }) } };
}
function signed({ privateKey }: Pair, alg: string, kid?: string): Promise<string> {
  return new SignJWT(CLAIMS).setProtectedHeader({ alg, ...(kid === undefined ? {} : { kid }) }).sign(privateKey);
}

describe("a token", () => {
  it.each([
    ["a.b.c", true],
    ["b7c1e7b4-93f5-3d0a-a04c-b0a6b7d0a1f3", false],
    ["a.b", false],
    ["a.b.c.d.e", false],
    ["", false],
  ])("%s is a signed JWT: %s", (token, expected) => {
    expect(isJwt(token)).toBe(expected);
  });

  it("has claims", () => {
    expect(claimsOf(`x.${base64(JSON.stringify(CLAIMS))}.y`, WHERE)).toEqual(CLAIMS);
  });

  it.each(["", "opaque", `x.${base64("[1]")}.y`, `x.${base64("no JSON")}.y`])("%j has none", (token) => {
    expect(() => claimsOf(token, WHERE)).toThrow(
      expect.objectContaining({
        id: "proof-token-invalid",
        evidence: { tried: "read the claims of the token", where: WHERE, said: expect.stringMatching(/\w/) },
      }),
    );
  });
});

describe("a signature", () => {
  let rsa: Pair;
  beforeAll(async () => {
    rsa = await pair("RS256", "key-1");
  });

  it.each(["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"])("by %s is that of the key of its id", async (alg) => {
    const [own, other] = [await pair(alg, "own"), await pair(alg, "other")];
    const token = await signed(own, alg, "own");
    expect(await verifiedBy(token, { keys: [other.jwk, own.jwk] })).toBe(`${alg}, kid own`);
    await expect(verifiedBy(token, { keys: [other.jwk] })).rejects.toThrow("no applicable key found");
  });

  it("of another key under the same id is none", async () => {
    const other = await pair("RS256", "key-1");
    await expect(verifiedBy(await signed(other, "RS256", "key-1"), { keys: [rsa.jwk] })).rejects.toThrow(
      "signature verification failed",
    );
  });

  it.each(["ES256", "EdDSA"])("by %s is refused, as the gateway does", async (alg) => {
    const key = await pair(alg, "key-1");
    await expect(verifiedBy(await signed(key, alg, "key-1"), { keys: [key.jwk] })).rejects.toThrow("not allowed");
  });

  it("without the id of a key is refused, as the gateway does", async () => {
    await expect(verifiedBy(await signed(rsa, "RS256"), { keys: [rsa.jwk] })).rejects.toThrow(
      "the token has no `kid`; the gateway refuses it",
    );
  });

  it("shows the id of its key in one short line", async () => {
    const kid = `a\n${"b".repeat(100)}`;
    const key = await pair("RS256", kid);
    expect(await verifiedBy(await signed(key, "RS256", kid), { keys: [key.jwk] })).toBe(
      `RS256, kid a ${"b".repeat(58)}...`,
    );
  });

  it("is another one once a character is changed, whatever that was", async () => {
    for (const text of Array.from({ length: 20 }, (_item, at) => String(at))) {
      const token = await new CompactSign(Buffer.from(text))
        .setProtectedHeader({ alg: "RS256", kid: "key-1" })
        .sign(rsa.privateKey);
      await expect(verifiedBy(tampered(token), { keys: [rsa.jwk] })).rejects.toThrow("signature verification failed");
    }
  });

  it.each([
    ["h.p.abcde", "h.p.abAde"],
    ["h.p.abAde", "h.p.abBde"],
    ["h.p.abcd", "h.p.abAd"],
    ["opaque", "opaAue"],
  ])("%s is changed in the middle of the last part: %s", (token, changed) => {
    expect(tampered(token)).toBe(changed);
  });
});

describe("claims that the gateway looks at", () => {
  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["all as they must be", {}, []],
    ["no `nbf`", { nbf: undefined }, []],
    ["clocks that differ by five minutes", { exp: NOW - 300, nbf: NOW + 300 }, []],
    ["another issuer", { iss: "x" }, ["`iss` is x, the Key Manager's issuer is https://is.test/oauth2/token"]],
    ["no issuer", { iss: undefined }, ["`iss` is absent, the Key Manager's issuer is https://is.test/oauth2/token"]],
    ["another client", { azp: "other" }, ["`azp` is other, the client is client"]],
    ["no client", { azp: undefined }, ["`azp` is absent, the client is client"]],
    ["a client that is no text", { azp: ["client"] }, ["`azp` is absent, the client is client"]],
    ["past", { exp: NOW - 301 }, ["`exp` is absent or past"]],
    ["no end", { exp: undefined }, ["`exp` is absent or past"]],
    ["an end that is no number", { exp: String(NOW + 3600) }, ["`exp` is absent or past"]],
    ["not yet", { nbf: NOW + 301 }, ["`nbf` lies in the future: the clocks differ"]],
    [
      "several",
      { iss: "x", exp: 0 },
      ["`iss` is x, the Key Manager's issuer is https://is.test/oauth2/token", "`exp` is absent or past"],
    ],
  ])("%s", (_name, changed, faults) => {
    expect(claimFaults({ ...CLAIMS, ...changed }, STORED, "client", NOW)).toEqual(faults);
  });

  it("are held against the stored Key Manager", () => {
    const other = { issuer: undefined, consumerKeyClaim: "client_id" };
    expect(claimFaults({ ...CLAIMS, client_id: "client" }, other, "client", NOW)).toEqual([
      "`iss` is https://is.test/oauth2/token, the Key Manager's issuer is absent",
    ]);
  });

  it("say nothing of a client that nobody knows", () => {
    expect(claimFaults({ ...CLAIMS, azp: undefined }, STORED, undefined, NOW)).toEqual([
      "`azp` is absent, the client is unknown",
    ]);
  });

  it.each<[unknown, boolean]>([
    ["a s b", true],
    ["s", true],
    [["a", "s"], true],
    ["as sb", false],
    [["as"], false],
    ["", false],
    [undefined, false],
    [{ s: "s" }, false],
  ])("scope s in %j: %s", (claim, expected) => {
    expect(hasScope(claim, "s")).toBe(expected);
  });
});

describe("an introspection answer", () => {
  it.each<[boolean, string | undefined, string | undefined]>([
    [true, "client", undefined],
    [true, undefined, undefined],
    [false, "client", "active: false"],
    [false, undefined, "active: false"],
    [true, "other\n::error::x", "active for client other ::error::x, not client"],
  ])("active %s, client %j: %j", (active, clientId, fault) => {
    expect(introspectionFault({ active, clientId }, "client")).toBe(fault);
  });

  it("of a client that nobody knows", () => {
    expect(introspectionFault({ active: true, clientId: "other" }, undefined)).toBe("active for client other, not ");
  });
});
