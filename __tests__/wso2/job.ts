import { expect } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { discard, runStep, type StepOptions, type StepResult } from "../../sandbox/runner.ts";
import { takenPorts } from "../../src/products/ports.ts";
import type { Homes } from "../../wso2/homes.ts";
import { leaksIn } from "../support/leaks.ts";

const SHORTEST_SECRET = 12;
/** Some 20 on a machine that does nothing else; as the limits of the tests, it only ends a hang. */
export const BOOT_SECONDS = "600";
/** Identity Server's core has no password grant, `/scim2` or API resources (its README.md). */
export const NOT_IN_CORE = "user-info-read, scope-registered";

/**
 * The steps of one test file, each a process of `dist` as a runner starts it. What one masked as a
 * secret must stand nowhere else.
 */
export class Steps {
  readonly #inputs: Readonly<Record<string, string>>;
  readonly #results: StepResult[] = [];

  /** @param inputs of every step, unless the step has its own */
  constructor(inputs: Readonly<Record<string, string>>) {
    this.#inputs = {
      ...{ "is-password": "admin", "apim-password": "admin", "smoke-scope": "pets:read", "smoke-skip": NOT_IN_CORE },
      ...inputs,
    };
  }

  async run(
    inputs: Readonly<Record<string, string>>,
    options: Pick<StepOptions, "state" | "onLine" | "started" | "environment"> = {},
  ): Promise<StepResult> {
    const result = await runStep({ inputs: { ...this.#inputs, ...inputs }, ...options });
    this.#results.push(result);
    const { log, summary, outputs, state } = result;
    const shown = log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    const texts = { log: shown.join("\n"), summary, outputs: JSON.stringify(outputs), state: JSON.stringify(state) };
    const masks = result.masks.filter((mask) => mask.length >= SHORTEST_SECRET);
    expect(leaksIn(texts, masks)).toEqual([]);
    return result;
  }

  discard(): void {
    for (const result of this.#results) discard(result);
  }
}

/** Verdicts of the proof in a step's log, as `pass token-issued`. */
export function checksOf({ log }: StepResult): readonly string[] {
  return [...log.matchAll(/^ {2}(pass|fail|skip) +([a-z-]+)/gim)].map(
    ([, verdict = "", name = ""]) => `${verdict.toLowerCase()} ${name}`,
  );
}

/** Annotations of one level, as a person reads them. */
export function annotationsOf({ log }: StepResult, level: "warning" | "error"): readonly string[] {
  return [...log.matchAll(new RegExp(`^::${level}[^:]*::(.*)$`, "gm"))].map(([, text = ""]) =>
    text.replaceAll("%0A", "\n").replaceAll("%25", "%"),
  );
}

/** Configuration and stores of both homes, by content; a backup that was left would show. */
export function filesOf({ is, apim }: Homes): Record<string, string> {
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

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * API Manager's REST APIs as a person would call it, with Basic authentication and the certificate
 * of its home.
 */
export class AdminByHand {
  readonly #homes: Homes;
  readonly #port: number;

  constructor(homes: Homes, port: number) {
    this.#homes = homes;
    this.#port = port;
  }

  call(method: string, path: string, json?: Readonly<Record<string, unknown>>): Promise<Answer> {
    return this.#send(method, path, "application/json", json === undefined ? undefined : JSON.stringify(json));
  }

  /** WSO2's `POST /key-managers/discover` of an Identity Server's discovery document. */
  async discover(url: string): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ url, type: "WSO2-IS-7" })) form.set(name, value);
    const encoded = new Response(form);
    const type = encoded.headers.get("content-type") ?? "";
    return this.#send("POST", "/key-managers/discover", type, await encoded.text());
  }

  /** The Key Manager that the steps manage; its id is `undefined` when there is none. */
  async stored(): Promise<{ readonly id: string; readonly body: Answer["body"] }> {
    const list: unknown = (await this.call("GET", "/key-managers")).body["list"];
    const entries = Array.isArray(list) ? list.map(record) : [];
    const id = String(entries.find((entry) => entry["name"] === "WSO2-IS-7")?.["id"]);
    return { id, body: (await this.call("GET", `/key-managers/${id}`)).body };
  }

  /** Names of what is left of APIs and applications. */
  async throwAways(): Promise<readonly unknown[]> {
    const lists = await Promise.all([
      this.#send("GET", "/apis", "application/json", undefined, "publisher/v4"),
      this.#send("GET", "/applications", "application/json", undefined, "devportal/v3"),
    ]);
    return lists.flatMap(({ body }) =>
      Array.isArray(body["list"]) ? body["list"].map((one) => record(one)["name"]) : ["?"],
    );
  }

  #send(
    method: string,
    path: string,
    type: string,
    text: string | undefined,
    api: "admin/v4" | "publisher/v4" | "devportal/v3" = "admin/v4",
  ): Promise<Answer> {
    const ca = readFileSync(join(this.#homes.apim, "repository", "resources", "security", "own.pem"));
    const url = `https://localhost:${this.#port}/api/am/${api}${path}`;
    const headers = { "content-type": type };
    return new Promise((resolve, reject) => {
      const outgoing = request(url, { method, ca, auth: "admin:admin", agent: false, headers }, (response) => {
        let answer = "";
        response.on("data", (chunk: Buffer) => (answer += chunk.toString("utf8")));
        response.once("end", () =>
          resolve({ status: response.statusCode ?? 0, body: record(answer === "" ? {} : JSON.parse(answer)) }),
        );
      });
      outgoing.once("error", reject);
      outgoing.end(text);
    });
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/**
 * A port offset for API Manager with which, and with the next one for Identity Server, every port
 * is free; another one for every process.
 */
export async function freeOffset(): Promise<number> {
  for (let offset = 1200 + (process.pid % 500) * 4; ; offset += 2) {
    const taken = await Promise.all([takenPorts("apim", offset), takenPorts("is", offset + 1)]);
    if (taken.flat().length === 0) return offset;
  }
}
