import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { parse } from "yaml";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { isObject } from "../../src/text/json.ts";

/**
 * The commands of the examples for GitLab and Jenkins, in their order, as a shell runs them there;
 * what fetches this repository is a link to it.
 */
const ROOT = join(import.meta.dirname, "..", "..");
let pair: Pair;
let workspace: string;

beforeEach(async () => {
  pair = await startPair({ is: { password: "is-password-1" }, apim: { password: "apim-password-1" } });
  workspace = mkdtempSync(join(tmpdir(), "wso2-pipeline-"));
  symlinkSync(ROOT, join(workspace, "key-manager"));
  writeFileSync(join(workspace, "run-tests"), "#!/bin/sh\ntest -f .wso2-is-key-manager-state.json\n", { mode: 0o755 });
});
afterEach(async () => {
  await pair.stop();
  rmSync(workspace, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly said: string;
}

async function shell(command: string): Promise<Ended> {
  const environment = {
    PATH: [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter),
    WSO2_KM_IS_URL: pair.is.url,
    WSO2_KM_APIM_URL: pair.apim.url,
    WSO2_KM_CA_CERTIFICATES: pair.caFile,
    WSO2_KM_REPORT_DIRECTORY: "key-manager-report",
    WSO2_KM_IS_PASSWORD: pair.is.state.password,
    WSO2_KM_APIM_PASSWORD: pair.apim.state.password,
  };
  return new Promise((resolve) => {
    execFile("sh", ["-ec", command], { cwd: workspace, env: environment }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    );
  });
}

function linesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value) || !value.every((line) => typeof line === "string")) throw new Error("no list of commands");
  return value;
}

function gitlab(job: string): { script: readonly string[]; after: readonly string[] } {
  const file: unknown = parse(readFileSync(join(ROOT, "examples", "gitlab-ci.yml"), "utf8"));
  const found = isObject(file) ? file[job] : undefined;
  if (!isObject(found)) throw new Error(`no job ${job}`);
  return { script: linesOf(found["script"]), after: linesOf(found["after_script"] ?? []) };
}

it("GitLab: the merge request's job, then its after_script: all is as before", async () => {
  const before = pair.state();
  const { script, after } = gitlab("merge-request");
  expect(await shell(script.join("\n"))).toMatchObject({ code: 0 });
  expect(pair.state()).not.toEqual(before);
  expect(await shell(after.join("\n"))).toMatchObject({ code: 0 });
  expect(pair.state()).toEqual(before);
});

it("GitLab: the nightly job fails with 2 where there is no such Key Manager", async () => {
  expect(await shell(gitlab("nightly").script.join("\n"))).toMatchObject({ code: 2 });
});

it("Jenkins: plan, apply of that plan, and nothing to resume", async () => {
  const text = readFileSync(join(ROOT, "examples", "Jenkinsfile"), "utf8");
  const commands = [...text.matchAll(/^ *sh '(.*)'$/gm)]
    .map(([, command = ""]) => command.replaceAll("\\'", "'"))
    .filter((command) => !command.startsWith("git "));
  expect(commands).toHaveLength(4);
  for (const command of commands)
    expect([command, await shell(command)]).toEqual([command, expect.objectContaining({ code: 0 })]);
  expect(pair.apim.state.find("WSO2-IS-7")).toBeDefined();
});

it("Jenkins: while somebody is asked no time-out of the work runs, and no machine is held", () => {
  const text = readFileSync(join(ROOT, "examples", "Jenkinsfile"), "utf8");
  const [head = "", ...stages] = text.split(/^ {4}stage\('/m);
  // A stage's options, its time-out among them, count while its `input` waits.
  expect(head).not.toContain("timeout(");
  expect(head).toMatch(/^ {2}agent none$/m);
  const asking = stages.filter((stage) => stage.includes("input {"));
  expect(asking).toHaveLength(1);
  expect(asking[0]).toMatch(/timeout\(time: \d+, unit: 'DAYS'\)/);
  expect(asking[0]).not.toMatch(/agent|sh '/);
  for (const stage of stages.filter((one) => one.includes("sh '")))
    expect(stage).toMatch(/agent \{ docker[^]*timeout\(time: \d+, unit: 'MINUTES'\)/);
});
