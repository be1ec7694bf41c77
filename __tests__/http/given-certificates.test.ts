import { afterEach, describe, expect, it } from "@jest/globals";
import { createServer } from "node:https";
import { readPresentedCertificate } from "../../src/trust/presented-certificate.ts";
import { authority, ELSEWHERE, HERE, link, type Link, NOTHING, rsa } from "./chains.ts";
import { clientOf, failureOf, LOOK, Places } from "./places.ts";

const places = new Places();
afterEach(() => places.end());

/** As WSO2's packs have it (I-5d), and as an authority of its own. */
const KINDS = [
  ["without basic constraints", [HERE]],
  ["that are authorities", [HERE, authority()]],
] as const;

/**
 * What becomes of a request to a server with this certificate when those are given, and of reading
 * it for a truststore.
 */
async function outcome(shown: Link, given: readonly Link[]): Promise<readonly [request: string, reading: string]> {
  const port = await places.listening(serverWith(shown));
  const ca = given.map(({ pem }) => pem);
  const client = clientOf(port, NOTHING, { trust: { kind: "authorities", ca } });
  const request = await client.send(LOOK).then(
    ({ status }) => String(status),
    async () => (await failureOf(client)).id,
  );
  client.close();
  const { doubt } = await readPresentedCertificate("localhost", port, { caCertificates: ca, timeout: 5000 });
  return [request, doubt ?? "none"];
}

const serverWith = ({ pem, keyPem }: Link) =>
  createServer({ cert: pem, key: keyPem, ciphers: "DEFAULT@SECLEVEL=0" }, (_request, response) => response.end("{}"));

describe.each(KINDS)("of self-signed certificates with one subject, %s,", (_name, extensions) => {
  const one = (more: Parameters<typeof link>[0] = {}): Promise<Link> => link({ extensions, ...more });

  it("each that is given is accepted, in any order; another one is refused", async () => {
    const [first, second, third] = [await one(), await one(), await one()];
    for (const given of [
      [first, second],
      [second, first],
    ])
      for (const shown of given) expect(await outcome(shown, given)).toEqual(["200", "none"]);
    expect(await outcome(third, [first, second])).toEqual(["certificate-untrusted", "DEPTH_ZERO_SELF_SIGNED_CERT"]);
  });

  it.each<[string, Parameters<typeof link>[0], string, string]>([
    ["its date", { from: -9, to: -1 }, "certificate-expired", "CERT_HAS_EXPIRED"],
    ["its first day", { from: 2, to: 9 }, "certificate-expired", "CERT_NOT_YET_VALID"],
    [
      "its name",
      { extensions: [ELSEWHERE, ...extensions.slice(1)] },
      "certificate-name-mismatch",
      "ERR_TLS_CERT_ALTNAME_INVALID",
    ],
  ])("one that is given still has to keep %s", async (_which, more, id, verdict) => {
    const [other, shown] = [await one(), await one(more)];
    expect(await outcome(shown, [other, shown])).toEqual([id, verdict]);
  });
});

describe("authorities with one name and no key identifiers", () => {
  const ca = (more: Parameters<typeof link>[0] = {}): Promise<Link> =>
    link({ subject: "CN=Company Root", extensions: [authority()], ...more });

  it.each([2, 3])("%d of them: each counts, in any order; one that is not given does not", async (count) => {
    const all = await Promise.all(Array.from({ length: count }, () => ca()));
    const stranger = await ca();
    for (const given of [all, all.toReversed()]) {
      for (const by of given) expect(await outcome(await link({ by }), given)).toEqual(["200", "none"]);
      const [request] = await outcome(await link({ by: stranger }), given);
      expect(request).toBe("certificate-untrusted");
    }
  });

  it("an old one and its renewal with the same key both vouch", async () => {
    const old = await ca({ from: -100, to: -1 });
    const renewed = await ca();
    const leaf = await link({ by: renewed });
    for (const given of [
      [old, renewed],
      [renewed, old],
    ])
      expect(await outcome(leaf, given)).toEqual(["200", "none"]);
  });

  it("what else is wrong with the server's certificate is still seen", async () => {
    const all = [await ca(), await ca()];
    for (const by of all) {
      const expired = await outcome(await link({ by, from: -9, to: -1 }), all);
      expect(expired).toEqual(["certificate-expired", "CERT_HAS_EXPIRED"]);
      const [elsewhere] = await outcome(await link({ by, extensions: [ELSEWHERE] }), all);
      expect(elsewhere).toBe("certificate-name-mismatch");
    }
  });

  it("count beside the pin of the server's own certificate, too", async () => {
    const all = [await ca(), await ca()];
    for (const by of all) {
      const port = await places.listening(serverWith(await link({ by })));
      const orCa = all.map(({ pem }) => pem);
      const client = clientOf(port, NOTHING, { trust: { kind: "pin", sha256: "0".repeat(64), orCa } });
      expect((await client.send(LOOK)).status).toBe(200);
      client.close();
    }
  });
});

describe("a server's own certificate, given, whose intermediate is not sent,", () => {
  /** A leaf below an intermediate below a root. */
  async function chain(leaf: Parameters<typeof link>[0] = {}) {
    const root = await link({ subject: "CN=Root", extensions: [authority()] });
    const middle = await link({ subject: "CN=Middle", by: root, extensions: [authority()] });
    return { root, middle, leaf: await link({ by: middle, ...leaf }) };
  }

  it("is accepted, and is when its intermediate is given instead", async () => {
    const { leaf, middle } = await chain();
    expect(await outcome(leaf, [leaf])).toEqual(["200", "none"]);
    expect(await outcome(leaf, [middle])).toEqual(["200", "none"]);
  });

  it("is not accepted by its root alone, nor for another certificate of its issuer", async () => {
    const { leaf, middle, root } = await chain();
    const refused = ["certificate-chain-incomplete", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"];
    expect(await outcome(leaf, [root])).toEqual(refused);
    expect(await outcome(await link({ by: middle }), [leaf])).toEqual(refused);
  });

  it("vouches for nothing that it has signed itself", async () => {
    const { leaf } = await chain({ subject: "CN=leaf" });
    const [request] = await outcome(await link({ by: leaf }), [leaf]);
    expect(request).toBe("certificate-invalid");
  });

  it.each<[string, Parameters<typeof link>[0], string]>([
    ["its date", { from: -9, to: -1 }, "certificate-expired"],
    ["its name", { extensions: [ELSEWHERE] }, "certificate-name-mismatch"],
    ["its strength", { algorithm: rsa(1024) }, "certificate-too-weak"],
  ])("has to keep %s", async (_which, more, id) => {
    const { leaf } = await chain(more);
    expect((await outcome(leaf, [leaf]))[0]).toBe(id);
  });
});
