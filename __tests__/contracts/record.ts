import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, expect } from "@jest/globals";
import { observe } from "../../sandbox/exchange.ts";
import { Recorder } from "../../sandbox/recorder.ts";
import { FOLDER_VARIABLE } from "./recording.ts";

/**
 * Jest's `setupFilesAfterEnv`: every exchange of every stand-in of a test file is recorded, with
 * the name of the test that caused it first.
 */
const folder = process.env[FOLDER_VARIABLE];
if (folder !== undefined && folder !== "") {
  const { testPath = "" } = expect.getState();
  const name = createHash("sha256").update(testPath).digest("hex").slice(0, 16);
  const place = testPath.slice(testPath.indexOf("__tests__"));
  const recorder = new Recorder(
    join(folder, `${name}.jsonl`),
    () => `${place}: ${expect.getState().currentTestName ?? "before its tests"}`,
  );
  observe(recorder.record);
  afterAll(() => recorder.close());
}
