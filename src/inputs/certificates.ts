import { X509Certificate } from "node:crypto";
import { oneLine } from "../text/foreign-text.ts";
import { certificateBlocks, looksLikePem } from "../text/pem.ts";
import type { InputReader } from "./reader.ts";
import type { NameOf } from "./table.ts";

/** The certificates of an input: PEM text, or paths of PEM files, one a line. @returns PEM texts */
export function readCertificates(reader: InputReader, name: NameOf<"certificate" | "certificates">): readonly string[] {
  const value = reader.text(name);
  if (value === undefined) return [];
  const texts = looksLikePem(value)
    ? [{ origin: "the text", text: value }]
    : value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .map((path) => ({ origin: path, text: reader.file(name, path) ?? "" }));
  return texts.flatMap(({ origin, text }) => {
    const found = certificateBlocks(text);
    const bad = found.filter((pem) => !isCertificate(pem));
    if (text !== "" && (found.length === 0 || bad.length > 0)) {
      const reason = `${oneLine(origin, 80)} holds no valid PEM certificate.`;
      reader.fault(name, reason, "Export it with `keytool -exportcert -rfc`.");
    }
    return found.filter(isCertificate);
  });
}

/**
 * One server's own certificate: PEM text, or the path of a PEM file. Its authorities may follow it,
 * and are left out.
 */
export function readCertificate(reader: InputReader, name: NameOf<"certificate">): string | undefined {
  const value = reader.text(name) ?? "";
  if (value.split(/\r?\n/).length > 1 && !looksLikePem(value)) {
    const remedy = "Give one path, or the PEM text of the certificate.";
    reader.fault(name, "has several lines, and is no PEM text.", remedy);
    return undefined;
  }
  const chain = readCertificates(reader, name);
  const [own] = chain;
  const certificates = chain.map((pem) => new X509Certificate(pem));
  const broken = certificates.findIndex((one, index) => {
    const next = certificates[index + 1];
    return next !== undefined && !one.checkIssued(next);
  });
  if (broken >= 0) {
    reader.fault(
      name,
      `holds ${chain.length} certificates, of which number ${broken + 2} did not issue the one before it.`,
      "Give the server's own certificate alone, or first, and its authorities after it.",
    );
  }
  return own;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).fingerprint256 !== "";
  } catch {
    return false;
  }
}
