import { describe, expect, it } from "@jest/globals";
import { IS_RELEASES, type IsRelease } from "../../sandbox/identity-server/releases.ts";
import { withPair } from "./client.ts";

const REGISTER = "/api/identity/oauth2/dcr/v1.1/register";
const WELL_KNOWN = "/oauth2/token/.well-known/openid-configuration";

interface IsRow {
  readonly release: IsRelease;
  /** Members of the discovery document that 7.0.0 does not have. */
  readonly discovery: readonly string[];
  readonly implicit: boolean;
  readonly ciba: boolean;
  /** Members of a registration that are refused. */
  readonly refuses: readonly string[];
  readonly answersAudience: boolean;
  readonly introspectionNamesUser: boolean;
}

const NEWER = ["ext_allowed_audience", "token_endpoint_allow_reuse_pvt_key_jwt", "frontchannel_logout_uri", "made_up"];
const MIDDLE = {
  discovery: [],
  implicit: true,
  ciba: false,
  refuses: [],
  answersAudience: true,
  introspectionNamesUser: false,
};
const FRONT_CHANNEL = [
  "backchannel_authentication_endpoint",
  "frontchannel_logout_session_supported",
  "frontchannel_logout_supported",
];

const IS: readonly IsRow[] = [
  { ...MIDDLE, release: "7.0.0", refuses: NEWER, answersAudience: false, introspectionNamesUser: true },
  { ...MIDDLE, release: "7.1.0" },
  { ...MIDDLE, release: "7.2.0" },
  { ...MIDDLE, release: "7.3.0", discovery: FRONT_CHANNEL, implicit: false, ciba: true },
];

describe("Identity Server", () => {
  it("every release has a row", () => expect(IS.map(({ release }) => release)).toEqual(IS_RELEASES));

  it.each(IS)("B-D2: $release: discovery", async ({ release, discovery, implicit, ciba }) => {
    const first = new Set<string>();
    await withPair({ is: { release: "7.0.0" } }, async ({ is }) => {
      for (const member of Object.keys((await is("GET", WELL_KNOWN)).body)) first.add(member);
    });
    await withPair({ is: { release } }, async ({ is }) => {
      const { body } = await is("GET", WELL_KNOWN);
      expect([...first].filter((member) => !(member in body))).toEqual([]);
      expect(
        Object.keys(body)
          .filter((member) => !first.has(member))
          .sort(),
      ).toEqual(discovery);
      const grants = Array.isArray(body["grant_types_supported"]) ? body["grant_types_supported"] : [];
      const offered = ["implicit", "urn:openid:params:grant-type:ciba", "client_credentials", "iwa:ntlm"];
      expect(offered.map((grant) => grants.includes(grant))).toEqual([implicit, ciba, true, true]);
    });
  });

  it.each(IS)("$release: registration and introspection", async (row) => {
    await withPair({ is: { release: row.release } }, async ({ is }) => {
      const json = { client_name: "probe", grant_types: ["client_credentials"], redirect_uris: [] };
      const refused: string[] = [];
      for (const [index, member] of NEWER.entries()) {
        const answer = await is("POST", REGISTER, { json: { ...json, client_name: `probe-${index}`, [member]: "x" } });
        if (answer.status === 400) expect(answer.body["error_description"]).toBe(`Unrecognized field : ${member}`);
        if (answer.status === 400) refused.push(member);
      }
      expect(refused).toEqual(row.refuses);
      const { body } = await is("POST", REGISTER, { json });
      for (const member of ["ext_allowed_audience", "ext_application_version"])
        expect([member, member in body]).toEqual([member, row.answersAudience]);
      expect(["client_secret_expires_at", "ext_token_type", "token_type_extension"].every((name) => name in body)).toBe(
        true,
      );
      const as = { basic: `${String(body["client_id"])}:${String(body["client_secret"])}` };
      const token = (await is("POST", "/oauth2/token", { as, form: { grant_type: "client_credentials" } })).body;
      const form = { token: String(token["access_token"]) };
      const introspected = (await is("POST", "/oauth2/introspect", { form })).body;
      expect([introspected["active"], "username" in introspected]).toEqual([true, row.introspectionNamesUser]);
    });
  });
});
