import type { CatalogueEntry } from "./entry.ts";

export const proofProblems = {
  "proof-apim-cannot-reach-is": {
    title: "API Manager does not reach Identity Server",
    cause:
      "API Manager does not trust Identity Server's certificate, does not resolve its name, or a firewall is between them.",
    remedy:
      "Import Identity Server's certificate into API Manager's client-truststore (the `trust` stage does, with `apim-home` or `apim-truststore`) and restart API Manager. Check that API Manager's machine resolves and reaches the address; give the one it can reach in `is-url-from-apim`.",
    nextTry: "state",
  },
  "proof-not-loaded": {
    title: "API Manager has not loaded the Key Manager",
    cause:
      "loading is asynchronous and did not end in `propagation-timeout`, or API Manager can't register a client at Identity Server (connector user or password wrong).",
    remedy:
      "Look into API Manager's log (repository/logs/wso2carbon.log) at this time: it has the reason. Check `connector-username` and `connector-password`; where the log says nothing, give `propagation-timeout` more seconds.",
    nextTry: "state",
  },
  "proof-key-manager-denied": {
    title: "The Key Manager is not for this user",
    cause:
      "the Key Manager's `permissions` deny a role of the user of `apim-username`, or allow others only, so API Manager makes no keys with it for this user.",
    remedy:
      "Allow a role of that user in `permissions` (file of `key-manager-definition`, or the Admin Portal), prove with another user, or leave the proof out with `smoke-test: off`.",
    nextTry: "final",
  },
  "proof-stored-password": {
    title: "API Manager probably holds another connector password",
    cause:
      "Identity Server accepts the given connector user and password and lets the user register clients, but API Manager's connector keeps failing. Most often the password stored in the Key Manager (API Manager never shows it) is an older one. Else API Manager has not loaded the Key Manager, or does not reach or trust Identity Server.",
    remedy:
      "Run `apply` with the same inputs: it writes the password where it is another, and proves again. If it reports `unchanged` and fails as well, the password was right: look into API Manager's log (repository/logs/wso2carbon.log) for what its connector could not reach or load, and restart API Manager.",
    nextTry: "state",
  },
  "proof-strict-registration": {
    title: "Identity Server refuses API Manager's client registration",
    cause:
      "Identity Server 7.0.0 GA does not know the member `ext_allowed_audience` that API Manager 4.4 and later sends.",
    remedy: "Update Identity Server 7.0.0 to level 7.0.0.65 or later, or use 7.1 or later.",
    nextTry: "final",
  },
  "proof-token-refused": {
    title: "Identity Server issued no token",
    cause: "the client that API Manager registered is not accepted at the token endpoint, or lacks the grant.",
    remedy:
      "Read the error above, and look into Identity Server's log at this time. Its discovery document must list `client_credentials` in `grant_types_supported`, and `grant-types` of this Action must not leave it out.",
    nextTry: "state",
  },
  "proof-token-invalid": {
    title: "The token is not one that the gateway would accept",
    cause:
      "signature, issuer, client or times do not match the Key Manager; usually the issuer differs from the host name in the token.",
    remedy:
      "See what differs in the message. `iss`: Identity Server makes it of `[server] hostname` and its HTTPS port; correct those and restart, or run `apply`, which writes the issuer and the endpoints. Signature: compare the Key Manager's JWKS address with `/oauth2/jwks`. Client: the consumer key claim is `azp`. Times: set the clocks of this machine and of Identity Server right.",
    nextTry: "state",
  },
  "proof-scope-not-granted": {
    title: "A scope is not granted",
    cause:
      "Identity Server leaves a scope out without an error where `[oauth] authorize_all_scopes = true` is missing in its deployment.toml, and where it has no such scope.",
    remedy:
      "Set `authorize_all_scopes = true` in `[oauth]` of Identity Server's deployment.toml (`apply` and `prepare` write it when given `is-home` or `is-deployment-toml`), and restart it. Plain 7.0.0 does not read it: update to level 7.0.0.65 or later.",
    nextTry: "state",
  },
  "proof-introspection": {
    title: "Introspection gives a wrong answer",
    cause:
      "the Key Manager's introspection endpoint is wrong, the connector's user may not introspect, or Identity Server does not recognise its own token. If a token with a changed signature is active, what answers does not verify tokens.",
    remedy:
      "If a changed token is active, do not promote this state; find out what answers at the introspection endpoint. Otherwise compare that endpoint with Identity Server's `/oauth2/introspect`, give `connector-username` a role with `internal_oauth2_introspect`, and check Identity Server's log.",
    nextTry: "state",
  },
  "proof-revocation": {
    title: "A revoked token stays active",
    cause: "Identity Server did not revoke it, or answers introspection from a cache.",
    remedy:
      "Run `verify` some minutes later: a cache has ended by then. If it stays, compare the Key Manager's `revokeEndpoint` with `revocation_endpoint` of the discovery document, and look into Identity Server's log.",
    nextTry: "state",
  },
  "proof-user-token-refused": {
    title: "Identity Server issued no token for a user",
    cause:
      "the Key Manager has the grant `password`, but Identity Server refuses it to the user of `is-username`: the user must sign in by more than a password, is locked, or the grant is switched off.",
    remedy:
      "Check Identity Server's log; take `password` out of `grant-types` where no application may use it; to leave this out, add `user-info-read` to `smoke-skip`.",
    nextTry: "state",
  },
  "proof-user-info": {
    title: "A user's claims can't be read",
    cause:
      "Identity Server's deployment.toml lacks the `[[resource.access_control]]` for `(.*)/scim2/Me` without permissions and scopes, or a broader rule stands before it: then a permission is wanted that no application's token has. API Manager gets no claims of users.",
    remedy:
      'Add a `[[resource.access_control]]` with `context = "(.*)/scim2/Me"`, `secure = true`, `http_method = "GET"`, `cross_tenant = true`, `permissions = []` and `scopes = []` (`apply` and `prepare` write it when given `is-home` or `is-deployment-toml`), and restart Identity Server.',
    nextTry: "state",
  },
  "proof-scope-set-up": {
    title: "A shared scope could not be made in API Manager",
    cause:
      "the user of `apim-username` may not manage shared scopes, or API Manager could not reach Identity Server: it stores no scope that it can't send to its Key Manager.",
    remedy:
      "Give the user a role that carries `apim:shared_scope_manage`, by default `admin`; where it was a 500, look into API Manager's log (repository/logs/wso2carbon.log) at this time. To leave this out, add `scope-registered` to `smoke-skip`.",
    nextTry: "state",
  },
  "proof-scope-not-registered": {
    title: "Scopes of API Manager do not reach Identity Server",
    cause:
      "API Manager's connector can't use Identity Server's API resources: `api_resource_management_endpoint` of the Key Manager is wrong, or the connector's user may not manage them. API Manager reports success all the same.",
    remedy:
      "Look into API Manager's log (repository/logs/wso2carbon.log) at this time: it has the reason. In Identity Server give the user of `connector-username` a role with the scopes `internal_api_resource_view`, `internal_api_resource_create`, `internal_api_resource_update` and `internal_api_resource_delete`; to leave this out, add `scope-registered` to `smoke-skip`.",
    nextTry: "state",
  },
  "proof-role-not-bound": {
    title: "Roles of API Manager do not reach Identity Server",
    cause:
      "Identity Server refuses the role: `[role_mgt] allow_system_prefix_for_role = true` is missing in its deployment.toml; or `is7_roles_endpoint` of the Key Manager is wrong, or the connector's user may not manage roles. API Manager reports success all the same.",
    remedy:
      "Set `allow_system_prefix_for_role = true` in `[role_mgt]` of Identity Server's deployment.toml (`apply` and `prepare` write it with `create-roles: true` and `is-home` or `is-deployment-toml`), and restart it; give `connector-username` a role with `internal_role_mgt_view`, `_create` and `_update`.",
    nextTry: "state",
  },
  "proof-address-unknown": {
    title: "The Key Manager points to another server than Identity Server",
    cause:
      "the stored address is none of those under which this run knows Identity Server (`is-url`, `is-url-from-apim`, `is-public-url`, its own issuer), so it was not asked: credentials would go there.",
    remedy:
      "Correct the address in the definition file or the Admin Portal. When API Manager reaches Identity Server there, say so with `is-url-from-apim`; to accept it unseen, name the check in `smoke-skip`.",
    nextTry: "final",
  },
  "proof-gateway-set-up": {
    title: "The API to call through the gateway could not be made",
    cause: "the user of `apim-username` may not create or publish APIs, or a workflow wants an approval.",
    remedy:
      "Give the user a role that carries `apim:api_manage` (or `apim:api_create` and `apim:api_publish`) and `apim:subscribe`, by default `admin`, or use `smoke-test: token`.",
    nextTry: "final",
  },
  "proof-gateway-not-served": {
    title: "The gateway gives no verdict on the token",
    cause:
      "with 404 the throw-away API has not reached this gateway; with 5xx the gateway could not call the API's backend, API Manager's own version page (`http://localhost:9763/services/Version`, the port plus `apim-port-offset`). It says nothing about the token.",
    remedy:
      "With 404: check that `apim-gateway-url` is a gateway of this API Manager and receives its events, or give `propagation-timeout` more seconds. With 5xx: call that page on the gateway's machine; where it is not there, correct `apim-port-offset`, or use `smoke-test: token`. The gateway's log has the reason.",
    nextTry: "state",
  },
  "proof-gateway-refuses": {
    title: "The gateway refuses a good token",
    cause:
      "the gateway has not loaded the Key Manager, its issuer differs from the token's, it can't read the JWKS of Identity Server, or the subscription has not arrived.",
    remedy:
      "Check that the gateway trusts Identity Server's certificate (its client-truststore) and reaches the JWKS; its log names the reason.",
    nextTry: "state",
  },
  "proof-gateway-open": {
    title: "The gateway accepts what it must refuse",
    cause:
      "something in front of the gateway adds a token or answers itself, or the gateway does not verify signatures.",
    remedy:
      "Check `apim-gateway-url` (it must be the gateway itself) and the proxies before it. Do not promote this state.",
    nextTry: "state",
  },
  "proof-gateway-scope": {
    title: "The gateway does not go by the scopes of the token",
    cause:
      "the Key Manager's `scopesClaim` is not the claim that has them, or the API has reached the gateway without its scopes.",
    remedy: "Set `scopesClaim` of the Key Manager to `scope`; see the gateway's log. Do not promote this state.",
    nextTry: "state",
  },
  "proof-gateway-revocation": {
    title: "The gateway still accepts a revoked token",
    cause:
      "Identity Server does not tell API Manager of revocations: WSO2's notification event handler is not installed, or its `[[event_listener]]` is missing, of the wrong type, or has another `X-WSO2-KEY-MANAGER` header than `WSO2-IS`. The gateway then accepts the token until it expires.",
    remedy:
      "Set `revocation-events: true` where this Action sets Identity Server up, or install and configure the notification event handler by hand; to accept it, add `gateway-refuses-revoked` to `smoke-skip`.",
    nextTry: "state",
  },
} as const satisfies Record<string, CatalogueEntry>;
