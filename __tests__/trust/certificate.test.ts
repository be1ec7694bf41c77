import "reflect-metadata";
import { beforeAll, describe, expect, it } from "@jest/globals";
import * as x509 from "@peculiar/x509";
import { X509Certificate, webcrypto } from "node:crypto";
import { Problem } from "../../src/problems/problem.ts";
import { certificatesOf, checkCertificate, pemOf } from "../../src/trust/certificate.ts";

const DAY = 24 * 60 * 60 * 1000;
const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2026, 11, 31);
const MIDDLE = Date.UTC(2026, 5, 1);

describe("check of a certificate", () => {
  let usual: X509Certificate;
  let nameless: X509Certificate;

  beforeAll(async () => {
    const { GeneralName, SubjectAlternativeNameExtension } = x509;
    const names = [
      new GeneralName("dns", "localhost"),
      new GeneralName("dns", "*.example.com"),
      new GeneralName("ip", "10.0.0.7"),
    ];
    usual = await issue([new SubjectAlternativeNameExtension(names)]);
    nameless = await issue([]);
  });

  it.each([
    ["in the middle", MIDDLE, []],
    ["the day after", TO + DAY, ["certificate-expired"]],
    ["the day before", FROM - DAY, ["certificate-not-yet-valid"]],
    ["29 days before its end", TO - 29 * DAY, ["certificate-expires-soon"]],
    ["31 days before its end", TO - 31 * DAY, []],
  ])("dates: %s", (_, now, expected) => {
    expect(checkCertificate(usual, ["localhost"], now).map(({ id }) => id)).toEqual(expected);
  });

  it.each([
    ["localhost", true],
    ["LOCALHOST", true],
    ["is.example.com", true],
    ["a.is.example.com", false],
    ["example.com", false],
    ["10.0.0.7", true],
    ["10.0.0.8", false],
    ["[::1]", false],
    ["wso2is", false],
  ])("names: %s is %s", (host, right) => {
    const findings = checkCertificate(usual, [host, host], MIDDLE);
    expect(findings.map(({ id }) => id)).toEqual(right ? [] : ["certificate-name-mismatch"]);
  });

  it("looks at the CN only when there is no SAN, as Java does", () => {
    expect(checkCertificate(nameless, ["wso2is"], MIDDLE)).toEqual([]);
    expect(checkCertificate(nameless, ["localhost"], MIDDLE)[0]?.message).toContain("no name at all");
    expect(checkCertificate(usual, ["wso2is"], MIDDLE)[0]?.message).toContain("DNS:localhost");
  });
});

describe("PEM text", () => {
  it("holds several certificates with words between them", async () => {
    const [one, two] = [await issue([]), await issue([])];
    const text = `Subject: one\n${pemOf(one)}\r\n# two\n${pemOf(two)}`;
    expect(certificatesOf(text, "f").map((found) => found.fingerprint256)).toEqual([
      one.fingerprint256,
      two.fingerprint256,
    ]);
  });

  it.each([["nothing"], ["-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"]])("refuses %s", (text) => {
    expect(() => certificatesOf(text, "the.pem")).toThrow(Problem);
    expect(() => certificatesOf(text, "the.pem")).toThrow(/the\.pem[^]*certificate-unreadable/);
  });
});

async function issue(extensions: x509.Extension[]): Promise<X509Certificate> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const name = "CN=wso2is";
  const dates = { notBefore: new Date(FROM), notAfter: new Date(TO) };
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    ...{ name, keys, extensions, signingAlgorithm: algorithm, ...dates },
  });
  return new X509Certificate(made.toString("pem"));
}
