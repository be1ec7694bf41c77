import type { Reply } from "../routes.ts";
import { input, secret, type Connector, type ConnectorField } from "./connectors.ts";
import type { ReleaseProfile } from "./releases.ts";

/**
 * `GET /settings`: the installed connectors with their fields, by which a client learns what this
 * release requires (A-1.2d).
 */
export function settings(profile: ReleaseProfile): Reply {
  const keyManagerConfiguration = profile.connectors.map((connector) => ({
    type: connector.type,
    displayName: connector.displayName,
    defaultConsumerKeyClaim: connector.consumerKeyClaim,
    defaultScopesClaim: connector.scopesClaim,
    configurations: connector.fields.map((field) => shown(profile, field)),
    endpointConfigurations: [],
    ...(profile.choosesAuthentication ? { authConfigurations: authentication(profile, connector) } : {}),
    ...(profile.listsConstraints ? { configurationConstraints: [] } : {}),
  }));
  return { status: 200, body: { scopes: ["apim:admin"], keyManagerConfiguration } };
}

function shown(profile: ReleaseProfile, field: ConnectorField, values: readonly unknown[] = []) {
  const { name, type, required, mask } = field;
  return {
    name,
    label: name,
    type,
    required,
    mask,
    multiple: false,
    tooltip: "",
    default: "",
    values,
    ...(profile.choosesAuthentication ? { updateDisabled: false } : {}),
  };
}

/** The choice of `WSO2-IS-7` from 4.6 on, each value with the fields that it needs. */
function authentication(profile: ReleaseProfile, { type }: Connector): readonly unknown[] {
  if (type !== "WSO2-IS-7") return [];
  const certificate = { ...input("TenantWideCertificate"), required: false };
  const options = [{ name: "ServerWide" }, { name: "TenantWide", values: [shown(profile, certificate)] }];
  const basic = [input("Username"), secret("Password")].map((field) => shown(profile, field));
  const mutual = [shown(profile, input("IdentityUser")), shown(profile, input("MutualTLSOptions"), options)];
  const choice = shown(profile, input("Authentication"), [
    { name: "BasicAuth", values: basic },
    { name: "MutualTLS", values: mutual },
  ]);
  return [{ ...choice, type: "dropdown", default: "BasicAuth" }];
}

/** Secret fields of a connector, wherever this release lists them. */
export function secretsOf(profile: ReleaseProfile, type: unknown): readonly string[] {
  const connector = profile.connectors.find((installed) => installed.type === type);
  const listed = (connector?.fields ?? []).filter(({ mask }) => mask).map(({ name }) => name);
  return profile.choosesAuthentication && type === "WSO2-IS-7" ? [...listed, "Password"] : listed;
}
