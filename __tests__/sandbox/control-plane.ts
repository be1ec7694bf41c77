import { observe, type Exchange } from "../../sandbox/exchange.ts";
import type { PairOptions } from "../../sandbox/pair.ts";
import { objectOf, type Answer, type Send } from "./client.ts";

/** The 4.7 line, which was run; events are processed at once unless a row says otherwise. */
export const AS_RUN: PairOptions = { apim: { release: "4.7.0", loadAfterAttempts: 0 } };

/** What Identity Server was asked while `work` ran. */
export async function askedOfIs(work: () => Promise<unknown>): Promise<readonly Exchange[]> {
  const seen: Exchange[] = [];
  const end = observe((exchange) => {
    if (exchange.product.name === "Identity Server") seen.push(exchange);
  });
  try {
    await work();
  } finally {
    end();
  }
  return seen;
}

/** `POST /scim2/v2/Roles/.search` */
export const line = ({ method, path, query }: Exchange): string =>
  `${method} ${path}${query === "" ? "" : `?${query}`}`;

export const sentTo = ({ request }: Exchange): Readonly<Record<string, unknown>> => objectOf(request.text);

/** Registers a client of API Manager's own REST APIs. */
export function register(apim: Send, user: string, changes: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  const [owner = ""] = user.split(":");
  const json = { clientName: "fixed", owner, grantType: "password refresh_token", callbackUrl: "", ...changes };
  return apim("POST", "/client-registration/v0.17/register", { json, as: { basic: user } });
}
