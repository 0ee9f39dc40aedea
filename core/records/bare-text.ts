/** Somebody else's text as a short line: no signs that cannot be read, nothing but blanks is nothing. */
export function bareText(told: string, most: number): string | undefined {
  const text = told
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return text === "" ? undefined : text.slice(0, most);
}
