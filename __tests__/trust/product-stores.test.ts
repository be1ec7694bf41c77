import { afterAll, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { storesOf } from "../../src/trust/product-stores.ts";
import { problemOf, SECURITY, Workshop } from "./stores.ts";

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
  ])("reads the truststore's password from %j", async (toml, expected) => {
    expect((await storesOf(work.home("passwords", toml), sources)).truststore.password).toBe(expected);
  });

  it.each([
    ['[keystore.primary]\npassword = "$secret{key}"', "keystore-password-hidden", "$secret{key}"],
    ['[truststore]\npassword = "$env{NOT_SET}"', "keystore-password-hidden", "$env{NOT_SET}"],
    ['[truststore]\npassword = "$sys{store}"', "keystore-password-hidden", "$sys{store}"],
    ["[a]\n[a\n", "server-config-unreadable", "line 2"],
    ["[a]\n[a]\n", "server-config-unreadable", "line 2"],
  ])("refuses %j", async (toml, id, says) => {
    const problem = await problemOf(storesOf(work.home("refused", toml), sources));
    expect(problem.id).toBe(id);
    expect(problem.evidence.said).toContain(says);
    if (id === "server-config-unreadable") expect(problem.evidence.line).toBe(2);
  });

  it("names a configuration that is not there", async () => {
    const problem = await problemOf(storesOf(work.path("nowhere"), sources));
    expect(problem.id).toBe("server-config-unreadable");
    expect(problem.evidence.where).toContain("deployment.toml");
  });
});
