import { describe, expect, it } from "@jest/globals";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../../src/ports.ts";
import { inMegabytes } from "../../../src/products/install/space.ts";
import { instantClock } from "../../support/engine.ts";
import { eventually } from "../homes.ts";
import { sha256Of } from "./packs.ts";
import { mirror, pack, folder, install, github, api, eachInstalling } from "./installing.ts";

eachInstalling();

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
    const isThere = (): boolean =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).some(
        (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.size === 500,
      );
    mirror.answer((request, response) => {
      if (request.headers.host !== "release-assets.githubusercontent.com") return github()(request, response);
      asset += 1;
      const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
      if (start > 0) {
        const range = `bytes ${start}-${pack.length - 1}/${pack.length}`;
        return void response.writeHead(206, { "content-range": range }).end(pack.subarray(start));
      }
      response.writeHead(200, { "content-length": pack.length, etag: '"one"' });
      response.write(pack.subarray(0, 500));
      void eventually(isThere).then(() => response.destroy());
    });
    await install({ "is-version": "7.2.0" });
    expect([asset, mirror.asked.at(-1)]).toEqual([2, "release-assets.githubusercontent.com/a/1?sig=abc bytes=500-"]);
    expect(sha256Of(readFileSync(join(folder, KEPT[0] ?? "")))).toBe(sha256Of(pack));
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
