import { describe, expect, it } from "@jest/globals";
import { withPair } from "./client.ts";
import { REGISTER, registration } from "./issued.ts";

describe("client registration", () => {
  it.each([
    ["complete", {}, 201, undefined],
    ["name with a bad character", { client_name: "a#b" }, 400, "invalid_client_metadata"],
    ["no name", { client_name: undefined }, 400, "invalid_client_metadata"],
    ["name in use", { client_name: "taken" }, 400, "invalid_client_metadata"],
    ["id in use", { ext_param_client_id: "taken_client_id_1" }, 400, "invalid_client_metadata"],
    ["id too short", { ext_param_client_id: "short" }, 400, "invalid_client_metadata"],
    ["bad redirect", { redirect_uris: ["no url"] }, 400, "invalid_redirect_uri"],
  ])("%s: %#", async (_name, changes, status, error) => {
    await withPair({}, async ({ is }) => {
      const taken = registration({ client_name: "taken", ext_param_client_id: "taken_client_id_1" });
      expect((await is("POST", REGISTER, { json: taken })).status).toBe(201);
      const answer = await is("POST", REGISTER, { json: registration(changes) });
      expect([answer.status, answer.body["error"]]).toEqual([status, error]);
    });
  });

  it.each([
    ["7.0.0, strict", { release: "7.0.0", strictRegistration: true }, 400],
    ["7.2.0", { release: "7.2.0" }, 201],
  ] as const)("ext_allowed_audience on %s: %#", async (_name, options, status) => {
    await withPair({ is: options }, async ({ is }) => {
      const answer = await is("POST", REGISTER, { json: registration({ ext_allowed_audience: "organization" }) });
      expect(answer.status).toBe(status);
      if (status === 400) expect(answer.body["error_description"]).toBe("Unrecognized field : ext_allowed_audience");
      else expect(answer.body).toMatchObject({ ext_allowed_audience: "organization", client_secret_expires_at: 0 });
    });
  });

  it.each([
    ["GET", `${REGISTER}/nobody`],
    ["GET", `${REGISTER}?client_name=nobody`],
    ["PUT", `${REGISTER}/nobody`],
    ["DELETE", `${REGISTER}/nobody`],
  ])("%s %s: an unknown client is 401 with an empty body, bad credentials are 401 with JSON", async (method, path) => {
    await withPair({}, async ({ is }) => {
      const unknown = await is(method, path);
      expect([unknown.status, unknown.text, unknown.header("www-authenticate")]).toEqual([401, "", undefined]);
      const refused = await is(method, path, { as: { basic: "admin:wrong" } });
      expect([refused.status, refused.body["code"], typeof refused.header("www-authenticate")]).toEqual([
        401,
        401,
        "string",
      ]);
    });
  });

  it("is read by id and name, changed and deleted", async () => {
    await withPair({}, async ({ is }) => {
      const made = await is("POST", REGISTER, { json: registration() });
      const path = `${REGISTER}/${String(made.body["client_id"])}`;
      expect((await is("GET", path)).body).toEqual(made.body);
      expect((await is("GET", `${REGISTER}?client_name=probe`)).body).toEqual(made.body);
      const changed = await is("PUT", path, { json: { client_name: "other" } });
      expect([changed.status, changed.body]).toEqual([200, { ...made.body, client_name: "other" }]);
      expect((await is("DELETE", path)).status).toBe(204);
      expect((await is("GET", path)).status).toBe(401);
    });
  });
});
