import { describe, expect, it } from "@jest/globals";
import { runEngine } from "../support/engine.ts";
import { JOBS, OWNERS } from "./adopted-fields.ts";
import { pair, OFF, stored, change, asking, ends, eachAdopted } from "./portal-made.ts";

eachAdopted();

describe("a Key Manager made in the portal", () => {
  it.each([
    ["all that are documented and more", undefined],
    ["those that were ticked", ["refresh_token", "password", "client_credentials", "account_switch"]],
  ])(
    "with %s as grants is adopted by its name alone: no difference, nothing written, proved",
    async (_name, grants) => {
      if (grants !== undefined) change("availableGrantTypes", grants);
      const before = stored();
      const plan = await runEngine(pair, { inputs: { command: "plan", "key-manager-name": "Identity" } });
      expect(plan.report.plan).toEqual({ action: "unchanged", name: "Identity", differences: [] });
      const apply = await runEngine(pair, { inputs: { "key-manager-name": "Identity" } });
      expect(apply.report).toMatchObject({ change: "unchanged", drift: false, smokeTest: "passed", undone: "nothing" });
      expect(stored()).toEqual(before);
    },
  );
});

describe.each(OWNERS)("$path, left to its owner (asked for: $wanted)", (field) => {
  const { path, wanted, other } = field;
  const standing = [
    ["absent", undefined],
    ["as wanted", wanted],
    ["another", other],
  ] as const;
  // Required, or answered with the default of API Manager's API where nothing is stored.
  const neverAbsent = ["enabled", "enableSelfValidationJWT", "tokenType"].includes(path);
  const possible = neverAbsent ? standing.slice(1) : standing;

  it.each(possible)("nothing asked, %s: stays", async (_name, value) => {
    change(path, value);
    await ends(path, { inputs: OFF }, false, value);
  });

  it.each(possible)("asked for, %s: becomes it", async (_name, value) => {
    change(path, value);
    await ends(path, asking(field), value !== wanted, wanted);
  });
});

describe.each(JOBS)("$path, which the job is about", (field) => {
  const { path, other } = field;
  const own = (): string => `${pair.is.url}${String(field.wanted)}`;
  // What is required can't be absent.
  const standing = [
    ["absent", () => undefined],
    ["as wanted", own],
    ["another", () => other],
  ] as const;

  it.each(standing)("nothing asked, %s: becomes Identity Server's", async (_name, value) => {
    change(path, value());
    await ends(path, { inputs: OFF }, value() !== own(), own());
  });

  it.each(standing)("asked for by the definition, %s: becomes that", async (_name, value) => {
    const wanted = "https://asked.test:9443/scim2/Me";
    change(path, value());
    await ends(path, asking({ path, wanted }), true, wanted);
  });
});
