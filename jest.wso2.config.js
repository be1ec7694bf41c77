import base from "./jest.config.js";

/** Against WSO2's own parts from Maven Central: needs JDK 17 and Maven. */
export default {
  ...base,
  globals: { recordedRun: "wso2" },
  testMatch: ["<rootDir>/__tests__/wso2/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  // Only ends a hang: servers boot here, often beside other tests.
  testTimeout: 900_000,
  collectCoverage: false,
};
