import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { discard, runStep } from "../../sandbox/runner.ts";
import { isAlive } from "../../src/products/process.ts";
import { OFFSET } from "../products/homes.ts";
import { keytoolIsMissing, PASSWORD, SECURITY, Workshop } from "../trust/stores.ts";

/**
 * SIGTERM, or SIGINT, while the files of two products are worked on, then post: `dist` as a runner
 * starts it, with the real keytool.
 */
const withKeytool = keytoolIsMissing() ? describe.skip : describe;
const MOMENTS = 20;
/**
 * Milliseconds in which a cancelled run must have ended; it takes a fraction of that on a machine
 * that does nothing else.
 */
const SOON = 2500;
/**
 * Milliseconds that what was on its way at the signal may take: a script to its first line, a run
 * that was over to its last.
 */
const ON_ITS_WAY = 500;
const PRODUCTS = ["is", "apim"] as const;
/** A server that never gets ready; it notes when it was started, and its process. */
const SCRIPT = `cd "$(dirname "$0")/.."; date +%s%3N >started; echo $$ >>pids; sleep 300 & echo $! >>pids; wait\n`;

interface Cancelled {
  /** It had ended, or had nothing left but to say so, when the signal came. */
  readonly inTime: boolean;
  readonly milliseconds: number;
  readonly exitCode: number | null;
  readonly log: string;
  readonly faults: readonly string[];
}

withKeytool("cancelled while files are worked on", () => {
  const work = new Workshop();
  let whole = 0;
  let count = 0;

  const homes = (name: string): Record<string, string> => ({
    "is-home": work.path(name, "is"),
    "apim-home": work.path(name, "apim"),
    "truststore-password": PASSWORD,
  });

  beforeAll(async () => {
    for (const product of PRODUCTS) {
      const home = `template/${product}`;
      const stores = `[keystore.primary]\npassword = "${PASSWORD}"\n\n[truststore]\npassword = "${PASSWORD}"\n`;
      work.home(home, `[server]\nhostname = "${product === "is" ? "localhost" : "am.test"}"\n\n${stores}`);
      work.key(`${home}/${SECURITY}/wso2carbon.p12`, "wso2carbon");
      work.key(`${home}/${SECURITY}/client-truststore.p12`, "authority");
      cpSync(work.path(home, "repository", "conf"), work.path(home, "bin"), { recursive: true });
      writeFileSync(work.path(home, "bin", product === "is" ? "wso2server.sh" : "api-manager.sh"), SCRIPT);
    }
    cpSync(work.path("template"), work.path("whole"), { recursive: true });
    const began = performance.now();
    const result = await runStep({ inputs: { command: "prepare", ...homes("whole") } });
    whole = performance.now() - began;
    expect([result.exitCode, changedIn("whole")]).toEqual([
      0,
      expect.arrayContaining(["is/repository/conf/deployment.toml"]),
    ]);
    discard(result);
  });
  afterAll(() => work.remove());

  /**
   * Files of the homes that are not as in the template, backups and copies included; logs are the
   * servers' own.
   */
  function changedIn(name: string): readonly string[] {
    const all = new Set(["template", name].flatMap((one) => filesBelow(work.path(one))));
    const read = (one: string, file: string): string | undefined =>
      existsSync(work.path(one, file)) ? readFileSync(work.path(one, file), "latin1") : undefined;
    return [...all].filter((file) => read("template", file) !== read(name, file)).sort();
  }

  async function cancelAfter(
    delay: number,
    signal: NodeJS.Signals,
    inputs: Record<string, string>,
  ): Promise<Cancelled> {
    const name = `run-${(count += 1)}`;
    cpSync(work.path("template"), work.path(name), { recursive: true });
    const all = { ...inputs, ...homes(name) };
    let signalled = Number.NaN;
    let timer: NodeJS.Timeout | undefined;
    const stop = (pid: number): void => {
      signalled = Date.now();
      process.kill(pid, signal);
    };
    let done = Number.NaN;
    const main = await runStep({
      inputs: all,
      started: (pid) => (timer = setTimeout(stop, delay, pid)),
      onLine: (line) => {
        if (line.startsWith("Done: ")) done = Date.now();
      },
    });
    clearTimeout(timer);
    const milliseconds = Date.now() - signalled;
    const inTime = Number.isNaN(signalled) || done < signalled + ON_ITS_WAY;
    const started = PRODUCTS.map((product) => work.path(name, product, "started")).filter((file) => existsSync(file));
    const late = started.filter((file) => Number(readFileSync(file, "utf8")) > signalled + ON_ITS_WAY);
    // A run that ended before it had saved anything has nothing for post.
    const post = Object.keys(main.state).length === 0 ? undefined : await runStep({ inputs: all, state: main.state });
    const faults = [
      ...late.map((file) => `${file} after the signal`),
      ...(post === undefined || post.exitCode === 0 ? [] : [`post: ${post.log}`]),
      ...changedIn(name).map((file) => `changed: ${file}`),
      ...(await running(name)),
    ];
    for (const result of [main, post]) if (result !== undefined) discard(result);
    return { inTime, milliseconds, exitCode: main.exitCode, log: main.log, faults };
  }

  async function running(name: string): Promise<readonly string[]> {
    const files = PRODUCTS.map((product) => work.path(name, product, "pids")).filter((file) => existsSync(file));
    const pids = files.flatMap((file) => readFileSync(file, "utf8").trim().split("\n").map(Number));
    await sleep(files.length === 0 ? 0 : 100);
    const alive = await Promise.all(pids.map(async (pid) => ((await isAlive(pid)) ? [`process ${pid} runs`] : [])));
    return alive.flat();
  }

  it.each(["SIGTERM", "SIGINT"] as const)(
    "prepare ends soon, never with 0, and post leaves every file as it was: %s",
    async (signal) => {
      const lost: string[] = [];
      let slowest = 0;
      let heard = 0;
      for (let moment = 0; moment < MOMENTS; moment += 1) {
        const delay = Math.round((whole * (moment + 0.5)) / MOMENTS);
        const { inTime, exitCode, milliseconds, log, faults } = await cancelAfter(delay, signal, {
          command: "prepare",
        });
        if (inTime) continue;
        heard += 1;
        slowest = Math.max(slowest, milliseconds);
        const expected = exitCode === 1 ? log.includes("[cancelled]") : exitCode === null;
        if (!expected) lost.push(`${delay} ms: exit code ${exitCode} ${log.slice(-500)}`);
        if (milliseconds > SOON) lost.push(`${delay} ms: ended ${milliseconds} ms after the signal`);
        lost.push(...faults.map((fault) => `${delay} ms: ${fault}`));
      }
      process.stdout.write(
        `prepare cancelled by ${signal} at ${MOMENTS} moments of ${Math.round(whole)} ms, ${heard} before its end: ${lost.length} lost, slowest end ${slowest} ms\n`,
      );
      // Other work on the machine may have slowed the run that the moments were made of.
      expect(heard).toBeGreaterThan(3);
      expect(lost).toEqual([]);
    },
  );

  it("apply starts no server after the signal, and post leaves none", async () => {
    const inputs = {
      command: "apply",
      ...{ "start-servers": "true", "is-password": "of-the-server", "apim-password": "of-the-server" },
      ...{ "is-port-offset": String(OFFSET), "apim-port-offset": String(OFFSET + 20) },
    };
    const lost: string[] = [];
    let withServers = 0;
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      // The last third of the moments lies behind the files: while the servers are started, and
      // while they are waited for.
      const delay = Math.round((1.5 * whole * (moment + 0.5)) / MOMENTS);
      const { exitCode, milliseconds, log, faults } = await cancelAfter(delay, "SIGTERM", inputs);
      if (log.includes("starts on Java")) withServers += 1;
      if (exitCode === 0) lost.push(`${delay} ms: exit code 0`);
      if (milliseconds > SOON) lost.push(`${delay} ms: ended ${milliseconds} ms after the signal`);
      lost.push(...faults.map((fault) => `${delay} ms: ${fault}`));
    }
    process.stdout.write(
      `apply cancelled at ${MOMENTS} moments, ${withServers} of them with servers: ${lost.length} lost\n`,
    );
    expect(lost).toEqual([]);
  });
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !/^\w+\/(repository\/logs\/|started$|pids$)/.test(file));
}
