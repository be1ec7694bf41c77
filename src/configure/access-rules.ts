import { createContext, Script, type Context } from "node:vm";
import { isSame } from "./keys.ts";
import { isReference, parsedValue } from "./parsed-value.ts";
import type { Assignment, Header, Item } from "./scan.ts";
import type { AccessRule } from "./settings.ts";

/**
 * The rules of `[[resource.access_control]]` as Identity Server reads them. Its template writes
 * them, in their order, before those it has itself; `AuthConfigurationUtil.getSecuredConfig` takes
 * the first whose `ResourceConfigKey` equals the request: the context, a regular expression,
 * matches the whole path, and the method is `all` in any case, or holds the request's (`GET,
 * PATCH`). So a rule is its context and its method, and one that stands earlier wins.
 * (identity-carbon-auth-rest, and `resource-access-control-v2.xml.j2` of the framework.)
 */
export interface Rule {
  readonly header: Header;
  readonly members: readonly Assignment[];
}

/** What has to be done so that a request is answered by the wanted rule. */
export type Step =
  /** Nothing: the first rule that answers is as wanted. */
  | { readonly kind: "none" }
  /** The rule is there under its own context and method, with other values. */
  | { readonly kind: "edit"; readonly rule: Rule }
  /** Another rule would answer first, and it is not ours to change. */
  | { readonly kind: "before"; readonly rule: Rule }
  | { readonly kind: "append" };

/** Milliseconds for one regular expression of the file; some never end. */
const PATIENCE = 100;
/** What Java's regular expressions have and JavaScript's read otherwise. */
const JAVA_ONLY = /\\[^./dDwWsS+*?()|^${}[\]-]|&&|\[[^\]]*\[|\(\?</;
const TOKEN_HANDLER = "OAuthAuthentication";

/** The rules of a file, in its order. */
export function rulesIn(items: readonly Item[], array: readonly string[]): readonly Rule[] {
  const rules: { header: Header; members: Assignment[] }[] = [];
  let current: { header: Header; members: Assignment[] } | undefined;
  for (const item of items) {
    if (item.kind === "array" && isSame(item.path, array)) rules.push((current = { header: item, members: [] }));
    else if (item.kind === "assignment" && item.header === current?.header) current?.members.push(item);
  }
  return rules;
}

/** The first rule with exactly the wanted context and method. */
export function ownRule(text: string, rules: readonly Rule[], wanted: AccessRule): Rule | undefined {
  return rules.find((rule) => isOwn(text, rule, wanted));
}

/** Decides by the first rule that answers the wanted rule's requests, or may do so. */
export function stepFor(text: string, rules: readonly Rule[], wanted: AccessRule): Step {
  for (const rule of rules) {
    const answers = answer(text, rule, wanted);
    if (answers === "no") continue;
    if (answers === "yes" && isAsWanted(text, rule, wanted)) return { kind: "none" };
    return isOwn(text, rule, wanted) && !isNarrowed(text, rule) ? { kind: "edit", rule } : { kind: "before", rule };
  }
  return { kind: "append" };
}

/**
 * Whether two values are the same to the template, which writes them as texts: `"true"` is `true`.
 */
export function isSameValue(found: unknown, wanted: string | boolean | readonly string[]): boolean {
  if (Array.isArray(wanted)) return Array.isArray(found) && isSame(found.map(String), wanted);
  return (typeof found === "string" || typeof found === "boolean") && String(found) === String(wanted);
}

function isOwn(text: string, rule: Rule, { values }: AccessRule): boolean {
  return valueOf(text, rule, "http_method") === values.http_method && valueOf(text, rule, "context") === values.context;
}

function isAsWanted(text: string, rule: Rule, { values }: AccessRule): boolean {
  const { secure, cross_tenant: crossTenant } = values;
  const isEmpty = (key: string): boolean => {
    const value = valueOf(text, rule, key);
    return value === undefined || (Array.isArray(value) && value.length === 0);
  };
  return (
    isSameValue(valueOf(text, rule, "secure"), secure) &&
    isSameValue(valueOf(text, rule, "cross_tenant"), crossTenant) &&
    isEmpty("permissions") &&
    isEmpty("scopes") &&
    !isNarrowed(text, rule)
  );
}

/** Whether the rule refuses some users or tokens by members that the wanted one does not have. */
function isNarrowed(text: string, rule: Rule): boolean {
  const handlers = valueOf(text, rule, "allowed_auth_handlers");
  const tenants = valueOf(text, rule, "cross_access_allowed_tenants");
  const tokensPass = handlers === undefined || (Array.isArray(handlers) && handlers.includes(TOKEN_HANDLER));
  return !tokensPass || tenants !== undefined;
}

function answer(text: string, rule: Rule, { values, paths }: AccessRule): "yes" | "no" | "perhaps" {
  const method = holdsMethod(valueOf(text, rule, "http_method"), values.http_method);
  if (method === "no") return "no";
  const context = valueOf(text, rule, "context");
  // Without a context the server does not start.
  if (context === undefined) return "no";
  const found = matches(context, paths);
  return found === "yes" ? method : found;
}

function holdsMethod(value: unknown, method: string): "yes" | "no" | "perhaps" {
  if (value === undefined) return "no";
  if (typeof value !== "string" || isReference(value)) return "perhaps";
  if (value.toLowerCase() === "all" || value.includes(method)) return "yes";
  // Releases differ in whether `get` is GET.
  return value.trim().toLowerCase() === "all" || value.toUpperCase().includes(method) ? "perhaps" : "no";
}

/** Nearly all contexts: names and dots, and a few `(.*)`, which can't take long on a path. */
const PLAIN = /^(?:[\w/:%~.-]*\(\.\*\)){0,4}[\w/:%~.-]*$/;
/** In a context of its own a pattern can be stopped, at the cost of half a millisecond. */
const MATCH = new Script(
  "{ const pattern = new RegExp(`^(?:${context})$`); paths.map((path) => pattern.test(path)); }",
);
let sandbox: Context | undefined;

/**
 * Whether all paths are matched as a whole; `perhaps` for some of them, and for what can't be known
 * here.
 */
function matches(context: unknown, paths: readonly string[]): "yes" | "no" | "perhaps" {
  if (typeof context !== "string" || isReference(context) || JAVA_ONLY.test(context)) return "perhaps";
  if (PLAIN.test(context)) {
    const pattern = new RegExp(`^(?:${context})$`);
    return inWords(paths.map((path) => pattern.test(path)));
  }
  sandbox ??= createContext({});
  Object.assign(sandbox, { context, paths });
  try {
    const found: unknown = MATCH.runInContext(sandbox, { timeout: PATIENCE });
    return inWords(Object.values(found ?? {}));
  } catch {
    return "perhaps";
  }
}

function inWords(found: readonly unknown[]): "yes" | "no" | "perhaps" {
  if (found.every((one) => one === false)) return "no";
  return found.every((one) => one === true) ? "yes" : "perhaps";
}

/**
 * The value of a rule's member: nothing where it has none, and the text itself where it is no TOML.
 */
function valueOf(text: string, rule: Rule, key: string): unknown {
  const member = rule.members.find(({ keys }) => isSame(keys, [key]));
  if (member === undefined) return undefined;
  const raw = text.slice(member.valueStart, member.valueEnd);
  return parsedValue(raw) ?? raw;
}
