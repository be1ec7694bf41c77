import { describe, expect, it } from "@jest/globals";
import type { CheckId } from "../../src/inputs/check-ids.ts";
import type { Command } from "../../src/inputs/run-inputs.ts";
import { headline, type Report } from "../../src/report/report.ts";
import { PROBLEM, LEFTOVER, check, report } from "./outcome-of.ts";

describe("the headline", () => {
  const update = { action: "update", name: "K", differences: [] };
  it.each<[string, Partial<Report>]>([
    ["Key Manager K: created", {}],
    ["Key Manager K: removed", { command: "remove", change: "removed" }],
    ["nothing to remove: no Key Manager named K on apim.test", { command: "remove", change: "none" }],
    ["Key Manager K: created; taken back at the end (ephemeral)", { undone: "rolled-back" }],
    [
      "the files are prepared; taken back at the end (ephemeral)",
      { command: "prepare", diffs: ["+x"], undone: "rolled-back" },
    ],
    ["Key Manager K is exported", { command: "export" }],
    ["Key Manager K would be created", { command: "plan", drift: true }],
    ["Key Manager K would be updated", { command: "plan", drift: true, plan: update }],
    ["Key Manager K is as wanted", { command: "plan" }],
    ["Key Manager K is as wanted", { command: "verify" }],
    ["Key Manager K differs from what is wanted", { command: "verify", drift: true }],
    ["the files are already as they must be", { command: "prepare" }],
    ["the files are prepared", { command: "prepare", diffs: ["+x"] }],
    ["the files are prepared", { command: "prepare", restartRequired: ["is"] }],
    ["The server failed; nothing was changed", { problem: PROBLEM }],
    ["The server failed; the Key Manager is as it was before", { problem: PROBLEM, undone: "rolled-back" }],
    ["The server failed; the Key Manager was kept as asked (on-failure: keep)", { problem: PROBLEM, undone: "kept" }],
    ["The server failed; not everything could be put back, see below", { problem: PROBLEM, undone: "incomplete" }],
    ["The server failed; the post step cleans up", { problem: PROBLEM, undone: "left-to-post" }],
    [
      "The server failed (check token-claims); nothing was changed",
      { problem: PROBLEM, checks: [check("token-issued"), check("token-claims", "failed")] },
    ],
    ["Key Manager K: created, but something throw-away could not be removed, see below", { problem: LEFTOVER }],
    [
      "Something could not be removed; the Key Manager was kept as asked (on-failure: keep)",
      { problem: LEFTOVER, undone: "kept" },
    ],
  ])("%s", (words, given) => {
    expect(headline(report(given))).toBe(words);
  });

  const through = "Key Manager K: created, and a token was";
  const asked = "Key Manager K: created, and the checks that were asked for passed";
  const beyond = "not proved: scopes, roles, gateway";
  it.each<[string, readonly CheckId[]]>([
    [`${asked}; ${beyond}`, ["apim-reaches-is", "key-manager-loaded"]],
    [`${asked}; ${beyond}`, ["token-signature"]],
    [`${asked}; ${beyond}`, ["token-claims"]],
    [`${through} issued through it; ${beyond}`, ["token-issued"]],
    [`${through} issued and revoked through it; ${beyond}`, ["token-issued", "token-revoked"]],
    [
      `${through} issued, verified and introspected through it; ${beyond}`,
      [...(["token-issued", "token-signature", "token-claims", "token-introspected"] as const)],
    ],
    [
      `${through} issued through it, and a call with a token passed the gateway`,
      ["token-issued", "scope-registered", "role-bound", "gateway-accepts"],
    ],
  ])("%s", (words, ids) => {
    const skipped = (["token-issued", "token-revoked"] as const).map((id) => check(id, "skipped"));
    const checks = [...skipped, ...ids.map((id) => check(id))];
    expect(headline(report({ smokeTest: "passed", checks }))).toBe(words);
    expect(headline(report({ smokeTest: "skipped", checks }))).toBe("Key Manager K: created");
  });

  it("what `gateway` skips is not said to be left out: it is among the checks", () => {
    const through = (["scope-registered", "role-bound", "gateway-accepts"] as const).map((id) => check(id, "skipped"));
    const checks = [check("token-issued"), ...through];
    expect(headline(report({ smokeTest: "passed", checks }))).toBe(
      "Key Manager K: created, and a token was issued through it",
    );
  });

  it.each<[Command, string]>([
    ["verify", `Key Manager K is as wanted, and a token was issued through it; ${beyond}`],
    ["plan", "Key Manager K is as wanted"],
  ])("of %s: %s", (command, words) => {
    expect(headline(report({ command, smokeTest: "passed", checks: [check("token-issued")] }))).toBe(words);
  });
});
