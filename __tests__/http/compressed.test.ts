import { afterEach, describe, expect, it } from "@jest/globals";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";
import { clientOf, LOOK, Places } from "./places.ts";
import { problemThrownBy } from "../support/problem-of.ts";

const CODINGS = [
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
] as const;

const places = new Places();
afterEach(() => places.end());

/** What a server answers that compresses whatever it is asked for; it keeps what it was asked. */
async function answered(status: number, coding: string, data: Buffer) {
  let accepted: string | undefined;
  const { port, certificate } = await places.serve((request, response) => {
    accepted = request.headers["accept-encoding"]?.toString();
    response.writeHead(status, { "content-type": "application/json", "content-encoding": coding });
    response.end(data);
  });
  const server = clientOf(port, certificate);
  const answer = await server.send(LOOK);
  server.close();
  return { answer, accepted };
}

describe.each(CODINGS)("an answer that is compressed with %s although none was asked for", (coding, compress) => {
  it("is called so", async () => {
    const { answer, accepted } = await answered(200, coding, compress('{"list": []}'));
    expect(accepted).toBe("identity");
    const problem = problemThrownBy(() => answer.json());
    expect(problem.id).toBe("answer-compressed");
    expect(problem.message).toContain(`application/json, compressed (content-encoding: ${coding})`);
  });

  it("and refuses, is refused for what its status says", async () => {
    const { answer } = await answered(401, coding, compress('{"code": "401"}'));
    const problem = problemThrownBy(() => answer.expect(200));
    expect(problem.id).toBe("credentials-refused");
    expect(problem.message).toContain(`compressed (content-encoding: ${coding})`);
  });
});

it.each(["identity", "", " Identity "])("content-encoding %j is none", async (coding) => {
  const { answer } = await answered(200, coding, Buffer.from('{"list": []}'));
  expect(answer.json()).toEqual({ list: [] });
});

describe("a run", () => {
  let pair: Pair;
  afterEach(() => pair.stop());

  it.each([
    ["API Manager's list of Key Managers", "apim", "/api/am/admin/v4/key-managers"],
    ["Identity Server's discovery document", "is", "/oauth2/token/.well-known/openid-configuration"],
  ] as const)("ends at once where %s comes compressed", async (_name, side, path) => {
    pair = await startPair();
    const body = gzipSync("{}").toString("latin1");
    const reply = { status: 200, body, headers: { "content-encoding": "gzip" } };
    for (let time = 0; time < 99; time += 1) pair[side].server.faults.orderReply(reply, (_method, at) => at === path);
    const { report } = await runEngine(pair);
    expect(report.problem?.id).toBe("answer-compressed");
    expect(report.problem?.message).toContain("content-encoding: gzip");
    expect(report.milliseconds).toBeLessThan(10_000);
  });
});
