import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { strykerPlugins as ofJest } from "@stryker-mutator/jest-runner";

/** In the copy of the project that Stryker makes, where every test runner works. */
const FILES = "stryker-test-files.json";

/**
 * Stryker's own runner for jest, which tells jest the names of the tests that reach a mutant, but
 * not their files, so that every file is loaded for every mutant. This one tells both, and runs the
 * file named like the mutant's own first: it kills most of them.
 */
function jestByFile(injector) {
  const runner = ofJest[0].factory(injector);
  const [run, dryRun, mutantRun] = ["run", "dryRun", "mutantRun"].map((name) => runner[name].bind(runner));
  let testFiles;
  runner.run = (settings) => run({ ...settings, testFiles });
  runner.dryRun = async (options) => {
    const result = await dryRun(options);
    const files = (result.tests ?? []).map(({ id, fileName }) => [id, fileName]);
    writeFileSync(FILES, JSON.stringify(files));
    return result;
  };
  runner.mutantRun = async (options) => {
    const all = JSON.parse(readFileSync(FILES, "utf8"));
    // Without a filter all tests reach it.
    const ids = new Set(options.testFilter ?? all.map(([id]) => id));
    const reaching = all.filter(([id]) => ids.has(id));
    const named = `${basename(options.activeMutant.fileName, ".ts")}.test.ts`;
    const isOwn = ([, file]) => basename(file) === named;
    let nrOfTests = 0;
    for (const tests of [reaching.filter(isOwn), reaching.filter((test) => !isOwn(test))]) {
      if (tests.length === 0) continue;
      testFiles = [...new Set(tests.map(([, file]) => file))];
      const result = await mutantRun({ ...options, testFilter: tests.map(([id]) => id) });
      if (result.status !== "survived") return result;
      nrOfTests += result.nrOfTests;
    }
    return { status: "survived", nrOfTests };
  };
  return runner;
}
jestByFile.inject = ofJest[0].factory.inject;

export const strykerPlugins = [{ kind: "TestRunner", name: "jest-by-file", factory: jestByFile }];
