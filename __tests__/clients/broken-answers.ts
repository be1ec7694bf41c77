import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { text } from "node:stream/consumers";
import type { HttpsClient } from "../../src/http/client.ts";
import { Problem } from "../../src/problems/problem.ts";
import { isObject } from "../../src/text/json.ts";
import { Secrets } from "../../src/text/secrets.ts";
import { clientOf, Places } from "../http/places.ts";

export interface Reply {
  readonly status?: number;
  readonly body: unknown;
}

/** A client method against a server that answers as it should, but for one member of one answer. */
export interface Case {
  /**
   * The request whose answer is broken: method and path without query, and `of nobody` for a
   * registration without owner.
   */
  readonly request: string;
  readonly answers: Readonly<Record<string, Reply>>;
  readonly call: (client: HttpsClient, secrets: Secrets) => Promise<unknown>;
  /** Paths of members that must be there, with what each must be. */
  readonly needed: Readonly<Record<string, Kind>>;
  /** Requests that are under way at the same time. */
  readonly beside?: readonly string[];
  /** Those that may be missing, but not wrong. */
  readonly optional?: Readonly<Record<string, Kind>>;
}

export type Kind = "a text" | "a filled text" | "a finite number" | "true or false" | "an object" | "a list";

/** A broken answer, and what must be said of it. */
interface Row {
  readonly says: string;
  readonly answers: Case["answers"];
}

/**
 * Each needed member missing, null and of another type, empty texts included; each optional one of
 * another type.
 */
function rowsOf({ request, answers, needed, optional = {} }: Case): readonly Row[] {
  const row = (path: string, value: unknown, fault: string): Row => {
    const { [request]: whole } = answers;
    if (whole === undefined) throw new Error(`no answer to ${request}`);
    const body = changed(whole.body, path.match(/[^.[\]]+/g) ?? [], value);
    return { says: `\`${path}\` is ${fault}`, answers: { ...answers, [request]: { ...whole, body } } };
  };
  const wrong = (path: string, kind: Kind): Row => {
    const wanted = kind === "a filled text" ? "a text" : kind;
    return kind === "a list"
      ? row(path, { 0: "x" }, `an object, not ${wanted}`)
      : row(path, ["x"], `a list, not ${wanted}`);
  };
  return [
    ...Object.entries(needed).flatMap(([path, kind]) => [
      // A list has no gaps.
      ...(path.endsWith("]") ? [] : [row(path, undefined, "missing")]),
      row(path, null, `null, not ${kind === "a filled text" ? "a text" : kind}`),
      wrong(path, kind),
      ...(kind === "a filled text" ? [row(path, " ", "empty")] : []),
    ]),
    ...Object.entries(optional).map(([path, kind]) => wrong(path, kind)),
  ];
}

/** A copy with another value at a path; without the member where the value is none. */
function changed(whole: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((one: unknown, at) => (String(at) === first ? changed(one, rest, value) : one));
  if (!isObject(whole)) throw new Error(`nothing to break at ${first}`);
  return { ...whole, [first]: changed(whole[first], rest, value) };
}

/**
 * Registers the tests of `cases`: the whole answer is taken, and each broken one is a problem that
 * names the member, the request, host and path, after which nothing more is asked.
 * @param ends ids of the problems with which a case ends although nothing is broken
 */
export function testAnswers(cases: Readonly<Record<string, Case>>, ends: Readonly<Record<string, string>> = {}): void {
  const places = new Places();
  let made: Awaited<ReturnType<Places["serve"]>>;
  let requests: string[] = [];
  let answers: Case["answers"] = {};
  beforeAll(async () => {
    made = await places.serve((request, response) => {
      const path = `${request.method ?? ""} ${new URL(request.url ?? "/", "https://localhost").pathname}`;
      void text(request).then((sent) => {
        const asked = sent.includes('"owner":""') ? `${path} of nobody` : path;
        requests.push(asked);
        const { status = 200, body = {} } = answers[asked] ?? { status: 404 };
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      });
    });
  });
  afterAll(() => places.end());

  const problemOf = async (call: Case["call"], given: Case["answers"]): Promise<Problem | undefined> => {
    [requests, answers] = [[], given];
    const secrets = new Secrets(() => undefined);
    const client = clientOf(made.port, made.certificate, { secrets });
    return call(client, secrets)
      .then(() => undefined, asProblem)
      .finally(() => client.close());
  };

  describe.each(Object.entries(cases))("%s", (name, known) => {
    it("as it should be", async () => {
      expect((await problemOf(known.call, known.answers))?.id).toBe(ends[name]);
      expect(requests).toContain(known.request);
    });

    it.each(rowsOf(known).map((row) => [row.says, row.answers] as const))("%s", async (says, given) => {
      const problem = await problemOf(known.call, given);
      expect({ id: problem?.id, ...problem?.evidence }).toMatchObject({
        id: "answer-malformed",
        where: `localhost:${made.port}`,
        request: known.request,
        said: says,
      });
      expect(requests.filter((asked) => known.beside?.includes(asked) !== true).at(-1)).toBe(known.request);
    });
  });
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
