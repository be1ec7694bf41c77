import type { CatalogueEntry } from "./catalogue.ts";

export const configureProblems = {} as const satisfies Record<string, CatalogueEntry>;
