import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { X509Certificate } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Restore } from "../../src/files/replace-file.ts";
import { exchangeCertificates, takeBack, type ExchangeOptions } from "../../src/trust/exchange.ts";
import { aliasOf } from "../../src/trust/import-certificates.ts";
import { Keytool } from "../../src/trust/keytool.ts";
import { digestOf } from "../../src/files/replace-file.ts";
import { keytoolIsMissing, PASSWORD, SECURITY, Workshop } from "./stores.ts";
import { problemOf } from "../support/problem-of.ts";

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
    caCertificates: [],
    tlsVerify: true,
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
  });

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
  });

  it("changes no store when one of them can't be changed", async () => {
    const before = await digestOf(work.path(isTrust));
    const broken = { ...options, apim: { ...options.apim, truststore: work.path("none.jks") } };
    expect((await problemOf(exchangeCertificates(keytool, broken))).id).toBe("keystore-missing");
    expect(await digestOf(work.path(isTrust))).toBe(before);
    expect(readdirSync(work.path("is", SECURITY))).not.toContainEqual(expect.stringMatching(/bak|tmp/));
  });

  it("takes a given certificate that is the home's, and refuses another one with both fingerprints", async () => {
    const own = work.certificate(`is/${SECURITY}/wso2carbon.p12`, "is-key");
    const apim = work.certificate(`apim/${SECURITY}/tls.p12`, "apim-tls");
    const given = (certificate: X509Certificate): ExchangeOptions => ({
      ...options,
      is: { ...options.is, certificate: certificate.toString() },
    });
    const before = await digestOf(work.path(isTrust));
    const { certificates, changes } = await exchangeCertificates(keytool, given(own));
    expect(certificates.is?.source).toBe("keystore");
    await takeBack(changes);

    const problem = await problemOf(exchangeCertificates(keytool, given(apim)));
    expect([problem.id, problem.evidence.where]).toEqual([
      "certificate-not-own",
      work.path(`is/${SECURITY}/wso2carbon.p12`),
    ]);
    expect(problem.evidence.said).toContain(own.fingerprint256);
    expect(problem.evidence.said).toContain(apim.fingerprint256);
    expect(await digestOf(work.path(isTrust))).toBe(before);
  });

  it("replaces no store once the run is cancelled, and puts back the one that was replaced already", async () => {
    const run = new AbortController();
    const announced = new Set<string>();
    const announce = (file: string, restore: Restore | undefined): void => {
      if (restore === undefined) announced.delete(file);
      else announced.add(file);
      // Known now, and replaced a moment later.
      if (restore?.made !== undefined) run.abort(new Error("stopped by SIGTERM"));
    };
    const files = [isTrust, apimTrust].map((file) => work.path(file));
    const before = await Promise.all(files.map(digestOf));
    await expect(exchangeCertificates(keytool, { ...options, announce, signal: run.signal })).rejects.toThrow(
      "stopped by SIGTERM",
    );
    expect([[...announced], await Promise.all(files.map(digestOf))]).toEqual([[], before]);
  });

  it("names the alias that the configuration has and the store has not", async () => {
    const wrong = work.home("wrong-alias", IS_STORES.replace("is-key", "gone"));
    work.copy(`is/${SECURITY}/wso2carbon.p12`, `wrong-alias/${SECURITY}/wso2carbon.p12`);
    const problem = await problemOf(exchangeCertificates(keytool, { ...options, is: { ...options.is, home: wrong } }));
    expect([problem.id, problem.evidence.said]).toEqual(["keystore-alias-missing", "Alias <gone> does not exist"]);
  });
});
