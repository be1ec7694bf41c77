import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import type { X509Certificate } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { contentLength } from "../../src/trust/pkcs12-content.ts";
import { importCertificates } from "../../src/trust/import-certificates.ts";
import { Keytool } from "../../src/trust/keytool.ts";
import { digestOf } from "../../src/files/replace-file.ts";
import { areSkipped } from "../support/skipped.ts";
import { keytoolIsMissing, PASSWORD, Workshop } from "./stores.ts";
import { problemOf } from "../support/problem-of.ts";

const openSslIsMissing = areSkipped(
  spawnSync("openssl", ["version"]).error === undefined ? undefined : "openssl is not in PATH",
  "the tests of what Java does not show",
);
const withTools = keytoolIsMissing() || openSslIsMissing ? describe.skip : describe;

withTools("a PKCS12 truststore of which Java does not show all", () => {
  const work = new Workshop();
  let keytool: Keytool;
  let stranger: X509Certificate;

  const openssl = (...args: readonly string[]): string =>
    execFileSync("openssl", args, { cwd: work.folder, encoding: "utf8", stdio: "pipe" });
  const selfSigned = (name: string, ...how: readonly string[]): void => {
    const subject = ["-subj", `/CN=${name}`, "-days", "400"];
    openssl("req", "-x509", "-newkey", ...how, "-nodes", "-keyout", `${name}.key`, "-out", `${name}.pem`, ...subject);
  };
  const exported = (store: string, ...how: readonly string[]): void => {
    openssl("pkcs12", "-export", "-out", store, "-passout", `pass:${PASSWORD}`, ...how);
  };

  beforeAll(async () => {
    keytool = await Keytool.find(process.env);
    work.key("other.p12", "other");
    stranger = work.certificate("other.p12", "other");
    selfSigned("rsa", "rsa:2048");
    selfSigned("small", "ed25519");
    selfSigned("ca", "rsa:2048");
    openssl(
      "req",
      "-new",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      "leaf.key",
      "-out",
      "leaf.csr",
      "-subj",
      "/CN=leaf",
    );
    openssl("x509", "-req", "-in", "leaf.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-out", "leaf.pem", "-days", "400");
    for (const [name, parts] of [
      ["two", ["rsa", "small"]],
      ["chain", ["leaf", "ca"]],
    ] as const)
      writeFileSync(
        work.path(`${name}.pem`),
        parts.map((part) => readFileSync(work.path(`${part}.pem`), "utf8")).join(""),
      );
  });
  afterAll(() => work.remove());

  it.each([
    ["openssl's own way", "0", ["-nokeys", "-in", "two.pem"]],
    ["the old ciphers", "0", ["-nokeys", "-in", "two.pem", "-legacy"]],
    ["no cipher and no MAC", "0", ["-nokeys", "-in", "two.pem", "-certpbe", "NONE", "-nomac"]],
    ["a single small one", "0", ["-nokeys", "-in", "small.pem"]],
    ["one beside a key's own", "1", ["-in", "rsa.pem", "-inkey", "rsa.key", "-certfile", "small.pem", "-name", "mine"]],
    [
      "one beside a key's chain",
      "1",
      ["-in", "chain.pem", "-inkey", "leaf.key", "-certfile", "small.pem", "-name", "mine"],
    ],
  ])("is refused, and left as it is: %s", async (name, shown, how) => {
    const store = `${name.replaceAll(/\W/g, "-")}/store.p12`;
    work.copy("other.p12", store);
    exported(store, ...how);
    const file = work.path(store);
    const before = await digestOf(file);
    const problem = await problemOf(importCertificates(keytool, { file, password: PASSWORD }, [stranger]));
    expect([problem.id, problem.evidence.where]).toEqual(["truststore-hides-certificates", file]);
    expect(problem.evidence.said).toContain(`Java shows ${shown} of its entries`);
    expect(await digestOf(file)).toBe(before);
    expect(readdirSync(work.path(store, ".."))).toEqual(["store.p12"]);
  });

  it.each([
    [
      "a key with its chain, by openssl",
      ["-in", "chain.pem", "-inkey", "leaf.key", "-name", "mine", "-caname", "its CA"],
    ],
    [
      "a key with its chain, by openssl, old ciphers",
      ["-in", "chain.pem", "-inkey", "leaf.key", "-name", "mine", "-legacy"],
    ],
  ])("is imported into when nothing is hidden: %s", async (name, how) => {
    const store = `${name.replaceAll(/\W/g, "-")}.p12`;
    exported(store, ...how);
    await importCertificates(keytool, { file: work.path(store), password: PASSWORD }, [stranger]);
    expect(work.entries(store)).toHaveLength(2);
  });

  const byJava = (store: string, ...args: readonly string[]): void =>
    void execFileSync("keytool", [...args, "-keystore", store, "-storepass", PASSWORD], {
      cwd: work.folder,
      stdio: "pipe",
    });

  it.each([
    ["the old ciphers", ["-J-Dkeystore.pkcs12.legacy"]],
    [
      "no cipher and no MAC, as Identity Server ships it",
      ["-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE", "-J-Dkeystore.pkcs12.macAlgorithm=NONE"],
    ],
  ])("is imported into when Java wrote it: %s", async (name, how) => {
    const store = `${name.replaceAll(/\W/g, "-")}.p12`;
    byJava(store, ...how, "-importcert", "-noprompt", "-alias", "1", "-storetype", "PKCS12", "-file", "rsa.pem");
    await importCertificates(keytool, { file: work.path(store), password: PASSWORD }, [stranger]);
    expect(work.entries(store)).toHaveLength(2);
  });

  it("is imported into when it is empty in truth", async () => {
    byJava(work.copy("other.p12", "emptied.p12"), "-delete", "-alias", "other");
    await importCertificates(keytool, { file: work.path("emptied.p12"), password: PASSWORD }, [stranger]);
    expect(work.entries("emptied.p12")).toHaveLength(1);
  });
});

describe("the content of a PKCS12 store", () => {
  const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ""), "hex");
  const type = "06092a864886f70d010701";
  it.each([
    ["lengths", `302d 020103 3028 ${type} a01b 0419 3017 3015 ${type} a008 0406 040430020500`, 6],
    [
      "indefinite lengths and pieces",
      `3080 020103 3080 ${type} a080 2480 0417 3015301306092a864886f70d010701a006 0404 3002 0402 0500 0000 0000 0000 0000`,
      4,
    ],
  ])("is measured with %s", (_, text, length) => {
    expect(contentLength(hex(text))).toBe(length);
  });

  it.each([
    ["nothing", ""],
    ["half of it", "302d 020103 3028 06092a86"],
    ["another type", "3010 020103 300b 06092a864886f70d010702"],
    ["a length that can't be", "3089 010101010101010101"],
  ])("is refused: %s", (_, text) => {
    expect(() => contentLength(hex(text))).toThrow();
  });
});
