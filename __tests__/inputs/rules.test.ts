import { describe, expect, it } from "@jest/globals";
import { withPins } from "../../src/inputs/pins.ts";
import { DOCUMENTED_GRANT_TYPES, type RunInputs } from "../../src/inputs/run-inputs.ts";
import { DIGEST, judged } from "./judged.ts";

/** What is wrong, each with a remedy in whole sentences. */
function wrong(given: Readonly<Record<string, string>>, files?: Readonly<Record<string, string>>): readonly string[] {
  const { faults } = judged(given, files);
  for (const { remedy } of faults) expect(remedy).toMatch(/^[A-Z].{8,}\.$/);
  return faults.map(({ name, reason }) => `${name} ${reason}`);
}

describe("what is wrong with several inputs together", () => {
  const PACKS = { "is-version": "7.2.0", "apim-archive": "am.zip" };
  const long = (length: number): string => "x".repeat(length);

  it.each<[string, Record<string, string>, readonly string[]]>([
    ["nothing", {}, []],
    ["packs", PACKS, []],
    ["packs to prepare", { ...PACKS, command: "prepare" }, []],
    [
      "packs for a command that sets up no product",
      { ...PACKS, command: "verify" },
      [
        "is-version is nothing for `verify`, which sets up no product.",
        "apim-archive is nothing for `verify`, which sets up no product.",
      ],
    ],
    [
      "fresh packs without passwords",
      { ...PACKS, command: "prepare", "is-password": "", "apim-password": "" },
      [
        "is-password is missing: a fresh pack gets it before its first boot.",
        "apim-password is missing: a fresh pack gets it before its first boot.",
      ],
    ],
    [
      "a pack and a folder",
      { "is-version": "7.2.0", "is-home": "is" },
      ["is-home and a pack of the same product (`is-version`, `is-archive`) are both given."],
    ],
    [
      "a pack and single files",
      { "apim-version": "4.5.0", "apim-deployment-toml": "a", "apim-truststore": "b" },
      [
        "apim-deployment-toml is given although the product is unpacked by this run.",
        "apim-truststore is given although the product is unpacked by this run.",
      ],
    ],
    [
      "a folder and single files",
      { "is-home": "h", "is-deployment-toml": "a", "is-truststore": "b" },
      ["is-deployment-toml and `is-home` are both given.", "is-truststore and `is-home` are both given."],
    ],
    ["single files", { "is-deployment-toml": "a", "is-truststore": "b" }, []],
    [
      "one file for both products",
      { "is-truststore": "t.p12", "apim-truststore": "t.p12" },
      ["is-truststore and `apim-truststore` lead to the same file."],
    ],
    [
      "a name of API Manager itself",
      { "key-manager-name": "resident key manager" },
      ["key-manager-name names the Resident Key Manager."],
    ],
    ["a long name", { "key-manager-name": long(101) }, ["key-manager-name is longer than 100 characters."]],
    [
      "names that just fit",
      { "key-manager-name": long(100), "key-manager-display-name": long(100), "key-manager-description": long(256) },
      [],
    ],
    ["a name of two lines", { "key-manager-name": "a\nb" }, ["key-manager-name holds control characters."]],
    [
      "a long shown name",
      { "key-manager-display-name": long(101) },
      ["key-manager-display-name is longer than 100 characters."],
    ],
    [
      "a long description",
      { "key-manager-description": long(257) },
      ["key-manager-description is longer than 256 characters, which API Manager refuses."],
    ],
    [
      "a digest that is none",
      { "expected-plan-sha256": "0e" },
      ["expected-plan-sha256 is not a SHA-256 (64 hexadecimal digits)."],
    ],
    ["a digest of a plan", { "expected-plan-sha256": DIGEST.toUpperCase() }, []],
    [
      "a digest for a command that carries out none",
      { command: "plan", "expected-plan-sha256": DIGEST },
      ["expected-plan-sha256 is nothing for `plan`."],
    ],
    [
      "a digest where servers are started",
      { "expected-plan-sha256": DIGEST, "is-home": "h", "start-servers": "true" },
      ["expected-plan-sha256 can't be compared before the servers run."],
    ],
    ["new certificates of a pack", { ...PACKS, certificates: "generate" }, []],
    ["new certificates of a folder", { "apim-home": "h", certificates: "generate" }, []],
    ["a pack that is not started", { ...PACKS, "start-servers": "false" }, []],
    ["a folder that is started", { "apim-home": "h", "start-servers": "true" }, []],
    ["prepare of a folder", { command: "prepare", "is-home": "h" }, []],
    ["prepare of a file", { command: "prepare", "apim-truststore": "t" }, []],
    ["prepare of the other file", { command: "prepare", "is-deployment-toml": "t" }, []],
    ["prepare of nothing", { command: "prepare" }, ["command `prepare` has no file to prepare."]],
    ["a scope with a quote", { "smoke-scope": 'a"b' }, ["smoke-scope is not a single scope (RFC 6749 3.3)."]],
    ["a scope with a backslash", { "smoke-scope": "a\\b" }, ["smoke-scope is not a single scope (RFC 6749 3.3)."]],
    ["a scope of all that one may have", { "smoke-scope": "!#$[]^~:/az09" }, []],
    ["checks that there are", { "smoke-skip": "role-bound,token-claims" }, []],
    ["a notifier in a pack", { "is-version": "7.2.0", "revocation-events": "true", "notifier-jar": "n.jar" }, []],
    ["revocations in a file", { "is-deployment-toml": "d", "revocation-events": "true" }, []],
  ])("%s", (_name, given, faults) => {
    expect(wrong(given)).toEqual(faults);
  });

  it.each<[string, Record<string, string>]>([
    ["export", {}],
    ["plan", {}],
    ["remove", {}],
    ["verify", { "is-password": "missing" }],
    ["apply", { "is-password": "missing" }],
  ])("%s without passwords", (command, also) => {
    const faults = wrong({ command, "is-password": "", "apim-password": "" });
    expect(faults).toEqual(["apim-password is missing.", ...Object.keys(also).map((name) => `${name} is missing.`)]);
  });

  it.each(["id", "name", "type"])("a definition that sets `%s`", (own) => {
    const faults = wrong({ "key-manager-definition": "km.toml" }, { "km.toml": `${own} = "x"` });
    expect(faults).toEqual([`key-manager-definition sets \`${own}\`.`]);
  });
});

describe("single inputs", () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    ["a host with an address", { "is-host": "https://is" }, ["is-host `https://is` is not a host name."]],
    ["a host with a port", { "is-host": "is:9443" }, ["is-host `is:9443` is not a host name."]],
    ["a host that begins with a hyphen", { "apim-host": "-am" }, ["apim-host `-am` is not a host name."]],
    [
      "a number that is too large to be an address",
      { "is-host": "99999999999" },
      ["is-host `99999999999` is not a host name."],
    ],
    ["no address", { "is-url": "is" }, ["is-url is not a URL."]],
    ["a user in an address", { "is-url": "https://u@is" }, ["is-url holds credentials."]],
    ["a password in an address", { "is-url": "https://:p@is" }, ["is-url holds credentials."]],
    ["a tenant", { "is-url": "https://is/t/a" }, ["is-url is a tenant URL."]],
    ["no tenant", { "is-url": "https://is/t/" }, ["is-url has a path, query or fragment."]],
    ["a path that only looks like one", { "is-url": "https://is/x/t/a" }, ["is-url has a path, query or fragment."]],
    ["a query", { "apim-url": "https://am?a" }, ["apim-url has a path, query or fragment."]],
    ["a fragment", { "apim-url": "https://am#a" }, ["apim-url has a path, query or fragment."]],
    [
      "a number with a sign",
      { "is-port-offset": "+1" },
      ["is-port-offset `+1` is not a whole number from 0 to 56092."],
    ],
    ["the largest offset", { "is-port-offset": "56092" }, []],
    ["one more", { "is-port-offset": "56093" }, ["is-port-offset `56093` is not a whole number from 0 to 56092."]],
    ["no time", { "ready-timeout": "0" }, ["ready-timeout `0` is not a whole number from 1 to 21600."]],
    ["a long time", { "ready-timeout": "21600", "request-timeout": "1" }, []],
    [
      "a number of many digits",
      { "ready-timeout": "0000000001" },
      ["ready-timeout `0000000001` is not a whole number from 1 to 21600."],
    ],
    ["a flag", { ephemeral: "1" }, ["ephemeral `1` is neither true nor false."]],
    ["a choice in capitals", { "on-failure": "Keep" }, ["on-failure `Keep` is not known."]],
    [
      "a file that is not there",
      { "ca-certificates": "ca.pem" },
      ["ca-certificates the file ca.pem can't be read (not there)."],
    ],
  ])("%s", (_name, given, faults) => {
    expect(wrong(given)).toEqual(faults);
  });

  it.each([
    ["::1", "https://[::1]:9444"],
    ["[2001:db8::A]", "https://[2001:db8::a]:9444"],
    ["10.0.0.1", "https://10.0.0.1:9444"],
    ["is-1.test", "https://is-1.test:9444"],
    ["a", "https://a:9444"],
    ["-", "https://localhost:9444"],
  ])("the host %s: %s", (host, url) => {
    expect(judged({ "is-host": host }).inputs.is.url).toBe(url);
  });

  it("what is wrong leaves the default", () => {
    const { inputs } = judged({ command: "x", "ready-timeout": "x", "is-url": "ftp://is", "on-failure": "x" });
    expect(inputs).toMatchObject({ command: "apply", readyTimeout: 300_000, onFailure: "rollback" });
    expect(inputs.is.url).toBe("https://localhost:9444");
    expect(judged({ "grant-types": " , " }).inputs.keyManager).not.toHaveProperty("grantTypes");
    expect(DOCUMENTED_GRANT_TYPES).toHaveLength(9);
  });
});

describe("certificates of the servers' homes", () => {
  it("are pins where none was given", () => {
    const { inputs } = judged({ "is-certificate-sha256": DIGEST });
    const pinsOf = ({ is, apim }: RunInputs) => [is.certificateSha256, apim.certificateSha256];
    expect(pinsOf(withPins(inputs, { is: "AB", apim: "CD" }))).toEqual([DIGEST.toUpperCase(), "CD"]);
    expect(withPins(inputs, {})).toEqual(inputs);
  });
});
