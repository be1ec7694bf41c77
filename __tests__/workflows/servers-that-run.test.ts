import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { startPair, type Pair, type PairState } from "../../sandbox/pair.ts";
import { eachInWorkspace, here, outcome } from "./each.ts";
import type { WorkflowRun } from "./workspace.ts";

const workspace = eachInWorkspace();

/** Markdown without its blocks and spans of code. */
function outsideOfCode(markdown: string): string {
  return markdown.replaceAll(/^(`{3,}).*\n[^]*?^\1$/gm, "").replaceAll(/(`+)[^`\n]+\1/g, "");
}

here("workflows on servers that run", () => {
  let pair: Pair;
  let before: PairState;
  let given: { readonly variables: Record<string, string>; readonly secrets: Record<string, string> };

  beforeEach(async () => {
    pair = await startPair({ is: { password: "is-secret-1" }, apim: { password: "apim-secret-1" } });
    before = pair.state();
    given = {
      variables: {
        IS_URL: pair.is.url,
        APIM_URL: pair.apim.url,
        CA_CERTIFICATES: readFileSync(pair.caFile, "utf8"),
      },
      secrets: { IS_PASSWORD: "is-secret-1", APIM_PASSWORD: "apim-secret-1" },
    };
  });
  afterEach(() => pair.stop());

  it("apply.yml: created by the first push, unchanged by the next one", async () => {
    const push = (): Promise<WorkflowRun> => workspace().run("apply.yml", given);
    const first = await push();
    expect(outcome(first)).toEqual([0, ""]);
    expect(first.log).toMatch(/Key Manager [0-9a-f-]{36} was created, proof passed/);
    const second = await push();
    expect(outcome(second)).toEqual([0, ""]);
    expect(second.log).toMatch(/was unchanged, proof passed/);
  });

  it("other users than the defaults, the connector's among them: the same plan for who reviews and who applies", async () => {
    await pair.stop();
    pair = await startPair({
      is: { username: "is-operator", password: "is-secret-1" },
      apim: { username: "apim-operator", password: "apim-secret-1" },
    });
    pair.is.state.users.set("km-connector", "connector-secret-1");
    given = {
      variables: {
        ...given.variables,
        ...{ IS_URL: pair.is.url, APIM_URL: pair.apim.url, CA_CERTIFICATES: readFileSync(pair.caFile, "utf8") },
        ...{ IS_USERNAME: "is-operator", APIM_USERNAME: "apim-operator", CONNECTOR_USERNAME: "km-connector" },
      },
      secrets: { ...given.secrets, CONNECTOR_PASSWORD: "connector-secret-1" },
    };
    expect(outcome(await workspace().run("apply.yml", given))).toEqual([0, ""]);
    expect(JSON.stringify(pair.state().keyManagers)).toContain("km-connector");
    definition("promoted");
    const promoted = await promote();
    expect(outcome(promoted)).toEqual([0, ""]);
    expect(promoted.log).toContain("stage, updated, proof passed");
    const review = await reviewed("example/team");
    expect(outcome(review)).toEqual([0, ""]);
    expect(review.log).toMatch(/as wanted/);
    expect(outcome(await workspace().run("nightly-verify.yml", { event: "workflow_dispatch", ...given }))).toEqual([
      0,
      "",
    ]);
  });

  it("environments.yml: reusable.yml for each environment, one after the other", async () => {
    const run = await workspace().run("environments.yml", { event: "workflow_dispatch", ...given });
    expect(outcome(run)).toEqual([0, ""]);
    expect(run.log).toContain("test, created, proof passed");
    expect(run.log).toContain("stage, unchanged, proof passed");
  });

  it("environments.yml: the first environment that fails ends it", async () => {
    pair.is.state.switches.introspectionAnswersInactive = true;
    const run = await workspace().run("environments.yml", { event: "workflow_dispatch", ...given });
    expect(run.exitCode).not.toBe(0);
    expect(run.log).toContain("[proof-introspection]");
    expect(pair.state()).toEqual(before);
  });

  it("nightly-verify.yml: opens one issue, adds to it, and closes it when all is well", async () => {
    const night = (): Promise<WorkflowRun> => workspace().run("nightly-verify.yml", { event: "schedule", ...given });
    expect((await night()).exitCode).not.toBe(0);
    expect((await night()).exitCode).not.toBe(0);
    const [issue, ...more] = workspace().github.issues;
    expect([issue?.state, issue?.texts.length, more]).toEqual(["open", 2, []]);
    expect(issue?.texts[0]).toContain("it does not exist");
    const applied = await workspace().run("environments.yml", { event: "workflow_dispatch", ...given });
    expect(outcome(applied)).toEqual([0, ""]);
    expect(outcome(await night())).toEqual([0, ""]);
    expect(workspace().github.issues.map(({ state }) => state)).toEqual(["closed"]);
    expect(outcome(await night())).toEqual([0, ""]);
    expect(workspace().github.issues[0]?.texts).toHaveLength(3);
  });

  const PAYLOAD = { repository: { default_branch: "main", full_name: "example/team" } };
  const promote = (): Promise<WorkflowRun> =>
    workspace().run("promotion.yml", { event: "push", payload: { ...PAYLOAD, ref: "refs/heads/main" }, ...given });
  const reviewed = (head: string): Promise<WorkflowRun> => {
    const payload = { ...PAYLOAD, pull_request: { number: 7, head: { repo: { full_name: head } } } };
    return workspace().run("promotion.yml", { event: "pull_request", payload, ...given });
  };
  const definition = (description: string): void =>
    writeFileSync(workspace().path("key-manager.toml"), `description = "${description}"\n`);

  it("promotion.yml by hand: the Key Manager of dev becomes a pull request with its file", async () => {
    expect(outcome(await workspace().run("environments.yml", { event: "workflow_dispatch", ...given }))).toEqual([
      0,
      "",
    ]);
    workspace().github = {
      ...workspace().github,
      refs: { "refs/heads/main": "a1" },
      files: { "main:key-manager.toml": { sha: "f1" } },
    };
    const run = await workspace().run("promotion.yml", { event: "workflow_dispatch", payload: PAYLOAD, ...given });
    expect(outcome(run)).toEqual([0, ""]);
    const { pulls, files, refs } = workspace().github;
    const [branch = ""] = pulls.map(({ head }) => head);
    expect([pulls.length, refs[`refs/heads/${branch}`], files[`${branch}:key-manager.toml`]?.over]).toEqual([
      1,
      "a1",
      "f1",
    ]);
    expect(files[`${branch}:key-manager.toml`]?.text).toContain("# ");
  });

  it("promotion.yml on a pull request: one comment with the plan, written anew; a fork gets none", async () => {
    definition("first");
    expect(outcome(await reviewed("example/team"))).toEqual([0, ""]);
    definition("second @example/everybody <img src=x> --> [a](javascript:x)");
    expect(outcome(await reviewed("example/team"))).toEqual([0, ""]);
    const { comments } = workspace().github;
    expect([comments.length, comments[0]?.issue]).toEqual([1, "7"]);
    expect(comments[0]?.body).toMatch(
      /^<!-- wso2-key-manager-plan: stage -->[^]*second[^]*Plan SHA-256: `[0-9a-f]{64}`/,
    );
    // In a block of code, where nothing of it is markup or a mention.
    expect(outsideOfCode(comments[0]?.body ?? "")).not.toMatch(/@example|<img|javascript:|-->[^]*-->/);
    expect(pair.state()).toEqual(before);
    workspace().github = { ...workspace().github, comments: [] };
    expect(outcome(await reviewed("stranger/team"))).toEqual([0, ""]);
    expect(workspace().github.comments).toEqual([]);
  });

  it("promotion.yml after the merge: plan, apply and proof, stage before production", async () => {
    definition("promoted");
    const run = await promote();
    expect(outcome(run)).toEqual([0, ""]);
    expect(run.log).toContain("stage, created, proof passed");
    expect(run.log).toContain("production, unchanged, proof passed");
    expect(JSON.stringify(pair.state().keyManagers)).toContain("promoted");
  });

  it("promotion.yml: a proof that fails on stage puts it back, and production is not reached", async () => {
    definition("promoted");
    pair.is.state.switches.introspectionAnswersInactive = true;
    const run = await promote();
    expect(run.exitCode).not.toBe(0);
    expect(run.log).toContain("[proof-introspection]");
    expect(run.log).not.toContain("production-plan/");
    expect(pair.state()).toEqual(before);
  });

  it("promotion.yml: another plan than the approved one is refused before anything is written", async () => {
    definition("promoted");
    workspace().change("promotion.yml", "${{ needs.stage-plan.outputs.plan-sha256 }}", "a1".repeat(32));
    const run = await promote();
    expect(run.exitCode).not.toBe(0);
    expect(run.log).toContain("[plan-changed]");
    expect(pair.state()).toEqual(before);
  });
});

here("every workflow", () => {
  it("is accepted by actionlint, calls among them included", () => {
    const said = (): string => {
      try {
        return execFileSync("actionlint", { cwd: workspace().path(), encoding: "utf8" });
      } catch (error) {
        return String((error as { stdout?: unknown }).stdout ?? error);
      }
    };
    expect(said()).toBe("");
  });
});
