import { describe, expect, it } from "@jest/globals";
import type { ApiManagerOptions } from "../../sandbox/api-manager/options.ts";
import { withPair } from "./client.ts";
import { KEY_MANAGERS, without, type Body } from "./key-manager-body.ts";
import { FULL, given, properties, MINIMAL } from "./given.ts";

interface CreateCase {
  readonly name: string;
  readonly release?: ApiManagerOptions["release"];
  readonly body: Body;
  readonly status: number;
  readonly code?: number;
  readonly says?: string;
}

const CREATE: readonly CreateCase[] = [
  { name: "B-C1: complete", body: FULL, status: 201 },
  { name: "B-C14: mandatory only", body: MINIMAL, status: 201 },
  { name: "B-C8: no additionalProperties", body: without(FULL, "additionalProperties"), status: 400, code: 901401 },
  {
    name: "B-C10: IS 7 endpoints missing",
    body: without(FULL, "additionalProperties.is7_roles_endpoint"),
    status: 400,
    code: 901401,
  },
  {
    name: "B-C10: 4.3.0 does not need them",
    release: "4.3.0",
    body: without(
      FULL,
      "additionalProperties.is7_roles_endpoint",
      "additionalProperties.api_resource_management_endpoint",
    ),
    status: 201,
  },
  { name: "password missing", body: without(FULL, "additionalProperties.Password"), status: 400, code: 901401 },
  {
    name: "4.6.0, no Authentication: password not checked",
    release: "4.6.0",
    body: without(FULL, "additionalProperties.Password"),
    status: 201,
  },
  {
    name: "4.6.0, BasicAuth without Username",
    release: "4.6.0",
    body: without(properties({ Authentication: "BasicAuth" }), "additionalProperties.Username"),
    status: 500,
    code: 500,
  },
  {
    name: "B-C12: mutual TLS",
    release: "4.7.0",
    body: properties({ Authentication: "MutualTLS", MutualTLSOptions: "ServerWide", IdentityUser: "admin" }),
    status: 201,
  },
  {
    name: "B-C13: mutual TLS without IdentityUser",
    release: "4.6.0",
    body: properties({ Authentication: "MutualTLS", MutualTLSOptions: "ServerWide" }),
    status: 400,
    code: 901401,
  },
  { name: "token endpoint missing", body: without(FULL, "tokenEndpoint"), status: 400, code: 901401 },
  { name: "B-C23: malformed URL", body: given({ tokenEndpoint: "not-a-valid-url" }), status: 201 },
  {
    name: "B-C17: EXCHANGED without certificate",
    body: without(given({ tokenType: "EXCHANGED" }), "certificates"),
    status: 201,
  },
  { name: "unknown type", body: given({ type: "No-Such" }), status: 400, code: 901400 },
  { name: "enabled left out", body: without(FULL, "enabled"), status: 500, code: 500 },
  { name: "enabled null", body: given({ enabled: null }), status: 500, code: 500 },
  { name: "tokenType null", body: given({ tokenType: null }), status: 500, code: 500 },
  { name: "unknown property", body: given({ foo: 1 }), status: 400, code: 400, says: "Unrecognized property 'foo'" },
  {
    name: "allowedOrganizations before 4.5",
    release: "4.4.0",
    body: given({ allowedOrganizations: [] }),
    status: 400,
    code: 400,
    says: "Unrecognized property 'allowedOrganizations'",
  },
  {
    name: "allowedOrganizations from 4.5 on",
    release: "4.5.0",
    body: given({ allowedOrganizations: [] }),
    status: 201,
  },
  {
    name: "B-C27: long description",
    body: given({ description: "x".repeat(257) }),
    status: 400,
    code: 400,
    says: "400_description",
  },
  { name: "empty name", body: given({ name: "" }), status: 400, code: 400, says: "400_name" },
  { name: "no type", body: without(FULL, "type"), status: 400, code: 400, says: "400_type" },
  {
    name: "unknown role",
    body: given({ permissions: { permissionType: "ALLOW", roles: ["nobody"] } }),
    status: 404,
    code: 900607,
  },
  { name: "B-C9: name of the resident one", body: given({ name: "Resident Key Manager" }), status: 409, code: 901402 },
];

describe("create", () => {
  it.each(CREATE)("$name: $status", async ({ release = "4.5.0", body, status, code, says }) => {
    await withPair({ apim: { release } }, async ({ pair, apim }) => {
      const before = pair.state();
      const answer = await apim("POST", KEY_MANAGERS, { json: body });
      expect([answer.status, answer.body["code"]]).toEqual([status, code]);
      if (says !== undefined) expect(answer.text).toContain(says);
      if (status !== 201) expect(pair.state()).toEqual(before);
    });
  });

  it("B-C9: the same name twice, also at the same moment", async () => {
    await withPair({}, async ({ apim }) => {
      const answers = await Promise.all([1, 2].map(() => apim("POST", KEY_MANAGERS, { json: FULL })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    });
  });

  it("answers with the password in clear and a Location without /v4", async () => {
    await withPair({}, async ({ pair, apim }) => {
      const answer = await apim("POST", KEY_MANAGERS, { json: FULL });
      expect(answer.body["additionalProperties"]).toMatchObject({ Password: "admin" });
      expect(answer.header("location")).toBe(`${pair.apim.url}/api/am/admin/key-managers/${String(answer.body["id"])}`);
    });
  });

  it("a body that is not JSON is 400", async () => {
    await withPair({}, async ({ apim }) => {
      expect((await apim("POST", KEY_MANAGERS, { text: "{" })).status).toBe(400);
    });
  });
});
