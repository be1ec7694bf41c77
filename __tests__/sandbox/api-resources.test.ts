import { describe, expect, it } from "@jest/globals";
import { listOf, withPair, type Send } from "./client.ts";

const RESOURCES = "/api/server/v1/api-resources";
const REGISTER = "/api/identity/oauth2/dcr/v1.1/register";

/** The scope that a fresh client gets when it asks for this one. */
async function granted(is: Send, scope: string): Promise<unknown> {
  const json = { client_name: "asker", grant_types: ["client_credentials"], redirect_uris: [] };
  const { client_id, client_secret } = (await is("POST", REGISTER, { json })).body;
  const as = { basic: `${String(client_id)}:${String(client_secret)}` };
  return (await is("POST", "/oauth2/token", { as, form: { grant_type: "client_credentials", scope } })).body["scope"];
}

describe("API resources", () => {
  const resource = (identifier: string, ...scopes: readonly string[]) => ({
    name: identifier,
    identifier,
    requiresAuthorization: true,
    scopes: scopes.map((name) => ({ name, displayName: name })),
  });

  it("are found by identifier, extended, read and deleted; their scopes are granted from then on", async () => {
    await withPair({}, async ({ is }) => {
      const made = await is("POST", RESOURCES, { json: resource("probe", "probe:one") });
      const path = `${RESOURCES}/${String(made.body["id"])}`;
      expect([made.status, made.header("location")?.endsWith(path)]).toEqual([201, true]);
      expect((await is("PATCH", path, { json: { addedScopes: [{ name: "probe:two" }] } })).status).toBe(204);
      expect(JSON.parse((await is("GET", `${path}/scopes`)).text)).toMatchObject([
        { name: "probe:one" },
        { name: "probe:two" },
      ]);
      expect(await granted(is, "probe:two")).toBe("probe:two");
      const filter = encodeURIComponent("identifier eq probe");
      const found = await is("GET", `${RESOURCES}?filter=${filter}`);
      expect([found.body["totalResults"], listOf(found, "apiResources")[0]?.["identifier"]]).toEqual([1, "probe"]);
      expect((await is("DELETE", `${path}/scopes/probe:two`)).status).toBe(204);
      expect((await is("DELETE", path)).status).toBe(204);
      expect((await is("GET", path)).status).toBe(404);
    });
  });

  it.each([
    ["the identifier again", resource("taken"), "admin:admin", 409],
    ["a scope's name again", resource("other", "pets:read"), "admin:admin", 409],
    ["no identifier", { name: "x" }, "admin:admin", 400],
    ["a wrong password", resource("other"), "admin:wrong", 401],
  ])("%s: %#", async (_name, json, basic, status) => {
    await withPair({}, async ({ is }) => {
      await is("POST", RESOURCES, { json: resource("taken") });
      expect((await is("POST", RESOURCES, { json, as: { basic } })).status).toBe(status);
    });
  });

  it("the search for roles answers a SCIM list", async () => {
    await withPair({}, async ({ is }) => {
      expect((await is("POST", "/scim2/v2/Roles/.search", { json: {} })).body).toMatchObject({
        totalResults: 0,
        Resources: [],
      });
    });
  });
});
