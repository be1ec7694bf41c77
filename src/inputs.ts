import { X509Certificate } from "node:crypto";
import { normalisedFingerprint } from "./http/agent.ts";
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
  /** Fingerprint that connections to the server accept: given as a pin, or of the server's own certificate (`certificate`, its home). */
  readonly certificateSha256?: string;
  /** The fingerprint is `*-certificate-sha256`, so nothing else is accepted; one of the server's own counts beside the authorities. */
  readonly exactPin?: true;
  /** PEM of the server's own certificate, for the other server's truststore. */
  readonly certificate?: string;
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
  /** `given`: one of its two inputs is; else it is Identity Server's own administrator of the inputs. */
  readonly connector: Credentials & { readonly given: boolean };
  readonly isUrlFromApim?: string;
  readonly isPublicUrl?: string;
  /** PEM certificates. */
  readonly caCertificates: readonly string[];
  readonly tlsVerify: boolean;
  readonly keyManager: {
    readonly name: string;
    /** Nothing given: the name for a new Key Manager, what stands there for an existing one. */
    readonly displayName?: string;
    readonly description?: string;
    /** Nothing given: the documented nine that this IS advertises, added to those of an existing Key Manager. */
    readonly grantTypes?: readonly string[];
    /** Nothing given: off for a new Key Manager, what stands there for an existing one. */
    readonly createRoles?: boolean;
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
  /** Told every secret that stands in a file, before anything is said about the file. */
  readonly secret?: (text: string) => void;
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
 * definition is read, the authorities are those that the main step read, and the servers' certificates are its saved pins. What the inputs mean together was judged there, too.
 * @param caCertificates PEM certificates of the main step; none: `ca-certificates` is read again
 * @throws Problem `inputs-invalid`
 */
export function readInputsForPost(sources: InputSources, caCertificates: readonly string[]): RunInputs {
  const instead = new Map(["key-manager-definition", "is-certificate", "apim-certificate"].map((name) => [name, ""]));
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
      given: read.given("connector-username") || read.given("connector-password"),
    },
    ...optional("isUrlFromApim", read.url("is-url-from-apim")),
    ...optional("isPublicUrl", read.url("is-public-url")),
    caCertificates: read.certificates("ca-certificates"),
    tlsVerify: read.boolean("tls-verify", true),
    keyManager: {
      name,
      ...optional("displayName", read.text("key-manager-display-name")),
      ...optional("description", read.text("key-manager-description")),
      ...optional("grantTypes", grantTypes.length === 0 ? undefined : grantTypes),
      ...optional("createRoles", read.given("create-roles") ? read.boolean("create-roles", false) : undefined),
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
    ...optional("reportDirectory", read.path("report-directory")),
  };
}

function server(read: InputReader, prefix: "is" | "apim", defaultOffset: number): ServerInputs {
  const portOffset = read.integer(`${prefix}-port-offset`, defaultOffset, 0, 56092);
  const host = read.host(`${prefix}-host`) ?? "localhost";
  const certificate = read.certificate(`${prefix}-certificate`);
  const pin = read.fingerprint(`${prefix}-certificate-sha256`);
  const hostname = host === "localhost" || read.given(`${prefix}-url`) ? undefined : host;
  return {
    ...optional("hostname", hostname),
    url: read.url(`${prefix}-url`) ?? `https://${host}:${9443 + portOffset}`,
    portOffset,
    username: read.text(`${prefix}-username`) ?? "admin",
    password: read.password(`${prefix}-password`) ?? "",
    ...optional("certificateSha256", pin ?? (certificate === undefined ? undefined : sha256Of(certificate))),
    ...(pin === undefined ? {} : { exactPin: true as const }),
    ...optional("certificate", certificate),
    ...optional("home", read.path(`${prefix}-home`)),
    ...optional("deploymentToml", read.path(`${prefix}-deployment-toml`)),
    ...optional("truststore", read.path(`${prefix}-truststore`)),
  };
}

function sha256Of(pem: string): string {
  return normalisedFingerprint(new X509Certificate(pem).fingerprint256);
}

/** `{[key]: value}` when there is a value: an absent member is not the same as one that is undefined. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
