import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard, runStep, type StepResult } from "../../sandbox/runner.ts";
import { inputsFor } from "../support/engine.ts";
import { keytoolIsMissing, PASSWORD, SECURITY, Workshop } from "../trust/stores.ts";

const TOML = '[server]\nhostname = "localhost"\n\n[oauth.grant_type.token_exchange]\nenable = true\n';
const SETTING = "authorize_all_scopes = true";

let pair: Pair;
let folder: string;
let file: string;
const results: StepResult[] = [];

beforeEach(async () => {
  pair = await startPair();
  folder = mkdtempSync(join(tmpdir(), "faults-files-"));
  file = join(folder, "deployment.toml");
  writeFileSync(file, TOML);
});
afterEach(async () => {
  await pair.stop();
  for (const result of results.splice(0)) discard(result);
  rmSync(folder, { recursive: true });
});

interface Started {
  readonly done: Promise<StepResult>;
  readonly kill: () => void;
}

function start(inputs: Record<string, string>, state?: StepResult["state"]): Started {
  let pid: number | undefined;
  const run = runStep({
    inputs: { ...inputsFor(pair), ...inputs },
    ...(state === undefined ? {} : { state }),
    started: (number) => (pid = number),
  });
  return {
    done: run.then((result) => (results.push(result), result)),
    kill: () => {
      // 0 would be this process's own group.
      if (pid === undefined || pid <= 1) throw new Error("not started");
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has ended already.
      }
    },
  };
}

const text = (): string => readFileSync(file, "utf8");

/** Names below a folder that no user has put there, but for backups. */
function leftovers(below: string): readonly string[] {
  return readdirSync(below, { recursive: true, encoding: "utf8" }).filter((name) => /\.(tmp|lock)(\.|$)/.test(name));
}

describe("two runs on the same files at once, as processes of their own", () => {
  it("prepare and prepare: who ends with 0 has the settings in the file", async () => {
    const ends = new Map<string, number>();
    for (let round = 0; round < 12; round += 1) {
      writeFileSync(file, TOML);
      const inputs = { command: "prepare", "is-deployment-toml": file };
      const one = start(inputs);
      await sleep(round * 15);
      const both = await Promise.all([one.done, start(inputs).done]);
      const codes = both.map(({ exitCode }) => exitCode);
      ends.set(codes.join("+"), (ends.get(codes.join("+")) ?? 0) + 1);
      expect(codes).toContain(0);
      expect(text()).toContain(SETTING);
      expect(leftovers(folder)).toEqual([]);
    }
    process.stdout.write(`files: pairs of prepare: ${JSON.stringify([...ends])}\n`);
  });

  it("an apply whose proof fails, and prepare: the rollback takes nothing from the run that ended with 0", async () => {
    pair.is.state.switches.introspectionAnswersInactive = true;
    let both0 = 0;
    for (let round = 0; round < 8; round += 1) {
      writeFileSync(file, TOML);
      const apply = start({ command: "apply", "is-deployment-toml": file, "propagation-timeout": "1" });
      await sleep(round * 100);
      const prepare = await start({ command: "prepare", "is-deployment-toml": file }).done;
      const { exitCode, log } = await apply.done;
      expect([exitCode, prepare.exitCode]).toEqual([1, 0]);
      expect(text()).toContain(SETTING);
      if (log.includes(`undone: ${file} put back as it was`)) both0 += 1;
      expect(leftovers(folder)).toEqual([]);
    }
    process.stdout.write(`files: rollbacks beside a prepare: 8, of which ${both0} had changed the file first\n`);
  });

  const withKeytool = keytoolIsMissing() ? it.skip : it;
  withKeytool("prepare and prepare on both homes: all settings and certificates are there", async () => {
    const work = new Workshop();
    try {
      for (const name of ["is", "apim"]) {
        work.home(name, "");
        work.key(`${name}/${SECURITY}/wso2carbon.p12`, name);
        work.key(`${name}/${SECURITY}/client-truststore.p12`, "authority");
      }
      const stores = (name: string): string =>
        `[keystore.primary]\nfile_name = "wso2carbon.p12"\npassword = "${PASSWORD}"\nalias = "${name}"\n[truststore]\nfile_name = "client-truststore.p12"\npassword = "${PASSWORD}"\n`;
      const inputs = { command: "prepare", "is-home": work.path("is"), "apim-home": work.path("apim") };
      for (let round = 0; round < 3; round += 1) {
        for (const name of ["is", "apim"])
          writeFileSync(work.path(name, "repository", "conf", "deployment.toml"), stores(name));
        const codes = (await Promise.all([start(inputs).done, start(inputs).done])).map(({ exitCode }) => exitCode);
        expect(codes).toEqual([0, 0]);
        expect(readFileSync(work.path("is", "repository", "conf", "deployment.toml"), "utf8")).toContain(SETTING);
        for (const name of ["is", "apim"]) {
          const store = work.path(name, SECURITY, "client-truststore.p12");
          const list = execFileSync("keytool", ["-list", "-keystore", store, "-storepass", PASSWORD]);
          expect(list.toString()).toContain("3 entries");
        }
        expect(leftovers(work.folder)).toEqual([]);
      }
    } finally {
      work.remove();
    }
  });
});

/** Waits until a file of this kind is in the folder, or the time is over. */
async function until(pattern: RegExp, timeout: number): Promise<void> {
  for (const end = Date.now() + timeout; Date.now() < end;) {
    if (readdirSync(folder).some((name) => pattern.test(name))) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

it("an edit by somebody else, at any moment of a run, is never lost", async () => {
  const ends = new Map<number | null, number>();
  // Large, so that there is time between the reading and the writing.
  const large = TOML + Array.from({ length: 8000 }, (_item, index) => `\n[t${index}]\nkey = "value"\n`).join("");
  for (let round = 0; round < 12; round += 1) {
    writeFileSync(file, large);
    const run = start({ command: "prepare", "is-deployment-toml": file });
    // From the lock on the file is worked on.
    await until(round % 2 === 0 ? /\.lock$/ : /\.tmp$/, 10_000);
    await sleep(round * 20 * (round % 2 === 0 ? 1 : 0));
    appendFileSync(file, "# by hand\n");
    const { exitCode, log } = await run.done;
    ends.set(exitCode, (ends.get(exitCode) ?? 0) + 1);
    expect(text()).toContain("# by hand\n");
    if (exitCode === 0) expect(text()).toContain(SETTING);
    else expect([log.includes("file-changed-meanwhile"), text() === `${large}# by hand\n`]).toEqual([true, true]);
    expect(leftovers(folder)).toEqual([]);
  }
  process.stdout.write(`files: edits beside a run: 12, none lost, exit codes ${JSON.stringify([...ends])}\n`);
});

it("killed at any moment: post alone puts the file back, and nothing stays", async () => {
  const seen = new Map<string, number>();
  const moments = [/\.lock$/, /\.tmp$/, /\.bak$/];
  for (let round = 0; round < 30; round += 1) {
    writeFileSync(file, TOML);
    const { mtimeMs } = statSync(file);
    const inputs = { command: "prepare", "is-deployment-toml": file };
    const run = start(inputs);
    const moment = moments[round % (moments.length + 1)];
    if (moment === undefined) await sleep(150 + round * 15);
    else await until(moment, 10_000);
    await sleep(round < 15 ? 0 : (round - 15) / 5);
    run.kill();
    const { exitCode, state, folder: kept } = await run.done;
    // A run that knew its way back, and then forgot it, has succeeded: what it did stays.
    const knew = readFileSync(join(kept, "state"), "utf8").includes('"made"');
    const finished = exitCode === 0 || (knew && state["undo"]?.includes("restore-file") === false);
    const what = finished ? "finished" : statSync(file).mtimeMs === mtimeMs ? "before the change" : "after it";
    seen.set(what, (seen.get(what) ?? 0) + 1);
    // Before anything was saved there is nothing that post could know.
    const post = Object.keys(state).length === 0 ? { exitCode: 0 } : await start(inputs, state).done;
    if (finished) {
      expect(post.exitCode).toBe(0);
      for (const name of readdirSync(folder).filter((one) => one.endsWith(".bak"))) rmSync(join(folder, name));
    } else expect([post.exitCode, text()]).toEqual([0, TOML]);
    expect(readdirSync(folder)).toEqual(["deployment.toml"]);
  }
  process.stdout.write(`files: kills: ${JSON.stringify([...seen])}\n`);
});

it("a lock that a killed run left is taken over at once, and its copy removed", async () => {
  const inputs = { command: "prepare", "is-deployment-toml": file };
  const run = start(inputs);
  await until(/\.tmp$/, 10_000);
  run.kill();
  const { state } = await run.done;
  const next = await start(inputs).done;
  expect([next.exitCode, leftovers(folder)]).toEqual([0, []]);
  const edited = text();
  expect(edited).toContain(SETTING);
  // The killed run's post step must not take away what the next one relies on.
  await start(inputs, state).done;
  expect(text()).toBe(edited);
});
