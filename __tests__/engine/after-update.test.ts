import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair, type PairOptions } from "../../sandbox/pair.ts";
import { instantClock, runEngine, type EngineRun } from "../support/engine.ts";

const DELAYS = [0, 50, 300, 5000] as const;
const folder = mkdtempSync(join(tmpdir(), "after-update-"));
let pair: Pair | undefined;

afterEach(async () => {
  await pair?.stop();
  pair = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A pair whose events take `delay` ms of the clock that the runs go by. */
async function withDelay(delay: number, more: PairOptions["apim"] = {}) {
  const clock = instantClock();
  pair = await startPair({ apim: { loadingDelay: delay, now: () => clock.wallTime(), ...more } });
  const running = pair;
  return {
    pair: running,
    run: (inputs: Readonly<Record<string, string>> = {}): Promise<EngineRun> => runEngine(running, { inputs, clock }),
  };
}

function definition(text: string): Readonly<Record<string, string>> {
  const file = join(folder, "definition.toml");
  writeFileSync(file, text);
  return { "key-manager-definition": file };
}

const outcome = ({ report }: EngineRun) => [report.problem?.id ?? "passed", report.change, report.undone];

describe.each(DELAYS)("A-2.4f: an event that takes %d ms", (delay) => {
  it.each([
    [
      "client registration leads nowhere",
      () => definition('clientRegistrationEndpoint = "https://127.0.0.1:1/register"\n'),
    ],
    ["API Manager is told a wrong way to Identity Server", () => ({ "is-url-from-apim": "https://127.0.0.1:1" })],
    ["client registration is not there", () => definition(`clientRegistrationEndpoint = "${pair?.is.url}/nowhere"\n`)],
  ])("a broken update is red and put back: %s", async (_name, broken) => {
    const { pair: both, run } = await withDelay(delay);
    expect(outcome(await run())).toEqual(["passed", "created", "nothing"]);
    const before = both.state();
    const after = await run({ "smoke-skip": "apim-reaches-is", "propagation-timeout": "10", ...broken() });
    expect(outcome(after)).toEqual(["proof-not-loaded", "updated", "rolled-back"]);
    expect(both.state()).toEqual(before);
  });

  it("an update that works is green, and leaves nothing but itself", async () => {
    const { pair: both, run } = await withDelay(delay);
    await run();
    const before = both.state();
    const updated = await run({ "key-manager-description": "new" });
    expect(outcome(updated)).toEqual(["passed", "updated", "nothing"]);
    expect(updated.report.checks.find(({ id }) => id === "key-manager-loaded")?.evidence).toContain("after the update");
    const { keyManagers, ...others } = both.state();
    const { keyManagers: former, ...rest } = before;
    expect([others, keyManagers.length]).toEqual([rest, former.length]);
  });
});

describe.each(DELAYS)("A-6.3h: a Key Manager is removed and made anew, and events take %d ms", (delay) => {
  it.each([
    [
      "client registration leads nowhere",
      () => definition('clientRegistrationEndpoint = "https://127.0.0.1:1/register"\n'),
    ],
    ["API Manager is told a wrong way to Identity Server", () => ({ "is-url-from-apim": "https://127.0.0.1:1" })],
    ["client registration is not there", () => definition(`clientRegistrationEndpoint = "${pair?.is.url}/nowhere"\n`)],
  ])("a broken one is red and gone: %s", async (_name, broken) => {
    const { pair: both, run } = await withDelay(delay);
    const before = both.state();
    await run();
    expect((await run({ command: "remove" })).report.change).toBe("removed");
    const after = await run({ "smoke-skip": "apim-reaches-is", "propagation-timeout": "10", ...broken() });
    expect(outcome(after)).toEqual(["proof-not-loaded", "created", "rolled-back"]);
    expect(both.state()).toEqual(before);
  });

  it("one that works is green, and leaves nothing but itself", async () => {
    const { pair: both, run } = await withDelay(delay);
    await run();
    const { keyManagers: former, ...before } = both.state();
    await run({ command: "remove" });
    expect(outcome(await run())).toEqual(["passed", "created", "nothing"]);
    const { keyManagers, ...after } = both.state();
    expect([after, keyManagers.length]).toEqual([before, former.length]);
  });
});

describe("the Key Manager that is loaded after an update", () => {
  const made = (both: Pair): number =>
    both.apim.server.journal.filter(({ method, path }) => method === "POST" && path.endsWith("/key-managers")).length;

  it("is made after an update alone", async () => {
    const { pair: both, run } = await withDelay(300);
    await run();
    expect(made(both)).toBe(1);
    await run();
    await run({ command: "verify" });
    await run({ "key-manager-description": "off", "smoke-test": "off" });
    await run({ "key-manager-description": "skipped", "smoke-skip": "key-manager-loaded" });
    expect(made(both)).toBe(1);
    await run({ "key-manager-description": "proved" });
    expect(made(both)).toBe(2);
  });

  it("is for administrators alone, has an issuer of its own, and holds no mask", async () => {
    const { pair: both, run } = await withDelay(0);
    await run();
    const seen: unknown[] = [];
    const create = both.apim.state.keyManagers.set.bind(both.apim.state.keyManagers);
    both.apim.state.keyManagers.set = (id, stored) => {
      seen.push(stored.body);
      return create(id, stored);
    };
    await run({ "key-manager-description": "new" });
    const barrier = seen.find((body) => JSON.stringify(body).includes("wso2-is-km-action-"));
    expect(barrier).toMatchObject({
      permissions: { permissionType: "ALLOW", roles: ["admin"] },
      issuer: expect.stringMatching(/^https:\/\/wso2-is-km-action-.*\.invalid\/oauth2\/token$/),
      clientRegistrationEndpoint: `${both.is.url}/api/identity/oauth2/dcr/v1.1/register`,
    });
    expect(JSON.stringify(barrier)).not.toContain("*****");
  });
});
