/** Digits of any script: a number is the same in full-width or Arabic ones. */
export const DIGIT = String.raw`\p{Nd}`;

const IS_DIGIT = /^\p{Nd}$/u;

/** Digits of a script stand beside each other, from its zero, in tens. */
export function digitOf(written: string): string {
  if (written >= "0" && written <= "9") return written;
  const code = written.codePointAt(0) ?? 0;
  let before = 0;
  while (IS_DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
