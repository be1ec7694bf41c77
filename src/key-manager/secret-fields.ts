import { propertiesOf, type KeyManagerRepresentation } from "../clients/api-manager/admin.ts";
import { MASK } from "../text/secret-names.ts";
import { secretNames } from "../text/secret-names.ts";

/** Fields of other connectors and of one's own, too: API Manager masks only those that its connector declares. */
const isSecret = secretNames();

export type Properties = Readonly<Record<string, unknown>>;

/** Names of the fields that hold a secret: masked by the server, or secret by their name. */
export function secretFieldsOf(properties: Properties): readonly string[] {
  return Object.keys(properties).filter((name) => properties[name] === MASK || isSecret(name));
}

/** `body` with these of its connector's fields set to `values`; fields without a value are as they were. */
export function withProperties(body: KeyManagerRepresentation, values: Properties): KeyManagerRepresentation {
  return { ...body, additionalProperties: { ...propertiesOf(body), ...values } };
}

/** Those of `names` that `properties` has. */
export function picked(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(names.flatMap((name) => (name in properties ? [[name, properties[name]]] : [])));
}

/** For a file or the runner's state: no secret is in it. */
export function withoutSecrets(body: KeyManagerRepresentation): KeyManagerRepresentation {
  const names = secretFieldsOf(propertiesOf(body));
  return names.length === 0 ? body : withProperties(body, Object.fromEntries(names.map((name) => [name, MASK])));
}
