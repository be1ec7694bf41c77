import type { CatalogueEntry } from "./catalogue.ts";

export const proofProblems = {
  "proof-failed": {
    title: "The proof failed",
    cause:
      "the Key Manager is registered, but the path that an application takes does not work; see the first failed check.",
    remedy: "Follow the remedy of the first failed check; the later ones usually fail because of it.",
  },
  "proof-apim-cannot-reach-is": {
    title: "API Manager does not reach Identity Server",
    cause:
      "API Manager does not trust Identity Server's certificate, does not resolve its name, or a firewall is between them.",
    remedy:
      "Import Identity Server's certificate into API Manager's client-truststore and restart API Manager; check `is-url-from-apim`.",
  },
  "proof-not-loaded": {
    title: "API Manager has not loaded the Key Manager",
    cause:
      "loading is asynchronous and did not end in `propagation-timeout`, or API Manager can't register a client at Identity Server (certificate not trusted, connector user or password wrong).",
    remedy:
      "Check `apim-reaches-is` first, then `connector-username` and `connector-password`, then API Manager's log.",
  },
  "proof-strict-registration": {
    title: "Identity Server refuses API Manager's client registration",
    cause:
      "Identity Server 7.0.0 GA does not know the member `ext_allowed_audience` that API Manager 4.4 and later sends.",
    remedy: "Update Identity Server 7.0.0 to level 7.0.0.65 or later, or use 7.1 or later.",
  },
  "proof-token-refused": {
    title: "Identity Server issued no token",
    cause: "the client that API Manager registered is not accepted at the token endpoint, or lacks the grant.",
    remedy: "Check that `client_credentials` is enabled in Identity Server, and its log.",
  },
  "proof-token-invalid": {
    title: "The token is not one that the gateway would accept",
    cause:
      "signature, issuer, client or times do not match the Key Manager; usually the issuer differs from the host name in the token.",
    remedy:
      "Compare `[server] hostname` of Identity Server with the Key Manager's issuer; both must name the same host and port.",
  },
  "proof-scope-not-granted": {
    title: "A registered scope is not granted",
    cause:
      "`[oauth] authorize_all_scopes = true` is missing in Identity Server's deployment.toml, so it drops API scopes silently.",
    remedy: "Set it (the `configure` stage does, with `is-home` or `is-deployment-toml`) and restart Identity Server.",
  },
  "proof-introspection": {
    title: "Introspection does not tell the truth",
    cause: "the connector's user may not introspect, or Identity Server does not know its own token.",
    remedy: "Give `connector-username` a role with `internal_oauth2_introspect`, and check Identity Server's log.",
  },
  "proof-revocation": {
    title: "A revoked token stays active",
    cause: "Identity Server did not revoke it, or answers introspection from a cache.",
    remedy: "Check the revocation endpoint and the token cache of Identity Server.",
  },
} as const satisfies Record<string, CatalogueEntry>;
