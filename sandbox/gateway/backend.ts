import { request } from "node:http";
import { outbound, type Caller } from "../api-manager/outbound.ts";
import type { Call, Reply } from "../routes.ts";
import { fault } from "./refusals.ts";

const PATIENCE = 15_000;
/** How long an endpoint that could not be reached is not tried again, in milliseconds. */
const SUSPENSION = 30_000;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
/** Plain HTTP of the node itself: 9763, shifted by an offset of up to four digits. */
const NODE_HTTP = { first: 9763, last: 9763 + 9999 };

/** The backends of the APIs, as one gateway node reaches them. */
export class Backends {
  readonly #caller: Caller;
  readonly #now: () => number;
  readonly #nodeHttpPort: number;
  readonly #suspended = new Map<string, number>();

  /**
   * @param nodeHttpPort where the node's own management pages are, whatever port of 9763 plus
   * offset is asked for
   */
  constructor(caller: Caller, nodeHttpPort: number, now: () => number) {
    this.#caller = caller;
    this.#nodeHttpPort = nodeHttpPort;
    this.#now = now;
  }

  /**
   * Calls the backend without the Authorization header; `endpoint` names it in the fault of a
   * suspended one.
   */
  async call(base: string, resource: string, call: Call, endpoint: string): Promise<Reply> {
    if ((this.#suspended.get(endpoint) ?? 0) > this.#now())
      return fault(503, "303001", `Currently , Address endpoint : [ Name : ${endpoint} ] [ State : SUSPENDED ]`);
    try {
      const query = call.query.toString();
      const url = this.#reachable(new URL(`${base.replace(/\/$/, "")}${resource}${query === "" ? "" : `?${query}`}`));
      return url.protocol === "https:" ? await this.#overTls(url, call) : await plain(url, call);
    } catch {
      this.#suspended.set(endpoint, this.#now() + SUSPENSION);
      return fault(503, "101503", "Error connecting to the back end");
    }
  }

  #reachable(url: URL): URL {
    const port = Number(url.port);
    const isNode = url.protocol === "http:" && LOOPBACK.includes(url.hostname);
    if (isNode && port >= NODE_HTTP.first && port <= NODE_HTTP.last) url.port = String(this.#nodeHttpPort);
    return url;
  }

  async #overTls(url: URL, call: Call): Promise<Reply> {
    const { status, text } = await outbound(this.#caller, { method: call.method, url: url.href });
    return { status, body: text };
  }
}

function plain(url: URL, call: Call): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const type = call.header("content-type");
    const outgoing = request(
      url,
      {
        method: call.method,
        agent: false,
        timeout: PATIENCE,
        headers: type === undefined ? {} : { "content-type": type },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () => {
          const given = response.headers["content-type"];
          resolve({
            status: response.statusCode ?? 502,
            headers: given === undefined ? {} : { "content-type": given },
            body: Buffer.concat(chunks).toString("utf8"),
          });
        });
      },
    );
    outgoing.once("timeout", () => outgoing.destroy(new Error("timeout")));
    outgoing.once("error", reject);
    outgoing.end(call.text);
  });
}
