import { describe, expect, it } from "@jest/globals";
import { discard } from "../../sandbox/runner.ts";
import { scannedStep } from "../support/step.ts";
import { struck, untilFinished } from "./killed.ts";

const INPUTS = { "smoke-test": "gateway" };

describe("post, stopped at every request of its own", () => {
  it("ends with 1 and names all that is left; a second one finishes", async () => {
    const { points, lost } = await untilFinished(async (pair, at) => {
      const before = JSON.stringify(pair.state());
      // Killed with an API, an application, an API resource and a Key Manager made.
      const main = await struck(pair, { inputs: INPUTS }, 36, "SIGKILL");
      const post = await struck(pair, { inputs: INPUTS }, at, "SIGTERM", main.state);
      for (const result of [main, post]) discard(result);
      if (post.exitCode === 0 && !post.log.includes("stopped by SIGTERM")) return "finished";
      const { apis, applications, apiResources, keyManagers } = pair.state();
      const unnamed = [
        ...[...apis, ...applications, ...apiResources].filter((name) => !name.startsWith("given")),
        ...(keyManagers.length > 1 ? ["WSO2-IS-7"] : []),
      ].filter((name) => !post.log.includes(`${name} of`) && !post.log.includes(`${name} is still there`));
      const again = await scannedStep(pair, { inputs: INPUTS, state: main.state });
      discard(again);
      return post.exitCode === 1 && unnamed.length === 0 && JSON.stringify(pair.state()) === before
        ? undefined
        : `stopped at ${at}: ${String(post.exitCode)}, unnamed ${unnamed.join()}, ${post.log.slice(-800)}`;
    });
    process.stdout.write(`post stopped: ${points} points, ${points - lost.length} survived\n`);
    expect(points).toBeGreaterThan(3);
    expect(lost).toEqual([]);
  });
});
