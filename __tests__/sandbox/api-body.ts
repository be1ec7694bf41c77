import type { Answer, Send } from "./client.ts";
import type { Body } from "./key-manager-body.ts";

export const PUBLISHER = "/api/am/publisher/v4";
export const SUBSCRIPTIONS = "/api/am/devportal/v3/subscriptions";
const HERE = [{ name: "Default", vhost: "localhost", displayOnDevportal: true }];

/** An API with one resource, no scopes, and the version page of the gateway's node as backend. */
export function plainApi(changes: Body = {}): Body {
  return {
    name: "probe",
    context: "/probe",
    version: "1.0.0",
    policies: ["Unlimited"],
    endpointConfig: { endpoint_type: "http", production_endpoints: { url: "http://localhost:9763" } },
    operations: [{ target: "/services/Version", verb: "GET", authType: "Application & Application User" }],
    ...changes,
  };
}

/** Creates an API and returns its id. */
export async function createApi(apim: Send, body: Body = plainApi()): Promise<string> {
  const answer = await apim("POST", `${PUBLISHER}/apis`, { json: body });
  if (answer.status !== 201) throw new Error(`creation answered ${answer.status} ${answer.text}`);
  return String(answer.body["id"]);
}

export async function createRevision(apim: Send, api: string): Promise<string> {
  const answer = await apim("POST", `${PUBLISHER}/apis/${api}/revisions`, { json: { description: "first" } });
  return String(answer.body["id"]);
}

export function deploy(apim: Send, api: string, revision: string, places: readonly Body[] = HERE): Promise<Answer> {
  return apim("POST", `${PUBLISHER}/apis/${api}/deploy-revision?revisionId=${revision}`, { json: places });
}

export function undeploy(apim: Send, api: string, revision: string): Promise<Answer> {
  return apim("POST", `${PUBLISHER}/apis/${api}/undeploy-revision?revisionId=${revision}`, { json: HERE });
}

export function changeLifecycle(apim: Send, api: string, action = "Publish"): Promise<Answer> {
  return apim("POST", `${PUBLISHER}/apis/change-lifecycle?apiId=${api}&action=${action}`);
}

/** An API that is deployed and published; its id. */
export async function liveApi(apim: Send, body: Body = plainApi()): Promise<string> {
  const api = await createApi(apim, body);
  await deploy(apim, api, await createRevision(apim, api));
  await changeLifecycle(apim, api);
  return api;
}

export function subscribe(apim: Send, applicationId: string, apiId: string, policy = "Unlimited"): Promise<Answer> {
  return apim("POST", SUBSCRIPTIONS, { json: { applicationId, apiId, throttlingPolicy: policy } });
}
