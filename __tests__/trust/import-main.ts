/**
 * Run by the tests as a process of its own, to be killed at any moment: node import-main.ts STORE
 * PASSWORD PEM
 */
import { readFileSync } from "node:fs";
import { certificatesOf } from "../../src/trust/certificate.ts";
import { importCertificates } from "../../src/trust/import-certificates.ts";
import { Keytool } from "../../src/trust/keytool.ts";

const [file = "", password = "", pem = ""] = process.argv.slice(2);
const keytool = await Keytool.find(process.env);
await importCertificates(keytool, { file, password }, certificatesOf(readFileSync(pem, "utf8"), pem));
