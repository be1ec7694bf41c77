import { it } from "@jest/globals";
import { fuzzAnswers } from "./fuzz-answers.ts";

it("generated answers that say no, in whole runs: never a crash, a catalogued problem, nothing left", () =>
  fuzzAnswers([301, 400, 401, 403, 404, 409, 412, 418, 429, 500, 503]));
