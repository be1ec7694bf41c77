import { describe, expect, it } from "@jest/globals";
import { secretNames, secretsIn, secretsInLines } from "../../src/text/secret-names.ts";

describe("a secret by its name", () => {
  it.each([
    ...[
      "Password",
      "PASSWORD",
      "password",
      "db_passwd",
      "DbPwd",
      "keyPassphrase",
      "trust_store_password",
      "keystore-password",
    ],
    ...[
      "ClientSecret",
      "client_secret",
      "client.secret",
      "clientSecretExpiry",
      "masterKey",
      "auth__key",
      "tls.privateKey",
      "JWT",
      "secrets",
      "apikey",
      "apiKey",
      "API_KEY",
      "api-key",
      "x-api-key",
    ],
    ...["token", "accessToken", "registration_access_token", "bearer", "private key", "privateKey", "private_key"],
    ...[
      "x509PrivateKey",
      "secretKey",
      "sharedKey",
      "signing_key",
      "userCredentials",
      "Authorization",
      "KeyPass",
      "storepass",
      "pin",
    ],
  ])("%s", (name) => {
    expect(secretNames()(name)).toBe(true);
  });

  it.each([
    ...[
      "tokenEndpoint",
      "displayTokenEndpoint",
      "token_endpoint",
      "tokenType",
      "tokenValidation",
      "enableTokenGeneration",
    ],
    ...[
      "enableTokenHashing",
      "Username",
      "IdentityUser",
      "api_resource_management_endpoint",
      "is7_roles_endpoint",
      "issuer",
    ],
    ...[
      "consumerKeyClaim",
      "scopesClaim",
      "availableGrantTypes",
      "certificates",
      "name",
      "alias",
      "key",
      "compass",
      "shipping",
    ],
    ...[
      "enable_roles_creation",
      "Authentication",
      "client_secret_expires_at",
      "passwordPolicy",
      "secretExpiresIn",
      "secret-expire-at",
      "secret.enabled",
      "jwtIssuer",
      "pinned",
      "a__pin__b",
      "password_reset_url",
      "tokenId",
    ],
  ])("not %s", (name) => {
    expect(secretNames()(name)).toBe(false);
  });

  it("or because the connector declares it", () => {
    expect(secretNames(["Handle"])("handle")).toBe(true);
    expect(secretNames(["Handle"])("handles")).toBe(false);
  });
});

describe("secrets in a value", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["at the top and below", { Password: "a", additionalProperties: { ClientSecret: "b" } }, ["a", "b"]],
    ["at any depth, in lists too", { x: [{ y: { apikey: "a" } }, [{ token: "b" }]] }, ["a", "b"]],
    ["all below a secret name", { credentials: { user: "a", list: ["b", { deep: "c" }] } }, ["a", "b", "c"]],
    ["a number", { pin: 123456 }, ["123456"]],
    [
      "a field by name and value",
      {
        fields: [
          { name: "Password", value: "a" },
          { name: "Other", value: "b" },
        ],
      },
      ["a"],
    ],
    [
      "a private key",
      { certificates: { value: "-----BEGIN RSA PRIVATE KEY-----\nabc" } },
      ["-----BEGIN RSA PRIVATE KEY-----\nabc"],
    ],
    ["a signed token", { header: "eyJhIjoxfQ.eyJiIjoyfQ.c2ln" }, ["eyJhIjoxfQ.eyJiIjoyfQ.c2ln"]],
    ["the password of an address", { tokenEndpoint: "https://user:pw1@host/x" }, ["pw1"]],
    [
      "no mask, placeholder, flag, nothing",
      { Password: "*****", secret: "$secret{a}", token: "", enable_password: true },
      [],
    ],
    ["a text that only begins like a token", { header: "eyJhIjoxfQ.eyJiIjoyfQ.c2ln and more" }, []],
    ["a text that only ends like one", { header: "Bearer eyJhIjoxfQ.eyJiIjoyfQ.c2ln" }, []],
    ["what has no members", { password: null, more: [null, undefined, true] }, []],
    ["none", { Username: "admin", certificates: { type: "PEM", value: "-----BEGIN CERTIFICATE-----" } }, []],
  ])("%s", (_name, value, found) => {
    expect(secretsIn(value)).toEqual(found);
  });

  it("of any depth", () => {
    let deep: unknown = { Password: "a" };
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(secretsIn(deep)).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ["a.b.token = x1", ["x1"]],
    ["token.a = x1", []],
    ["a token = x1", []],
    ["'token' = 'x1'", ["x1"]],
    ["token:x1", ["x1"]],
    ['token = """x1', ["x1"]],
    ["token = 'x1", ["x1"]],
    ["token = x1   # a # b", ["x1"]],
    ["token = x1# a", ["x1# a"]],
    ["token = x'1'", ["x'1'"]],
    ["token = x1  \r", ["x1"]],
    ["token = 12345", []],
    ["token = 123456", ["123456"]],
    ["token = 12345a", ["12345a"]],
    ["token = a12345", ["a12345"]],
    ["token = true", []],
    ["token = truely", ["truely"]],
    ["token = *****", []],
    [`token = ${"x".repeat(4096)}`, ["x".repeat(4096)]],
  ])("in a line of such a file: %s", (line, found) => {
    expect(secretsInLines(`# a\n${line}\nb = 1`)).toEqual(found);
  });

  it("in the lines of a file that can't be read", () => {
    const text =
      'Password = "a b"\n"ClientSecret"=\'c\' # d\nx.private_key = e f # g\nuser = "h"\n  "apiKey": "i",\nenable_password = true\n= [';
    expect(secretsInLines(text)).toEqual(["a b", "c", "e f", "i"]);
  });
});
