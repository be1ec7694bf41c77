import { describe, expect, it } from "@jest/globals";
import { resolve } from "node:path";
import { DIGEST, judged } from "./judged.ts";

describe("every input that is given counts", () => {
  const EVERYTHING = {
    command: "apply",
    "is-host": "is.test",
    "is-port-offset": "3",
    "apim-url": "https://am.test:9543",
    "apim-gateway-url": "https://gw.test",
    "is-username": "is-admin",
    "apim-username": "am-admin",
    "connector-username": "connector",
    "connector-password": "secret-of-connector",
    "is-url-from-apim": "https://is.inside:9444",
    "is-public-url": "https://login.test",
    "is-certificate-sha256": DIGEST,
    "tls-verify": "FALSE",
    "key-manager-name": "KM",
    "key-manager-display-name": "Shown",
    "key-manager-description": "Told",
    "grant-types": "password, client_credentials\npassword",
    "create-roles": "true",
    "key-manager-definition": "km.toml",
    "is-home": "is",
    "apim-deployment-toml": "am.toml",
    "apim-truststore": "am.p12",
    "archive-directory": "packs",
    "github-token": "ghs_token",
    "truststore-password": " blanks \n",
    "start-servers": "true",
    certificates: "generate",
    "revocation-events": "true",
    "notifier-jar": "n.jar",
    "smoke-test": "gateway",
    "smoke-scope": "scope",
    "smoke-skip": "role-bound token-claims",
    "ready-timeout": "10",
    "propagation-timeout": "20",
    "request-timeout": "5",
    "on-failure": "keep",
    ephemeral: "true",
    "fail-on-drift": "true",
    "report-directory": "report",
  };
  const { inputs, faults } = judged(EVERYTHING, { "km.toml": "enabled = false" });

  it("as what it is", () => {
    expect(faults).toEqual([]);
    expect(inputs).toEqual({
      command: "apply",
      is: {
        hostname: "is.test",
        offset: 3,
        url: "https://is.test:9446",
        portOffset: 3,
        username: "is-admin",
        password: "secret-of-is",
        certificateSha256: DIGEST.toUpperCase(),
        exactPin: true,
        home: resolve("is"),
      },
      apim: {
        url: "https://am.test:9543",
        portOffset: 0,
        username: "am-admin",
        password: "secret-of-apim",
        deploymentToml: resolve("am.toml"),
        truststore: resolve("am.p12"),
      },
      gatewayUrl: "https://gw.test",
      connector: { username: "connector", password: "secret-of-connector", given: true },
      isUrlFromApim: "https://is.inside:9444",
      isPublicUrl: "https://login.test",
      caCertificates: [],
      tlsVerify: false,
      keyManager: {
        name: "KM",
        displayName: "Shown",
        description: "Told",
        grantTypes: ["password", "client_credentials"],
        createRoles: true,
        definition: { path: "km.toml", fields: { enabled: false }, lineOf: expect.any(Function) },
      },
      truststorePassword: " blanks ",
      startServers: true,
      certificates: "generate",
      revocationEvents: true,
      notifierJar: resolve("n.jar"),
      archiveDirectory: resolve("packs"),
      githubToken: "ghs_token",
      proof: { smokeTest: "gateway", scope: "scope", skip: ["role-bound", "token-claims"] },
      readyTimeout: 10_000,
      propagationTimeout: 20_000,
      requestTimeout: 5000,
      onFailure: "keep",
      ephemeral: true,
      failOnDrift: true,
      reportDirectory: resolve("report"),
      given: expect.any(Object),
    });
  });

  it("and is shown, but for defaults and secrets", () => {
    const {
      command: _default,
      "connector-password": _c,
      "github-token": _g,
      "truststore-password": _t,
      ...shown
    } = EVERYTHING;
    const paths = ["is-home", "apim-deployment-toml", "apim-truststore", "archive-directory", "notifier-jar"];
    expect(inputs.given).toEqual(
      Object.fromEntries(
        Object.entries(shown).map(([name, text]) => [
          name,
          [...paths, "report-directory"].includes(name) ? resolve(text) : text,
        ]),
      ),
    );
  });

  it("of an address no query, of a PEM text how much it is, of what is refused nothing", () => {
    const pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";
    const { given } = judged({
      "is-archive": "https://h.test/is.zip?signature=x#y",
      "ca-certificates": pem,
      "apim-certificate": pem,
      "key-manager-name": "https of somebody",
    }).inputs;
    expect(given).toEqual({ "is-archive": "https://h.test/is.zip", "key-manager-name": "https of somebody" });
    expect(judged({ "ca-certificates": "-----BEGIN" }).inputs.given).toEqual({});
  });

  it("a connector's user or password alone is one that is given", () => {
    expect(judged({ "connector-username": "c" }).inputs.connector).toEqual({
      username: "c",
      password: "secret-of-is",
      given: true,
    });
    expect(judged({ "connector-password": "c" }).inputs.connector).toMatchObject({ username: "admin", given: true });
  });
});
