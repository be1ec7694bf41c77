import { beforeEach, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runEngine, runPost } from "../support/engine.ts";
import { pair, folder, stored, properties, isIntrospection, eachWithFormerSecrets } from "./former-secrets.ts";

eachWithFormerSecrets();

/** Secrets that lie deeper than a field of the connector, or outside it. */
const DEEP = {
  oauth: {
    clientId: "former-client",
    clientSecret: "former-deep-secret-1",
    trusted: [{ name: "Password", value: "former-deep-secret-2" }, "plain"],
    credentials: { id: 7, keys: ["former-deep-secret-3", 4711] },
  },
  backends: [{ url: "https://user:former-deep-secret-4@host.test/x" }, { passphrase: "former-deep-secret-5" }],
};

const KEY = "-----BEGIN PRIVATE KEY-----\nformer-deep-secret-6\n-----END PRIVATE KEY-----";

describe("secrets that lie deep", () => {
  beforeEach(() => {
    const found = stored();
    const additionalProperties = { ...properties(), ...DEEP, Username: "admin", Password: "is-password-1" };
    const body = { ...found.body, additionalProperties };
    pair.apim.state.keyManagers.set(found.id, { ...found, body });
  });

  const definition = (text: string): Record<string, string> => {
    const file = join(folder, "key-manager.toml");
    writeFileSync(file, text);
    return { "key-manager-definition": file, "key-manager-description": "of this run" };
  };
  const KEPT = '[additionalProperties]\nown = "field"\n';
  const BESIDE = `[additionalProperties.oauth]
clientId = "new-client"
clientSecret = "former-deep-secret-1"
trusted = [{ name = "Password", value = "former-deep-secret-2" }, "plain"]
credentials = { id = 7, keys = ["former-deep-secret-3", 4711] }
`;
  const OTHER = '[additionalProperties.oauth]\nclientId = "new-client"\nclientSecret = "new-deep-secret-1"\n';
  const ORDER =
    '[[additionalProperties.backends]]\npassphrase = "former-deep-secret-5"\n' +
    '[[additionalProperties.backends]]\nurl = "https://user:former-deep-secret-4@host.test/x"\n';

  /** The states of a run, and what was stored when the proof ran. */
  async function failed(inputs: Record<string, string>) {
    pair.is.state.switches.introspectionAnswersInactive = true;
    const states: string[] = [];
    let killed = "";
    let judged = false;
    pair.is.server.faults.order("hang", 1, 1, (method, path) => {
      if (!judged && isIntrospection(method, path)) killed = states.at(-1) ?? "";
      judged ||= isIntrospection(method, path);
      return false;
    });
    const run = await runEngine(pair, { inputs, onSave: (state) => void states.push(state) });
    expect(run.report.problem?.id).toBe("proof-introspection");
    return { ...run, states: states.join(), killed };
  }

  it.each([
    ["are kept", KEPT],
    ["are kept beside a change", BESIDE],
    ["are changed", OTHER],
    ["change their places", ORDER],
  ])("%s: put back by the run, and never in its state", async (_name, text) => {
    const before = pair.state();
    const { report, states } = await failed(definition(text));
    expect(states).not.toMatch(/-deep-secret-|4711/);
    expect([report.undone, report.left]).toEqual(["rolled-back", []]);
    expect(pair.state()).toEqual(before);
  });

  it.each([
    ["are kept", KEPT],
    ["are kept beside a change", BESIDE],
  ])("%s: put back by another process, which knows them from the server alone", async (_name, text) => {
    const before = pair.state().keyManagers;
    const { killed } = await failed({ ...definition(text), "on-failure": "keep" });
    expect(pair.state().keyManagers).not.toEqual(before);
    expect(await runPost(pair, killed)).toEqual([]);
    expect(pair.state().keyManagers).toEqual(before);
  });

  it.each([
    ["are changed", OTHER, "oauth"],
    ["change their places", ORDER, "backends"],
  ])("%s by a run that was killed: named, and the rest is put back", async (_name, text, field) => {
    const before = properties();
    const { killed } = await failed({ ...definition(text), "on-failure": "keep" });
    const now = properties()[field];
    const left = await runPost(pair, killed);
    expect(left).toMatchObject([
      { what: expect.stringContaining(`but for ${field} of its`), problem: { id: "secret-not-restored" } },
    ]);
    expect(properties()).toEqual({ ...before, [field]: now });
  });

  it.each([
    ["an address with a password", { introspectionEndpoint: "https://user:former-deep-secret-7@host.test/x" }],
    ["a private key among the certificates", { certificates: { type: "PEM", value: KEY } }],
  ])("%s, which the run replaces: put back, and never in the state", async (_name, members) => {
    const found = stored();
    pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, ...members } });
    const before = pair.state();
    const { report, states } = await failed({});
    expect(states).not.toContain("former-deep-secret-");
    expect([report.undone, report.left]).toEqual(["rolled-back", []]);
    expect(pair.state()).toEqual(before);
  });
});
