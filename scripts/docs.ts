/**
 * Makes the tables of README.md (between its markers) from action.yml and the table of inputs,
 * docs/problems.md from the catalogue, docs/key-manager.schema.json, what `--help` says of the
 * inputs, and the repository's name wherever it stands. `node scripts/docs.ts` writes; `node
 * scripts/docs.ts --check` fails when a file is not what it would write.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { REPOSITORY } from "../src/about.ts";
import { parseAction, type Field } from "./action-yml.ts";
import { format, resolveConfig } from "prettier";
import { definitionSchema } from "../src/inputs/definition/schema.ts";
import { catalogue } from "../src/problems/catalogue.ts";
import { OWN_OPTIONS } from "../src/cli/options.ts";
import { CHECK_IDS } from "../src/inputs/check-ids.ts";
import { EXIT_CODES } from "../src/cli/exit-code.ts";
import { isObject } from "../src/text/json.ts";
import { COMMAND_NEEDS, COMMANDS } from "../src/inputs/run-inputs.ts";
import { ALL_INPUTS } from "../src/inputs/table.ts";
import { PRODUCTS } from "../src/text/products.ts";
import { SHARPNESS, type SharpnessRow } from "../__tests__/engine/sharpness-table.ts";
import { LADDER } from "../src/proof/ladder.ts";

const check = process.argv.includes("--check");
const action = parseAction(readFileSync("action.yml", "utf8"));
const stale: string[] = [];

/** Which need of a command an input serves. */
const NEEDS: Readonly<Record<string, "files" | "apim" | "isUser">> = {
  "is-password": "isUser",
  "apim-password": "apim",
  ...Object.fromEntries(
    PRODUCTS.flatMap((product) =>
      ["home", "deployment-toml", "truststore", "version", "archive"].map(
        (what) => [`${product}-${what}`, "files"] as const,
      ),
    ),
  ),
};

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function inputs(fields: readonly Field[]): string {
  return table(
    ["Input", "Default", "Needed by", "Description"],
    ALL_INPUTS.map(([name, { default: fallback, unfilled }]) => [
      `\`${name}\``,
      fallback === undefined || unfilled ? "" : `\`${fallback}\``,
      neededBy(name),
      described(name, fields),
    ]),
  );
}

/** The commands that can't do without an input; `files`: without one of these. */
function neededBy(name: string): string {
  const need = NEEDS[name];
  if (need === undefined) return "";
  const commands = COMMANDS.filter((command) => COMMAND_NEEDS[command][need]).map((command) => `\`${command}\``);
  return `${commands.join(", ")}${need === "files" ? " (one of these)" : ""}`;
}

function described(name: string, fields: readonly Field[]): string {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`action.yml has no input ${name}`);
  return field.description;
}

function outputs(fields: readonly Field[]): string {
  return table(
    ["Output", "Description"],
    fields.map(({ name, description }) => [`\`${name}\``, description]),
  );
}

function checks(): string {
  return table(
    ["Check", "A pass proves"],
    CHECK_IDS.map((id) => [`\`${id}\``, LADDER.find((rung) => rung.id === id)?.proves ?? ""]),
  );
}

/** What the proof promises: the table that `__tests__/engine/sharpness.test.ts` runs. */
function sharpness(): string {
  const seenBy = ({ seen }: SharpnessRow): readonly string[] => {
    if ("check" in seen) return [`check \`${seen.check}\``, `\`${seen.from}\``];
    if ("problem" in seen) return [`\`${seen.problem}\`, before the proof`, "any"];
    return [`drift, which \`apply\` corrects; no check can see it: ${seen.why}`, "any"];
  };
  return table(
    ["Value of WSO2's page", "Wrong", "Seen by", "`smoke-test`"],
    SHARPNESS.map((row) => [row.value, row.wrong, ...seenBy(row)]),
  );
}

function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < 0) throw new Error(`README.md has no markers for ${name}`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}

function problems(): string {
  const entries = Object.entries(catalogue).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sections = entries.map(
    ([id, { title, cause, remedy }]) =>
      `## \`${id}\`\n\n${title}.\n\n- Likely cause: ${cause}\n- What to do: ${remedy}`,
  );
  return `# Problems\n\nEvery failure of the Action ends with one of these ids. Made from the catalogue by \`npm run docs\`.\n\n${sections.join("\n\n")}\n`;
}

/** As Prettier keeps it, so that no other tool writes it anew. */
async function formatted(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

/** What `--help` of the command line says of the inputs: the words of action.yml. */
function descriptions(fields: readonly Field[]): string {
  const entries = ALL_INPUTS.map(([name]) => [name, described(name, fields)]);
  return `/** Made from action.yml by \`npm run docs\`. */\nexport const DESCRIPTIONS = ${JSON.stringify(Object.fromEntries(entries))} as const;\n`;
}

/** Name of the command line, version and repository: those of package.json. */
function about(text: string): string {
  const data: unknown = JSON.parse(text);
  const { bin, version, repository }: Record<string, unknown> = isObject(data) ? data : {};
  const [name] = isObject(bin) ? Object.keys(bin) : [];
  const url = isObject(repository) ? repository["url"] : undefined;
  const owned = typeof url === "string" ? /github\.com\/([\w.-]+\/[\w.-]+?)\.git$/.exec(url)?.[1] : undefined;
  if (name === undefined || typeof version !== "string" || owned === undefined)
    throw new Error("package.json names no bin, version or repository of GitHub");
  const constants = { NAME: name, VERSION: version, REPOSITORY: owned };
  const lines = Object.entries(constants).map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};\n`);
  return `/** Made from package.json by \`npm run docs\`. */\n${lines.join("")}`;
}

/** What names the repository for people: whoever publishes it elsewhere changes package.json. */
const NAMES_THE_REPOSITORY = [
  ...["SECURITY.md", "RELEASE.md", "CHANGELOG.md", ".github/ISSUE_TEMPLATE/config.yml"],
  ...readdirSync("examples").map((name) => `examples/${name}`),
];

function options(): string {
  return table(
    ["Option", "What it does"],
    Object.entries<{ readonly description: string; readonly default?: string }>(OWN_OPTIONS).map(
      ([name, { description, default: fallback }]) => [
        `\`--${name}\``,
        fallback === undefined ? description : `${description} Default: \`${fallback}\`.`,
      ],
    ),
  );
}

function put(path: string, content: string): void {
  let now = "";
  try {
    now = readFileSync(path, "utf8");
  } catch {
    // A file that is not there yet is stale.
  }
  if (now === content) return;
  stale.push(path);
  if (!check) writeFileSync(path, content);
}

const facts = about(readFileSync("package.json", "utf8"));
const repository = /REPOSITORY = "([^"]+)"/.exec(facts)?.[1] ?? REPOSITORY;
for (const path of NAMES_THE_REPOSITORY) put(path, readFileSync(path, "utf8").replaceAll(REPOSITORY, repository));
let readme = readFileSync("README.md", "utf8").replaceAll(REPOSITORY, repository);
readme = between(readme, "inputs", inputs(action.inputs));
readme = between(readme, "outputs", outputs(action.outputs));
readme = between(readme, "checks", checks());
readme = between(readme, "sharpness", sharpness());
readme = between(readme, "options", options());
readme = between(
  readme,
  "exit-codes",
  table(
    ["Exit code", "Means"],
    EXIT_CODES.map(([code, words]) => [String(code), words]),
  ),
);
put("README.md", readme);
put("docs/problems.md", problems());
for (const [path, text] of [
  ["docs/key-manager.schema.json", JSON.stringify(definitionSchema())],
  ["src/cli/descriptions.ts", descriptions(action.inputs)],
  ["src/about.ts", facts],
] as const)
  put(path, await formatted(path, text));
if (check && stale.length > 0) {
  console.error(`Not what scripts/docs.ts makes: ${stale.join(", ")}. Run: npm run docs`);
  process.exitCode = 1;
}
