/** A percentage as basis points: `12.5` or `12,5` is 1250. Undefined for anything but 0 to 100 with at most two decimals. */
export function readPercent(text: string): number | undefined {
  const [, whole, decimals = ""] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const bps = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  return bps <= 10_000 ? bps : undefined;
}

/** A whole number, also below zero: days count in both directions. Undefined for anything else. */
export function readWhole(text: string): number | undefined {
  const digits = text.trim().replace("\u2212", "-");
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** A code out of a title: `Láser packages!` is `laser-packages`. Empty where nothing is left of it. */
export function codeOf(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 60);
}

/** Such a code, with a number behind it where others have it already. */
export function freeCode(title: string, taken: readonly string[], otherwise: string): string {
  const code = codeOf(title).slice(0, 55) || otherwise;
  const wanted = code.length < 2 ? `${code}-1` : code;
  if (!taken.includes(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.includes(`${wanted}-${n}`)) return `${wanted}-${n}`;
}
