const SHORTEST_MASK = 4;
/** Shorter texts (such as the user name "admin" where it is also the password) stand for other things, too. */
const SHORTEST_REDACTED = 6;
const REPLACEMENT = "***";

/**
 * The secrets of a run. A secret is added the moment it is born; from then on the runner's log filter and `redact` know it in
 * every form in which it may come back: plain, Base64, URL-encoded, form-encoded, JSON-escaped, and each line of a multi-line value.
 * Forms shorter than 4 characters are not masked: they would blot out half the log without hiding anything.
 */
export class Secrets {
  readonly #forms = new Set<string>();
  readonly #mask: (form: string) => void;

  constructor(mask: (form: string) => void) {
    this.#mask = mask;
  }

  add(secret: string): string {
    for (const form of encodings(secret)) {
      if (form.length < SHORTEST_MASK || this.#forms.has(form)) continue;
      this.#forms.add(form);
      this.#mask(form);
    }
    return secret;
  }

  /** Registers user and password with the Basic header made of them (RFC 7617); returns the header's value. */
  basic(username: string, password: string): string {
    this.add(password);
    const credentials = Buffer.from(`${username}:${password}`, "utf8").toString("base64");
    this.add(credentials);
    return `Basic ${credentials}`;
  }

  /** `text` with every known form (6 characters or more) of every secret replaced. Longest first, so that no rest of a longer form stays. */
  redact(text: string): string {
    let result = text;
    const forms = [...this.#forms].filter((form) => form.length >= SHORTEST_REDACTED);
    for (const form of forms.sort((a, b) => b.length - a.length)) result = result.replaceAll(form, REPLACEMENT);
    return result;
  }
}

function encodings(secret: string): string[] {
  const lines = [secret, ...secret.split(/\r?\n/)].map((line) => line.trim()).filter((line) => line !== "");
  return lines.flatMap((line) => [
    line,
    Buffer.from(line, "utf8").toString("base64"),
    encodeURIComponent(line),
    new URLSearchParams({ s: line }).toString().slice(2),
    JSON.stringify(line).slice(1, -1),
  ]);
}
