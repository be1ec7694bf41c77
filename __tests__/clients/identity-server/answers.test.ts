import { CONNECTOR_RESOURCE } from "../../../src/clients/identity-server/api-resources.ts";
import { IS_PATHS } from "../../../src/clients/identity-server/endpoints.ts";
import { IdentityServerApi } from "../../../src/clients/identity-server/identity-server.ts";
import { testAnswers, type Case } from "../broken-answers.ts";

const USER = { username: "ann", password: "a password" };
const CLIENT = { clientId: "id", clientSecret: "a secret" };
const RESOURCE = { identifier: "read", name: "Read", scope: "read:all" };
const RESOURCES = IS_PATHS.apiResources;

function is(work: (api: IdentityServerApi) => Promise<unknown>): Case["call"] {
  return (client, secrets) => work(new IdentityServerApi(client, secrets));
}

testAnswers({
  "the discovery document": {
    request: `GET ${IS_PATHS.wellKnown}`,
    answers: {
      [`GET ${IS_PATHS.wellKnown}`]: {
        body: { issuer: "https://is/oauth2/token", grant_types_supported: ["password"] },
      },
    },
    call: is((api) => api.discovery()),
    needed: { issuer: "a filled text", "grant_types_supported[0]": "a text" },
    optional: { grant_types_supported: "a list" },
  },
  "the signing keys": {
    request: `GET ${IS_PATHS.jwks}`,
    answers: { [`GET ${IS_PATHS.jwks}`]: { body: { keys: [{ kty: "RSA" }, { kty: "EC", kid: "2" }] } } },
    call: is((api) => api.jwks()),
    needed: { keys: "a list", "keys[0]": "an object", "keys[1].kty": "a filled text" },
  },
  "a token": {
    request: `POST ${IS_PATHS.token}`,
    answers: { [`POST ${IS_PATHS.token}`]: { body: { access_token: "a token", scope: "a b", expires_in: 3600 } } },
    call: is((api) => api.token(CLIENT, "a")),
    needed: { access_token: "a filled text" },
    optional: { scope: "a text", expires_in: "a finite number" },
  },
  "an introspection": {
    request: `POST ${IS_PATHS.introspect}`,
    answers: { [`POST ${IS_PATHS.introspect}`]: { body: { active: true, client_id: "id", scope: "a" } } },
    call: is((api) => api.introspect("a token", USER)),
    needed: { active: "true or false" },
    optional: { client_id: "a text", scope: "a text" },
  },
  "a created API resource": {
    request: `POST ${RESOURCES}`,
    answers: { [`POST ${RESOURCES}`]: { status: 201, body: { id: "one" } } },
    call: is((api) => api.apiResources.create(RESOURCE, USER)),
    needed: { id: "a filled text" },
  },
  "the list of API resources": {
    request: `GET ${RESOURCES}`,
    answers: {
      [`GET ${RESOURCES}`]: { body: { apiResources: [{ id: "one", identifier: "read" }] } },
      [`GET ${RESOURCES}/one`]: { body: { id: "one", name: "Read", scopes: [{ name: "read:all" }] } },
    },
    call: is((api) => api.apiResources.find(RESOURCE, USER)),
    needed: { "apiResources[0].id": "a filled text", "apiResources[0].identifier": "a text" },
    optional: { apiResources: "a list" },
  },
  "an API resource": {
    request: `GET ${RESOURCES}/one`,
    answers: {
      [`GET ${RESOURCES}`]: { body: { apiResources: [{ id: "one", identifier: "read" }] } },
      [`GET ${RESOURCES}/one`]: { body: { id: "one", name: "Read", scopes: [{ name: "read:all" }] } },
    },
    call: is((api) => api.apiResources.find(RESOURCE, USER)),
    needed: { name: "a text", "scopes[0].name": "a text" },
    optional: { scopes: "a list" },
  },
  "the scopes of API Manager's connector": {
    request: `GET ${RESOURCES}/one/scopes`,
    answers: {
      [`GET ${RESOURCES}`]: { body: { apiResources: [{ id: "one", identifier: CONNECTOR_RESOURCE }] } },
      [`GET ${RESOURCES}/one/scopes`]: { body: [{ name: "read:all" }] },
    },
    call: is((api) => api.apiResources.ofConnector(USER)),
    needed: { "[0].name": "a text" },
  },
  "a user's token": {
    request: `POST ${IS_PATHS.token}`,
    answers: { [`POST ${IS_PATHS.token}`]: { body: { access_token: "a", refresh_token: "b", id_token: "c" } } },
    call: is((api) => api.users.token(CLIENT, USER, IS_PATHS.token)),
    needed: { access_token: "a filled text" },
    optional: { refresh_token: "a text", id_token: "a text" },
  },
  "the user of a token": {
    request: `GET ${IS_PATHS.userInfo}`,
    answers: { [`GET ${IS_PATHS.userInfo}`]: { body: { userName: "ann" } } },
    call: is((api) => api.users.me("a token", IS_PATHS.userInfo)),
    needed: { userName: "a filled text" },
  },
  "a role": {
    request: `GET ${IS_PATHS.roles}/one`,
    answers: {
      [`POST ${IS_PATHS.roles}/.search`]: { body: { Resources: [{ id: "one", displayName: "r" }] } },
      [`GET ${IS_PATHS.roles}/one`]: { body: { id: "one", permissions: [{ value: "s", display: "S" }] } },
    },
    call: is((api) => api.roles.named("r", USER)),
    needed: { id: "a filled text", "permissions[0].value": "a text" },
    optional: { "permissions[0].display": "a text" },
  },
  "the list of applications": {
    request: `GET ${IS_PATHS.applications}`,
    answers: {
      [`GET ${IS_PATHS.applications}`]: {
        body: {
          applications: [
            { id: "1", name: "ann_shop_PRODUCTION" },
            { name: "x", clientId: "id" },
          ],
        },
      },
    },
    call: is((api) => api.clients.withNameContaining("shop", USER)),
    needed: { "applications[0]": "an object", "applications[0].name": "a text" },
    optional: { applications: "a list", "applications[1].clientId": "a text" },
  },
  "a client by its name": {
    request: `GET ${IS_PATHS.clientRegistration}`,
    answers: {
      [`GET ${IS_PATHS.clientRegistration}`]: {
        body: { client_id: "id", client_name: "shop", client_secret: "a secret" },
      },
    },
    call: is((api) => api.clients.named("shop", USER)),
    needed: { client_id: "a filled text", client_name: "a text" },
    optional: { client_secret: "a text" },
  },
});
