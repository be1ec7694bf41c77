import { describe, expect, it } from "@jest/globals";
import { runEngine } from "../support/engine.ts";
import { propertiesOf } from "../../src/clients/api-manager/admin.ts";
import { pair, OFF, stored, at, change, ends, eachAdopted } from "./portal-made.ts";

eachAdopted();

describe("the connector's access", () => {
  const access = "additionalProperties";
  it("without an input is Identity Server's administrator", async () => {
    change(`${access}.Username`, "somebody");
    change(`${access}.Password`, "something else");
    await ends(`${access}.Username`, { inputs: OFF }, true, "admin");
    expect(at(stored(), `${access}.Password`)).toBe("is-secret");
  });

  it("has no word for Basic in releases before 4.6, and gets none", async () => {
    change(`${access}.Authentication`, undefined);
    await ends(`${access}.Authentication`, { inputs: OFF }, false, undefined);
  });

  it("by mutual TLS stays, with its own fields", async () => {
    const own = { Authentication: "MutualTLS", IdentityUser: "admin", MutualTLSOptions: "ServerWide" };
    const { Username, Password, ...rest } = propertiesOf(stored());
    expect([Username, Password]).toEqual(["admin", "is-secret"]);
    change(access, { ...rest, ...own });
    await ends(`${access}.Authentication`, { inputs: OFF }, false, "MutualTLS");
    // Another difference is written without touching it.
    const { report } = await runEngine(pair, { inputs: { ...OFF, "key-manager-description": "new" } });
    expect(report.plan.differences.map(({ path }) => path)).toEqual(["description"]);
    expect(stored()[access]).toEqual({ ...rest, ...own, self_validate_jwt: true });
  });

  it("by mutual TLS becomes Basic when a user is given", async () => {
    change(`${access}.Authentication`, "MutualTLS");
    const inputs = { ...OFF, "connector-username": "admin" };
    await ends(`${access}.Authentication`, { inputs }, true, "BasicAuth");
  });
});

describe("a Key Manager that its owner has switched off", () => {
  it.each([
    ["enabled", false, "key-manager-disabled"],
    ["enableOAuthAppCreation", false, "client-creation-off"],
    ["tokenType", "EXCHANGED", "token-type-exchanged"],
  ])("%s: stays so, and the run says why it can't be proved", async (path, value, id) => {
    change(path, value);
    const before = stored();
    for (const command of ["apply", "verify"]) {
      const { report } = await runEngine(pair, { inputs: { command, "key-manager-name": "Identity" } });
      expect(report.problem?.id).toBe("preflight-refused");
      expect(report.problem?.message).toContain("smoke-test: off");
      expect(report.findings.map((finding) => [finding.id, finding.level])).toEqual([[id, "error"]]);
      expect(stored()).toEqual(before);
    }
    const plan = await runEngine(pair, { inputs: { command: "plan", "key-manager-name": "Identity" } });
    expect(plan.report.findings.map((finding) => [finding.id, finding.level])).toEqual([[id, "warning"]]);
  });
});
