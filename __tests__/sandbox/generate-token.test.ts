import { describe, expect, it } from "@jest/globals";
import { LOADED_AT_ONCE, withPair } from "./client.ts";
import { APPLICATIONS, application, create, generateKeys, keyManager } from "./key-manager-body.ts";

const asking = (scope: readonly string[]) => ({ consumerSecret: "", validityPeriod: 3600, scopes: scope });

describe("generate-token", () => {
  it.each([
    ["a registered scope is granted", asking(["pets:read"]), 200, ["pets:read"]],
    ["an unknown scope is dropped silently", asking(["none:such"]), 200, []],
    ["without validityPeriod", { scopes: [] }, 500, undefined],
    ["with a wrong secret", { ...asking([]), consumerSecret: "wrong" }, 400, undefined],
  ])("%s", async (_name, request, status, scopes) => {
    await withPair(LOADED_AT_ONCE, async ({ pair, apim }) => {
      const id = await create(apim, keyManager(pair.is.url));
      const app = await application(apim);
      const keys = (await generateKeys(apim, app, id)).body;
      const secret =
        "consumerSecret" in request && request.consumerSecret !== "" ? request.consumerSecret : keys["consumerSecret"];
      const path = `${APPLICATIONS}/${app}/oauth-keys/${String(keys["keyMappingId"])}/generate-token`;
      const answer = await apim("POST", path, { json: { ...request, consumerSecret: secret } });
      expect([answer.status, answer.body["tokenScopes"]]).toEqual([status, scopes]);
    });
  });
});
