import base from "./jest.config.js";

/** What the last runs recorded, against WSO2's own OpenAPI documents: needs Maven, for the documents. */
export default {
  ...base,
  globals: {},
  globalSetup: undefined,
  setupFilesAfterEnv: [],
  testMatch: ["<rootDir>/__tests__/contracts/contracts.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  collectCoverage: false,
};
