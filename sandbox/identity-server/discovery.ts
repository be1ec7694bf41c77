import type { Call, Reply, Route } from "../routes.ts";
import type { IdentityServerState } from "./state.ts";

/** OpenID Connect discovery (I-1; RFC 8414 members). */
export function discoveryRoutes(state: IdentityServerState): readonly Route[] {
  return [
    {
      method: "GET",
      pattern: "/oauth2/:segment/.well-known/openid-configuration",
      handler: (call) => discovery(state, call),
    },
  ];
}

function discovery(state: IdentityServerState, call: Call): Reply {
  const segment = call.parts["segment"];
  if (segment !== "token" && segment !== "oidcdiscovery") {
    return {
      status: 400,
      headers: { "content-type": "text/plain" },
      body: `Invalid path to the discovery document: ${segment ?? ""}`,
    };
  }
  const { base, profile } = state;
  return {
    status: 200,
    body: {
      ...endpointsBelow(base),
      issuer: state.issuer,
      ...CAPABILITIES,
      grant_types_supported: profile.grantTypes,
      ...(profile.advertisesFrontChannel
        ? {
            frontchannel_logout_supported: true,
            frontchannel_logout_session_supported: true,
            backchannel_authentication_endpoint: `${base}/oauth2/ciba`,
          }
        : {}),
    },
  };
}

/** All of one base: host name and port of the server, whatever the caller's Host header says. */
function endpointsBelow(base: string): Record<string, string> {
  return {
    authorization_endpoint: `${base}/oauth2/authorize`,
    pushed_authorization_request_endpoint: `${base}/oauth2/par`,
    token_endpoint: `${base}/oauth2/token`,
    userinfo_endpoint: `${base}/oauth2/userinfo`,
    revocation_endpoint: `${base}/oauth2/revoke`,
    introspection_endpoint: `${base}/oauth2/introspect`,
    registration_endpoint: `${base}/api/identity/oauth2/dcr/v1.1/register`,
    jwks_uri: `${base}/oauth2/jwks`,
    check_session_iframe: `${base}/oidc/checksession`,
    end_session_endpoint: `${base}/oidc/logout`,
    device_authorization_endpoint: `${base}/oauth2/device_authorize`,
    webfinger_endpoint: `${base}/.well-known/webfinger`,
  };
}

const CLIENT_METHODS = ["client_secret_basic", "client_secret_post"];

/** Members of 7.0.0 that no later release takes away. */
const CAPABILITIES = {
  revocation_endpoint_auth_methods_supported: CLIENT_METHODS,
  // Advertised although client credentials are refused there (I-1e).
  introspection_endpoint_auth_methods_supported: CLIENT_METHODS,
  token_endpoint_auth_methods_supported: CLIENT_METHODS,
  token_endpoint_auth_signing_alg_values_supported: ["RS256", "PS256", "ES256"],
  scopes_supported: ["openid"],
  claims_supported: ["sub", "iss"],
  id_token_signing_alg_values_supported: ["RS256"],
  userinfo_signing_alg_values_supported: ["RS256"],
  request_object_signing_alg_values_supported: ["RS256", "RS384", "RS512", "PS256", "none"],
  response_types_supported: ["code", "token", "id_token"],
  response_modes_supported: ["query", "fragment", "form_post"],
  subject_types_supported: ["public", "pairwise"],
  request_parameter_supported: true,
  claims_parameter_supported: true,
  backchannel_logout_supported: true,
  backchannel_logout_session_supported: true,
  code_challenge_methods_supported: ["S256", "plain"],
  tls_client_certificate_bound_access_tokens: true,
};
