/** The default run; what needs Java and Maven is in jest.wso2.config.js. */
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2024", parser: { syntax: "typescript" } }, module: { type: "es6" } }],
  },
  // What the stand-ins are asked and say in a run is held against WSO2's contracts afterwards: jest.contracts.config.js.
  globals: { recordedRun: "default" },
  globalSetup: "<rootDir>/__tests__/contracts/start-recording.ts",
  setupFilesAfterEnv: ["<rootDir>/__tests__/contracts/record.ts"],
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "/__tests__/wso2/",
    "/__tests__/faults/",
    "/__tests__/contracts/contracts.test.ts",
  ],
  // Real keytools, real TLS: on a loaded machine five seconds are not enough.
  testTimeout: 60_000,
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.ts"],
  coverageReporters: ["text-summary", "json-summary"],
};
