import { parseArgs } from "node:util";
import { APIM_RELEASES, type ApimRelease } from "./api-manager/releases.ts";
import { IS_RELEASES, type IsRelease } from "./identity-server/releases.ts";
import type { CertificateOptions } from "./certificates.ts";
import type { PairOptions, Side } from "./pair.ts";
import { isSwitch, SWITCHES, type SwitchName } from "./switches.ts";

const CERTIFICATES = ["good", "expired", "wrong-name", "untrusted"] as const;
type CertificateKind = (typeof CERTIFICATES)[number];
const DAY = 24 * 60 * 60 * 1000;
const HIGHEST_PORT = 65_535;
const GATEWAY_PORT = 8243;
const NODE_HTTP_PORT = 9763;
const LONGEST = 24 * 60 * 60 * 1000;

/** What `npm run sandbox` was asked for. */
export interface SandboxOptions {
  readonly is: IsRelease;
  readonly apim: ApimRelease;
  readonly password: string;
  readonly pair: PairOptions;
  /** Milliseconds before every answer of both. */
  readonly latency: number;
  readonly switches: readonly (readonly [SwitchName, boolean])[];
  readonly controlPort?: number;
  readonly readyFile?: string;
}

/** An unknown option or value; the message is for the user. */
export class UsageError extends Error {}

export const USAGE = `npm run sandbox -- [options]

  --is RELEASE              ${IS_RELEASES.join(", ")} (7.2.0)
  --apim RELEASE            ${APIM_RELEASES.join(", ")} (4.5.0)
  --is-port PORT            9444; 0 takes a free one
  --apim-port PORT          9443
  --gateway-port PORT       8243, with plain HTTP of its node at 9763, both shifted together; free ones when --apim-port is 0
  --password PASSWORD       of the user admin on both (admin)
  --ready-file FILE         the addresses are appended as name=value once both listen
  --control-port PORT       faults and switches while it runs, over plain HTTP on 127.0.0.1 (off)

What goes wrong from the start:
  --is-certificate KIND     ${CERTIFICATES.join(", ")}: untrusted is one that is not in the certificate file
  --apim-certificate KIND   the same for API Manager
  --apim-distrusts-is       Identity Server's certificate is not in API Manager's truststore
  --latency MS              every answer of both comes so much later
  --loading-delay MS        the event of a changed Key Manager is processed so much later; until then the old one serves
  --warm-up MS              the first authenticated calls to API Manager take so long (16000 to 19000 in life)
  --without-gateway-application
                            API Manager is a control plane of its own: its health path leads to the login page
  --switch NAME=true|false  may be given more than once: ${SWITCHES.join(", ")}
  --help`;

const OPTIONS = {
  "is-port": { type: "string", default: "9444" },
  "apim-port": { type: "string", default: "9443" },
  "gateway-port": { type: "string" },
  apim: { type: "string", default: "4.5.0" },
  is: { type: "string", default: "7.2.0" },
  password: { type: "string", default: "admin" },
  "ready-file": { type: "string" },
  "control-port": { type: "string" },
  "is-certificate": { type: "string", default: "good" },
  "apim-certificate": { type: "string", default: "good" },
  "apim-distrusts-is": { type: "boolean", default: false },
  latency: { type: "string", default: "0" },
  "loading-delay": { type: "string" },
  "warm-up": { type: "string", default: "0" },
  "without-gateway-application": { type: "boolean", default: false },
  switch: { type: "string", multiple: true },
  help: { type: "boolean", default: false },
} as const;

/** @returns nothing when help was asked for. @throws UsageError */
export function readOptions(words: readonly string[]): SandboxOptions | undefined {
  const values = parsed(words);
  if (values.help) return undefined;
  const is = oneOf("is", values.is, IS_RELEASES);
  const apim = oneOf("apim", values.apim, APIM_RELEASES);
  const kinds = {
    is: oneOf("is-certificate", values["is-certificate"], CERTIFICATES),
    apim: oneOf("apim-certificate", values["apim-certificate"], CERTIFICATES),
  };
  const { password } = values;
  const loadingDelay = values["loading-delay"];
  const controlPort = values["control-port"];
  const readyFile = values["ready-file"];
  return {
    is,
    apim,
    password,
    latency: whole("latency", values.latency, LONGEST),
    switches: (values.switch ?? []).map(switchOf),
    pair: {
      is: {
        port: whole("is-port", values["is-port"], HIGHEST_PORT),
        password,
        release: is,
        certificate: certificateOf(kinds.is),
      },
      apim: {
        port: whole("apim-port", values["apim-port"], HIGHEST_PORT),
        password,
        release: apim,
        certificate: certificateOf(kinds.apim),
        warmUp: whole("warm-up", values["warm-up"], LONGEST),
        gatewayApplication: !values["without-gateway-application"],
        ...(loadingDelay === undefined ? {} : { loadingDelay: whole("loading-delay", loadingDelay, LONGEST) }),
      },
      gateway: gatewayPorts(values["gateway-port"] ?? (values["apim-port"] === "0" ? "0" : String(GATEWAY_PORT))),
      apimTrustsIs: !values["apim-distrusts-is"],
      untrusted: (["is", "apim"] satisfies Side[]).filter((side) => kinds[side] === "untrusted"),
    },
    ...(controlPort === undefined ? {} : { controlPort: whole("control-port", controlPort, HIGHEST_PORT) }),
    ...(readyFile === undefined ? {} : { readyFile }),
  };
}

/** A gateway has plain HTTP of its node beside it, both shifted by one offset. */
function gatewayPorts(given: string): { readonly port: number; readonly httpPort: number } {
  const port = whole("gateway-port", given, HIGHEST_PORT);
  const shifted = port - GATEWAY_PORT + NODE_HTTP_PORT;
  return { port, httpPort: port < GATEWAY_PORT || shifted > HIGHEST_PORT ? 0 : shifted };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (error) {
    // Node adds a hint for programmers in a second sentence.
    throw new UsageError(error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error));
  }
}

function oneOf<Value extends string>(name: string, given: string, known: readonly Value[]): Value {
  const value = known.find((candidate) => candidate === given);
  if (value === undefined) throw new UsageError(`--${name} ${given} is not known: ${known.join(", ")}`);
  return value;
}

function whole(name: string, given: string, most: number): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (!(value <= most)) throw new UsageError(`--${name} ${given} is not a whole number from 0 to ${most}`);
  return value;
}

function switchOf(given: string): readonly [SwitchName, boolean] {
  const [name = "", value] = given.split("=");
  if (!isSwitch(name)) throw new UsageError(`--switch ${given}: no such switch: ${SWITCHES.join(", ")}`);
  if (value !== "true" && value !== "false")
    throw new UsageError(`--switch ${given}: say ${name}=true or ${name}=false`);
  return [name, value === "true"];
}

function certificateOf(kind: CertificateKind): CertificateOptions {
  switch (kind) {
    case "expired":
      return { notBefore: new Date(Date.now() - 3 * DAY), notAfter: new Date(Date.now() - DAY) };
    case "wrong-name":
      return { commonName: "elsewhere.test", names: ["elsewhere.test"] };
    case "good":
    case "untrusted":
      return {};
  }
}
