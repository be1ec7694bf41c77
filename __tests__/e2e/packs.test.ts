import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { takenPorts } from "../../src/products/ports.ts";
import { isAlive, pidIn } from "../../src/products/process.ts";
import { stopServer } from "../../src/products/stop.ts";
import { discard } from "../../sandbox/runner.ts";
import { clock, fakeJava, listens, OFFSET } from "../products/homes.ts";
import { Mirror } from "../products/install/mirror.ts";
import { IS_FILES, zipOf, type PackFiles } from "../products/install/packs.ts";
import { ADAPTERS, type Ended } from "../support/adapters.ts";
import { keytoolIsMissing, PASSWORD, SECURITY, Workshop } from "../trust/stores.ts";

const TOP = "wso2is-7.2.0";
const SECRET = 'is-"secret"-1<&';

/** dist, as a runner starts it, or as a command, with a pack that holds real keystores. */
const here = keytoolIsMissing() ? describe.skip : describe;
here.each(ADAPTERS)("a pack, by dist as $name", ({ name, step: stepOf, exitCodes, annotation }) => {
  const shop = new Workshop();
  const results: Ended[] = [];
  let pack: string;
  let apim: string;
  let temporary: string;

  beforeAll(async () => {
    shop.key("keystore.p12", "wso2carbon");
    shop.trust("truststore.p12", "wso2carbon", shop.certificate("keystore.p12", "wso2carbon"));
    shop.key("apim.p12", "apim");
    apim = shop.certificate("apim.p12", "apim").toString();
    pack = shop.path("wso2is.zip");
    writeFileSync(pack, await zipOf({ ...IS_FILES, ...conf() }, stores()));
  });
  beforeEach(() => {
    temporary = shop.path(`temp-${results.length}`);
    mkdirSync(temporary);
  });
  afterAll(() => {
    for (const result of results) discard(result);
    shop.remove();
  });

  async function step(inputs: Readonly<Record<string, string>>, state?: Ended["state"]): Promise<Ended> {
    const given = {
      "apim-certificate": apim,
      "is-password": SECRET,
      "truststore-password": PASSWORD,
      "is-archive": pack,
      ...inputs,
    };
    const environment = { RUNNER_TEMP: temporary };
    const result = await stepOf(undefined, { inputs: given, environment, ...(state === undefined ? {} : { state }) });
    results.push(result);
    return result;
  }

  const conf = (): PackFiles => ({
    [`${TOP}/repository/conf/deployment.toml`]:
      '[server]\nhostname = "localhost"\n\n[super_admin]\nusername = "admin"\npassword = "admin"\n' +
      `[keystore.primary]\nfile_name = "wso2carbon.p12"\npassword = "${PASSWORD}"\nalias = "wso2carbon"\n` +
      `[truststore]\nfile_name = "client-truststore.p12"\npassword = "${PASSWORD}"\n`,
  });
  const stores = (): Readonly<Record<string, Buffer>> => ({
    [`${TOP}/${SECURITY}/wso2carbon.p12`]: readFileSync(shop.path("keystore.p12")),
    [`${TOP}/${SECURITY}/client-truststore.p12`]: readFileSync(shop.path("truststore.p12")),
  });

  const unpacked = (): readonly string[] => readdirSync(temporary).filter((name) => name.startsWith("wso2-is-km"));

  it("prepare: unpacked, set up, its certificate put out; post removes the folder", async () => {
    const result = await step({ command: "prepare" });
    expect(result.log).not.toMatch(new RegExp(`^${annotation("error")}`, "m"));
    const { "is-home": home = "", "ca-certificates": trusted = "", "is-url": url } = result.outputs;
    expect([result.exitCode, url]).toEqual([0, "https://localhost:9444"]);
    expect(unpacked()).toHaveLength(1);
    const toml = readFileSync(`${home}/repository/conf/deployment.toml`, "utf8");
    expect(toml).toContain(String.raw`password = "<![CDATA[is-\"secret\"-1<&]]>"`);
    expect(toml).toContain("authorize_all_scopes = true");
    const own = shop.certificate("keystore.p12", "wso2carbon").toString().trim();
    expect(readFileSync(trusted, "utf8")).toContain(own);
    const shown = result.log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    expect([shown.join("\n"), result.summary].join("\n")).not.toContain("secret");
    const post = await step({ command: "prepare" }, result.state);
    expect([post.exitCode, existsSync(home), unpacked()]).toEqual([0, false, []]);
  });

  it("apply fails: the server and its folder stay for later steps, if there are any, until the end", async () => {
    const log = `${TOP}/repository/logs/wso2carbon.log`;
    const started = shop.path("wso2is-started.zip");
    const script = `#!/bin/sh\n${fakeJava([9443 + OFFSET, 9763 + OFFSET])}\n`;
    const files = { ...IS_FILES, ...conf(), [`${TOP}/bin/wso2server.sh`]: script, [log]: "booting\n" };
    writeFileSync(started, await zipOf(files, stores()));
    const inputs = {
      ...{ "is-archive": started, "is-port-offset": String(OFFSET), "apim-password": "apim-secret-1" },
      ...{ "apim-url": "https://127.0.0.1:9", "ready-timeout": "5", "request-timeout": "2" },
    };
    const result = await step(inputs);
    const { "is-home": home = "" } = result.outputs;
    try {
      expect([result.exitCode, result.log]).toEqual([
        exitCodes.unreachable,
        expect.stringContaining("Identity Server starts on Java"),
      ]);
      if (name === "the command line") {
        expect([existsSync(home), unpacked(), await takenPorts("is", OFFSET)]).toEqual([false, [], []]);
        return;
      }
      expect(unpacked()).toEqual([basename(home)]);
      const pid = (await pidIn(join(home, "wso2carbon.pid"))) ?? 0;
      expect([await isAlive(pid), await listens(9443 + OFFSET)]).toEqual([true, true]);
      expect(readFileSync(join(home, "repository", "logs", "wso2carbon.log"), "utf8")).toBe("booting\n");
      const post = await step(inputs, result.state);
      expect([post.exitCode, await isAlive(pid), unpacked()]).toEqual([0, false, []]);
      expect(await takenPorts("is", OFFSET)).toEqual([]);
    } finally {
      // However the test ends, nothing that it started runs on.
      await stopServer({ product: "is", home, portOffset: OFFSET, clock });
    }
  });

  it.each([
    ["a file that is no zip", () => shop.path("keystore.p12"), "pack-invalid"],
    ["nothing", () => shop.path("nowhere.zip"), "pack-not-found"],
  ])("%s: named, nothing left, and post has nothing to do", async (_name, file, id) => {
    const result = await step({ command: "prepare", "is-archive": file() });
    expect([result.exitCode, unpacked()]).toEqual([1, []]);
    expect(result.log).toContain(`[${id}]`);
    expect((await step({ command: "prepare" }, result.state)).exitCode).toBe(0);
  });

  it.each(["SIGKILL", "SIGTERM"] as const)("%s in the middle of a download: post leaves nothing", async (signal) => {
    const mirror = await new Mirror().start();
    try {
      let child = 0;
      mirror.answer((_request, response) => {
        response.writeHead(200, { "content-length": 1_000_000 });
        response.write(Buffer.alloc(100_000), () => process.kill(child, signal));
      });
      const environment = { RUNNER_TEMP: temporary, HTTPS_PROXY: mirror.proxy };
      const inputs = {
        ...{ command: "prepare", "is-password": SECRET, "archive-directory": join(temporary, "packs") },
        ...{ "is-archive": "https://mirror.example/wso2is.zip", "ca-certificates": mirror.ca },
      };
      const killed = await stepOf(undefined, { inputs, environment, started: (pid) => (child = pid) });
      const post = await stepOf(undefined, { inputs, environment, state: killed.state });
      results.push(killed, post);
      expect([killed.exitCode === 0, post.exitCode]).toEqual([false, 0]);
      expect(readdirSync(join(temporary, "packs"))).toEqual([]);
      expect(unpacked()).toEqual([]);
    } finally {
      mirror.end();
    }
  });

  it.each([
    ["version and archive", { "is-version": "7.2.0" }, "is-version: and is-archive are both given."],
    ["a home as well", { "is-home": "/opt/is" }, "is-home: and a pack of the same product"],
    ["a file of its own as well", { "is-truststore": "/opt/t.p12" }, "is-truststore: is given although"],
    ["a digest that is none", { "is-archive-sha256": "abc" }, "is-archive-sha256: is not a SHA-256"],
    ["an old release", { "is-archive": "", "is-version": "6.1.0" }, "is-version: 6.1.0 is not a release"],
    ["half a release", { "is-archive": "", "is-version": "7.2" }, "is-version: 7.2 is no release."],
    ["plain http", { "is-archive": "http://mirror.example/x.zip" }, "is-archive: is neither a path nor an https URL."],
    ["no password for a fresh pack", { "is-password": "" }, "is-password: is missing: a fresh pack gets it"],
    [
      "a command that sets up nothing",
      { command: "verify", "apim-password": "x" },
      "is-archive: is nothing for verify",
    ],
  ])("is refused by name: %s", async (_name, inputs, said) => {
    const result = await step({ command: "prepare", ...inputs });
    expect([result.exitCode, unpacked()]).toEqual([exitCodes.inputs, []]);
    expect(result.log).toContain(said);
  });
});
