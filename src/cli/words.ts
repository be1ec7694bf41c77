import { DESCRIPTIONS } from "./descriptions.ts";
import type { InputName } from "../inputs/table.ts";

/**
 * What `action.yml` says of a runner, a job and its steps, and what holds on the command line
 * instead. Each stands in a description; a test holds that none of those words is left.
 */
export const HERE: readonly (readonly [inAction: string, here: string])[] = [
  ["as the runner reaches it", "as this machine reaches it"],
  ["on the runner", "on this machine"],
  ["unless this step starts the server", "unless this run starts the server"],
  ["trusted by this Action", "trusted by this program"],
  [" Pass a secret.", ""],
  ["removed at the end of the job", "removed before the command ends, or with --until-resume by `resume`"],
  [
    "`true` removes all of it at the end of the job: for pull request environments.",
    "`true` removes all of it before the command ends, or with --until-resume by `resume`: for environments of a pull or merge request.",
  ],
  [
    "(for actions/cache). Default: in the runner's tool cache.",
    "(for a pipeline's cache). Default: in the system's temporary folder.",
  ],
  [
    "The output `plan-sha256` of the plan that was reviewed",
    "`planSha256` of the plan that was reviewed (`plan --json`)",
  ],
  ["Default: a folder in the runner's temporary directory.", "Default: none, and no file is written."],
];

/** What an input is, for `--help`. */
export function descriptionOf(name: InputName): string {
  const inAction: string = DESCRIPTIONS[name];
  return HERE.reduce((text, [from, to]) => text.replaceAll(from, to), inAction);
}
