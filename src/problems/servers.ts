import type { CatalogueEntry } from "./catalogue.ts";

export const serverProblems = {} as const satisfies Record<string, CatalogueEntry>;
