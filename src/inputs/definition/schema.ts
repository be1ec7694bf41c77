import { KEY_MANAGER, type Kind, type Members } from "./members.ts";

/**
 * The JSON Schema of a definition, for editors, of the table by which it is judged
 * (`docs/key-manager.schema.json`). What only the inputs may say is not in it.
 */
export function definitionSchema(): object {
  const members = Object.entries(KEY_MANAGER).filter(([name]) => !["id", "name", "type"].includes(name));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Key Manager definition",
    description: "The file of the input key-manager-definition: any field of the Admin API's Key Manager.",
    ...objectSchema({ $schema: { is: "text" }, ...Object.fromEntries(members) }, false),
  };
}

function objectSchema(members: Members, others: boolean): object {
  const properties = Object.entries(members).map(([name, kind]) => [name, schemaOf(kind)] as const);
  return { type: "object", properties: Object.fromEntries(properties), additionalProperties: others };
}

function schemaOf(kind: Kind): object {
  switch (kind.is) {
    case "any":
      return {};
    case "boolean":
    case "number":
      return { type: kind.is };
    case "text":
      return {
        type: "string",
        ...(kind.values === undefined ? {} : { enum: kind.values }),
        ...(kind.most === undefined ? {} : { maxLength: kind.most }),
      };
    case "list":
      return { type: "array", items: schemaOf(kind.of) };
    case "object":
      return objectSchema(kind.members, kind.others === true);
  }
}
