import type { CatalogueEntry } from "./catalogue.ts";

export const inputProblems = {
  "inputs-invalid": {
    title: "The inputs are not usable",
    cause: "one or more inputs of the step are missing, misspelt or contradict each other; nothing was contacted.",
    remedy: "Correct every input named above; `action.yml` and the README describe them.",
  },
  internal: {
    title: "The Action itself failed",
    cause: "a fault in this Action, not in your set-up.",
    remedy: "Report it with the log of a run with debug logging on (it holds no secrets).",
  },
} as const satisfies Record<string, CatalogueEntry>;
