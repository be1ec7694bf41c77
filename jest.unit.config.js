import base from "./jest.config.js";

/** What decides, alone: no server, no keytool, so that it runs while one writes. */
export default {
  ...base,
  globals: {},
  globalSetup: undefined,
  setupFilesAfterEnv: [],
  testMatch: [
    "<rootDir>/__tests__/{cli,configure,inputs,key-manager,problems,proof,report,scripts,text,undo}/**/*.test.ts",
  ],
  // Sizes and hostile texts by the thousand: part of npm test.
  testPathIgnorePatterns: [
    "/node_modules/",
    "/configure/size.test.ts",
    "/report/hostile.test.ts",
    "/report/published.test.ts",
  ],
  collectCoverage: false,
};
