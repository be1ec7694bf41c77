import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { takenPorts } from "../../src/products/ports.ts";
import { readPresentedCertificate } from "../../src/trust/presented-certificate.ts";
import type { StepResult } from "../../sandbox/runner.ts";
import { makeHomes, type Homes } from "../../wso2/homes.ts";
import { AdminByHand, BOOT_SECONDS, checksOf, filesOf, freeOffset, NOT_IN_CORE, Steps } from "./job.ts";

const APIM_OFFSET = await freeOffset();
const IS_OFFSET = APIM_OFFSET + 1;

/**
 * On this control plane no throw-away Key Manager can be made, so that a run waits on purpose until
 * an update should have been loaded: 60 s, or the whole of this time.
 */
const WAITS_LESS = { "propagation-timeout": "20" };

/**
 * Components of the IS 7.2 line and of API Manager's Admin API from Maven Central, not the
 * products: see `wso2/`.
 */
describe("the main job on WSO2's own code", () => {
  let homes: Homes;
  let first: StepResult;
  let steps: Steps;
  let byHand: AdminByHand;
  let untouched: Readonly<Record<string, string>>;

  beforeAll(() => {
    homes = makeHomes();
    untouched = filesOf(homes);
    steps = new Steps({
      ...{ "is-home": homes.is, "apim-home": homes.apim, "start-servers": "true", ephemeral: "true" },
      ...{
        "is-port-offset": String(IS_OFFSET),
        "apim-port-offset": String(APIM_OFFSET),
        "ready-timeout": BOOT_SECONDS,
      },
    });
    byHand = new AdminByHand(homes, 9443 + APIM_OFFSET);
  });
  afterAll(async () => {
    if (homes === undefined) return;
    if (first !== undefined) await steps.run({}, { state: first.state });
    steps.discard();
    homes.remove();
  });

  it("apply: files edited, both booted, Key Manager created in WSO2's resources, every check passed", async () => {
    first = await steps.run({});
    expect(first.log).not.toContain("::error");
    expect([first.exitCode, first.outputs["change"], first.outputs["smoke-test"]]).toEqual([0, "created", "passed"]);
    expect(first.outputs["issuer"]).toBe(`https://localhost:${9443 + IS_OFFSET}/oauth2/token`);
    expect(first.outputs["restart-required"]).toBe("");
    expect(checksOf(first)).toEqual([
      "pass apim-reaches-is",
      "pass key-manager-loaded",
      "pass token-issued",
      "pass token-signature",
      "pass token-claims",
      "pass scope-granted",
      "pass token-introspected",
      "pass tampered-token-refused",
      "skip user-info-read",
      "pass token-revoked",
    ]);
    expect(readFileSync(join(homes.is, "repository", "conf", "deployment.toml"), "utf8")).toContain(
      "authorize_all_scopes = true",
    );
    // The kernel's default certificate, which the run could only accept because it was pinned
    // through the home.
    const options = { caCertificates: [], timeout: 5000 };
    const { certificate } = await readPresentedCertificate("localhost", 9443 + IS_OFFSET, options);
    expect(new Date(certificate.validTo).toISOString()).toMatch(/^2025-01-07T/);
  });

  it("apply again: unchanged, no restart asked for, proved again", async () => {
    const { exitCode, outputs } = await steps.run({});
    expect([exitCode, outputs["change"], outputs["smoke-test"], outputs["restart-required"]]).toEqual([
      0,
      "unchanged",
      "passed",
      "",
    ]);
  });

  it("smoke-test: gateway: WSO2's own gateway validator accepts the token and refuses the tampered one; nothing stays", async () => {
    // Identity Server's listener of revocations is not on Maven Central, so this gateway learns of
    // none.
    const result = await steps.run({
      "smoke-test": "gateway",
      "smoke-skip": `${NOT_IN_CORE}, gateway-refuses-revoked`,
    });
    expect([result.exitCode, result.outputs["smoke-test"]]).toEqual([0, "passed"]);
    expect(checksOf(result).filter((line) => line.includes("gateway"))).toEqual([
      "pass gateway-accepts",
      "skip gateway-enforces-scope",
      "pass gateway-refuses-anonymous",
      "pass gateway-refuses-tampered",
      "skip gateway-refuses-revoked",
    ]);
    expect(await byHand.throwAways()).toEqual([]);
  });

  it("plan: empty; after a change by hand it shows the field, and apply corrects it", async () => {
    const empty = await steps.run({ command: "plan" });
    expect([empty.exitCode, empty.outputs["drift"]]).toEqual([0, "false"]);
    const { id, body } = await byHand.stored();
    const changed = { ...body, introspectionEndpoint: "https://localhost:1/oauth2/introspect" };
    expect((await byHand.call("PUT", `/key-managers/${id}`, changed)).status).toBe(200);
    const drifted = await steps.run({ command: "plan" });
    expect([drifted.outputs["drift"], drifted.outputs["plan"]]).toEqual([
      "true",
      expect.stringContaining("introspectionEndpoint"),
    ]);
    const applied = await steps.run(WAITS_LESS);
    expect([applied.exitCode, applied.outputs["change"], applied.outputs["smoke-test"]]).toEqual([
      0,
      "updated",
      "passed",
    ]);
  });

  it("a failed proof puts the previous representation back, with the password", async () => {
    const before = await byHand.stored();
    const failed = await steps.run({
      ...WAITS_LESS,
      "key-manager-description": "must not stay",
      "smoke-scope": "not:there",
    });
    expect([failed.exitCode, failed.outputs["smoke-test"]]).toEqual([1, "failed"]);
    expect(failed.log).toContain("authorize_all_scopes");
    expect(await byHand.stored()).toEqual(before);
    // The stored password still registers a client at the real core.
    const verified = await steps.run({ command: "verify" });
    expect([verified.exitCode, verified.outputs["smoke-test"], verified.outputs["drift"]]).toEqual([
      0,
      "passed",
      "false",
    ]);
  });

  it("remove: gone; again: nothing to do", async () => {
    expect((await steps.run({ command: "remove" })).outputs["change"]).toBe("removed");
    const again = await steps.run({ command: "remove" });
    expect([again.exitCode, again.outputs["change"]]).toEqual([0, "none"]);
  });

  it("ephemeral: post stops both and leaves no port, no file and no change", async () => {
    expect((await steps.run({}, { state: first.state })).exitCode).toBe(0);
    expect(await takenPorts("is", IS_OFFSET)).toEqual([]);
    expect(await takenPorts("apim", APIM_OFFSET)).toEqual([]);
    expect(filesOf(homes)).toEqual(untouched);
  });
});
