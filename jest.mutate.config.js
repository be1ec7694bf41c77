import unit from "./jest.unit.config.js";

/** The unit tests, once for each mutant: without those that read the sources as texts, which a mutant changes. */
export default {
  ...unit,
  testMatch: ["<rootDir>/__tests__/{configure,inputs,key-manager,problems,report,text,undo}/**/*.test.ts"],
  // The time of a mutant is that of the tests that reach it; an endless loop is Stryker's to end.
  testTimeout: 20_000,
};
