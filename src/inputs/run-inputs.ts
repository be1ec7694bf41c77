import type { Place } from "../files/same-place.ts";
import type { LineOf } from "./definition/lines.ts";

export const COMMANDS = ["apply", "plan", "verify", "prepare", "export", "remove"] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * What a command can't do without, and whether it installs products (`installs`). `plan` needs no
 * password of Identity Server, so that it can run on a pull request with one secret less.
 */
export const COMMAND_NEEDS: Readonly<
  Record<Command, Readonly<Record<"files" | "apim" | "isUser" | "installs", boolean>>>
> = {
  apply: { files: false, apim: true, isUser: true, installs: true },
  plan: { files: false, apim: true, isUser: false, installs: false },
  verify: { files: false, apim: true, isUser: true, installs: false },
  prepare: { files: true, apim: false, isUser: false, installs: true },
  export: { files: false, apim: true, isUser: false, installs: false },
  remove: { files: false, apim: true, isUser: false, installs: false },
};

export const SMOKE_TESTS = ["off", "token", "gateway"] as const;
export type SmokeTest = (typeof SMOKE_TESTS)[number];

export const ON_FAILURE = ["rollback", "keep"] as const;
export type OnFailure = (typeof ON_FAILURE)[number];

export const CERTIFICATES = ["keep", "generate"] as const;
export type Certificates = (typeof CERTIFICATES)[number];

/**
 * The documented nine of WSO2's page "Configure WSO2 IS 7.x as a Key Manager" (product-level
 * default).
 */
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

/** A definition file, and what it asks for: members of the Admin API's Key Manager. */
export interface Definition {
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where its members stand. */
  readonly lineOf?: LineOf;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface ServerInputs extends Credentials {
  /** Base URL as the runner reaches it, without trailing slash. */
  readonly url: string;
  readonly portOffset: number;

  /**
   * `[server] hostname` that the file must have; nothing when no host or a whole URL is given.
   */
  readonly hostname?: string;

  /** `[server] offset` that the file must have; nothing when no offset is given. */
  readonly offset?: number;

  /**
   * Fingerprint that connections to the server accept: given as a pin, or of the server's own
   * certificate (`certificate`, its home).
   */
  readonly certificateSha256?: string;

  /**
   * The fingerprint is `*-certificate-sha256`, so nothing else is accepted; one of the server's own
   * counts beside the authorities.
   */
  readonly exactPin?: true;

  /** PEM of the server's own certificate, for the other server's truststore. */
  readonly certificate?: string;
  readonly home?: string;

  /** The pack that the home is unpacked from, by this run. */
  readonly pack?: PackSource;
  readonly deploymentToml?: string;
  readonly truststore?: string;
}

/**
 * Where the pack of a product comes from; its SHA-256 (lower-case hexadecimal) where it is given.
 */
export type PackSource = { readonly sha256?: string } & (
  | { readonly kind: "release"; readonly version: string }
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "file"; readonly path: string }
);

/** All inputs, typed and checked. Times are milliseconds. */
export interface RunInputs {
  readonly command: Command;
  readonly is: ServerInputs;
  readonly apim: ServerInputs;
  readonly gatewayUrl: string;

  /**
   * `given`: one of its two inputs is; else it is Identity Server's own administrator of the
   * inputs.
   */
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

    /**
     * Nothing given: the documented nine that this IS advertises, added to those of an existing Key
     * Manager.
     */
    readonly grantTypes?: readonly string[];

    /** Nothing given: off for a new Key Manager, what stands there for an existing one. */
    readonly createRoles?: boolean;

    /** Further fields of the Admin API, from a TOML file. */
    readonly definition?: Definition;
  };
  readonly truststorePassword: string;
  readonly startServers: boolean;

  /** Whether the servers of this machine get certificates for the names of the inputs. */
  readonly certificates: Certificates;

  /** Identity Server is to report revoked tokens to API Manager. */
  readonly revocationEvents: boolean;

  /** The jar that does it, for a server that does not have it. */
  readonly notifierJar?: string;

  /** Where packs are kept from run to run; nothing: the runner's tool cache. */
  readonly archiveDirectory?: string;
  readonly githubToken?: string;
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

  /** SHA-256 of the plan that was reviewed: `apply` carries out no other. */
  readonly expectedPlanSha256?: string;
  readonly reportDirectory?: string;

  /** The texts that were given, by the inputs' names, but for secrets and what is refused. */
  readonly given: Readonly<Record<string, string>>;
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

  /** How a secret input is given here, in words that end "Pass it from a secret: ". */
  readonly howToGive?: (secret: string) => string;

  /** As `process.platform`: what can't be done there is refused before anything is begun. */
  readonly platform?: string;
}

/** Whether any input names a file or folder of a product. */
export function hasLocalProducts({ is, apim }: RunInputs): boolean {
  return [is, apim].some(
    ({ home, deploymentToml, truststore }) => (home ?? deploymentToml ?? truststore) !== undefined,
  );
}

/** Whether a product is to be installed. */
export function hasPack({ is, apim }: RunInputs): boolean {
  return (is.pack ?? apim.pack) !== undefined;
}
