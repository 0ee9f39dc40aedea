/** How deep a record of a clinic goes: the deepest of ours has a few levels. What goes on for thousands no call to the account can carry. */
export const DEPTH_MAX = 32;

export const isTooDeep = (value: unknown, left = DEPTH_MAX): boolean =>
  typeof value === "object" &&
  value !== null &&
  (left < 0 || Object.values(value).some((one) => isTooDeep(one, left - 1)));

/** The same, or one that ends where it is just too deep to be taken: so it is refused by itself, and by its field. */
export const cutTooDeep = (value: unknown): unknown => (isTooDeep(value) ? cut(value, DEPTH_MAX) : value);

function cut(value: unknown, left: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (left < 0) return null;
  if (Array.isArray(value)) return value.map((one) => cut(one, left - 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cut(one, left - 1)]));
}
