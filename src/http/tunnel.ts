import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect as tcpConnect, type Socket } from "node:net";
import * as tls from "node:tls";
import type { Passing } from "../problems/meaning.ts";
import { placeOf, type Proxy } from "./proxy.ts";

const USER_AGENT = "wso2-is-key-manager-action";
/**
 * Statuses by which a proxy says that it did its part, but the server behind it is not there (yet):
 * RFC 9110 15.6.
 */
const SERVER_ERRORS = 500;

/** The proxy is to blame: nothing of the request has been sent. */
export class ProxyFailure extends Error implements Passing {
  readonly proxy: Proxy;
  /** Of the proxy's answer to CONNECT. */
  readonly status: number | undefined;
  /** Whether another attempt may end otherwise. */
  readonly passing: boolean;

  constructor(proxy: Proxy, said: string, more: { status?: number; passing: boolean; cause?: unknown }) {
    super(said, { cause: more.cause });
    this.proxy = proxy;
    this.status = more.status;
    this.passing = more.passing;
  }
}

/**
 * A tunnel through an HTTP proxy by CONNECT (RFC 9110 9.3.6). Written here because Node's own way
 * (`proxyEnv`) came with 24.5, after the first runner that has Node 24, and because
 * `https-proxy-agent` hands a refusal of the proxy on as if the server had answered.
 * @param proxyTls for a proxy that itself speaks TLS
 * @throws ProxyFailure whatever goes wrong before the tunnel stands, the signal among it
 */
export function openTunnel(
  proxy: Proxy,
  to: { readonly host: string; readonly port: number },
  proxyTls: tls.ConnectionOptions | undefined,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const connection =
      proxyTls === undefined ? tcpConnect({ host: proxy.host, port: proxy.port }) : tls.connect(proxyTls);
    const target = placeOf(to);
    const asked = httpRequest({
      method: "CONNECT",
      path: target,
      headers: { host: target, "user-agent": USER_AGENT, ...authorizationOf(proxy) },
      createConnection: () => connection,
      signal,
    });
    const refuse = (error: Error): void => {
      connection.destroy();
      reject(error);
    };
    asked.once("connect", (answer, socket, head) => {
      if (!isSuccess(answer)) return refuse(refusal(proxy, answer));
      // RFC 9110 9.3.6: what follows the header is the server's; a TLS server says nothing before
      // the client.
      if (head.length > 0) return refuse(new ProxyFailure(proxy, "it sent data of its own", { passing: false }));
      // Stays on: the tunnel may break while nobody listens.
      connection.on("error", () => undefined);
      resolve(socket);
    });
    asked.once("response", (answer) => refuse(refusal(proxy, answer)));
    asked.on("error", (error) => refuse(broken(proxy, error, signal)));
    asked.end();
  });
}

function authorizationOf({ credentials }: Proxy): Record<string, string> {
  if (credentials === undefined) return {};
  const { username, password } = credentials;
  return { "proxy-authorization": `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}` };
}

function isSuccess({ statusCode = 0 }: IncomingMessage): boolean {
  return statusCode >= 200 && statusCode < 300;
}

function refusal(proxy: Proxy, answer: IncomingMessage): ProxyFailure {
  const { statusCode: status = 0, statusMessage = "", headers } = answer;
  const wanted = headers["proxy-authenticate"];
  const said = wanted === undefined ? statusMessage : `${statusMessage}; it asks for ${[wanted].flat().join(", ")}`;
  return new ProxyFailure(proxy, said, { status, passing: status >= SERVER_ERRORS });
}

/**
 * Errors of a connection that may be gone in a moment; a name that is not known, a closed port or a
 * wrong certificate stay.
 */
const PASSING_CODES: ReadonlySet<string> = new Set(["ECONNRESET", "EPIPE", "EAI_AGAIN", "ETIMEDOUT"]);

function broken(proxy: Proxy, error: Error, signal: AbortSignal): ProxyFailure {
  if (signal.aborted) return new ProxyFailure(proxy, "no tunnel in time", { passing: true, cause: error });
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const said = error.message === "" ? code : error.message;
  return new ProxyFailure(proxy, said, { passing: PASSING_CODES.has(code), cause: error });
}
