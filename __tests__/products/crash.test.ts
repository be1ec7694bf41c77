import { describe, expect, it } from "@jest/globals";
import { crashProblem } from "../../src/products/crash.ts";

function of(lines: readonly string[]) {
  const at = { tried: "start Identity Server", where: "/is/repository/logs/wso2carbon.log" };
  return crashProblem({ ...at, deploymentToml: "/is/deployment.toml", ended: "exit code 1", lines });
}

const FRAMES = ["\tat org.wso2.A.b(A.java:1)", "\tat org.wso2.C.d(C.java:2)"];

describe("why a server ended, where the reason stands below the error", () => {
  it.each([
    [
      "what was thrown",
      ["Nov 26, 2026 3:00:00 AM org.wso2.X y", "SEVERE: Can't boot", "java.io.IOException: No space left", ...FRAMES],
      "SEVERE: Can't boot: java.io.IOException: No space left",
    ],
    [
      "the last cause",
      [
        "SEVERE: Can't boot",
        "org.wso2.Outer: failed",
        ...FRAMES,
        "Caused by: org.wso2.Middle: failed, too",
        ...FRAMES,
        "\t... 12 more",
        "Caused by: java.sql.SQLException: Database is locked",
        ...FRAMES,
        "\t... 14 more",
      ],
      "SEVERE: Can't boot: java.sql.SQLException: Database is locked",
    ],
    ["a plain line", ["SEVERE: Can't boot:", "the key store is empty"], "the key store is empty"],
    [
      "the cause of each, in Carbon's own log",
      [
        "TID: [] [2026-11-26 03:00:00,000] ERROR {org.wso2.X} - First org.wso2.Y: first",
        ...FRAMES,
        "Caused by: java.lang.Error: reason one",
        "TID: [] [2026-11-26 03:00:01,000]  INFO {org.wso2.X} - Going on",
        "Caused by: java.lang.Error: of nothing",
        "TID: [] [2026-11-26 03:00:02,000] FATAL {org.wso2.X} - Second",
        "Caused by: java.lang.Error: reason two",
      ],
      "first: java.lang.Error: reason one | TID: [] [2026-11-26 03:00:02,000] FATAL {org.wso2.X} - Second: java.lang.Error: reason two",
    ],
  ])("%s", (_name, lines, says) => {
    const { id, evidence } = of(lines);
    expect([id, evidence.said]).toEqual(["server-crashed", expect.stringContaining(says)]);
    expect(evidence.said).not.toMatch(/A\.java|of nothing|failed, too/);
  });

  it.each([
    ["Configuration with key keystore.primry.password doesn't exist", "$ref{keystore.primry.password}"],
    ["Environment variable DB_PASSWORD not defined in system", "$env{DB_PASSWORD}"],
    ["String References can't be resolved for a.b,c.d", "a.b,c.d"],
    ["Secret references can't be resolved for db_password", "[secrets]"],
    ["Error while retrieving x.y system property", "-Dx.y="],
  ])("a placeholder that leads to nothing: %s", (words, remedy) => {
    const thrown = `org.wso2.config.mapper.ConfigParserException: ${words}`;
    for (const line of [thrown, `Caused by: ${thrown}`]) {
      const { id, evidence } = of(["SEVERE: Error while performing configuration changes", line, ...FRAMES]);
      expect([id, evidence.file, evidence.said]).toEqual(["server-config-refused", "/is/deployment.toml", words]);
      expect(evidence.remedy).toContain(remedy);
    }
  });
});
