import { afterAll, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { Keytool } from "../../src/trust/keytool.ts";
import { keytoolIsMissing, PASSWORD, Workshop } from "./stores.ts";
import { problemOf } from "../support/problem-of.ts";

const work = new Workshop();
afterAll(() => work.remove());

/**
 * DER of Bouncy Castle's ObjectStore: a sequence of the encrypted data, whose algorithm is PBES2,
 * and the integrity check.
 */
const BCFKS = Buffer.concat([
  Buffer.from("308203e2308203a0305906092a864886f70d01050d304c302b06092a864886f70d01050c", "hex"),
  Buffer.alloc(900, 7),
]);

(keytoolIsMissing() ? describe.skip : describe)("a file that is no keystore of keytool's kinds", () => {
  it.each([
    ["a BCFKS store", BCFKS, "BCFKS", "FIPS provider"],
    [
      "a certificate as PEM",
      Buffer.from("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"),
      "PEM",
      "keytool -importcert",
    ],
    [
      "a PEM with words above it",
      Buffer.from("subject=CN=is\n-----BEGIN CERTIFICATE-----\nMIIB\n"),
      "PEM",
      "ca-certificates",
    ],
  ])("%s is named", async (_name, bytes, said, remedy) => {
    const file = work.path("store");
    writeFileSync(file, bytes);
    const keytool = await Keytool.find(process.env);
    const { id, evidence } = await problemOf(keytool.list({ file, password: PASSWORD }));
    expect([id, evidence.where]).toEqual(["keystore-unreadable", file]);
    expect([evidence.said, evidence.remedy]).toEqual([expect.stringContaining(said), expect.stringContaining(remedy)]);
  });

  it("a PKCS12 store with a wrong password is none of these", async () => {
    const file = work.key("own.p12", "own");
    const keytool = await Keytool.find(process.env);
    expect((await problemOf(keytool.list({ file, password: "another-one" }))).id).toBe("keystore-password-wrong");
  });
});
