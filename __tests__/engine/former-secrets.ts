import { afterEach, beforeEach } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";
import { propertiesOf } from "../../src/clients/api-manager/admin.ts";
import { FORMER } from "../support/former-user.ts";

export const OWN = "ClientSecret";

export let pair: Pair;

export let folder: string;

export function stored() {
  const found = pair.apim.state.find("WSO2-IS-7");
  if (found === undefined) throw new Error("no Key Manager is stored");
  return found;
}

export function properties(): Readonly<Record<string, unknown>> {
  return propertiesOf(stored().body);
}

export type Matches = (method: string, path: string) => boolean;

export const isIntrospection: Matches = (_method, path) =>
  path === "/oauth2/introspect" && pair.apim.state.applications.size > 0;

/** A Key Manager with the former secrets for each test of a file. */
export function eachWithFormerSecrets(): void {
  beforeEach(async () => {
    pair = await startPair({ is: { password: "is-password-1" }, apim: { password: "apim-password-1" } });
    folder = mkdtempSync(join(tmpdir(), "secrets-back-"));
    await runEngine(pair, { inputs: { "smoke-test": "off" } });
    const found = stored();
    const additionalProperties = { ...properties(), ...FORMER, [OWN]: "former-client-secret-1" };
    pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, additionalProperties } });
  });
  afterEach(async () => {
    await pair.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}
