import { describe, expect, it } from "@jest/globals";
import { rootCertificates } from "node:tls";
import { sameFingerprint, sha256Fingerprint } from "../../src/text/fingerprint.ts";
import { certificateBlocks, looksLikePem } from "../../src/text/pem.ts";
import { certificatesOf } from "../../src/trust/certificate.ts";

const [one = "", two = ""] = rootCertificates;
const half = one.slice(0, one.length / 2);

describe("certificates of a PEM text", () => {
  it("are found among other text, with either line end", () => {
    expect(certificateBlocks(`subject: a\n${one}\nsubject: b-c\n${two}\n`)).toEqual([one, two]);
    expect(certificatesOf(`${one}\n${two}`.replaceAll("\n", "\r\n"), "the.pem")).toHaveLength(2);
  });

  it.each([
    ["by the next one", `${half}\n${two}`],
    ["by a key", `${two}\n${half}\n-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----`],
    ["by the end of the text", `${two}\n${half}`],
    ["at its label", `${two}\n-----BEGIN CERTIFICATE-----`],
  ])("one that is broken off %s is refused, not left out", (_name, text) => {
    expect(certificateBlocks(text)).toHaveLength(2);
    expect(() => certificatesOf(text, "the.pem")).toThrow(/the\.pem[^]*certificate-unreadable/);
  });
});

describe("a text", () => {
  it.each([
    ["", false],
    ["/etc/ssl/ca.pem", false],
    [`# a\n${one}`, true],
    ["-----BEGIN PRIVATE KEY-----", true],
  ])("%j means to be PEM: %s", (text, isPem) => {
    expect(looksLikePem(text)).toBe(isPem);
  });

  it("has no certificates where there are none", () => {
    expect(certificateBlocks("/etc/ssl/ca.pem")).toEqual([]);
  });
});

describe("a SHA-256 fingerprint", () => {
  const digits = "0123456789ABCDEF".repeat(4);
  const colons = (digits.match(/../g) ?? []).join(":");

  it.each([digits, digits.toLowerCase(), colons, `sha256:${digits}`, `SHA-256=${colons}`, colons.replaceAll(":", " ")])(
    "%s",
    (text) => {
      expect(sha256Fingerprint(text)).toBe(digits);
      expect(sameFingerprint(colons, digits.toLowerCase())).toBe(true);
    },
  );

  it("is another one when a digit differs", () => {
    expect(sameFingerprint(digits, `${digits.slice(1)}0`)).toBe(false);
  });

  it.each(["", "AB:CD", digits.slice(1), `${digits}0`, `${digits.slice(1)}g`, `${digits}!`, `x sha256:${digits}`])(
    "%j is none",
    (text) => {
      expect(sha256Fingerprint(text)).toBeUndefined();
    },
  );
});
