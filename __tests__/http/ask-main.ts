/**
 * One request of a process of its own, since what is tested is read at a process's start.
 * Arguments: port, how the certificate is judged (a `ServerTrust` as JSON), and a
 * host other than `localhost`. Proxies are those of the environment; with `DEBUG_LINES` what the
 * client says meanwhile is printed, too.
 * `TIMES`: so many requests, each with a connection of its own.
 */
import type { ServerTrust } from "../../src/http/trust-agent.ts";
import { HttpsClient } from "../../src/http/client.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { Problem } from "../../src/problems/problem.ts";

const [, , port = "", trust = "", host = "localhost"] = process.argv;
const server = new HttpsClient({
  baseUrl: `https://${host}:${port}`,
  trust: JSON.parse(trust) as ServerTrust,
  requestTimeout: 5000,
  secrets: new Secrets(() => undefined),
  signal: new AbortController().signal,
  environment: process.env,
  debug: (line) => {
    if (process.env["DEBUG_LINES"] !== undefined) console.log(line);
  },
  clock: {
    wallTime: Date.now,
    monotonicTime: () => performance.now(),
    every: () => () => undefined,
    sleep: () => Promise.resolve(),
  },
});
try {
  for (let times = 1; times < Number(process.env["TIMES"] ?? "1"); times += 1)
    await server.send({ method: "POST", path: "/", tried: "ask" });
  console.log(`answered ${(await server.send({ method: "GET", path: "/", tried: "ask" })).status}`);
} catch (error) {
  console.log(error instanceof Problem ? `${error.id}: ${error.evidence.said ?? ""}` : error);
}
server.close();
