/** What API Manager says before it knows who asks. No credentials. */
import type { Answer } from "../../http/answer.ts";
import type { HttpsClient } from "../../http/client.ts";
import { Problem } from "../../problems/problem.ts";

/** Version of API Manager ("4.5.0") from `/services/Version`; nothing when the text holds none. */
export async function versionOf(client: HttpsClient): Promise<string | undefined> {
  const answer = await client.send({
    method: "GET",
    path: "/services/Version",
    tried: "read the version of API Manager",
    polled: true,
    accept: "*/*",
  });
  return /WSO2 API Manager-(\d+\.\d+\.\d+)/.exec(answer.expect(200).text)?.[1];
}

/**
 * Whether the gateway has loaded its artifacts (B-R1: 200; 500 until then).
 * @returns undefined where no gateway's web application is installed: that path leads to the login
 * page then (A-6.3c)
 */
export async function gatewayHealth(client: HttpsClient): Promise<Answer | undefined> {
  const sent = client.send({
    method: "GET",
    path: "/api/am/gateway/v2/server-startup-healthcheck",
    tried: "read the start-up health of API Manager's gateway",
    polled: true,
  });
  return sent.catch((error: unknown) => {
    if (error instanceof Problem && error.id === "redirect-refused") return undefined;
    throw error;
  });
}
