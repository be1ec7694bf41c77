import { afterAll, describe, expect, it } from "@jest/globals";
import { mkdirSync, writeFileSync } from "node:fs";
import { storesOf } from "../../src/trust/product-stores.ts";
import { SECURITY, Workshop } from "./stores.ts";
import { problemOf } from "../support/problem-of.ts";

const work = new Workshop();
afterAll(() => work.remove());

describe("the stores of a product", () => {
  const sources = { truststorePassword: "of-the-input", environment: { STORE: "from-env" } };
  const path = (name: string, file: string): string => work.path(name, SECURITY, file);

  it("falls back from [keystore.tls] to [keystore.primary], member by member", async () => {
    const toml = `[keystore.tls]\nfile_name="tls.p12"\n[keystore.primary]\nfile_name="a.jks"\npassword="p"\nalias="x"`;
    const stores = await storesOf(work.home("members", toml), sources);
    expect(stores.keystore).toEqual({ file: path("members", "tls.p12"), password: "p", alias: "x" });
  });

  it.each([
    ["p12", ["wso2carbon.p12", "client-truststore.p12"]],
    ["jks", ["wso2carbon.jks", "client-truststore.jks"]],
  ])("defaults to what the product ships: %s", async (kind, files) => {
    const at = work.home(`default-${kind}`, "");
    for (const file of files) writeFileSync(path(`default-${kind}`, file), "");
    const { keystore, truststore } = await storesOf(at, sources);
    expect([keystore.file, truststore.file]).toEqual(files.map((file) => path(`default-${kind}`, file)));
    expect([keystore.alias, keystore.password, truststore.password]).toEqual(Array(3).fill("wso2carbon"));
  });

  it.each([
    ['[truststore]\npassword = "$env{STORE}"', "from-env"],
    ['[truststore]\npassword = "$secret{store_password}"', "of-the-input"],
    ['[truststore]\npassword = "$a{plain}"', "$a{plain}"],
    ['[truststore]\npassword = "$env{NOT_SET}"', "of-the-input"],
    ['[truststore]\npassword = "$sys{store}"', "of-the-input"],
    ['[keystore.primary]\npassword = "p"\n[truststore]\npassword = "$ref{keystore.primary.password}"', "p"],
    ['[truststore]\npassword = "$ref{keystore.primary.password}"', "wso2carbon"],
    ['a = "x"\n[truststore]\npassword = "$ref{a}-$ref{b.c}$env{STORE}"\n[b]\nc = 7', "x-7from-env"],
    ['[truststore]\npassword = "$ref{nowhere}"', "of-the-input"],
    ['[truststore]\npassword = "$ref{a}"\n[b]\nx = 1', "of-the-input"],
  ])("reads the truststore's password from %j", async (toml, expected) => {
    expect((await storesOf(work.home("passwords", toml), sources)).truststore.password).toBe(expected);
  });

  it.each([
    ['[keystore.primary]\nalias = "$secret{key}"', "keystore-password-hidden", "$secret{key}"],
    ['[truststore]\nfile_name = "$env{NOT_SET}"', "keystore-password-hidden", "$env{NOT_SET}"],
    ['[truststore]\nfile_name = "$sys{store}"', "keystore-password-hidden", "$sys{store}"],
    ['[truststore]\nfile_name = "$ref{a.b}.p12"', "keystore-password-hidden", "no such setting"],
    ['x = "$ref{y}"\ny = "$ref{x}"\n[truststore]\nfile_name = "$ref{x}"', "keystore-password-hidden", "itself"],
    ["[a]\n[a\n", "server-config-unreadable", "line 2"],
    ["[a]\n[a]\n", "server-config-unreadable", "line 2"],
  ])("refuses %j", async (toml, id, says) => {
    const problem = await problemOf(storesOf(work.home("refused", toml), sources));
    expect(problem.id).toBe(id);
    expect(problem.evidence.said).toContain(says);
    if (id === "server-config-unreadable") expect(problem.evidence.line).toBe(2);
  });

  it.each([
    [
      "the other table's",
      'file_name = "$ref{keystore.primary.file_name}"\npassword = "$ref{keystore.primary.password}"',
    ],
    [
      "a chain",
      'file_name = "$ref{store.name}.jks"\npassword = "$ref{store.password}"\n[store]\nname = "$ref{store.base}"\nbase = "a"\npassword = "$ref{keystore.primary.password}"',
    ],
    ["an environment variable behind it", 'file_name = "a.jks"\npassword = "$ref{p}"\n[store]\n'],
  ])("follows references from [keystore.tls]: %s", async (name, tls) => {
    const head = name.startsWith("an env") ? 'p = "$env{STORE}"\n' : "";
    const toml = `${head}[keystore.primary]\nfile_name = "a.jks"\npassword = "from-env"\n[keystore.tls]\n${tls}`;
    const { keystore } = await storesOf(work.home(`references ${name}`, toml), sources);
    expect(keystore).toEqual({
      file: path(`references ${name}`, "a.jks"),
      password: "from-env",
      alias: "wso2carbon",
    });
  });

  it("refers to the product's own defaults", async () => {
    const home = work.home("defaults", '[truststore]\npassword = "$ref{keystore.internal.password}"\n');
    mkdirSync(work.path("defaults", "repository/resources/conf"), { recursive: true });
    writeFileSync(
      work.path("defaults", "repository/resources/conf/default.json"),
      '{"keystore.primary.file_name": "shipped.p12", "keystore.internal.password": "$ref{keystore.primary.password}"}',
    );
    const { keystore, truststore } = await storesOf(home, sources);
    expect([keystore.file, truststore.password]).toEqual([path("defaults", "shipped.p12"), "wso2carbon"]);
  });

  it.each(["$secret{keystore_password}", "$sys{store}", "$env{NOT_SET}", "$ref{hidden}"])(
    "a keystore's password written as %s is the input's",
    async (written) => {
      const toml = `hidden = "$secret{x}"\n[keystore.primary]\nfile_name = "a.jks"\npassword = "${written}"\n[secrets]\nx = "[bm9uZQ==]"`;
      const { keystore } = await storesOf(work.home("hidden", toml), sources);
      expect([keystore.file, keystore.password]).toEqual([path("hidden", "a.jks"), "of-the-input"]);
    },
  );

  it("names a configuration that is not there", async () => {
    const problem = await problemOf(storesOf(work.path("nowhere"), sources));
    expect(problem.id).toBe("server-config-unreadable");
    expect(problem.evidence.where).toContain("deployment.toml");
  });
});
