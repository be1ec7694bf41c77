/** What comes off a stand-in's connection and goes onto it, whole or spoiled. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Message } from "./exchange.ts";
import type { Fault } from "./faults.ts";
import type { Reply } from "./routes.ts";

const LARGEST_BODY = 1024 * 1024;

/** @throws Error when it is too large */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error("body too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Of a header that came more than once, the first. */
export function singleHeaders(request: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name, first]];
    }),
  );
}

/** An object goes out as JSON, a string as it is. */
export function rendered(reply: Reply): Message {
  const text = reply.body === undefined ? "" : typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body);
  const type = typeof reply.body === "string" || reply.body === undefined ? {} : { "content-type": "application/json" };
  return { headers: { ...type, ...reply.headers }, text };
}

function send(response: ServerResponse, reply: Reply): void {
  const { headers, text } = rendered(reply);
  response.writeHead(reply.status, { ...headers, "content-length": Buffer.byteLength(text) });
  response.end(text);
}

/** Faults that are applied after the server has acted: the answer is lost, cut or garbled. */
export function spoiled(response: ServerResponse, reply: Reply, fault: Fault | undefined): void {
  switch (fault) {
    case "reset-after":
      return void response.destroy();
    case "truncated": {
      const text = JSON.stringify(reply.body ?? "");
      response.writeHead(reply.status, { "content-type": "application/json", "content-length": text.length + 100 });
      response.write(text.slice(0, Math.floor(text.length / 2)));
      setTimeout(() => response.destroy(), 10);
      return;
    }
    case "wrong-json":
      return send(response, {
        status: reply.status,
        headers: { "content-type": "application/json" },
        body: '{"unexpected": [',
      });
    case "status-500":
    case "status-503":
    case "status-429":
    case "reset-before":
    case "hang":
    case undefined:
      return send(response, reply);
  }
}
