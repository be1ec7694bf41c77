import { availableParallelism } from "node:os";
import base from "./jest.config.js";

/** The fault sweeps: thousands of whole runs, too long for the default run. */
export default {
  ...base,
  globals: { recordedRun: "faults" },
  testMatch: ["<rootDir>/__tests__/faults/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  // Only ends a hang: one test is thousands of runs.
  testTimeout: 2_700_000,
  collectCoverage: false,
  // Each works on several points at a time.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
};
