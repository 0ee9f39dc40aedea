import type { PagesWords } from "../../../messages/shapes/screen.ts";

/** Why an outside system did not answer, from our code for it: the system, then its status or how it was silent (`….500`, `….no_answer.TimeoutError`). What nobody foresaw shows as it is. */
export function connectionError(
  { fault, refused, silent, keyNeeded, other }: PagesWords["money"]["connection"]["because"],
  code: string,
): string {
  if (code === "key_needed") return keyNeeded;
  if (code.includes("no_answer")) return silent;
  const status = /\.([45]\d\d)\b/.exec(code)?.[1];
  if (status === undefined) return other(code);
  return status.startsWith("5") ? fault(status) : refused(status);
}
