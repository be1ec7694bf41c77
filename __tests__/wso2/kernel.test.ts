import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takenPorts } from "../../src/servers/ports.ts";
import { isAlive, runningPid } from "../../src/servers/process.ts";
import { startServer, type StartedServer, type StartOptions } from "../../src/servers/start.ts";
import { stopServer } from "../../src/servers/stop.ts";
import { exchangeCertificates } from "../../src/trust/exchange.ts";
import { Keytool } from "../../src/trust/keytool.ts";
import { readPresentedCertificate } from "../../src/trust/presented-certificate.ts";
import { clock, listenOn, problemOf, recorder } from "../servers/homes.ts";
import { fetchKernel, Kernels, missingTool } from "./kernel/kernel.ts";

const withKernel = missingTool() === undefined ? describe : describe.skip;
const OFFSET = 2100;
const READY = "WSO2 Carbon started in";
const AUTHORITIES = 143;
const PASSWORD = "wso2carbon";

withKernel("the Carbon kernel 4.10.32", () => {
  const kernels = new Kernels();
  beforeAll(fetchKernel, 300_000);
  afterAll(() => kernels.remove());

  const optionsFor = (home: string): StartOptions => ({
    ...{ product: "is", home, portOffset: OFFSET, environment: process.env },
  });
  const logOf = (home: string): string => join(home, "repository", "logs", "wso2carbon.log");

  const ready = async (server: StartedServer, home: string): Promise<void> => {
    let crash: string | undefined;
    void server.exited.then((problem) => (crash = problem.message));
    const end = Date.now() + 90_000;
    while (!logText(logOf(home)).includes(READY)) {
      if (crash !== undefined) throw new Error(crash);
      if (Date.now() > end) throw new Error(`not ready: ${logText(logOf(home)).slice(-2000)}`);
      await clock.sleep(200);
    }
  };

  it("boots with the exchanged certificates in its stores, presents the pinned one, and stops", async () => {
    const home = kernels.copy("boots");
    const other = kernels.copy("other");
    addTlsKey(other);
    const keytool = await Keytool.find(process.env);
    const truststore = { file: join(home, "repository/resources/security/client-truststore.p12"), password: PASSWORD };
    const before = new Set((await keytool.list(truststore)).map((entry) => entry.certificate.fingerprint256));
    expect(before.size).toBe(AUTHORITIES);

    const { pins, changes, restartRequired } = await exchangeCertificates(keytool, {
      is: { url: `https://localhost:${9443 + OFFSET}`, home },
      apim: { url: "https://localhost:1", home: other },
      truststorePassword: PASSWORD,
      hosts: { is: ["localhost"], apim: ["localhost"] },
      ...{ environment: process.env, now: Date.now(), timeout: 5000 },
    });

    const after = new Set((await keytool.list(truststore)).map((entry) => entry.certificate.fingerprint256));
    expect(after).toEqual(new Set([...before, pins.apim]));
    expect(restartRequired).toEqual(["is", "apim"]);
    // The kernel knows its own default certificate; the other one's is new to both.
    expect(changes.map(({ trusted }) => trusted.map(({ change }) => change))).toEqual([
      ["added", "already trusted"],
      ["already trusted", "added"],
    ]);

    const runner = recorder();
    const began = Date.now();
    const server = await startServer(optionsFor(home), runner, clock);
    await ready(server, home);
    process.stderr.write(`The kernel was ready after ${Date.now() - began} ms.\n`);
    await server.showLog();
    expect(runner.lines.join("\n")).toMatch(
      /group: Log of Identity Server \(\d+ lines\)[^]*WSO2 Carbon started in \d+ sec/,
    );
    const presented = await readPresentedCertificate("localhost", 9443 + OFFSET, 5000);
    expect(presented.fingerprint256).toBe(pins.is);

    const pid = (await runningPid(home, join(home, "wso2carbon.pid"))) ?? 0;
    const again = await problemOf(startServer(optionsFor(home), runner, clock));
    expect([again.id, again.evidence.said]).toEqual([
      "port-in-use",
      `taken: ${9443 + OFFSET} (management HTTPS), ${9763 + OFFSET} (management HTTP); this very server already runs with process id ${pid}`,
    ]);

    const stopping = Date.now();
    expect(await stopServer({ ...optionsFor(home), clock })).toBe("stopped");
    process.stderr.write(`It was gone after ${Date.now() - stopping} ms.\n`);
    expect([await isAlive(pid), await takenPorts("is", OFFSET)]).toEqual([false, []]);
    // The start script ends by itself once its Java has.
    for (let look = 0; look < 50 && (await isAlive(-server.pid)); look += 1) await clock.sleep(100);
    expect(await isAlive(-server.pid)).toBe(false);
    expect(logText(logOf(home))).not.toMatch(/KeyStore.*(Exception|fail)/i);
  }, 180_000);

  it.each([
    {
      name: "a parent table after its child",
      added: '\n[oauth.grant_type]\nx = "1"\n[oauth]\nauthorize_all_scopes = true\n',
      id: "server-config-order",
      says: "StackOverflowError",
    },
    {
      name: "a fault of syntax",
      added: "\n[oauth\n",
      id: "server-config-refused",
      says: "Unexpected end of line, expected ]",
    },
    {
      name: "a second header of one table",
      added: '\n[server]\nbase_path = "x"\n',
      id: "server-config-refused",
      says: "previously defined",
    },
  ])(
    "says within 5 s why it does not boot: $name",
    async ({ name, added, id, says }) => {
      const home = kernels.copy(name.replaceAll(" ", "-"));
      const toml = join(home, "repository", "conf", "deployment.toml");
      appendFileSync(toml, added);
      const server = await startServer(optionsFor(home), recorder(), clock);
      const began = Date.now();
      const problem = await server.exited;
      process.stderr.write(`${problem.message}\n(after ${Date.now() - began} ms)\n`);
      expect([problem.id, problem.evidence.file]).toEqual([id, toml]);
      expect(problem.evidence.said).toContain(says);
      if (problem.evidence.line !== undefined)
        expect(readFileSync(toml, "utf8").split("\n")[problem.evidence.line - 1]).toMatch(/^\[(oauth|server)/);
      expect(Date.now() - began).toBeLessThan(5000);
      expect(await takenPorts("is", OFFSET)).toEqual([]);
    },
    30_000,
  );

  it("is not started while a port is in use, and the port is named", async () => {
    const home = kernels.copy("ports");
    const listener = await listenOn(9443 + OFFSET);
    try {
      const problem = await problemOf(startServer(optionsFor(home), recorder(), clock));
      expect([problem.id, problem.evidence.said]).toEqual([
        "port-in-use",
        `taken: ${9443 + OFFSET} (management HTTPS)`,
      ]);
    } finally {
      listener.close();
    }
  }, 30_000);
});

function logText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Gives a home a TLS key of its own, as an administrator would for another host name. */
function addTlsKey(home: string): void {
  const file = join(home, "repository", "resources", "security", "tls.p12");
  const key = ["-alias", "tls", "-keyalg", "RSA", "-dname", "CN=localhost", "-ext", "san=dns:localhost"];
  const store = ["-keystore", file, "-storetype", "PKCS12", "-storepass", PASSWORD];
  execFileSync("keytool", ["-genkeypair", ...key, ...store], { stdio: "pipe" });
  const toml = join(home, "repository", "conf", "deployment.toml");
  const tls = '[keystore.tls]\nfile_name = "tls.p12"\ntype = "PKCS12"\nalias = "tls"\n';
  writeFileSync(toml, `${readFileSync(toml, "utf8")}\n${tls}`);
}
