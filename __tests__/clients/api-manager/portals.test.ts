import { DevPortalApi, MARK } from "../../../src/clients/api-manager/devportal.ts";
import { PublisherApi } from "../../../src/clients/api-manager/publisher.ts";
import { Session } from "../../../src/clients/api-manager/session.ts";
import { SharedScopesApi } from "../../../src/clients/api-manager/shared-scopes.ts";
import { testAnswers, type Case } from "../broken-answers.ts";

const USER = { username: "ann", password: "a password" };
const DEVPORTAL = "/api/am/devportal/v3";
const PUBLISHER = "/api/am/publisher/v4";
const APPLICATION = { applicationId: "one", name: "shop", owner: "ann", description: MARK };
const API = { id: "one", name: "shop", description: MARK };
const PLAIN = { name: "shop", context: "/shop", version: "1", backend: "http://localhost:9763", resource: "/x" };
const POLICIES = { list: [{ name: "10PerMin", requestCount: 10, unitTime: 60_000 }, { name: "AIBronze" }] };
const NEEDED_POLICY = { list: "a list", "list[0]": "an object", "list[1].name": "a filled text" } as const;
const OPTIONAL_POLICY = { "list[0].requestCount": "a finite number", "list[0].unitTime": "a finite number" } as const;
const REFUSED = { status: 400, body: {} };

function devPortal(work: (portal: DevPortalApi) => Promise<unknown>): Case["call"] {
  return (client, secrets) => work(new DevPortalApi(new Session(client, USER, secrets), secrets));
}

function publisher(work: (portal: PublisherApi) => Promise<unknown>): Case["call"] {
  return (client, secrets) => work(new PublisherApi(new Session(client, USER, secrets)));
}

function sharedScopes(work: (scopes: SharedScopesApi) => Promise<unknown>): Case["call"] {
  return (client, secrets) => work(new SharedScopesApi(new Session(client, USER, secrets)));
}

testAnswers(
  {
    "a created application": {
      request: `POST ${DEVPORTAL}/applications`,
      answers: { [`POST ${DEVPORTAL}/applications`]: { status: 201, body: APPLICATION } },
      call: devPortal((portal) => portal.createApplication("shop")),
      needed: { applicationId: "a filled text" },
      optional: { owner: "a text" },
    },
    "the list of applications": {
      request: `GET ${DEVPORTAL}/applications`,
      answers: {
        [`GET ${DEVPORTAL}/applications`]: { body: { list: [APPLICATION, { ...APPLICATION, name: "shop 2" }] } },
        [`GET ${DEVPORTAL}/applications/one`]: { body: APPLICATION },
      },
      call: devPortal((portal) => portal.findApplications("shop")),
      needed: {
        list: "a list",
        "list[0]": "an object",
        "list[0].applicationId": "a filled text",
        "list[1].name": "a text",
      },
    },
    "an application": {
      request: `GET ${DEVPORTAL}/applications/one`,
      answers: {
        [`GET ${DEVPORTAL}/applications`]: { body: { list: [APPLICATION] } },
        [`GET ${DEVPORTAL}/applications/one`]: { body: APPLICATION },
      },
      call: devPortal((portal) => portal.findApplications("shop")),
      needed: {},
      optional: { description: "a text" },
    },
    "generated keys": {
      request: `POST ${DEVPORTAL}/applications/one/generate-keys`,
      answers: {
        [`POST ${DEVPORTAL}/applications/one/generate-keys`]: {
          body: { consumerKey: "key", consumerSecret: "a secret", token: { accessToken: "a token" } },
        },
      },
      call: devPortal((portal) => portal.generateKeys("one", "km")),
      needed: { consumerKey: "a filled text", consumerSecret: "a filled text" },
      optional: { token: "an object", "token.accessToken": "a text" },
    },
    "a created shared scope": {
      request: `POST ${PUBLISHER}/scopes`,
      answers: { [`POST ${PUBLISHER}/scopes`]: { status: 201, body: { id: "one", name: "s" } } },
      call: sharedScopes((scopes) => scopes.create("s", [])),
      needed: { id: "a filled text" },
    },
    "the shared scopes": {
      request: `GET ${PUBLISHER}/scopes`,
      answers: {
        [`GET ${PUBLISHER}/scopes`]: {
          body: { list: [{ id: "one", name: "s", description: MARK }], pagination: { total: 1 } },
        },
      },
      call: sharedScopes((scopes) => scopes.find("s")),
      needed: { list: "a list", "list[0].id": "a filled text", "list[0].name": "a text" },
      optional: { "list[0].description": "a text", pagination: "an object", "pagination.total": "a finite number" },
    },
    "throttling policies of applications": {
      request: `GET ${DEVPORTAL}/throttling-policies/application`,
      answers: {
        [`POST ${DEVPORTAL}/applications`]: REFUSED,
        [`GET ${DEVPORTAL}/throttling-policies/application`]: { body: POLICIES },
      },
      call: devPortal((portal) => portal.createApplication("shop")),
      needed: NEEDED_POLICY,
      optional: OPTIONAL_POLICY,
    },
    "throttling policies of resources": {
      request: `GET ${PUBLISHER}/throttling-policies/api`,
      beside: [`GET ${DEVPORTAL}/throttling-policies/subscription`],
      answers: {
        [`POST ${PUBLISHER}/apis`]: REFUSED,
        [`GET ${DEVPORTAL}/throttling-policies/subscription`]: { body: POLICIES },
        [`GET ${PUBLISHER}/throttling-policies/api`]: { body: POLICIES },
      },
      call: publisher((portal) => portal.createApi(PLAIN)),
      needed: NEEDED_POLICY,
      optional: OPTIONAL_POLICY,
    },
    "gateway environments": {
      request: `GET ${PUBLISHER}/settings`,
      answers: {
        [`GET ${PUBLISHER}/settings`]: {
          body: {
            environment: [
              { name: "Default", gatewayType: "Regular", mode: "READ_WRITE", vhosts: [{ host: "gw" }] },
              { name: "old", gatewayType: null },
            ],
          },
        },
      },
      call: publisher((portal) => portal.deploymentsFor("gw")),
      needed: {
        "environment[0]": "an object",
        "environment[1].name": "a filled text",
      },
      optional: {
        environment: "a list",
        "environment[0].vhosts[0].host": "a text",
        "environment[0].gatewayType": "a text",
        "environment[0].mode": "a text",
        "environment[0].vhosts": "a list",
      },
    },
    "a created API": {
      request: `POST ${PUBLISHER}/apis`,
      answers: { [`POST ${PUBLISHER}/apis`]: { status: 201, body: API } },
      call: publisher((portal) => portal.createApi(PLAIN)),
      needed: { id: "a filled text" },
    },
    "a created revision": {
      request: `POST ${PUBLISHER}/apis/one/revisions`,
      answers: { [`POST ${PUBLISHER}/apis/one/revisions`]: { status: 201, body: { id: "rev" } } },
      call: publisher((portal) => portal.createRevision("one")),
      needed: { id: "a filled text" },
    },
    "the list of APIs": {
      request: `GET ${PUBLISHER}/apis`,
      answers: {
        [`GET ${PUBLISHER}/apis`]: { body: { list: [API, { ...API, name: "shop 2" }] } },
        [`GET ${PUBLISHER}/apis/one`]: { body: API },
      },
      call: publisher((portal) => portal.findApis("shop")),
      needed: { list: "a list", "list[1].id": "a filled text", "list[0].name": "a text" },
    },
    "an API": {
      request: `GET ${PUBLISHER}/apis/one`,
      answers: {
        [`GET ${PUBLISHER}/apis`]: { body: { list: [API] } },
        [`GET ${PUBLISHER}/apis/one`]: { body: API },
      },
      call: publisher((portal) => portal.findApis("shop")),
      needed: {},
      optional: { description: "a text" },
    },
    "deployed revisions": {
      request: `GET ${PUBLISHER}/apis/one/revisions`,
      answers: {
        [`GET ${PUBLISHER}/apis/one/revisions`]: {
          body: { list: [{ id: "rev", deploymentInfo: [{ name: "Default", vhost: "gw", status: "APPROVED" }] }] },
        },
        [`POST ${PUBLISHER}/apis/one/undeploy-revision`]: { status: 201, body: [] },
        [`DELETE ${PUBLISHER}/apis/one`]: { body: {} },
      },
      call: publisher((portal) => portal.removeApi("one")),
      needed: { list: "a list", "list[0].id": "a filled text", "list[0].deploymentInfo[0].name": "a filled text" },
      optional: { "list[0].deploymentInfo": "a list", "list[0].deploymentInfo[0].vhost": "a text" },
    },
  },
  {
    "throttling policies of applications": "answer-unexpected",
    "throttling policies of resources": "answer-unexpected",
  },
);
