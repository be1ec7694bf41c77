import { describe, expect, it } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { idOf } from "../../src/http/failure-id.ts";
import { areSkipped } from "../support/skipped.ts";

/** A network of its own, in which no name server can be reached: a name is then EAI_AGAIN. */
const ALONE = ["--map-root-user", "--net", process.execPath] as const;
const isPossible = spawnSync("unshare", [...ALONE, "-e", ""]).status === 0;
const reason = isPossible ? undefined : "unshare can't make a network of its own";
const withNetwork = areSkipped(reason, "the tests of a name server that does not answer") ? it.skip : it;

describe("a name", () => {
  withNetwork("whose server does not answer is asked for again", () => {
    const program = join(import.meta.dirname, "ask-main.ts");
    const words = ["--disable-warning=ExperimentalWarning", program, "9443", `{"kind":"none"}`, "is.example.test"];
    const environment = { PATH: process.env["PATH"], DEBUG_LINES: "1" };
    const said = execFileSync("unshare", [...ALONE, ...words], { encoding: "utf8", env: environment });
    expect(said.split("\n").filter((line) => line !== "")).toEqual([
      expect.stringContaining("-> name-lookup-failed"),
      expect.stringContaining("attempt 1 of 3 ended with name-lookup-failed"),
      expect.stringContaining("-> name-lookup-failed"),
      expect.stringContaining("attempt 2 of 3 ended with name-lookup-failed"),
      expect.stringContaining("-> name-lookup-failed"),
      "name-lookup-failed: getaddrinfo EAI_AGAIN is.example.test",
    ]);
  });

  // Node puts the codes of several addresses on the errors inside.
  it.each([
    ["EAI_AGAIN", "name-lookup-failed"],
    ["ENOTFOUND", "name-unresolved"],
  ])("with %s is %s", (code, id) => {
    const error = Object.assign(new Error(`getaddrinfo ${code} is`), { code, syscall: "getaddrinfo" });
    expect([idOf(error), idOf(new AggregateError([error]))]).toEqual([id, id]);
  });
});
