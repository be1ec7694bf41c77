import { harmlessLines, oneLine } from "../text/foreign-text.ts";
import type { Place } from "../ports.ts";
import { catalogue, type ProblemId } from "./catalogue.ts";

/** Characters of one part of a problem's words; `said` may be the list of all wrong inputs. */
const LONGEST_PART = 1000;
const LONGEST_SAID = 16 * 1024;

/**
 * What a failure knows about itself. Whoever makes it of a server's words takes the secrets out of
 * them (`Secrets.foreign`); all of it is redacted once more before it is published.
 */
export interface Evidence {
  /** What was being done, as an infinitive: "read the discovery document". */
  readonly tried: string;
  /** `host:port`, or the file's path. */
  readonly where?: string;
  /** Request line without query secrets: "GET /oauth2/jwks". */
  readonly request?: string;
  /** HTTP status of the answer, where there was one. */
  readonly status?: number;
  /** Product error code (901402) or OAuth error (invalid_client). */
  readonly code?: string;
  /** The server's or the system's message, shortened. */
  readonly said?: string;
  /** Milliseconds after which the server wants to be asked again: `Retry-After`. */
  readonly retryAfter?: number;
  /** File and 1-based line for an annotation. */
  readonly file?: string;
  readonly line?: number;
  /** Replaces the catalogue's remedy when the situation allows a more exact one. */
  readonly remedy?: string;
}

/**
 * A failure of the catalogue: an id plus evidence. The wording lives in `problems/catalogue.ts`, so
 * that the log, the summary and the docs say the same thing.
 */
export class Problem extends Error {
  readonly id: ProblemId;
  readonly evidence: Evidence;

  constructor(id: ProblemId, evidence: Evidence, cause?: unknown) {
    super(describe(id, evidence), cause === undefined ? undefined : { cause });
    this.name = "Problem";
    this.id = id;
    this.evidence = evidence;
  }
}

/**
 * One paragraph for people: what was tried, where, what came back, the likely cause, the remedy.
 * Whatever the evidence holds, it adds no control character, no workflow command, and no more than
 * some thousand characters; only `said` may have lines.
 */
export function describe(id: ProblemId, evidence: Evidence): string {
  const entry = catalogue[id];
  const part = (text: string | undefined, before: string, after = ""): string | undefined =>
    text === undefined || text === "" ? undefined : `${before}${oneLine(text, LONGEST_PART)}${after}`;
  const answer = answerOf(evidence);
  const [at, request] = [placed(evidence.where), part(evidence.request, " (", ")") ?? ""];
  return [
    ended(`${entry.title}: could not ${oneLine(evidence.tried, LONGEST_PART).replace(/[.\s]+$/, "")}${at}${request}`),
    answer === "" ? undefined : ended(`What came back: ${answer}`),
    `Likely cause: ${entry.cause}`,
    `What to do: ${evidence.remedy === undefined ? entry.remedy : oneLine(evidence.remedy, LONGEST_SAID)} [${id}]`,
  ]
    .filter((line) => line !== undefined)
    .join("\n");
}

/**
 * What came back, in words: status, code and message of an answer, or the system's message. "" for
 * nothing.
 */
export function answerOf({ status, code, said }: Evidence): string {
  const own =
    code === undefined || ["", String(status)].includes(code) ? undefined : `code ${oneLine(code, LONGEST_PART)}`;
  const words = said === undefined || said === "" ? undefined : harmlessLines(said, LONGEST_SAID);
  const parts = [status === undefined ? undefined : `status ${status}`, own, words].filter((one) => one !== undefined);
  return status === undefined || parts.length > 1 ? parts.join(", ") : `${parts.join("")}, without a message`;
}

/** A server is asked on its port; a file, a folder or a variable is just named. */
function placed(where: string | undefined): string {
  if (where === undefined || where === "") return "";
  const place = oneLine(where, LONGEST_PART);
  return /:\d+$/.test(place) && !/^([\\/]|[A-Za-z]:\\)/.test(place) ? ` on ${place}` : `: ${place}`;
}

/**
 * A problem inside another one's words, on one line: what it is, what was being done, what came
 * back.
 */
export function brief({ id, evidence }: Problem): string {
  const { tried, where, request } = evidence;
  const answer = answerOf(evidence);
  const at = [placed(where), request === undefined ? "" : ` (${request})`].join("");
  return oneLine(`${catalogue[id].title}: could not ${tried}${at}${answer === "" ? "" : `: ${answer}`}`, LONGEST_PART);
}

/** A sentence with one end, whatever it ended with. */
function ended(sentence: string): string {
  const whole = sentence.trimEnd();
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

/** What a failure is annotated on, with the kind of failure as the title. */
export function placeOf({ id, evidence: { file, line } }: Problem): Place {
  const title = catalogue[id].title;
  return file === undefined ? { title } : { title, file, line: line ?? 1 };
}

/**
 * The message of whatever was thrown; never a stack. Errors of Node's core are known by their
 * shape, not by their class.
 */
export function reasonOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error && typeof error.message === "string") {
    const code = "code" in error && typeof error.code === "string" && error.message === "" ? error.code : "";
    return error.message + code;
  }
  return typeof error === "string" ? error : "unknown";
}
