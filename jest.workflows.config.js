import base from "./jest.config.js";

/** The workflows of `examples/`, each executed with act against the stand-ins. */
export default {
  ...base,
  // The servers are processes of their own, so nothing is recorded.
  globalSetup: null,
  setupFilesAfterEnv: [],
  testMatch: ["<rootDir>/__tests__/workflows/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 660_000,
  collectCoverage: false,
};
