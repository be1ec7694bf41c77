import { TestEnvironment } from "jest-environment-node";

/** One test that fails has killed the mutant: those after it would only take their time. */
export default class UntilOneFails extends TestEnvironment {
  #failed = false;

  handleTestEvent({ name, test }) {
    if (name === "test_fn_failure") this.#failed = true;
    else if (name === "test_start" && this.#failed) test.mode = "skip";
  }
}
