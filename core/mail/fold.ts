/** Lower case, compatibility forms and accents folded, apostrophes and invisible characters dropped: `Devolución` → `devolucion`. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’´`]/gu, "")
    .toLowerCase();
}
