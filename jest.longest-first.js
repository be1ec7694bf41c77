import { relative } from "node:path";
import TestSequencer from "@jest/test-sequencer";

/** Files that take longest of their run, the longest first. */
const LONGEST = [
  ...["faults/killed-gateway", "faults/fuzz-accepted", "faults/fuzz-refused", "faults/cancelled"],
  ...["faults/killed-updating", "faults/sweep-gateway", "faults/killed-credentials", "faults/files"],
  ...["faults/sweep-credentials", "faults/sweep-updating", "faults/post-stopped", "faults/sweep-existing"],
  ...["engine/certificates", "e2e/dist", "e2e/post", "engine/local", "e2e/unwritable", "e2e/packs"],
  ...["e2e/command-line", "engine/revocation-events", "e2e/passwords", "trust/exchange", "trust/import"],
  ...["engine/clients", "engine/update-arrival", "engine/after-update", "engine/sharpness", "engine/adopt"],
  ...["engine/warm-up", "engine/rotated", "report/published", "engine/releases", "configure/size", "golden/golden"],
];

/**
 * Jest's `testSequencer`: the longest files first, so that none of them is begun when the others
 * have ended, and runs alone. Without it a fresh checkout, which knows no durations, goes by the
 * size of the files.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const order = new Map(LONGEST.map((name, place) => [`__tests__/${name}.test.ts`, place]));
    const place = ({ path, context }) =>
      order.get(relative(context.config.rootDir, path).replaceAll("\\", "/")) ?? order.size;
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
}
