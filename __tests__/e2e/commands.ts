import { afterEach, beforeEach } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { isObject } from "../../src/text/json.ts";
import { CommandLine, type CommandResult } from "../support/command-line.ts";

/** `dist/cli/index.js` in processes of its own, as a pipeline starts it. */
export let pair: Pair;

export let line: CommandLine;

export function json({ stdout }: CommandResult): Record<string, unknown> {
  const value: unknown = JSON.parse(stdout);
  if (!isObject(value)) throw new Error("no object");
  return value;
}

/** Servers and a command line for each test of a file. */
export function eachWithServers(): void {
  beforeEach(async () => {
    pair = await startPair({ is: { password: "is-s3cret/+é" }, apim: { password: "apim-s3cret" } });
    line = new CommandLine(pair);
  });
  afterEach(async () => {
    await pair.stop();
    line.remove();
  });
}
