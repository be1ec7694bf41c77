import { Problem } from "../../problems/problem.ts";
import type { Check } from "../check.ts";

export const apimReachesIs: Check = {
  id: "apim-reaches-is",
  proves: "API Manager resolves, trusts and reads Identity Server",
  needs: [],
  route: ["action", "apim", "is"],
  async run({ servers, stored: { wellKnownEndpoint: wellKnownUrl }, discoveredIssuer: issuer }) {
    if (wellKnownUrl === undefined) {
      throw new Problem("proof-apim-cannot-reach-is", {
        tried: "let API Manager read the discovery document",
        where: servers.admin.session.client.where,
        said: "the Key Manager has no `wellKnownEndpoint`",
      });
    }
    const answer = await servers.admin.discover(wellKnownUrl);
    if (answer.status >= 500) throw answer.problem("proof-apim-cannot-reach-is");
    const seen = servers.admin.discoveredIssuer(answer);
    if (seen === undefined)
      throw answer.problem("proof-apim-cannot-reach-is", `API Manager found nothing valid at ${wellKnownUrl}`);
    if (seen !== issuer)
      throw answer.problem("proof-apim-cannot-reach-is", `API Manager read the issuer ${seen}, the runner ${issuer}`);
    return `API Manager read ${wellKnownUrl}`;
  },
};
