import { request } from "node:https";
import type { ApiManagerState } from "./state.ts";

const PATIENCE = 5000;

export interface OutboundRequest {
  readonly method: string;
  readonly url: string;
  readonly authorization?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
}

/**
 * A call that API Manager makes itself, over real HTTPS with nothing but its own truststore: an Identity Server whose certificate is not
 * in it fails here as it does in life. Host names are not verified, as stock `api-manager.sh` sets it (apim-contract 7.3).
 */
export function outbound(state: ApiManagerState, call: OutboundRequest): Promise<{ status: number; text: string }> {
  const body = call.json === undefined ? new URLSearchParams(call.form ?? {}).toString() : JSON.stringify(call.json);
  const type = call.json === undefined ? "application/x-www-form-urlencoded" : "application/json";
  const hasBody = call.json !== undefined || call.form !== undefined;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      call.url,
      {
        method: call.method,
        ca: [...state.truststore],
        checkServerIdentity: () => undefined,
        timeout: PATIENCE,
        agent: false,
        headers: {
          ...(call.authorization === undefined ? {} : { authorization: call.authorization }),
          ...(hasBody ? { "content-type": type, "content-length": Buffer.byteLength(body) } : {}),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
        );
      },
    );
    outgoing.once("timeout", () => outgoing.destroy(new Error("timeout")));
    outgoing.once("error", reject);
    outgoing.end(hasBody ? body : undefined);
  });
}

export function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
}
