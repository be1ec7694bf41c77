/** Words that a report holds as names or values of its own: none of them may break it. */
export const CONTRACT_WORDS = [
  ...["passed", "failed", "skipped", "version", "checks", "verdict", "headline", "command", "change", "updated"],
  ...["undone", "incomplete", "differences", "additionalProperties", "current", "desired", "findings", "warning"],
  ...["restartRequired", "milliseconds", "problem", "message", "evidence", "status", "issuer-taken", "token-issued"],
  ...["answer-unexpected", "WSO2-IS-7", "enabled", "report", "summary", "testsuite", "testcase", "failure"],
  ...["action", "oauth2", "localhost", "https://", "sequenceDiagram", "participant", "Key Manager", "update", "create"],
] as const;

/** What people and generators make; each with what a format has to escape. */
export const ODD_PASSWORDS = [
  ...["p*ss_w*rd_", "`backticks`", "pipe|pass|word", "[link](pass)", "<b>bold</b>", "a&amp;b&lt;c", "#hash#tag#1"],
  ...[
    "back\\slash\\pass",
    "trailing\\\\\\",
    'quo"te"pass',
    "apos'tro'phe",
    "per%cent%0A%3A",
    "%0A::error::x",
    "::error::x",
  ],
  ...[
    "##[error]x",
    "sp ace  d out",
    " leading and trailing ",
    "tab\tin\tside",
    "line one\nline two",
    "crlf one\r\ncrlf two",
  ],
  ...[
    "pässwörd-ÄÖÜ",
    "пароль-пароль",
    "密码密码密码密码",
    "😀😃😄😁😆",
    "e\u0301clair-nfd",
    "éclair-nfc-x",
    "zero\u200bwidth\u200bpass",
  ],
  ...[
    "soft\u00adhyphen\u00adpass",
    "nbsp\u00a0nbsp\u00a0",
    "$HOME/$(id)",
    "${{ secrets.X }}",
    "{json: [1]}",
    '{"a":"b"}',
    "a=b&c=d+e",
  ],
  ...[
    "//comment//",
    "/path/to/pass",
    "user:pass@host",
    "pass@host.example",
    "https://pw.example",
    "www.pw.example",
    "~~tilde~~",
  ],
  ...[
    "-----BEGIN-----",
    "--dash--",
    "a.b.c.d.e.f",
    "1234567890",
    "0x1F4A9F00D",
    "deadbeefcafe",
    "null-undefined",
    "(paren)[brack]{br}",
  ],
  ...["$1$&$`$'", ".*+?^${}()|[]\\", "x".repeat(5000), "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl"],
] as const;

export const SHORT_PASSWORDS = [
  "4.5.0",
  "a1",
  "no",
  "abc",
  "a!b",
  "1234",
  "xyz9",
  "*_*",
  "pass",
  "wso2",
  "ab cd",
  "é1",
  "true",
  "null",
  "sécr",
] as const;

const html = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/** How an echo may come: as it is, or escaped for the format that it stood in. */
export const ECHOES: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  base64: (secret) => Buffer.from(secret).toString("base64"),
  "base64 of a header": (secret) => Buffer.from(`somebody:${secret}`).toString("base64"),
  URL: (secret) => encodeURIComponent(secret),
  "URL, twice, in small letters": (secret) =>
    encodeURIComponent(encodeURIComponent(secret)).replace(/%25[\dA-F]{2}/g, (code) => code.toLowerCase()),
  form: (secret) => new URLSearchParams({ s: secret }).toString().slice(2),
  JSON: (secret) => JSON.stringify(secret).slice(1, -1),
  "JSON in JSON": (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  "JSON in ASCII": (secret) => [...secret].map((one) => (/[a-z\d]/i.test(one) ? one : unicode(one))).join(""),
  HTML: html,
  "HTML, named": (secret) =>
    secret
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&apos;"),
  "HTML in hexadecimal, of all but letters": (secret) =>
    [...secret].map((one) => (/[a-z\d]/i.test(one) ? one : `&#x${(one.codePointAt(0) ?? 0).toString(16)};`)).join(""),
  "HTML, twice": (secret) => html(secret).replaceAll("&", "&amp;"),
  "Markdown escapes": (secret) => secret.replace(/[!-/:-@[-`{-~]/g, "\\$&"),
  "a shell's word": (secret) => secret.replaceAll("'", "'\\''"),
  NFD: (secret) => secret.normalize("NFD"),
  NFC: (secret) => secret.normalize("NFC"),
  hexadecimal: (secret) => Buffer.from(secret).toString("hex"),
};

function unicode(text: string): string {
  return Array.from(
    { length: text.length },
    (_unit, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
