import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { isObject } from "../../src/text/json.ts";
import { eventually } from "../products/homes.ts";
import { CommandLine, type CommandResult } from "../support/command-line.ts";
import { followsSchema } from "../support/report-schema.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** `dist/cli/index.js` in processes of its own, as a pipeline starts it. */
let pair: Pair;
let line: CommandLine;

beforeEach(async () => {
  pair = await startPair({ is: { password: "is-s3cret/+é" }, apim: { password: "apim-s3cret" } });
  line = new CommandLine(pair);
});
afterEach(async () => {
  await pair.stop();
  line.remove();
});

function json({ stdout }: CommandResult): Record<string, unknown> {
  const value: unknown = JSON.parse(stdout);
  if (!isObject(value)) throw new Error("no object");
  return value;
}

/** Lets introspection hang once a throw-away application is there; tells whether it does. */
function hangInProof(): () => boolean {
  let hanging = false;
  pair.is.server.faults.order("hang", 1, 1000, (_method, path) => {
    const struck = path === "/oauth2/introspect" && pair.apim.state.applications.size > 0;
    hanging ||= struck;
    return struck;
  });
  return () => hanging;
}

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

describe("what is to be undone", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s in the proof: undone before it ends", async (signal) => {
    const before = pair.state();
    const hangs = hangInProof();
    let sent = 0;
    const result = await line.run("apply", ["--json"], {
      started: (child) =>
        void eventually(hangs).then(() => {
          pair.is.server.faults.clear();
          sent = performance.now();
          child.kill(signal);
          // npm hands the terminal's signal on: twice is the same wish.
          child.kill(signal);
        }),
    });
    expect([result.exitCode, performance.now() - sent < 10_000]).toEqual([1, true]);
    expect(json(result)).toMatchObject({ problem: { id: "cancelled" }, undone: "rolled-back", left: [] });
    expect([pair.state(), line.hasState()]).toEqual([before, false]);
  });

  it("a second Ctrl-C, later: gives up, names what is left, and resume does it", async () => {
    const before = pair.state();
    const hangs = hangInProof();
    const result = await line.run("apply", [], {
      started: (child) =>
        void eventually(hangs).then(() => {
          pair.apim.server.faults.order("hang", 1, 1000, () => true);
          child.kill("SIGINT");
          setTimeout(() => child.kill("SIGINT"), 1000);
        }),
    });
    expect([result.exitCode, line.hasState()]).toEqual([1, true]);
    expect(result.stdout).toMatch(/^left behind: .*\n {2}because: .*stopped by SIGINT\n {2}by hand: curl/m);
    pair.apim.server.faults.clear();
    pair.is.server.faults.clear();
    const resumed = await line.plain(["resume"], { environment: line.secrets });
    expect([resumed.exitCode, pair.state(), line.hasState()]).toEqual([0, before, false]);
  });

  async function killed(): Promise<void> {
    const hangs = hangInProof();
    const { exitCode } = await line.run("apply", ["--ephemeral"], {
      started: (child) => void eventually(hangs).then(() => child.kill("SIGKILL")),
    });
    pair.is.server.faults.clear();
    expect([exitCode, line.hasState()]).toEqual([null, true]);
  }

  it("a killed run: a new one refuses, resume asks for the secrets, undoes all, and has nothing more to do", async () => {
    const before = pair.state();
    await killed();
    expect(pair.state()).not.toEqual(before);
    const refused = await line.run("apply");
    expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining("[state-file-taken]")]);
    const asked = await line.plain(["resume"]);
    expect([asked.exitCode, asked.stderr]).toEqual([64, expect.stringContaining("WSO2_KM_APIM_PASSWORD")]);
    const resumed = await line.plain(["resume"], { environment: line.secrets });
    expect([resumed.exitCode, pair.state(), line.hasState()]).toEqual([0, before, false]);
    const again = await line.plain(["resume", "--json"]);
    expect([again.exitCode, json(again)]).toEqual([0, expect.objectContaining({ left: [] })]);
  });

  it("a state file that was cut: what can be read is undone, the rest is named, the file stays", async () => {
    await killed();
    writeFileSync(line.stateFile, readFileSync(line.stateFile, "utf8").slice(0, -60));
    const { exitCode, stderr } = await line.run("resume");
    expect([exitCode, line.hasState()]).toEqual([1, true]);
    expect(stderr).toContain("[state-unreadable]");
  });

  it("resume does not undo a run that is at work", async () => {
    const hangs = hangInProof();
    let resumed: CommandResult | undefined;
    await line.run("apply", ["--ephemeral"], {
      started: (child) =>
        void eventually(hangs).then(async () => {
          resumed = await line.plain(["resume"], { environment: line.secrets });
          pair.is.server.faults.clear();
          child.kill("SIGTERM");
        }),
    });
    expect([resumed?.exitCode, resumed?.stderr]).toEqual([1, expect.stringContaining("is at work with it")]);
  });

  it("ephemeral: gone at the end; with --until-resume only then", async () => {
    const before = pair.state();
    const gone = await line.run("apply", ["--ephemeral", "--json"]);
    expect(json(gone)).toMatchObject({
      ...{ exitCode: 0, change: "created", undone: "rolled-back", outputs: { change: "none" } },
      headline: expect.stringMatching(/taken back at the end \(ephemeral\)$/),
    });
    expect([pair.state(), line.hasState()]).toEqual([before, false]);
    const kept = await line.run("apply", ["--ephemeral", "--until-resume"]);
    expect([kept.exitCode, line.hasState(), pair.apim.state.find("WSO2-IS-7")]).toEqual([0, true, expect.anything()]);
    expect(kept.stderr).toContain("resume does it");
    const refused = await line.run("apply");
    expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining("stays as asked: one thing")]);
    expect((await line.plain(["resume"], { environment: line.secrets })).exitCode).toBe(0);
    expect([pair.state(), line.hasState()]).toEqual([before, false]);
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
