import { isObject } from "../../src/text/json.ts";

const COMPOSED = ["allOf", "anyOf", "oneOf"];

/**
 * A document whose objects allow no other property than those it names, as WSO2's servers do: their
 * JSON is read into and written from classes generated from this very document, and what a class
 * does not have is refused ("Unrecognized property", A-1.3a) and can't be answered. An object
 * without any named property is a free one. Parts of compositions stay open, because each part sees
 * the properties of the others. Examples and extensions are dropped.
 */
export function closed(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const open = composedSchemas(document);
  const walk = (node: unknown, part: boolean, path: string): unknown => {
    if (Array.isArray(node)) return node.map((item, index) => walk(item, part, `${path}/${index}`));
    if (!isObject(node)) return node;
    const result: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(node)) {
      if (!path.endsWith("/properties") && (key.startsWith("x-") || key.startsWith("example"))) continue;
      result[key] = walk(value, COMPOSED.includes(key), `${path}/${key}`);
    }
    const shuts =
      Object.keys(isObject(node["properties"]) ? node["properties"] : {}).length > 0 &&
      !path.endsWith("/properties") &&
      !part &&
      !open.has(path) &&
      !isComposed(node);
    return shuts ? { additionalProperties: false, ...result } : result;
  };
  const result = walk(document, false, "#");
  return isObject(result) ? result : {};
}

function isComposed(node: Readonly<Record<string, unknown>>): boolean {
  return COMPOSED.some((key) => key in node);
}

/** Pointers of the schemas that are parts of others. */
function composedSchemas(document: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: unknown, part: boolean): void => {
    if (Array.isArray(node)) return node.forEach((item) => walk(item, part));
    if (!isObject(node)) return;
    if (part && typeof node["$ref"] === "string") found.add(node["$ref"]);
    for (const [key, value] of Object.entries(node)) walk(value, COMPOSED.includes(key));
  };
  walk(document, false);
  return found;
}

/**
 * Every operation with a name: WSO2's own, or method and path. The library knows operations by it.
 */
export function named(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const paths = Object.entries(isObject(document["paths"]) ? document["paths"] : {}).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(isObject(item) ? item : {}).map(([method, operation]) => [
        method,
        isObject(operation) ? { ...operation, operationId: `${method.toUpperCase()} ${path}` } : operation,
      ]),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}
