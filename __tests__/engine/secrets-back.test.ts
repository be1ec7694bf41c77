import { describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../src/text/json.ts";
import { runEngine, runPost, type EngineOptions, type EngineRun } from "../support/engine.ts";
import { FORMER } from "../support/former-user.ts";
import {
  OWN,
  pair,
  folder,
  stored,
  properties,
  type Matches,
  isIntrospection,
  eachWithFormerSecrets,
} from "./former-secrets.ts";

eachWithFormerSecrets();

/** Inputs that change the definition's own secret, too. */
function withOwnSecret(): Record<string, string> {
  const file = join(folder, "key-manager.toml");
  writeFileSync(file, `[additionalProperties]\n${OWN} = "new-client-secret-1"\n`);
  return { "key-manager-definition": file };
}

const isUpdate: Matches = (method, path) => method === "PUT" && path.includes("/key-managers/");

/**
 * A run that is cancelled as the `nth` request of this kind arrives; the server acts on it or
 * leaves it hanging.
 */
async function cancelledAt(
  matches: Matches,
  nth: number,
  fault: "hang" | "reset-after",
  options: EngineOptions = {},
): Promise<EngineRun> {
  const cancel = new AbortController();
  let seen = 0;
  const strikes: Matches = (method, path) => {
    if (!matches(method, path) || (seen += 1) !== nth) return false;
    cancel.abort(new Error("stopped by SIGTERM"));
    return true;
  };
  for (const { server } of [pair.is, pair.apim]) server.faults.order(fault, 1, 1, strikes);
  const run = await runEngine(pair, { ...options, signal: cancel.signal });
  for (const { server } of [pair.is, pair.apim]) server.faults.clear();
  expect(run.report.problem?.id).toBe("cancelled");
  return run;
}

describe("cancelled after an update with other credentials", () => {
  it.each<[string, Matches, number, "hang" | "reset-after"]>([
    ["in the proof", isIntrospection, 1, "hang"],
    ["in the first update", isUpdate, 1, "reset-after"],
    ["in the second update", isUpdate, 2, "reset-after"],
    ["before the second update is stored", isUpdate, 2, "hang"],
  ])("%s: the run puts the password back, post the rest", async (_name, matches, nth, fault) => {
    const before = pair.state();
    const { saved } = await cancelledAt(matches, nth, fault);
    expect(saved).not.toContain(FORMER.Password);
    expect(await runPost(pair, saved)).toEqual([]);
    expect(pair.state()).toEqual(before);
  });

  it("a secret that API Manager does not mask is put back, too, and is never in the state", async () => {
    const before = pair.state();
    const states: string[] = [];
    const { saved } = await cancelledAt(isIntrospection, 1, "hang", {
      inputs: withOwnSecret(),
      onSave: (state) => void states.push(state),
    });
    expect(states.join()).not.toMatch(/former-password-1|former-client-secret-1|new-client-secret-1/);
    expect(await runPost(pair, saved)).toEqual([]);
    expect(pair.state()).toEqual(before);
  });

  it("also when the cancellation comes while a failed run is being rolled back", async () => {
    const before = pair.state();
    pair.is.state.switches.introspectionAnswersInactive = true;
    const cancel = new AbortController();
    let judged = false;
    pair.is.server.faults.order("hang", 1, 1, (method, path) => (judged ||= isIntrospection(method, path)) && false);
    pair.apim.server.faults.order("hang", 1, 1, (method, path) => {
      if (!judged || method !== "DELETE" || !path.includes("/applications/")) return false;
      cancel.abort(new Error("stopped by SIGTERM"));
      return true;
    });
    const { report, saved } = await runEngine(pair, { signal: cancel.signal });
    expect([report.problem?.id, report.undone]).toEqual(["proof-introspection", "left-to-post"]);
    expect(await runPost(pair, saved)).toEqual([]);
    expect(pair.state()).toEqual(before);
  });
});

describe("a rolled back update", () => {
  it.each(["reset-before", "reset-after", "truncated"] as const)(
    "knows the password although the first answer was lost: %s",
    async (fault) => {
      const before = pair.state();
      pair.is.state.switches.introspectionAnswersInactive = true;
      pair.apim.server.faults.order(fault, 1, 1, isUpdate);
      const { report } = await runEngine(pair);
      expect([report.problem?.id, report.undone]).toEqual(["proof-introspection", "rolled-back"]);
      expect(pair.state()).toEqual(before);
    },
  );

  it("changes no password that it could not put back", async () => {
    pair.apim.server.faults.order("reset-after", 1, 3, isUpdate);
    const before = pair.state();
    const { report } = await runEngine(pair);
    expect([report.problem?.id, report.undone]).toEqual(["connection-lost", "rolled-back"]);
    expect(pair.state()).toEqual(before);
  });

  it("is not called put back when API Manager kept another password", async () => {
    pair.is.state.switches.introspectionAnswersInactive = true;
    const store = pair.apim.state.store.bind(pair.apim.state);
    pair.apim.state.store = (id, body, organization) => {
      const sent = isObject(body["additionalProperties"]) ? body["additionalProperties"] : {};
      const kept = sent["Password"] === FORMER.Password && properties()["Password"] !== FORMER.Password;
      if (kept) Object.assign(sent, { Password: "is-password-1" });
      store(id, body, organization);
    };
    const { report, log } = await runEngine(pair);
    expect([report.undone, report.left.map(({ problem }) => problem.id)]).toEqual([
      "incomplete",
      ["key-manager-not-stored"],
    ]);
    expect(log).not.toContain("WSO2-IS-7 put back as it was");
  });
});

describe("a way back whose secrets nobody knows any more", () => {
  /** What the state held while the proof ran, as after SIGKILL. */
  async function killedInProof(inputs: Record<string, string>): Promise<string> {
    let saved = "";
    let killed = false;
    pair.is.server.faults.order("hang", 1, 1, (method, path) => (killed ||= isIntrospection(method, path)) && false);
    await runEngine(pair, {
      inputs: { ...inputs, "on-failure": "keep" },
      onSave: (state) => (saved = killed ? saved : state),
    });
    return saved;
  }

  it("killed: post fails, names the password, and leaves user and password together", async () => {
    const before = properties();
    const left = await runPost(pair, await killedInProof({ "key-manager-description": "of this run" }));
    expect(left).toMatchObject([
      { what: expect.stringContaining("but for Password"), problem: { id: "secret-not-restored" } },
    ]);
    expect(left[0]?.command).toContain("Password");
    expect(left[0]?.problem.message).toContain("Password and Username of its connector");
    expect(properties()).toEqual({ ...before, Username: "admin", Password: "is-password-1" });
    expect(stored().body["description"]).toBeNull();
  });

  it("killed: a secret of the definition is named, and never overwritten with the mask", async () => {
    const left = await runPost(pair, await killedInProof(withOwnSecret()), { inputs: withOwnSecret() });
    expect(left.map(({ what }) => what).join()).toContain(`${OWN}`);
    expect(properties()[OWN]).toBe("new-client-secret-1");
  });

  it("killed after an update that changed no secret: all is put back", async () => {
    const found = stored();
    const own = { ...properties(), Username: "admin", Password: "is-password-1" };
    pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, additionalProperties: own } });
    const before = pair.state();
    const saved = await killedInProof({ "key-manager-description": "of this run" });
    expect(stored().body["description"]).toBe("of this run");
    expect(await runPost(pair, saved)).toMatchObject([]);
    expect(pair.state().keyManagers).toEqual(before.keyManagers);
  });

  it("ephemeral: post fails and names the password that the run replaced", async () => {
    const { report, saved, log } = await runEngine(pair, { inputs: { ephemeral: "true" } });
    expect(report.problem).toBeUndefined();
    expect(log).toContain("warning: This run replaced Password of the Key Manager WSO2-IS-7");
    const left = await runPost(pair, saved, { inputs: { ephemeral: "true" } });
    expect(left.map(({ problem }) => problem.id)).toEqual(["secret-not-restored"]);
  });
});
