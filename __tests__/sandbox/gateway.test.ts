import { describe, expect, it } from "@jest/globals";
import { appendFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { makeCertificate } from "../../sandbox/certificates.ts";
import { startIdentityServer } from "../../sandbox/identity-server/identity-server.ts";
import { createApi, plainApi, subscribe, undeploy, PUBLISHER } from "./api-body.ts";
import { client, listOf, withPair } from "./client.ts";
import { arc, type Arc, AT_ONCE, caller, PATH, tokenOf, verdict } from "./gateway-arc.ts";
import { application, APPLICATIONS, create, generateKeys, keyManager } from "./key-manager-body.ts";

const HOUR = 3600_000;

/** The token with another payload under the same signature. */
function tampered(token: string): string {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
  const changed = JSON.stringify({ ...Object(claims), scope: "everything" });
  return [header, Buffer.from(changed).toString("base64url"), signature].join(".");
}

describe("A-6.2: verdicts of the gateway", () => {
  it("B-V1: from the Key Manager to the backend's 200", async () => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim);
      const answer = await made.call(await made.token());
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining("WSO2 API Manager-4.5.0")]);
    });
  });

  const CASES: readonly {
    readonly name: string;
    readonly token: (made: Arc) => Promise<string | undefined>;
    readonly expected: readonly [number, string];
  }[] = [
    { name: "no token", token: () => Promise.resolve(undefined), expected: [401, "900902"] },
    { name: "B-V5: a tampered one", token: async ({ token }) => tampered(await token()), expected: [401, "900901"] },
    {
      name: "an opaque one",
      token: () => Promise.resolve("5f1d2c1e-0000-4000-8000-000000000000"),
      expected: [401, "900901"],
    },
    { name: "something else with dots", token: () => Promise.resolve("a.b.c"), expected: [401, "900901"] },
  ];
  it.each(CASES)("$name: $expected, and how to authenticate", async ({ token, expected }) => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim);
      const answer = await made.call(await token(made));
      expect(verdict(answer)).toEqual(expected);
      expect(answer.header("www-authenticate")).toContain('realm="WSO2 API Manager"');
    });
  });

  it("a token that has expired: 401/900903, even when it was accepted before", async () => {
    let passed = 0;
    const gateway = { gatewayDelay: { attempts: 0 }, now: () => Date.now() + passed };
    await withPair({ ...AT_ONCE, gateway }, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim);
      const [used, unused] = [await made.token(), await made.token()];
      expect((await made.call(used)).status).toBe(200);
      passed = HOUR + 10_000;
      for (const token of [used, unused]) expect(verdict(await made.call(token))).toEqual([401, "900903"]);
    });
  });

  it.each([
    ["another issuer", { issuer: "https://elsewhere/oauth2/token" }, [401, "900901"]],
    ["the issuer with a slash more", (base: string) => ({ issuer: `${base}/oauth2/token/` }), [401, "900901"]],
    ["keys that can't be fetched", { certificates: { type: "JWKS", value: "https://127.0.0.1:1/" } }, [401, "900901"]],
    ["another consumer key claim", { consumerKeyClaim: "iss" }, [403, "900908"]],
  ] as const)("A-3.7: a Key Manager with %s: %s", async (_name, changes, expected) => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim, {
        keyManager: typeof changes === "function" ? changes(pair.is.url) : changes,
      });
      expect(verdict(await made.call(await made.token()))).toEqual(expected);
    });
  });

  it("API Manager that does not trust Identity Server can't read the keys, and remembers the token it refused", async () => {
    const trusted: string[] = [];
    // From 4.6 on the file is read again for every fetch (A-7.3b).
    const apim = { release: "4.6.0" as const, loadAfterAttempts: 0, truststore: () => trusted };
    await withPair({ ...AT_ONCE, apim }, async ({ pair, is, apim: send }) => {
      trusted.push(pair.is.certificate.certPem);
      const made = await arc(pair, is, send);
      const [first, second] = [await made.token(), await made.token()];
      trusted.length = 0;
      expect(verdict(await made.call(first))).toEqual([401, "900901"]);
      trusted.push(pair.is.certificate.certPem);
      expect(verdict(await made.call(first))).toEqual([401, "900901"]);
      expect((await made.call(second)).status).toBe(200);
    });
  });

  it("keys are cached: Identity Server may be away", async () => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim);
      const [first, second] = [await made.token(), await made.token()];
      await made.call(first);
      await pair.is.server.stop();
      expect((await made.call(second)).status).toBe(200);
    });
  });
});

describe("subscriptions and scopes", () => {
  it("403/900908 without a subscription, 200 with it, 403 again when the application is gone", async () => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim, { subscribed: false });
      const token = await made.token();
      expect(verdict(await made.call(token))).toEqual([403, "900908"]);
      await subscribe(apim, made.applicationId, made.apiId);
      expect((await made.call(token)).status).toBe(200);
      await apim("DELETE", `${APPLICATIONS}/${made.applicationId}`);
      expect(verdict(await made.call(token))).toEqual([403, "900908"]);
    });
  });

  it.each([
    ["pets:read", 200, undefined],
    [undefined, 403, "900910"],
  ])("a resource with scopes, a token with %s: %d", async (scope, ...expected) => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const operations = [{ target: "/services/Version", verb: "GET", scopes: ["pets:read"] }];
      const made = await arc(pair, is, apim, { api: { operations } });
      expect(verdict(await made.call(await made.token(scope)))).toEqual(expected);
    });
  });

  it("B-V9: applications of two Key Managers call the same API", async () => {
    const certificate = await makeCertificate({ organization: "Second Identity Server" });
    const second = await startIdentityServer(certificate);
    const trusted = [certificate.certPem];
    const options = { ...AT_ONCE, apim: { loadAfterAttempts: 0, truststore: () => trusted } };
    const work = withPair(options, async ({ pair, is, apim }) => {
      trusted.push(pair.is.certificate.certPem);
      pair.apim.state.restart();
      appendFileSync(pair.caFile, certificate.certPem);
      const first = await arc(pair, is, apim);
      const id = await create(apim, keyManager(second.url, { name: "second" }));
      const app = await application(apim, "second");
      const { consumerKey, consumerSecret } = (await generateKeys(apim, app, id)).body;
      await subscribe(apim, app, first.apiId);
      const consumer = { id: String(consumerKey), secret: String(consumerSecret) };
      const tokens = [await first.token(), await tokenOf(client(pair, second.url), consumer)];
      for (const token of tokens) expect((await first.call(token)).status).toBe(200);
    });
    await work.finally(() => second.server.stop());
  });
});

describe("what is served", () => {
  it.each([
    ["/other/1.0.0/services/Version", "GET", [404, "404"]],
    ["/probe/2.0.0/services/Version", "GET", [404, "404"]],
    ["/probe/1.0.0/services/Other", "GET", [404, "404"]],
    [PATH, "POST", [405, "405"]],
  ] as const)("%s %s: %s, whatever the token", async (path, method, expected) => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const made = await arc(pair, is, apim);
      const as = { bearer: await made.token() };
      expect(verdict(await client(pair, pair.gateway.url)(method, path, { as }))).toEqual(expected);
    });
  });

  it("an API that is only created is not served, nor one that is undeployed", async () => {
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      await createApi(apim, plainApi({ name: "second", context: "/second" }));
      expect((await caller(pair)(undefined, "/second/1.0.0/services/Version")).status).toBe(404);
      const made = await arc(pair, is, apim);
      const [revision] = listOf(await apim("GET", `${PUBLISHER}/apis/${made.apiId}/revisions`));
      await undeploy(apim, made.apiId, String(revision?.["id"]));
      expect((await made.call(await made.token())).status).toBe(404);
    });
  });

  it("a backend that is away: 503/101503, then suspended 503/303001 for half a minute", async () => {
    let passed = 0;
    const gateway = { gatewayDelay: { attempts: 0 }, now: () => Date.now() + passed };
    await withPair({ ...AT_ONCE, gateway }, async ({ pair, is, apim }) => {
      const endpointConfig = { endpoint_type: "http", production_endpoints: { url: "http://127.0.0.1:1" } };
      const made = await arc(pair, is, apim, { api: { endpointConfig } });
      const token = await made.token();
      expect(verdict(await made.call(token))).toEqual([503, "101503"]);
      expect(verdict(await made.call(token))).toEqual([503, "303001"]);
      passed = 31_000;
      expect(verdict(await made.call(token))).toEqual([503, "101503"]);
      // Before the backend the token is judged.
      expect(verdict(await made.call())).toEqual([401, "900902"]);
    });
  });

  it("the backend gets the path below the API and the query, and no Authorization", async () => {
    const seen: unknown[] = [];
    const backend = createServer((request, response) => {
      seen.push([request.url, request.headers.authorization]);
      response.writeHead(201, { "content-type": "text/plain" }).end("from the backend");
    });
    await new Promise<void>((resolve) => backend.listen(0, "127.0.0.1", resolve));
    const address: AddressInfo | string | null = backend.address();
    const port = typeof address === "object" ? address?.port : undefined;
    await withPair(AT_ONCE, async ({ pair, is, apim }) => {
      const endpointConfig = { production_endpoints: { url: `http://127.0.0.1:${port ?? 0}/base` } };
      const made = await arc(pair, is, apim, { api: { endpointConfig, operations: [{ target: "/*", verb: "GET" }] } });
      const answer = await made.call(await made.token(), "/probe/1.0.0/a/b?c=d");
      expect([answer.status, answer.text, answer.header("content-type")]).toEqual([
        201,
        "from the backend",
        "text/plain",
      ]);
    });
    expect(seen).toEqual([["/base/a/b?c=d", undefined]]);
    await new Promise((resolve) => backend.close(resolve));
  });
});
