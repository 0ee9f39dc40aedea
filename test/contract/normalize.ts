type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Says nothing about what is valid, and ajv 8 stumbles over some of it. */
const DECORATION = new Set(["example", "examples", "discriminator", "xml", "externalDocs"]);
/** Below these the keys are names that the vendor chose, even a name such as `example`. */
const NAME_MAPS = new Set(["properties", "schemas", "paths", "responses", "parameters", "definitions"]);

/** Turns an OpenAPI or Swagger document into schemas that ajv 8 compiles: `nullable` becomes a JSON Schema type. */
export function normalize(document: JsonObject): JsonObject {
  return keyword(document);
}

function anywhere(node: Json): Json {
  if (Array.isArray(node)) return node.map(anywhere);
  return isObject(node) ? keyword(node) : node;
}

function keyword(node: JsonObject): JsonObject {
  const kept = Object.entries(node)
    .filter(([key]) => !DECORATION.has(key))
    .map(([key, value]): [string, Json] => [
      key,
      NAME_MAPS.has(key) && isObject(value) ? eachNamed(value) : anywhere(value),
    ]);
  return withoutNullable(Object.fromEntries(kept));
}

function eachNamed(node: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, anywhere(value)]));
}

function withoutNullable(schema: JsonObject): JsonObject {
  if (typeof schema.nullable !== "boolean") return schema;
  const { nullable, ...rest } = schema;
  if (!nullable) return rest;
  if (typeof rest.type === "string") return { ...rest, ...enumWithNull(rest.enum), type: [rest.type, "null"] };
  const { description, ...rule } = rest;
  if (Object.keys(rule).length === 0) return rest;
  return { ...(description ? { description } : {}), anyOf: [rule, { type: "null" }] };
}

function enumWithNull(values: Json | undefined): JsonObject {
  return Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
}

function isObject(node: Json): node is JsonObject {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
