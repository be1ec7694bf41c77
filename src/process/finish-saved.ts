import type { Surroundings } from "../clients/connect.ts";
import { finishLater } from "../engine/take-back.ts";
import { readInputsForPost } from "../inputs/inputs.ts";
import { withPins } from "../inputs/pins.ts";
import type { InputSources, RunInputs } from "../inputs/run-inputs.ts";
import { Problem, reasonOf } from "../problems/problem.ts";
import { asProblem } from "../problems/meaning.ts";
import { BY_HAND } from "../text/marks.ts";
import { oneLine } from "../text/foreign-text.ts";
import type { Left } from "../undo/left.ts";
import type { ReadState } from "../undo/saved-state.ts";
import { UndoStack, type UndoEntry } from "../undo/stack.ts";
import { commandFor, describeLeft } from "../undo/way-back.ts";

/** What an earlier process has left, and what it takes to go back. */
export interface SavedWork {
  readonly state: ReadState;
  readonly sources: InputSources;
  readonly around: Surroundings;
  /** Ends it; all that is left is then named. */
  readonly signal: AbortSignal;
  /** Keeps the entries that are still to be undone. */
  readonly save?: (entries: readonly UndoEntry[]) => void;
}

/** How it ended: all is well when both are empty. */
export interface FinishedWork {
  readonly left: readonly Left[];
  readonly problems: readonly Problem[];
}

/**
 * Goes back what the state of an earlier process names, and never throws. A state that can't be
 * read, or not wholly, is a problem that names what may be left.
 */
export async function finishSaved(work: SavedWork): Promise<FinishedWork> {
  const { state } = work;
  const unread = state.faults.length > 0 ? [unreadable(state, work.sources)] : [];
  if (state.entries.length === 0) return { left: [], problems: unread };
  try {
    return { left: await goBack(work), problems: unread };
  } catch (error) {
    return { left: [], problems: [asProblem(error, "internal", "undo what was done"), ...unread] };
  }
}

async function goBack({ state, sources, around, signal, save = () => undefined }: SavedWork): Promise<readonly Left[]> {
  return finishLater(inputsFor(state, sources), around, new UndoStack(save, state.entries), signal);
}

/**
 * @throws Problem `clean-up-incomplete`, naming all that stays because the inputs can't be read any
 * more
 */
function inputsFor(state: ReadState, sources: InputSources): RunInputs {
  try {
    return withPins(readInputsForPost(sources, state.caCertificates), state.pins);
  } catch (error) {
    const why = (error instanceof Problem ? error.evidence.said : undefined) ?? reasonOf(error);
    const stays = state.entries.toReversed().map(({ way }) => `\n  - ${describeLeft(way)}`);
    throw new Problem(
      "clean-up-incomplete",
      {
        tried: "remove what the run had made, since the inputs can't be read any more",
        said: `${why}\nWhat stays:${stays.join("")}`,
        remedy: "Undo what is named above by hand, and keep the inputs' files until the end of the job.",
      },
      error,
    );
  }
}

function unreadable({ faults, entries, doubtful }: ReadState, sources: InputSources): Problem {
  const bases = basesOrNothing(sources);
  const named = doubtful
    .toReversed()
    .map((way) => `\n  - ${oneLine(describeLeft(way))}. ${BY_HAND}${commandFor(way, bases)}`);
  const read =
    entries.length === 0 ? "" : ` What could be read of it was tried, see above (entries: ${entries.length}).`;
  return new Problem("state-unreadable", {
    tried: "read all that the run had saved",
    said: `${faults.join("; ")}.${read}${named.length === 0 ? "" : `\nWhat may be left:${named.join("")}`}`,
  });
}

/** Addresses for what is to be done by hand. */
function basesOrNothing(sources: InputSources): { apim: string; is: string } {
  try {
    const { apim, is } = readInputsForPost(sources, []);
    return { apim: apim.url, is: is.url };
  } catch {
    return { apim: "https://<API Manager>", is: "https://<Identity Server>" };
  }
}
