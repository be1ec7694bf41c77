import { parseArgs } from "node:util";
import { ALL_INPUTS } from "../inputs/table.ts";
import { Problem } from "../problems/problem.ts";
import { oneLine } from "../text/foreign-text.ts";
import { nearest } from "../text/nearest.ts";
import { ALL_COMMANDS, FILE, OWN_OPTIONS, PREFIX, RESUME, variableOf } from "./options.ts";

/** What was asked for, as texts: inputs by their names in `action.yml`, options by their own. */
export interface Wish {
  /** A command of the inputs, or `resume`; nothing: none was named. */
  readonly command?: string;
  /** Those that are no secrets. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Of the environment alone. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly options: ReadonlyMap<string, string>;
  /** Paths of the files that hold secrets, by the input's name. */
  readonly secretFiles: ReadonlyMap<string, string>;
  /** Variables that look like ours and are none. */
  readonly unknownVariables: readonly string[];
}

/** How an option is written. A secret is never one; its file is. */
type Kind = "switch" | "boolean" | "text" | "list" | "refused";

const LISTS = ["list", "certificate", "certificates"];
/** Inputs by which a run makes what goes at its end in any case. */
const PACKS = ["is-version", "apim-version", "is-archive", "apim-archive"];
const LONGEST = 80;

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...ALL_INPUTS.flatMap(([name, { kind }]): [string, Kind][] => {
    if (kind === "password")
      return [[name, "refused"] as const, [`${name}${FILE}`, "text"] as const].map(([n, k]) => [n, k]);
    return [[name, kind === "boolean" ? "boolean" : LISTS.includes(kind) ? "list" : "text"]];
  }),
  ...Object.entries(OWN_OPTIONS).map(([name, { kind }]): [string, Kind] => [
    name,
    kind === "switch" ? "switch" : "text",
  ]),
]);

const SECRETS = ALL_INPUTS.filter(([, { kind }]) => kind === "password").map(([name]) => name);

/**
 * Reads a command line: one word, the command, and options, each of which may be an environment
 * variable instead; what is written on the line counts more. Pure, and nothing is judged here but
 * the line itself: the inputs are judged as the Action's are.
 * @param argv without Node and the script
 * @throws Problem `inputs-invalid`, naming every fault of the line
 */
export function readArguments(argv: readonly string[], environment: NodeJS.ProcessEnv): Wish {
  const line = new Line();
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowNegative: true,
    tokens: true,
    options: {
      ...Object.fromEntries([...KINDS].map(([name, kind]) => [name, { type: isAlone(kind) ? "boolean" : "string" }])),
      help: { type: "boolean", short: "h" },
    },
  });
  let before = Number.NaN;
  for (const token of tokens) {
    // What follows an option that is none was meant as its value, and may be a secret.
    if (token.kind === "positional" && token.index !== before + 1) line.word(token.value);
    if (token.kind !== "option") continue;
    // `-pSecret` is read as seven options, of which none is repeated.
    if (token.index === before) continue;
    line.option(token);
    before = KINDS.has(token.name) || token.inlineValue === true ? Number.NaN : token.index;
  }
  return line.wish(environment);
}

function isAlone(kind: Kind): boolean {
  return kind === "switch" || kind === "boolean";
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

class Line {
  readonly #faults: string[] = [];
  readonly #given = new Map<string, string>();
  #command: string | undefined;

  word(text: string): void {
    if (this.#command !== undefined)
      this.#faults.push(
        `\`${oneLine(text, LONGEST)}\` is one word too many: the command is \`${this.#command}\`. A value belongs to its option: --option value, or --option=value for true and false.`,
      );
    else this.#command = oneLine(text, LONGEST);
  }

  option({ name, rawName, value, inlineValue }: OptionToken): void {
    // `--no-x` is written only for what is true or false.
    const negated = rawName.startsWith("--no-") && KINDS.get(name) === "boolean";
    const kind = KINDS.get(name);
    if (kind === undefined || (rawName.startsWith("--no-") && !negated)) return this.#unknown(rawName);
    if (kind === "refused")
      return this.#fault(
        rawName,
        `is a secret, and every user of the machine can read a command line: set ${variableOf(name)}, or give --${name}${FILE} with the path of a file that holds it.`,
      );
    if (isAlone(kind)) {
      if (kind === "switch" && inlineValue === true) return this.#fault(rawName, "takes no value.");
      return this.#set(name, rawName, negated ? "false" : (value ?? "true"));
    }
    if (value === undefined || value === "" || (inlineValue !== true && value.startsWith("-")))
      return this.#fault(rawName, `needs a value; one that begins with a hyphen is written ${rawName}=-x.`);
    this.#set(name, rawName, value);
  }

  /** @throws Problem `inputs-invalid` */
  wish(environment: NodeJS.ProcessEnv): Wish {
    const value = (name: string): string | undefined => this.#given.get(name) ?? ofEnvironment(environment, name);
    const named = (names: Iterable<string>): ReadonlyMap<string, string> =>
      new Map([...names].flatMap((name) => (value(name) === undefined ? [] : [[name, value(name) ?? ""]])));
    const secretFiles = new Map(
      SECRETS.flatMap((name) => {
        const onLine = this.#given.get(`${name}${FILE}`);
        const inEnvironment = ofEnvironment(environment, `${name}${FILE}`);
        if (onLine === undefined && inEnvironment !== undefined && ofEnvironment(environment, name) !== undefined)
          this.#faults.push(`${variableOf(name)} and ${variableOf(`${name}${FILE}`)} are both set: give one of them.`);
        const path = onLine ?? inEnvironment;
        return path === undefined ? [] : [[name, path] as const];
      }),
    );
    const byOption = value("command");
    if (this.#command !== undefined && this.#given.has("command"))
      this.#faults.push("the command is given twice, as a word and with --command.");
    const command = this.#command ?? byOption;
    const options = new Map(
      [...named(Object.keys(OWN_OPTIONS))].map(([name, text]) => [
        name,
        KINDS.get(name) === "switch" ? text.trim().toLowerCase() : text,
      ]),
    );
    if (command !== undefined && !options.has("help")) this.#judgeCommand(command);
    this.#judgeOptions(options, command, value);
    if (this.#faults.length > 0) throw wrong(this.#faults);
    const inputs = new Map(named(ALL_INPUTS.map(([name]) => name).filter((name) => !SECRETS.includes(name))));
    if (command !== undefined) inputs.set("command", command);
    return {
      ...(command === undefined ? {} : { command }),
      inputs,
      secrets: named(SECRETS),
      options,
      secretFiles,
      unknownVariables: unknownIn(environment),
    };
  }

  #judgeCommand(command: string): void {
    if (ALL_COMMANDS.some((one) => one === command)) return;
    const meant = nearest(command, ALL_COMMANDS);
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
    this.#faults.push(
      `\`${oneLine(command, LONGEST)}\` is no command.${hint} The commands are ${ALL_COMMANDS.join(", ")}.`,
    );
  }

  /** Those that a variable has set, and those that need another one. */
  #judgeOptions(
    options: ReadonlyMap<string, string>,
    command: string | undefined,
    value: (name: string) => string | undefined,
  ): void {
    for (const [name, text] of options)
      if (KINDS.get(name) === "switch" && text !== "true" && text !== "false")
        this.#faults.push(`${variableOf(name)} is neither true nor false.`);
    const stays =
      value("ephemeral")?.trim().toLowerCase() === "true" || PACKS.some((name) => value(name) !== undefined);
    if (options.get("until-resume") === "true" && !stays && command !== RESUME)
      this.#faults.push(
        `\`--until-resume\` is given without \`--ephemeral\` and without packs, so nothing would be left to ${RESUME}: what this run makes stays for good. Give --ephemeral as well, or leave it out.`,
      );
  }

  #set(name: string, rawName: string, value: string): void {
    const former = this.#given.get(name);
    if (former === undefined) this.#given.set(name, value);
    else if (KINDS.get(name) === "list") this.#given.set(name, `${former}\n${value}`);
    else this.#fault(rawName, "is given twice.");
  }

  #unknown(rawName: string): void {
    const near = nearest(rawName.replace(/^-+/, ""), [...KINDS.keys()]);
    const meant = near !== undefined && KINDS.get(near) === "refused" ? `${near}${FILE}` : near;
    this.#fault(rawName, `is no option.${meant === undefined ? "" : ` Did you mean --${meant}?`}`);
  }

  #fault(rawName: string, words: string): void {
    this.#faults.push(`\`${oneLine(rawName, LONGEST)}\` ${words}`);
  }
}

function ofEnvironment(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = environment[variableOf(name)] ?? "";
  return value.trim() === "" ? undefined : value;
}

function unknownIn(environment: NodeJS.ProcessEnv): readonly string[] {
  const known = new Set([...KINDS.keys()].map(variableOf));
  return Object.keys(environment).filter((name) => name.startsWith(PREFIX) && !known.has(name));
}

function wrong(faults: readonly string[]): Problem {
  return new Problem("inputs-invalid", {
    tried: "read the command line",
    said: `${faults.length} wrong:${faults.map((fault) => `\n  - ${fault}`).join("")}`,
    remedy: "Correct the command line; --help shows every option.",
  });
}

/** @throws Problem `inputs-invalid` */
export function noCommand(): never {
  throw wrong([`no command: the first word is one of ${ALL_COMMANDS.join(", ")}.`]);
}
