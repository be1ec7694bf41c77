import { CERTIFICATES, COMMANDS, ON_FAILURE, SMOKE_TESTS } from "./run-inputs.ts";

/**
 * What every input is. Defaults are texts, as `action.yml` has them, and are read as a given text
 * is; an input without one may stay absent. `choices` and the bounds (both inclusive) belong to
 * their kinds alone.
 */
type Input = {
  readonly default?: string;
  /**
   * Whether somebody gave it counts, so that `action.yml` has no default, which the runner would
   * fill in.
   */
  readonly unfilled?: true;
} & (
  | {
      readonly kind:
        "text" | "host" | "url" | "list" | "fingerprint" | "certificate" | "certificates" | "path" | "definition";
    }
  | { readonly kind: "boolean"; readonly default?: "true" | "false" }
  | { readonly kind: "choice"; readonly choices: readonly string[]; readonly default: string }
  | {
      readonly kind: "integer" | "seconds";
      readonly default: `${number}`;
      readonly least: number;
      readonly most: number;
    }
  /**
   * Masked before anything else happens, but for its default: that one is public, and may be part
   * of many other words.
   */
  | { readonly kind: "password"; readonly secret: true }
);

function choice<Choice extends string>(choices: readonly Choice[], fallback: NoInfer<Choice>) {
  return { kind: "choice", choices, default: fallback } as const;
}

function seconds<Default extends `${number}`>(fallback: Default) {
  return { kind: "seconds", default: fallback, least: 1, most: 6 * 60 * 60 } as const;
}

/** With the highest one, the HTTPS port (9443 plus the offset) is the last port there is. */
const offset = { kind: "integer", least: 0, most: 56092, unfilled: true } as const;
const host = { kind: "host", default: "localhost", unfilled: true } as const;

/**
 * Names, kinds, defaults and secrecy of all inputs, in the order of `action.yml`. Reading, masking
 * and the table of README.md are made of this one; `action.yml`, which the runner reads, has the
 * descriptions, and a test holds its names and defaults (but those of `unfilled`) to these.
 */
export const INPUTS = {
  command: choice(COMMANDS, "apply"),
  "is-host": host,
  "is-port-offset": { ...offset, default: "1" },
  "is-url": { kind: "url" },
  "apim-host": host,
  "apim-port-offset": { ...offset, default: "0" },
  "apim-url": { kind: "url" },
  "apim-gateway-url": { kind: "url" },
  "is-username": { kind: "text", default: "admin" },
  "is-password": { kind: "password", secret: true },
  "apim-username": { kind: "text", default: "admin" },
  "apim-password": { kind: "password", secret: true },
  "connector-username": { kind: "text" },
  "connector-password": { kind: "password", secret: true },
  "is-url-from-apim": { kind: "url" },
  "is-public-url": { kind: "url" },
  "ca-certificates": { kind: "certificates" },
  "is-certificate": { kind: "certificate" },
  "apim-certificate": { kind: "certificate" },
  "is-certificate-sha256": { kind: "fingerprint" },
  "apim-certificate-sha256": { kind: "fingerprint" },
  "tls-verify": { kind: "boolean", default: "true" },
  "key-manager-name": { kind: "text", default: "WSO2-IS-7" },
  "key-manager-display-name": { kind: "text" },
  "key-manager-description": { kind: "text" },
  "grant-types": { kind: "list" },
  "create-roles": { kind: "boolean" },
  "key-manager-definition": { kind: "definition" },
  "is-home": { kind: "path" },
  "apim-home": { kind: "path" },
  "is-deployment-toml": { kind: "path" },
  "apim-deployment-toml": { kind: "path" },
  "is-truststore": { kind: "path" },
  "apim-truststore": { kind: "path" },
  "is-version": { kind: "text" },
  "apim-version": { kind: "text" },
  "is-archive": { kind: "text" },
  "apim-archive": { kind: "text" },
  "is-archive-sha256": { kind: "text" },
  "apim-archive-sha256": { kind: "text" },
  "archive-directory": { kind: "path" },
  "github-token": { kind: "password", secret: true, default: "${{ github.token }}" },
  "truststore-password": { kind: "password", secret: true, default: "wso2carbon" },
  "start-servers": { kind: "boolean" },
  certificates: choice(CERTIFICATES, "keep"),
  "revocation-events": { kind: "boolean", default: "false" },
  "notifier-jar": { kind: "path" },
  "smoke-test": choice(SMOKE_TESTS, "token"),
  "smoke-scope": { kind: "text" },
  "smoke-skip": { kind: "list" },
  "ready-timeout": seconds("300"),
  "propagation-timeout": seconds("180"),
  "request-timeout": seconds("30"),
  "on-failure": choice(ON_FAILURE, "rollback"),
  ephemeral: { kind: "boolean", default: "false" },
  "fail-on-drift": { kind: "boolean", default: "false" },
  "expected-plan-sha256": { kind: "text" },
  "report-directory": { kind: "path" },
} as const satisfies Readonly<Record<string, Input>>;

export type InputName = keyof typeof INPUTS;

/** Names of the inputs of a kind: an input can be read as no other. */
export type NameOf<Kind extends Input["kind"]> = {
  [Name in InputName]: (typeof INPUTS)[Name]["kind"] extends Kind ? Name : never;
}[InputName];

/** Names of the inputs that have a default, and so always a value. */
export type NameWithDefault = {
  [Name in InputName]: (typeof INPUTS)[Name] extends { readonly default: string } ? Name : never;
}[InputName];

/** The words that an input of the kind `choice` may be. */
export type ChoiceOf<Name extends NameOf<"choice">> = (typeof INPUTS)[Name]["choices"][number];

/** Names and what they are, in the order of `action.yml`. */
export const ALL_INPUTS: readonly (readonly [name: string, input: Input])[] = Object.entries(INPUTS);

/** The default as the text that `action.yml` has; nothing when the input has none. */
export function defaultOf(name: NameWithDefault): string;
export function defaultOf(name: InputName): string | undefined;
export function defaultOf(name: InputName): string | undefined {
  const input: Input = INPUTS[name];
  return input.default;
}

/**
 * The values of the inputs that are secrets. @param input value of an input by its name, "" when
 * not given
 */
export function secretInputs(input: (name: string) => string): readonly string[] {
  return ALL_INPUTS.flatMap(([name, entry]) => {
    if (entry.kind !== "password") return [];
    const value = input(name).trim();
    return value === "" || value === entry.default ? [] : [value];
  });
}
