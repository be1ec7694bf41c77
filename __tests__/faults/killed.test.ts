import { describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard } from "../../sandbox/runner.ts";
import { scannedStep } from "../support/step.ts";

/** SIGKILL at every request of a whole apply; then the post step alone, in a new process, with the state that was saved. */
async function killedAt(pair: Pair, at: number): Promise<string | undefined> {
  const before = pair.state();
  let pid = 0;
  let seen = 0;
  // The server acts, then the process is gone before it can read the answer: the hardest moment for each request.
  const kill = (): boolean => {
    seen += 1;
    if (seen !== at) return false;
    process.kill(pid, "SIGKILL");
    return true;
  };
  for (const server of [pair.is.server, pair.apim.server, pair.gateway.server])
    server.faults.order("reset-after", 1, 1, kill);
  const main = await scannedStep(pair, { inputs: { "smoke-test": "gateway" }, started: (started) => (pid = started) });
  for (const server of [pair.is.server, pair.apim.server, pair.gateway.server]) server.faults.clear();
  const finished = main.exitCode === 0;
  const post = await scannedStep(pair, { inputs: { "smoke-test": "gateway" }, state: main.state });
  const after = pair.state();
  const log = post.log;
  for (const result of [main, post]) discard(result);
  if (finished) return "finished";
  return JSON.stringify(after) === JSON.stringify(before) && post.exitCode === 0
    ? undefined
    : `killed at ${at}: post ${String(post.exitCode)}, ${JSON.stringify(after).slice(0, 300)} ${log.slice(0, 500)}`;
}

describe("killed", () => {
  it("at every request: post alone brings the servers back", async () => {
    const lost: string[] = [];
    let points = 0;
    for (let at = 1; at <= 80; at += 1) {
      const pair = await startPair({
        is: { password: "is-password-1" },
        apim: { password: "apim-password-1", loadAfterAttempts: 1 },
      });
      try {
        const failure = await killedAt(pair, at);
        if (failure === "finished") break;
        points += 1;
        if (failure !== undefined) lost.push(failure);
      } finally {
        await pair.stop();
      }
    }
    process.stdout.write(`killed: ${points} points, ${points - lost.length} survived\n`);
    expect(points).toBeGreaterThan(40);
    expect(lost).toEqual([]);
  }, 300_000);
});
