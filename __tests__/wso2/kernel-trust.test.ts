import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cpSync } from "node:fs";
import { join } from "node:path";
import type { ServerTrust } from "../../src/http/trust-agent.ts";
import { HttpsClient } from "../../src/http/client.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { takenPorts } from "../../src/products/ports.ts";
import { isAlive, runningPid } from "../../src/products/process.ts";
import { startServer, type StartedServer } from "../../src/products/start.ts";
import { stopServer } from "../../src/products/stop.ts";
import { pemOf } from "../../src/trust/certificate.ts";
import { exchangeCertificates, type ExchangeResult } from "../../src/trust/exchange.ts";
import { Keytool } from "../../src/trust/keytool.ts";
import { clock, recorder } from "../products/homes.ts";
import { freeOffset } from "./job.ts";
import {
  KERNEL_ENVIRONMENT,
  fetchKernel,
  javaCalls,
  Kernels,
  logOf,
  makeAnotherProduct,
  PASSWORD,
  ready,
  securityOf,
} from "./kernel/kernel.ts";
import { problemOf } from "../support/problem-of.ts";

const AUTHORITIES = 143;
const OFFSET = await freeOffset();
const OFFSETS = { is: OFFSET + 1, apim: OFFSET } as const;
type Kernel = keyof typeof OFFSETS;
const OTHER = { is: "apim", apim: "is" } as const;

/**
 * `is` has the kernel's default certificate, expired on 2025-01-07; `apim` has one of its own, as
 * another product would.
 */
describe("two Carbon kernels 4.10.32 that exchanged certificates", () => {
  const kernels = new Kernels();
  const homes: Record<Kernel, string> = { is: "", apim: "" };
  /** Copies of the truststores as they were. */
  const before: Record<Kernel, string> = { is: "", apim: "" };
  const runner = recorder();
  let keytool: Keytool;
  let exchanged: ExchangeResult;
  let server: StartedServer;

  const truststoreOf = (kernel: Kernel): string => join(securityOf(homes[kernel]), "client-truststore.p12");
  const urlOf = (kernel: Kernel, host = "localhost"): string => `https://${host}:${9443 + OFFSETS[kernel]}/carbon/`;
  const optionsOf = (kernel: Kernel) => ({ product: "is", home: homes[kernel], portOffset: OFFSETS[kernel] }) as const;
  const start = async (kernel: Kernel): Promise<StartedServer> => {
    const started = await startServer({ ...optionsOf(kernel), environment: KERNEL_ENVIRONMENT }, runner, clock);
    await ready(started, homes[kernel]);
    return started;
  };
  const fingerprintsIn = async (file: string): Promise<ReadonlySet<string>> =>
    new Set((await keytool.list({ file, password: PASSWORD })).map((entry) => entry.certificate.fingerprint256));

  beforeAll(async () => {
    fetchKernel();
    for (const kernel of ["is", "apim"] as const) homes[kernel] = kernels.copy(kernel);
    makeAnotherProduct(homes.apim);
    for (const kernel of ["is", "apim"] as const) {
      before[kernel] = join(homes[kernel], "truststore-before.p12");
      cpSync(truststoreOf(kernel), before[kernel]);
    }
    keytool = await Keytool.find(process.env);
    exchanged = await exchangeCertificates(keytool, {
      is: { url: urlOf("is"), home: homes.is },
      apim: { url: urlOf("apim"), home: homes.apim },
      truststorePassword: PASSWORD,
      ...{ caCertificates: [], tlsVerify: true },
      hosts: { is: ["localhost"], apim: ["localhost"] },
      ...{ environment: process.env, now: Date.now(), timeout: 5000 },
    });
    [server] = await Promise.all([start("is"), start("apim")]);
  });
  afterAll(async () => {
    for (const kernel of ["is", "apim"] as const)
      if (homes[kernel] !== "") await stopServer({ ...optionsOf(kernel), clock });
    kernels.remove();
  });

  it("the certificates are in the real stores, and everything that was there still is", async () => {
    expect((await fingerprintsIn(before.is)).size).toBe(AUTHORITIES);
    for (const kernel of ["is", "apim"] as const) {
      const wanted = new Set([...(await fingerprintsIn(before[kernel])), exchanged.pins.is, exchanged.pins.apim]);
      expect(await fingerprintsIn(truststoreOf(kernel))).toEqual(wanted);
      expect(logOf(homes[kernel])).not.toMatch(/KeyStore.*(Exception|fail)/i);
    }
    expect(exchanged.restartRequired).toEqual(["is", "apim"]);
    // The kernel knows its own default certificate already.
    expect(exchanged.changes.map(({ trusted }) => trusted.map(({ change }) => change))).toEqual([
      ["added", "already trusted"],
      ["added", "added"],
    ]);
  });

  it.each(["is", "apim"] as const)("the JVM of %s calls the other one, verified: not before, but after", (kernel) => {
    const url = urlOf(OTHER[kernel]);
    expect(javaCalls(url, before[kernel])).toMatch(/^refused .*unable to find valid certification path/);
    expect(javaCalls(url, truststoreOf(kernel))).toMatch(/^accepted [23]\d\d$/);
    // The certificate is for localhost only: the host name counts.
    expect(javaCalls(urlOf(OTHER[kernel], "127.0.0.1"), truststoreOf(kernel))).toMatch(/^refused .*127\.0\.0\.1/);
  });

  it("the expired default certificate: refused without a pin, accepted with the one that was read from the home", async () => {
    const { is } = exchanged.certificates;
    expect([is?.source, new Date(is?.certificate.validTo ?? "").toISOString().slice(0, 10)]).toEqual([
      "keystore",
      "2025-01-07",
    ]);
    const ask = async (trust: ServerTrust): Promise<string> => {
      const client = new HttpsClient({
        ...{ baseUrl: new URL(urlOf("is")).origin, trust, requestTimeout: 10_000, environment: {} },
        ...{ secrets: new Secrets(() => undefined), signal: new AbortController().signal },
        ...{ debug: () => undefined, clock },
      });
      const asked = client.send({ method: "GET", path: "/nothing-here", tried: "ask the kernel" });
      const said = await asked
        .then(({ status }) => `answered ${status}`)
        .catch(async () => (await problemOf(asked)).id);
      client.close();
      return said;
    };
    const ca = is === undefined ? [] : [pemOf(is.certificate)];
    expect(await ask({ kind: "authorities", ca: [] })).toBe("certificate-expired");
    expect(await ask({ kind: "authorities", ca })).toBe("certificate-expired");
    expect(await ask({ kind: "pin", sha256: exchanged.pins.apim ?? "" })).toBe("certificate-pin-mismatch");
    // An answer at last: the kernel sends everybody to its console.
    expect(await ask({ kind: "pin", sha256: exchanged.pins.is ?? "" })).toBe("redirect-refused");
  });

  it("shows the log once, is not started twice, and stops", async () => {
    await server.showLog();
    expect(runner.lines.join("\n")).toMatch(
      /group: Log of Identity Server \(\d+ lines\)[^]*WSO2 Carbon started in \d+ sec/,
    );
    const pid = (await runningPid(homes.is, join(homes.is, "wso2carbon.pid"))) ?? 0;
    const again = await problemOf(startServer({ ...optionsOf("is"), environment: KERNEL_ENVIRONMENT }, runner, clock));
    expect([again.id, again.evidence.said]).toEqual([
      "port-in-use",
      `taken: ${9443 + OFFSETS.is} (management HTTPS), ${9763 + OFFSETS.is} (management HTTP); this very server already runs with process id ${pid}`,
    ]);
    const stopping = Date.now();
    expect(await stopServer({ ...optionsOf("is"), clock })).toBe("stopped");
    process.stderr.write(`The kernel was gone after ${Date.now() - stopping} ms.\n`);
    expect([await isAlive(pid), await takenPorts("is", OFFSETS.is)]).toEqual([false, []]);
    // The start script ends by itself once its Java has.
    for (let look = 0; look < 50 && (await isAlive(-server.pid)); look += 1) await clock.sleep(100);
    expect(await isAlive(-server.pid)).toBe(false);
  });
});
