import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { X509Certificate } from "node:crypto";
import { chmodSync, existsSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aliasOf, importCertificates } from "../../src/trust/import-certificates.ts";
import { Keytool } from "../../src/trust/keytool.ts";
import { digestOf, restoreFile } from "../../src/files/replace-file.ts";
import { keytoolIsMissing, PASSWORD, Workshop } from "./stores.ts";
import { problemOf } from "../support/problem-of.ts";

const withKeytool = keytoolIsMissing() ? describe.skip : describe;

withKeytool("import into a truststore", () => {
  const work = new Workshop();
  let keytool: Keytool;
  let stranger: X509Certificate;

  beforeAll(async () => {
    keytool = await Keytool.find(process.env);
    work.key("base.p12", "wso2carbon");
    work.key("base.jks", "wso2carbon", { type: "JKS" });
    work.copy("base.p12", "disguised.jks");
    work.key("other.p12", "other");
    stranger = work.certificate("other.p12", "other");
  });
  afterAll(() => work.remove());

  it.each([
    ["JKS", "base.jks"],
    ["PKCS12", "base.p12"],
    ["PKCS12 under a .jks name", "disguised.jks"],
  ])("adds to %s, keeps every entry, and changes no byte the second time", async (_, base) => {
    const file = work.copy(base, `add/${base}`);
    chmodSync(file, 0o640);
    const before = work.entries(base);

    const first = await importCertificates(keytool, { file, password: PASSWORD }, [stranger]);

    expect(first.trusted).toEqual([
      { fingerprint: stranger.fingerprint256, alias: aliasOf(stranger), change: "added" },
    ]);
    expect(work.entries(`add/${base}`)).toEqual([...before, `${aliasOf(stranger)} ${stranger.fingerprint256}`].sort());
    expect(statSync(file).mode & 0o7777).toBe(0o640);
    const after = await digestOf(file);

    const second = await importCertificates(keytool, { file, password: PASSWORD }, [stranger]);

    expect(second.trusted[0]?.change).toBe("already trusted");
    expect(second.undo).toBeUndefined();
    expect(await digestOf(file)).toBe(after);
    expect(statSync(first.undo?.backup ?? "").mode & 0o7777).toBe(0o640);
    expect(readFileSync(first.undo?.backup ?? "")).toEqual(readFileSync(work.path(base)));
    expect(readdirSync(work.path("add")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("knows a certificate under any alias, also as the certificate of a key", async () => {
    const file = work.copy("base.p12", "known/store.p12");
    work.trust("known/store.p12", "partner", stranger);
    const before = await digestOf(file);
    const own = work.certificate("base.p12", "wso2carbon");

    const result = await importCertificates(keytool, { file, password: PASSWORD }, [stranger, own, stranger]);

    expect(result.trusted.map(({ alias, change }) => `${alias}: ${change}`)).toEqual([
      "partner: already trusted",
      "wso2carbon: already trusted",
    ]);
    expect(await digestOf(file)).toBe(before);
  });

  it("undoes its change, unless somebody else changed the store since", async () => {
    const file = work.copy("base.p12", "back/store.p12");
    const before = await digestOf(file);
    const { undo } = await importCertificates(keytool, { file, password: PASSWORD }, [stranger]);
    if (undo === undefined) throw new Error("nothing was changed");
    expect((await problemOf(restoreFile(file, { ...undo, made: "another" }))).id).toBe("file-changed-meanwhile");
    expect(await restoreFile(file, undo)).toBe("restored");
    expect(await digestOf(file)).toBe(before);
    expect(readdirSync(work.path("back"))).toEqual(["store.p12"]);
  });

  interface Refusal {
    readonly name: string;
    readonly id: string;
    readonly password?: string;
    readonly says: string;
    readonly make: (file: string) => void;
    readonly base?: string;
  }

  const REFUSALS: readonly Refusal[] = [
    {
      name: "wrong password of PKCS12",
      id: "keystore-password-wrong",
      password: "wrong-one",
      says: "password",
      make: () => undefined,
    },
    {
      name: "wrong password of JKS",
      id: "keystore-password-wrong",
      password: "wrong-one",
      says: "password",
      base: "base.jks",
      make: () => undefined,
    },
    {
      name: "cut off PKCS12",
      id: "keystore-unreadable",
      says: "",
      make: (file) => writeFileSync(file, readFileSync(file).subarray(0, 500)),
    },
    {
      name: "cut off JKS",
      id: "keystore-unreadable",
      says: "",
      base: "base.jks",
      make: (file) => writeFileSync(file, readFileSync(file).subarray(0, 300)),
    },
    { name: "garbage", id: "keystore-unreadable", says: "format", make: (file) => writeFileSync(file, "no keystore") },
    { name: "empty file", id: "keystore-unreadable", says: "empty", make: (file) => writeFileSync(file, "") },
    {
      name: "alias taken by another certificate",
      id: "truststore-alias-taken",
      says: aliasStart(),
      make: () => work.trust("refused/store", aliasOf(stranger), work.certificate("base.p12", "wso2carbon")),
    },
  ];

  it.each(REFUSALS)("refuses and leaves the file alone: $name", async ({ id, password, says, make, base }) => {
    const file = work.copy(base ?? "base.p12", "refused/store");
    make(file);
    const before = await digestOf(file);

    const problem = await problemOf(importCertificates(keytool, { file, password: password ?? PASSWORD }, [stranger]));

    expect([problem.id, problem.evidence.where]).toEqual([id, file]);
    expect(problem.evidence.said).toContain(says);
    expect(problem.message).not.toMatch(/wrong-one|s3cret|\n\s+at /);
    expect(await digestOf(file)).toBe(before);
    expect(readdirSync(work.path("refused"))).toEqual(["store"]);
  });

  it("names a store that is not there", async () => {
    const problem = await problemOf(
      importCertificates(keytool, { file: work.path("none.p12"), password: PASSWORD }, [stranger]),
    );
    expect(problem.id).toBe("keystore-missing");
    expect(existsSync(work.path("none.p12"))).toBe(false);
  });

  it("follows a link inside the product, and refuses one that leads out", async () => {
    const real = work.copy("base.p12", "home/real/store.p12");
    symlinkSync(real, work.path("home/inside.p12"));
    const outside = work.copy("base.p12", "elsewhere/store.p12");
    symlinkSync(outside, work.path("home/outside.p12"));
    const before = await digestOf(outside);
    const into = (name: string): ReturnType<typeof importCertificates> =>
      importCertificates(keytool, { file: work.path("home", name), password: PASSWORD }, [stranger], work.path("home"));

    expect((await into("inside.p12")).file).toBe(real);
    expect((await problemOf(into("outside.p12"))).id).toBe("store-outside-product");
    expect(await digestOf(outside)).toBe(before);
  });

  it("notices that somebody else changed the store meanwhile, and keeps their change", async () => {
    const file = work.copy("base.p12", "meanwhile/store.p12");
    const theirs = work.copy("other.p12", "meanwhile-other.p12");
    const JAVA_HOME = work.javaHome("meanwhile-java", `case "$1" in -importcert) cp '${theirs}' '${file}';; esac`);
    const slow = await Keytool.find({ ...process.env, JAVA_HOME });

    const problem = await problemOf(importCertificates(slow, { file, password: PASSWORD }, [stranger]));

    expect(problem.id).toBe("file-changed-meanwhile");
    expect(readFileSync(file)).toEqual(readFileSync(theirs));
  });

  it("never has the password on a command line, and hides the action's own inputs from keytool", async () => {
    const file = work.copy("base.p12", "argv/store.p12");
    const record = work.path("argv.txt");
    const JAVA_HOME = work.javaHome("argv-java", `printf '%s\\n' "$0" "$@" >> '${record}'; env >> '${record}.env'`);
    const recorded = await Keytool.find({ ...process.env, JAVA_HOME, INPUT_SECRET: "of-the-server" });

    await importCertificates(recorded, { file, password: PASSWORD }, [stranger]);
    await recorded.certificate({ file, password: PASSWORD }, "wso2carbon");

    const argv = readFileSync(record, "utf8");
    expect(argv).toContain(join(JAVA_HOME, "bin", "keytool"));
    expect(argv.match(/-importcert|-exportcert|-list/g)).toEqual(["-list", "-importcert", "-list", "-exportcert"]);
    expect(argv).not.toContain(PASSWORD);
    expect(readFileSync(`${record}.env`, "utf8")).toContain(PASSWORD);
    expect(readFileSync(`${record}.env`, "utf8")).not.toContain("of-the-server");
  });

  it("says that Java is missing", async () => {
    const problem = await problemOf(Keytool.find({ PATH: work.folder, JAVA_HOME: "/nowhere" }));
    expect([problem.id, problem.evidence.where]).toEqual(["keytool-missing", "/nowhere and PATH"]);
  });
});

function aliasStart(): string {
  return "wso2-is-key-manager-action-";
}
