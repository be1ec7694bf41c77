import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServerResponse } from "node:http";
import { installProducts } from "../../../src/engine/install-products.ts";
import { readInputs } from "../../support/read-inputs.ts";
import { withProgress } from "../../../src/problems/progress.ts";
import { Secrets } from "../../../src/text/secrets.ts";
import { UndoStack, type UndoEntry } from "../../../src/undo/stack.ts";
import { instantClock } from "../../support/engine.ts";
import { recorder } from "../homes.ts";
import { Mirror, type Answering } from "./mirror.ts";
import { IS_FILES, sha256Of, zipOf } from "./packs.ts";

export const mirror = new Mirror();

const root = realpathSync(mkdtempSync(join(tmpdir(), "install-")));

export let pack: Buffer;

export let folder: string;

let count = 0;

const PASSWORDS = { "is-password": "is-secret-1", "apim-password": "apim-secret-1" };

interface Outcome {
  readonly home: string | undefined;
  readonly lines: readonly string[];
  readonly entries: readonly UndoEntry[];
}

export async function install(
  given: Readonly<Record<string, string>>,
  signal = new AbortController().signal,
  clock = instantClock(),
): Promise<Outcome> {
  const all: Readonly<Record<string, string>> = {
    ...PASSWORDS,
    "ca-certificates": mirror.ca,
    "request-timeout": "1",
    ...given,
  };
  const inputs = readInputs({ input: (name) => all[name] ?? "", readFile: () => "" });
  const runner = recorder();
  const undo = new UndoStack(() => undefined);
  const around = {
    ...{ runner, clock, secrets: new Secrets(() => undefined) },
    uniqueName: () => `wso2-is-km-action-test-${(count += 1)}`,
    environment: {
      HTTPS_PROXY: mirror.proxy,
      RUNNER_TEMP: join(folder, "temp"),
      RUNNER_TOOL_CACHE: join(folder, "cache"),
    },
  };
  const { is } = await withProgress(runner, clock, () => installProducts(inputs, around, undo, signal));
  return { home: is.home, lines: runner.lines, entries: undo.entries };
}

/** GitHub: the API names the digest, the download leads to another host. */
export function github(bytes = pack, digest: string | null | undefined = `sha256:${sha256Of(pack)}`): Answering {
  return (request, response) => {
    const { host } = request.headers;
    if (host === "api.github.com") {
      if (request.url !== "/repos/wso2/product-is/releases/tags/v7.2.0") return void response.writeHead(404).end("{}");
      const assets = [{ name: "other.zip" }, { name: "wso2is-7.2.0.zip", digest }];
      return void response.setHeader("content-type", "application/json").end(JSON.stringify({ assets }));
    }
    if (host === "github.com" && request.url === "/wso2/product-is/releases/download/v7.2.0/wso2is-7.2.0.zip") {
      const location = "https://release-assets.githubusercontent.com/a/1?sig=abc";
      return void response.writeHead(302, { location }).end();
    }
    if (host === "release-assets.githubusercontent.com") return void sendAll(bytes, response);
    response.writeHead(404).end();
  };
}

/** GitHub whose API does something else. */
export function api(by: (response: ServerResponse) => void): Answering {
  return (request, response): void =>
    request.headers.host === "api.github.com" ? by(response) : github()(request, response);
}

export function sendAll(bytes: Buffer, response: ServerResponse): void {
  response.writeHead(200, { "content-length": bytes.length, etag: '"one"' }).end(bytes);
}

/** Everything that is left below the test's folder. */
export function left(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();
}

/** A mirror for a file, and a folder for each of its tests. */
export function eachInstalling(): void {
  beforeAll(async () => {
    await mirror.start();
    pack = await zipOf({ ...IS_FILES, "wso2is-7.2.0/repository/lib/large": "0123456789".repeat(20_000) });
  });
  beforeEach(() => {
    folder = join(root, `${(count += 1)}`);
    for (const name of ["temp", "cache"]) mkdirSync(join(folder, name), { recursive: true });
  });
  afterAll(() => {
    mirror.end();
    rmSync(root, { recursive: true, force: true });
  });
}
