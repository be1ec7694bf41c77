import type { InputFault } from "../inputs/reader.ts";
import type { Runner } from "../ports.ts";

/** GitHub shows ten annotations of a kind for a step; the last is the summary of all faults. */
const MOST = 9;

/** Annotates each fault that stands on a line of a user's file there. */
export function sayFaults(faults: readonly InputFault[], runner: Runner): void {
  for (const { name, reason, remedy, at } of faults.filter((fault) => fault.at !== undefined).slice(0, MOST))
    runner.error(`${reason} ${remedy}`, { ...at, title: `Input ${name}` });
}
