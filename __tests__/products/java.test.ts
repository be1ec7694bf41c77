import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { javaFor } from "../../src/products/java.ts";
import { startServer } from "../../src/products/start.ts";
import { clock, recorder } from "./homes.ts";
import { problemOf } from "../support/problem-of.ts";
import { homes, optionsFor, removeHomes } from "./starting.ts";

removeHomes();

describe("the Java of a server", () => {
  const started = async (product: "is" | "apim", version: string, java: string): Promise<string> => {
    const file = product === "is" ? "wso2server.sh" : "api-manager.sh";
    const home = homes.product(`${product}-${version}`, "exit 0", { file, version: `WSO2 Product v${version}.0\n` });
    const runner = recorder();
    // PATH has the same one, else this machine's own would be taken instead of an unfit one.
    const path = `${join(homes.java(java), "bin")}:${process.env["PATH"]}`;
    const options = optionsFor(home, { product, environment: { ...homes.environment(java), PATH: path } });
    const outcome = await startServer(options, runner, clock).catch((error: unknown) => error);
    if (outcome instanceof Error) return outcome.message;
    return runner.lines.find((line) => line.startsWith("warning")) ?? "fits";
  };

  it.each([
    ["is", "7.0", "17.0.1", "fits"],
    ["is", "7.0", "21.0.1", "warning: Identity Server 7.0 supports Java 11 to 17"],
    ["is", "7.2", "21.0.8", "fits"],
    ["is", "7.2", "1.8.0_402", "Identity Server 7.2 needs Java 11 to 21; there is Java 8 (JAVA_HOME), Java 8 (PATH)"],
    ["is", "7.3", "17.0.15", "Identity Server 7.3 needs Java 21 or later; there is Java 17 (JAVA_HOME)"],
    ["apim", "4.6", "25", "warning: API Manager 4.6 supports Java 11 to 21"],
    ["apim", "4.7", "17.0.15", "API Manager 4.7 needs Java 21 to 25; there is Java 17 (JAVA_HOME)"],
    ["apim", "9.9", "30", "fits"],
  ] as const)("%s %s on Java %s: %s", async (product, version, java, expected) => {
    expect(await started(product, version, java)).toContain(expected);
  });

  it.each([
    [
      "JAVA_HOME without a java",
      { JAVA_HOME: "/nowhere", PATH: "/nowhere" },
      "JAVA_HOME is /nowhere, which has no bin/java",
    ],
    ["no java at all", { PATH: "/nowhere" }, "neither JAVA_HOME nor PATH has one"],
  ])("is missing: %s", async (_, environment, said) => {
    const home = homes.product("no-java", "exit 0");
    const problem = await problemOf(startServer(optionsFor(home, { environment }), recorder(), clock));
    expect([problem.id, problem.evidence.said]).toEqual(["java-missing", said]);
  });

  /** Of several Javas, and no other one on PATH. @returns the line of the log that says which */
  const chosen = async (product: "is" | "apim", version: string, javas: Readonly<Record<string, string>>) => {
    const file = product === "is" ? "wso2server.sh" : "api-manager.sh";
    const home = homes.product(`of-many-${product}-${version}`, "exit 0", { file, version: `WSO2 v${version}.0\n` });
    const environment: NodeJS.ProcessEnv = { PATH: "/nowhere" };
    for (const [name, java] of Object.entries(javas)) environment[name] = homes.java(java);
    const runner = recorder();
    const failed = await javaFor(product, home, { environment }, runner).catch(String);
    return typeof failed === "string" ? failed : runner.lines.find((line) => /: Java \d|is Java \d/.test(line));
  };
  const arch = process.arch === "x64" ? "X64" : process.arch.toUpperCase();
  const HOSTED = Object.fromEntries(
    ["8", "11", "17", "21", "25"].map((major) => [`JAVA_HOME_${major}_${arch}`, major]),
  );

  it.each([
    ["is", "7.0", HOSTED, `Java 17 of JAVA_HOME_17_${arch}`],
    ["is", "7.2", HOSTED, `Java 21 of JAVA_HOME_21_${arch}`],
    ["is", "7.3", HOSTED, `Java 25 of JAVA_HOME_25_${arch}`],
    ["apim", "4.7", HOSTED, `Java 25 of JAVA_HOME_25_${arch}`],
    ["apim", "4.6", { ...HOSTED, JAVA_HOME: "21" }, "Java 21 of JAVA_HOME"],
    ["is", "7.0", { JAVA_HOME: "21", [`JAVA_HOME_11_${arch}`]: "11" }, `Java 11 of JAVA_HOME_11_${arch}`],
    ["is", "7.0", { JAVA_HOME: "21", [`JAVA_HOME_25_${arch}`]: "25" }, "but JAVA_HOME"],
    ["is", "7.2", { JAVA_HOME_17_OTHER: "17" }, "neither JAVA_HOME nor PATH has one"],
  ] as const)("%s %s of %j: %s", async (product, version, javas, expected) => {
    expect(await chosen(product, version, javas)).toContain(expected);
  });
});
