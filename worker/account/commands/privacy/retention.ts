/** How long what is personal is kept, as an admin says it: longer at once, shorter after some days, since what is forgotten is gone. */
import type { PutKeptRequest } from "../../../../core/contract/privacy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { SHORTER_AFTER_DAYS } from "../../../../core/privacy/retention.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { personOf } from "../../domain/people/require-person.ts";
import { checkKept } from "../../domain/privacy/kept.ts";
import type { CommandContext } from "../../store/context.ts";
import { keptTime, putKeptDays, putShorterKept } from "../../store/privacy/kept-days.ts";

const DAY_MS = 24 * 3_600_000;

/** The days that count now, said again, take back what was asked for. */
export function putKept(context: CommandContext, asked: string, request: PutKeptRequest): Result<true, Refusal> {
  const checked = checkKept(asked, request);
  if (!checked.ok) return checked;
  const kind = checked.value;
  const { days } = request;
  const { sql, nowMs } = context;
  const { days: before, next } = keptTime(context, kind);
  if (days === (next?.days ?? before)) return ok(true);
  if (days >= before) {
    putKeptDays(sql, kind, days);
    context.record("retention.set", undefined, { kind, days, before, ...(next ? { takenBack: next.days } : {}) });
    return ok(true);
  }
  const fromMs = nowMs + SHORTER_AFTER_DAYS * DAY_MS;
  putShorterKept(context, kind, { days, fromMs, askedBy: personOf(context.actor).personId });
  context.record("retention.shorter_asked", undefined, { kind, days, before, fromMs });
  return ok(true);
}
