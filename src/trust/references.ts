import { oneLine } from "../text/foreign-text.ts";
import { isObject, textOf } from "../text/json.ts";

/** Names as WSO2's templates have them (`keystore.tls.password`), and what stands there. */
export type FlatSettings = Readonly<Record<string, unknown>>;

/** What a setting is to the server; `hidden` says in words why that can't be known here. */
export type Looked = { readonly text: string } | { readonly hidden: string };

const PLACEHOLDER = /\$(ref|env|sys|secret)\{([^}]*)\}/;
const SERVER_ONLY = /\$(secret|sys)\{[^}]*\}/;
const ENVIRONMENT = /\$env\{([^}]*)\}/g;
const REFERENCE = /\$ref\{([^}]*)\}/g;

/** Why a text can't be known here; it never leaves this file. */
class Hidden extends Error {}

/**
 * The settings of a parsed `deployment.toml`; of an array of tables there is no name to refer to.
 */
export function flatSettings(value: unknown, above = ""): FlatSettings {
  if (!isObject(value)) return {};
  const pairs = Object.entries(value).flatMap(([key, inside]): [string, unknown][] => {
    const name = above === "" ? key : `${above}.${key}`;
    return isObject(inside) ? Object.entries(flatSettings(inside, name)) : [[name, inside]];
  });
  return Object.fromEntries(pairs);
}

/**
 * A setting with its placeholders replaced as WSO2's `ReferenceResolver` replaces them: environment
 * variables first, then references, any number of them in a text, each to a setting of the file or
 * to a default, which may hold placeholders itself (I-6.1l).
 * @param settings those of the file over the product's defaults
 * @returns nothing where there is no such setting, and no default
 */
export function lookUp(name: string, settings: FlatSettings, environment: NodeJS.ProcessEnv): Looked | undefined {
  if (settings[name] === undefined) return undefined;
  try {
    return { text: resolved(name, settings, environment, []) };
  } catch (error) {
    if (error instanceof Hidden) return { hidden: error.message };
    throw error;
  }
}

function resolved(
  name: string,
  settings: FlatSettings,
  environment: NodeJS.ProcessEnv,
  above: readonly string[],
): string {
  if (above.includes(name)) throw new Hidden(`\`${oneLine(name)}\` refers to itself`);
  const written = settings[name];
  const text = textOf(written) ?? (typeof written === "number" || typeof written === "boolean" ? `${written}` : "");
  if (!PLACEHOLDER.test(text)) return text;
  const known = text.replaceAll(ENVIRONMENT, (placeholder, variable: string) => {
    const found = environment[variable];
    if (found === undefined) throw new Hidden(`it is written as ${oneLine(placeholder)}, which is not set here`);
    return found;
  });
  const [serverOnly] = SERVER_ONLY.exec(known) ?? [];
  if (serverOnly !== undefined) throw new Hidden(`it is written as ${oneLine(serverOnly)}`);
  return known.replaceAll(REFERENCE, (placeholder, target: string) => {
    if (settings[target] === undefined)
      throw new Hidden(`it is written as ${oneLine(placeholder)}, and there is no such setting`);
    return resolved(target, settings, environment, [...above, name]);
  });
}
