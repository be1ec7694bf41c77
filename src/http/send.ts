import { HttpClient } from "@actions/http-client";
import type { Agent, IncomingMessage } from "node:http";
import * as https from "node:https";
import { placeAt } from "./place.ts";

export const USER_AGENT = "wso2-is-key-manager-action";

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
