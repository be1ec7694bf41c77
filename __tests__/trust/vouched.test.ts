import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { exchangeCertificates, type ExchangeOptions } from "../../src/trust/exchange.ts";
import { Keytool } from "../../src/trust/keytool.ts";
import { readPresentedCertificate } from "../../src/trust/presented-certificate.ts";
import { digestOf } from "../../src/files/replace-file.ts";
import { issue, listenWith, type Issued, type Listening } from "./presenting.ts";
import { keytoolIsMissing, PASSWORD, SECURITY, Workshop } from "./stores.ts";
import { problemOf } from "../support/problem-of.ts";

const withKeytool = keytoolIsMissing() ? describe.skip : describe;
const NOBODY = { url: "https://127.0.0.1:1" };
const DAY = 24 * 60 * 60 * 1000;

withKeytool("the certificate of a server that is reached over TLS only", () => {
  const work = new Workshop();
  const listening: Listening[] = [];
  let keytool: Keytool;
  let authority: Issued;
  let selfSigned: Listening;
  let vouchedFor: Listening;

  const listen = async (issued: Issued): Promise<Listening> => {
    const server = await listenWith(issued);
    listening.push(server);
    return server;
  };
  beforeAll(async () => {
    keytool = await Keytool.find(process.env);
    work.key("base.p12", "anchor");
    authority = await issue({ name: "CN=Authority", authority: true });
    selfSigned = await listen(await issue({ ip: "127.0.0.1" }));
    vouchedFor = await listen(await issue({ ip: "127.0.0.1", by: authority }));
  });
  afterAll(() => {
    for (const server of listening) server.close();
    work.remove();
  });

  const optionsWith = (change: Partial<ExchangeOptions>): ExchangeOptions => ({
    ...{ is: NOBODY, apim: NOBODY, truststorePassword: PASSWORD, caCertificates: [], tlsVerify: true },
    ...{ hosts: { is: [], apim: [] }, environment: process.env, now: Date.now(), timeout: 2000 },
    ...change,
  });
  let count = 0;
  const truststore = (): string => work.copy("base.p12", `stores/${(count += 1)}.p12`);

  it("is imported when its pin, its authority or its input vouches for it, and nothing is sent", async () => {
    const pin = selfSigned.certificate.fingerprint256.replaceAll(":", "").toLowerCase();
    const ca = [authority.certificate.toString()];
    const cases = [
      { server: selfSigned, is: { url: selfSigned.url, certificateSha256: pin }, source: "pinned" },
      { server: vouchedFor, is: { url: vouchedFor.url }, caCertificates: ca, source: "authorities" },
      { server: selfSigned, is: { ...NOBODY, certificate: selfSigned.certificate.toString() }, source: "given" },
    ];
    for (const { server, is, caCertificates = [], source } of cases) {
      const options = optionsWith({ is, caCertificates, apim: { ...NOBODY, truststore: truststore() } });
      const { certificates, changes, pins } = await exchangeCertificates(keytool, options);
      expect([certificates.is?.source, pins]).toEqual([source, {}]);
      expect(changes.map(({ product, trusted }) => [product, trusted.map(({ fingerprint }) => fingerprint)])).toEqual([
        ["apim", [server.certificate.fingerprint256]],
      ]);
      expect(server.sent()).toBe(0);
    }
  });

  const REFUSED: readonly {
    readonly name: string;
    readonly certificate: () => Promise<Issued>;
    readonly says: string;
    readonly change?: Partial<ExchangeOptions>;
    readonly otherAuthority?: true;
  }[] = [
    { name: "self-signed", certificate: () => issue({ ip: "127.0.0.1" }), says: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    {
      name: "self-signed, tls-verify: false",
      certificate: () => issue({ ip: "127.0.0.1" }),
      says: "`tls-verify: false` does not count here",
      change: { tlsVerify: false },
    },
    {
      name: "the authority's, for another name",
      certificate: () => issue({ ip: "127.0.0.2", by: authority }),
      says: "ERR_TLS_CERT_ALTNAME_INVALID",
    },
    {
      name: "the authority's, out of date",
      certificate: () => issue({ ip: "127.0.0.1", by: authority, to: Date.now() - DAY }),
      says: "CERT_HAS_EXPIRED",
    },
    {
      name: "another authority's",
      certificate: () => issue({ ip: "127.0.0.1", by: authority }),
      says: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      otherAuthority: true,
    },
  ];

  it.each(REFUSED)(
    "is refused, named, and not imported: $name",
    async ({ certificate, says, change, otherAuthority }) => {
      const server = await listen(await certificate());
      const trusted = otherAuthority ? await issue({ name: "CN=Another", authority: true }) : authority;
      const caCertificates = [trusted.certificate.toString()];
      const stores = [truststore(), truststore()];
      const [own = "", others = ""] = stores;
      const before = await Promise.all(stores.map(digestOf));
      for (const product of ["is", "apim"] as const) {
        const other = product === "is" ? "apim" : "is";
        const options = optionsWith({
          caCertificates,
          [product]: { url: server.url, truststore: own },
          [other]: { ...NOBODY, certificate: vouchedFor.certificate.toString(), truststore: others },
          ...change,
        });
        const problem = await problemOf(exchangeCertificates(keytool, options));
        expect([problem.id, problem.evidence.where]).toEqual(["certificate-not-vouched-for", new URL(server.url).host]);
        expect(problem.evidence.said).toContain(server.certificate.fingerprint256);
        expect(problem.evidence.said).toContain(says);
        for (const way of ["home", "certificate", "certificate-sha256"])
          expect(problem.evidence.remedy).toContain(`\`${product}-${way}\``);
        expect(problem.evidence.remedy).toContain("`ca-certificates`");
      }
      expect(await Promise.all(stores.map(digestOf))).toEqual(before);
    },
  );

  it("is refused beside a home, whose own store is left alone, too", async () => {
    const home = work.home(
      "is",
      `[keystore.primary]\npassword = "${PASSWORD}"\n[truststore]\npassword = "${PASSWORD}"`,
    );
    work.key(`is/${SECURITY}/wso2carbon.p12`, "wso2carbon");
    const store = work.copy("base.p12", `is/${SECURITY}/client-truststore.p12`);
    const before = await digestOf(store);
    const options = optionsWith({ is: { ...NOBODY, home }, apim: { url: selfSigned.url, truststore: truststore() } });
    const problem = await problemOf(exchangeCertificates(keytool, options));
    expect(problem.id).toBe("certificate-not-vouched-for");
    expect(await digestOf(store)).toBe(before);
  });

  it("is no matter when the store that needs it trusts it already: nothing is imported", async () => {
    const store = truststore();
    work.trust(`stores/${count}.p12`, "by-hand", selfSigned.certificate);
    const before = await digestOf(store);
    const options = optionsWith({ is: { url: selfSigned.url }, apim: { ...NOBODY, truststore: store } });
    const { changes, restartRequired } = await exchangeCertificates(keytool, options);
    expect([changes.flatMap(({ trusted }) => trusted), restartRequired]).toEqual([[], []]);
    expect(await digestOf(store)).toBe(before);
  });

  it("is not the pinned one: refused, also when an authority vouches for it", async () => {
    const store = truststore();
    const before = await digestOf(store);
    const is = { url: vouchedFor.url, certificateSha256: "00".repeat(32) };
    const caCertificates = [authority.certificate.toString()];
    const options = optionsWith({ is, caCertificates, apim: { ...NOBODY, truststore: store } });
    const problem = await problemOf(exchangeCertificates(keytool, options));
    expect([problem.id, problem.evidence.said]).toEqual([
      "certificate-pin-mismatch",
      `presented SHA-256 fingerprint ${vouchedFor.certificate.fingerprint256}`,
    ]);
    expect(await digestOf(store)).toBe(before);
  });

  it("needs no server when both are given: each goes into both stores", async () => {
    const [is, apim] = [await issue({}), await issue({})];
    const options = optionsWith({
      is: { ...NOBODY, certificate: is.certificate.toString(), truststore: truststore() },
      apim: { ...NOBODY, certificate: apim.certificate.toString(), truststore: truststore() },
      hosts: { is: ["wso2is"], apim: ["localhost"] },
    });
    const { changes, findings } = await exchangeCertificates(keytool, options);
    expect(changes.map(({ trusted }) => trusted.map(({ change }) => change))).toEqual([
      ["added", "added"],
      ["added", "added"],
    ]);
    expect(findings.map(({ id, message }) => [id, message.includes("wso2is")])).toEqual([
      ["certificate-name-mismatch", true],
    ]);
  });

  it("names a server that is not up, and what to give instead", async () => {
    const options = optionsWith({ apim: { ...NOBODY, truststore: truststore() } });
    const problem = await problemOf(exchangeCertificates(keytool, options));
    expect([problem.id, problem.evidence.where]).toEqual(["certificate-unreadable", "127.0.0.1:1"]);
    expect(problem.evidence.remedy).toContain("`is-certificate`");
  });

  it("is not waited for once the run is cancelled", async () => {
    const signal = AbortSignal.abort(new Error("stopped by SIGTERM"));
    const reading = readPresentedCertificate("127.0.0.1", 1, { caCertificates: [], timeout: 60_000, signal });
    expect((await problemOf(reading)).id).toBe("cancelled");
  });
});
