import type { CatalogueEntry } from "./entry.ts";

export const inputProblems = {
  "inputs-invalid": {
    title: "The inputs are not usable",
    cause: "one or more inputs are missing, misspelt or contradict each other; nothing was contacted.",
    remedy: "Correct every input named above; the README describes each, on the command line `--help`, too.",
    nextTry: "final",
  },
  "state-not-kept": {
    title: "What has to be undone later could not be kept",
    cause:
      "the place for it is missing, full or somebody else's: the runner's state file or, for a long state, its temporary folder (RUNNER_TEMP); on the command line the file of `--state-file`.",
    remedy: "Make room and let this user write there, then run again; nothing is changed whose way back can't be kept.",
    nextTry: "state",
  },
  "state-file-taken": {
    title: "A former run is not finished",
    cause:
      "the state file of the command line names what a former run has to undo: one that was killed, is still at work, or ended with `--until-resume`. It must not get lost.",
    remedy: "Run `resume` with the same state file and the same secrets, then this command again.",
    nextTry: "state",
  },
  "state-unreadable": {
    title: "It is not known what the run had made",
    cause: "what the run had saved was cut, changed or removed before it was read again.",
    remedy:
      "Do by hand what is named above as left, if anything is. For the rest see the log of that run: undo only what it says it made or changed (Key Manager, files, folders, servers, and objects named `wso2-is-km-action-...`). Other runs have objects of such names, too: remove only those named in this log, or all when no other run is at work.",
    nextTry: "final",
  },
  internal: {
    title: "The Action itself failed",
    cause: "a fault in this Action, not in your set-up.",
    remedy:
      "Run again with debug logging on (`ACTIONS_STEP_DEBUG`; on the command line `--verbose`), and report it in this Action's repository with that log, which holds no secrets, and `report.json`.",
    nextTry: "final",
  },
} as const satisfies Record<string, CatalogueEntry>;
