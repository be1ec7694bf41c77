import type { Answer } from "../../http/answer.ts";
import { isObject, textOf } from "../../text/json.ts";
import type { Session } from "./session.ts";

const BASE = "/api/am/admin/v4";
const DEEPEST_SETTING = 20;

/** A Key Manager as the Admin API shows it; unknown members are kept, because a PUT replaces the whole (A-2.4a). */
export type KeyManagerRepresentation = Readonly<Record<string, unknown>>;

/** The connector's fields of a Key Manager; none when it has none. */
export function propertiesOf(keyManager: KeyManagerRepresentation): Readonly<Record<string, unknown>> {
  const properties = keyManager["additionalProperties"];
  return isObject(properties) ? properties : {};
}

export interface KeyManagerInfo {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly enabled: boolean;
}

/** A connector of `GET /settings` with the fields it requires, and those that it declares to be secret. */
export interface Connector {
  readonly type: string;
  readonly requiredFields: readonly string[];
  readonly secretFields: readonly string[];
}

export interface Usage {
  readonly kind: "application" | "API";
  readonly name: string;
}

/** API Manager's Admin API v4, as far as Key Managers go, and the unauthenticated probes beside it. */
export class AdminApi {
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** Version of API Manager ("4.5.0") from `/services/Version`; nothing when the text holds none. */
  async version(): Promise<string | undefined> {
    const answer = await this.session.client.send({
      method: "GET",
      path: "/services/Version",
      tried: "read the version of API Manager",
      accept: "*/*",
    });
    return /WSO2 API Manager-(\d+\.\d+\.\d+)/.exec(answer.expect(200).text)?.[1];
  }

  /** Whether the gateway has loaded its artifacts (B-R1: 200; 500 until then). No credentials. */
  async gatewayHealth(): Promise<Answer> {
    return this.session.client.send({
      method: "GET",
      path: "/api/am/gateway/v2/server-startup-healthcheck",
      tried: "read the start-up health of API Manager's gateway",
    });
  }

  async connectors(): Promise<readonly Connector[]> {
    const answer = await this.session.send({
      method: "GET",
      path: `${BASE}/settings`,
      tried: "read the installed connectors of API Manager",
    });
    const list = answer.expect(200).object()["keyManagerConfiguration"];
    return (Array.isArray(list) ? list : []).filter(isObject).map((item) => ({
      type: textOf(item["type"]) ?? "",
      requiredFields: (Array.isArray(item["configurations"]) ? item["configurations"] : [])
        .filter(isObject)
        .filter((field) => field["required"] === true)
        .map((field) => textOf(field["name"]) ?? ""),
      secretFields: secretFieldsOf(item),
    }));
  }

  /** All Key Managers; the list is not paged and shows no issuer (A-1.1a). */
  async list(): Promise<readonly KeyManagerInfo[]> {
    const answer = await this.session.send({
      method: "GET",
      path: `${BASE}/key-managers`,
      tried: "list the Key Managers of API Manager",
    });
    const list = answer.expect(200).object()["list"];
    if (!Array.isArray(list)) throw answer.problem("answer-malformed", "no `list`");
    return list.filter(isObject).map((item) => ({
      id: textOf(item["id"]) ?? "",
      name: textOf(item["name"]) ?? "",
      type: textOf(item["type"]) ?? "",
      enabled: item["enabled"] === true,
    }));
  }

  /** GET by id; nothing when it does not exist (404/901411). */
  async get(id: string): Promise<KeyManagerRepresentation | undefined> {
    const answer = await this.session.send({
      method: "GET",
      path: `${BASE}/key-managers/${encodeURIComponent(id)}`,
      tried: "read a Key Manager of API Manager",
    });
    return answer.status === 404 ? undefined : answer.expect(200).object();
  }

  /** POST; the caller decides by the answer, whose body holds the password in clear (A-2.5d) and is never printed. */
  async create(body: KeyManagerRepresentation): Promise<Answer> {
    return this.session.send({
      method: "POST",
      path: `${BASE}/key-managers`,
      tried: `create the Key Manager ${textOf(body["name"]) ?? ""}`,
      body: { kind: "json", value: body },
    });
  }

  /**
   * PUT, a full replacement without the read-only `id`; the answer's body holds the password in clear. Sent again when its answer got lost:
   * the same representation a second time stores the same (RFC 9110 9.2.2).
   */
  async update(id: string, body: KeyManagerRepresentation): Promise<Answer> {
    const value = Object.fromEntries(Object.entries(body).filter(([name]) => name !== "id"));
    return this.session.send({
      method: "PUT",
      path: `${BASE}/key-managers/${encodeURIComponent(id)}`,
      tried: `update the Key Manager ${textOf(body["name"]) ?? ""}`,
      body: { kind: "json", value },
      repeatable: true,
    });
  }

  /** DELETE; 200 deleted, 404 did not exist, 412 in use. */
  async delete(id: string): Promise<"deleted" | "absent" | "in-use"> {
    const answer = await this.session.send({
      method: "DELETE",
      path: `${BASE}/key-managers/${encodeURIComponent(id)}`,
      tried: "delete the Key Manager",
      repeatable: true,
    });
    if (answer.status === 404) return "absent";
    if (answer.status === 412) return "in-use";
    answer.expect(200, 204);
    return "deleted";
  }

  /** Who still uses a Key Manager. */
  async usages(id: string): Promise<readonly Usage[]> {
    const kinds = [
      { kind: "application", path: "app-usages", member: "applications" },
      { kind: "API", path: "api-usages", member: "apis" },
    ] as const;
    const found = kinds.map(async ({ kind, path, member }) => {
      const answer = await this.session.send({
        method: "GET",
        path: `${BASE}/key-managers/${encodeURIComponent(id)}/${path}?limit=100`,
        tried: `read which ${kind}s use the Key Manager`,
      });
      const body = answer.expect(200).object();
      const list = body[member] ?? body["list"];
      return (Array.isArray(list) ? list : [])
        .filter(isObject)
        .map((item) => ({ kind, name: textOf(item["name"]) ?? "?" }));
    });
    return (await Promise.all(found)).flat();
  }

  /**
   * Lets API Manager itself fetch a discovery document, with its own truststore and name resolution (A-3.6a). Stores nothing.
   * 500 with the generic body: it could not; the reason is only in its log.
   */
  async discover(url: string): Promise<Answer> {
    return this.session.send({
      method: "POST",
      path: `${BASE}/key-managers/discover`,
      tried: `let API Manager read ${url}`,
      body: { kind: "multipart", fields: { url, type: "WSO2-IS-7" } },
      repeatable: true,
    });
  }
}

/** Names of the fields with `mask: true`, also those that a choice of another field brings (`authConfigurations[].values[]`, from 4.6 on). */
function secretFieldsOf(settings: unknown, depth = 0): readonly string[] {
  if (depth > DEEPEST_SETTING) return [];
  if (Array.isArray(settings)) return settings.flatMap((item) => secretFieldsOf(item, depth + 1));
  if (!isObject(settings)) return [];
  const name = textOf(settings["name"]);
  const own = name !== undefined && (settings["mask"] === true || settings["type"] === "password") ? [name] : [];
  return [...own, ...Object.values(settings).flatMap((member) => secretFieldsOf(member, depth + 1))];
}
