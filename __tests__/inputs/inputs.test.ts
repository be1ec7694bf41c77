import { describe, expect, it } from "@jest/globals";
import { resolve } from "node:path";
import { rootCertificates } from "node:tls";
import { readArguments } from "../../src/cli/arguments.ts";
import { invocation } from "../../src/cli/surroundings.ts";
import { githubInputs } from "../../src/github/github.ts";
import { readInputsForPost } from "../../src/inputs/inputs.ts";
import { PASSWORDS, readInputs } from "../support/read-inputs.ts";
import { read, refusal } from "./read.ts";

describe("a .toml definition that is JSON", () => {
  it.each(['{"name": "x"}', '\n  {\n  "list": []\n}\n', '{"enabled": true, }'])("%j is called so", (text) => {
    const input = (name: string): string => ({ ...PASSWORDS, "key-manager-definition": "km.toml" })[name] ?? "";
    expect(() => readInputs({ input, readFile: () => text })).toThrow(/km\.toml is JSON, as the Admin API has it/);
  });
});

describe("a missing secret", () => {
  const output = { write: () => true };
  it.each([
    ["a workflow", githubInputs.howToGive, "`apim-password: ${{ secrets.APIM_PASSWORD }}`"],
    [
      "the command line",
      invocation(readArguments(["apply"], {}), {}, { log: output, result: output, logged: false }).sources.howToGive,
      "the variable `WSO2_KM_APIM_PASSWORD`, or a file that `--apim-password-file` names",
    ],
    ["whatever does not say it", undefined, "`apim-password`"],
  ])("in %s is asked for in its own words", (_where, howToGive, words) => {
    const input = (name: string): string => (name === "is-password" ? "secret-of-is" : "");
    const sources = { input, readFile: () => "", ...(howToGive === undefined ? {} : { howToGive }) };
    expect(() => readInputs(sources)).toThrow(`\`apim-password\`: is missing. Pass it from a secret: ${words}.`);
  });
});

describe("defaults", () => {
  it("are those of the contract", () => {
    const inputs = read(PASSWORDS);
    expect(inputs).toMatchObject({
      command: "apply",
      is: { url: "https://localhost:9444", username: "admin", portOffset: 1 },
      apim: { url: "https://localhost:9443", username: "admin", portOffset: 0 },
      gatewayUrl: "https://localhost:8243",
      connector: { username: "admin", password: "secret-of-is", given: false },
      proof: { smokeTest: "token", skip: [] },
      readyTimeout: 300_000,
      propagationTimeout: 180_000,
      requestTimeout: 30_000,
      onFailure: "rollback",
      tlsVerify: true,
    });
    expect(inputs.keyManager).toEqual({ name: "WSO2-IS-7" });
  });

  it.each([
    ["is-home", "products/is"],
    ["apim-home", "./products/apim"],
    ["is-deployment-toml", "conf/deployment.toml"],
    ["apim-truststore", "../client-truststore.p12"],
    ["report-directory", "reports"],
  ])("%s: a relative path is that of the working directory, for the post step, too", (name, path) => {
    const inputs = read({ ...PASSWORDS, [name]: path });
    expect(JSON.stringify(inputs)).toContain(JSON.stringify(resolve(path)));
    expect(JSON.stringify(inputs)).not.toContain(JSON.stringify(path));
  });

  it("follow host and offset", () => {
    const inputs = read({
      ...PASSWORDS,
      "is-host": "is.test",
      "is-port-offset": "3",
      "apim-url": "https://am.test:9543/",
      "apim-port-offset": "2",
    });
    expect(inputs.is.url).toBe("https://is.test:9446");
    expect(inputs.apim.url).toBe("https://am.test:9543");
    expect(inputs.gatewayUrl).toBe("https://am.test:8245");
  });
});

describe("refused, with the input's name and a remedy", () => {
  it.each([
    ["unknown command", { command: "aply" }, "`command`: `aply` is not known. Use one of apply, plan"],
    ["plain http", { "is-url": "http://is:9444" }, "`is-url`: is not an https URL"],
    ["tenant URL", { "is-url": "https://is:9444/t/a.com" }, "tenant URL"],
    ["path", { "apim-url": "https://am:9443/admin" }, "has a path"],
    ["credentials in a URL", { "apim-url": "https://u:p@am:9443" }, "holds credentials"],
    ["two exclusive inputs", { "is-url": "https://a:1", "is-host": "b" }, "`is-url`: and `is-host` are both given"],
    [
      "the usual host beside a URL",
      { "apim-url": "https://a:1", "apim-host": "localhost" },
      "and `apim-host` are both",
    ],
    ["resident Key Manager", { "key-manager-name": "Resident Key Manager" }, "names the Resident Key Manager"],
    ["masked password", { "apim-password": "*****" }, "`apim-password`: is `*****`"],
    ["number", { "ready-timeout": "5m" }, "`ready-timeout`: `5m` is not a whole number"],
    ["boolean", { ephemeral: "yes" }, "`ephemeral`: `yes` is neither true nor false"],
    ["pin", { "is-certificate-sha256": "AB:CD" }, "64 hexadecimal digits"],
    [
      "missing file",
      { "ca-certificates": "nowhere.pem" },
      "`ca-certificates`: the file nowhere.pem can't be read (ENOENT)",
    ],
    ["long description", { "key-manager-description": "x".repeat(257) }, "longer than 256"],
    ["unknown check", { "smoke-skip": "token-isued" }, "`token-isued` is not a check"],
    ["start without a home", { "start-servers": "true" }, "no folder or pack"],
    ["prepare without a file", { command: "prepare" }, "`prepare` has no file to prepare"],
    [
      "home and a single file",
      { "is-home": "x", "is-truststore": "y" },
      "`is-truststore`: and `is-home` are both given",
    ],
    [
      "certificates without a folder",
      { certificates: "generate", "is-truststore": "t.p12" },
      "is `generate`, but no folder",
    ],
    ["revocations without a file", { "revocation-events": "true" }, "no file of Identity Server"],
    [
      "a notifier without a folder",
      { "revocation-events": "true", "is-deployment-toml": "d.toml", "notifier-jar": "n.jar" },
      "`notifier-jar`: is given without a folder",
    ],
    ["a notifier that nothing uses", { "is-home": "x", "notifier-jar": "n.jar" }, "without `revocation-events`"],
    [
      "revocations without a user",
      { command: "prepare", "is-home": "x", "revocation-events": "true", "apim-password": "" },
      "`apim-password`: is missing: Identity Server reports",
    ],
    ["scope with blanks", { "smoke-scope": "a b" }, "is not a single scope"],
  ])("%s", (_name, given, expected) => {
    expect(refusal({ ...PASSWORDS, ...given })).toContain(expected);
  });

  it("names every wrong input in one failure", () => {
    const message = refusal({ command: "x", "is-url": "ftp://is", "ready-timeout": "-1" });
    for (const name of ["command", "is-url", "ready-timeout", "apim-password"])
      expect(message).toContain(`\`${name}\``);
  });

  it("a missing password of Identity Server, only where it is needed", () => {
    const apim = { "apim-password": "secret-of-apim" };
    expect(refusal({ ...apim })).toContain("`is-password`: is missing");
    expect(read({ ...apim, command: "plan" }).command).toBe("plan");
    expect(read({ ...apim, command: "remove" }).command).toBe("remove");
  });
});

describe("in the post step", () => {
  const gone = {
    input: (name: string) =>
      ({
        ...PASSWORDS,
        "is-certificate": "gone.pem",
        "ca-certificates": "gone.pem",
        "key-manager-definition": "gone.toml",
      })[name] ?? "",
    readFile: (path: string): string => {
      throw Object.assign(new Error(path), { code: "ENOENT" });
    },
  };

  it("no file is read when the certificates were kept", () => {
    const inputs = readInputsForPost(gone, [...rootCertificates.slice(0, 2)]);
    expect(inputs).toMatchObject({
      caCertificates: rootCertificates.slice(0, 2),
      apim: { password: "secret-of-apim" },
    });
    expect(inputs.keyManager.definition).toBeUndefined();
  });

  it("the file is read again when they were not, and is named when it is gone", () => {
    expect(() => readInputsForPost(gone, [])).toThrow(/1 wrong:\n  - `ca-certificates`: the file gone\.pem/);
  });

  it("what only counts before the start is not judged again", () => {
    const input = (name: string) => ({ command: "prepare", "smoke-skip": "nothing" })[name] ?? "";
    expect(readInputsForPost({ ...gone, input }, []).command).toBe("prepare");
  });
});

describe("on Windows", () => {
  const PACK = { "is-version": "7.2.0", "is-password": "is-secret", "apim-password": "apim-secret" };
  const judged = (given: Readonly<Record<string, string>>, platform: string): string => {
    const sources = { input: (name: string) => ({ ...PACK, ...given })[name] ?? "", readFile: () => "", platform };
    try {
      readInputs(sources);
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  it.each([
    ["by a pack", {}, "start-servers"],
    ["by the input", { "start-servers": "true" }, "start-servers"],
  ])("starting servers is refused with the reason: %s", (_name, given, said) => {
    expect(judged(given, "win32")).toMatch(
      said in given ? /`start-servers`: is true, and/ : /`start-servers`: is true \(the default with a pack\), and/,
    );
    expect(judged(given, "win32")).toContain("no way to stop them again");
    expect([judged(given, "linux"), judged(given, "darwin")]).toEqual(["", ""]);
  });

  it.each([
    ["prepare of a pack", { command: "prepare" }],
    ["a pack without a start", { "start-servers": "false" }],
    ["servers by address", { "is-version": "" }],
  ])("%s is not", (_name, given) => {
    expect(judged(given, "win32")).toBe("");
  });
});
