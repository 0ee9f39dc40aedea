/** Lower case, compatibility forms and accents folded, apostrophes and invisible characters dropped: `Devolución` → `devolucion`. */
export function fold(text: string): string {
  // Decomposed, an acute accent that stands for an apostrophe would leave a blank.
  return text
    .replaceAll("´", "'")
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’´`\u02bc\u2032\u201b]/gu, "")
    .toLowerCase();
}
