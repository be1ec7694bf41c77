import { readFileSync } from "node:fs";
import { beside, filesBeside } from "../support/beside.ts";
import { objectOf } from "./client.ts";
import type { Body } from "./key-manager-body.ts";

/** WSO2's own Key Manager payloads. */
const FOLDER = ["shared", "contracts", "wso2-km-payloads"] as const;

/** Names of the payload files; none where the folder is not there. */
export const PAYLOADS = filesBeside(".json", ...FOLDER);

/** The hosts at which WSO2's tests have their Identity Server. */
const HOSTS = /https:\/\/(is7\.example\.com:9444|wso2is:9443)/g;
let count = 0;

/**
 * WSO2's payload with its `${UNIQUE:Name}` made unique.
 * @param base the Identity Server that stands for theirs; their host stays when it is left out
 */
export function payload(file: string, base?: string): Body {
  const text = readFileSync(beside(...FOLDER, file), "utf8").replace(
    /\$\{UNIQUE:(\w+)\}/g,
    (_all, name: string) => `${name}-${(count += 1)}`,
  );
  return objectOf(base === undefined ? text : text.replace(HOSTS, base));
}

/**
 * A row of docs/facts/behaviours.md with the body of this project, and the file of WSO2 that it is
 * asserted with.
 */
export interface RowCase {
  /** `B-C1` */
  readonly row: string;
  readonly what: string;
  readonly own: (base: string) => Body;
  readonly file?: string;
}

export interface SourcedCase<Case extends RowCase> {
  readonly row: string;
  readonly what: string;
  /** Whose body it is. */
  readonly source: string;
  readonly body: (base: string) => Body;
  readonly of: Case;
}

/** Every case with the body of this project, and again with WSO2's where it is there. */
export function sourced<Case extends RowCase>(cases: readonly Case[]): readonly SourcedCase<Case>[] {
  return cases.flatMap((of) => {
    const { row, what, own, file } = of;
    const here = { row, what, source: "a body of this project", body: own, of };
    if (file === undefined || !PAYLOADS.includes(file)) return [here];
    return [here, { row, what, source: file, body: (base: string) => payload(file, base), of }];
  });
}

/** Says how many cases ran on WSO2's files, or how many did not. */
export function tellPayloads(what: string, cases: readonly RowCase[]): void {
  const named = cases.filter(({ file }) => file !== undefined);
  const ran = named.filter(({ file }) => PAYLOADS.includes(file ?? ""));
  process.stdout.write(
    `${what}: ${cases.length} rows on bodies of this project, ${ran.length} on WSO2's payload files, `,
  );
  process.stdout.write(`${named.length - ran.length} skipped because the file is not there\n`);
}
