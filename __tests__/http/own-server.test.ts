import { afterEach, describe, expect, it } from "@jest/globals";
import { HttpsClient } from "../../src/http/client.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { instantClock } from "../support/engine.ts";
import { Places } from "./places.ts";

const places = new Places();
afterEach(() => places.end());

/** Two servers that the client would both trust; only one is the one it is for. */
async function two() {
  const seen: string[] = [];
  const own = await places.serve((request, response) => {
    seen.push(`own ${request.url}`);
    response.end("{}");
  });
  const other = await places.serve((request, response) => {
    seen.push(`other ${request.url} ${request.headers.authorization ?? ""}`);
    response.end("{}");
  });
  const client = new HttpsClient({
    baseUrl: `https://localhost:${own.port}`,
    trust: { kind: "authorities", ca: [own.certificate.certPem, other.certificate.certPem] },
    ...{ requestTimeout: 30_000, environment: {}, secrets: new Secrets(() => undefined), clock: instantClock() },
    ...{ signal: new AbortController().signal, debug: () => undefined },
  });
  return { other, client, seen };
}

describe("credentials go to the client's own server alone, whatever the path", () => {
  it.each([
    ["two slashes", (port: number) => `//localhost:${port}/token`],
    ["backslashes, which a URL takes for slashes", (port: number) => `\\\\localhost:${port}/token`],
    ["a slash and a backslash", (port: number) => `/\\localhost:${port}/token`],
    ["a tab between two slashes, which a URL drops", (port: number) => `/\t/localhost:${port}/token`],
    ["an absolute address", (port: number) => `https://localhost:${port}/token`],
  ])("%s", async (_name, pathOf) => {
    const { other, client, seen } = await two();
    const request = { method: "GET", path: pathOf(other.port), tried: "ask", authorization: "Basic secret" } as const;
    await client.send(request);
    client.close();
    expect(seen).toEqual([expect.stringMatching(/^own \//)]);
  });
});
