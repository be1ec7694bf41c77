import { describe, expect, it } from "@jest/globals";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { eventually } from "../products/homes.ts";
import { followsSchema } from "../support/report-schema.ts";
import { pair, line, json, eachWithServers } from "./commands.ts";

eachWithServers();

const ROOT = join(import.meta.dirname, "..", "..");

describe("the commands", () => {
  it("apply up to the gateway, again, plan, verify, export, remove, remove: 0 each, and nothing stays", async () => {
    const before = pair.state();
    const first = await line.run("apply", ["--smoke-test", "gateway"]);
    expect([first.exitCode, first.stderr]).toEqual([0, expect.not.stringContaining("Error")]);
    expect(first.stdout).toMatch(/^Done: Key Manager WSO2-IS-7: created/);
    expect(first.stdout).toContain(`Identity Server ${pair.is.url}, API Manager ${pair.apim.url}`);
    expect(first.stdout).toMatch(/^ok {3}gateway-refuses-revoked/m);
    expect((await line.run("apply")).stdout).toMatch(/^Done: Key Manager WSO2-IS-7: unchanged/);
    expect((await line.run("plan")).stdout).toMatch(/^Done: Key Manager WSO2-IS-7 is as wanted/);
    expect((await line.run("verify")).exitCode).toBe(0);
    const exported = await line.run("export");
    expect([exported.exitCode, exported.stdout]).toEqual([0, expect.stringMatching(/^#.*\n/)]);
    expect((await line.run("remove")).stdout).toMatch(/^Done: Key Manager WSO2-IS-7: removed/);
    expect(await line.run("remove")).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^Done: nothing to remove: no Key Manager named WSO2-IS-7 on localhost:/),
    });
    expect([pair.state(), line.hasState()]).toEqual([before, false]);
  });

  it("plan of a change lists it as - and + lines, and writes nothing", async () => {
    await line.run("apply", ["--key-manager-description", "of before", "--smoke-test", "off"]);
    const before = pair.state();
    const { exitCode, stdout } = await line.run("plan", ["--key-manager-description", "of now"]);
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringContaining("- description = of before\n+ description = of now\n"),
    ]);
    expect(pair.state()).toEqual(before);
  });

  it("log and result in one place: nothing is said twice", async () => {
    const { exitCode, stdout } = await line.run("apply", [], { together: true });
    expect([exitCode, stdout.match(/token-revoked/g)]).toEqual([0, ["token-revoked"]]);
    expect(stdout).toMatch(/^ {2}pass {2}token-revoked [^]*^Done: Key Manager WSO2-IS-7: created/m);
    expect(stdout).toContain("+ name = WSO2-IS-7");
  });

  it("--json: one document that follows the schema, with outputs and exit code; files where they are asked for", async () => {
    const result = await line.run("apply", ["--json", "--report-directory", "out"]);
    const { outputs, exitCode, ...report } = json(result);
    followsSchema(report);
    expect([exitCode, result.exitCode, report["verdict"]]).toEqual([0, 0, "passed"]);
    expect(outputs).toMatchObject({ change: "created", report: join(line.folder, "out", "report.json") });
    expect(readdirSync(join(line.folder, "out")).toSorted()).toEqual(
      expect.arrayContaining(["junit.xml", "report.json", "summary.md"]),
    );
  });
});

describe("exit codes", () => {
  it("1: a failed proof, and the Key Manager is gone again", async () => {
    const before = pair.state();
    pair.is.state.switches.introspectionAnswersInactive = true;
    const { exitCode, stdout, stderr } = await line.run("apply");
    expect([exitCode, pair.state(), line.hasState()]).toEqual([1, before, false]);
    expect(stdout).toMatch(/^Failed: /);
    expect(stderr).toMatch(/^Error: Introspection gives a wrong answer/m);
  });

  it("2: drift", async () => {
    await line.run("apply", ["--key-manager-description", "of before", "--smoke-test", "off"]);
    const other = ["--key-manager-description", "of now", "--fail-on-drift"];
    expect((await line.run("plan", other)).exitCode).toBe(2);
    expect(json(await line.run("verify", [...other, "--json"]))).toMatchObject({
      exitCode: 2,
      problem: { id: "drift" },
    });
  });

  it.each([
    ["a certificate", ["--apim-certificate-sha256", "00".repeat(32)], {}],
    ["a password", [], { WSO2_KM_APIM_PASSWORD: "another-password" }],
  ])("1: %s that is refused; the server is there", async (_name, args, environment) => {
    expect((await line.run("plan", args, { environment })).exitCode).toBe(1);
  });

  it("3: a server that is not there", async () => {
    const { exitCode } = await line.run("plan", ["--apim-url", "https://localhost:9", "--ready-timeout", "1"]);
    expect(exitCode).toBe(3);
  });

  it("64: a secret as an argument is refused with the reason, and not shown", async () => {
    const { exitCode, stderr } = await line.plain(["apply", "--is-password", "hunter2-hunter2"]);
    expect([exitCode, stderr]).toEqual([
      64,
      expect.stringContaining("every user of the machine can read a command line"),
    ]);
    expect(stderr).toContain("WSO2_KM_IS_PASSWORD");
    expect(stderr).not.toContain("hunter2");
  });

  it.each([
    ["no command", [], "no command"],
    ["another command", ["aply"], "Did you mean apply?"],
    ["no option", ["apply", "--is-ulr", "https://x"], "Did you mean --is-url?"],
    ["what stays for good", ["apply", "--until-resume"], "`--until-resume` is given without `--ephemeral`"],
    ["a wrong input", ["apply", "--is-url", "http://x"], "- is-url: is not an https URL"],
    ["a secret's file that is not there", ["apply", "--is-password-file", "none"], "none can't be read"],
  ])("64: %s; nothing contacted, no state file, no stack", async (_name, args, said) => {
    const { exitCode, stderr } = await line.plain(args);
    expect([exitCode, stderr]).toEqual([64, expect.stringContaining(said)]);
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect([...pair.is.server.journal, ...pair.apim.server.journal, line.hasState()]).toEqual([false]);
  });
});

describe("inputs", () => {
  it("all from the environment, secrets from files", async () => {
    const { exitCode } = await line.plain(
      ["apply", "--is-password-file", line.secretFile("is.secret", pair.is.state.password)],
      {
        environment: {
          WSO2_KM_IS_URL: pair.is.url,
          WSO2_KM_APIM_URL: pair.apim.url,
          WSO2_KM_APIM_PASSWORD_FILE: line.secretFile("apim.secret", pair.apim.state.password),
          WSO2_KM_CA_CERTIFICATES: readFileSync(pair.caFile, "utf8"),
          WSO2_KM_SMOKE_TEST: "token",
        },
      },
    );
    expect(exitCode).toBe(0);
  });

  it("a variable that is none of ours is warned of", async () => {
    const { stderr } = await line.run("plan", [], { environment: { WSO2_KM_IS_ULR: "https://x" } });
    expect(stderr).toMatch(/^Warning: WSO2_KM_IS_ULR is none/m);
  });

  it("a server's text brings no workflow command and no escape sequence", async () => {
    await line.run("apply", ["--smoke-test", "off"]);
    const found = pair.apim.state.find("WSO2-IS-7");
    if (found === undefined) throw new Error("not stored");
    const hostile = "::set-output name=x::y\n::error::no \u001b[31m ##[error]x";
    pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, description: hostile } });
    const { exitCode, stdout, stderr } = await line.run("plan", ["--key-manager-description", "mine", "--verbose"]);
    expect([exitCode, stdout + stderr]).toEqual([0, expect.not.stringContaining("\u001b")]);
    expect(stdout).toContain("+ description = mine");
  });
});

it("a reader that leaves early stops nothing", async () => {
  const { exitCode } = await line.run("apply", ["--verbose"], {
    started: (child) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
  });
  expect([exitCode, pair.apim.state.find("WSO2-IS-7")]).toEqual([0, expect.anything()]);
});

it("the command that npm run sandbox shows does the whole job on it, copied as it is", async () => {
  const sandbox = spawn(
    process.execPath,
    [join(ROOT, "sandbox", "main.ts"), "--is-port", "0", "--apim-port", "0", "--password", "it's $HOME"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    let said = "";
    sandbox.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    await eventually(() => said.includes("Ctrl-C stops them."));
    const command = /^As a command.*\n {2}(.*)$/m.exec(said)?.[1] ?? "";
    const words = `${command} --smoke-test gateway --state-file ${line.stateFile}`;
    const stdout = await promisify(execFile)("sh", ["-c", words], { cwd: ROOT });
    expect(stdout.stdout).toMatch(/^Done: Key Manager WSO2-IS-7: created, .* passed the gateway/);
  } finally {
    sandbox.kill();
    await once(sandbox, "close");
  }
});
