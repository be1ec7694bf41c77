import type { Answer } from "../../http/answer.ts";
import type { HttpsClient } from "../../http/client.ts";
import { Problem } from "../../problems/problem.ts";

/**
 * What a gateway answers to a call. Only a 401 is a refusal: 404 and 5xx mean that this gateway
 * does not serve the API (yet), which proves nothing about a token; 403 means that the token is
 * good, but not for this API (A-6.2e).
 */
export type Verdict = "accepted" | "refused" | "forbidden" | "not-served";

export interface GatewayAnswer {
  readonly verdict: Verdict;
  /** Fault code as text ("900901"); the gateway writes it as a string. */
  readonly code: string | undefined;
  readonly answer: Answer;
}

/** The gateway of API Manager, called as an application calls it. */
export class Gateway {
  readonly client: HttpsClient;

  constructor(server: HttpsClient) {
    this.client = server;
  }

  /**
   * GET whatever is at the root: any answer shows that a server is there, a redirect, too. @throws
   * Problem of the connection
   */
  async reach(): Promise<void> {
    const root = { path: "/", tried: "reach the gateway of API Manager", accept: "*/*", polled: true };
    await this.client.send({ method: "GET", ...root }).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.id !== "redirect-refused") throw error;
    });
  }

  /**
   * GET a resource of an API with a bearer token (RFC 6750 2.1), or without one. @throws Problem of
   * the connection
   */
  async call(path: string, accessToken?: string): Promise<GatewayAnswer> {
    const answer = await this.client.send({
      method: "GET",
      path,
      tried: accessToken === undefined ? "call the throw-away API without a token" : "call the throw-away API",
      accept: "*/*",
      ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
    });
    return { verdict: verdictOf(answer.status), code: answer.errorBody().code, answer };
  }
}

function verdictOf(status: number): Verdict {
  if (status >= 200 && status < 300) return "accepted";
  if (status === 401) return "refused";
  return status === 403 ? "forbidden" : "not-served";
}
