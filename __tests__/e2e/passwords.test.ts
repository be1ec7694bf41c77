import { afterEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard, runStep } from "../../sandbox/runner.ts";
import { isObject } from "../../src/text/json.ts";
import { inputsFor } from "../support/engine.ts";
import { leaksIn } from "../support/leaks.ts";
import { followsSchema } from "../support/report-schema.ts";
import { ADAPTERS, type Ended } from "../support/adapters.ts";

/** Passwords through `dist`: echoed by a server, or equal to a word of the report. */
let pair: Pair;
const results: Ended[] = [];

afterEach(async () => {
  await pair.stop();
  for (const result of results.splice(0)) discard(result);
});

/** What anybody may read of a step; masks are for the runner alone. */
function read({ log, summary, outputs }: Ended): Record<string, string> {
  const shown = log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  const file = (name: string): string => readFileSync((outputs["report"] ?? "").replace("report.json", name), "utf8");
  const files = Object.fromEntries(
    ["report.json", "junit.xml", "summary.md"].map((name) => [name, file(name)] as const),
  );
  // As a browser shows it.
  const page = summary.replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
  return { ...files, page, log: shown.join("\n"), summary, outputs: JSON.stringify(outputs) };
}

function orderEcho(code: string): void {
  const reply = {
    status: 400,
    body: JSON.stringify({ code, message: `no <b>${code}</b>`, description: `\`${code}\` | *` }),
  };
  pair.apim.server.faults.orderReply(reply, (method, path) => method === "POST" && path.endsWith("/v4/key-managers"));
}

describe.each(ADAPTERS)("$name", ({ step: stepOf }) => {
  async function step(inputs: Record<string, string>): Promise<Ended> {
    const result = await stepOf(pair, { inputs });
    results.push(result);
    return result;
  }

  describe("a password that the server echoes as the code of an error", () => {
    it.each([
      "p*ss_w|rd`1",
      "<b>pass</b>&amp;",
      "per%cent%0A::error::x",
      'quo"te\\pass',
      "pässwörd-ü",
      "[a](http://x.test)",
    ])("%s", async (password) => {
      pair = await startPair({ apim: { password } });
      orderEcho(password);
      const result = await step({});
      expect([result.exitCode, result.outputs["change"]]).toEqual([1, "none"]);
      const texts = read(result);
      expect(leaksIn(texts, [password])).toEqual([]);
      const report: unknown = JSON.parse(texts["report.json"] ?? "");
      followsSchema(report);
      expect(isObject(report) && report["problem"]).toMatchObject({
        id: "key-manager-refused",
        evidence: { code: "***", said: "no <b>***</b>: `***` | *" },
      });
    });
  });

  describe("a large definition", () => {
    it("of 4,000 fields, some of them secret: a small summary, outputs that a runner takes, no secret", async () => {
      pair = await startPair({ is: { password: "is-s3cret-x" }, apim: { password: "apim-s3cret-x" } });
      const folder = mkdtempSync(join(tmpdir(), "e2e-definition-"));
      const file = join(folder, "key-manager.toml");
      const fields = Array.from(
        { length: 4000 },
        (_item, index) => `field_${index} = "${"www.x.test ".repeat(20)}${index}"`,
      );
      writeFileSync(file, `[additionalProperties]\nClientSecret = "definition-s3cret"\n${fields.join("\n")}\n`);
      const result = await step({ command: "plan", "key-manager-definition": file });
      rmSync(folder, { recursive: true });
      expect(result.exitCode).toBe(0);
      const texts = read(result);
      expect(leaksIn(texts, ["definition-s3cret"])).toEqual([]);
      if (result.masks !== undefined) expect(result.masks).toContain("definition-s3cret");
      expect(Buffer.byteLength(result.summary)).toBeLessThan(64 * 1024);
      expect(texts["outputs"]?.length).toBeLessThan(400 * 1024);
      expect(result.summary).toMatch(/^\d+ more rows, see `report\.json`\.$/m);
      expect(texts["report.json"]).toContain("additionalProperties.field_3999");
    });
  });
});

describe("a password that is a word of the report", () => {
  it.each(["passed", "version", "checks", "created", "token-issued", "WSO2-IS-7", "localhost"])(
    "%s",
    async (password) => {
      pair = await startPair({ is: { password }, apim: { password } });
      // Without the scan for leaks, which would find the words themselves.
      const result = { ...(await runStep({ inputs: inputsFor(pair) })), commandLines: "" };
      results.push(result);
      expect(result.exitCode).toBe(0);
      const report: unknown = JSON.parse(readFileSync(result.outputs["report"] ?? "", "utf8"));
      followsSchema(report);
      expect(report).toMatchObject({ version: 1, verdict: "passed", change: "created", keyManagerName: "WSO2-IS-7" });
      expect(result.outputs).toMatchObject({
        change: "created",
        "smoke-test": "passed",
        issuer: `${pair.is.url}/oauth2/token`,
        "key-manager-name": "WSO2-IS-7",
      });
      expect(JSON.parse(result.outputs["plan"] ?? "")).toMatchObject({ action: "create", name: "WSO2-IS-7" });
    },
  );
});
