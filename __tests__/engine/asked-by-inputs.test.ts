import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";

let pair: Pair;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "asked-"));
  pair = await startPair();
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await pair.stop();
});

describe("A-5i: a Key Manager that the user of apim-username may not use", () => {
  it.each([
    ["its role is denied", 'permissionType = "DENY"\nroles = ["admin"]'],
    ["another role is allowed", 'permissionType = "ALLOW"\nroles = ["Internal/creator"]'],
  ])("%s: that is what is said, at once, and all is put back", async (_name, permissions) => {
    const file = join(folder, "definition.toml");
    writeFileSync(file, `[permissions]\n${permissions}\n`);
    const before = pair.state();
    const { report } = await runEngine(pair, { inputs: { "key-manager-definition": file } });
    expect(report.problem?.id).toBe("proof-key-manager-denied");
    expect(report.problem?.message).toContain("code 902013");
    expect(report.problem?.message).not.toContain("has not loaded");
    expect(report.milliseconds).toBeLessThan(5000);
    expect([report.left, pair.state()]).toEqual([[], before]);
  });
});

describe("a scope that is not granted", () => {
  const remedyOf = (message = ""): string => message.split("What to do:")[1] ?? "";

  it.each(["no_such_scope", "Internal_Login"])("smoke-scope %s, which Identity Server does not have", async (scope) => {
    pair.is.state.switches.authorizeAllScopes = false;
    const { report } = await runEngine(pair, { inputs: { "smoke-scope": scope } });
    expect(report.problem?.id).toBe("proof-scope-not-granted");
    expect(report.problem?.message).toContain(`asked for ${scope}`);
    expect(remedyOf(report.problem?.message)).toMatch(/^ Check that Identity Server has the scope of `smoke-scope`/);
    expect(remedyOf(report.problem?.message)).toContain("authorize_all_scopes");
  });

  it("one that this run has registered is there, so only the setting is asked for", async () => {
    pair.is.state.switches.authorizeAllScopes = false;
    const { report } = await runEngine(pair);
    expect(report.problem?.id).toBe("proof-scope-not-granted");
    expect(remedyOf(report.problem?.message)).not.toContain("smoke-scope");
  });

  it("its cause names both", async () => {
    pair.is.state.switches.authorizeAllScopes = false;
    const { report } = await runEngine(pair);
    expect(report.problem?.message).toMatch(/Likely cause: .*authorize_all_scopes.*no such scope/);
  });
});
