import { firstPart, harmlessLines, LONGEST_READ, oneLine } from "../text/foreign-text.ts";
import type { Secrets } from "../text/secrets.ts";
import { isObject } from "../text/json.ts";
import type { Difference } from "../key-manager/compare.ts";
import type { Finding } from "../problems/finding.ts";
import { Problem, type Evidence } from "../problems/problem.ts";
import type { CheckResult } from "../proof/ladder.ts";
import type { Left } from "../undo/left.ts";
import { withinBytes, type PublicPlan, type Report, type ReportedServer } from "./report.ts";

const LONGEST_TEXT = 2000;
const LONGEST_SAID = 16 * 1024;
const LONGEST_DIFF = 60 * 1024;
/**
 * Characters of JSON of one value of a difference; a longer one is shown as the beginning of its
 * JSON.
 */
const LONGEST_VALUE = 16 * 1024;
const DEEPEST_VALUE = 50;
/** Bytes of all differences in `report.json`. */
const LARGEST_PLAN = 4 * 1024 * 1024;
/**
 * What every issuer may hold, whatever the password is; an address with a word taken out of it is
 * none.
 */
const ISSUER_WORDS = /(^https:\/\/(?:localhost(?=[:/]))?|\/oauth2\/token$)/;

/**
 * The report as it may be seen by anybody. This is the one place where texts are taken care of
 * before they are written as JSON, Markdown, XML, outputs or log lines: first the secrets are
 * replaced in each text as it is, then what is harmful goes and its length is bounded. What other
 * programs rely on (statuses, ids of checks and problems, the change, the exported definition,
 * paths of fields, the Key Manager's name from the inputs) is never touched: a password may be
 * equal to any of them.
 */
export function published(report: Report, secrets: Secrets): Report {
  const clean = new Cleaner(secrets);
  return {
    ...report,
    plan: clean.plan(report.plan),
    ...(report.keyManagerId === undefined ? {} : { keyManagerId: clean.own(report.keyManagerId) }),
    ...(report.issuer === undefined ? {} : { issuer: clean.issuer(report.issuer) }),
    checks: report.checks.map((check) => clean.check(check)),
    findings: report.findings.map((finding) => clean.finding(finding)),
    diffs: report.diffs.map((diff) => clean.lines(diff, LONGEST_DIFF)),
    inputs: Object.fromEntries(Object.entries(report.inputs).map(([name, text]) => [name, clean.own(text)])),
    servers: { is: clean.server(report.servers.is), apim: clean.server(report.servers.apim) },
    certificates: report.certificates.map((one) => ({ ...one, subject: clean.foreign(one.subject) })),
    left: report.left.map((one) => clean.left(one)),
    ...(report.problem === undefined ? {} : { problem: clean.problem(report.problem) }),
  };
}

class Cleaner {
  readonly #secrets: Secrets;

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  /** Addresses and paths of the inputs. */
  server<Server extends ReportedServer>(server: Server): Server {
    const { url, home } = server;
    return { ...server, url: this.own(url), ...(home === undefined ? {} : { home: this.own(home) }) };
  }

  /**
   * A text of our own, which may hold names and addresses. What hid behind invisible characters is
   * looked at again.
   */
  own(text: string): string {
    return this.#secrets.redact(oneLine(this.#secrets.redact(firstPart(text)), LONGEST_TEXT));
  }

  foreign(text: string): string {
    return this.#secrets.foreign(text, LONGEST_TEXT);
  }

  lines(text: string, longest: number): string {
    const redacted = this.#secrets.redactForeign(firstPart(text));
    return this.#secrets.redactForeign(harmlessLines(redacted, longest));
  }

  issuer(issuer: string): string {
    const parts = oneLine(issuer, LONGEST_TEXT).split(ISSUER_WORDS);
    return parts.map((part) => (ISSUER_WORDS.test(part) ? part : this.#secrets.redact(part))).join("");
  }

  check(check: CheckResult): CheckResult {
    const { evidence, problem } = check;
    return {
      ...check,
      evidence: this.foreign(evidence),
      ...(problem === undefined ? {} : { problem: this.problem(problem) }),
    };
  }

  finding({ at: _place, ...finding }: Finding): Finding {
    return { ...finding, message: this.foreign(finding.message), remedy: this.own(finding.remedy) };
  }

  left({ what, command, problem }: Left): Left {
    return { what: this.own(what), command: this.own(command), problem: this.problem(problem) };
  }

  problem({ id, evidence, cause }: Problem): Problem {
    return new Problem(id, this.#evidence(evidence), cause);
  }

  plan(plan: PublicPlan): PublicPlan {
    const differences = plan.differences.map(({ path, current, desired }): Difference => ({
      path: oneLine(path, LONGEST_TEXT),
      current: this.#value(current),
      desired: this.#value(desired),
    }));
    return withinBytes({ ...plan, differences }, LARGEST_PLAN);
  }

  #evidence({ status, line, retryAfter, ...texts }: Evidence): Evidence {
    const { code, said, tried, ...others } = texts;
    const own = Object.entries(others).map(([name, text]) => [name, this.own(text)] as const);
    return {
      ...Object.fromEntries(own),
      tried: this.own(tried),
      ...(code === undefined ? {} : { code: this.foreign(code) }),
      ...(said === undefined ? {} : { said: this.lines(said, LONGEST_SAID) }),
      ...(status === undefined ? {} : { status }),
      ...(line === undefined ? {} : { line }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  }

  /**
   * A value of a Key Manager's field: JSON of any shape stays JSON of that shape, unless it is too
   * long.
   */
  #value(value: unknown): unknown {
    const clean = this.#redacted(value, 0);
    const json = JSON.stringify(clean) ?? "null";
    return json.length <= LONGEST_VALUE ? clean : this.lines(json, LONGEST_TEXT);
  }

  #text(value: string): string {
    const redacted = this.#secrets.redact(firstPart(value));
    return this.#secrets.redact(harmlessLines(redacted, LONGEST_READ));
  }

  #redacted(value: unknown, depth: number): unknown {
    if (depth > DEEPEST_VALUE) return "(deeper)";
    if (typeof value === "string") return this.#text(value);
    if (typeof value === "bigint") return this.#text(String(value));
    if (typeof value === "number")
      return this.#text(String(value)) === String(value) ? value : this.#text(String(value));
    if (Array.isArray(value)) return value.map((item: unknown) => this.#redacted(item, depth + 1));
    if (!isObject(value) || value instanceof Date) return value;
    const members = Object.entries(value).map(([key, member]) => [this.own(key), this.#redacted(member, depth + 1)]);
    return Object.fromEntries(members);
  }
}
