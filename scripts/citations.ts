/**
 * What cites the facts of docs/facts, and whether it leads somewhere: text in, findings out. The
 * files are read by facts.ts.
 */
import ts from "typescript";

/** A file of the repository: its path from the root with `/`, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Where an id stands. */
export interface Place {
  readonly id: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** A fact or a section of facts: the whole line of its table, or its heading. */
export interface Fact extends Place {
  readonly text: string;
}

const FACTS = "docs/facts/";
const HEADING = /^#{2,4} ([AI]-\d+(?:\.\d+)?)\b/;
const ROW = /^\| ([AI]-\d+(?:\.\d+)?[a-z]|B-[A-Z]\d+) +\|/;
/** Also what is nearly an id (`A-2.5.1`), so that a slip is named and not passed over. */
const CITATION = /(?<![\w.-])(?:[AI]-\d+(?:\.\d+)*[a-z]*|B-[A-Z]\d+[a-z]*)(?![\w-])/g;
/** Documents that are not in this repository; what they said is in docs/facts. */
const ELSEWHERE =
  /\b(?:(?:apim|is7)-contract|conformance|product|real-control-plane|architecture)\.md\b|\b(?:apim|is7)-contract\b|\bproduct page, section|\bconformance (?:table|B-)/g;
/** The marks of docs/facts/README.md. */
const SURE = /^[XRTSODIU](?: [XRTSODIU])*$/;

/** Every section and row of docs/facts. */
export function factsIn(sources: readonly Source[]): readonly Fact[] {
  return sources
    .filter(({ path }) => path.startsWith(FACTS))
    .flatMap(({ path, text }) =>
      linesOf(text).flatMap((line, index) => {
        const id = (HEADING.exec(line) ?? ROW.exec(line))?.[1];
        return id === undefined ? [] : [{ id, path, line: index + 1, text: line }];
      }),
    );
}

/** Every id that stands in a text, also in docs/facts itself but for the place that defines it. */
export function citationsIn({ path, text }: Source): readonly Place[] {
  return linesOf(text).flatMap((line, index) => {
    const own = path.startsWith(FACTS) ? (HEADING.exec(line) ?? ROW.exec(line))?.[1] : undefined;
    const ids = [...line.matchAll(CITATION)].map(([id]) => id);
    return ids.filter((id) => id !== own).map((id) => ({ id, path, line: index + 1 }));
  });
}

/**
 * What is wrong with the facts and what cites them, as `file:line: words`. Nothing when all is
 * well.
 */
export function faultsIn(sources: readonly Source[]): readonly string[] {
  const facts = factsIn(sources);
  const known = new Set(facts.map(({ id }) => id));
  return [
    ...facts.flatMap((fact, index) => tableFaults(fact, facts.slice(0, index))),
    ...sources.flatMap((source) => [
      ...citationsIn(source)
        .filter(({ id }) => !known.has(id))
        .map(({ id, path, line }) => `${path}:${line}: ${id} is not in docs/facts`),
      ...namedElsewhere(source),
      ...shownToUsers(source).map(
        ({ id, path, line }) => `${path}:${line}: ${id} stands in a text that users read; say the fact in words`,
      ),
    ]),
  ];
}

function tableFaults({ id, path, line, text }: Fact, before: readonly Fact[]): string[] {
  const twin = before.find((other) => other.id === id);
  const at = `${path}:${line}: ${id}`;
  const faults = twin === undefined ? [] : [`${at} stands already in ${twin.path}:${twin.line}`];
  const cells = text.split("|").map((cell) => cell.trim());
  if (text.startsWith("|") && !SURE.test(cells[3] ?? "")) faults.push(`${at} does not say how sure it is`);
  return faults;
}

function namedElsewhere({ path, text }: Source): string[] {
  // A test may look into a folder beside the checkout, and says what it skips without it.
  const lines = linesOf(text).map((line) => (line.includes('"shared"') ? "" : line));
  return lines.flatMap((line, index) =>
    [...line.matchAll(ELSEWHERE)].map(
      ([words]) => `${path}:${index + 1}: "${words}" is no document of this repository; cite an id of docs/facts`,
    ),
  );
}

/**
 * Ids in what users read: strings of the Action and of the sandbox, its contract, examples and
 * documents.
 */
function shownToUsers(source: Source): readonly Place[] {
  const { path } = source;
  if (/^(?:src|sandbox)\/.*\.ts$/.test(path)) return inStrings(source);
  const read =
    /^(?:action\.yml|README\.md|sandbox\/README\.md|examples\/.*)$/.test(path) ||
    (path.startsWith("docs/") && !/^docs\/(?:facts|decisions)\//.test(path));
  return read ? citationsIn(source) : [];
}

function inStrings({ path, text }: Source): readonly Place[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Place[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
      found.push(
        ...citationsIn({ path: "", text: node.text }).map(({ id, line }) => ({ id, path, line: first + line })),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}
