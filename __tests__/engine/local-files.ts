import { afterEach, beforeEach } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { Workshop } from "../trust/stores.ts";

export const DEFAULTS = `[server]\nhostname = "localhost"\n\n[oauth.grant_type.token_exchange]\nenable = true\n`;

export let pair: Pair;

export let workshop: Workshop;

export function file(name: string, text: string): string {
  const path = workshop.path(name);
  writeFileSync(path, text);
  return path;
}

/** Servers and a folder for each test of a file. */
export function eachWithFiles(): void {
  beforeEach(async () => {
    pair = await startPair();
    workshop = new Workshop();
  });
  afterEach(async () => {
    workshop.remove();
    await pair.stop();
  });
}
