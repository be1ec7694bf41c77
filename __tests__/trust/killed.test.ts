import { afterAll, beforeAll, expect, it, describe } from "@jest/globals";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { aliasOf } from "../../src/trust/import-certificates.ts";
import { keytoolIsMissing, PASSWORD, Workshop } from "./stores.ts";

const withKeytool = keytoolIsMissing() ? describe.skip : describe;
const MAIN = join(import.meta.dirname, "import-main.ts");

withKeytool("an import that is killed", () => {
  const work = new Workshop();
  beforeAll(() => {
    work.key("base.p12", "wso2carbon");
    work.key("other.p12", "other");
    writeFileSync(work.path("other.pem"), work.certificate("other.p12", "other").toString());
  });
  afterAll(() => work.remove());

  /** Starts the import in a process group of its own; its end is awaited by `killed`. */
  const start = (store: string, environment: NodeJS.ProcessEnv): { kill: () => Promise<void> } => {
    const args = [MAIN, work.path(store), PASSWORD, work.path("other.pem")];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...environment }, detached: true });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    return {
      kill: async () => {
        if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
        await ended;
      },
    };
  };

  it.each([
    ["before keytool writes", "", "sleep 30"],
    ["after keytool wrote", "'REAL' \"$@\" <&0; ", "sleep 30"],
  ])("leaves the store as it was: %s", async (name, work_, hang) => {
    const store = `${name.replaceAll(" ", "-")}.p12`;
    work.copy("base.p12", store);
    const reached = work.path(`${store}.reached`);
    const real = work_.replace("REAL", "keytool");
    const script = `case "$1" in -importcert) ${real}touch '${reached}'; ${hang};; esac`;
    const JAVA_HOME = work.javaHome(`java-${store}`, script);
    const run = start(store, { JAVA_HOME });
    for (let waited = 0; !existsSync(reached) && waited < 120_000; waited += 20) await sleep(20);

    await run.kill();

    expect(existsSync(reached)).toBe(true);
    expect(readFileSync(work.path(store))).toEqual(readFileSync(work.path("base.p12")));
  });

  it("leaves the store complete or as it was, whenever it is", async () => {
    const before = work.entries("base.p12");
    const stranger = work.certificate("other.p12", "other");
    const after = [...before, `${aliasOf(stranger)} ${stranger.fingerprint256}`].sort();
    const seen = new Set<string>();
    const one = async (delay: number): Promise<void> => {
      const store = `killed-${delay}.p12`;
      work.copy("base.p12", store);
      const run = start(store, {});
      await sleep(delay);
      await run.kill();
      const entries = work.entries(store);
      expect([before, after]).toContainEqual(entries);
      seen.add(entries.length === before.length ? "as before" : "complete");
    };
    for (const delay of [500, 1000, 1300, 1500, 1700, 2000, 6000]) await one(delay);
    expect(seen).toEqual(new Set(["as before", "complete"]));
  });
});
