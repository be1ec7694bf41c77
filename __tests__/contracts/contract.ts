import type { Ajv, ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import { OpenAPIBackend, ValidationContext, type Document, type Operation } from "openapi-backend";
import { multipartOf } from "../../sandbox/body.ts";
import type { Exchange, Message } from "../../sandbox/exchange.ts";
import { isObject } from "../../src/text/json.ts";
import { closed, named } from "./schema.ts";

/** Where an exchange and its contract differ. */
export interface Deviation {
  /** "admin v4 of 4.6.0" */
  readonly document: string;
  /** "POST /key-managers" */
  readonly operation: string;
  /** `request`, or the status of the answer. */
  readonly side: "request" | number;
  /** JSON pointer into the message, with array places as `*`; empty for the message as a whole. */
  readonly pointer: string;
  readonly message: string;
}

type Finding = Pick<Deviation, "side" | "pointer" | "message">;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** One OpenAPI document of WSO2's, served below a path. */
export class Contract {
  readonly name: string;
  readonly #root: string;
  readonly #api: OpenAPIBackend;
  /** By method and path: the library looks through all of its operations anew. */
  readonly #operations = new Map<string, Operation>();

  private constructor(name: string, root: string, api: OpenAPIBackend) {
    this.name = name;
    this.#root = root;
    this.#api = api;
  }

  /** @param root path below which its paths are, for instance `/api/am/admin/v4` */
  static async of(name: string, root: string, document: Readonly<Record<string, unknown>>): Promise<Contract> {
    const api = new OpenAPIBackend({
      definition: asDocument(closed(named(document))),
      apiRoot: root,
      quick: true,
      ajvOpts: { strict: false, allErrors: true, verbose: true, validateFormats: true },
      customizeAjv: (ajv, _options, context) => withKeywords(ajv, context),
    });
    await api.init();
    return new Contract(name, root, api);
  }

  covers(path: string): boolean {
    return path === this.#root || path.startsWith(`${this.#root}/`);
  }

  /** `POST /key-managers`, or nothing when the document has no such operation. */
  operationOf({ method, path }: Exchange): string | undefined {
    return this.#operation(method, path)?.operationId;
  }

  request(exchange: Exchange): readonly Deviation[] {
    const operation = this.#operation(exchange.method, exchange.path);
    if (operation === undefined) return this.#deviations(exchange, [finding("request", "no such operation")]);
    const { request, method, path, query } = exchange;
    const content = isObject(operation.requestBody) ? contentOf(operation.requestBody) : undefined;
    const type = mediaType(request);
    if (content === undefined && request.text !== "")
      return this.#deviations(exchange, [finding("request", "a body where the contract has none")]);
    if (content !== undefined && request.text !== "" && !(type in content))
      return this.#deviations(exchange, [finding("request", `${type} instead of ${Object.keys(content).join(", ")}`)]);
    const { errors } = this.#api.validator.validateRequest(
      {
        method,
        path,
        query,
        headers: { ...request.headers },
        ...(content === undefined || request.text === "" ? {} : { body: parsedBody(request) }),
      },
      operation,
    );
    return this.#deviations(exchange, findings("request", errors ?? [], "/requestBody"));
  }

  answer(exchange: Exchange): readonly Deviation[] {
    const { answer } = exchange;
    const operation = this.#operation(exchange.method, exchange.path);
    // What a server knows beyond its contract is judged by `request`.
    if (answer === undefined || operation === undefined) return [];
    const open = answer.status < 300 && isSecured(operation) && exchange.request.headers["authorization"] === undefined;
    return this.#deviations(exchange, [
      ...(open ? [finding(answer.status, "is served without credentials")] : []),
      ...this.#judged(operation, answer),
    ]);
  }

  #judged(operation: Operation, answer: NonNullable<Exchange["answer"]>): readonly Finding[] {
    const { status, text } = answer;
    const documented = documentedAnswer(operation, status);
    if (documented === undefined) return [finding(status, "the status is not in it")];
    const content = contentOf(documented);
    if (content === undefined) return text === "" ? [] : [finding(status, "a body where the contract has none")];
    if (text === "") return [finding(status, "no body")];
    const type = mediaType(answer);
    if (!(type in content)) return [finding(status, `${type} as content type`)];
    const { errors } = this.#api.validator.validateResponse(parsedBody(answer), operation, status);
    return findings(status, errors ?? [], "");
  }

  #operation(method: string, path: string): Operation | undefined {
    const asked = `${method} ${path.replaceAll(UUID, "id")}`;
    const known = this.#operations.get(asked);
    const operation = known ?? this.#api.router.matchOperation({ method, path, headers: {} });
    if (known === undefined && operation !== undefined) this.#operations.set(asked, operation);
    return operation;
  }

  #deviations(exchange: Exchange, found: readonly Finding[]): readonly Deviation[] {
    const operation = this.operationOf(exchange) ?? `${exchange.method} ${exchange.path.slice(this.#root.length)}`;
    return found.map((one) => ({ document: this.name, operation, ...one }));
  }
}

function finding(side: Deviation["side"], message: string): Finding {
  return { side, pointer: "", message };
}

function findings(side: Deviation["side"], errors: readonly ErrorObject[], prefix: string): readonly Finding[] {
  return errors.map(({ instancePath, message = "invalid", params, data, keyword }) => {
    const extra: unknown = isObject(params) ? (params["additionalProperty"] ?? params["allowedValues"]) : undefined;
    const details = [extra === undefined ? "" : JSON.stringify(extra), data === null ? "null" : ""].filter(Boolean);
    return {
      side,
      pointer: instancePath.replace(prefix, "").replaceAll(/\/\d+(?=\/|$)/g, "/*"),
      message: `${keyword === "readOnly" ? "is read-only" : message}${details.length > 0 ? `: ${details.join(", ")}` : ""}`,
    };
  });
}

/**
 * OpenAPI's own keywords that say in which direction a property may travel; and the formats of JSON
 * Schema.
 */
function withKeywords(ajv: Ajv, context: ValidationContext): Ajv {
  addFormats.default(ajv);
  for (const [keyword, where] of [
    ["readOnly", ValidationContext.RequestBody],
    ["writeOnly", ValidationContext.Response],
  ] as const) {
    ajv.removeKeyword(keyword);
    ajv.addKeyword({ keyword, schemaType: "boolean", validate: (flag: boolean) => !flag || context !== where });
  }
  return ajv;
}

/** Whether every way to call the operation needs credentials. */
function isSecured({ security = [] }: Operation): boolean {
  return security.length > 0 && security.every((way) => Object.keys(way).length > 0);
}

function documentedAnswer(operation: Operation, status: number): Record<string, unknown> | undefined {
  const answers: Readonly<Record<string, unknown>> = isObject(operation.responses) ? operation.responses : {};
  const found = answers[String(status)] ?? answers[`${String(status)[0] ?? ""}XX`] ?? answers["default"];
  return isObject(found) ? found : undefined;
}

function contentOf(message: object): Record<string, unknown> | undefined {
  const content: unknown = "content" in message ? message.content : undefined;
  return isObject(content) && Object.keys(content).length > 0 ? content : undefined;
}

function mediaType({ headers }: Message): string {
  return (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/**
 * JSON as a value, a form or a multipart form as an object of texts, anything else as the text that
 * it is.
 */
function parsedBody(message: Message): unknown {
  const type = mediaType(message);
  if (type === "multipart/form-data") return { ...multipartOf(message.headers["content-type"] ?? "", message.text) };
  if (type === "application/x-www-form-urlencoded") return Object.fromEntries(new URLSearchParams(message.text));
  try {
    return JSON.parse(message.text);
  } catch {
    return message.text;
  }
}

/**
 * The library's type of a document has every member of OpenAPI; it checks nothing of it, and
 * neither need we.
 */
function asDocument(value: Record<string, unknown>): Document {
  const { openapi, info, paths } = value;
  if (typeof openapi !== "string" || !isObject(info) || !isObject(paths)) throw new Error("no OpenAPI document");
  const typed: Document = { openapi, info: { title: "", version: "", ...info }, paths: {} };
  return Object.assign(typed, value);
}
