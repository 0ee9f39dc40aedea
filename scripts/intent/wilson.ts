/** A share with the interval in which the true one lies nineteen times in twenty, by Wilson. */
export function shareOf(hits: number, of: number): string {
  if (of === 0) return "—";
  const z = 1.96;
  const share = hits / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const percent = (part: number) => (100 * part).toFixed(0);
  return `${percent(share)} % (${percent(Math.max(0, middle - half))}–${percent(Math.min(1, middle + half))})`;
}
