import type { KeptFor, KeptTrial, PutKeptRequest } from "../../../../core/contract/privacy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { KEPT, KEPT_KINDS, SHORTER_AFTER_DAYS } from "../../../../core/privacy/retention.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { checkKept } from "../../domain/privacy/kept.ts";
import { personById } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { forgottenBefore } from "../../store/privacy/forgotten.ts";
import { keptSinceMs, keptTime } from "../../store/privacy/kept-days.ts";

const DAY_MS = 24 * 3_600_000;

export const keptFor = (context: AccountContext): KeptFor[] =>
  KEPT_KINDS.map((kind) => {
    const { days, next } = keptTime(context, kind);
    const { days: usual, least, most } = KEPT[kind];
    const by = next && { ...next, askedBy: personById(context.sql, next.askedBy)?.name ?? "" };
    return { kind, days, usual, least, most, ...(by ? { next: by } : {}) };
  });

/** What the first sweep by these days would forget beyond what goes by then anyway, counted in what is here now. Nothing is written. */
export function tryKept(context: AccountContext, kind: string, request: PutKeptRequest): Result<KeptTrial, Refusal> {
  const checked = checkKept(kind, request);
  if (!checked.ok) return checked;
  const { nowMs } = context;
  const isShorter = request.days < keptTime(context, checked.value).days;
  if (!isShorter) return ok({ forgets: 0, fromMs: nowMs });
  const waitMs = SHORTER_AFTER_DAYS * DAY_MS;
  const goes = (sinceMs: number) => forgottenBefore(context, checked.value, sinceMs + waitMs);
  const forgets = goes(nowMs - request.days * DAY_MS) - goes(keptSinceMs(context, checked.value));
  return ok({ forgets, fromMs: nowMs + waitMs });
}
