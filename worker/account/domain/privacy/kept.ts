import type { PutKeptRequest } from "../../../../core/contract/privacy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { isKeptKind, KEPT, type KeptKind } from "../../../../core/privacy/retention.ts";
import { err, ok, type Result } from "../../../../core/result.ts";

/** Refuses with `invalid` what is no kind, and days outside of its bounds. */
export function checkKept(kind: string, { days }: PutKeptRequest): Result<KeptKind, Refusal> {
  if (!isKeptKind(kind)) return err({ code: "invalid", detail: "Nothing of this kind is kept.", field: "kind" });
  const { least, most } = KEPT[kind];
  return days < least || days > most
    ? err({ code: "invalid", detail: `Kept for ${least} to ${most} days.`, field: "days" })
    : ok(kind);
}
