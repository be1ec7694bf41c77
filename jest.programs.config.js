import base, { PROGRAMS } from "./jest.config.js";

/** What `dist`, keytool and start scripts do, as programs of their own. */
export default {
  ...base,
  globals: { recordedRun: "programs" },
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  testPathIgnorePatterns: [`^(?!.*(${PROGRAMS.join("|")}))`],
  collectCoverage: false,
};
