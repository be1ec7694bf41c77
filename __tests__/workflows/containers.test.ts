import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { takenPorts } from "../../src/products/ports.ts";
import { OFFSET } from "../products/homes.ts";
import { Workshop } from "../trust/stores.ts";
import { eachInWorkspace, here, outcome } from "./each.ts";
import { standInFolder } from "./stand-in-packs.ts";
import type { WorkflowRun } from "./workspace.ts";

const workspace = eachInWorkspace();

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
    workspace().changeFile("compose.yaml", "9444:9444", `${is}:${is}`);
    workspace().changeFile("compose.yaml", "9443:9443", `${apim}:${apim}`);
    workspace().changeFile("compose.yaml", "8243:8243", `${gateway}:${gateway}`);
    workspace().changeFile("compose.yaml", "-DportOffset=1", `-DportOffset=${OFFSET + 1}`);
    workspace().changeFile("compose.yaml", "-DportOffset=0", `-DportOffset=${OFFSET}`);
    workspace().change("containers.yml", "localhost:9444", `localhost:${is}`);
    workspace().change("containers.yml", "localhost:9443", `localhost:${apim}`);
    workspace().change(
      "containers.yml",
      "smoke-test: gateway",
      `smoke-test: gateway\n          apim-port-offset: ${OFFSET}`,
    );
    const offsets = `is-port-offset: ${OFFSET + 1}\n          apim-port-offset: ${OFFSET}`;
    workspace().change("containers.yml", "certificates: generate", `certificates: generate\n          ${offsets}`);
  });

  const run = (): Promise<WorkflowRun> =>
    workspace().run("containers.yml", {
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
    workspace().changeFile("compose.yaml", "./wso2/apim:", "./elsewhere:");
    const result = await run();
    expect(result.exitCode).not.toBe(0);
    expect(result.log).toMatch(/\[certificate-\w/);
    expect(result.log).toContain("The containers' logs");
    expect([await takenPorts("is", OFFSET + 1), await takenPorts("apim", OFFSET)]).toEqual([[], []]);
  });
});
