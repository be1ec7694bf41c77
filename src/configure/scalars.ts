/** Kinds of values without a structure, as far as WSO2's parser tells them apart in an array. */
export type ScalarKind = "boolean" | "integer" | "float" | "date" | "time" | "date-time" | "offset-date-time";

const DECIMAL = /^[+-]?(0|[1-9](_?\d)*)$/;
const PREFIXED = /^0(x[0-9a-fA-F](_?[0-9a-fA-F])*|o[0-7](_?[0-7])*|b[01](_?[01])*)$/;
const FLOAT = /^[+-]?((0|[1-9](_?\d)*)(\.\d(_?\d)*)?([eE][+-]?(0|[1-9](_?\d)*))?|inf|nan)$/;
const MOMENT = /^(?:(\d{4}-\d\d-\d\d)(?:[T ](?=\d))?)?(?:(\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?$/;
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;
/** Java's largest offset from UTC, in minutes. */
const LARGEST_OFFSET = 18 * 60;

/**
 * Digits and letters of a number or a moment; a longer one is none that a person wrote, and the
 * patterns would overflow on a megabyte.
 */
const LONGEST = 1000;

/**
 * What a bare word is; nothing when WSO2's parser refuses it (each rule was run on config-mapper
 * 1.1.0).
 */
export function scalarKind(word: string): ScalarKind | undefined {
  if (word === "true" || word === "false") return "boolean";
  if (word.length > LONGEST) return undefined;
  const plain = word.replaceAll("_", "");
  if (PREFIXED.test(word)) return BigInt(plain) <= HIGHEST ? "integer" : undefined;
  if (DECIMAL.test(word)) {
    const number = BigInt(plain);
    return number >= LOWEST && number <= HIGHEST ? "integer" : undefined;
  }
  if (FLOAT.test(word)) return /inf|nan/.test(word) || Number.isFinite(Number(plain)) ? "float" : undefined;
  return momentKind(word);
}

function momentKind(word: string): ScalarKind | undefined {
  const [, date, time, offset] = MOMENT.exec(word) ?? [];
  if (date !== undefined && !isDay(date)) return undefined;
  if (time === undefined) return date === undefined ? undefined : "date";
  if (!isTime(time)) return undefined;
  if (date === undefined) return offset === undefined ? "time" : undefined;
  if (offset === undefined) return "date-time";
  return isOffset(offset) ? "offset-date-time" : undefined;
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  // The 30th of February would be a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function isTime(time: string): boolean {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours < 24 && minutes < 60 && seconds < 60;
}

function isOffset(offset: string): boolean {
  if (offset === "Z") return true;
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  return minutes < 60 && hours * 60 + minutes <= LARGEST_OFFSET;
}
