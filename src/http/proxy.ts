import { isIP } from "node:net";
import { isExempt } from "./no-proxy.ts";
import type { Secrets } from "../text/secrets.ts";

/** The proxy that a variable of the environment names. */
export interface Proxy {
  /** Name of the variable, as the environment spells it. */
  readonly variable: string;
  /** Whether the proxy itself is spoken to over TLS (`https://`). */
  readonly tls: boolean;
  /** Host name or address, without brackets. */
  readonly host: string;
  readonly port: number;
  readonly credentials?: ProxyCredentials;
}

export interface ProxyCredentials {
  readonly username: string;
  readonly password: string;
  /** As they stand in the variable, percent-encoded perhaps: to be masked, too. */
  readonly written: string;
}

/** How a server is reached. */
export type Route =
  | { readonly kind: "direct" }
  | { readonly kind: "proxy"; readonly proxy: Proxy }
  /**
   * The variable is set to what can't be used: never taken for "no proxy". `why` holds nothing of
   * the value.
   */
  | { readonly kind: "refused"; readonly variable: string; readonly why: string };

/**
 * In the order in which curl asks. `http_proxy` is for plain HTTP only, which this Action does not
 * speak. An empty variable is one that is not set, as for Node and for the Actions toolkit (curl
 * takes an empty `https_proxy` for "none").
 */
const VARIABLES = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] as const;
const EXEMPTIONS = ["no_proxy", "NO_PROXY"] as const;

const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;
const DEFAULT_PORTS: ReadonlyMap<string, number> = new Map([
  ["http", 80],
  ["https", 443],
]);

/**
 * Decides by the environment how the server of an https URL is reached; touches nothing.
 * Without a scheme a proxy is plain HTTP, as for curl.
 */
export function routeTo(url: URL, environment: NodeJS.ProcessEnv): Route {
  const variable = firstSet(VARIABLES, environment);
  if (variable === undefined) return { kind: "direct" };
  const exemptions = firstSet(EXEMPTIONS, environment);
  const port = url.port === "" ? 443 : Number(url.port);
  if (exemptions !== undefined && isExempt(unbracketed(url.hostname), port, environment[exemptions] ?? ""))
    return { kind: "direct" };
  const read = parse((environment[variable] ?? "").trim());
  return typeof read === "string"
    ? { kind: "refused", variable, why: read }
    : { kind: "proxy", proxy: { ...read, variable } };
}

/** `host:port` of a proxy, for messages: never its credentials. */
export function placeOf({ host, port }: Pick<Proxy, "host" | "port">): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** A host of a URL as the system takes it: `[::1]` is `::1`. */
export function unbracketed(host: string): string {
  return host.replace(/^\[(.*)\]$/, "$1");
}

/**
 * Makes user and password of a proxy known as secrets, before anything is said of it: its own words
 * may repeat them.
 */
export function maskCredentials({ credentials }: Proxy, secrets: Secrets): void {
  if (credentials === undefined) return;
  const { username, password, written } = credentials;
  secrets.basic(username, password);
  secrets.add(written);
  secrets.add(written.slice(written.indexOf(":") + 1));
}

function firstSet<Name extends string>(names: readonly Name[], environment: NodeJS.ProcessEnv): Name | undefined {
  return names.find((name) => (environment[name] ?? "").trim() !== "");
}

/**
 * @returns the proxy, or why the value is none; the reason repeats nothing of it, since it may hold
 * a password
 */
function parse(value: string): Omit<Proxy, "variable"> | string {
  const scheme = SCHEME.exec(value)?.[1]?.toLowerCase() ?? "http";
  const defaultPort = DEFAULT_PORTS.get(scheme);
  if (defaultPort === undefined)
    return `it names a proxy of the kind ${scheme}://, and only http:// and https:// can be used`;
  // A URL parser passes over tabs and line ends.
  if (/[\s\p{Cc}]/u.test(value)) return "it holds white space or control characters";
  const address = value.replace(SCHEME, "");
  const end = address.search(/[/?#\\]/);
  // What stands after the host is no address of a proxy; a password with a raw slash would be cut
  // there and its start taken for the host.
  if (end !== -1 && address.slice(end) !== "/")
    return "something follows the port; special characters in a password must be percent-encoded";
  if (!URL.canParse(`http://${address}`)) return "it is no address of the form http://host:port";
  const { hostname, port } = new URL(`http://${address}`);
  const host = unbracketed(hostname);
  // "3128" alone is a port for people, and the address 0.0.12.56 for a URL parser.
  if (isIP(host) === 4 && !address.includes(host)) return "it has no host name";
  // The parser drops a port that is the one of the scheme it knows, which is always http here.
  const given = /:(\d+)\/?$/.exec(address)?.[1];
  const number = port !== "" ? Number(port) : given !== undefined ? Number(given) : defaultPort;
  if (number === 0) return "its port is 0";
  const credentials = credentialsOf(address);
  if (credentials === "malformed") return "its user or password is not percent-encoded as a URL wants it";
  return { tls: scheme === "https", host, port: number, ...(credentials === undefined ? {} : { credentials }) };
}

function credentialsOf(address: string): ProxyCredentials | "malformed" | undefined {
  const at = address.lastIndexOf("@");
  if (at <= 0) return undefined;
  const written = address.slice(0, at);
  const colon = written.indexOf(":");
  const parts = colon === -1 ? [written, ""] : [written.slice(0, colon), written.slice(colon + 1)];
  try {
    const [username = "", password = ""] = parts.map(decodeURIComponent);
    return { username, password, written };
  } catch {
    return "malformed";
  }
}
