import { afterAll, afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import type { CheckId } from "../../src/inputs/check-ids.ts";
import { failedOf, runEngine } from "../support/engine.ts";

/** The proof goes by what API Manager has stored, not by what the inputs would derive. */
const folder = mkdtempSync(join(tmpdir(), "stored-"));
let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.stop());
afterAll(() => rmSync(folder, { recursive: true }));

type Fields = Readonly<Record<string, unknown>>;

const ELSEWHERE = "https://other.example:9444";
const ROWS: readonly (readonly [name: string, fields: (is: string) => Fields, check: CheckId])[] = [
  ["issuer", () => ({ issuer: "https://wrong.example/oauth2/token" }), "token-claims"],
  ["issuer, only its end", (is) => ({ issuer: `${is}/oauth2/token/` }), "token-claims"],
  ["JWKS", (is) => ({ certificates: { type: "JWKS", value: `${is}/oauth2/nowhere` } }), "token-signature"],
  [
    "JWKS of another server",
    () => ({ certificates: { type: "JWKS", value: `${ELSEWHERE}/oauth2/jwks` } }),
    "token-signature",
  ],
  ["token endpoint", (is) => ({ tokenEndpoint: `${is}/oauth2/nowhere` }), "key-manager-loaded"],
  ["token endpoint of another server", () => ({ tokenEndpoint: `${ELSEWHERE}/oauth2/token` }), "key-manager-loaded"],
  ["introspection endpoint", (is) => ({ introspectionEndpoint: `${is}/oauth2/nowhere` }), "token-introspected"],
  [
    "introspection endpoint of another server",
    () => ({ introspectionEndpoint: `${ELSEWHERE}/oauth2/introspect` }),
    "token-introspected",
  ],
  ["revocation endpoint", (is) => ({ revokeEndpoint: `${is}/oauth2/nowhere` }), "token-revoked"],
  ["revocation endpoint of another server", () => ({ revokeEndpoint: `${ELSEWHERE}/oauth2/revoke` }), "token-revoked"],
  ["claim with the client's id", () => ({ consumerKeyClaim: "sub_of_nobody" }), "token-claims"],
  ["claim with the scopes", () => ({ scopesClaim: "scp" }), "scope-granted"],
  ["discovery document", (is) => ({ wellKnownEndpoint: `${is}/nowhere` }), "apim-reaches-is"],
];

/** As somebody would in the portal. */
function changed(fields: Fields): void {
  const found = pair.apim.state.find("WSO2-IS-7");
  if (found === undefined) throw new Error("not stored");
  pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, ...fields } });
}

function definition(fields: Fields): Readonly<Record<string, string>> {
  const file = join(folder, "definition.json");
  writeFileSync(file, JSON.stringify(fields));
  return { "key-manager-definition": file };
}

describe("a wrong value that is stored is seen", () => {
  it.each(ROWS)("in the portal, by verify: %s", async (_name, fields, check) => {
    await runEngine(pair, { inputs: { "smoke-test": "off" } });
    changed(fields(pair.is.url));
    const before = pair.state();
    const run = await runEngine(pair, { inputs: { command: "verify", "propagation-timeout": "5" } });
    expect(failedOf(run)).toEqual([check]);
    expect(pair.state()).toEqual(before);
  });

  it.each(ROWS)("by a definition file, in apply: %s", async (_name, fields, check) => {
    const inputs = { ...definition(fields(pair.is.url)), "propagation-timeout": "5" };
    const run = await runEngine(pair, { inputs });
    expect([failedOf(run), run.report.undone]).toEqual([[check], "rolled-back"]);
    expect(pair.apim.state.find("WSO2-IS-7")).toBeUndefined();
  });

  it("names the stored address and Identity Server's own in its remedy", async () => {
    const run = await runEngine(pair, {
      inputs: definition({ introspectionEndpoint: `${pair.is.url}/oauth2/nowhere` }),
    });
    expect(run.report.problem?.evidence.remedy).toContain(`${pair.is.url}/oauth2/nowhere`);
    expect(run.report.problem?.evidence.remedy).toContain("/oauth2/introspect");
  });
});

describe("no false alarm", () => {
  it("for addresses that API Manager reaches under another name than the runner", async () => {
    const url = `https://127.0.0.1:${new URL(pair.is.url).port}`;
    const run = await runEngine(pair, { inputs: { "is-url-from-apim": url } });
    expect([run.report.problem?.message, run.report.smokeTest]).toEqual([undefined, "passed"]);
  });

  it("for certificates that are stored as PEM: Identity Server's own keys count", async () => {
    await runEngine(pair, { inputs: { "smoke-test": "off" } });
    changed({ certificates: { type: "PEM", value: "LS0t" } });
    const run = await runEngine(pair, { inputs: { command: "verify" } });
    expect(failedOf(run)).toEqual([]);
  });

  it("for white space around a stored issuer, which API Manager trims in some releases (A-2.2)", async () => {
    await runEngine(pair, { inputs: { "smoke-test": "off" } });
    changed({ issuer: ` ${pair.is.url}/oauth2/token ` });
    expect(failedOf(await runEngine(pair, { inputs: { command: "verify" } }))).toEqual([]);
  });
});
