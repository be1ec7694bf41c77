import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { terminalRunner } from "../../../src/cli/terminal.ts";
import { StateFile } from "../../../src/cli/state-file.ts";
import { guarded } from "../../../src/engine/guarded-runner.ts";
import { refused } from "../../../src/engine/run.ts";
import { githubInputs, sayEnd, sayFinished } from "../../../src/github/github.ts";
import { readDefinition } from "../../../src/inputs/definition/read.ts";
import { judgeInputs } from "../../../src/inputs/inputs.ts";
import { asProblem } from "../../../src/problems/meaning.ts";
import { placeOf } from "../../../src/problems/problem.ts";
import type { inputProblems } from "../../../src/problems/inputs.ts";
import { sayFaults } from "../../../src/process/faults.ts";
import { finishSaved } from "../../../src/process/finish-saved.ts";
import { Secrets } from "../../../src/text/secrets.ts";
import { StateKeeper } from "../../../src/undo/kept-state.ts";
import { EMPTY_STATE, readState, textOfState } from "../../../src/undo/saved-state.ts";
import { instantClock } from "../../support/engine.ts";
import { onScene, provoked, rendered, runnerInto, type Cases } from "../outcome.ts";

const secrets = (): Secrets => new Secrets(() => undefined);

export const inputCases: Cases<keyof typeof inputProblems> = {
  "inputs-invalid": onScene({}, ({ folder }) => {
    const definition = join(folder, "key-manager.toml");
    writeFileSync(definition, 'tokenType = "JWT"\ndisplayname = "IS"\n');
    const given: Readonly<Record<string, string>> = {
      "is-url": "http://localhost:9444",
      "is-password": "is-secret-1",
      "smoke-skip": "token-isued",
      "key-manager-definition": definition,
    };
    const { inputs, problem, faults } = judgeInputs(
      { ...githubInputs, input: (name) => given[name] ?? "" },
      readDefinition,
    );
    if (problem === undefined) throw new Error("the inputs are accepted");
    const log: string[] = [];
    const runner = runnerInto(log, secrets());
    sayFaults(faults, runner);
    const report = refused(inputs, problem, secrets());
    sayEnd(report, runner);
    return Promise.resolve({ log, report });
  }),
  "state-not-kept": provoked({
    inputs: { "smoke-test": "off" },
    onSave: () =>
      new StateKeeper(() => {
        throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
      }, "/tmp").keep({}),
  }),
  "state-file-taken": onScene({}, ({ folder }) => {
    const file = join(folder, ".wso2-is-key-manager-state.json");
    const way = { kind: "delete-api", name: "wso2-is-km-action-0123456789" } as const;
    new StateFile(file, new Map()).save(textOfState({ ...EMPTY_STATE, entries: [{ due: "always", way }] }));
    const log: string[] = [];
    try {
      new StateFile(file, new Map()).save(textOfState(EMPTY_STATE));
    } catch (error) {
      const problem = asProblem(error, "internal", "carry out apply");
      const runner = guarded(terminalRunner({ write: (text) => log.push(text.trimEnd()) }, false), secrets());
      runner.error(problem.message, placeOf(problem));
    }
    return Promise.resolve({ log: log.map((line) => line.replaceAll(String(process.pid), "PID")) });
  }),
  "state-unreadable": onScene({}, async ({ pair }) => {
    const given: Readonly<Record<string, string>> = {
      "is-url": pair.is.url,
      "is-password": pair.is.state.password,
      "apim-url": pair.apim.url,
      "apim-password": pair.apim.state.password,
    };
    const log: string[] = [];
    const runner = runnerInto(log, secrets());
    const around = { runner, clock: instantClock(), secrets: secrets(), environment: {} };
    const sources = { ...githubInputs, input: (name: string) => given[name] ?? "" };
    const state = readState('{"version":1,"entries":[{"due":"always","way":{"kind":"dele');
    sayFinished(await finishSaved({ state, sources, around, signal: new AbortController().signal }), runner);
    return { log };
  }),
  internal: rendered({
    why: "a fault of this Action that is known is mended",
    stage: "preflight",
    problem: () =>
      asProblem(new TypeError("Cannot read properties of undefined (reading 'id')"), "internal", "run the Action"),
  }),
};
