import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isObject } from "./body.ts";
import { FAULTS, type FalseReply, type Fault, type Pending } from "./faults.ts";
import type { Pair } from "./pair.ts";
import { isSwitch, SWITCHES, switchesOf, turn, type SwitchName } from "./switches.ts";

const SIDES = ["is", "apim", "gateway"] as const;
type Side = (typeof SIDES)[number];
const LARGEST_BODY = 64 * 1024;
const MOST = 1_000_000;

/** An unknown value in an order; the message lists the known ones. */
class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The control endpoint of a pair, by which a person orders faults while the stand-ins run. */
export interface Control {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Plain HTTP with JSON, on the loopback interface only: `GET /`, `POST /faults`, `DELETE /faults`,
 * `PATCH /switches`, `PATCH /latency`, `PATCH /loading-delay`. Every answer is the whole state, or
 * `{"error": "..."}`. No web page is served: a write must be `application/json`, a request with an
 * `Origin` is refused, and so is any other `Host` than this one, since a page by DNS rebinding
 * needs neither.
 */
export async function startControl(pair: Pair, port: number): Promise<Control> {
  const server = createServer((request, response) => {
    handle(pair, request)
      .then((status) => answer(response, status, stateOf(pair)))
      .catch((error: unknown) => {
        const status = error instanceof Refused ? error.status : 500;
        answer(response, status, { error: error instanceof Error ? error.message : String(error) });
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { url: `http://127.0.0.1:${portOf(server, port)}`, stop: () => stop(server) };
}

async function handle(pair: Pair, request: IncomingMessage): Promise<number> {
  onlyFromHere(request);
  const place = `${request.method ?? ""} ${request.url ?? ""}`;
  switch (place) {
    case "GET /":
      return 200;
    case "POST /faults":
      order(pair, await bodyOf(request));
      return 201;
    case "DELETE /faults":
      for (const side of SIDES) pair[side].server.faults.clear();
      return 200;
    case "PATCH /switches": {
      const body = await bodyOf(request);
      const wanted = Object.entries(body).map(([name, value]) => switchOf(name, value));
      for (const [name, on] of wanted) turn(pair, name, on);
      return 200;
    }
    case "PATCH /latency": {
      const wanted = Object.entries(await bodyOf(request)).map(
        ([name, value]) => [sideOf(name), numberOf(name, value, 0)] as const,
      );
      for (const [side, latency] of wanted) pair[side].server.latency = latency;
      return 200;
    }
    case "PATCH /loading-delay": {
      const { apim, ...foreign } = await bodyOf(request);
      const [name] = Object.keys(foreign);
      if (name !== undefined) throw new Refused(400, `${name} is not known: apim`);
      pair.apim.state.events.loadingDelay = numberOf("apim", apim, 0);
      return 200;
    }
    default:
      throw new Refused(
        404,
        `${place} is not known: GET /, POST /faults, DELETE /faults, PATCH /switches, PATCH /latency, PATCH /loading-delay`,
      );
  }
}

/** @throws Refused what a browser sends for a page, and what was not addressed to this endpoint */
function onlyFromHere({ headers, socket }: IncomingMessage): void {
  const { host, origin } = headers;
  const port = String(socket.localPort);
  // A client leaves the port out of `Host` where it is the one of http.
  const own = ["127.0.0.1", "localhost"].flatMap((name) => [`${name}:${port}`, ...(port === "80" ? [name] : [])]);
  if (host === undefined || !own.includes(host.toLowerCase()))
    throw new Refused(403, `host ${shown(host)} is not this endpoint: ${own.join(", ")}`);
  if (origin !== undefined) throw new Refused(403, `origin ${shown(origin)}: web pages are not served`);
}

function order(pair: Pair, body: Readonly<Record<string, unknown>>): void {
  const known = ["server", "fault", "nth", "times", "method", "path"];
  const foreign = Object.keys(body).find((name) => !known.includes(name));
  if (foreign !== undefined) throw new Refused(400, `${foreign} is not known: ${known.join(", ")}`);
  const method = textOf("method", body["method"]);
  const path = textOf("path", body["path"]);
  if (path !== undefined && !path.startsWith("/")) throw new Refused(400, "path is the beginning of a path: /...");
  const pending: Pending = {
    fault: faultOf(body["fault"]),
    target: {
      ...(method === undefined ? {} : { method: method.toUpperCase() }),
      ...(path === undefined ? {} : { path }),
    },
    nth: numberOf("nth", body["nth"] ?? 1, 1),
    times: numberOf("times", body["times"] ?? 1, 1),
  };
  pair[sideOf(body["server"])].server.faults.orderFor(pending);
}

function faultOf(value: unknown): Fault | FalseReply {
  if (isObject(value)) {
    const { status, body } = value;
    if (
      typeof status === "number" &&
      Number.isInteger(status) &&
      status >= 200 &&
      status <= 599 &&
      typeof body === "string"
    )
      return { status, body };
    throw new Refused(400, 'fault as an object is a reply: {"status": 200 to 599, "body": "text"}');
  }
  const fault = FAULTS.find((known) => known === value);
  if (fault === undefined)
    throw new Refused(400, `fault ${shown(value)} is not known: ${FAULTS.join(", ")}, or {"status": .., "body": ".."}`);
  return fault;
}

function sideOf(value: unknown): Side {
  const side = SIDES.find((known) => known === value);
  if (side === undefined) throw new Refused(400, `server ${shown(value)} is not known: ${SIDES.join(", ")}`);
  return side;
}

function switchOf(name: string, value: unknown): readonly [SwitchName, boolean] {
  if (!isSwitch(name)) throw new Refused(400, `switch ${name} is not known: ${SWITCHES.join(", ")}`);
  if (typeof value !== "boolean") throw new Refused(400, `${name} must be true or false, not ${shown(value)}`);
  return [name, value];
}

function numberOf(name: string, value: unknown, least: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= MOST) return value;
  throw new Refused(400, `${name} must be a whole number from ${least} to ${MOST}, not ${shown(value)}`);
}

function textOf(name: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  throw new Refused(400, `${name} must be a text, not ${shown(value)}`);
}

function shown(value: unknown): string {
  return value === undefined ? "(none)" : JSON.stringify(value);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? ""))
    throw new Refused(415, "send JSON with content-type: application/json (curl --json)");
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += String(chunk);
    if (text.length > LARGEST_BODY) throw new Refused(413, "the body is too large");
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Said below.
  }
  throw new Refused(400, "the body is not a JSON object");
}

function stateOf(pair: Pair): Record<string, unknown> {
  const side = (one: Side) => {
    const { faults, latency } = pair[one].server;
    return { url: pair[one].url, requests: faults.count, latency, faults: faults.pending };
  };
  const loadingDelay = pair.apim.state.events.loadingDelay ?? null;
  return {
    is: side("is"),
    apim: { ...side("apim"), loadingDelay },
    gateway: side("gateway"),
    switches: switchesOf(pair),
  };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", connection: "close" });
  response.end(`${JSON.stringify(body, undefined, 2)}\n`);
}

function portOf(server: Server, asked: number): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : asked;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
