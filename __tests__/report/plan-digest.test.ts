import { describe, expect, it } from "@jest/globals";
import { planDigest } from "../../src/report/plan-digest.ts";
import type { PublicPlan } from "../../src/report/report.ts";

const PLAN: PublicPlan = {
  action: "update",
  name: "K",
  differences: [
    { path: "claimMapping", current: null, desired: { a: 1, b: [{ c: "x", d: null }] } },
    { path: "enabled", current: false, desired: true },
  ],
};
const DIFFS = ["--- /a/deployment.toml\n+++ /a/deployment.toml\n@@ -1 +1,2 @@\n a\n+--- b", "Index: x\n===\n-c"];
const digest = planDigest(PLAN, DIFFS);

function withDesired(desired: unknown): PublicPlan {
  return { ...PLAN, differences: PLAN.differences.map((one, at) => (at === 0 ? { ...one, desired } : one)) };
}

describe("the digest of a plan", () => {
  it("is SHA-256, and stays what it was: it is kept from one job to the next", () => {
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(planDigest({ action: "unchanged", name: "K", differences: [] }, [])).toBe(
      "3c6f6df411fdf36c7c2b4d4e137f32ddcf253cb9014204141f78215296ac071e",
    );
  });

  it.each<[string, PublicPlan, readonly string[]]>([
    ["members in another order", withDesired({ b: [{ d: null, c: "x" }], a: 1 }), DIFFS],
    ["files at another place", PLAN, DIFFS.map((diff) => diff.replaceAll("/a/", "/b/").replace(": x", ": y"))],
    ["what is counted beside it", { ...PLAN, omitted: 0 }, DIFFS],
  ])("is the same with %s", (_name, plan, diffs) => {
    expect(planDigest(plan, diffs)).toBe(digest);
  });

  it.each<[string, PublicPlan, readonly string[]]>([
    ["another action", { ...PLAN, action: "create" }, DIFFS],
    ["another name", { ...PLAN, name: "L" }, DIFFS],
    ["another value", withDesired({ a: 2, b: [{ c: "x", d: null }] }), DIFFS],
    ["a value of another type", withDesired({ a: "1", b: [{ c: "x", d: null }] }), DIFFS],
    ["another value deep inside", withDesired({ a: 1, b: [{ c: "y", d: null }] }), DIFFS],
    ["a list in another order", withDesired({ a: 1, b: [null, { c: "x" }] }), DIFFS],
    ["another stored value", { ...PLAN, differences: [{ path: "enabled", current: true, desired: true }] }, DIFFS],
    ["another line", PLAN, DIFFS.map((diff) => diff.replace("-c", "-d"))],
    ["another line that looks like a file's name", PLAN, DIFFS.map((diff) => diff.replace("+--- b", "+--- c"))],
    ["a file less", PLAN, DIFFS.slice(1)],
  ])("is another with %s", (_name, plan, diffs) => {
    expect(planDigest(plan, diffs)).not.toBe(digest);
  });
});
