import { AdminApi } from "../../../src/clients/api-manager/admin.ts";
import { Session } from "../../../src/clients/api-manager/session.ts";
import type { HttpsClient } from "../../../src/http/client.ts";
import type { Secrets } from "../../../src/text/secrets.ts";
import { testAnswers, type Case } from "../broken-answers.ts";

const ADMIN = "/api/am/admin/v4";
const KEY_MANAGERS = `${ADMIN}/key-managers`;
const INFO = { id: "one", name: "IS", type: "WSO2-IS-7", description: null, enabled: true };
const KEY_MANAGER = {
  ...INFO,
  issuer: null,
  availableGrantTypes: ["password"],
  tokenType: "DIRECT",
  additionalProperties: { Username: "admin" },
};
const KEY_MANAGER_MEMBERS = {
  needed: { id: "a filled text", name: "a filled text", type: "a filled text" },
  optional: {
    enabled: "true or false",
    issuer: "a text",
    availableGrantTypes: "a list",
    additionalProperties: "an object",
  },
} as const;
const FORMS = { valid: true, value: { issuer: "https://is/oauth2/token", name: null } };
const SIGNED_IN = {
  [`GET ${KEY_MANAGERS}`]: { status: 401, body: {} },
  // A-4.1e
  "POST /client-registration/v0.17/register of nobody": { status: 400, body: { code: 400 } },
  "GET /api/am/devportal/v3/applications": { status: 401, body: {} },
  "POST /client-registration/v0.17/register": { body: { clientId: "id", clientSecret: "a secret", clientName: "n" } },
  "POST /oauth2/token": { body: { access_token: "a token", scope: "apim:admin default", expires_in: 3600 } },
};

function sessionOf(client: HttpsClient, secrets: Secrets): Session {
  return new Session(client, { username: "ann", password: "a password" }, secrets);
}

function admin(work: (admin: AdminApi) => Promise<unknown>): Case["call"] {
  return (client, secrets) => work(new AdminApi(sessionOf(client, secrets)));
}

const CASES: Readonly<Record<string, Case>> = {
  "signing in, the client": {
    request: "POST /client-registration/v0.17/register",
    answers: SIGNED_IN,
    call: admin((api) => api.list()),
    needed: { clientId: "a filled text", clientSecret: "a filled text" },
  },
  "signing in, the token": {
    request: "POST /oauth2/token",
    answers: SIGNED_IN,
    call: admin((api) => api.list()),
    needed: { access_token: "a filled text" },
  },
  "the settings": {
    request: `GET ${ADMIN}/settings`,
    answers: {
      [`GET ${ADMIN}/settings`]: {
        body: {
          keyManagerConfiguration: [
            { type: "Other", configurations: null },
            { type: "WSO2-IS-7", configurations: [{ name: "Username", required: true, values: ["x"] }] },
          ],
        },
      },
    },
    call: admin((api) => api.connectors()),
    needed: {
      keyManagerConfiguration: "a list",
      "keyManagerConfiguration[0]": "an object",
      "keyManagerConfiguration[1].type": "a filled text",
    },
    optional: {
      "keyManagerConfiguration[0].configurations": "a list",
      "keyManagerConfiguration[1].configurations[0].required": "true or false",
    },
  },
  "the list of Key Managers": {
    request: `GET ${KEY_MANAGERS}`,
    answers: { [`GET ${KEY_MANAGERS}`]: { body: { count: 2, list: [INFO, { ...INFO, id: "two" }] } } },
    call: admin((api) => api.list()),
    needed: {
      list: "a list",
      "list[0]": "an object",
      "list[1].id": "a filled text",
      "list[0].name": "a filled text",
      "list[1].type": "a filled text",
    },
    optional: { "list[1].enabled": "true or false" },
  },
  "a Key Manager": {
    request: `GET ${KEY_MANAGERS}/one`,
    answers: { [`GET ${KEY_MANAGERS}/one`]: { body: KEY_MANAGER } },
    call: admin((api) => api.get("one")),
    ...KEY_MANAGER_MEMBERS,
  },
  "a created Key Manager": {
    request: `POST ${KEY_MANAGERS}`,
    answers: { [`POST ${KEY_MANAGERS}`]: { status: 201, body: KEY_MANAGER } },
    call: admin(async (api) => api.createdId(await api.create({ name: "IS" }))),
    needed: { id: "a filled text" },
  },
  "an updated Key Manager": {
    request: `PUT ${KEY_MANAGERS}/one`,
    answers: { [`PUT ${KEY_MANAGERS}/one`]: { body: KEY_MANAGER } },
    call: admin(async (api) => api.updated(await api.update("one", { name: "IS" }))),
    ...KEY_MANAGER_MEMBERS,
  },
  "the applications of a Key Manager": {
    request: `GET ${KEY_MANAGERS}/one/app-usages`,
    answers: {
      [`GET ${KEY_MANAGERS}/one/app-usages`]: { body: { applications: [{ name: "shop", uuid: "u" }] } },
      [`GET ${KEY_MANAGERS}/one/api-usages`]: { body: { apis: [] } },
    },
    call: admin((api) => api.usages("one")),
    beside: [`GET ${KEY_MANAGERS}/one/api-usages`],
    needed: { "applications[0]": "an object", "applications[0].name": "a text" },
    optional: { applications: "a list" },
  },
  "the APIs of a Key Manager": {
    request: `GET ${KEY_MANAGERS}/one/api-usages`,
    answers: {
      [`GET ${KEY_MANAGERS}/one/app-usages`]: { body: { applications: [] } },
      [`GET ${KEY_MANAGERS}/one/api-usages`]: { body: { apis: [{ name: "a" }, { name: "b" }] } },
    },
    call: admin((api) => api.usages("one")),
    beside: [`GET ${KEY_MANAGERS}/one/app-usages`],
    needed: { "apis[1].name": "a text" },
    optional: { apis: "a list" },
  },
  "what API Manager has discovered": {
    request: `POST ${KEY_MANAGERS}/discover`,
    answers: { [`POST ${KEY_MANAGERS}/discover`]: { body: FORMS } },
    call: admin(async (api) => api.discoveredIssuer(await api.discover("https://is/"))),
    needed: { valid: "true or false", value: "an object", "value.issuer": "a filled text" },
  },
};

// The list that led to the sign-in is refused again.
testAnswers(CASES, {
  "signing in, the client": "credentials-refused",
  "signing in, the token": "credentials-refused",
});
