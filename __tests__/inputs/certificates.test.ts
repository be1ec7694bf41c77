import { describe, expect, it } from "@jest/globals";
import { X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";
import { PASSWORDS, readInputs } from "../support/read-inputs.ts";
import { pemOf } from "../../src/trust/certificate.ts";
import { issue, type Issued } from "../trust/presenting.ts";
import { read, refusal } from "./read.ts";

describe("a server's own certificate", () => {
  const [one = "", two = ""] = rootCertificates;
  const sha256 = (pem: string): string => new X509Certificate(pem).fingerprint256;

  it.each([
    ["PEM text", one, {}],
    ["a path", "is.pem", { "is.pem": one }],
    ["words around it", `Issuer: somebody\n${one}\n`, {}],
  ])("is read from %s, and is a pin beside the authorities", (_name, value, files: Record<string, string>) => {
    const { is } = readInputs({
      input: (name) => ({ ...PASSWORDS, "is-certificate": value })[name] ?? "",
      readFile: (path) => files[path] ?? "",
    });
    expect(is).toMatchObject({ certificate: one, certificateSha256: sha256(one).replaceAll(":", "") });
    expect(is.exactPin).toBeUndefined();
  });

  it.each([
    ["no PEM", "is.pem", "", "holds no valid PEM certificate"],
    ["DER", "is.der", "\u0000\u0001", "holds no valid PEM certificate"],
    ["a damaged one", one.replace("MII", "AAA"), "", "holds no valid PEM certificate"],
    [
      "two of no chain",
      `${one}\n${two}`,
      "",
      "holds 2 certificates, of which number 2 did not issue the one before it",
    ],
    ["two paths", "a.pem\nb.pem", one, "has several lines, and is no PEM text"],
  ])("is named when it is %s", (_name, value, file, expected) => {
    const given = { ...PASSWORDS, "apim-certificate": value };
    const reading = () =>
      readInputs({ input: (name) => given[name as keyof typeof given] ?? "", readFile: () => file || "x" });
    expect(reading).toThrow(`\`apim-certificate\`: `);
    expect(reading).toThrow(expected);
  });

  it("several authorities are given by their files, one a line", () => {
    const files: Record<string, string> = { "a.pem": one, "b.pem": `${two}\n${one}` };
    const { caCertificates } = readInputs({
      input: (name) => ({ ...PASSWORDS, "ca-certificates": " a.pem \r\n\n\tb.pem\n" })[name] ?? "",
      readFile: (path) => files[path] ?? "not there",
    });
    expect(caCertificates).toEqual([one, two, one]);
  });

  it("may be followed by its authorities, and by nothing else", async () => {
    const authority = await issue({ name: "CN=Authority", authority: true });
    const own = await issue({ by: authority });
    const pem = (chain: readonly Issued[]): string => chain.map(({ certificate }) => pemOf(certificate)).join("");
    const { certificate = "" } = read({ ...PASSWORDS, "is-certificate": pem([own, authority]) }).is;
    expect(sha256(certificate)).toBe(own.certificate.fingerprint256);
    expect(refusal({ ...PASSWORDS, "is-certificate": pem([authority, own]) })).toContain("number 2 did not issue");
  });

  it("and a pin that contradict each other are refused; a pin that agrees is exact", () => {
    const given = { ...PASSWORDS, "is-certificate": one };
    expect(refusal({ ...given, "is-certificate-sha256": sha256(two) })).toContain(
      `\`is-certificate\`: is not the one of \`is-certificate-sha256\`: it is ${sha256(one)}`,
    );
    expect(read({ ...given, "is-certificate-sha256": sha256(one).toLowerCase() }).is.exactPin).toBe(true);
  });
});
