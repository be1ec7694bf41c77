import base from "./jest.config.js";

/** The fault sweeps: thousands of whole runs, too long for the default run. */
export default {
  ...base,
  globals: { recordedRun: "faults" },
  testMatch: ["<rootDir>/__tests__/faults/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  collectCoverage: false,
};
