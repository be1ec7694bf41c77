import { describe, expect, it } from "@jest/globals";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ServerResponse } from "node:http";
import { problemOf } from "../../support/problem-of.ts";
import { mirror, pack, folder, install, sendAll, left, eachInstalling } from "./installing.ts";

eachInstalling();

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
