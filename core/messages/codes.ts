/** A code that is sent to a contact on file and told back: six digits, ten minutes, five tries, once. */
export const CODE_DIGITS = 6;
export const CODE_LIFE_MS = 10 * 60_000;
export const CODE_TRIES = 5;
/** Its ten minutes are over, or a clock that ran ahead wrote down when they would be. */
export const isCodeOver = (expiresAtMs: number, nowMs: number): boolean =>
  expiresAtMs <= nowMs || expiresAtMs - nowMs > CODE_LIFE_MS;
/** So many an account sends in an hour, of which so many for one ticket: who asks for more is guessing, or pestering somebody. */
export const CODES_AN_HOUR = 20;
export const CODES_A_TICKET = 5;
/** Of those by which staff sign in: a shift that begins together asks at once. */
export const SIGN_INS_A_PERSON = 5;
export const SIGN_INS_AN_HOUR = 300;

/** As somebody types or dictates it: spaces and dashes are no part of it. Undefined for what is no code. */
export function typedCode(text: string): string | undefined {
  const digits = text.replaceAll(/[\s-]/g, "");
  return new RegExp(`^\\d{${CODE_DIGITS}}$`).test(digits) ? digits : undefined;
}
