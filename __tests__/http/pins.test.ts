import { afterEach, describe, expect, it } from "@jest/globals";
import { Problem } from "../../src/problems/problem.ts";
import { clientOf, failureOf, LOOK, Places } from "./places.ts";

const places = new Places();
afterEach(() => places.end());

describe("pins", () => {
  it("send nothing to a server with another certificate", async () => {
    let requests = 0;
    const { port, certificate } = await places.serve((_request, response) => {
      requests += 1;
      response.end("{}");
    });
    const problem = await failureOf(clientOf(port, certificate, { trust: { kind: "pin", sha256: "AB".repeat(32) } }));
    expect(problem.id).toBe("certificate-pin-mismatch");
    expect(problem.message).toContain(certificate.sha256);
    expect(requests).toBe(0);
  });

  it.each([
    ["the authority of the presented one", [], undefined],
    ["no authority", undefined, "certificate-pin-mismatch"],
    ["an authority, but another name", ["elsewhere.test"], "certificate-pin-mismatch"],
  ])("or authorities: another pin and %s", async (_name, names, id) => {
    let requests = 0;
    const { port, certificate } = await places.serve(
      (_request, response) => {
        requests += 1;
        response.end("{}");
      },
      names === undefined || names.length === 0 ? {} : { names },
    );
    const orCa = names === undefined ? [] : [certificate.certPem];
    const server = clientOf(port, certificate, { trust: { kind: "pin", sha256: "AB".repeat(32), orCa } });
    const outcome = await server.send(LOOK).then(
      () => undefined,
      (error: unknown) => (error instanceof Problem ? error.id : error),
    );
    expect([outcome, requests]).toEqual([id, id === undefined ? 1 : 0]);
    server.close();
  });

  it("are compared on every connection", async () => {
    const { port, certificate } = await places.serve((_request, response) => {
      response.setHeader("connection", "close");
      response.end("{}");
    });
    const server = clientOf(port, certificate, { trust: { kind: "pin", sha256: certificate.sha256 } });
    for (let index = 0; index < 3; index += 1) expect((await server.send(LOOK)).status).toBe(200);
    server.close();
  });
});
