import { firstPart, harmlessLines, LONGEST_READ, oneLine } from "../text/foreign-text.ts";
import { unmarked } from "../text/marks.ts";
import type { Secrets } from "../text/secrets.ts";
import type { Place, Runner } from "../ports.ts";

const LONGEST_LINE = 2000;
/** GitHub cuts the text of an annotation at 4 KiB. */
const LARGEST_ANNOTATION = 4000;

/**
 * `runner`, for texts that nobody has looked at: each loses the secrets first, then control and
 * invisible characters, and is bounded: 2,000 characters a line, 64 KiB in all. An annotation that
 * is longer than GitHub shows stands whole in the log before it; its back-ticks would be shown as
 * they are, and go.
 */
export function guarded(runner: Runner, secrets: Secrets): Runner {
  const clean = (text: string): string => {
    const redacted = secrets.redact(firstPart(text));
    const lines = harmlessLines(redacted, LONGEST_READ).split("\n");
    return secrets.redact(lines.map((line) => cut(line)).join("\n"));
  };
  const word = (text: string): string => secrets.redact(oneLine(secrets.redact(text), LONGEST_LINE));
  const annotate = (kind: "warning" | "error", text: string, at: Place | undefined): void => {
    const whole = unmarked(clean(text));
    const short = shortEnough(whole);
    if (short !== whole) runner.info(whole);
    if (at === undefined) return runner[kind](short);
    const { file, line, title } = at;
    runner[kind](short, {
      ...(file === undefined ? {} : { file: word(file), line: line ?? 1 }),
      ...(title === undefined ? {} : { title: unmarked(word(title)) }),
    });
  };
  return {
    debug: (line) => runner.debug(clean(line)),
    info: (line) => runner.info(clean(line)),
    warning: (line, at) => annotate("warning", line, at),
    error: (line, at) => annotate("error", line, at),
    progress: (line) => runner.progress(clean(line)),
    ...(runner.live === undefined ? {} : { live: runner.live }),
    group: (title, work) => runner.group(secrets.redact(oneLine(secrets.redact(title))), work),
    mask: (secret) => runner.mask(secret),
  };
}

function cut(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE).replace(/[\uD800-\uDBFF]$/, "")}...` : line;
}

function shortEnough(text: string): string {
  if (Buffer.byteLength(text) <= LARGEST_ANNOTATION) return text;
  const note = "\n... (the rest is in the log)";
  let kept = text.slice(0, LARGEST_ANNOTATION);
  while (Buffer.byteLength(kept + note) > LARGEST_ANNOTATION) kept = kept.slice(0, -Math.ceil(kept.length / 100));
  return kept.replace(/[\uD800-\uDBFF]$/, "") + note;
}
