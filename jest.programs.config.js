import base, { PROGRAMS } from "./jest.config.js";

/** What `dist`, keytool and start scripts do, as programs of their own. */
export default {
  ...base,
  globals: { recordedRun: "programs" },
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  testPathIgnorePatterns: [`^(?!.*(${PROGRAMS.join("|")}))`],
  // Only ends a hang: a test of certificates starts dozens of Java machines, a second of processor time each.
  // What must be ended by the code under test sleeps for longer than this.
  testTimeout: 600_000,
  collectCoverage: false,
};
