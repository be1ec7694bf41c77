import { describe, expect, it } from "@jest/globals";
import { guarded } from "../../src/engine/guarded-runner.ts";
import { Secrets } from "../../src/text/secrets.ts";
import type { Runner } from "../../src/ports.ts";

function guard(...known: readonly string[]): { said: string[]; runner: Runner } {
  const said: string[] = [];
  const note = (kind: string) => (line: string, at?: { file: string; line: number }) =>
    void said.push(`${kind}${at === undefined ? "" : ` ${at.file}:${at.line}`}: ${line}`);
  const secrets = new Secrets(() => undefined);
  for (const secret of known) secrets.add(secret);
  const bare: Runner = {
    debug: note("debug"),
    info: note("info"),
    warning: note("warning"),
    error: note("error"),
    progress: note("progress"),
    group: (title, work) => (note("group")(title), work()),
    mask: note("mask"),
  };
  return { said, runner: guarded(bare, secrets) };
}

describe("a guarded runner", () => {
  it("takes secrets out of every kind of line, titles and file names too", async () => {
    const { said, runner } = guard("hunter2hunter2");
    for (const kind of ["debug", "info", "warning", "error"] as const) runner[kind]("it is hunter2hunter2!");
    runner.error("x", { file: "/tmp/hunter2hunter2", line: 7 });
    await runner.group("for hunter2hunter2", () => Promise.resolve());
    runner.mask("hunter2hunter2");
    expect(said).toEqual([
      ...["debug", "info", "warning", "error"].map((kind) => `${kind}: it is ***!`),
      "error /tmp/***:7: x",
      "group: for ***",
      "mask: hunter2hunter2",
    ]);
  });

  it("shows an annotation as long as GitHub does, and the whole of it in the log", () => {
    const { said, runner } = guard();
    const whole = `11 wrong:\n${"  - is-url: is not é\n".repeat(400)}the end`;
    runner.error(whole);
    expect(said[0]).toBe(`info: ${whole}`);
    expect(said[1]).toMatch(/^error: 11 wrong:\n {2}- is-url[^]*\n\.\.\. \(the rest is in the log\)$/);
    expect(Buffer.byteLength(said[1] ?? "")).toBeLessThanOrEqual(4000 + "error: ".length);
    expect(said).toHaveLength(2);
  });

  it("leaves no part of a secret where a long text is cut", () => {
    const token = Array.from({ length: 300 }, (_item, at) => `k${at}x`).join("");
    const { said, runner } = guard(token);
    runner.info(Array.from({ length: 60 }, () => token).join("\n"));
    expect(said[0]).toMatch(/^info: (\*\*\*\n)+\*\*\*\.\.\.$/);
  });

  it("shows no back-ticks around code, but leaves a command as it is", () => {
    const { said, runner } = guard();
    runner.warning("`a` and `b c` of X.\nBy hand: rm '`d`'", { title: "the file of `e`" });
    expect(said[0]).toContain("a and b c of X.\nBy hand: rm '`d`'");
  });

  it("cuts a line of 7 MB", () => {
    const { said, runner } = guard();
    runner.info(`a ${"x".repeat(7_000_000)}`);
    expect(said).toEqual([`info: a ${"x".repeat(1998)}...`]);
  });
});
