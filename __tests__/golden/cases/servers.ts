import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { githubRunnerFor } from "../../../src/github/github.ts";
import { asProblem } from "../../../src/problems/meaning.ts";
import { describe, Problem } from "../../../src/problems/problem.ts";
import type { serverProblems } from "../../../src/problems/servers.ts";
import { crashProblem } from "../../../src/products/crash.ts";
import { openHome } from "../../../src/products/home.ts";
import { javaFor } from "../../../src/products/java.ts";
import { mustBeFree } from "../../../src/products/ports.ts";
import { stopServer } from "../../../src/products/stop.ts";
import { Secrets } from "../../../src/text/secrets.ts";
import { instantClock } from "../../support/engine.ts";
import { rendered, renderedAsLeft, type Case, type Cases } from "../outcome.ts";

const STARTS = "a run that starts servers starts programs";
const HOME = "/opt/wso2is-7.2.0";

/** The problem that `work` ends with. */
async function problemOf(work: () => Promise<unknown>): Promise<Problem> {
  try {
    await work();
  } catch (error) {
    return asProblem(error, "internal", "work");
  }
  throw new Error("it succeeded");
}

/** The reason that is found in these lines of a server's log. */
function crashedWith(...lines: readonly string[]): Case {
  return rendered({
    why: STARTS,
    stage: "ready",
    inputs: { "is-home": HOME, "start-servers": "true" },
    problem: () =>
      crashProblem({
        tried: "start Identity Server",
        where: `${HOME}/repository/logs/wso2carbon.log`,
        deploymentToml: `${HOME}/repository/conf/deployment.toml`,
        ended: "exit code 1",
        lines,
      }),
  });
}

function ready(problem: () => Promise<Problem> | Problem, why = STARTS): Case {
  return rendered({ why, stage: "ready", inputs: { "is-home": HOME, "start-servers": "true" }, problem });
}

export const serverCases: Cases<keyof typeof serverProblems> = {
  "node-too-old": {
    how: "rendered",
    why: "it takes an older Node",
    outcome: () => {
      const message = describe("node-too-old", { tried: "start on Node 20.9.0", said: "Node 24 or later is needed" });
      return Promise.resolve({ log: [`::error::${message.replaceAll("\n", "%0A")}`], names: new Map() });
    },
  },
  "product-home-invalid": ready(() => problemOf(() => openHome("is", HOME))),
  "java-missing": ready(() =>
    problemOf(() =>
      javaFor("is", HOME, { environment: { PATH: "/nowhere" } }, githubRunnerFor(new Secrets(() => undefined))),
    ),
  ),
  "java-unsupported": ready(
    () =>
      new Problem("java-unsupported", {
        tried: "start Identity Server 7.3",
        said: "Identity Server 7.3 needs Java 21 or later; there is Java 17 (JAVA_HOME)",
        remedy: "Set up Java 21 before this run (on GitHub: actions/setup-java with java-version: 21).",
      }),
  ),
  "port-in-use": ready(async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
    );
    try {
      const { id, evidence } = await problemOf(() => mustBeFree("is", port - 9443, undefined));
      const plain = (text = ""): string => text.replaceAll(String(port), "9444").replaceAll(String(port - 9443), "1");
      return new Problem(id, { ...evidence, tried: plain(evidence.tried), said: plain(evidence.said) });
    } finally {
      server.close();
    }
  }),
  "server-start-failed": ready(
    () =>
      new Problem("server-start-failed", {
        tried: "start Identity Server",
        where: `${HOME}/bin/wso2server.sh`,
        said: `EACCES: permission denied, open '${HOME}/repository/logs/wso2-is-key-manager-action-console.log'`,
      }),
  ),
  "server-crashed": crashedWith(
    "TID: [-1234] [] [2026-01-05 10:15:30,123] ERROR {org.wso2.carbon.user.core.internal.Activator} - Cannot start User Manager Core bundle java.lang.RuntimeException: Error in looking up data source: jdbc/WSO2IdentityDB",
  ),
  "server-config-refused": crashedWith(
    "[2026-01-05 10:15:30,123] ERROR {org.wso2.config.mapper.TomlParser} - Unexpected 'y', expected a value (line 12, column 10)",
  ),
  "server-config-order": crashedWith(
    'Exception in thread "main" java.lang.StackOverflowError',
    "\tat net.consensys.cava.toml.MutableTomlTable.set(MutableTomlTable.java:170)",
    "\tat org.wso2.config.mapper.TomlParser.parse(TomlParser.java:60)",
  ),
  "server-not-ours": renderedAsLeft("it takes a server that was started", async () => {
    const folder = mkdtempSync(join(tmpdir(), "golden-"));
    writeFileSync(join(folder, "wso2carbon.pid"), String(process.pid));
    mkdirSync(join(folder, "repository", "logs"), { recursive: true });
    try {
      const problem = await problemOf(() =>
        stopServer({ product: "is", home: folder, portOffset: 1, clock: instantClock() }),
      );
      const plain = (text: string): string => text.replaceAll(folder, HOME).replaceAll(String(process.pid), "4711");
      const { where = "", said = "" } = problem.evidence;
      return {
        what: "Identity Server may still run",
        command: `kill $(cat '${HOME}/wso2carbon.pid')`,
        problem: new Problem(problem.id, { ...problem.evidence, where: plain(where), said: plain(said) }),
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }),
  "server-did-not-stop": renderedAsLeft("it takes a server that was started", () =>
    Promise.resolve({
      what: "Identity Server may still run",
      command: `kill $(cat '${HOME}/wso2carbon.pid')`,
      problem: new Problem("server-did-not-stop", {
        tried: "stop Identity Server",
        where: HOME,
        said: "process 4711 is gone, but these ports are taken: 9444",
      }),
    }),
  ),
};
