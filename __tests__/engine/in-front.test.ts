import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine, type EngineOptions } from "../support/engine.ts";

const PAGE = "<!DOCTYPE html>\n<html><head><title>Please sign in</title></head><body></body></html>";
const KEY_MANAGERS = "/api/am/admin/v4/key-managers";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.stop());

interface Place {
  readonly side: "is" | "apim";
  readonly path: string;
  readonly method?: string;
}

/** From now on a page stands there. */
function answeredInFront({ side, path, method }: Place, status: number, type = "text/html;charset=UTF-8"): void {
  const reply = { status, body: PAGE, headers: { "content-type": type } };
  for (let time = 0; time < 2000; time += 1)
    pair[side].server.faults.orderReply(reply, (asked, at) => at.startsWith(path) && asked === (method ?? asked));
}

const PLACES: readonly (readonly [string, Place, EngineOptions["inputs"]])[] = [
  ["the connector's password", { side: "is", path: "/oauth2/introspect" }, {}],
  ["the Key Manager's creation", { side: "apim", path: KEY_MANAGERS, method: "POST" }, {}],
  ["the signing keys", { side: "is", path: "/oauth2/jwks" }, {}],
  ["generate-keys", { side: "apim", path: "/api/am/devportal/v3/applications" }, { "propagation-timeout": "10" }],
  ["a new API resource", { side: "is", path: "/api/server/v1/api-resources" }, {}],
  ["a new API", { side: "apim", path: "/api/am/publisher/v4/apis" }, { "smoke-test": "gateway" }],
];

describe.each(PLACES)("a web page instead of %s", (_what, place, inputs) => {
  it.each([200, 401, 403, 404, 503])("status %d: nobody's password or role", async (status) => {
    const before = pair.state();
    answeredInFront(place, status);
    const { report } = await runEngine(pair, { inputs: inputs ?? {} });
    expect(report.problem?.id).toBe("answered-in-front");
    expect(report.problem?.message).toContain('a web page (text/html), titled "Please sign in"');
    expect(report.problem?.message).toContain(`status ${status}`);
    pair.apim.server.faults.clear();
    if (status !== 200 && status !== 503) expect([report.left, pair.state()]).toEqual([[], before]);
  });
});

describe("while the servers are waited for", () => {
  it.each([401, 403])("%d ends the wait: a login page does not go away", async (status) => {
    answeredInFront({ side: "apim", path: KEY_MANAGERS }, status);
    const { report } = await runEngine(pair);
    expect(report.problem?.id).toBe("answered-in-front");
    expect(report.milliseconds).toBeLessThan(5000);
  });

  it.each([200, 404, 502])("A-7.1d: %d may be a server that starts", async (status) => {
    const reply = { status, body: PAGE, headers: { "content-type": "text/html" } };
    for (let time = 0; time < 4; time += 1)
      pair.apim.server.faults.orderReply(reply, (_method, at) => at === KEY_MANAGERS);
    const { report } = await runEngine(pair);
    expect(report.problem?.message).toBeUndefined();
  });

  it("the page is seen whatever its content type says", async () => {
    answeredInFront({ side: "apim", path: KEY_MANAGERS }, 403, "application/json");
    const { report } = await runEngine(pair);
    expect(report.problem?.id).toBe("answered-in-front");
  });
});

describe("no web page", () => {
  it.each([
    ["JSON", "application/json", '{"code":"403","message":"<html> is no page here"}'],
    ["JSON of a careless type", "text/html", '{"code":"403"}'],
    ["nothing", "text/html", ""],
    ["plain text", "text/plain", "RBAC: access denied"],
  ])("403 with %s is the server's own word", async (_name, type, body) => {
    for (let time = 0; time < 9; time += 1)
      pair.apim.server.faults.orderReply(
        { status: 403, body, headers: { "content-type": type } },
        (_method, at) => at === KEY_MANAGERS,
      );
    const { report } = await runEngine(pair);
    expect(report.problem?.id).toBe("permission-denied");
  });
});
