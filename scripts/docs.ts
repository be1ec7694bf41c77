/**
 * Makes the tables of README.md (between its markers) from action.yml and the table of inputs, and
 * docs/problems.md from the catalogue, and docs/key-manager.schema.json. `node scripts/docs.ts`
 * writes; `node scripts/docs.ts
 * --check` fails when a file is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseAction, type Field } from "./action-yml.ts";
import { format, resolveConfig } from "prettier";
import { definitionSchema } from "../src/inputs/definition/schema.ts";
import { catalogue } from "../src/problems/catalogue.ts";
import { CHECK_IDS } from "../src/inputs/check-ids.ts";
import { ALL_INPUTS } from "../src/inputs/table.ts";
import { LADDER } from "../src/proof/ladder.ts";

const check = process.argv.includes("--check");
const action = parseAction(readFileSync("action.yml", "utf8"));
const stale: string[] = [];

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function inputs(fields: readonly Field[]): string {
  return table(
    ["Input", "Default", "Description"],
    ALL_INPUTS.map(([name, { default: fallback, unfilled }]) => [
      `\`${name}\``,
      fallback === undefined || unfilled ? "" : `\`${fallback}\``,
      described(name, fields),
    ]),
  );
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
async function formatted(json: string): Promise<string> {
  return format(json, { ...(await resolveConfig("docs/key-manager.schema.json")), parser: "json" });
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

let readme = readFileSync("README.md", "utf8");
readme = between(readme, "inputs", inputs(action.inputs));
readme = between(readme, "outputs", outputs(action.outputs));
readme = between(readme, "checks", checks());
put("README.md", readme);
put("docs/problems.md", problems());
put("docs/key-manager.schema.json", await formatted(JSON.stringify(definitionSchema())));
if (check && stale.length > 0) {
  console.error(`Not what scripts/docs.ts makes: ${stale.join(", ")}. Run: npm run docs`);
  process.exitCode = 1;
}
