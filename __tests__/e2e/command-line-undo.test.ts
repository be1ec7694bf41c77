import { describe, expect, it } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { eventually } from "../products/homes.ts";
import { type CommandResult } from "../support/command-line.ts";
import { pair, line, json, eachWithServers } from "./commands.ts";

eachWithServers();

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
