import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { chmodSync, cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { request, createServer } from "node:https";
import { tmpdir } from "node:os";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine, runPost, type EngineRun } from "../support/engine.ts";
import { keytoolIsMissing, PASSWORD, SECURITY, Workshop } from "../trust/stores.ts";

const TOML =
  `[server]\nhostname = "localhost"\n\n[keystore.primary]\nfile_name = "wso2carbon.p12"\npassword = "${PASSWORD}"\n` +
  `alias = "own"\n\n[truststore]\nfile_name = "client-truststore.p12"\npassword = "${PASSWORD}"\n`;
const OWN = /^wso2-is-key-manager-action-[0-9a-f]{12}\.p12$/;

(keytoolIsMissing() ? describe.skip : describe)("certificates: generate", () => {
  let pair: Pair;
  let shop: Workshop;

  const template = new Workshop();

  beforeAll(() => {
    for (const name of ["is", "apim"]) {
      template.home(name, TOML);
      template.key(`${name}/${SECURITY}/wso2carbon.p12`, "own");
      chmodSync(template.path(name, SECURITY, "wso2carbon.p12"), 0o640);
      template.key(`${name}/${SECURITY}/client-truststore.p12`, "authority");
    }
  });
  beforeEach(async () => {
    pair = await startPair();
    shop = new Workshop();
    cpSync(template.folder, shop.folder, { recursive: true });
  });
  afterAll(() => template.remove());
  afterEach(async () => {
    shop.remove();
    await pair.stop();
  });

  const toml = (name: string): string => readFileSync(shop.path(name, "repository", "conf", "deployment.toml"), "utf8");
  const stores = (name: string): readonly string[] => readdirSync(shop.path(name, SECURITY)).toSorted();
  const own = (name: string): readonly string[] => stores(name).filter((file) => OWN.test(file));
  /** Everything of both homes, by path. */
  const content = (): readonly (readonly [string, string])[] =>
    readdirSync(shop.folder, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(shop.path(path)).isFile())
      .toSorted()
      .map((path) => [path, readFileSync(shop.path(path), "base64")]);
  const given = (inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
    ...{ command: "prepare", certificates: "generate", "truststore-password": PASSWORD },
    ...{ "is-home": shop.path("is"), "apim-home": shop.path("apim") },
    ...inputs,
  });
  const run = (inputs: Readonly<Record<string, string>> = {}): Promise<EngineRun> =>
    runEngine(pair, { inputs: given(inputs), environment: process.env });
  const CONTAINERS = {
    ...{ "is-url": "", "is-host": "identity-server", "apim-url": "", "apim-host": "api-manager" },
    ...{ "is-url-from-apim": "https://10.0.0.7:9443", "apim-gateway-url": "https://gw.example.com" },
  };

  const ALONE = { "apim-home": "" };

  it("for the names of the inputs, trusted by both and by a client of the authority alone", async () => {
    const before = { is: readFileSync(shop.path("is", SECURITY, "wso2carbon.p12")) };
    const { report, log } = await run(CONTAINERS);
    expect([report.problem?.message, [...report.restartRequired].toSorted()]).toEqual([undefined, ["apim", "is"]]);
    const [isStore = ""] = own("is");
    const [apimStore = ""] = own("apim");
    const certificates = {
      is: shop.certificate(`is/${SECURITY}/${isStore}`, "server"),
      apim: shop.certificate(`apim/${SECURITY}/${apimStore}`, "server"),
    };
    expect(report.certificates.map(({ of, sources, sha256, state }) => [of, sources, sha256, state])).toEqual([
      [["is"], ["keystore"], certificates.is.fingerprint256, "valid"],
      [["apim"], ["keystore"], certificates.apim.fingerprint256, "valid"],
      [["authority"], ["keystore"], expect.any(String), "valid"],
    ]);
    const names = (one: X509Certificate): readonly string[] => (one.subjectAltName ?? "").split(", ").toSorted();
    expect(names(certificates.is)).toEqual(
      ["DNS:identity-server", "DNS:localhost", "IP Address:10.0.0.7", "IP Address:127.0.0.1"].toSorted(),
    );
    expect(names(certificates.apim)).toEqual(
      ["DNS:api-manager", "DNS:gw.example.com", "DNS:localhost", "IP Address:127.0.0.1"].toSorted(),
    );
    for (const name of ["is", "apim"]) {
      const trusted = shop.entries(`${name}/${SECURITY}/client-truststore.p12`).join("\n");
      for (const { fingerprint256 } of Object.values(certificates)) expect(trusted).toContain(fingerprint256);
      expect(statSync(shop.path(name, SECURITY, own(name)[0] ?? "")).mode & 0o777).toBe(0o640);
      expect(toml(name)).toContain(
        `[keystore.tls]\nfile_name = "${own(name)[0]}"\ntype = "PKCS12"\nalias = "server"\n`,
      );
    }
    // What signs tokens is as it was.
    expect(readFileSync(shop.path("is", SECURITY, "wso2carbon.p12"))).toEqual(before.is);
    expect(report.diffs.join("")).not.toContain(PASSWORD);
    expect(log).not.toContain(PASSWORD);
    const authority = report.trusted.find((pem) => certificates.is.verify(new X509Certificate(pem).publicKey)) ?? "";
    expect(await answer(shop.path("is", SECURITY, isStore), authority, "identity-server")).toBe(200);
    await expect(answer(shop.path("is", SECURITY, isStore), authority, "elsewhere")).rejects.toThrow(/altnames/);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("authority-"))).toEqual([]);
  });

  it("a second run changes nothing; other names get another keystore", async () => {
    await run(CONTAINERS);
    const before = content();
    const second = await run(CONTAINERS);
    expect([second.report.problem, second.report.diffs, second.report.restartRequired]).toEqual([undefined, [], []]);
    expect(content()).toEqual(before);
    const { report } = await run({ ...CONTAINERS, "is-host": "is.example.com" });
    expect([report.problem?.message, own("is").length, own("apim").length]).toEqual([undefined, 2, 1]);
    expect(toml("is").match(/file_name = "wso2-is-/g)).toHaveLength(1);
  });

  it("plan writes nothing, and is the same twice", async () => {
    const before = content();
    const [first, second] = [await run({ ...ALONE, command: "plan" }), await run({ ...ALONE, command: "plan" })];
    expect(first.report.diffs.join("")).toContain("+[keystore.tls]");
    expect([second.report.diffs, content()]).toEqual([first.report.diffs, before]);
  });

  it("a failed proof puts all of it back", async () => {
    const before = content();
    pair.is.state.switches.introspectionAnswersInactive = true;
    const { report } = await run({ ...ALONE, command: "apply" });
    expect([report.problem?.id, report.undone]).toEqual(["proof-introspection", "rolled-back"]);
    expect(content()).toEqual(before);
  });

  it("of one product alone; post puts all of it back with `ephemeral`", async () => {
    const before = content();
    const inputs = { ...ALONE, ephemeral: "true" };
    const { report, saved } = await run(inputs);
    expect([report.problem?.message, own("is").length, own("apim").length]).toEqual([undefined, 1, 0]);
    expect(await runPost(pair, saved, { inputs: given(inputs), environment: process.env })).toEqual([]);
    expect(content()).toEqual(before);
  });

  it("kept ones that do not fit are named before anything starts, with the remedy", async () => {
    const { report, log } = await run({ ...CONTAINERS, certificates: "keep" });
    expect([report.problem, own("is")]).toEqual([undefined, []]);
    for (const name of ["identity-server", "10.0.0.7", "api-manager"])
      expect(log).toMatch(new RegExp(`warning: .*is not for ${name}, .*certificates: generate`));
  });
});

/** Asks a server with this keystore, as a client that knows nothing but `ca`. */
async function answer(keystore: string, ca: string, host: string): Promise<number | undefined> {
  const identity = { pfx: readFileSync(keystore), passphrase: PASSWORD };
  const server = createServer(identity, (_request, response) => void response.end());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  try {
    return await new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port, ca, servername: host, agent: false }, (response) =>
        resolve(response.resume().statusCode),
      )
        .once("error", reject)
        .end();
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
