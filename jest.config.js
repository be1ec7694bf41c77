import { availableParallelism } from "node:os";

/**
 * Suites whose work is done by other programs (`dist` as a runner starts it, keytool, start scripts
 * of servers): they take most of the time, and have a run of their own, jest.programs.config.js.
 */
export const PROGRAMS = [
  "/__tests__/e2e/",
  "/__tests__/engine/(certificates|local|revocation-events).test.ts",
  "/__tests__/products/(java|start|stop).test.ts",
  "/__tests__/trust/(exchange|hidden|import|killed|other-formats|product-stores|run-program|vouched|waiting).test.ts",
];

/** The default run: needs no more than Node. */
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2024", parser: { syntax: "typescript" } }, module: { type: "es6" } }],
  },
  // What the stand-ins are asked and say in a run is held against WSO2's contracts afterwards: jest.contracts.config.js.
  globals: { recordedRun: "default" },
  globalSetup: "<rootDir>/__tests__/support/before-all.ts",
  setupFilesAfterEnv: ["<rootDir>/__tests__/contracts/record.ts"],
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  testSequencer: "<rootDir>/jest.longest-first.js",
  // Copies of the project that npm run mutate makes while it runs.
  modulePathIgnorePatterns: ["<rootDir>/.stryker-tmp/"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "/__tests__/wso2/",
    "/__tests__/faults/",
    "/__tests__/workflows/",
    "/__tests__/contracts/contracts.test.ts",
    ...PROGRAMS,
  ],
  // Runs wait for their servers: an idle worker leaves its processor to another.
  maxWorkers: availableParallelism() * 2,
  // Real sockets, real TLS: on a loaded machine five seconds are not enough.
  testTimeout: 60_000,
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.ts"],
  coverageReporters: ["text-summary", "json-summary"],
};
