import { X509Certificate } from "node:crypto";
import type { Product } from "../text/products.ts";
import { normalisedFingerprint } from "../text/fingerprint.ts";
import { Problem } from "../problems/problem.ts";
import { readCertificate, readCertificates } from "./certificates.ts";
import type { DefinitionReader } from "./definition/reader.ts";
import { InputReader, type InputFault } from "./reader.ts";
import { packOf, tokenOf } from "./packs.ts";
import { checkTogether } from "./rules.ts";
import type { InputSources, RunInputs, ServerInputs } from "./run-inputs.ts";

/** Inputs as far as they could be read, with defaults for the rest, and what is wrong with them. */
export interface JudgedInputs {
  readonly inputs: RunInputs;
  /** Nothing: they can be used. */
  readonly problem?: Problem;
  readonly faults: readonly InputFault[];
}

/**
 * Reads and checks every input, once: the problem `inputs-invalid` names every wrong one with its
 * reason and remedy, not just the first. It is not thrown, since a report of the refusal says which
 * run was meant.
 */
export function judgeInputs(sources: InputSources, definition: DefinitionReader): JudgedInputs {
  const read = new InputReader(sources);
  const inputs = collect(read, definition);
  checkTogether(inputs, read);
  const { faults } = read;
  if (faults.length === 0) return { inputs, faults };
  // What is wrong may hold anything, credentials in an address for one.
  const refused = new Set(faults.map(({ name }) => name));
  const given = Object.fromEntries(Object.entries(inputs.given).filter(([name]) => !refused.has(name)));
  return { inputs: { ...inputs, given }, problem: problemOf(faults), faults };
}

/**
 * The inputs for the post step, which only undoes: the workspace may be another by then (a checkout
 * or `git clean` empties it), so no definition is read, the authorities are those that the main
 * step read, and the servers' certificates are its saved pins. What the inputs mean together was
 * checked there, too.
 * @param caCertificates PEM certificates of the main step; none: `ca-certificates` is read again
 * @throws Problem `inputs-invalid`
 */
export function readInputsForPost(sources: InputSources, caCertificates: readonly string[]): RunInputs {
  const instead = new Map(["key-manager-definition", "is-certificate", "apim-certificate"].map((name) => [name, ""]));
  if (caCertificates.length > 0) instead.set("ca-certificates", caCertificates.join("\n"));
  const read = new InputReader({ ...sources, input: (name) => instead.get(name) ?? sources.input(name) });
  const inputs = collect(read, () => undefined);
  if (read.faults.length > 0) throw problemOf(read.faults);
  return inputs;
}

function problemOf(faults: readonly InputFault[]): Problem {
  const list = faults.map(({ name, reason, remedy }) => `\n  - \`${name}\`: ${reason} ${remedy}`).join("");
  const place = faults.find(({ at }) => at !== undefined)?.at;
  return new Problem("inputs-invalid", { tried: "read the inputs", said: `${faults.length} wrong:${list}`, ...place });
}

function collect(read: InputReader, readDefinition: DefinitionReader): RunInputs {
  const command = read.choice("command");
  const is = server(read, "is");
  const apim = server(read, "apim");
  const skip = read.list("smoke-skip");
  const grantTypes = read.list("grant-types");
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
    caCertificates: readCertificates(read, "ca-certificates"),
    tlsVerify: read.boolean("tls-verify"),
    keyManager: {
      name: read.text("key-manager-name"),
      ...optional("displayName", read.text("key-manager-display-name")),
      ...optional("description", read.text("key-manager-description")),
      ...optional("grantTypes", grantTypes.length === 0 ? undefined : grantTypes),
      ...optional("createRoles", read.boolean("create-roles")),
      ...optional("definition", readDefinition(read, "key-manager-definition")),
    },
    truststorePassword: read.password("truststore-password"),
    startServers: read.boolean("start-servers") ?? (is.pack ?? apim.pack) !== undefined,
    certificates: read.choice("certificates"),
    revocationEvents: read.boolean("revocation-events"),
    ...optional("notifierJar", read.path("notifier-jar")),
    ...optional("archiveDirectory", read.path("archive-directory")),
    ...optional("githubToken", tokenOf(read)),
    proof: {
      smokeTest: read.choice("smoke-test"),
      ...optional("scope", read.text("smoke-scope")),
      skip,
    },
    readyTimeout: read.seconds("ready-timeout"),
    propagationTimeout: read.seconds("propagation-timeout"),
    requestTimeout: read.seconds("request-timeout"),
    onFailure: read.choice("on-failure"),
    ephemeral: read.boolean("ephemeral"),
    failOnDrift: read.boolean("fail-on-drift"),
    ...optional("expectedPlanSha256", planDigestOf(read)),
    ...optional("reportDirectory", read.path("report-directory")),
    given: read.shown(),
  };
}

function planDigestOf(read: InputReader): string | undefined {
  const value = read.text("expected-plan-sha256")?.toLowerCase();
  if (value === undefined || /^[0-9a-f]{64}$/.test(value)) return value;
  read.fault(
    "expected-plan-sha256",
    "is not a SHA-256 (64 hexadecimal digits).",
    "Take it from the output `plan-sha256` of the run with `plan`.",
  );
  return undefined;
}

function server(read: InputReader, prefix: Product): ServerInputs {
  const portOffset = read.integer(`${prefix}-port-offset`);
  const host = read.host(`${prefix}-host`);
  const certificate = readCertificate(read, `${prefix}-certificate`);
  const pin = read.fingerprint(`${prefix}-certificate-sha256`);
  const isNamed = read.given(`${prefix}-host`) && !read.given(`${prefix}-url`);
  return {
    ...optional("hostname", isNamed ? host : undefined),
    ...optional("offset", read.given(`${prefix}-port-offset`) ? portOffset : undefined),
    url: read.url(`${prefix}-url`) ?? `https://${host}:${9443 + portOffset}`,
    portOffset,
    username: read.text(`${prefix}-username`),
    password: read.password(`${prefix}-password`) ?? "",
    ...optional("certificateSha256", pin ?? (certificate === undefined ? undefined : sha256Of(certificate))),
    ...(pin === undefined ? {} : { exactPin: true as const }),
    ...optional("certificate", certificate),
    ...optional("home", read.path(`${prefix}-home`)),
    ...optional("pack", packOf(read, prefix)),
    ...optional("deploymentToml", read.path(`${prefix}-deployment-toml`)),
    ...optional("truststore", read.path(`${prefix}-truststore`)),
  };
}

function sha256Of(pem: string): string {
  return normalisedFingerprint(new X509Certificate(pem).fingerprint256);
}

/**
 * `{[key]: value}` when there is a value: an absent member is not the same as one that is
 * undefined.
 */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
