/** How many parts a text is sent and paid in (GSM 03.38 and 03.40): 160 characters of one alphabet, or 70 of any other, less where it is split. */
const GSM =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** Each is written as two. */
const GSM_TWICE = "\f^{}\\[~]|€";

export function segmentsOf(text: string): number {
  const letters = [...text];
  const isGsm = letters.every((letter) => GSM.includes(letter) || GSM_TWICE.includes(letter));
  // In the other alphabet an emoji is two.
  const sizes = letters.map((letter) => (isGsm ? (GSM_TWICE.includes(letter) ? 2 : 1) : letter.length));
  const [whole, part] = isGsm ? [160, 153] : [70, 67];
  const size = sizes.reduce((sum, one) => sum + one, 0);
  return size <= whole ? 1 : partsOf(sizes, part);
}

/** What is written as two is not torn apart. */
function partsOf(sizes: readonly number[], max: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > max) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}
