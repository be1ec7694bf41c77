import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { configurationOf } from "../../src/engine/local-configuration.ts";
import { inputFiles } from "../../src/process/process.ts";
import type { Runner } from "../../src/ports.ts";
import { runEngine, runPost } from "../support/engine.ts";
import { readInputs } from "../support/read-inputs.ts";
import { DEFAULTS, pair, workshop, file, eachWithFiles } from "./local-files.ts";

eachWithFiles();

const SILENT: Runner = {
  ...{ debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined },
  ...{ progress: () => undefined, mask: () => undefined, group: (_title, work) => work() },
};

describe("files of the products", () => {
  it("plan shows the diff of the configuration and writes nothing", async () => {
    const path = file("deployment.toml", DEFAULTS);
    const { report } = await runEngine(pair, { inputs: { command: "plan", "is-deployment-toml": path } });
    expect(report.problem).toBeUndefined();
    expect(report.diffs.join("")).toContain("+authorize_all_scopes = true");
    expect(readFileSync(path, "utf8")).toBe(DEFAULTS);
    expect(readdirSync(workshop.folder)).toEqual(["deployment.toml"]);
  });

  it("another offset than the documented one is written into a single file", async () => {
    const path = file("deployment.toml", DEFAULTS);
    const inputs = { command: "plan", "is-deployment-toml": path, "is-url": pair.is.url, "is-port-offset": "7" };
    const { report } = await runEngine(pair, { inputs });
    expect(report.diffs.join("")).toContain("+offset = 7");
  });

  const named = DEFAULTS.replace("localhost", "is.example.com");
  it.each([
    ["a host name", { "is-host": "is.test" }, ['hostname = "is.test"', "authorize_all_scopes"]],
    ["localhost, given", { "is-host": "localhost" }, ['hostname = "localhost"', "authorize_all_scopes"]],
    ["the usual offset, given", { "is-port-offset": "1" }, ["offset = 1", 'hostname = "is.example.com"']],
    ["both, as they are by default", { "is-host": "localhost", "is-port-offset": "1" }, ["offset = 1", '"localhost"']],
    ["none", {}, ['[server]\nhostname = "is.example.com"\n\n[oauth]']],
  ])("prepare writes %s into a single file", async (_name, given, expected) => {
    const path = file("deployment.toml", named);
    await runEngine(pair, { inputs: { command: "prepare", "is-url": "", "is-deployment-toml": path, ...given } });
    const written = readFileSync(path, "utf8");
    for (const part of expected) expect(written).toContain(part);
  });

  it("API Manager's offset 0, given, ends another one in its file", async () => {
    const path = file("apim.toml", "[server]\noffset = 3\n");
    const inputs = { command: "prepare", "apim-url": "", "apim-deployment-toml": path, "apim-port-offset": "0" };
    expect((await runEngine(pair, { inputs })).report.problem).toBeUndefined();
    expect(readFileSync(path, "utf8")).toBe("[server]\noffset = 0\n");
  });

  it("apply edits the file, asks for a restart, and the second time says nothing", async () => {
    const path = file("deployment.toml", DEFAULTS);
    const first = await runEngine(pair, { inputs: { "is-deployment-toml": path } });
    expect(first.report).toMatchObject({ change: "created", smokeTest: "passed", restartRequired: ["is"] });
    const edited = readFileSync(path, "utf8");
    expect(edited).toContain("[oauth]\nauthorize_all_scopes = true\n\n[oauth.grant_type.token_exchange]");
    expect(edited).toContain('[[resource.access_control]]\ncontext = "(.*)/scim2/Me"');
    const second = await runEngine(pair, { inputs: { "is-deployment-toml": path } });
    expect(second.report).toMatchObject({ change: "unchanged", restartRequired: [] });
    expect(readFileSync(path, "utf8")).toBe(edited);
  });

  it("a failed proof puts the file back from its backup", async () => {
    const path = file("deployment.toml", DEFAULTS);
    const before = pair.state();
    pair.is.state.switches.introspectionAnswersInactive = true;
    const { report } = await runEngine(pair, { inputs: { "is-deployment-toml": path } });
    expect(report).toMatchObject({ undone: "rolled-back", problem: { id: "proof-introspection" } });
    expect(readFileSync(path, "utf8")).toBe(DEFAULTS);
    expect(readdirSync(workshop.folder)).toEqual(["deployment.toml"]);
    expect(pair.state()).toEqual(before);
  });

  it("post alone puts it back after a cancelled run, and with ephemeral after a good one", async () => {
    const path = file("deployment.toml", DEFAULTS);
    const inputs = { ephemeral: "true", "is-deployment-toml": path };
    const { report, saved } = await runEngine(pair, { inputs, environment: process.env });
    expect(report.problem).toBeUndefined();
    expect(readFileSync(path, "utf8")).not.toBe(DEFAULTS);
    expect(await runPost(pair, saved, { inputs })).toEqual([]);
    expect(readFileSync(path, "utf8")).toBe(DEFAULTS);
  });

  it("never overwrites what somebody else changed since; names the backup", async () => {
    const path = file("deployment.toml", DEFAULTS);
    const inputs = { ephemeral: "true", "is-deployment-toml": path };
    const { saved } = await runEngine(pair, { inputs, environment: process.env });
    writeFileSync(path, "# by hand\n");
    const left = await runPost(pair, saved, { inputs });
    expect(left.map(({ problem, command }) => [problem.id, command.includes(".bak")])).toEqual([
      ["file-changed-meanwhile", true],
    ]);
    expect(readFileSync(path, "utf8")).toBe("# by hand\n");
  });

  it("a fault of the user's file stops the run before anything is contacted, with its line", async () => {
    const path = file("deployment.toml", "[oauth.x]\na = 1\n[oauth]\nb = 2\n");
    pair.apim.server.journal.length = 0;
    const { report } = await runEngine(pair, { inputs: { "is-deployment-toml": path } });
    expect(report.problem).toMatchObject({ id: "toml-parent-after-child", evidence: { file: path, line: 3 } });
    expect(pair.apim.server.journal).toEqual([]);
  });

  it("a diff shows no password of the lines around", async () => {
    const path = file("deployment.toml", `[oauth]\npassword = "topsecret-in-file"\n`);
    const { report } = await runEngine(pair, { inputs: { command: "plan", "is-deployment-toml": path } });
    expect(report.diffs.join("")).toContain("authorize_all_scopes");
    expect(JSON.stringify(report.diffs)).not.toContain("topsecret-in-file");
  });
});

describe("the administrator of a new server and the listener's user", () => {
  const FRESH = '[super_admin]\nusername = "admin"\npassword = "admin"\n';
  it.each([
    // The file's own administrator is the same by name only: what it says becomes another password.
    ["a new password", "is-strong-1", "admin", 'password = "admin"'],
    ["the password of API Manager", "one-for-both", "one-for-both", 'password = "${admin.password}"'],
    ["the one that the pack has", "admin", "apim-other-1", 'password = "apim-other-1"'],
  ])("%s for the administrator: the listener signs in as API Manager's user", async (_name, own, apim, expected) => {
    const path = file("deployment.toml", FRESH);
    const given: Readonly<Record<string, string>> = {
      ...{ command: "prepare", "is-url": "https://localhost:9444", "is-password": own, "apim-password": apim },
      ...{ "apim-url": "https://localhost:9443", "is-deployment-toml": path, "revocation-events": "true" },
    };
    const inputs = readInputs({ ...inputFiles, input: (name) => given[name] ?? "" });
    const withPack = { ...inputs, is: { ...inputs.is, pack: { kind: "file", path: "wso2is.zip" } as const } };
    const plan = await configurationOf("is", withPack, SILENT, []);
    expect(plan?.text).toContain(`[super_admin]\nusername = "admin"\npassword = "${own}"\n`);
    expect(plan?.text.slice(plan.text.indexOf("[event_listener.properties]"))).toContain(expected);
  });
});
