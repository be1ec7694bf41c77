import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ApimRelease } from "../../sandbox/api-manager/releases.ts";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { propertiesOf } from "../../src/clients/api-manager/admin.ts";
import type { SourceLine } from "../../src/ports.ts";
import { runEngine } from "../support/engine.ts";

let pair: Pair;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "definition-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await pair.stop();
});

/** `plan` of a definition on API Manager of a release; `file` is the definition's. */
async function planned(release: ApimRelease, text: string, name = "km.toml") {
  pair = await startPair({ apim: { release } });
  return planAgain(text, name);
}

async function planAgain(text: string, name = "km.toml") {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { report, log } = await runEngine(pair, { inputs: { command: "plan", "key-manager-definition": file } });
  return { ...report, log, file };
}

const ofDefinition = (findings: readonly { id: string; level: string }[]) =>
  findings.filter(({ id }) => id.startsWith("definition-")).map(({ id, level }) => [id, level]);
const evidenceOf = ({ problem }: { problem?: { evidence: Partial<SourceLine> } | undefined }) => problem?.evidence;

describe("a definition's fields of the connector, held against what this API Manager lists", () => {
  it.each<[ApimRelease, string, string, string, number]>([
    ["4.5.0", "km.toml", "# roles\n[additionalProperties]\nenable_role_creation = true\n", "enable_roles_creation", 3],
    [
      "4.6.0",
      "km.toml",
      'tokenType = "DIRECT"\n\n[additionalProperties]\nauthentication = "MutualTLS"\n',
      "Authentication",
      4,
    ],
    [
      "4.7.0",
      "km.json",
      '{\n  "additionalProperties": {\n    "is7_role_endpoint": "https://is/x"\n  }\n}',
      "is7_roles_endpoint",
      3,
    ],
    [
      "4.3.0",
      "km.toml",
      "additionalProperties = { self_validate_jwt = true,\n  user_schema_cache_enable = true }\n",
      "user_schema_cache_enabled",
      2,
    ],
  ])("%s, %s: a misspelt one stops the plan, with its line", async (release, name, text, meant, line) => {
    const report = await planned(release, text, name);
    expect(report.problem?.id).toBe("preflight-refused");
    expect(report.problem?.message).toContain(`Did you mean \`${meant}\`?`);
    expect(report.problem?.message).toContain(`line ${line}: `);
    expect(evidenceOf(report)).toMatchObject({ file: report.file, line });
    expect(ofDefinition(report.findings)).toEqual([["definition-field-unknown", "error"]]);
  });

  it.each<[ApimRelease, string]>([
    ["4.3.0", "enable_roles_creation = true"],
    ["4.5.0", "user_schema_cache_enabled = true"],
    ["4.5.0", 'IdentityUser = "km"'],
    ["4.6.0", 'department = "payments"'],
  ])("%s: %s has no effect there, and is said to have none", async (release, line) => {
    const report = await planned(release, `[additionalProperties]\n${line}\n`);
    expect(report.problem).toBeUndefined();
    expect(ofDefinition(report.findings)).toEqual([["definition-field-ignored", "warning"]]);
    expect(report.log).toContain(`warning: Preflight definition-field-ignored: ${report.file} line 2: `);
  });

  it.each<[ApimRelease, string]>([
    ["4.3.0", 'enable_roles_creation = false\nAuthentication = "BasicAuth"'],
    ["4.5.0", "enable_roles_creation = true"],
    ["4.6.0", "user_schema_cache_enabled = true\nenable_roles_creation = true"],
    ["4.7.0", 'Authentication = "BasicAuth"\nself_validate_jwt = true\nconstraints = {}'],
  ])("%s: nothing is said of %j", async (release, lines) => {
    const report = await planned(release, `[additionalProperties]\n${lines}\n`);
    expect([report.problem, ofDefinition(report.findings)]).toEqual([undefined, []]);
  });

  it("one that stands in the Key Manager already was accepted once", async () => {
    pair = await startPair();
    await runEngine(pair);
    const [id, stored] = [...pair.apim.state.keyManagers].at(-1) ?? [];
    const properties = { ...propertiesOf(stored?.body ?? {}), enable_role_creation: true };
    pair.apim.state.store(id ?? "", { ...stored?.body, additionalProperties: properties });
    const report = await planAgain("[additionalProperties]\nenable_role_creation = true\n");
    expect([report.problem, ofDefinition(report.findings)]).toEqual([undefined, []]);
  });
});

describe("a choice that the server lists", () => {
  const settings = (values: readonly unknown[]) => ({
    status: 200,
    body: JSON.stringify({
      keyManagerConfiguration: [
        { type: "WSO2-IS-7", configurations: [{ name: "Mode", type: "options", required: false, values }] },
      ],
    }),
  });

  it.each([
    ["strings", ["strict", "lenient"]],
    ["objects", [{ name: "strict" }, { name: "lenient", values: [] }]],
  ])("of %s: another value is refused, one of them is not", async (_kind, values) => {
    pair = await startPair();
    for (let time = 0; time < 3; time += 1)
      pair.apim.server.faults.orderReply(settings(values), (_method, path) => path.endsWith("/settings"));
    const wrong = await planAgain('[additionalProperties]\nMode = "strickt"\n');
    expect(wrong.problem?.message).toContain("line 2: `Mode` has a value that this API Manager does not offer.");
    expect(wrong.problem?.message).toContain("Did you mean `strict`?");
    const far = await planAgain('[additionalProperties]\nMode = "x"\n');
    expect(far.problem?.message).toContain("Use one of strict, lenient.");
    expect((await planAgain('[additionalProperties]\nMode = "lenient"\n')).problem).toBeUndefined();
  });
});
