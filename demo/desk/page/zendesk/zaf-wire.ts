/** The shapes of the app protocol's messages, read with care: anybody may post anything to a window. */
export type Json = Record<string, unknown>;

/** What the app said to a submit: `allowed`, or blocked with words for the agent (null = without words). */
export type SaveAnswer = { readonly allowed: true } | { readonly allowed: false; readonly message: string | null };

/** Calls go as strings, the save hook's reply as an object. Anything else is somebody else's message. */
export function parsed(data: unknown): Json | undefined {
  try {
    const value: unknown = typeof data === "string" ? JSON.parse(data) : data;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

export function cut(key: string): [string, string] {
  const colon = key.indexOf(":");
  return colon < 0 ? [key, ""] : [key.slice(0, colon), key.slice(colon + 1)];
}

export function countIn(message: unknown): number {
  const count = (message as { subscriberCount?: unknown } | undefined)?.subscriberCount;
  return typeof count === "number" ? count : 0;
}

export function saveAnswer(error: unknown): SaveAnswer {
  if (error === undefined || error === null) return { allowed: true };
  const { msg } = error as { msg?: unknown };
  return { allowed: false, message: typeof msg === "string" && msg !== "" ? msg : null };
}

/** The calls in one message: `get` names paths, `set` and `invoke` carry a value for each. */
export function callsIn(request: unknown, params: unknown): [string, unknown][] {
  if (request === "get" && Array.isArray(params)) return params.map((path) => [String(path), undefined]);
  const isKnown = request === "set" || request === "invoke";
  if (isKnown && typeof params === "object" && params !== null) return Object.entries(params);
  throw new TypeError(`the host does not understand the request ${String(request)}`);
}

/** Without a name the SDK would resolve the promise with the failure. */
export function named(error: unknown): { name: string; message: string } {
  if (error instanceof Error) return { name: error.name || "Error", message: error.message };
  return { name: "Error", message: String(error) };
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
