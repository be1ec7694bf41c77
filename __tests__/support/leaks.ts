import { readFileSync, readdirSync } from "node:fs";
import type { Pair } from "../../sandbox/pair.ts";

/** Below this a text such as the test password "admin" stands for other things, too. */
const SHORTEST = 8;

/**
 * Every secret of a pair: both passwords, and every token and client secret that Identity Server
 * ever gave out.
 */
export function secretsOf({ is, apim }: Pair): readonly string[] {
  return [is.state.password, apim.state.password, ...is.state.everIssued].filter((secret) => secret.length >= SHORTEST);
}

/**
 * Where one of the secrets stands in a text, in any encoding; each as "name: encoding". Empty is
 * good.
 */
export function leaksIn(texts: Readonly<Record<string, string>>, secrets: readonly string[]): readonly string[] {
  const needles = secrets.flatMap((secret) => differing(encodings(secret)));
  return Object.entries(texts).flatMap(([name, text]) =>
    needles.filter(({ form }) => text.includes(form)).map(({ encoding }) => `${name}: ${encoding}`),
  );
}

interface Encoded {
  readonly encoding: string;
  readonly form: string;
}

/** Most secrets look the same in half of the encodings: each look is searched for once. */
function differing(encoded: readonly Encoded[]): readonly Encoded[] {
  return encoded.filter(({ form }, place) => encoded.findIndex((other) => other.form === form) === place);
}

function encodings(secret: string): readonly Encoded[] {
  const base64 = Buffer.from(secret).toString("base64");
  return [
    { encoding: "plain", form: secret },
    { encoding: "Base64", form: base64 },
    { encoding: "Base64 of user:secret", form: Buffer.from(`admin:${secret}`).toString("base64") },
    { encoding: "base64url", form: Buffer.from(secret).toString("base64url") },
    { encoding: "URL", form: encodeURIComponent(secret) },
    { encoding: "form", form: new URLSearchParams({ s: secret }).toString().slice(2) },
    { encoding: "JSON", form: JSON.stringify(secret).slice(1, -1) },
    { encoding: "hex", form: Buffer.from(secret).toString("hex") },
  ];
}

/** Command lines of a process and all its descendants, as any user of the machine can read them. */
export function commandLines(pid: number): string {
  const all = (root: number): number[] => [root, ...childrenOf(root).flatMap(all)];
  return all(pid)
    .map((one) => quietly(`/proc/${one}/cmdline`).replaceAll("\0", " "))
    .join("\n");
}

/**
 * Processes that one of its threads started. To find them in the list of all processes of the
 * machine takes longer than most of what is watched.
 */
function childrenOf(pid: number): readonly number[] {
  const threads = namesIn(`/proc/${pid}/task`);
  return threads.flatMap((thread) => {
    const children = quietly(`/proc/${pid}/task/${thread}/children`).trim();
    return children === "" ? [] : children.split(" ").map(Number);
  });
}

function quietly(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
