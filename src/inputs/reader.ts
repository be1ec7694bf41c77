import { isIP } from "node:net";
import { resolve } from "node:path";
import type { Place } from "../files/same-place.ts";
import { sha256Fingerprint } from "../text/fingerprint.ts";
import { oneLine } from "../text/foreign-text.ts";
import { looksLikePem } from "../text/pem.ts";
import { MASK } from "../text/secret-names.ts";
import type { InputSources } from "./run-inputs.ts";
import {
  ALL_INPUTS,
  defaultOf,
  INPUTS,
  type ChoiceOf,
  type InputName,
  type NameOf,
  type NameWithDefault,
} from "./table.ts";
import { isObject, textOf } from "../text/json.ts";
import { reasonOf } from "../problems/problem.ts";
import type { SourceLine } from "../ports.ts";

/** One wrong input: why, and what to do instead. */
export interface InputFault {
  readonly name: string;
  readonly reason: string;
  readonly remedy: string;
  /** The place in the user's file, where there is one. */
  readonly at?: SourceLine;
}

/** An input of a kind whose words are `Choice`. */
interface ChoiceEntry<Choice extends string> {
  readonly choices: readonly Choice[];
  readonly default: Choice;
}

/** Reads single inputs by their kind, and notes every fault instead of stopping at the first. */
export class InputReader {
  readonly faults: InputFault[] = [];
  readonly #sources: InputSources;

  constructor(sources: InputSources) {
    this.#sources = sources;
  }

  fault(name: string, reason: string, remedy: string): void {
    this.faults.push({ name, reason, remedy });
  }

  /** The remedy for a secret that is not given, in the words of whoever is told it. */
  fromSecret(name: NameOf<"password">): string {
    return `Pass it from a secret: ${this.#sources.howToGive?.(name) ?? `\`${name}\``}.`;
  }

  /** As `process.platform`; nothing where it does not matter. */
  get platform(): string | undefined {
    return this.#sources.platform;
  }

  /** Where a path leads. */
  placeOf(path: string): Place {
    return this.#sources.placeOf?.(path) ?? { path: resolve(path) };
  }

  /** Whether there is a text; the runner itself fills in the defaults of `action.yml`. */
  given(name: InputName): boolean {
    return this.#given(name) !== undefined;
  }

  /**
   * What was given and is no default, but for secrets; of PEM text only how much it is, of an
   * address no query: that of a pack may be signed.
   */
  shown(): Readonly<Record<string, string>> {
    const texts = ALL_INPUTS.flatMap(([name, { kind, default: fallback }]) => {
      if (kind === "password") return [];
      const text = this.#sources.input(name).trim();
      if (text === "" || text === fallback) return [];
      const shown = looksLikePem(text)
        ? `(PEM text, ${text.length} characters)`
        : /^https:/i.test(text)
          ? (text.split(/[?#]/)[0] ?? "")
          : text;
      return [[name, kind === "path" ? resolve(shown) : shown] as const];
    });
    return Object.fromEntries(texts);
  }

  /** The trimmed text, else the default, if there is one. */
  text(name: NameWithDefault): string;
  text(name: InputName): string | undefined;
  text(name: InputName): string | undefined {
    return this.#given(name) ?? defaultOf(name);
  }

  /**
   * A path, made absolute: what is saved of it counts in the post step, too, which may run in
   * another folder.
   */
  path(name: NameOf<"path">): string | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : resolve(value);
  }

  /**
   * Not trimmed, since blanks may belong to it: only without the line ends that a secret's file
   * leaves at its end.
   */
  password(name: NameOf<"password"> & NameWithDefault): string;
  password(name: NameOf<"password">): string | undefined;
  password(name: NameOf<"password">): string | undefined {
    const value = this.#sources.input(name).replace(/[\r\n]+$/, "");
    if (value === MASK) {
      this.fault(
        name,
        "is `*****`, the mask that API Manager shows instead of a password; it would be stored as the password.",
        "Pass the real password from a secret.",
      );
    }
    return value === "" ? defaultOf(name) : value;
  }

  choice<Name extends NameOf<"choice">>(name: Name): ChoiceOf<Name> {
    const entries: { [Each in NameOf<"choice">]: ChoiceEntry<ChoiceOf<Each>> } = INPUTS;
    const { choices, default: fallback }: ChoiceEntry<ChoiceOf<Name>> = entries[name];
    const value = this.text(name);
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
      this.fault(name, `\`${oneLine(value, 40)}\` is not known.`, `Use one of ${choices.join(", ")}.`);
    return found ?? fallback;
  }

  boolean(name: NameOf<"boolean"> & NameWithDefault): boolean;
  boolean(name: NameOf<"boolean">): boolean | undefined;
  boolean(name: NameOf<"boolean">): boolean | undefined {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return undefined;
    if (value !== "true" && value !== "false")
      this.fault(name, `\`${oneLine(value, 40)}\` is neither true nor false.`, "Use true or false.");
    return value === "true";
  }

  integer(name: NameOf<"integer" | "seconds">): number {
    const { least, most, default: fallback } = INPUTS[name];
    const value = this.text(name);
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    this.fault(
      name,
      `\`${oneLine(value, 40)}\` is not a whole number from ${least} to ${most}.`,
      `The default is ${fallback}.`,
    );
    return Number(fallback);
  }

  /** Seconds of an input, as milliseconds. */
  seconds(name: NameOf<"seconds">): number {
    return this.integer(name) * 1000;
  }

  /** Words separated by blanks, commas or lines; each once. */
  list(name: NameOf<"list">): readonly string[] {
    return [...new Set((this.text(name) ?? "").split(/[\s,]+/).filter((word) => word !== ""))];
  }

  /**
   * A host name or address as it stands in a URL, so that an IPv6 one has brackets; one that is
   * none is replaced by the default.
   */
  host(name: NameOf<"host">): string {
    const value = this.text(name);
    const address = /^\[?([0-9a-fA-F:.]+)\]?$/.exec(value)?.[1] ?? "";
    if (isIP(address) === 6) return new URL(`https://[${address}]`).hostname;
    const plain = /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(value);
    // Digits alone are an address to a URL, and may be too large for one.
    if (plain && URL.canParse(`https://${value}`)) return value;
    this.fault(
      name,
      `\`${oneLine(value, 60)}\` is not a host name.`,
      "Give the name alone, or the whole address in the matching `*-url` input.",
    );
    return defaultOf(name);
  }

  /** An https base URL without path, query or credentials. */
  url(name: NameOf<"url">): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!URL.canParse(value)) {
      this.fault(name, "is not a URL.", "Write it as https://host:port.");
      return undefined;
    }
    const url = new URL(value);
    if (url.protocol !== "https:")
      this.fault(name, "is not an https URL.", "WSO2's management ports speak HTTPS: https://host:port.");
    else if (url.username !== "" || url.password !== "")
      this.fault(name, "holds credentials.", "Use the user name and password inputs.");
    else if (/^\/t\/[^/]+/.test(url.pathname)) {
      this.fault(
        name,
        "is a tenant URL.",
        "Tenants are not supported by the IS 7 connector: use the base URL of the super tenant.",
      );
    } else if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
      this.fault(name, "has a path, query or fragment.", "Give the base address alone: https://host:port.");
    }
    return url.protocol === "https:" ? url.origin : undefined;
  }

  fingerprint(name: NameOf<"fingerprint">): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const digits = sha256Fingerprint(value);
    if (digits === undefined) {
      this.fault(
        name,
        "is not a SHA-256 fingerprint (64 hexadecimal digits).",
        "Take it from `keytool -list -v` or `openssl x509 -fingerprint -sha256`.",
      );
    }
    return digits;
  }

  /** What a file held beside its input is a secret from now on, too. */
  hide(secrets: readonly string[]): void {
    for (const secret of secrets) this.#sources.secret?.(secret);
  }

  /** The text of a file that an input names; one that can't be read is a fault. */
  file(name: string, path: string): string | undefined {
    try {
      return this.#sources.readFile(path);
    } catch (error) {
      const why = (isObject(error) ? textOf(error["code"]) : undefined) ?? oneLine(reasonOf(error), 120);
      this.fault(
        name,
        `the file ${oneLine(path, 120)} can't be read (${why}).`,
        "Give a path that exists in the workspace, after the checkout.",
      );
      return undefined;
    }
  }

  #given(name: InputName): string | undefined {
    const value = this.#sources.input(name).trim();
    return value === "" ? undefined : value;
  }
}
