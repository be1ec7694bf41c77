import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard } from "../../sandbox/runner.ts";
import { ADAPTERS, type Ended } from "../support/adapters.ts";

/** `dist` on files of the products, as a runner starts it, or as a command. */
let pair: Pair;
let folder: string;
let file: string;
const results: Ended[] = [];

beforeEach(async () => {
  pair = await startPair();
  folder = mkdtempSync(join(tmpdir(), "e2e-files-"));
  file = join(folder, "deployment.toml");
});
afterEach(async () => {
  await pair.stop();
  for (const result of results.splice(0)) discard(result);
  rmSync(folder, { recursive: true });
});

describe.each(ADAPTERS)("deployment.toml, edited by dist as $name", ({ step: stepOf, exitCodes, annotation }) => {
  async function step(command: string, text: string): Promise<Ended> {
    writeFileSync(file, text);
    const before = pair.state();
    const result = await stepOf(pair, { inputs: { command, "is-deployment-toml": file } });
    results.push(result);
    expect(pair.state()).toEqual(before);
    return result;
  }

  it("every fault is an annotation on its line, and nothing is contacted", async () => {
    const { exitCode, log } = await step(
      "prepare",
      "[oauth.x]\na = 1\n[oauth]\nb = yes\n[role_mgt]\noauth.authorize_all_scopes = true\n",
    );
    expect(exitCode).toBe(1);
    const annotated = [
      ["error", 3],
      ["error", 4],
      ["warning", 6],
    ] as const;
    for (const [level, line] of annotated)
      expect(log).toMatch(new RegExp(`^${annotation(level, { file, line })}`, "m"));
    expect(log.match(new RegExp(`^(${annotation("error")}|${annotation("warning")})`, "gm"))).toHaveLength(3);
    expect([...pair.is.server.journal, ...pair.apim.server.journal]).toEqual([]);
  });

  it("plan shows a unified diff in the summary, and writes nothing", async () => {
    const text = '[server]\nhostname = "localhost"\n\n# tokens\n[oauth.token_cleanup]\nenable = true\n';
    const { exitCode, summary, outputs } = await step("plan", text);
    expect([exitCode, outputs["restart-required"]]).toEqual([0, ""]);
    expect(summary).toContain(
      ["@@ -2,5 +2,16 @@", " hostname = ...", " ", "+[oauth]", "+authorize_all_scopes = true", "+", " # tokens"].join(
        "\n",
      ),
    );
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual([text, ["deployment.toml"]]);
  });

  it("prepare edits the file, leaves a backup, and says who must be restarted; again: nothing", async () => {
    const text = '[server]\nhostname = "localhost"\n';
    const first = await step("prepare", text);
    expect([first.exitCode, first.outputs["restart-required"]]).toEqual([0, "is"]);
    const edited = readFileSync(file, "utf8");
    const [backup = ""] = readdirSync(folder).filter((name) => name.endsWith(".bak"));
    expect(readFileSync(join(folder, backup), "utf8")).toBe(text);
    const second = await step("prepare", edited);
    expect([second.exitCode, second.outputs["restart-required"], readFileSync(file, "utf8")]).toEqual([0, "", edited]);
    expect([...pair.is.server.journal, ...pair.apim.server.journal]).toEqual([]);
  });

  it.each([
    ["is-deployment-toml", "a pipe", () => pipe(), "configuration-unreadable"],
    ["is-deployment-toml", "a device", () => "/dev/zero", "configuration-unreadable"],
    ["apim-deployment-toml", "a folder", () => folder, "configuration-unreadable"],
    ["key-manager-definition", "a pipe", () => pipe(), "inputs-invalid"],
    ["ca-certificates", "a device", () => "/dev/zero", "inputs-invalid"],
  ])("%s that is %s is named, and the run ends", async (input, what, path, id) => {
    const result = await stepOf(pair, {
      inputs: { command: "prepare", "is-truststore": "none", [input]: path() },
    });
    results.push(result);
    expect(result.exitCode).toBe(id === "inputs-invalid" ? exitCodes.inputs : 1);
    expect(result.log).toMatch(new RegExp(`it is ${what}, not a file[^]*\\[${id}\\]`));
  });

  function pipe(): string {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    return path;
  }
});
