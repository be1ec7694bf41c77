import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { startPair, type Pair, type PairState } from "../../sandbox/pair.ts";
import { takenPorts } from "../../src/products/ports.ts";
import { Mirror } from "../products/install/mirror.ts";
import { sha256Of } from "../products/install/packs.ts";
import { OFFSET } from "../products/homes.ts";
import { keytoolIsMissing, PASSWORD, Workshop } from "../trust/stores.ts";
import { standInFolder, standInPack } from "./stand-in-packs.ts";
import { actIsMissing, Workspace, type WorkflowRun } from "./workspace.ts";

const here = actIsMissing() || keytoolIsMissing() ? describe.skip : describe;

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

/** Exit code, and what went wrong of a run that should not. */
function outcome({ exitCode, log }: WorkflowRun): readonly unknown[] {
  return [exitCode, exitCode === 0 ? "" : log.slice(-6000)];
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

  it("environments.yml: reusable.yml for each environment, one after the other", async () => {
    const run = await workspace.run("environments.yml", { event: "workflow_dispatch", ...given });
    expect(outcome(run)).toEqual([0, ""]);
    expect(run.log).toContain("test, created, proof passed");
    expect(run.log).toContain("stage, unchanged, proof passed");
  });

  it("environments.yml: the first environment that fails ends it", async () => {
    pair.is.state.switches.introspectionAnswersInactive = true;
    const run = await workspace.run("environments.yml", { event: "workflow_dispatch", ...given });
    expect(run.exitCode).not.toBe(0);
    expect(run.log).toContain("[proof-introspection]");
    expect(pair.state()).toEqual(before);
  });

  it("nightly-verify.yml: opens one issue, adds to it, and closes it when all is well", async () => {
    const night = (): Promise<WorkflowRun> => workspace.run("nightly-verify.yml", { event: "schedule", ...given });
    expect((await night()).exitCode).not.toBe(0);
    expect((await night()).exitCode).not.toBe(0);
    const [issue, ...more] = workspace.github.issues;
    expect([issue?.state, issue?.texts.length, more]).toEqual(["open", 2, []]);
    expect(issue?.texts[0]).toContain("it does not exist");
    const applied = await workspace.run("environments.yml", { event: "workflow_dispatch", ...given });
    expect(outcome(applied)).toEqual([0, ""]);
    expect(outcome(await night())).toEqual([0, ""]);
    expect(workspace.github.issues.map(({ state }) => state)).toEqual(["closed"]);
    expect(outcome(await night())).toEqual([0, ""]);
    expect(workspace.github.issues[0]?.texts).toHaveLength(3);
  });

  const PAYLOAD = { repository: { default_branch: "main", full_name: "example/team" } };
  const promote = (): Promise<WorkflowRun> =>
    workspace.run("promotion.yml", { event: "push", payload: { ...PAYLOAD, ref: "refs/heads/main" }, ...given });
  const definition = (description: string): void =>
    writeFileSync(workspace.path("key-manager.toml"), `description = "${description}"\n`);

  it("promotion.yml by hand: the Key Manager of dev becomes a pull request with its file", async () => {
    expect(outcome(await workspace.run("environments.yml", { event: "workflow_dispatch", ...given }))).toEqual([0, ""]);
    workspace.github = {
      ...workspace.github,
      refs: { "refs/heads/main": "a1" },
      files: { "main:key-manager.toml": { sha: "f1" } },
    };
    const run = await workspace.run("promotion.yml", { event: "workflow_dispatch", payload: PAYLOAD, ...given });
    expect(outcome(run)).toEqual([0, ""]);
    const { pulls, files, refs } = workspace.github;
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
    const from = (name: string): Promise<WorkflowRun> => {
      const payload = { ...PAYLOAD, pull_request: { number: 7, head: { repo: { full_name: name } } } };
      return workspace.run("promotion.yml", { event: "pull_request", payload, ...given });
    };
    expect(outcome(await from("example/team"))).toEqual([0, ""]);
    definition("second");
    expect(outcome(await from("example/team"))).toEqual([0, ""]);
    const { comments } = workspace.github;
    expect([comments.length, comments[0]?.issue]).toEqual([1, "7"]);
    expect(comments[0]?.body).toMatch(
      /^<!-- wso2-key-manager-plan: stage -->[^]*second[^]*Plan SHA-256: `[0-9a-f]{64}`/,
    );
    expect(pair.state()).toEqual(before);
    workspace.github = { ...workspace.github, comments: [] };
    expect(outcome(await from("stranger/team"))).toEqual([0, ""]);
    expect(workspace.github.comments).toEqual([]);
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
    workspace.change("promotion.yml", "${{ needs.stage-plan.outputs.plan-sha256 }}", "a1".repeat(32));
    const run = await promote();
    expect(run.exitCode).not.toBe(0);
    expect(run.log).toContain("[plan-changed]");
    expect(pair.state()).toEqual(before);
  });
});

here("workflows from nothing", () => {
  const mirror = new Mirror();
  const shop = new Workshop();
  let packs: Readonly<Record<string, Buffer>>;

  beforeAll(async () => {
    packs = {
      "wso2is-7.2.0.zip": await standInPack(shop, "is", "7.2.0"),
      "wso2am-4.6.0.zip": await standInPack(shop, "apim", "4.6.0"),
    };
    await mirror.start();
    writeFileSync(shop.path("mirror.pem"), mirror.ca);
  });
  beforeEach(() => {
    mirror.answer((request, response) => {
      const bytes = packs[/\/([^/]+\.zip)$/.exec(request.url ?? "")?.[1] ?? ""];
      if (bytes !== undefined) return void response.writeHead(200, { "content-length": bytes.length }).end(bytes);
      const assets = Object.entries(packs).map(([name, all]) => ({ name, digest: `sha256:${sha256Of(all)}` }));
      response.setHeader("content-type", "application/json").end(JSON.stringify({ assets }));
    });
  });
  afterAll(() => {
    mirror.end();
    shop.remove();
  });

  /** Ports that no other test of this machine has, and nothing else changed. */
  function withPorts(workflow: string): void {
    const ports = `is-port-offset: ${OFFSET + 1}\n          apim-port-offset: ${OFFSET}`;
    workspace.change(workflow, "apim-version: 4.6.0\n", `apim-version: 4.6.0\n          ${ports}\n`);
    workspace.change(
      workflow,
      "apim-version: 4.6.0\n",
      `apim-version: 4.6.0\n          truststore-password: ${PASSWORD}\n`,
    );
  }

  async function run(workflow: string, event: string): Promise<WorkflowRun> {
    const environment = {
      HTTPS_PROXY: mirror.proxy,
      NO_PROXY: "localhost",
      NODE_EXTRA_CA_CERTS: shop.path("mirror.pem"),
    };
    return workspace.run(workflow, { event, environment });
  }

  async function nothingIsLeft(): Promise<void> {
    expect(await takenPorts("is", OFFSET + 1)).toEqual([]);
    expect(await takenPorts("apim", OFFSET)).toEqual([]);
    const all = readdirSync(workspace.folder, { recursive: true, encoding: "utf8" });
    expect(all.filter((path) => basename(path).startsWith("wso2-is-km-action-"))).toEqual([]);
  }

  it("pull-request-environment.yml: downloaded, proved, the team's tests; then nothing is left", async () => {
    withPorts("pull-request-environment.yml");
    const result = await run("pull-request-environment.yml", "pull_request");
    expect(outcome(result)).toEqual([0, ""]);
    expect(result.log).toContain(`API Manager 4.6.0 answers at https://localhost:${9443 + OFFSET}`);
    expect(mirror.asked.filter((path) => path.endsWith(".zip"))).toHaveLength(2);
    await nothingIsLeft();
  });

  it("pull-request-environment.yml: tests of the team that fail show the servers' logs; then nothing is left", async () => {
    withPorts("pull-request-environment.yml");
    workspace.change("pull-request-environment.yml", '"issuer"', '"nothing"');
    const result = await run("pull-request-environment.yml", "pull_request");
    expect(result.exitCode).not.toBe(0);
    expect(result.log).toContain("Stand-in of apim answers");
    await nothingIsLeft();
  });
});

here("workflows with containers", () => {
  const shop = new Workshop();
  afterAll(() => shop.remove());

  beforeAll(() => {
    standInFolder(shop, "is", "7.2.0", shop.path("state", "images", "wso2_wso2is_7.2.0", "wso2is-7.2.0"));
    standInFolder(shop, "apim", "4.6.0", shop.path("state", "images", "wso2_wso2am_4.6.0", "wso2am-4.6.0"));
  });
  beforeEach(() => {
    // Ports that no other test of this machine has, and nothing else changed.
    const [is, apim, gateway] = [9444 + OFFSET, 9443 + OFFSET, 8243 + OFFSET];
    workspace.changeFile("compose.yaml", "9444:9444", `${is}:${is}`);
    workspace.changeFile("compose.yaml", "9443:9443", `${apim}:${apim}`);
    workspace.changeFile("compose.yaml", "8243:8243", `${gateway}:${gateway}`);
    workspace.changeFile("compose.yaml", "-DportOffset=1", `-DportOffset=${OFFSET + 1}`);
    workspace.changeFile("compose.yaml", "-DportOffset=0", `-DportOffset=${OFFSET}`);
    workspace.change("containers.yml", "localhost:9444", `localhost:${is}`);
    workspace.change("containers.yml", "localhost:9443", `localhost:${apim}`);
    workspace.change(
      "containers.yml",
      "smoke-test: gateway",
      `smoke-test: gateway\n          apim-port-offset: ${OFFSET}`,
    );
    const offsets = `is-port-offset: ${OFFSET + 1}\n          apim-port-offset: ${OFFSET}`;
    workspace.change("containers.yml", "certificates: generate", `certificates: generate\n          ${offsets}`);
  });

  const run = (): Promise<WorkflowRun> =>
    workspace.run("containers.yml", {
      event: "pull_request",
      environment: { DOCKER_STATE: shop.path("state") },
    });

  it("containers.yml: set up before they start, called by their names, proved through the gateway", async () => {
    const result = await run();
    expect(outcome(result)).toEqual([0, ""]);
    expect(result.log).toContain(`https://identity-server:${9444 + OFFSET}/oauth2/token, proof passed`);
    expect([await takenPorts("is", OFFSET + 1), await takenPorts("apim", OFFSET)]).toEqual([[], []]);
  });

  it("containers.yml: what was set up is not mounted: it fails with the logs, and the containers are stopped", async () => {
    workspace.changeFile("compose.yaml", "./wso2/apim:", "./elsewhere:");
    const result = await run();
    expect(result.exitCode).not.toBe(0);
    expect(result.log).toMatch(/\[certificate-\w/);
    expect(result.log).toContain("The containers' logs");
    expect([await takenPorts("is", OFFSET + 1), await takenPorts("apim", OFFSET)]).toEqual([[], []]);
  });
});

here("every workflow", () => {
  it("is accepted by actionlint, calls among them included", () => {
    const said = (): string => {
      try {
        return execFileSync("actionlint", { cwd: workspace.path(), encoding: "utf8" });
      } catch (error) {
        return String((error as { stdout?: unknown }).stdout ?? error);
      }
    };
    expect(said()).toBe("");
  });
});
