#!/usr/bin/env node
import "./cli/before-anything.ts";
import { NAME, VERSION } from "./about.ts";
import { noCommand, readArguments } from "./cli/arguments.ts";
import { exitCodeOf, type ExitCode } from "./cli/exit-code.ts";
import { help } from "./cli/help.ts";
import { RESUME } from "./cli/options.ts";
import { resume } from "./cli/resume.ts";
import { runCommand } from "./cli/run-command.ts";
import { Stops } from "./cli/stops.ts";
import { invocation } from "./cli/surroundings.ts";
import { isOnePlace, terminalRunner } from "./cli/terminal.ts";
import { systemClock } from "./process/clock.ts";
import { asProblem } from "./problems/meaning.ts";
import { placeOf } from "./problems/problem.ts";
import { leaveSoon } from "./process/process.ts";

/** The command line: the same engine, for pipelines that are not GitHub's. */
async function main(): Promise<ExitCode> {
  const stops = new Stops(process, () => systemClock.monotonicTime());
  const wish = readArguments(process.argv.slice(2), process.env);
  if (wish.options.get("help") === "true") return say(help(NAME));
  if (wish.options.get("version") === "true") return say(`${VERSION}\n`);
  if (wish.command === undefined) noCommand();
  const asked = invocation(wish, process.env, {
    log: process.stderr,
    result: process.stdout,
    logged: isOnePlace(process.stdout.fd, process.stderr.fd),
  });
  for (const name of wish.unknownVariables)
    asked.around.runner.warning(`${name} is none of the variables that --help names, and counts nothing.`);
  try {
    return await (wish.command === RESUME ? resume : runCommand)(asked, stops);
  } catch (error) {
    const problem = asProblem(error, "internal", `carry out ${wish.command}`);
    asked.around.runner.error(problem.message, placeOf(problem));
    return exitCodeOf(problem.id);
  }
}

function say(text: string): ExitCode {
  process.stdout.write(text);
  return 0;
}

// Whoever reads the output may leave early (`| head`); the run goes on to its end.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
try {
  process.exitCode = await main();
} catch (error) {
  // Nothing is known yet, so nothing can be hidden: these are words of our own.
  const problem = asProblem(error, "internal", "read the command line");
  terminalRunner(process.stderr, false).error(problem.message);
  process.exitCode = exitCodeOf(problem.id);
}
leaveSoon();
