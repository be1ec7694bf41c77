import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as x509 from "@peculiar/x509";
import { webcrypto, X509Certificate } from "node:crypto";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import * as tls from "node:tls";
import { exchangeCertificates, takeBack, type ExchangeOptions } from "../../src/trust/exchange.ts";
import { aliasOf } from "../../src/trust/import-certificates.ts";
import { Keytool } from "../../src/trust/keytool.ts";
import { readPresentedCertificate } from "../../src/trust/presented-certificate.ts";
import { digestOf } from "../../src/files/replace-file.ts";
import { keytoolIsMissing, PASSWORD, problemOf, SECURITY, Workshop } from "./stores.ts";

const withKeytool = keytoolIsMissing() ? describe.skip : describe;
const IS_STORES = `
[keystore.primary]
file_name = "wso2carbon.p12"
password = "${PASSWORD}"
alias = "is-key"
[truststore]
file_name = "client-truststore.p12"
password = "${PASSWORD}"
`;
const APIM_STORES = `
[keystore.tls]
file_name = "tls.p12"
alias = "apim-tls"
password = "$env{TLS_STORE_PASSWORD}"
[keystore.primary]
file_name = "wso2carbon.jks"
password = "${PASSWORD}"
[truststore]
type = "JKS"
file_name = "client-truststore.jks"
password = "${PASSWORD}"
`;
const work = new Workshop();
afterAll(() => work.remove());

function optionsWith(change: Partial<ExchangeOptions>): ExchangeOptions {
  return {
    is: { url: "https://localhost:1" },
    apim: { url: "https://localhost:1" },
    truststorePassword: PASSWORD,
    hosts: { is: ["localhost", "wso2is"], apim: ["localhost"] },
    environment: { ...process.env, TLS_STORE_PASSWORD: PASSWORD },
    now: Date.now(),
    timeout: 2000,
    ...change,
  };
}

withKeytool("exchange of certificates between two homes", () => {
  const isTrust = `is/${SECURITY}/client-truststore.p12`;
  const apimTrust = `apim/${SECURITY}/client-truststore.jks`;
  let options: ExchangeOptions;
  let keytool: Keytool;

  beforeAll(async () => {
    keytool = await Keytool.find(process.env);
    work.home("is", IS_STORES);
    work.home("apim", APIM_STORES);
    work.key(`is/${SECURITY}/wso2carbon.p12`, "is-key", { more: ["-validity", "400"] });
    work.key(`apim/${SECURITY}/tls.p12`, "apim-tls", { more: ["-validity", "400"] });
    work.key("anchor.p12", "anchor");
    work.copy("anchor.p12", isTrust);
    work.copy("anchor.p12", apimTrust);
    options = optionsWith({
      is: { url: "https://localhost:1", home: work.path("is") },
      apim: { url: "https://localhost:1", home: work.path("apim") },
    });
    // Identity Server knows itself already, as the shipped one does.
    work.trust(isTrust, "wso2carbon", work.certificate(`is/${SECURITY}/wso2carbon.p12`, "is-key"));
  }, 60_000);

  it("puts each into the other's truststore and into its own, then has nothing to do", async () => {
    const is = work.certificate(`is/${SECURITY}/wso2carbon.p12`, "is-key");
    const apim = work.certificate(`apim/${SECURITY}/tls.p12`, "apim-tls");

    const first = await exchangeCertificates(keytool, options);

    expect(first.pins).toEqual({ is: is.fingerprint256, apim: apim.fingerprint256 });
    expect(first.restartRequired).toEqual(["is", "apim"]);
    expect(first.changes.map(({ product, trusted }) => [product, trusted.map(({ change }) => change)])).toEqual([
      ["is", ["added", "already trusted"]],
      ["apim", ["added", "added"]],
    ]);
    expect(work.entries(apimTrust)).toEqual(
      expect.arrayContaining([`${aliasOf(is)} ${is.fingerprint256}`, `${aliasOf(apim)} ${apim.fingerprint256}`]),
    );
    expect(first.findings.map(({ id, message }) => [id, message.includes("wso2is")])).toEqual([
      ["certificate-name-mismatch", true],
    ]);

    const digests = [await digestOf(work.path(isTrust)), await digestOf(work.path(apimTrust))];
    const second = await exchangeCertificates(keytool, options);
    expect(second.restartRequired).toEqual([]);
    expect([await digestOf(work.path(isTrust)), await digestOf(work.path(apimTrust))]).toEqual(digests);

    expect(await takeBack(first.changes)).toEqual([]);
    expect(work.entries(apimTrust)).toEqual(work.entries("anchor.p12"));
  }, 60_000);

  it("changes no store when one of them can't be changed", async () => {
    const before = await digestOf(work.path(isTrust));
    const broken = { ...options, apim: { ...options.apim, truststore: work.path("none.jks") } };
    expect((await problemOf(exchangeCertificates(keytool, broken))).id).toBe("keystore-missing");
    expect(await digestOf(work.path(isTrust))).toBe(before);
    expect(readdirSync(work.path("is", SECURITY))).not.toContainEqual(expect.stringMatching(/bak|tmp/));
  }, 60_000);

  it("names the alias that the configuration has and the store has not", async () => {
    const wrong = work.home("wrong-alias", IS_STORES.replace("is-key", "gone"));
    work.copy(`is/${SECURITY}/wso2carbon.p12`, `wrong-alias/${SECURITY}/wso2carbon.p12`);
    const problem = await problemOf(exchangeCertificates(keytool, { ...options, is: { ...options.is, home: wrong } }));
    expect([problem.id, problem.evidence.said]).toEqual(["keystore-alias-missing", "Alias <gone> does not exist"]);
  }, 60_000);
});

withKeytool("exchange with a server that is only reached over TLS", () => {
  let server: tls.Server;
  let presented: X509Certificate;
  let url: string;
  let sent = 0;
  let keytool: Keytool;

  beforeAll(async () => {
    keytool = await Keytool.find(process.env);
    const { certificate, key } = await issue();
    presented = certificate;
    server = tls.createServer({ cert: certificate.toString(), key });
    server.on("secureConnection", (socket) => {
      socket.on("data", (bytes: Buffer) => (sent += bytes.length));
      socket.on("error", () => undefined);
    });
    server.on("tlsClientError", () => undefined);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    url = `https://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    work.key("wire/base.p12", "anchor");
  }, 60_000);
  afterAll(() => {
    server.close();
  });

  it.each([
    ["without a pin, with a warning", false, ["certificate-not-verified", "certificate-name-mismatch"]],
    ["with its pin", true, ["certificate-name-mismatch"]],
  ])("takes what is presented %s", async (name, pinned, findings) => {
    const truststore = work.copy("wire/base.p12", `wire/${name}.p12`);
    const pin = presented.fingerprint256.replaceAll(":", "").toLowerCase();
    const is = { url, ...(pinned ? { certificateSha256: pin } : {}) };
    const options = optionsWith({
      is,
      apim: { url: "https://localhost:1", truststore },
      hosts: { is: ["localhost", "wso2is"], apim: [] },
    });

    const result = await exchangeCertificates(keytool, options);

    expect(result.changes.map(({ product, trusted }) => [product, trusted.length])).toEqual([["apim", 1]]);
    expect(result.pins).toEqual({});
    expect(result.findings.map(({ id }) => id)).toEqual(findings);
    expect(sent).toBe(0);
  });

  it("puts a certificate that is only presented into the other's truststore, not into its own", async () => {
    const { certificate, key } = await issue();
    const second = tls.createServer({ cert: certificate.toString(), key });
    second.listen(0, "127.0.0.1");
    await once(second, "listening");
    const address = second.address();
    const apimUrl = `https://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    try {
      const options = optionsWith({
        is: { url, truststore: work.copy("wire/base.p12", "wire/is-only.p12") },
        apim: { url: apimUrl, truststore: work.copy("wire/base.p12", "wire/apim-only.p12") },
      });
      const { changes } = await exchangeCertificates(keytool, options);
      expect(changes.map(({ trusted }) => trusted.map(({ fingerprint }) => fingerprint))).toEqual([
        [certificate.fingerprint256],
        [presented.fingerprint256],
      ]);
    } finally {
      second.close();
    }
  });

  it("refuses another certificate than the pinned one, and imports nothing", async () => {
    const truststore = work.copy("wire/base.p12", "wire/other.p12");
    const before = await digestOf(truststore);
    const is = { url, certificateSha256: "00".repeat(32) };
    const options = optionsWith({ is, apim: { url: "https://localhost:1", truststore } });
    const problem = await problemOf(exchangeCertificates(keytool, options));
    expect([problem.id, problem.evidence.said]).toEqual([
      "certificate-pin-mismatch",
      `presented SHA-256 fingerprint ${presented.fingerprint256}`,
    ]);
    expect(await digestOf(truststore)).toBe(before);
  });

  it("names a server that is not up", async () => {
    const problem = await problemOf(readPresentedCertificate("127.0.0.1", 1, 1000));
    expect([problem.id, problem.evidence.where]).toEqual(["certificate-unreadable", "127.0.0.1:1"]);
  });
});

async function issue(): Promise<{ certificate: X509Certificate; key: string }> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    ...{ name: "CN=localhost", keys, signingAlgorithm: algorithm },
    notBefore: new Date(Date.now() - 1000),
    notAfter: new Date(Date.now() + 400 * 24 * 60 * 60 * 1000),
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: "dns", value: "localhost" }])],
  });
  const key = await webcrypto.subtle.exportKey("pkcs8", keys.privateKey);
  return {
    certificate: new X509Certificate(made.toString("pem")),
    key: x509.PemConverter.encode(key, "PRIVATE KEY"),
  };
}
