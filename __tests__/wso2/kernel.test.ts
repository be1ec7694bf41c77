import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { appendFileSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { takenPorts } from "../../src/products/ports.ts";
import { startServer, type StartOptions } from "../../src/products/start.ts";
import { clock, listenOn, recorder } from "../products/homes.ts";
import { freeOffset } from "./job.ts";
import { KERNEL_ENVIRONMENT, fetchKernel, Kernels } from "./kernel/kernel.ts";
import { problemOf } from "../support/problem-of.ts";

const CONSOLE = "wso2-is-key-manager-action-console.log";
const OFFSET = (await freeOffset()) + 1;

describe("the Carbon kernel 4.10.32", () => {
  const kernels = new Kernels();
  beforeAll(fetchKernel);
  afterAll(() => kernels.remove());

  const optionsFor = (home: string): StartOptions => ({
    ...{ product: "is", home, portOffset: OFFSET, environment: KERNEL_ENVIRONMENT },
  });

  it.each([
    {
      name: "a parent table after its child",
      added: '\n[oauth.grant_type]\nx = "1"\n[oauth]\nauthorize_all_scopes = true\n',
      id: "server-config-order",
      says: "StackOverflowError",
    },
    {
      name: "a fault of syntax",
      added: "\n[oauth\n",
      id: "server-config-refused",
      says: "Unexpected end of line, expected ]",
    },
    {
      name: "a second header of one table",
      added: '\n[server]\nbase_path = "x"\n',
      id: "server-config-refused",
      says: "previously defined",
    },
  ])("says within 5 s why it does not boot: $name", async ({ name, added, id, says }) => {
    const home = kernels.copy(name.replaceAll(" ", "-"));
    const toml = join(home, "repository", "conf", "deployment.toml");
    appendFileSync(toml, added);
    const server = await startServer(optionsFor(home), recorder(), clock);
    const problem = await server.exited;
    // The last that it wrote is its reason, so the crash was not before that.
    const sinceCrash = Date.now() - statSync(join(home, "repository", "logs", CONSOLE)).mtimeMs;
    process.stderr.write(`${problem.message}\n(${Math.round(sinceCrash)} ms after the crash)\n`);
    expect([problem.id, problem.evidence.file]).toEqual([id, toml]);
    expect(problem.evidence.said).toContain(says);
    if (problem.evidence.line !== undefined)
      expect(readFileSync(toml, "utf8").split("\n")[problem.evidence.line - 1]).toMatch(/^\[(oauth|server)/);
    expect(sinceCrash).toBeLessThan(5000);
    expect(await takenPorts("is", OFFSET)).toEqual([]);
  });

  it("is not started while a port is in use, and the port is named", async () => {
    const home = kernels.copy("ports");
    const listener = await listenOn(9443 + OFFSET);
    try {
      const problem = await problemOf(startServer(optionsFor(home), recorder(), clock));
      expect([problem.id, problem.evidence.said]).toEqual([
        "port-in-use",
        `taken: ${9443 + OFFSET} (management HTTPS)`,
      ]);
    } finally {
      listener.close();
    }
  });
});
