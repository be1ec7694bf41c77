import type { IncomingHttpHeaders } from "node:http";
import type { ProblemId } from "../problems/catalogue.ts";
import type { Passing } from "../problems/meaning.ts";
import { Problem } from "../problems/problem.ts";
import { isObject, textOf } from "../text/json.ts";
import type { Request } from "./request.ts";
import { oneLine } from "../text/foreign-text.ts";
import { anyObject, Malformed, type Parser } from "../text/parser.ts";
import { retryAfterOf } from "./repeat.ts";
import type { Secrets } from "../text/secrets.ts";

const LONGEST_CODE = 100;
/** How a web page begins, whatever its content type says. */
const PAGE = /^\s*<(?:!doctype\s+html|html|head|body)\b/i;
const PAGE_TITLE = /<title\b[^>]*>([^<]{1,200})/i;
/** A page with one of these does not go away by itself; with a success or a 5xx it may. */
const WALL: readonly number[] = [401, 403];

interface Parts {
  readonly request: Request;
  readonly where: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly secrets: Secrets;
  /** When it came, in milliseconds since 1970. */
  readonly now: number;
  readonly known?: KnownUser;
}

/** What a 401 means to a user whose password has been accepted elsewhere, and what to do then. */
interface KnownUser {
  readonly said: string;
  readonly remedy: string;
}

/** What a server said about a failure: product code or OAuth error, and its message. */
export interface ErrorBody {
  readonly code?: string;
  readonly said?: string;
}

/** A complete HTTP answer. Its body is parsed at the border (`parse`) and never printed whole. */
export class Answer {
  readonly status: number;
  readonly text: string;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.status = parts.status;
    this.text = parts.text;
  }

  /** Whether it is a web page, which no API of either product answers. */
  get isPage(): boolean {
    if (PAGE.test(this.text)) return true;
    // Without a body, or with JSON in it, the type is a careless server's default.
    const type = this.header("content-type");
    return type !== undefined && /\bx?html\b/i.test(type) && /^\s*[^\s{[]/.test(this.text);
  }

  /** The same to a user who is known: its 401 refuses what was asked, not the credentials. */
  toKnownUser(known: KnownUser): Answer {
    return new Answer({ ...this.#parts, known });
  }

  header(name: string): string | undefined {
    const value = this.#parts.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  /**
   * Milliseconds after which the server wants to be asked again, where it says so (RFC 9110
   * 10.2.3).
   */
  retryAfter(): number | undefined {
    return retryAfterOf(this.header("retry-after"), this.header("date"), this.#parts.now);
  }

  /**
   * The coding of the body that is still to be undone ("gzip"), where it has one; none was asked
   * for (RFC 9110 8.4).
   */
  get #coding(): string | undefined {
    const codings = (this.header("content-encoding") ?? "").split(",").map((one) => one.trim());
    const undone = codings.filter((one) => one !== "" && one.toLowerCase() !== "identity");
    return this.text === "" || undone.length === 0 ? undefined : undone.join(", ");
  }

  /** The body as JSON. @throws Problem `answer-malformed`, `answer-compressed` */
  json(): unknown {
    try {
      return JSON.parse(this.text);
    } catch {
      if (this.#coding !== undefined) throw this.problem("answer-compressed");
      const type = this.header("content-type") ?? "no content type";
      throw this.problem("answer-malformed", `${type}, ${this.text.length} characters, not JSON`);
    }
  }

  /**
   * The body as a type.
   * @throws Problem `answer-malformed` with the path of the member that is missing or wrong
   */
  parse<T>(parser: Parser<T>): T {
    const value = this.json();
    try {
      return parser(value, "");
    } catch (error) {
      if (error instanceof Malformed) throw this.problem("answer-malformed", error.message);
      throw error;
    }
  }

  /** The body as a JSON object. @throws Problem `answer-malformed` */
  object(): Readonly<Record<string, unknown>> {
    return this.parse(anyObject);
  }

  /**
   * The error body of any of the APIs: `{code, message, description, error[]}` of API Manager and
   * IS (A-2.1a), `{error, error_description}` of OAuth (RFC 6749 5.2) and DCR (RFC 7591 3.2.2),
   * `{status, detail}` of SCIM (RFC 7644 3.12). An answer that is not JSON gives nothing but its
   * type.
   */
  errorBody(): ErrorBody {
    let body: unknown;
    try {
      body = JSON.parse(this.text);
    } catch {
      return this.text === "" ? { said: "an empty body" } : { said: this.#parts.secrets.foreign(this.#kind()) };
    }
    if (!isObject(body)) return {};
    const code = textOf(body["code"]) ?? textOf(body["error"]);
    const details = Array.isArray(body["error"])
      ? body["error"].filter(isObject).map((e) => textOf(e["message"]) ?? textOf(e["description"]))
      : [];
    const words = [
      textOf(body["message"]),
      textOf(body["description"]),
      textOf(body["error_description"]),
      textOf(body["detail"]),
      ...details,
    ].filter((word, index, all) => word !== undefined && word !== "" && all.indexOf(word) === index);
    const said = this.#parts.secrets.foreign(words.join(": "));
    return { ...(code === undefined ? {} : { code: oneLine(code, LONGEST_CODE) }), ...(said === "" ? {} : { said }) };
  }

  /**
   * A problem with this answer as its evidence. Two are problems of their own, whatever was asked,
   * since they say nothing about the request: 429, and a web page where JSON is due.
   */
  problem(id: ProblemId, said?: string, remedy?: string): Problem {
    const { request, where, status, secrets, known } = this.#parts;
    if (id === "credentials-refused" && known !== undefined)
      return this.problem("permission-denied", known.said, known.remedy);
    const [instead, cause] = this.#instead(id);
    const body = this.errorBody();
    const again = status === 503 || status === 429 ? this.retryAfter() : undefined;
    const words = [
      instead === "answered-in-front"
        ? this.#page()
        : said === undefined || instead !== undefined
          ? body.said
          : secrets.foreign(said),
      again === undefined ? undefined : `it wants to be asked again in ${Math.ceil(again / 1000)} s`,
    ].filter((word) => word !== undefined);
    const evidence = {
      tried: secrets.redact(request.tried),
      where: secrets.redact(where),
      request: secrets.redact(oneLine(`${request.method} ${pathOf(request.path)}`)),
      status,
      // A code is a server's word like any other, and can be an echo.
      ...(body.code === undefined ? {} : { code: secrets.redactForeign(body.code) }),
      ...(words.length === 0 ? {} : { said: words.join("; ") }),
      ...(again === undefined ? {} : { retryAfter: again }),
      ...(remedy === undefined || instead !== undefined ? {} : { remedy }),
    };
    return new Problem(instead ?? id, evidence, cause);
  }

  /** What the answer is instead of the problem that was asked for. */
  #instead(id: ProblemId): readonly ["too-many-requests" | "answered-in-front" | undefined, Error?] {
    const { status, request } = this.#parts;
    if (status === 429) return ["too-many-requests"];
    const isDue = request.accept === undefined || id === "answered-in-front";
    if (!this.isPage || !isDue || id === "redirect-refused") return [undefined];
    if (WALL.includes(status)) return ["answered-in-front", new Page(false)];
    return status < 300 || status >= 500 ? ["answered-in-front", new Page(true)] : ["answered-in-front"];
  }

  /** What the body is, where it can't be read. */
  #kind(): string {
    const type = this.header("content-type") ?? "no content type";
    return this.#coding === undefined ? type : `${type}, compressed (content-encoding: ${this.#coding})`;
  }

  #page(): string {
    const type = (this.header("content-type") ?? "no content type").replace(/;.*/s, "");
    const title = PAGE_TITLE.exec(this.text)?.[1]?.trim();
    const titled = title === undefined || title === "" ? "" : `, titled "${title}"`;
    return this.#parts.secrets.foreign(`a web page (${type})${titled}`);
  }

  /**
   * This answer when its status is one of `statuses`. @throws Problem by status: 401, 403, 429,
   * 5xx, other
   */
  expect(...statuses: readonly number[]): this {
    if (statuses.includes(this.status)) return this;
    throw this.refused("answer-unexpected");
  }

  /**
   * The problem that this answer's status stands for, whatever was asked.
   * @param otherwise for a status that says nothing of its own: another 4xx, or a success that was
   * not expected
   */
  refused(otherwise: ProblemId): Problem {
    return this.problem(this.isPage ? "answered-in-front" : (idOf(this.status) ?? otherwise));
  }
}

/** Why asking again may, or will not, bring something else than a page. */
class Page extends Error implements Passing {
  readonly passing: boolean;

  constructor(passing: boolean) {
    super("a web page");
    this.passing = passing;
  }
}

/** RFC 9110 15.5 and 15.6, RFC 6585 4. */
function idOf(status: number): ProblemId | undefined {
  if (status === 401) return "credentials-refused";
  if (status === 403) return "permission-denied";
  if (status === 429) return "too-many-requests";
  return status >= 500 ? "server-error" : undefined;
}

/** The path alone: a query may hold secrets. */
function pathOf(path: string): string {
  return path.split("?")[0] ?? path;
}
