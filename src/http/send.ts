import { HttpClient } from "@actions/http-client";
import type { Agent, IncomingMessage } from "node:http";
import * as https from "node:https";
import type { Place } from "./place.ts";
import { unbracketed } from "./proxy.ts";

export const USER_AGENT = "wso2-is-key-manager-action";
const HTTPS_PORT = 443;

/** Where the server of an https URL listens. */
export function placeAt(url: URL): Place {
  return { host: unbracketed(url.hostname), port: url.port === "" ? HTTPS_PORT : Number(url.port) };
}

/** The same for messages: `host:port`. */
export function whereAt(url: URL): string {
  return `${url.hostname}:${url.port === "" ? HTTPS_PORT : url.port}`;
}

export interface Sending {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Makes and judges the connection. */
  readonly agent: Agent;
  /** Ends the connecting, the request and its answer. */
  readonly signal: AbortSignal;
  readonly data: string;
}

/**
 * Sends one request. @returns the answer's head; its body is still to be read @throws Node's and
 * the agent's errors
 */
export async function sendTo(url: URL, { method, headers, agent, signal, data }: Sending): Promise<IncomingMessage> {
  // Not `request`, which would read the environment's proxies in its own way.
  const { message } = await new HttpClient(USER_AGENT).requestRaw(
    {
      options: {
        ...{ method, headers: { ...headers }, agent, signal, connecting: signal },
        ...placeAt(url),
        path: `${url.pathname}${url.search}`,
      },
      parsedUrl: url,
      httpModule: https,
    },
    data,
  );
  return message;
}
