import type { Problem } from "../../core/contract/problem.ts";
import type { SignInWords } from "../../messages/shapes/screen.ts";

/** Why somebody is not let in, in the words of signing in; undefined for what is said everywhere alike. */
export function reasonOf({ code, values }: Pick<Problem, "code" | "values">, words: SignInWords): string | undefined {
  if (code === "forbidden") return words.notListed;
  if (code === "too_late") return words.codeOver;
  if (code === "contact_refused") return words.noMail;
  if (code === "unauthenticated") return words.wrongKey;
  // Tried five times: how long to wait is not told, because waiting helps nobody.
  if (code === "too_many" && values?.retryAfterSeconds === undefined) return words.codeOver;
  if (code !== "invalid") return undefined;
  return typeof values?.triesLeft === "number" ? words.wrongCode(values.triesLeft) : words.notSixDigits;
}
