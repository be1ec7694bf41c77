import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServerResponse } from "node:http";
import { installProducts } from "../../../src/engine/install-products.ts";
import { readInputs } from "../../support/read-inputs.ts";
import type { Clock } from "../../../src/ports.ts";
import { withProgress } from "../../../src/problems/progress.ts";
import { inMegabytes } from "../../../src/products/install/space.ts";
import { Secrets } from "../../../src/text/secrets.ts";
import { UndoStack, type UndoEntry } from "../../../src/undo/stack.ts";
import { instantClock } from "../../support/engine.ts";
import { recorder } from "../homes.ts";
import { Mirror, type Answering } from "./mirror.ts";
import { IS_FILES, sha256Of, zipOf } from "./packs.ts";
import { problemOf } from "../../support/problem-of.ts";

const mirror = new Mirror();
const root = realpathSync(mkdtempSync(join(tmpdir(), "install-")));
let pack: Buffer;
let folder: string;
let count = 0;

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

const PASSWORDS = { "is-password": "is-secret-1", "apim-password": "apim-secret-1" };

interface Outcome {
  readonly home: string | undefined;
  readonly lines: readonly string[];
  readonly entries: readonly UndoEntry[];
}

async function install(
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
function github(bytes = pack, digest: string | null | undefined = `sha256:${sha256Of(pack)}`): Answering {
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
function api(by: (response: ServerResponse) => void): Answering {
  return (request, response): void =>
    request.headers.host === "api.github.com" ? by(response) : github()(request, response);
}

function sendAll(bytes: Buffer, response: ServerResponse): void {
  response.writeHead(200, { "content-length": bytes.length, etag: '"one"' }).end(bytes);
}

/** Everything that is left below the test's folder. */
function left(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();
}

const KEPT = ["cache/wso2-packs/wso2is-7.2.0.zip", "cache/wso2-packs/wso2is-7.2.0.zip.sha256"];

describe("a release", () => {
  it("that takes long to come is said to be on its way, in MB", async () => {
    mirror.answer((request, response) => {
      if (request.headers.host !== "release-assets.githubusercontent.com") return github()(request, response);
      response.writeHead(200, { "content-length": pack.length }).write(pack.subarray(0, pack.length / 2));
      setTimeout(() => response.end(pack.subarray(pack.length / 2)), 500);
    });
    // A thousand times as fast as this machine's.
    const clock: Clock = {
      ...instantClock(),
      monotonicTime: () => performance.now() * 1000,
      every: (ms, work) => {
        const timer = setInterval(work, ms / 1000);
        return () => clearInterval(timer);
      },
    };
    const { lines } = await install({ "is-version": "7.2.0" }, undefined, clock);
    const megabytes = (bytes: number): string => String(inMegabytes(bytes));
    const half = megabytes(Math.floor(pack.length / 2));
    expect(lines).toContainEqual(
      expect.stringMatching(
        `^Downloading wso2is-7\\.2\\.0\\.zip, ${half} of ${megabytes(pack.length)} MB: \\d+ s of 1800 s$`,
      ),
    );
  });

  it("is downloaded, verified, kept and unpacked; the second run downloads nothing", async () => {
    mirror.answer(github());
    const first = await install({ "is-version": "7.2.0" });
    expect(readFileSync(join(first.home ?? "", "bin", "version.txt"), "utf8")).toContain("7.2.0");
    expect(mirror.asked).toEqual([
      "api.github.com/repos/wso2/product-is/releases/tags/v7.2.0",
      "github.com/wso2/product-is/releases/download/v7.2.0/wso2is-7.2.0.zip",
      "release-assets.githubusercontent.com/a/1?sig=abc",
    ]);
    expect(first.home?.startsWith(join(folder, "temp", "wso2-is-km-action-"))).toBe(true);
    expect(statSync(first.home ?? "").mode & 0o777).toBe(0o700);
    expect(first.entries).toEqual([{ due: "end-of-job", way: { kind: "remove-folder", folder: first.home } }]);
    mirror.answer(github());
    const second = await install({ "is-version": "7.2.0" });
    expect(mirror.asked).toEqual(["api.github.com/repos/wso2/product-is/releases/tags/v7.2.0"]);
    expect(second.home).not.toBe(first.home);
    expect(second.lines.join("\n")).toContain("nothing is downloaded");
  });

  it("asks nobody when the kept pack has the given digest", async () => {
    mirror.answer(github());
    const digest = { "is-archive-sha256": sha256Of(pack) };
    await install({ "is-version": "7.2.0", ...digest });
    mirror.answer(github());
    await install({ "is-version": "7.2.0", ...digest });
    expect(mirror.asked).toEqual([]);
  });

  it("is downloaded again when the kept copy is damaged", async () => {
    mkdirSync(join(folder, "cache", "wso2-packs"));
    writeFileSync(join(folder, KEPT[0] ?? ""), "damaged");
    mirror.answer(github());
    const { home, lines } = await install({ "is-version": "7.2.0" });
    expect(existsSync(join(home ?? "", "bin"))).toBe(true);
    expect(lines.join("\n")).toMatch(/warning: .*another one than expected/);
    expect(sha256Of(readFileSync(join(folder, KEPT[0] ?? "")))).toBe(sha256Of(pack));
  });

  it.each([
    ["GitHub names no digest", () => github(undefined, null)],
    ["GitHub's rate limit is used up", () => api((response) => void response.writeHead(403).end("{}"))],
    ["GitHub's API is not there", () => api((response) => void response.destroy())],
  ] as const)("warns of a pack that is not verified, with its digest to be pinned, where %s", async (_name, answer) => {
    const unverified = new RegExp(`^warning: .*is not verified.*is-archive-sha256: ${sha256Of(pack)}$`, "m");
    // The second run has the kept pack, which still nobody vouches for.
    for (let run = 0; run < 2; run += 1) {
      mirror.answer(answer());
      expect((await install({ "is-version": "7.2.0" })).lines.join("\n")).toMatch(unverified);
    }
  });

  it("warns of a pack of any address whose digest is not given, and of none that somebody vouches for", async () => {
    const warned = async (given: Readonly<Record<string, string>>): Promise<boolean> => {
      mirror.answer(github());
      return (await install(given)).lines.some((line) => /warning: .*is not verified/.test(line));
    };
    const address = { "is-archive": "https://github.com/wso2/product-is/releases/download/v7.2.0/wso2is-7.2.0.zip" };
    const file = join(folder, "own.zip");
    writeFileSync(file, pack);
    expect([
      await warned(address),
      await warned({ ...address, "is-archive-sha256": sha256Of(pack) }),
      await warned({ "is-version": "7.2.0" }),
      await warned({ "is-archive": file }),
    ]).toEqual([true, false, false, false]);
  });

  it("goes on where a download broke off", async () => {
    let asset = 0;
    mirror.answer((request, response) => {
      if (request.headers.host !== "release-assets.githubusercontent.com") return github()(request, response);
      asset += 1;
      const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
      if (start > 0) {
        const range = `bytes ${start}-${pack.length - 1}/${pack.length}`;
        return void response.writeHead(206, { "content-range": range }).end(pack.subarray(start));
      }
      response.writeHead(200, { "content-length": pack.length, etag: '"one"' });
      response.write(pack.subarray(0, 500), () => setTimeout(() => response.destroy(), 20));
    });
    await install({ "is-version": "7.2.0" });
    expect([asset, mirror.asked.at(-1)]).toEqual([2, "release-assets.githubusercontent.com/a/1?sig=abc bytes=500-"]);
    expect(sha256Of(readFileSync(join(folder, KEPT[0] ?? "")))).toBe(sha256Of(pack));
  });
});

describe("a pack that can't be had", () => {
  const assets =
    (by: Answering): Answering =>
    (request, response): void =>
      request.headers.host === "release-assets.githubusercontent.com"
        ? by(request, response)
        : github()(request, response);

  const only =
    (by: Answering): (() => Answering) =>
    () =>
      by;
  const status =
    (code: number): Answering =>
    (_, response) =>
      void response.writeHead(code).end();
  const sentTo =
    (location: string): Answering =>
    (_, response) =>
      void response.writeHead(302, { location }).end();
  const begun =
    (after: (response: ServerResponse) => void): Answering =>
    (_, response) => {
      response.writeHead(200, { "content-length": pack.length });
      response.write(pack.subarray(0, 100), () => after(response));
    };
  const RELEASE = { "is-version": "7.2.0" };
  const ADDRESS = { "is-archive": "https://mirror.example/x.zip" };

  type Row = readonly [
    name: string,
    given: Readonly<Record<string, string>>,
    answer: () => Answering,
    id: string,
    said: string,
  ];
  const ROWS: readonly Row[] = [
    ["a release that does not exist", { "is-version": "7.9.9" }, github, "pack-not-found", "v7.9.9"],
    ["404 for the pack", RELEASE, only(assets(status(404))), "pack-not-found", ""],
    ["503 again and again", RELEASE, only(assets(status(503))), "pack-not-downloaded", ""],
    [
      "another file than GitHub's digest is of",
      RELEASE,
      () => github(Buffer.concat([pack, Buffer.from("x")])),
      "pack-digest-mismatch",
      "GitHub for wso2is-7.2.0.zip says",
    ],
    [
      "a wrong digest that was given",
      { ...RELEASE, "is-archive-sha256": "0".repeat(64) },
      github,
      "pack-digest-mismatch",
      "`is-archive-sha256` says 000",
    ],
    [
      "a download that is cut again and again",
      RELEASE,
      only(assets(begun((response) => void setTimeout(() => response.destroy(), 10)))),
      "connection-lost",
      "",
    ],
    [
      "a mirror that hangs in the middle",
      RELEASE,
      only(assets(begun(() => undefined))),
      "request-timeout",
      "nothing within 1 s",
    ],
    ["a mirror that never answers", ADDRESS, only(() => undefined), "request-timeout", ""],
    ["a redirect to plain http", ADDRESS, only(sentTo("http://mirror.example/y.zip")), "redirect-refused", "http://"],
    ["redirects in a circle", ADDRESS, only(sentTo("/x.zip")), "redirect-refused", "more than 5"],
    ["a mirror that wants credentials", ADDRESS, only(status(401)), "pack-not-found", ""],
    [
      "an error page with status 200",
      ADDRESS,
      only((_, response) => sendAll(Buffer.from("<html>"), response)),
      "pack-invalid",
      "",
    ],
    [
      "more than the disk holds",
      ADDRESS,
      only((_, response) => void response.writeHead(200, { "content-length": 9e14 }).write("x")),
      "disk-space-missing",
      "MB are free",
    ],
    ["a path where nothing is", { "is-archive": "/nowhere/x.zip" }, github, "pack-not-found", ""],
  ];

  it.each(ROWS)("is named, and nothing is left: %s", async (_name, given, answer, id, said) => {
    mirror.answer(answer());
    const problem = await problemOf(install(given));
    expect([problem.id, problem.evidence.said ?? ""]).toEqual([id, expect.stringContaining(said)]);
    expect(left()).toEqual([]);
    expect(readdirSync(join(folder, "temp"))).toEqual([]);
  });

  it.each([
    [
      "another product",
      { "wso2am-4.6.0/bin/api-manager.sh": "java org.wso2.carbon.bootstrap.Bootstrap" },
      "bin/wso2server.sh is not there, only api-manager.sh",
    ],
    ["another release", { ...IS_FILES, "wso2is-7.2.0/bin/version.txt": "WSO2 Identity Server v7.0.0" }, "says 7.0"],
    ["no product", { "folder/file": "x" }, "bin"],
  ])("is another pack than asked for: %s", async (_name, files, said) => {
    const other = await zipOf(files);
    mirror.answer(github(other, `sha256:${sha256Of(other)}`));
    const problem = await problemOf(install({ "is-version": "7.2.0" }));
    expect([problem.id, problem.evidence.said ?? ""]).toEqual(["pack-invalid", expect.stringContaining(said)]);
    expect(readdirSync(join(folder, "temp"))).toEqual([]);
  });

  it("stops in the middle when the run is cancelled", async () => {
    const run = new AbortController();
    mirror.answer(
      assets((_, response) => {
        response.writeHead(200, { "content-length": pack.length });
        response.write(pack.subarray(0, 100), () => run.abort(new Error("stopped by SIGTERM")));
      }),
    );
    const problem = await problemOf(install({ "is-version": "7.2.0" }, run.signal));
    expect(problem.id).toBe("cancelled");
    expect(left()).toEqual([]);
  });
});

describe("two packs, of which one can't be had", () => {
  const both = { "is-archive": "https://mirror.example/is.zip", "apim-archive": "https://mirror.example/apim.zip" };
  /** Of 60 s that the hanging one would be waited for. */
  const SOON = 10_000;
  const start = (response: ServerResponse): void => {
    response.writeHead(200, { "content-length": pack.length });
    response.write(pack.subarray(0, 100));
  };

  it.each<[string, (response: ServerResponse, begun: Promise<void>) => void, (response: ServerResponse) => void]>([
    ["in the middle", (response, begun) => void begun.then(() => response.writeHead(404).end()), start],
    ["before its answer", (response, begun) => void begun.then(() => response.writeHead(404).end()), () => undefined],
    [
      "while a zip is none",
      (response, begun) => void begun.then(() => sendAll(Buffer.from("no zip"), response)),
      start,
    ],
  ])(
    "the other hangs %s: it is stopped, the failure is the first one, nothing is left",
    async (_name, fails, hangs) => {
      const { promise: begun, resolve } = Promise.withResolvers<void>();
      mirror.answer((request, response) => {
        if (request.url === "/is.zip") return fails(response, begun);
        hangs(response);
        resolve();
      });
      const began = performance.now();
      const problem = await problemOf(install({ ...both, "request-timeout": "60" }));
      expect(["pack-not-found", "pack-invalid"]).toContain(problem.id);
      expect(performance.now() - began).toBeLessThan(SOON);
      expect([left(), readdirSync(join(folder, "temp"))]).toEqual([[], []]);
    },
  );

  it("the other is unpacked already: it goes, too", async () => {
    const temporary = join(folder, "temp");
    mirror.answer((request, response) => {
      if (request.url === "/is.zip") return sendAll(pack, response);
      const end = (): void => {
        if (readdirSync(temporary, { recursive: true }).length < 10) return void setTimeout(end, 20);
        response.writeHead(404).end();
      };
      end();
    });
    const problem = await problemOf(install({ ...both, "request-timeout": "60" }));
    expect([problem.id, readdirSync(temporary)]).toEqual(["pack-not-found", []]);
  });
});

describe("a pack on this machine", () => {
  it("is unpacked from where it is", async () => {
    const file = join(folder, "wso2is-7.2.0.5.zip");
    writeFileSync(file, pack);
    mirror.answer(github());
    const { home } = await install({ "is-archive": file, "is-archive-sha256": sha256Of(pack) });
    expect(existsSync(join(home ?? "", "bin", "wso2server.sh"))).toBe(true);
    expect([mirror.asked, existsSync(join(folder, "cache", "wso2-packs"))]).toEqual([[], false]);
  });
});
