import type { Place } from "./files/same-place.ts";
import { Problem } from "./problems/problem.ts";
import { InputReader } from "./input-reader.ts";
import { checkTogether } from "./input-rules.ts";

export const COMMANDS = ["apply", "plan", "verify", "prepare", "remove"] as const;
export type Command = (typeof COMMANDS)[number];
export const SMOKE_TESTS = ["off", "token", "gateway"] as const;
export type SmokeTest = (typeof SMOKE_TESTS)[number];
export const ON_FAILURE = ["rollback", "keep"] as const;
export type OnFailure = (typeof ON_FAILURE)[number];

/** The documented nine of WSO2's page "Configure WSO2 IS 7.x as a Key Manager" (product-level default). */
export const DOCUMENTED_GRANT_TYPES = [
  "password",
  "client_credentials",
  "refresh_token",
  "urn:ietf:params:oauth:grant-type:saml2-bearer",
  "iwa:ntlm",
  "urn:ietf:params:oauth:grant-type:device_code",
  "authorization_code",
  "urn:ietf:params:oauth:grant-type:jwt-bearer",
  "urn:ietf:params:oauth:grant-type:token-exchange",
] as const;

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface ServerInputs extends Credentials {
  /** Base URL as the runner reaches it, without trailing slash. */
  readonly url: string;
  readonly portOffset: number;
  /** `[server] hostname` that the file must have; nothing when the host is `localhost` or a whole URL is given. */
  readonly hostname?: string;
  readonly certificateSha256?: string;
  readonly home?: string;
  readonly deploymentToml?: string;
  readonly truststore?: string;
}

/** All inputs, typed and checked. Times are milliseconds. */
export interface RunInputs {
  readonly command: Command;
  readonly is: ServerInputs;
  readonly apim: ServerInputs;
  readonly gatewayUrl: string;
  readonly connector: Credentials;
  readonly isUrlFromApim?: string;
  readonly isPublicUrl?: string;
  /** PEM certificates. */
  readonly caCertificates: readonly string[];
  readonly tlsVerify: boolean;
  readonly keyManager: {
    readonly name: string;
    readonly displayName: string;
    readonly description?: string;
    /** Nothing given: the documented nine that this IS advertises. */
    readonly grantTypes?: readonly string[];
    readonly createRoles: boolean;
    /** Further fields of the Admin API, from a TOML file. */
    readonly definition?: { readonly path: string; readonly fields: Readonly<Record<string, unknown>> };
  };
  readonly truststorePassword: string;
  readonly startServers: boolean;
  readonly proof: {
    readonly smokeTest: SmokeTest;
    readonly scope?: string;
    readonly skip: readonly string[];
  };
  readonly readyTimeout: number;
  readonly propagationTimeout: number;
  readonly requestTimeout: number;
  readonly onFailure: OnFailure;
  readonly ephemeral: boolean;
  readonly failOnDrift: boolean;
  readonly reportDirectory?: string;
}

/** What the inputs need of their surroundings; both may throw. */
export interface InputSources {
  /** Value of an input by its name in `action.yml`, "" when not given. */
  readonly input: (name: string) => string;
  readonly readFile: (path: string) => string;
  /** Where a path leads, links resolved; without it paths are compared as they are written. */
  readonly placeOf?: (path: string) => Place;
}

/**
 * Reads and checks every input, once.
 * @throws Problem `inputs-invalid`, naming every wrong input with its reason and remedy (product promise: not just the first)
 */
export function readInputs(sources: InputSources): RunInputs {
  const read = new InputReader(sources);
  const inputs = collect(read);
  checkTogether(inputs, read);
  stopAtFaults(read);
  return inputs;
}

/**
 * The inputs for the post step, which only goes back: the workspace may be another by then (a checkout or `git clean` empties it), so no
 * definition is read, and the certificates are those that the main step read. What the inputs mean together was judged there, too.
 * @param caCertificates PEM certificates of the main step; none: `ca-certificates` is read again
 * @throws Problem `inputs-invalid`
 */
export function readInputsForPost(sources: InputSources, caCertificates: readonly string[]): RunInputs {
  const instead = new Map([["key-manager-definition", ""]]);
  if (caCertificates.length > 0) instead.set("ca-certificates", caCertificates.join("\n"));
  const read = new InputReader({ ...sources, input: (name) => instead.get(name) ?? sources.input(name) });
  const inputs = collect(read);
  stopAtFaults(read);
  return inputs;
}

function stopAtFaults({ faults }: InputReader): void {
  if (faults.length === 0) return;
  const list = faults.map(({ name, reason, remedy }) => `\n  - \`${name}\`: ${reason} ${remedy}`).join("");
  throw new Problem("inputs-invalid", { tried: "read the inputs", said: `${faults.length} wrong:${list}` });
}

function collect(read: InputReader): RunInputs {
  const command = read.choice("command", COMMANDS, "apply");
  const is = server(read, "is", 1);
  const apim = server(read, "apim", 0);
  const skip = read.list("smoke-skip");
  const grantTypes = read.list("grant-types");
  const name = read.text("key-manager-name") ?? "WSO2-IS-7";
  return {
    command,
    is,
    apim,
    gatewayUrl: read.url("apim-gateway-url") ?? `https://${new URL(apim.url).hostname}:${8243 + apim.portOffset}`,
    connector: {
      username: read.text("connector-username") ?? is.username,
      password: read.password("connector-password") ?? is.password,
    },
    ...optional("isUrlFromApim", read.url("is-url-from-apim")),
    ...optional("isPublicUrl", read.url("is-public-url")),
    caCertificates: read.certificates("ca-certificates"),
    tlsVerify: read.boolean("tls-verify", true),
    keyManager: {
      name,
      displayName: read.text("key-manager-display-name") ?? name,
      ...optional("description", read.text("key-manager-description")),
      ...optional("grantTypes", grantTypes.length === 0 ? undefined : grantTypes),
      createRoles: read.boolean("create-roles", false),
      ...optional("definition", read.toml("key-manager-definition")),
    },
    truststorePassword: read.password("truststore-password") ?? "wso2carbon",
    startServers: read.boolean("start-servers", false),
    proof: {
      smokeTest: read.choice("smoke-test", SMOKE_TESTS, "token"),
      ...optional("scope", read.text("smoke-scope")),
      skip,
    },
    readyTimeout: read.seconds("ready-timeout", 300),
    propagationTimeout: read.seconds("propagation-timeout", 180),
    requestTimeout: read.seconds("request-timeout", 30),
    onFailure: read.choice("on-failure", ON_FAILURE, "rollback"),
    ephemeral: read.boolean("ephemeral", false),
    failOnDrift: read.boolean("fail-on-drift", false),
    ...optional("reportDirectory", read.text("report-directory")),
  };
}

function server(read: InputReader, prefix: "is" | "apim", defaultOffset: number): ServerInputs {
  const portOffset = read.integer(`${prefix}-port-offset`, defaultOffset, 0, 56092);
  const host = read.host(`${prefix}-host`) ?? "localhost";
  const hostname = host === "localhost" || read.given(`${prefix}-url`) ? undefined : host;
  return {
    ...optional("hostname", hostname),
    url: read.url(`${prefix}-url`) ?? `https://${host}:${9443 + portOffset}`,
    portOffset,
    username: read.text(`${prefix}-username`) ?? "admin",
    password: read.password(`${prefix}-password`) ?? "",
    ...optional("certificateSha256", read.fingerprint(`${prefix}-certificate-sha256`)),
    ...optional("home", read.text(`${prefix}-home`)),
    ...optional("deploymentToml", read.text(`${prefix}-deployment-toml`)),
    ...optional("truststore", read.text(`${prefix}-truststore`)),
  };
}

/** `{[key]: value}` when there is a value: an absent member is not the same as one that is undefined. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
