import { COMMANDS } from "../inputs/run-inputs.ts";

/**
 * What the command line has beside the inputs of `action.yml`: name, what it is, in words. A
 * `switch` stands alone.
 */
export const OWN_OPTIONS = {
  json: { kind: "switch", description: "Write the report as one JSON document to standard output." },
  "state-file": {
    kind: "path",
    default: ".wso2-is-key-manager-state.json",
    description:
      "Where a run keeps what it has to undo, until all of it is done. `resume` with the same file finishes a run that was killed. Holds no secret.",
  },
  "until-resume": {
    kind: "switch",
    description:
      "With `ephemeral`, or with packs (`is-version` ...): what a run that ends well has made stays until `resume`, for the tests between.",
  },
  verbose: { kind: "switch", description: "Say every request and its answer's status." },
  help: { kind: "switch", description: "Show this text." },
  version: { kind: "switch", description: "Show the version." },
} as const;

export type OwnOption = keyof typeof OWN_OPTIONS;

/** The command that only the command line has: elsewhere it is the post step. */
export const RESUME = "resume";

/** Whatever the first word may be. */
export const ALL_COMMANDS = [...COMMANDS, RESUME] as const;

/** Ends the name of a secret's option or variable whose value is the path of a file. */
export const FILE = "-file";

/** The environment variable of an option: `is-password` is `WSO2_KM_IS_PASSWORD`. */
export function variableOf(name: string): string {
  return `${PREFIX}${name.toUpperCase().replaceAll("-", "_")}`;
}

export const PREFIX = "WSO2_KM_";
