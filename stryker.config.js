/**
 * Where `src/` decides. The rest touches servers and files; it is tested by whole runs, too long to
 * be repeated for each mutant: of `key-manager/` what calls API Manager, of `proof/` the checks.
 */
const FILES = {
  configure: "src/configure/**/*.ts",
  inputs: "src/inputs/**/*.ts",
  "key-manager": "src/key-manager/{compare,desired,export,findings/*,plan,preflight,secret-fields}.ts",
  problems: "src/problems/**/*.ts",
  proof: "src/proof/{ladder,loaded,stored,token,throw-away/creation}.ts",
  report: "src/report/**/*.ts",
  text: "src/text/**/*.ts",
  undo: "src/undo/**/*.ts",
};

/** Members of the catalogue that are read by people alone. */
const WORDING = new Set(["title", "cause", "remedy"]);

/** Read by Stryker, which loads this file as a plugin, too. */
export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "wording",
    value: {
      shouldIgnore: ({ node, parent }) =>
        /^(String|Template)Literal$/.test(node.type) &&
        parent?.type === "ObjectProperty" &&
        WORDING.has(parent.key.name)
          ? "wording of the catalogue: a test could only repeat it"
          : undefined,
    },
  },
];

/** One folder, with its own tests: MUTATE=undo npm run mutate */
export default {
  mutate: process.env.MUTATE === undefined ? Object.values(FILES) : [FILES[process.env.MUTATE]],
  plugins: ["@stryker-mutator/jest-runner", "./stryker.config.js", "./stryker.runner.js"],
  ignorers: ["wording"],
  testRunner: "jest-by-file",
  testRunnerNodeArgs: ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
  jest: { configFile: "jest.mutate.config.js", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  // Each run of jest leaves its modules in memory.
  maxTestRunnerReuse: 100,
  // A busy machine is no endless loop.
  timeoutMS: 20_000,
  concurrency: 2,
  reporters: ["progress-append-only", "clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false },
};
