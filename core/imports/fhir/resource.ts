/** Reading a FHIR R4 resource, of which nothing is certain: every step answers undefined where the shape is another. */

export type Resource = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Resource =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A path such as `code.text` or `name.0.family`; only own members count, so that `__proto__` is a name like any other. */
export function at(resource: unknown, path: string): unknown {
  let value = resource;
  for (const step of path.split(".")) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isObject(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

export function textAt(resource: unknown, path: string): string | undefined {
  const value = at(resource, path);
  const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  return text === "" ? undefined : text;
}

export const listAt = (resource: unknown, path: string): readonly unknown[] => {
  const value = at(resource, path);
  return Array.isArray(value) ? value : [];
};

export const resourceOf = (value: unknown): Resource | undefined =>
  isObject(value) && typeof value.resourceType === "string" ? value : undefined;

/** The id at the end of a reference: `Patient/123`, an address of it, or `urn:uuid:…`. */
export function idOfReference(resource: unknown, path: string): string | undefined {
  const reference = textAt(resource, `${path}.reference`);
  if (reference === undefined) return textAt(resource, `${path}.identifier.value`);
  const id = reference
    .replace(/\/_history\/.*$/, "")
    .split(/[/:]/)
    .at(-1);
  return id === undefined || !/^[\x21-\x7e]{1,128}$/.test(id) ? undefined : id;
}

/** The day of a date or an instant, `2026-11-21`; a year or a month alone is no day. */
export const dayAt = (resource: unknown, ...paths: readonly string[]): string | undefined =>
  paths.map((path) => /^\d{4}-\d{2}-\d{2}/.exec(textAt(resource, path) ?? "")?.[0]).find((day) => day !== undefined);

/** How a concept is called: by its text, else as its code system shows it. */
export const conceptAt = (resource: unknown, path: string): string | undefined =>
  textAt(resource, `${path}.text`) ??
  textAt(resource, `${path}.coding.0.display`) ??
  textAt(resource, `${path}.coding.0.code`);

/** Whether a concept has one of these codes, in any of its codings. */
export const hasCode = (resource: unknown, path: string, codes: readonly string[]): boolean =>
  listAt(resource, `${path}.coding`).some((coding) => codes.includes(textAt(coding, "code") ?? ""));
