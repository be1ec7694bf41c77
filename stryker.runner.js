import { readFileSync, writeFileSync } from "node:fs";
import { strykerPlugins as ofJest } from "@stryker-mutator/jest-runner";

/** In the copy of the project that Stryker makes, where every test runner works. */
const FILES = "stryker-test-files.json";

/**
 * Stryker's own runner for jest, which tells jest the names of the tests that reach a mutant, but
 * not their files, so that every file is loaded for every mutant. This one tells both.
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
    const ids = new Set(options.testFilter);
    const reaching = JSON.parse(readFileSync(FILES, "utf8")).filter(([id]) => ids.has(id));
    // Without a filter all tests reach it.
    testFiles = options.testFilter && [...new Set(reaching.map(([, file]) => file))];
    return mutantRun(options);
  };
  return runner;
}
jestByFile.inject = ofJest[0].factory.inject;

export const strykerPlugins = [{ kind: "TestRunner", name: "jest-by-file", factory: jestByFile }];
