/** Decoded form or query: text, or a map for `a[b]=…`; a list `a[0]=…` is a map with the indexes as keys. */
export type FormValue = string | FormMap;
export interface FormMap {
  [name: string]: FormValue;
}

/**
 * Decodes Stripe's bracketed form encoding: `metadata[leg_id]=1&expand[0]=charge`.
 * @returns undefined when a name is malformed or used both as text and as a map
 */
export function decodeForm(text: string): FormMap | undefined {
  const form = emptyMap();
  for (const [name, value] of new URLSearchParams(text)) {
    const path = segments(name);
    if (!path || !place(form, path, value)) return undefined;
  }
  return form;
}

/** The same parameters in the same order however they were sent, for comparing two requests. */
export function canonicalForm(text: string): string {
  const pairs = [...new URLSearchParams(text)].map(([name, value]) => JSON.stringify([name, value]));
  return pairs.sort().join("&");
}

function segments(name: string): string[] | undefined {
  const [, head, tail = ""] = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name) ?? [];
  return head === undefined ? undefined : [head, ...[...tail.matchAll(/\[([^[\]]*)\]/g)].map(([, key = ""]) => key)];
}

function place(into: FormMap, [head = "", ...rest]: string[], value: string): boolean {
  const key = head === "" ? String(Object.keys(into).length) : head;
  const present = into[key];
  if (rest.length === 0) {
    into[key] = value;
    return present === undefined || typeof present === "string";
  }
  if (typeof present === "string") return false;
  const child = present ?? emptyMap();
  into[key] = child;
  return place(child, rest, value);
}

/** No prototype, so that a parameter named `__proto__` is only a name. */
function emptyMap(): FormMap {
  return Object.create(null) as FormMap;
}
