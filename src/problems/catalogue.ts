import { configureProblems } from "./configure.ts";
import type { CatalogueEntry } from "./entry.ts";
import { inputProblems } from "./inputs.ts";
import { installProblems } from "./install.ts";
import { keyManagerProblems } from "./key-manager.ts";
import { networkProblems } from "./network.ts";
import { proofProblems } from "./proof.ts";
import { serverProblems } from "./servers.ts";
import { trustProblems } from "./trust.ts";

/** Every failure a user can meet, by id. `docs/problems.md` is made from it by `npm run docs`. */
export const catalogue = {
  ...inputProblems,
  ...networkProblems,
  ...configureProblems,
  ...trustProblems,
  ...installProblems,
  ...serverProblems,
  ...keyManagerProblems,
  ...proofProblems,
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemId = keyof typeof catalogue;
