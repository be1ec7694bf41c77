import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Token } from "../../sandbox/identity-server/state.ts";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair({ apim: { loadAfterAttempts: 0 } });
});
afterEach(() => pair.stop());

/** The scopes of the tokens that were revoked, of those that a client got for itself. */
const revoked = () =>
  [...pair.is.state.tokens.values()].filter((token) => token.revoked && token.user === undefined).map(scopesOf);
const scopesOf = ({ scopes }: Token) => scopes.length;
const status = (checks: readonly { id: string; status: string }[]) =>
  checks.find(({ id }) => id === "token-revoked")?.status;

describe("which token is revoked", () => {
  it("the one that API Manager got with the keys, which no other check looks at", async () => {
    const { report } = await runEngine(pair);
    expect(status(report.checks)).toBe("passed");
    expect(revoked()).toEqual([0]);
  });

  it("the one with the scope, where API Manager gets none with the keys", async () => {
    const folder = mkdtempSync(join(tmpdir(), "revoked-"));
    const file = join(folder, "definition.toml");
    writeFileSync(file, "enableTokenGeneration = false\n");
    const { report } = await runEngine(pair, { inputs: { "key-manager-definition": file } });
    rmSync(folder, { recursive: true });
    expect(status(report.checks)).toBe("passed");
    expect(revoked()).toEqual([1]);
  });

  it("the one with the scope, where the other one is not active any more", async () => {
    pair.is.server.faults.order("hang", 1, 1, (_method, path) => {
      if (path === "/oauth2/introspect") endThoseWithout(1);
      return false;
    });
    const { report } = await runEngine(pair);
    expect(status(report.checks)).toBe("passed");
    expect(revoked()).toContain(1);
  });

  it("the one with the scope, where that one lacked it at first: it has ended the other one", async () => {
    await runEngine(pair, { inputs: { "smoke-test": "off" } });
    const { state, server } = pair.is;
    let asked = 0;
    const late = new Map(state.resources);
    server.faults.order("hang", 1, 1, (_method, path) => {
      if (path !== "/oauth2/token") return false;
      asked += 1;
      for (const [id, resource] of state.resources) if (!late.has(id)) late.set(id, resource);
      for (const [id, resource] of late) state.resources.set(id, asked > 3 ? resource : { ...resource, scopes: [] });
      return false;
    });
    const { report } = await runEngine(pair);
    expect(report.problem?.message).toBeUndefined();
    expect(status(report.checks)).toBe("passed");
    expect(revoked()).toContain(1);
  });

  it("none, and it fails, where Identity Server revokes nothing", async () => {
    pair.is.state.switches.revocationIgnored = true;
    const { report } = await runEngine(pair);
    expect(status(report.checks)).toBe("failed");
    expect(report.problem?.id).toBe("proof-revocation");
  });
});

function endThoseWithout(scopes: number): void {
  for (const token of pair.is.state.tokens.values()) if (token.scopes.length < scopes) token.revoked = true;
}
