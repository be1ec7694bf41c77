import "./github/before-anything.ts";
import {
  cancellation,
  fail,
  githubInputs,
  githubRunner,
  githubSecrets,
  leaveSoon,
  savedState,
  systemClock,
} from "./github/github.ts";
import { oneLine } from "./text/foreign-text.ts";
import { readInputsForPost } from "./inputs/inputs.ts";
import { type RunInputs } from "./inputs/run-inputs.ts";
import { findState } from "./undo/kept-state.ts";
import { withPins } from "./inputs/pins.ts";
import { Problem, reasonOf } from "./problems/problem.ts";
import type { ReadState } from "./undo/saved-state.ts";
import { finishLater } from "./engine/take-back.ts";
import { UndoStack } from "./undo/stack.ts";
import { commandFor, describeLeft } from "./undo/way-back.ts";

/**
 * The post step, a bundle of its own: it goes back what the main step's state names, and has no way
 * to do anything else. A state that can't be read, or not wholly, is a failure that names what may
 * be left.
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
  const { state, remove } = found;
  try {
    if (state.entries.length > 0) await goBack(state, signal);
  } catch (error) {
    fail(error);
  }
  if (state.faults.length > 0) fail(unreadable(state));
  remove();
}

async function goBack(state: ReadState, signal: AbortSignal): Promise<void> {
  const undo = new UndoStack(() => undefined, state.entries);
  const around = { runner: githubRunner, clock: systemClock, secrets, environment: process.env };
  const left = await finishLater(inputsFor(state), around, undo, signal);
  for (const { what, command, problem } of left) {
    githubRunner.error(`${what}.\n${problem.message}\nBy hand: ${command}`);
  }
  if (left.length > 0) process.exitCode = 1;
}

/**
 * @throws Problem `clean-up-incomplete`, naming all that stays because the inputs can't be read any
 * more
 */
function inputsFor(state: ReadState): RunInputs {
  try {
    return withPins(readInputsForPost(githubInputs, state.caCertificates), state.pins);
  } catch (error) {
    const why = (error instanceof Problem ? error.evidence.said : undefined) ?? reasonOf(error);
    const stays = state.entries.toReversed().map(({ way }) => `\n  - ${describeLeft(way)}`);
    throw new Problem(
      "clean-up-incomplete",
      {
        tried: "remove what the run had made, since the inputs can't be read in the post step",
        said: `${why}\nWhat stays:${stays.join("")}`,
        remedy: "Undo what is named above by hand, and keep the inputs' files until the end of the job.",
      },
      error,
    );
  }
}

function unreadable({ faults, entries, doubtful }: ReadState): Problem {
  const bases = basesOrNothing();
  const named = doubtful
    .toReversed()
    .map((way) => `\n  - ${oneLine(describeLeft(way))}. By hand: ${commandFor(way, bases)}`);
  const read =
    entries.length === 0 ? "" : ` What could be read of it was tried, see above (entries: ${entries.length}).`;
  return new Problem("state-unreadable", {
    tried: "know all that the main step had made",
    said: `the saved state can't be read: ${faults.join("; ")}.${read}${named.length === 0 ? "" : `\nWhat may be left:${named.join("")}`}`,
  });
}

/** Addresses for what is to be done by hand. */
function basesOrNothing(): { apim: string; is: string } {
  try {
    const { apim, is } = readInputsForPost(githubInputs, []);
    return { apim: apim.url, is: is.url };
  } catch {
    return { apim: "https://<API Manager>", is: "https://<Identity Server>" };
  }
}

try {
  await post(cancellation());
} catch (error) {
  fail(error);
}
leaveSoon();
