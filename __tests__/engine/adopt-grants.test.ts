import { describe, expect, it } from "@jest/globals";
import { DOCUMENTED_GRANT_TYPES } from "../../src/inputs/run-inputs.ts";
import { runEngine } from "../support/engine.ts";
import { pair, OFF, stored, change, asking, ends, eachAdopted } from "./portal-made.ts";

eachAdopted();

describe("certificates", () => {
  it.each([
    ["absent", undefined, true],
    ["of another address", { type: "JWKS", value: "https://elsewhere.test/jwks" }, true],
    ["given as PEM", { type: "PEM", value: "LS0t" }, true],
  ])("%s: become Identity Server's JWKS", async (_name, value, differs) => {
    change("certificates", value);
    await ends("certificates", { inputs: OFF }, differs, { type: "JWKS", value: `${pair.is.url}/oauth2/jwks` });
  });
});

describe("grant types", () => {
  const both = (own: readonly string[]): readonly string[] => [...new Set([...own, ...DOCUMENTED_GRANT_TYPES])];
  const grants = (): readonly unknown[] => textsAt("availableGrantTypes");

  it("nothing asked: some of its owner are no difference", async () => {
    const own = ["account_switch", "password"];
    change("availableGrantTypes", own);
    await ends("availableGrantTypes", { inputs: OFF }, false, own);
  });

  it("nothing asked, but written for another reason: the default ones are added, none is taken away", async () => {
    const own = ["account_switch", "password"];
    change("availableGrantTypes", own);
    const options = { inputs: { ...OFF, "key-manager-description": "new" } };
    const { report } = await runEngine(pair, options);
    expect(report.plan.differences.map(({ path }) => path)).toEqual(["description", "availableGrantTypes"]);
    expect(grants()).toEqual(both(own));
    expect((await runEngine(pair, options)).report.change).toBe("unchanged");
  });

  it.each([
    ["none", []],
    ["absent", undefined],
  ])("nothing asked, %s: becomes the default ones", async (_name, value) => {
    change("availableGrantTypes", value);
    await ends("availableGrantTypes", { inputs: OFF }, true, DOCUMENTED_GRANT_TYPES);
  });

  it.each([
    ["fewer", "client_credentials password"],
    ["more", [...DOCUMENTED_GRANT_TYPES, "account_switch", "organization_switch", "x:y"].join(" ")],
  ])("%s asked for: exactly those", async (_name, asked) => {
    await ends("availableGrantTypes", { inputs: { ...OFF, "grant-types": asked } }, true, asked.split(" "));
  });

  it("asked for by the definition: exactly those", async () => {
    await ends("availableGrantTypes", asking({ path: "availableGrantTypes", wanted: ["password"] }), true, [
      "password",
    ]);
  });
});

function textsAt(path: string): readonly string[] {
  const value = stored()[path];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
