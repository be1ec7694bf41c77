import { ALL_INPUTS, type InputName } from "../inputs/table.ts";
import { EXIT_CODES } from "./exit-code.ts";
import { FILE, OWN_OPTIONS, variableOf, type ALL_COMMANDS } from "./options.ts";
import { descriptionOf } from "./words.ts";

const WIDTH = 100;
const INDENT = "      ";

const COMMANDS: Readonly<Record<(typeof ALL_COMMANDS)[number], string>> = {
  apply: "configure, register, prove",
  plan: "show what apply would change, write nothing",
  verify: "compare, and prove with throw-away objects",
  prepare: "files only, before the servers start",
  export: "write the stored Key Manager as a definition file",
  remove: "take the Key Manager away",
  resume: "undo what a run has left, killed or with --until-resume, by its state file",
};

/** What `--help` shows: commands, options, inputs, exit codes. */
export function help(name: string): string {
  const commands = Object.entries(COMMANDS).map(([command, words]) => `  ${command.padEnd(9)} ${words}`);
  const codes = EXIT_CODES.map(([code, words]) => `  ${String(code).padStart(2)}  ${words}`);
  return [
    `Usage: ${name} <command> [--option value ...]`,
    "Makes WSO2 Identity Server 7.x the Key Manager of WSO2 API Manager, and proves it.",
    section("Commands", commands),
    section("Options", Object.entries(OWN_OPTIONS).flatMap(ownOption)),
    section("Inputs, by the names that the Action has for them", ALL_INPUTS.flatMap(inputOption)),
    [
      "Each may be an environment variable instead: --is-url is WSO2_KM_IS_URL. What is written on the",
      "command line counts more. Secrets are never an argument, since every user of the machine can",
      "read those: they come from the environment, or from a file that an option or a variable names.",
      "Of what is true or false --ephemeral alone is true, --ephemeral=false and --no-ephemeral are false.",
    ].join("\n"),
    section("Exit codes", codes),
    "",
  ].join("\n\n");
}

function section(title: string, lines: readonly string[]): string {
  return `${title}:\n${lines.join("\n")}`;
}

function ownOption([name, option]: [string, { kind: string; description: string; default?: string }]): string[] {
  const fallback = option.default === undefined ? "" : ` Default: ${option.default}.`;
  return [`  --${name}${option.kind === "switch" ? "" : " <path>"}`, ...wrapped(option.description + fallback)];
}

function inputOption([name, input]: (typeof ALL_INPUTS)[number]): string[] {
  // The command is the first word.
  if (name === "command") return [];
  const description = descriptionOf(name as InputName);
  // Some say it themselves.
  const about = description.includes("Default: ") ? description : [description, ...defaultOf(input.default)].join(" ");
  if (input.kind === "password") return [`  ${variableOf(name)}, or --${name}${FILE} <path>`, ...wrapped(about)];
  const value =
    input.kind === "boolean" ? "[=true|false]" : ` <${input.kind === "choice" ? input.choices.join("|") : input.kind}>`;
  return [`  --${name}${value}`, ...wrapped(about)];
}

/** What GitHub's runner would fill in is nothing here. */
function defaultOf(fallback: string | undefined): readonly string[] {
  return fallback === undefined || fallback.startsWith("${{") ? [] : [`Default: ${fallback}.`];
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.replaceAll("`", "").split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(INDENT + word);
  }
  return lines;
}
