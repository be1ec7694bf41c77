import { type Answer, type Send } from "./client.ts";

export const REGISTER = "/api/identity/oauth2/dcr/v1.1/register";

export const GRANT = "client_credentials";

export const registration = (changes: Record<string, unknown> = {}) => ({
  client_name: "probe",
  grant_types: [GRANT],
  redirect_uris: [],
  token_type_extension: "JWT",
  ...changes,
});

export const credentials = (answer: Answer) => ({
  basic: `${String(answer.body["client_id"])}:${String(answer.body["client_secret"])}`,
});

/** A registered client's credentials and a token of it. */
export async function issued(is: Send, scope = "", changes: Record<string, unknown> = {}) {
  const as = credentials(await is("POST", REGISTER, { json: registration(changes) }));
  const { body } = await is("POST", "/oauth2/token", { as, form: { grant_type: GRANT, scope } });
  return { as, body, token: String(body["access_token"]), id: as.basic.split(":")[0] ?? "" };
}

export const introspect = async (is: Send, token: string) =>
  (await is("POST", "/oauth2/introspect", { form: { token } })).body;
