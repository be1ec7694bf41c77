import type { Pair, PairOptions } from "../../sandbox/pair.ts";
import { liveApi, plainApi, subscribe } from "./api-body.ts";
import { client, type Answer, type Send } from "./client.ts";
import { application, create, generateKeys, keyManager, type Body } from "./key-manager-body.ts";

export const PATH = "/probe/1.0.0/services/Version";

/** Servers that load everything at once. */
export const AT_ONCE: PairOptions = { apim: { loadAfterAttempts: 0 }, gateway: { gatewayDelay: { attempts: 0 } } };

/**
 * A Key Manager, a live API and an application with keys, made through the REST APIs as B-V1 does.
 */
export interface Arc {
  readonly keyManagerId: string;
  readonly apiId: string;
  readonly applicationId: string;
  readonly consumer: { readonly id: string; readonly secret: string };
  /** A new token of Identity Server for the application. */
  readonly token: (scope?: string) => Promise<string>;
  /** GET of the resource with a token, or without one. */
  readonly call: (token?: string, path?: string) => Promise<Answer>;
}

export interface ArcOptions {
  readonly keyManager?: Body;
  readonly api?: Body;
  readonly subscribed?: boolean;
}

export async function arc(pair: Pair, is: Send, apim: Send, options: ArcOptions = {}): Promise<Arc> {
  const keyManagerId = await create(apim, keyManager(pair.is.url, options.keyManager));
  const apiId = await liveApi(apim, plainApi(options.api));
  const applicationId = await application(apim);
  const keys = (await generateKeys(apim, applicationId, keyManagerId)).body;
  const consumer = { id: String(keys["consumerKey"]), secret: String(keys["consumerSecret"]) };
  if (options.subscribed !== false) await subscribe(apim, applicationId, apiId);
  return {
    keyManagerId,
    apiId,
    applicationId,
    consumer,
    token: (scope) => tokenOf(is, consumer, scope),
    call: caller(pair),
  };
}

export function caller(pair: Pair): Arc["call"] {
  const gateway = client(pair, pair.gateway.url);
  return (token, path = PATH) => gateway("GET", path, { as: token === undefined ? "nobody" : { bearer: token } });
}

export async function tokenOf(is: Send, consumer: Arc["consumer"], scope?: string): Promise<string> {
  const form = { grant_type: "client_credentials", ...(scope === undefined ? {} : { scope }) };
  const answer = await is("POST", "/oauth2/token", { form, as: { basic: `${consumer.id}:${consumer.secret}` } });
  return String(answer.body["access_token"]);
}

/** Status and code of an answer; the code only where it is a string, as gateways write it. */
export function verdict({ status, body }: Answer): readonly [number, string | undefined] {
  const code = body["code"];
  return [status, typeof code === "string" ? code : undefined];
}
