import { expect, it } from "@jest/globals";
import { ANSWERS, fuzzAnswers } from "./fuzz-answers.ts";

it("generated answers that say no, in whole runs: never a crash, a catalogued problem, nothing left", async () => {
  expect(await fuzzAnswers([301, 400, 401, 403, 404, 409, 412, 418, 429, 500, 503])).toBeGreaterThanOrEqual(ANSWERS);
}, 600_000);
