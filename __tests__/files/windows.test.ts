import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What edits files, in a process that is refused what Windows refuses. Windows itself is not here:
 * only what is known to fail there is imitated.
 */
const ROOT = join(import.meta.dirname, "..", "..");
const PRELOAD = join(ROOT, "__tests__", "support", "as-windows.ts");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "windows-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string): string {
  const imports = `
    import { lockFolder, releaseLock } from ${JSON.stringify(join(ROOT, "src/files/lock.ts"))};
    import { replaceFile, restoreFile } from ${JSON.stringify(join(ROOT, "src/files/replace-file.ts"))};
    import { addFile, removeAdded } from ${JSON.stringify(join(ROOT, "src/files/new-file.ts"))};
    import { systemClock as clock } from ${JSON.stringify(join(ROOT, "src/process/clock.ts"))};
    import { writeFile } from "node:fs/promises";
    const folder = ${JSON.stringify(folder)};
    const file = folder + "/deployment.toml";
    const lock = (timeout) => lockFolder(folder, {
      timeout, clock, signal: new AbortController().signal,
      onWait: (who) => console.log("waits for " + who), announce: () => undefined,
    });`;
  const args = ["--disable-warning=ExperimentalWarning", "--import", PRELOAD, "--input-type=module", "--eval"];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, imports + script], {
    encoding: "utf8",
    timeout: 30_000,
  });
  return (stdout + stderr).trim();
}

describe("on Windows", () => {
  it("a file is replaced although somebody looks at it, and put back, and nothing else stays", () => {
    writeFileSync(join(folder, "deployment.toml"), "before");
    const said = run(`
      const restore = await replaceFile(file, (copy) => writeFile(copy, "after"));
      console.log((await import("node:fs")).readFileSync(file, "utf8"));
      console.log(await restoreFile(file, restore));`);
    expect(said).toBe("after\nrestored");
    expect(readFileSync(join(folder, "deployment.toml"), "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["deployment.toml"]);
  });

  it("a new file is put there and taken away again", () => {
    const said = run(`
      let added;
      await addFile(file, { bytes: Buffer.from("new"), mode: 0o644 }, (one) => (added = one));
      console.log(await removeAdded(file, added));`);
    expect([said, readdirSync(folder)]).toEqual(["removed", []]);
  });

  it("a folder is locked by a file: a second run waits, is refused, and gets it once it is free", () => {
    const said = run(`
      const first = await lock(1000);
      console.log(first !== undefined);
      await lock(600).catch((error) => console.log(error.id));
      releaseLock(first.file, first.run);
      const second = await lock(1000);
      console.log(second.takenOver);
      releaseLock(second.file, second.run);`);
    expect(said).toBe(
      `true\nwaits for a run of process ${/process (\d+)/.exec(said)?.[1]} on ${/ on (\S+)/.exec(said)?.[1]}\nfiles-in-use\nfalse`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it("the lock of a run that was killed is taken over", () => {
    run(`await lock(1000); process.kill(process.pid, "SIGKILL");`);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(run(`console.log((await lock(5000)).takenOver)`)).toBe("true");
  });

  it("the imitation refuses what it says: a handle that is only read, a link", () => {
    const said = run(`
      writeFile(file, "x");
      const { open } = await import("node:fs/promises");
      await (await open(folder + "/deployment.toml", "r")).sync().catch((error) => console.log(error.code));
      try { (await import("node:fs")).symlinkSync("x", folder + "/link"); } catch (error) { console.log(error.code); }`);
    expect(said).toBe("EPERM\nEPERM");
  });
});
