import { filledText, listOf, number, object, optional, text } from "../../text/parser.ts";
import type { Answer } from "../../http/answer.ts";
import { MARK } from "./devportal.ts";
import type { Session } from "./session.ts";

const BASE = "/api/am/publisher/v4/scopes";
/** Scopes of one page of the list; 25 unless told (the publisher's contract). */
const PAGE = 100;

const CREATED = object({ id: filledText });
const SCOPE = object({ id: filledText, name: text, description: optional(text) });
const SCOPES = object({ list: listOf(SCOPE), pagination: optional(object({ total: optional(number) })) });

/** Scopes of API Manager's Publisher API v4 that belong to no API (A-6.1i, B-S2). */
export class SharedScopesApi {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * POST a scope. API Manager sends it to every Key Manager that it has loaded, and answers 201
   * although one refuses it; 500 when one gives no answer (B-S2, B-P4).
   * @param roles of API Manager that the scope is bound to
   * @returns its UUID
   * @throws Problem `proof-scope-set-up` for a missing scope of the user, by status otherwise
   */
  async create(name: string, roles: readonly string[]): Promise<string> {
    const answer = await this.#send("POST", "", `create the throw-away shared scope ${name}`, {
      name,
      displayName: name,
      description: MARK,
      bindings: roles,
    });
    return answer.expect(201).parse(CREATED).id;
  }

  /** Ids of the scopes with exactly this name and our mark. @throws Problem by status */
  async find(name: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (let offset = 0; ; offset += PAGE) {
      const rest = `?limit=${PAGE}&offset=${offset}`;
      const answer = await this.#send("GET", rest, `look for the shared scope ${name} in API Manager`);
      const { list, pagination } = answer.expect(200).parse(SCOPES);
      found.push(...list.filter((one) => one.name === name && one.description === MARK).map(({ id }) => id));
      const total = pagination?.total ?? 0;
      if (list.length === 0 || offset + list.length >= total) return found;
    }
  }

  /**
   * DELETE a scope; already gone is fine. 200 says nothing of Identity Server, where it stays when
   * that refuses (A-6.1i). @throws Problem by status; 409 while an API has it (900985)
   */
  async delete(id: string): Promise<void> {
    const answer = await this.#send(
      "DELETE",
      `/${encodeURIComponent(id)}`,
      "delete the throw-away shared scope of API Manager",
    );
    answer.expect(200, 204, 404);
  }

  /** @throws Problem `proof-scope-set-up` for 401 and 403: a scope is missing (A-1.4b) */
  async #send(method: "GET" | "POST" | "DELETE", rest: string, tried: string, value?: unknown): Promise<Answer> {
    const answer = await this.#session.send({
      method,
      path: `${BASE}${rest}`,
      tried,
      repeatable: method !== "POST",
      ...(value === undefined ? {} : { body: { kind: "json", value } }),
    });
    if (answer.status === 401 || answer.status === 403) throw answer.problem("proof-scope-set-up");
    return answer;
  }
}
