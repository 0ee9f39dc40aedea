/** Names that stand twice in one object of a JSON text. A parser takes the last and says nothing; Zendesk refuses the file. */
export function repeatedNames(json: string): string[] {
  const open: (Set<string> | undefined)[] = [];
  const repeated: string[] = [];
  for (const [token, colon] of json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(undefined);
    else if (token === "}" || token === "]") open.pop();
    else if (colon !== undefined) {
      const name = nameOf(token.slice(0, -colon.length));
      const names = open.at(-1);
      if (names?.has(name)) repeated.push(name);
      names?.add(name);
    }
  }
  return repeated;
}

/** `"\\u0061"` is the same name as `"a"`. */
function nameOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
