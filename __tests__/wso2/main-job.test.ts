import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { discard, runStep, type StepResult } from "../../sandbox/runner.ts";
import { takenPorts } from "../../src/servers/ports.ts";
import { makeHomes, type Homes } from "../../wso2/homes.ts";
import { leaksIn } from "../support/leaks.ts";

const IS_OFFSET = 2301;
const APIM_OFFSET = 2300;
const APIM = `https://localhost:${9443 + APIM_OFFSET}`;
const SHORTEST_SECRET = 12;

/** Components of the IS 7.2 line and of API Manager's Admin API from Maven Central, not the products: see `wso2/`. */
describe("the main job on WSO2's own code", () => {
  let homes: Homes;
  let first: StepResult;
  let untouched: Readonly<Record<string, string>>;
  const results: StepResult[] = [];

  beforeAll(() => {
    homes = makeHomes();
    untouched = filesOf(homes);
  }, 600_000);
  afterAll(async () => {
    if (first !== undefined) await step({}, first.state);
    for (const result of results) discard(result);
    homes.remove();
  }, 120_000);

  /** `dist` as a runner starts it; what it masked as a secret stands nowhere else. */
  async function step(
    inputs: Readonly<Record<string, string>>,
    state?: Readonly<Record<string, string>>,
  ): Promise<StepResult> {
    const result = await runStep({
      inputs: {
        ...{ "is-home": homes.is, "apim-home": homes.apim, "start-servers": "true", ephemeral: "true" },
        ...{ "is-port-offset": String(IS_OFFSET), "apim-port-offset": String(APIM_OFFSET) },
        ...{ "is-password": "admin", "apim-password": "admin", "smoke-scope": "pets:read", "ready-timeout": "150" },
        ...inputs,
      },
      ...(state === undefined ? {} : { state }),
    });
    results.push(result);
    const { log, summary, outputs } = result;
    const shown = log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    const texts = {
      log: shown.join("\n"),
      summary,
      outputs: JSON.stringify(outputs),
      state: JSON.stringify(result.state),
    };
    expect(
      leaksIn(
        texts,
        result.masks.filter((mask) => mask.length >= SHORTEST_SECRET),
      ),
    ).toEqual([]);
    return result;
  }

  const checks = (result: StepResult): readonly string[] =>
    [...result.log.matchAll(/^ {2}(pass|fail|skip) +([a-z-]+)/gim)].map(
      ([, verdict = "", name = ""]) => `${verdict.toLowerCase()} ${name}`,
    );

  it("apply: files edited, both booted, Key Manager created in WSO2's resources, every check passed", async () => {
    first = await step({});
    expect(first.log).not.toContain("::error");
    expect([first.exitCode, first.outputs["change"], first.outputs["smoke-test"]]).toEqual([0, "created", "passed"]);
    expect(first.outputs["issuer"]).toBe(`https://localhost:${9443 + IS_OFFSET}/oauth2/token`);
    expect(first.outputs["restart-required"]).toBe("");
    expect(checks(first)).toEqual([
      "pass apim-reaches-is",
      "pass key-manager-loaded",
      "pass token-issued",
      "pass token-signature",
      "pass token-claims",
      "pass scope-granted",
      "pass token-introspected",
      "pass tampered-token-refused",
      "pass token-revoked",
    ]);
    expect(readFileSync(join(homes.is, "repository", "conf", "deployment.toml"), "utf8")).toContain(
      "authorize_all_scopes = true",
    );
  }, 240_000);

  it("apply again: unchanged, no restart asked for, proved again", async () => {
    const { exitCode, outputs } = await step({});
    expect([exitCode, outputs["change"], outputs["smoke-test"], outputs["restart-required"]]).toEqual([
      0,
      "unchanged",
      "passed",
      "",
    ]);
  }, 60_000);

  it("smoke-test: gateway: WSO2's own gateway validator accepts the token and refuses the tampered one; nothing stays", async () => {
    // Identity Server's listener of revocations is not on Maven Central, so this gateway hears of none.
    const result = await step({ "smoke-test": "gateway", "smoke-skip": "gateway-refuses-revoked" });
    expect([result.exitCode, result.outputs["smoke-test"]]).toEqual([0, "passed"]);
    expect(checks(result).filter((line) => line.includes("gateway"))).toEqual([
      "pass gateway-accepts",
      "pass gateway-refuses-anonymous",
      "pass gateway-refuses-tampered",
      "skip gateway-refuses-revoked",
    ]);
    expect(await throwAways(homes)).toEqual([]);
  }, 90_000);

  it("plan: empty; after a change by hand it shows the field, and apply puts it right", async () => {
    const empty = await step({ command: "plan" });
    expect([empty.exitCode, empty.outputs["drift"]]).toEqual([0, "false"]);
    const { id, body } = await stored(homes);
    const changed = { ...body, introspectionEndpoint: "https://localhost:1/oauth2/introspect" };
    expect((await call(homes, "PUT", `/key-managers/${id}`, changed)).status).toBe(200);
    const drifted = await step({ command: "plan" });
    expect([drifted.outputs["drift"], drifted.outputs["plan"]]).toEqual([
      "true",
      expect.stringContaining("introspectionEndpoint"),
    ]);
    const applied = await step({});
    expect([applied.exitCode, applied.outputs["change"], applied.outputs["smoke-test"]]).toEqual([
      0,
      "updated",
      "passed",
    ]);
  }, 90_000);

  it("a gate that fails puts the previous representation back, with the password", async () => {
    const before = await stored(homes);
    const failed = await step({ "key-manager-description": "must not stay", "smoke-scope": "not:there" });
    expect([failed.exitCode, failed.outputs["smoke-test"]]).toEqual([1, "failed"]);
    expect(failed.log).toContain("authorize_all_scopes");
    expect(await stored(homes)).toEqual(before);
    // The stored password still registers a client at the real core.
    const verified = await step({ command: "verify" });
    expect([verified.exitCode, verified.outputs["smoke-test"], verified.outputs["drift"]]).toEqual([
      0,
      "passed",
      "false",
    ]);
  }, 90_000);

  it("remove: gone; again: nothing to do", async () => {
    expect((await step({ command: "remove" })).outputs["change"]).toBe("removed");
    const again = await step({ command: "remove" });
    expect([again.exitCode, again.outputs["change"]]).toEqual([0, "none"]);
  }, 60_000);

  it("ephemeral: post stops both and leaves no port, no file and no change", async () => {
    expect((await step({}, first.state)).exitCode).toBe(0);
    expect(await takenPorts("is", IS_OFFSET)).toEqual([]);
    expect(await takenPorts("apim", APIM_OFFSET)).toEqual([]);
    expect(filesOf(homes)).toEqual(untouched);
  }, 60_000);
});

/** Configuration and stores of both homes, by content; a backup that was left would show. */
function filesOf({ is, apim }: Homes): Record<string, string> {
  const folders = [is, apim].flatMap((home) => [
    join(home, "repository", "resources", "security"),
    join(home, "repository", "conf"),
  ]);
  const wanted = /deployment\.toml|\.p12|\.bak/;
  return Object.fromEntries(
    folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => wanted.test(name))
        .map((name) => [join(folder, name), readFileSync(join(folder, name)).toString("base64")]),
    ),
  );
}

interface Stored {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

async function stored(homes: Homes): Promise<Stored> {
  const { body: list } = await call(homes, "GET", "/key-managers");
  const entries: unknown = list["list"];
  const found = Array.isArray(entries) ? entries.map(record).find((entry) => entry["name"] === "WSO2-IS-7") : undefined;
  const id = String(found?.["id"]);
  return { id, body: (await call(homes, "GET", `/key-managers/${id}`)).body };
}

/** Names of what is left of APIs and applications. */
async function throwAways(homes: Homes): Promise<readonly unknown[]> {
  const lists = await Promise.all([
    call(homes, "GET", "/apis", undefined, "publisher/v4"),
    call(homes, "GET", "/applications", undefined, "devportal/v3"),
  ]);
  return lists.flatMap(({ body }) =>
    Array.isArray(body["list"]) ? body["list"].map((one) => record(one)["name"]) : ["?"],
  );
}

/** A call as a person would make it, with Basic authentication. */
function call(
  homes: Homes,
  method: string,
  path: string,
  json?: Readonly<Record<string, unknown>>,
  api = "admin/v4",
): Promise<{ status: number; body: Record<string, unknown> }> {
  const ca = readFileSync(join(homes.apim, "repository", "resources", "security", "own.pem"));
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${APIM}/api/am/${api}${path}`,
      { method, ca, auth: "admin:admin", agent: false, headers: { "content-type": "application/json" } },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
        response.once("end", () =>
          resolve({ status: response.statusCode ?? 0, body: record(text === "" ? {} : JSON.parse(text)) }),
        );
      },
    );
    outgoing.once("error", reject);
    outgoing.end(json === undefined ? undefined : JSON.stringify(json));
  });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
