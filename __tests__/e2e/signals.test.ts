import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard, type StepOptions } from "../../sandbox/runner.ts";
import { isObject } from "../../src/text/json.ts";
import { EMPTY_STATE, readState, textOfState } from "../../src/undo/saved-state.ts";
import type { UndoEntry } from "../../src/undo/stack.ts";
import { eventually, fakeJava, Homes } from "../products/homes.ts";
import { isAlive, pidIn } from "../../src/products/process.ts";
import { ADAPTERS, type Ended } from "../support/adapters.ts";
import { FORMER } from "../support/former-user.ts";

/**
 * Signals to `dist` in processes of its own. A runner sends SIGINT, SIGTERM 7.5 s later, and ends
 * the process after 2.5 s more.
 */
let pair: Pair;
let homes: Homes;
const results: Ended[] = [];

beforeEach(async () => {
  pair = await startPair({ is: { password: "is-password-1" }, apim: { password: "apim-password-1" } });
  homes = new Homes();
});
afterEach(async () => {
  await pair.stop();
  for (const result of results.splice(0)) discard(result);
  homes.remove();
});

/** Lets requests hang from now on; tells whether one does. */
function hangs(side: "is" | "apim", matches: (method: string, path: string) => boolean): () => boolean {
  let hanging = false;
  pair[side].server.faults.order("hang", 1, 1000, (method, path) => {
    const struck = matches(method, path);
    hanging ||= struck;
    return struck;
  });
  return () => hanging;
}

function unmasked(text: unknown): unknown {
  return typeof text === "string"
    ? text
        .split("\n")
        .filter((line) => !line.startsWith("::add-mask::"))
        .join("\n")
    : text;
}

describe.each(ADAPTERS)("$name", ({ step: stepOf, stopsWithin, annotation }) => {
  async function step(inputs: Record<string, string>, rest: Omit<StepOptions, "inputs"> = {}): Promise<Ended> {
    const result = await stepOf(pair, { inputs, ...rest });
    results.push(result);
    return result;
  }

  /** Sends `signal` once `when` says so; gives the milliseconds from there to the end. */
  async function signalled(
    signal: NodeJS.Signals,
    when: () => boolean | Promise<boolean>,
    inputs: Record<string, string>,
    state?: Readonly<Record<string, string>>,
  ): Promise<{ result: Ended; took: number }> {
    let sent = Number.NaN;
    const send = async (pid: number): Promise<void> => {
      await eventually(when);
      sent = performance.now();
      process.kill(pid, signal);
    };
    const result = await step(inputs, {
      ...(state === undefined ? {} : { state }),
      started: (pid) => void send(pid).catch(() => undefined),
    });
    return { result, took: performance.now() - sent };
  }

  describe("the run, after it has updated the Key Manager with other credentials", () => {
    it.each(["SIGINT", "SIGTERM"] as const)("%s: the former password is back before it ends", async (signal) => {
      await step({ "smoke-test": "off" });
      const found = pair.apim.state.find("WSO2-IS-7");
      if (found === undefined) throw new Error("not stored");
      const given = found.body["additionalProperties"];
      const additionalProperties = { ...(isObject(given) ? given : {}), ...FORMER };
      pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, additionalProperties } });
      const before = pair.state();
      // In the proof, not when the command line removes what it made.
      let isOver = false;
      const hanging = hangs(
        "is",
        (_method, path) => !isOver && path === "/oauth2/introspect" && pair.apim.state.applications.size > 0,
      );
      const { result, took } = await signalled(signal, () => (isOver ||= hanging()), {});
      expect([result.exitCode, took < stopsWithin]).toEqual([1, true]);
      expect(result.log).toContain("updated");
      // Throw-away objects are post's: only this process knows the password.
      expect(pair.state().keyManagers).toEqual(expect.arrayContaining([...before.keyManagers]));
      pair.is.server.faults.clear();
      const post = await step({}, { state: result.state });
      expect([post.exitCode, pair.state()]).toEqual([0, before]);
      expect(JSON.stringify([result.log, result.state, post.log].map(unmasked))).not.toContain(FORMER.Password);
    });
  });

  describe("the end of the job", () => {
    it.each(["SIGINT", "SIGTERM"] as const)(
      "%s: ends within 3 s with 1, and names all that is left",
      async (signal) => {
        const main = await step({ ephemeral: "true", "smoke-test": "off" });
        const { entries } = readState(main.state["undo"] ?? "");
        const more: readonly UndoEntry[] = [
          ...entries,
          { due: "always", way: { kind: "delete-api", name: "left-api" } },
          { due: "always", way: { kind: "delete-application", name: "left-application", id: "1" } },
        ];
        const state = { undo: textOfState({ ...EMPTY_STATE, entries: more }) };
        const { result, took } = await signalled(
          signal,
          hangs("apim", () => true),
          { ephemeral: "true" },
          state,
        );
        expect([result.exitCode, took < 3000]).toEqual([1, true]);
        for (const what of [
          "application left-application of API Manager",
          "API left-api of API Manager",
          "Key Manager WSO2-IS-7",
        ])
          expect(result.log).toMatch(
            new RegExp(`^${annotation("error")}.*${what} is still there[^]*?By hand: curl`, "m"),
          );
        expect(result.log).toContain(`stopped by ${signal}`);
      },
    );

    /** A server that does not end on TERM, as post finds it. */
    async function stubbornServer(): Promise<{ home: string; state: Record<string, string>; end: () => void }> {
      const home = homes.product("is", fakeJava([], { stubborn: true }));
      const server = spawn("sh", [`${home}/bin/wso2server.sh`], { stdio: "ignore", detached: true });
      await once(server, "spawn");
      await eventually(async () => (await pidIn(`${home}/wso2carbon.pid`)) !== undefined);
      const way = { kind: "stop-server", product: "is", home, portOffset: 1 } as const;
      const state = { undo: textOfState({ ...EMPTY_STATE, entries: [{ due: "end-of-job", way }] }) };
      return { home, state, end: () => process.kill(-(server.pid ?? 0), "SIGKILL") };
    }

    it("a server that does not stop: a signal ends post all the same, and names it", async () => {
      const { home, state, end } = await stubbornServer();
      try {
        const began = performance.now();
        const late = (): boolean => performance.now() - began > 1500;
        const { result, took } = await signalled("SIGTERM", late, {}, state);
        expect([result.exitCode, took < 3000]).toEqual([1, true]);
        expect(result.log).toMatch(
          new RegExp(`^${annotation("error")}.*Identity Server in ${home} still runs[^]*?By hand: kill`, "m"),
        );
      } finally {
        end();
      }
    });

    it.each<[string, (home: string) => string]>([
      ["is gone", (home) => home],
      ["is named by a relative path", () => "is"],
    ])("a server whose home %s is never called stopped", async (_name, pathOf) => {
      const { home, state, end } = await stubbornServer();
      const pid = (await pidIn(`${home}/wso2carbon.pid`)) ?? 0;
      try {
        rmSync(home, { recursive: true });
        const undo = (state["undo"] ?? "").replace(JSON.stringify(home), JSON.stringify(pathOf(home)));
        const post = await step({}, { state: { undo }, cwd: homes.folder });
        expect([post.exitCode, await isAlive(pid)]).toEqual([1, true]);
        expect(post.log).toMatch(new RegExp(`^${annotation("error")}`, "m"));
        expect(post.log).not.toMatch(/stopped|undone:/);
      } finally {
        end();
      }
    });
  });
});
