import type { CatalogueEntry } from "./catalogue.ts";

export const inputProblems = {
  "inputs-invalid": {
    title: "The inputs are not usable",
    cause: "one or more inputs of the step are missing, misspelt or contradict each other; nothing was contacted.",
    remedy: "Correct every input named above; `action.yml` and the README describe them.",
  },
} as const satisfies Record<string, CatalogueEntry>;
