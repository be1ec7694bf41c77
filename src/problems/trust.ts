import type { CatalogueEntry } from "./catalogue.ts";

export const trustProblems = {} as const satisfies Record<string, CatalogueEntry>;
