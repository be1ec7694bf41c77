import { describe, expect, it } from "@jest/globals";
import type { Exchange } from "../../sandbox/exchange.ts";
import { Contract } from "./contract.ts";
import type { KnownDeviation } from "./known-deviation.ts";
import { judge } from "./judgement.ts";

const THING = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", maxLength: 5 },
    id: { type: "string", readOnly: true },
    free: { type: "object", properties: {} },
    maybe: { type: "string", nullable: true },
  },
};
const json = (schema: unknown) => ({ content: { "application/json": { schema } } });
const contract = await Contract.of("admin v4 of nothing", "/api/am/admin/v4", {
  openapi: "3.0.1",
  info: { title: "things", version: "v4" },
  paths: {
    "/things": {
      post: {
        requestBody: { required: true, ...json({ $ref: "#/components/schemas/Thing" }) },
        responses: { 201: { description: "", ...json({ $ref: "#/components/schemas/Thing" }) } },
      },
    },
    "/things/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      delete: { responses: { 200: { description: "" } } },
      get: { security: [{ user: [] }], responses: { 200: { description: "" } } },
    },
  },
  components: { schemas: { Thing: THING }, securitySchemes: { user: { type: "http", scheme: "basic" } } },
});
const contracts = { of: (_product: unknown, path: string) => (contract.covers(path) ? contract : undefined) };

interface Change {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly agent?: string;
  readonly type?: string;
  readonly sent?: unknown;
  readonly status?: number;
  readonly credentials?: string;
  readonly answered?: unknown;
}

function exchange(change: Change): Exchange {
  const text = (value: unknown): string => (value === undefined ? "" : JSON.stringify(value));
  const sent = "sent" in change ? change.sent : { name: "a" };
  const answered = "answered" in change ? change.answered : { name: "a", id: "1" };
  const headers = { "content-type": "application/json" };
  return {
    product: { name: "API Manager", release: "4.6.0" },
    method: change.method ?? "POST",
    path: `/api/am/admin/v4${change.path ?? "/things"}`,
    query: change.query ?? "",
    request: {
      headers: {
        "content-type": change.type ?? "application/json",
        "user-agent": change.agent ?? "wso2-is-key-manager-action",
        ...(change.credentials === undefined ? {} : { authorization: change.credentials }),
      },
      text: text(sent),
    },
    answer: { status: change.status ?? 201, headers: answered === undefined ? {} : headers, text: text(answered) },
  };
}

function judged(change: Change, known: readonly KnownDeviation[] = [], partOnly = false) {
  const exchanges = [{ exchange: exchange(change), during: "a test", times: 2 }];
  return judge([{ run: "default", partOnly, exchanges }], contracts, known);
}

const unexplained = (change: Change): readonly string[] =>
  judged(change)
    .operations.flatMap((one) => one.unexplained)
    .map((text) => text.replace(" (2 times, first in a test)", ""));

const READ: Change = { method: "GET", path: "/things/1", sent: undefined, status: 200, answered: undefined };

describe("an exchange against its contract", () => {
  it.each<[string, Change, readonly string[]]>([
    ["as the contract has it", {}, []],
    ["a free object, and null where it is nullable", { sent: { name: "a", free: { b: 1 }, maybe: null } }, []],
    ["a missing property", { sent: {} }, ["request must have required property 'name'"]],
    ["a wrong type", { sent: { name: 5 } }, ["request /name must be string"]],
    ["too long", { sent: { name: "abcdef" } }, ["request /name must NOT have more than 5 characters"]],
    ["an unknown property", { sent: { name: "a", b: 1 } }, ['request must NOT have additional properties: "b"']],
    ["a read-only property", { sent: { name: "a", id: "1" } }, ["request /id is read-only"]],
    ["an unknown query parameter", { query: "a=b" }, ['request /query must NOT have additional properties: "a"']],
    ["no body", { sent: undefined }, ["request must have required property 'requestBody'"]],
    ["another content type", { type: "text/plain" }, ["request text/plain instead of application/json"]],
    ["an unknown operation", { method: "PATCH", answered: undefined }, ["request no such operation"]],
    ["an unknown status", { status: 200 }, ["answer 200 the status is not in it"]],
    ["null in the answer", { answered: { name: null } }, ["answer 201 /name must be string: null"]],
    ["an answer without its body", { answered: undefined }, ["answer 201 no body"]],
    [
      "an answer with a body that it should not have",
      { method: "DELETE", path: "/things/1", sent: undefined, status: 200 },
      ["answer 200 a body where the contract has none"],
    ],
    ["a secured operation with credentials", { ...READ, credentials: "Basic" }, []],
    ["a secured operation without", READ, ["answer 200 is served without credentials"]],
    ["a wrong request of another client, and a right answer", { agent: "curl", sent: {} }, []],
    [
      "a wrong answer to another client",
      { agent: "curl", answered: {} },
      ["answer 201 must have required property 'name'"],
    ],
  ])("%s", (_name, change, expected) => {
    expect(unexplained(change)).toEqual(expected);
  });

  it("says how often, and in which test first", () => {
    expect(judged({ sent: {} }).operations).toEqual([
      {
        document: "admin v4 of nothing",
        operation: "POST /things",
        requests: 2,
        answers: 2,
        unexplained: ["request must have required property 'name' (2 times, first in a test)"],
      },
    ]);
  });

  it("an asked path without contract is named", () => {
    const other = { ...exchange({}), path: "/somewhere" };
    const { outside } = judge(
      [{ run: "default", partOnly: false, exchanges: [{ exchange: other, during: "a test", times: 1 }] }],
      contracts,
      [],
    );
    expect(outside).toEqual(["/somewhere (first in a test)"]);
  });
});

describe("a known deviation", () => {
  const known: KnownDeviation = {
    what: "a number as name",
    api: "admin",
    operations: ["POST /things"],
    side: "request",
    pointer: /^\/name$/,
    message: /^must be string$/,
    source: "made up",
  };

  it.each<[string, Partial<KnownDeviation>, boolean]>([
    ["explains what it describes", {}, true],
    ["no other API", { api: "dcr" }, false],
    ["no other operation", { operations: ["GET /things"] }, false],
    ["no other side", { side: 201 }, false],
    ["no other place", { pointer: /^\/id$/ }, false],
    ["no other message", { message: /null$/ }, false],
  ])("%s", (_name, change, explains) => {
    const { operations, stale } = judged({ sent: { name: 5 } }, [{ ...known, ...change }]);
    expect([operations[0]?.unexplained.length, stale]).toEqual(explains ? [0, []] : [1, ["a number as name"]]);
  });

  it("that nothing shows is stale, unless only a part of the tests was recorded or its run was not", () => {
    expect(judged({}, [known]).stale).toEqual(["a number as name"]);
    expect(judged({}, [known], true).stale).toEqual([]);
    expect(judged({}, [{ ...known, only: "wso2" }]).stale).toEqual([]);
  });
});
