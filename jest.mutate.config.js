import unit from "./jest.unit.config.js";

const FOLDERS = "{configure,inputs,key-manager,problems,proof,report,text,undo}";

/**
 * The unit tests, once for each mutant: without those that read the sources as texts, which a
 * mutant changes. With MUTATE=undo only the tests of that folder: stricter, and far quicker.
 */
export default {
  ...unit,
  testEnvironment: "./jest.mutate.environment.js",
  testMatch: [`<rootDir>/__tests__/${process.env.MUTATE ?? FOLDERS}/**/*.test.ts`],
};
