import { afterAll, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "toml";
import { isObject } from "../../src/text/json.ts";
import { APIM_RELEASES, type ApimRelease } from "../../sandbox/api-manager/releases.ts";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";

const folder = mkdtempSync(join(tmpdir(), "export-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CHOICES = {
  description: "Clicked together in the portal",
  consumerKeyClaim: "client_id",
  enableTokenGeneration: false,
  availableGrantTypes: ["client_credentials", "password"],
  claimMapping: [
    { remoteClaim: "email", localClaim: "http://wso2.org/claims/emailaddress" },
    { remoteClaim: 'q"uote', localClaim: "http://wso2.org/claims/x" },
  ],
  permissions: { permissionType: "ALLOW", roles: ["admin", "Internal/publisher"] },
};

async function within(release: ApimRelease, work: (pair: Pair) => Promise<void>): Promise<void> {
  const pair = await startPair({ apim: { release } });
  try {
    await work(pair);
  } finally {
    await pair.stop();
  }
}

/** Changes what is stored, as somebody would in the portal. */
function changed(pair: Pair, fields: Record<string, unknown>, properties: Record<string, unknown> = {}): void {
  const found = pair.apim.state.find("WSO2-IS-7");
  if (found === undefined) throw new Error("not stored");
  const given = found.body["additionalProperties"];
  const additionalProperties = { ...(isObject(given) ? given : {}), ...properties };
  pair.apim.state.keyManagers.set(found.id, { ...found, body: { ...found.body, ...fields, additionalProperties } });
}

async function exported(pair: Pair): Promise<string> {
  const { report } = await runEngine(pair, { inputs: { command: "export" } });
  expect(report.problem?.message).toBeUndefined();
  return report.definition ?? "";
}

function fileOf(text: string): string {
  const file = join(folder, "definition.toml");
  writeFileSync(file, text);
  return file;
}

describe("export", () => {
  it.each(APIM_RELEASES)("from %s, applied elsewhere: the plan is empty there and here", async (release) => {
    let text = "";
    await within(release, async (pair) => {
      await runEngine(pair, { inputs: { "smoke-test": "off" } });
      changed(pair, CHOICES);
      const before = pair.state();
      text = await exported(pair);
      expect(pair.state()).toEqual(before);
      const again = await runEngine(pair, { inputs: { command: "plan", "key-manager-definition": fileOf(text) } });
      expect([again.report.drift, again.report.plan.differences]).toEqual([false, []]);
    });
    await within(release, async (pair) => {
      const inputs = { "key-manager-definition": fileOf(text), "smoke-test": "off" };
      expect((await runEngine(pair, { inputs })).report.change).toBe("created");
      expect(pair.apim.state.find("WSO2-IS-7")?.body).toMatchObject(CHOICES);
      const planned = await runEngine(pair, { inputs: { ...inputs, command: "plan" } });
      expect(planned.report.drift).toBe(false);
      expect(parse(await exported(pair))).toEqual(parse(text));
    });
  });

  it("of one as the inputs make it is empty but for its head", async () => {
    await within("4.5.0", async (pair) => {
      await runEngine(pair, { inputs: { "smoke-test": "off" } });
      expect(parse(await exported(pair))).toEqual({});
    });
  });

  it("has no secret, and names those that it lacks", async () => {
    const pair = await startPair({ is: { password: "is-password-1" } });
    try {
      await runEngine(pair, { inputs: { "smoke-test": "off" } });
      changed(
        pair,
        {},
        { client_secret: "never-shown-1", plain_note: "kept", note: `of ${pair.is.state.password}-and-more` },
      );
      const { report, log } = await runEngine(pair, { inputs: { command: "export" } });
      expect(JSON.stringify(report.definition) + log).not.toContain("never-shown-1");
      expect(log).toContain("additionalProperties.client_secret");
      expect(report.definition).toMatch(
        /# Left out, since they are secrets: .*client_secret.*additionalProperties\.note/,
      );
      expect(report.definition).not.toContain("is-password-1");
      expect(parse(report.definition ?? "")).toEqual({ additionalProperties: { plain_note: "kept" } });
    } finally {
      await pair.stop();
    }
  });

  it("of an address that was changed by hand keeps it; of one that is not there says so", async () => {
    await within("4.5.0", async (pair) => {
      const absent = await runEngine(pair, { inputs: { command: "export" } });
      expect([absent.report.problem?.id, absent.report.definition]).toEqual(["key-manager-absent", undefined]);
      await runEngine(pair, { inputs: { "smoke-test": "off" } });
      changed(pair, { revokeEndpoint: "https://proxy.example/revoke" });
      expect(parse(await exported(pair))).toEqual({ revokeEndpoint: "https://proxy.example/revoke" });
    });
  });
});
