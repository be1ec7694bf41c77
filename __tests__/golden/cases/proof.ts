import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FalseReply } from "../../../sandbox/faults.ts";
import type { Pair, PairOptions } from "../../../sandbox/pair.ts";
import type { proofProblems } from "../../../src/problems/proof.ts";
import { stored } from "../../faults/killed.ts";
import { runEngine } from "../../support/engine.ts";
import { provoked, type Case, type Cases } from "../outcome.ts";

const GATE = { "smoke-test": "gateway", "propagation-timeout": "20" };
const APIS = "/api/am/publisher/v4/apis";
const SCOPES = "/api/am/publisher/v4/scopes";

/** `verify` of a Key Manager that somebody has changed. */
function changed(fields: (isUrl: string) => Record<string, unknown>, inputs: Record<string, string> = {}): Case {
  return provoked({
    before: ({ pair }) => stored(pair, fields(pair.is.url)),
    inputs: { command: "verify", ...inputs },
  });
}

/** `apply` on a pair that is so. */
function applied(pair: PairOptions, inputs: Readonly<Record<string, string>> = {}): Case {
  return provoked({ pair, inputs });
}

/** `apply` on a pair that goes wrong as `spoil` says. */
function spoilt(spoil: (pair: Pair) => unknown, inputs: Readonly<Record<string, string>> = {}): Case {
  return provoked({ before: ({ pair }) => void spoil(pair), inputs });
}

function always(pair: Pair, side: "is" | "apim", fault: FalseReply, method: string, path: string, nth = 1): void {
  pair[side].server.faults.orderFor({ fault, target: { method, path }, nth, times: 1000 });
}

const json = (status: number, body: object): FalseReply => ({ status, body: JSON.stringify(body) });

export const proofCases: Cases<keyof typeof proofProblems> = {
  "proof-apim-cannot-reach-is": applied({ apimTrustsIs: false }),
  "proof-not-loaded": applied({ apim: { loadAfterAttempts: 100_000 } }, { "propagation-timeout": "10" }),
  "proof-key-manager-denied": provoked({
    inputs: ({ folder }) => {
      const file = join(folder, "definition.toml");
      writeFileSync(file, '[permissions]\npermissionType = "DENY"\nroles = ["admin"]\n');
      return { "key-manager-definition": file };
    },
  }),
  "proof-stored-password": provoked({
    before: async ({ pair }) => {
      await runEngine(pair, { inputs: { "smoke-test": "off" } });
      pair.is.state.password = "a-rotated-password";
    },
    inputs: { command: "verify" },
  }),
  "proof-strict-registration": applied({ is: { strictRegistration: true } }),
  "proof-token-refused": spoilt((pair) =>
    always(
      pair,
      "is",
      json(400, { error: "unauthorized_client", error_description: "The client may not use this grant" }),
      "POST",
      "/oauth2/token",
      2,
    ),
  ),
  "proof-token-invalid": changed(() => ({ issuer: "https://wrong.example/oauth2/token" })),
  "proof-scope-not-granted": applied({ is: { authorizeAllScopes: false } }),
  "proof-introspection": spoilt((pair) => (pair.is.state.switches.introspectionAnswersInactive = true)),
  "proof-revocation": spoilt((pair) => (pair.is.state.switches.revocationIgnored = true)),
  "proof-user-token-refused": spoilt(
    (pair) => {
      let seen = 0;
      const isUsers = (_method: string, path: string): boolean => path === "/oauth2/token" && (seen += 1) === 2;
      const reply = json(400, { error: "invalid_grant", error_description: "Authentication failed for admin" });
      pair.is.server.faults.orderReply(reply, isUsers);
    },
    { "smoke-skip": "token-issued" },
  ),
  "proof-user-info": spoilt((pair) => (pair.is.state.switches.userInfoRule = false)),
  "proof-scope-set-up": spoilt((pair) => always(pair, "apim", json(401, {}), "POST", SCOPES), GATE),
  "proof-scope-not-registered": spoilt((pair) => (pair.is.state.switches.scopeChangesRefused = true), GATE),
  "proof-role-not-bound": spoilt((pair) => (pair.is.state.switches.systemRolesAllowed = false), {
    ...GATE,
    "create-roles": "true",
  }),
  "proof-address-unknown": changed(() => ({ userInfoEndpoint: "https://other.example:9444/scim2/Me" })),
  "proof-gateway-set-up": spoilt((pair) => always(pair, "apim", json(401, {}), "POST", APIS), GATE),
  "proof-gateway-not-served": applied({ gateway: { gatewayDelay: { attempts: 10_000 } } }, GATE),
  "proof-gateway-refuses": applied(
    { gateway: { tokenVerdict: () => Promise.resolve({ kind: "refused", code: "900901" }) } },
    GATE,
  ),
  "proof-gateway-open": spoilt(
    (pair) => {
      const isCall = (_method: string, path: string): boolean => path !== "/";
      for (let call = 0; call < 2; call += 1)
        pair.gateway.server.faults.orderReply({ status: 200, body: "{}" }, isCall);
    },
    { ...GATE, "smoke-skip": "scope-registered" },
  ),
  "proof-gateway-scope": changed(() => ({ scopesClaim: "scp" }), { ...GATE, "smoke-skip": "scope-granted" }),
  "proof-gateway-revocation": applied({ notification: false }, GATE),
};
