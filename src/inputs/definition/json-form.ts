import { isObject } from "../../text/json.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The one connector that this Action registers. */
const TYPE = "WSO2-IS-7";

/**
 * What a `.json` definition asks for, when it is a Key Manager as GET shows it: without what the
 * server fills in by itself (A-1.2e, A-2.3c), the name and type that the inputs say as well, and
 * the editor's `$schema`. What contradicts the inputs stays, and is refused.
 * @param name the Key Manager's, of the inputs
 */
export function askedFor(shown: Fields, name: string): Fields {
  const asked = Object.entries(shown).filter(([member, value]) => {
    if (value === null || member === "$schema" || member === "id") return false;
    if (member === "name") return value !== name;
    if (member === "type") return value !== TYPE;
    if (member === "global") return value !== false;
    const filledIn = member === "endpoints" || member === "allowedOrganizations";
    return !(filledIn && Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(
    asked.map(([member, value]) => [member, member === "tokenValidation" ? withoutIds(value) : value]),
  );
}

/** The server numbers them. */
function withoutIds(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).filter(([name]) => name !== "id")) : item,
  );
}
