/** Paths of Identity Server 7.x below its base URL (I-7, A-3.4). */
export const IS_PATHS = {
  wellKnown: "/oauth2/token/.well-known/openid-configuration",
  issuer: "/oauth2/token",
  token: "/oauth2/token",
  introspect: "/oauth2/introspect",
  revoke: "/oauth2/revoke",
  authorize: "/oauth2/authorize",
  jwks: "/oauth2/jwks",
  clientRegistration: "/api/identity/oauth2/dcr/v1.1/register",
  userInfo: "/scim2/Me",
  scopeManagement: "/api/identity/oauth2/v1.0/scopes",
  apiResources: "/api/server/v1/api-resources",
  roles: "/scim2/v2/Roles",
  applications: "/api/server/v1/applications",
} as const;
