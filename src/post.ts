import "./github/before-anything.ts";
import {
  cancellation,
  fail,
  githubInputs,
  githubRunner,
  githubSecrets,
  savedState,
  sayFinished,
} from "./github/github.ts";
import { systemClock } from "./process/clock.ts";
import { finishSaved } from "./process/finish-saved.ts";
import { leaveSoon } from "./process/process.ts";
import { findState } from "./undo/kept-state.ts";

/**
 * The post step, a bundle of its own: it goes back what the main step's state names, and has no way
 * to do anything else.
 */
const secrets = githubSecrets();

async function post(signal: AbortSignal): Promise<void> {
  const found = findState(savedState());
  if (found === undefined) {
    // The main step saves its state before it does anything, and ends when that fails.
    githubRunner.warning(
      "The main step ended before it had begun its work: it saved no state, which it does before its first request. There is nothing to undo.",
    );
    return;
  }
  const around = { runner: githubRunner, clock: systemClock, secrets, environment: process.env };
  const finished = await finishSaved({ state: found.state, sources: githubInputs, around, signal });
  sayFinished(finished);
  if (finished.left.length + finished.problems.length > 0) process.exitCode = 1;
  found.remove();
}

try {
  await post(cancellation());
} catch (error) {
  fail(error);
}
leaveSoon();
