import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takenPorts } from "../../src/products/ports.ts";
import { OFFSET } from "../products/homes.ts";
import { zipOf } from "../products/install/packs.ts";
import { eachInWorkspace, here, leftIn, outcome } from "./each.ts";
import { standInFolder } from "./stand-in-packs.ts";
import type { WorkflowRun } from "./workspace.ts";
import { World } from "./world.ts";

const workspace = eachInWorkspace();

/** The examples of a text that are steps of a workflow. */
function exampleSteps(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block = ""]) => block);
  return blocks.filter((block) => block.startsWith("- uses: your-org/wso2-is-key-manager-action@v1\n"));
}

here("workflows from nothing", () => {
  const world = new World();
  beforeAll(() => world.start());
  beforeEach(() => world.serve());
  afterAll(() => world.end());

  /** Ports that no other test of this machine has, and nothing else changed. */
  function withPorts(workflow: string): void {
    const ports = `is-port-offset: ${OFFSET + 1}\n          apim-port-offset: ${OFFSET}`;
    workspace().change(workflow, "apim-version: 4.6.0\n", `apim-version: 4.6.0\n          ${ports}\n`);
  }

  const run = (workflow: string, event: string): Promise<WorkflowRun> =>
    workspace().run(workflow, { event, environment: world.environment });

  async function nothingIsLeft(): Promise<void> {
    expect(await takenPorts("is", OFFSET + 1)).toEqual([]);
    expect(await takenPorts("apim", OFFSET)).toEqual([]);
    expect(leftIn(workspace())).toEqual([]);
  }

  it("pull-request-environment.yml: downloaded, proved, the team's tests; then nothing is left", async () => {
    withPorts("pull-request-environment.yml");
    const result = await run("pull-request-environment.yml", "pull_request");
    expect(outcome(result)).toEqual([0, ""]);
    expect(result.log).toContain(`API Manager 4.6.0 answers at https://localhost:${9443 + OFFSET}`);
    expect(world.asked.filter((path) => path.endsWith(".zip"))).toHaveLength(2);
    await nothingIsLeft();
  });

  it("pull-request-environment.yml with `revocation-events`: a revocation reaches the gateway", async () => {
    withPorts("pull-request-environment.yml");
    const notifier = { "org/wso2/is/notification/ApimOauthEventInterceptor.class": "x" };
    writeFileSync(workspace().path("notifier.jar"), await zipOf(notifier));
    const events = "revocation-events: true\n          notifier-jar: notifier.jar";
    workspace().change("pull-request-environment.yml", "smoke-skip: gateway-refuses-revoked", events);
    const result = await run("pull-request-environment.yml", "pull_request");
    expect(outcome(result)).toEqual([0, ""]);
    expect(result.log).toContain("✅ | `gateway-refuses-revoked`");
    await nothingIsLeft();
  });

  it("pull-request-environment.yml: tests of the team that fail show the servers' logs; then nothing is left", async () => {
    withPorts("pull-request-environment.yml");
    workspace().change("pull-request-environment.yml", '"issuer"', '"nothing"');
    const result = await run("pull-request-environment.yml", "pull_request");
    expect(result.exitCode).not.toBe(0);
    expect(result.log).toContain("Stand-in of apim answers");
    await nothingIsLeft();
  });
});

here("the README's own examples, copied as they are", () => {
  const world = new World();

  beforeAll(() => world.start());
  beforeEach(() => world.serve());
  afterAll(() => world.end());

  /** The n-th example that is steps of a workflow, in a workflow with nothing else. */
  async function run(index: number): Promise<WorkflowRun> {
    const steps = exampleSteps(readFileSync(workspace().path("README.md"), "utf8"))[index] ?? "";
    const free = (await takenPorts("is", 1)).length + (await takenPorts("apim", 0)).length === 0;
    if (!free) process.stderr.write("The products' usual ports are taken: the example runs with other ones.\n");
    const ports = `is-port-offset: ${OFFSET + 1}\n    apim-port-offset: ${OFFSET}`;
    const text = free ? steps : steps.replace("  with:\n", `  with:\n    ${ports}\n`);
    const head = "on: push\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n";
    const checkout = "      - uses: actions/checkout@v5\n";
    const file = workspace().path(".github", "workflows", "readme.yml");
    writeFileSync(file, head + checkout + text.replaceAll(/^(?=.)/gm, "      "));
    const secrets = { IS_PASSWORD: "is-1-<&", APIM_PASSWORD: "apim-secret-1" };
    return workspace().run("readme.yml", { secrets, environment: world.environment });
  }

  it("the first one: from nothing to a proved pair, and the next step reaches it", async () => {
    const result = await run(0);
    expect(outcome(result)).toEqual([0, ""]);
    expect(result.log).toMatch(/Key Manager WSO2-IS-7 created/);
    expect(result.log).toContain("WSO2 API Manager-4.6.0");
    expect(world.asked.filter((path) => path.endsWith(".zip"))).toHaveLength(2);
    expect(leftIn(workspace())).toEqual([]);
  });

  it("products on the runner: the folders that an earlier step unpacked", async () => {
    standInFolder(world.shop, "is", "7.2.0", workspace().path("wso2is-7.2.0"));
    standInFolder(world.shop, "apim", "4.6.0", workspace().path("wso2am-4.6.0"));
    const toml = (home: string): string => join(home, "repository", "conf", "deployment.toml");
    workspace().changeFile(toml("wso2is-7.2.0"), 'password = "admin"', 'password = "<![CDATA[is-1-<&]]>"');
    workspace().changeFile(toml("wso2am-4.6.0"), 'password = "admin"', 'password = "apim-secret-1"');
    const result = await run(2);
    expect(outcome(result)).toEqual([0, ""]);
    expect(result.log).toMatch(/Key Manager WSO2-IS-7 created/);
  });
});
