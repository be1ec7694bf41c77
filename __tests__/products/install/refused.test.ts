import { describe, expect, it } from "@jest/globals";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ServerResponse } from "node:http";
import { type Answering } from "./mirror.ts";
import { IS_FILES, sha256Of, zipOf } from "./packs.ts";
import { problemOf } from "../../support/problem-of.ts";
import { mirror, pack, folder, install, github, sendAll, left, eachInstalling } from "./installing.ts";

eachInstalling();

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
