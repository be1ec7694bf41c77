import type { Answer } from "../../http/answer.ts";
import { isObject, textOf } from "../../text/json.ts";
import {
  anyObject,
  boolean,
  filledText,
  listOf,
  nullable,
  object,
  objectWithOthers,
  optional,
  text,
  type Parsed,
} from "../../text/parser.ts";
import { connectorOf, type Connector } from "./connector.ts";
import type { Session } from "./session.ts";

const BASE = "/api/am/admin/v4";

const KEY_MANAGER = objectWithOthers({
  id: filledText,
  name: filledText,
  type: filledText,
  enabled: nullable(boolean),
  issuer: nullable(text),
  availableGrantTypes: nullable(listOf(text)),
  additionalProperties: nullable(anyObject),
});

/**
 * A Key Manager as the Admin API shows it: what is known of it, and all other members as they came,
 * because a PUT replaces the whole (A-2.4a) and undo puts back what was read.
 */
export type KeyManager = Parsed<typeof KEY_MANAGER>;

/** A Key Manager as it is wanted or saved; whatever members it has are sent. */
export type KeyManagerRepresentation = Readonly<Record<string, unknown>>;

/** The connector's fields of a Key Manager; none when it has none. */
export function propertiesOf(keyManager: KeyManagerRepresentation): Readonly<Record<string, unknown>> {
  const properties = keyManager["additionalProperties"];
  return isObject(properties) ? properties : {};
}

const KEY_MANAGER_INFO = object({
  id: filledText,
  name: filledText,
  type: filledText,
  enabled: optional(boolean),
});
const KEY_MANAGERS = object({ list: listOf(KEY_MANAGER_INFO) });

/** A Key Manager as the list shows it. */
export type KeyManagerInfo = Parsed<typeof KEY_MANAGER_INFO>;

const SETTINGS = object({ keyManagerConfiguration: listOf(connectorOf) });

/** Who still uses a Key Manager. */
export interface Usage {
  readonly kind: "application" | "API";
  readonly name: string;
}

const USERS = listOf(object({ name: text }));
const APPLICATION_USAGES = object({ applications: optional(USERS) });
const API_USAGES = object({ apis: optional(USERS) });

const VALIDITY = object({ valid: boolean });
const DISCOVERED = object({ value: object({ issuer: filledText }) });
const CREATED = object({ id: filledText });

/** API Manager's Admin API v4, as far as Key Managers go. */
export class AdminApi {
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  async connectors(): Promise<readonly Connector[]> {
    const answer = await this.session.send({
      method: "GET",
      path: `${BASE}/settings`,
      tried: "read the installed connectors of API Manager",
    });
    return answer.expect(200).parse(SETTINGS).keyManagerConfiguration;
  }

  /**
   * All Key Managers; the list is not paged and shows no issuer (A-1.1a). @param polled whether the
   * caller asks until it comes
   */
  async list({ polled = false } = {}): Promise<readonly KeyManagerInfo[]> {
    const answer = await this.session.send({
      method: "GET",
      path: `${BASE}/key-managers`,
      tried: "list the Key Managers of API Manager",
      polled,
    });
    return answer.expect(200).parse(KEY_MANAGERS).list;
  }

  /** GET by id; nothing when it does not exist (404/901411). */
  async get(id: string): Promise<KeyManager | undefined> {
    const answer = await this.session.send({
      method: "GET",
      path: `${BASE}/key-managers/${encodeURIComponent(id)}`,
      tried: "read a Key Manager of API Manager",
    });
    return answer.status === 404 ? undefined : answer.expect(200).parse(KEY_MANAGER);
  }

  /**
   * POST; the caller decides by the answer, whose body holds the password in clear (A-2.5d) and is
   * never printed.
   */
  async create(body: KeyManagerRepresentation): Promise<Answer> {
    return this.session.send({
      method: "POST",
      path: `${BASE}/key-managers`,
      tried: `create the Key Manager ${textOf(body["name"]) ?? ""}`,
      body: { kind: "json", value: body },
    });
  }

  /**
   * Id of the Key Manager that the answer to a creation shows. @throws Problem `answer-malformed`
   */
  createdId(answer: Answer): string {
    return answer.parse(CREATED).id;
  }

  /**
   * PUT, a full replacement without the read-only `id`; the answer's body holds the password in
   * clear. Sent again when its answer got lost: the same representation a second time stores the
   * same (RFC 9110 9.2.2).
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

  /**
   * The Key Manager that the answer to an update shows, with its secrets in clear.
   * @throws Problem `answer-malformed`
   */
  updated(answer: Answer): KeyManager {
    return answer.parse(KEY_MANAGER);
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

  /**
   * Whether the user has the scope that removing a Key Manager needs: reading who uses one needs
   * the same (A-1.1c). @throws Problem by status
   */
  async mayDelete(id: string): Promise<boolean> {
    const answer = await this.session.ask({
      method: "GET",
      path: `${BASE}/key-managers/${encodeURIComponent(id)}/app-usages?limit=1`,
      tried: "find out whether the user may remove Key Managers",
    });
    if (answer.status === 401 || answer.status === 403) return false;
    answer.expect(200, 404);
    return true;
  }

  /** Who still uses a Key Manager. */
  async usages(id: string): Promise<readonly Usage[]> {
    const read = (kind: Usage["kind"], path: string): Promise<Answer> =>
      this.session.send({
        method: "GET",
        path: `${BASE}/key-managers/${encodeURIComponent(id)}/${path}?limit=100`,
        tried: `read which ${kind}s use the Key Manager`,
      });
    const [byApplications, byApis] = await Promise.all([read("application", "app-usages"), read("API", "api-usages")]);
    const { applications = [] } = byApplications.expect(200).parse(APPLICATION_USAGES);
    const { apis = [] } = byApis.expect(200).parse(API_USAGES);
    return [
      ...applications.map(({ name }) => ({ kind: "application" as const, name })),
      ...apis.map(({ name }) => ({ kind: "API" as const, name })),
    ];
  }

  /**
   * Lets API Manager itself fetch a discovery document, with its own truststore and name resolution
   * (A-3.6a). Stores nothing. 500 with the generic body: it could not; the reason is only in its
   * log.
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

  /**
   * The issuer that API Manager has read; nothing when it found no valid document.
   * @throws Problem `answer-malformed`, or by status
   */
  discoveredIssuer(answer: Answer): string | undefined {
    return answer.expect(200).parse(VALIDITY).valid ? answer.parse(DISCOVERED).value.issuer : undefined;
  }
}
