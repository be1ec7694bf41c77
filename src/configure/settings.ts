/** One rule of an array of tables: its context and its method say which one is meant. */
export interface AccessRule {
  readonly kind: "access-rule";
  /** Path of the array of tables. */
  readonly array: string;
  readonly values: {
    readonly context: string;
    readonly secure: boolean;
    readonly http_method: string;
    readonly cross_tenant: boolean;
    readonly permissions: readonly string[];
    readonly scopes: readonly string[];
  };
  /** Paths of requests that the rule must answer. */
  readonly paths: readonly string[];
}

/**
 * The listener by which Identity Server reports revocations to API Manager. Of listeners of one
 * type and name the server keeps one.
 */
export interface EventListener {
  readonly kind: "event-listener";
  /** Path of the array of tables. */
  readonly array: string;
  readonly values: {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly order: number;
  };
  readonly endpoint: string;
  /** API Manager's, which may be the server's own administrator, too. */
  readonly username: string;
  readonly password: string;
  /** Types of API Manager's handlers that take the report; the first is written. */
  readonly handlers: readonly [string, ...string[]];
}

/** What a file must hold, as data. */
export type Setting =
  | {
      readonly kind: "value";
      readonly table: string;
      readonly key: string;
      readonly value: string | number | boolean;
      /** What counts where the file says nothing: then it need not be written. */
      readonly unset?: string | number | boolean;
      /** The value is written, and shown nowhere. */
      readonly secret?: true;
      /** A reference to a value that is kept elsewhere stays: it is the same value. */
      readonly orReference?: true;
    }
  | AccessRule
  | EventListener;

/** What a `deployment.toml` may have to say of its own server. */
export interface ServerSettings {
  readonly hostname?: string;
  readonly offset?: number;
}

/** Where revocations are reported to, and as whom. */
export interface RevocationEvents {
  /** Base URL of API Manager. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

export interface IdentityServerSettings extends ServerSettings {
  readonly createRoles: boolean;
  readonly revocationEvents?: RevocationEvents;
}

/** What Identity Server needs to be the Key Manager (I-7). */
export function identityServerSettings(wanted: IdentityServerSettings): readonly Setting[] {
  return [
    ...serverSettings(wanted),
    { kind: "value", table: "oauth", key: "authorize_all_scopes", value: true },
    ...(wanted.createRoles
      ? [{ kind: "value", table: "role_mgt", key: "allow_system_prefix_for_role", value: true } as const]
      : []),
    {
      kind: "access-rule",
      array: "resource.access_control",
      values: {
        context: "(.*)/scim2/Me",
        secure: true,
        http_method: "GET",
        cross_tenant: true,
        permissions: [],
        scopes: [],
      },
      // As API Manager asks for the user's claims: of the super tenant, and of another one.
      paths: ["/scim2/Me", "/t/example.com/scim2/Me"],
    },
    ...(wanted.revocationEvents === undefined ? [] : [revocationListener(wanted.revocationEvents)]),
  ];
}

/**
 * The listener of WSO2's page (I-7c). With another `type` it never fires (B-T7); its header is a
 * type of API Manager's handlers, and another one is answered 200 and dropped (B-V3).
 */
function revocationListener({ url, username, password }: RevocationEvents): EventListener {
  return {
    kind: "event-listener",
    array: "event_listener",
    values: {
      id: "token_revocation",
      type: "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler",
      name: "org.wso2.is.notification.ApimOauthEventInterceptor",
      order: 1,
    },
    endpoint: `${url}/internal/data/v1/notify`,
    username,
    password,
    handlers: ["WSO2-IS", "default"],
  };
}

/**
 * API Manager needs nothing for a third-party Key Manager but trust (A-7.2a); only its name and
 * ports may have to follow the inputs.
 */
export function serverSettings(wanted: ServerSettings): readonly Setting[] {
  return [
    ...(wanted.hostname === undefined
      ? []
      : [{ kind: "value", table: "server", key: "hostname", value: wanted.hostname } as const]),
    ...(wanted.offset === undefined
      ? []
      : [{ kind: "value", table: "server", key: "offset", value: wanted.offset, unset: 0 } as const]),
  ];
}

/** A keystore beside the primary one, which goes on signing tokens (B-T1, I-5g). */
export interface TlsKeystore {
  /** Name of a PKCS12 file in the product's folder of keystores. */
  readonly fileName: string;
  readonly alias: string;
  /** Of the store, and of the key in it. */
  readonly password: string;
}

/** With what the server shows itself. */
export function tlsSettings({ fileName, alias, password }: TlsKeystore): readonly Setting[] {
  const value = (key: string, text: string) => ({ kind: "value", table: "keystore.tls", key, value: text }) as const;
  return [
    value("file_name", fileName),
    value("type", "PKCS12"),
    value("alias", alias),
    { ...value("password", password), secret: true, orReference: true },
    { ...value("key_password", password), secret: true, orReference: true },
  ];
}
