import { filledText, listOf, object, optional, text } from "../../text/parser.ts";
import type { Answer } from "../../http/answer.ts";
import { MARK } from "./devportal.ts";
import type { Session } from "./session.ts";
import { insteadOfUnlimited, UNLIMITED } from "./throttling.ts";

const BASE = "/api/am/publisher/v4";
/** Environments that run Synapse; a release before 4.4 does not say the type. */
const REGULAR_GATEWAY = "Regular";

const ENVIRONMENT = object({
  name: filledText,
  gatewayType: optional(text),
  mode: optional(text),
  vhosts: optional(listOf(object({ host: optional(text) }))),
});
const SETTINGS = object({ environment: optional(listOf(ENVIRONMENT)) });
const CREATED = object({ id: filledText });
const APIS = object({ list: listOf(object({ id: filledText, name: text })) });
const API = object({ description: optional(text) });
const PLACE = object({ name: filledText, vhost: optional(text) });
const REVISIONS = object({ list: listOf(object({ id: filledText, deploymentInfo: optional(listOf(PLACE)) })) });

/** Where a revision is deployed: an environment of API Manager and one of its virtual hosts. */
export interface Deployment {
  readonly name: string;
  readonly vhost: string;
}

/**
 * The simplest API: a resource without scopes and, if asked for, one with a shared scope, of which
 * nothing is sent to a Key Manager any more (A-6.1k).
 */
export interface PlainApi {
  readonly name: string;
  /** With the leading slash, without the version. */
  readonly context: string;
  readonly version: string;
  /** Base URL of the backend as the gateway reaches it. */
  readonly backend: string;
  /** Path of a resource, called with GET, below the backend and below the API alike. */
  readonly resource: string;
  /** Another resource, and the name of the shared scope that a token must have for it. */
  readonly scoped?: { readonly resource: string; readonly scope: string };
}

/** API Manager's Publisher API v4, as far as a throw-away API needs it (A-6.1). */
export class PublisherApi {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * The environment whose virtual host is `host`; when there is none (a load balancer's name, an
   * address), every one that takes deployments; what every installation has when none is listed.
   * @throws Problem `proof-gateway-set-up` without the scopes, by status otherwise
   */
  async deploymentsFor(host: string): Promise<readonly Deployment[]> {
    const answer = await this.#send("GET", "/settings", "read the gateway environments of API Manager");
    const { environment = [] } = answer.expect(200).parse(SETTINGS);
    const environments = environment
      .filter(({ gatewayType = REGULAR_GATEWAY, mode }) => gatewayType === REGULAR_GATEWAY && mode !== "READ_ONLY")
      .map(({ name, vhosts = [] }) => ({
        name,
        vhosts: vhosts.flatMap(({ host: vhost = "" }) => (vhost === "" ? [] : [vhost])),
      }));
    for (const { name, vhosts } of environments) {
      const vhost = vhosts.find((one) => one.toLowerCase() === host.toLowerCase());
      if (vhost !== undefined) return [{ name, vhost }];
    }
    const all = environments.flatMap(({ name, vhosts: [vhost] }) => (vhost === undefined ? [] : [{ name, vhost }]));
    return all.length === 0 ? [{ name: "Default", vhost: "localhost" }] : all;
  }

  /**
   * POST an API; its UUID and the business plan it has. @throws Problem `proof-gateway-set-up`
   * without the scopes, by status otherwise
   */
  async createApi(api: PlainApi): Promise<{ id: string; plan: string }> {
    const first = await this.#postApi(api, UNLIMITED, UNLIMITED);
    if (first.status !== 400) return { id: idOf(first), plan: UNLIMITED };
    const [plan = UNLIMITED, policy = UNLIMITED] = await Promise.all([
      insteadOfUnlimited(this.#session, "subscription"),
      insteadOfUnlimited(this.#session, "resource"),
    ]);
    const known = plan === UNLIMITED && policy === UNLIMITED;
    return { id: idOf(known ? first : await this.#postApi(api, plan, policy)), plan };
  }

  #postApi(api: PlainApi, plan: string, throttlingPolicy: string): Promise<Answer> {
    const { name, context, version, backend, resource, scoped } = api;
    const open = { verb: "GET", authType: "Application & Application User", throttlingPolicy };
    const shared = scoped === undefined ? [] : [scoped];
    return this.#send("POST", "/apis", `create the throw-away API ${name}`, {
      name,
      context,
      version,
      description: MARK,
      type: "HTTP",
      // For users who have signed in: no visitor of the Developer Portal sees it.
      visibility: "PRIVATE",
      transport: ["https"],
      policies: [plan],
      endpointConfig: { endpoint_type: "http", production_endpoints: { url: backend } },
      operations: [
        { ...open, target: resource },
        ...shared.map(({ resource: target, scope }) => ({ ...open, target, scopes: [scope] })),
      ],
      ...(shared.length === 0
        ? {}
        : {
            scopes: shared.map(({ scope }) => ({
              scope: { name: scope, displayName: scope, bindings: [] },
              shared: true,
            })),
          }),
    });
  }

  /**
   * Ids of the APIs with exactly this name and our mark (the query of the API matches parts of
   * names).
   */
  async findApis(name: string): Promise<readonly string[]> {
    const query = `?query=${encodeURIComponent(`name:${name}`)}&limit=100`;
    const answer = await this.#send("GET", `/apis${query}`, `look for the API ${name} in API Manager`);
    const { list } = answer.expect(200).parse(APIS);
    const ids = list.filter((item) => item.name === name).map(({ id }) => id);
    const marked = ids.map(async (id) => {
      const one = await this.#send("GET", `/apis/${encodeURIComponent(id)}`, "read an API of API Manager");
      return one.status !== 404 && one.expect(200).parse(API).description === MARK ? [id] : [];
    });
    return (await Promise.all(marked)).flat();
  }

  /**
   * Whether an API of this name exists, asked of the database: the search shows a new API only once
   * it is indexed.
   */
  async isNameTaken(name: string): Promise<boolean> {
    const query = `?query=${encodeURIComponent(`name:${name}`)}`;
    const answer = await this.#send(
      "POST",
      `/apis/validate${query}`,
      `see whether an API ${name} exists`,
      undefined,
      true,
    );
    return answer.expect(200, 404).status === 200;
  }

  /** POST a revision of what the API is now; its UUID. @throws Problem by status */
  async createRevision(apiId: string): Promise<string> {
    const path = `/apis/${encodeURIComponent(apiId)}/revisions`;
    return idOf(await this.#send("POST", path, "make a revision of the API", { description: "throw-away" }));
  }

  /**
   * POST deploy-revision: the contract says 200, real servers answer 201 (A-6.1d). @throws Problem
   * by status
   */
  async deploy(apiId: string, revisionId: string, deployments: readonly Deployment[]): Promise<void> {
    const path = `/apis/${encodeURIComponent(apiId)}/deploy-revision?revisionId=${encodeURIComponent(revisionId)}`;
    const names = deployments.map(({ name }) => name).join(", ");
    const body = deployments.map((deployment) => ({ ...deployment, displayOnDevportal: true }));
    (await this.#send("POST", path, `deploy the API to the environment ${names}`, body)).expect(200, 201);
  }

  /**
   * POST the lifecycle change that makes an API open to subscriptions. @throws Problem by status;
   * 202: a workflow wants an approval
   */
  async publish(apiId: string): Promise<void> {
    const path = `/apis/change-lifecycle?apiId=${encodeURIComponent(apiId)}&action=Publish`;
    const answer = await this.#send("POST", path, "publish the throw-away API");
    if (answer.status === 202) {
      throw answer.problem(
        "proof-gateway-set-up",
        "an approval workflow holds the publication back",
        "Approve API state changes automatically, or use `smoke-test: token`.",
      );
    }
    answer.expect(200);
  }

  /**
   * Undeploys an API and deletes it; already gone is fine. Its subscriptions must be gone before
   * (409 otherwise).
   */
  async removeApi(apiId: string): Promise<void> {
    const path = `/apis/${encodeURIComponent(apiId)}`;
    const deployed = await this.#send(
      "GET",
      `${path}/revisions?query=deployed%3Atrue`,
      "read where the API is deployed",
    );
    if (deployed.status === 404) return;
    for (const { id, deploymentInfo = [] } of deployed.expect(200).parse(REVISIONS).list) {
      const body = deploymentInfo.map((place) => ({ ...place, displayOnDevportal: true }));
      const query = `?revisionId=${encodeURIComponent(id)}`;
      const undeployed = await this.#send(
        "POST",
        `${path}/undeploy-revision${query}`,
        "take the API off its gateway",
        body,
        true,
      );
      undeployed.expect(200, 201, 404);
    }
    const deleted = await this.#send("DELETE", path, "delete the throw-away API of API Manager");
    // An API that is gone is 500 to DELETE on a real control plane (run on carbon-apimgt 9.33.90),
    // and 404 to GET.
    if (deleted.status === 500 && (await this.#send("GET", path, "see whether the API is gone")).status === 404) return;
    deleted.expect(200, 204, 404);
  }

  /**
   * Sends a request. The password is known to be good by now: 401 is how these APIs say that a
   * scope is missing (A-1.4b).
   * @throws Problem `proof-gateway-set-up` for 401 and 403
   */
  async #send(
    method: "GET" | "POST" | "DELETE",
    rest: string,
    tried: string,
    value?: unknown,
    repeatable = method === "DELETE",
  ): Promise<Answer> {
    const answer = await this.#session.send({
      method,
      path: `${BASE}${rest}`,
      tried,
      repeatable,
      ...(value === undefined ? {} : { body: { kind: "json", value } }),
    });
    if (answer.status === 401 || answer.status === 403) throw answer.problem("proof-gateway-set-up");
    return answer;
  }
}

/** The UUID in the answer to a creation. @throws Problem by status, `answer-malformed` */
function idOf(answer: Answer): string {
  return answer.expect(201).parse(CREATED).id;
}
