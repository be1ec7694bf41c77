export const IS_RELEASES = ["7.0.0", "7.1.0", "7.2.0", "7.3.0"] as const;
export type IsRelease = (typeof IS_RELEASES)[number];

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Grants of the discovery document of 7.0.0; 7.1 and 7.2 are taken to be the same (I-1f). */
const GRANTS = names(`
  refresh_token urn:ietf:params:oauth:grant-type:saml2-bearer implicit password client_credentials iwa:ntlm
  urn:ietf:params:oauth:grant-type:device_code authorization_code account_switch urn:ietf:params:oauth:grant-type:token-exchange
  organization_switch urn:ietf:params:oauth:grant-type:jwt-bearer
`);

/** Members of a registration that every 7.x knows (I-2, RFC 7591 and WSO2's `ext_` ones). */
const REGISTRATION_MEMBERS = names(`
  client_name redirect_uris grant_types ext_param_client_id ext_param_client_secret ext_param_sp_template ext_application_owner
  ext_application_display_name ext_application_token_lifetime ext_user_token_lifetime ext_refresh_token_lifetime
  ext_id_token_lifetime ext_pkce_mandatory ext_pkce_support_plain ext_public_client ext_token_type token_type_extension
  is_management_app jwks_uri url contacts response_types post_logout_redirect_uris request_uris backchannel_logout_uri
  backchannel_logout_session_required software_statement token_endpoint_auth_method token_endpoint_auth_signing_alg
  sector_identifier_uri subject_type id_token_signed_response_alg id_token_encrypted_response_alg id_token_encrypted_response_enc
  request_object_signing_alg request_object_encryption_alg request_object_encryption_enc require_pushed_authorization_requests
  require_signed_request_object tls_client_auth_subject_dn tls_client_certificate_bound_access_tokens
`);

/** What differs between the releases towards API Manager and this Action (I-1 to I-3). */
export interface IsReleaseProfile {
  readonly release: IsRelease;
  /** `grant_types_supported` of the discovery document. */
  readonly grantTypes: readonly string[];
  /**
   * Front-channel logout and CIBA in the discovery document: the only fingerprint of 7.3 over HTTP
   * (I-1g).
   */
  readonly advertisesFrontChannel: boolean;
  /**
   * Members of a registration; any other is 400 where `strictRegistration` holds and passed over
   * elsewhere.
   */
  readonly registrationMembers: ReadonlySet<string>;
  /**
   * The General Availability build of 7.0.0 refuses members that it does not know, by name (I-2d).
   */
  readonly strictRegistration: boolean;
  /**
   * `ext_application_version` and `ext_allowed_audience` in a registration's answer: from 7.1 on
   * (I-2f).
   */
  readonly answersAudience: boolean;
  /**
   * Introspection of an application's token names the owner; newer application versions leave it
   * out (I-3f).
   */
  readonly introspectionNamesUser: boolean;
}

export function isProfileOf(release: IsRelease): IsReleaseProfile {
  const since = (first: IsRelease): boolean => IS_RELEASES.indexOf(release) >= IS_RELEASES.indexOf(first);
  const since71 = since("7.1.0");
  const since73 = since("7.3.0");
  return {
    release,
    // WSO2's suite lists the grants of 7.3.0 without `implicit`; CIBA is in its source (I-1f,
    // B-D2).
    grantTypes: since73
      ? [...GRANTS.filter((grant) => grant !== "implicit"), "urn:openid:params:grant-type:ciba"]
      : GRANTS,
    advertisesFrontChannel: since73,
    registrationMembers: new Set([
      ...REGISTRATION_MEMBERS,
      ...(since71 ? ["ext_allowed_audience", "token_endpoint_allow_reuse_pvt_key_jwt"] : ["application_type"]),
      ...(since73 ? ["frontchannel_logout_uri"] : []),
    ]),
    strictRegistration: !since71,
    answersAudience: since71,
    introspectionNamesUser: !since71,
  };
}
