import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FOLDER_VARIABLE } from "../contracts/recording.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const FILES = ["kernel", "kernel-trust", "mapper", "main-job"];
/** All that such a machine has. */
const TOOLS = ["sh", "uname"];

let tools: string;
beforeAll(() => {
  tools = mkdtempSync(join(tmpdir(), "tools-"));
  symlinkSync(process.execPath, join(tools, "node"));
  for (const tool of TOOLS) symlinkSync(join("/bin", tool), join(tools, tool));
});
afterAll(() => rmSync(tools, { recursive: true }));

it("where JDK and Maven are missing the tests fail and say what to install; none is skipped", () => {
  const files = FILES.map((name) => join("__tests__", "wso2", `${name}.test.ts`));
  const jest = [join(ROOT, "node_modules", "jest", "bin", "jest.js"), "--config", "jest.wso2.config.js", "--runInBand"];
  const { status, stderr } = spawnSync(process.execPath, ["--experimental-vm-modules", ...jest, ...files], {
    ...{ cwd: ROOT, encoding: "utf8", env: { PATH: tools, [FOLDER_VARIABLE]: "" } },
  });
  expect([status, /^Test Suites: (.*)$/m.exec(stderr)?.[1]]).toEqual([1, "4 failed, 4 total"]);
  expect(/^Tests: +(.*)$/m.exec(stderr)?.[1]).toMatch(/^(\d+) failed, \1 total$/);
  expect(
    stderr.match(/parts need java[^\n]*Install JDK 17 and Maven \(apt-get install /g)?.length,
  ).toBeGreaterThanOrEqual(FILES.length);
});
