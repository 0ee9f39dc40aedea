/** Whether the right of a person still stands: what the helpdesk said of them last, and whether their sessions were ended. */
import type { Refusal } from "../contract/problem.ts";
import { minorDigits } from "../money/currency.ts";
import { err, ok, type Result } from "../result.ts";

/** From so much on, in whole units of whatever currency, no old word of the helpdesk is enough. */
const FROM_WHOLE_UNITS = 100;
const WORD_LASTS_MS = 2 * 60_000;
/** What may pass between asking and deciding: who is about to decide is asked about so much before the two minutes are over. */
const ON_THE_WAY_MS = 30_000;

export interface Standing {
  /** When the helpdesk last said that this person works there; null before it ever did. */
  readonly heardAtMs: number | null;
  /** Since when the helpdesk calls them no agent any more; null while it does. */
  readonly suspendedAtMs: number | null;
  /** Sessions that began at this instant or before are over. */
  readonly sessionsEndedAtMs: number | null;
}

/** Refuses who works here no more, and a session that somebody ended. `sinceMs`: when it began; unknown is older than all. */
export function admitted(standing: Standing | undefined, sinceMs: number | undefined): Result<true, Refusal> {
  if (!standing) return ok(true);
  const { suspendedAtMs, sessionsEndedAtMs } = standing;
  if (suspendedAtMs !== null) return err({ code: "forbidden", detail: "This person is not an agent of the helpdesk." });
  if (sessionsEndedAtMs !== null && (sinceMs ?? 0) <= sessionsEndedAtMs) {
    return err({ code: "session_expired", detail: "An admin has ended this session." });
  }
  return ok(true);
}

export interface Sum {
  readonly amountMinor: number;
  readonly currency: string;
}

/** 100.00 or more, in whole units: 100 of the yen and 100.000 of the dinar count alike, whatever they are worth. */
export const isMuch = ({ amountMinor, currency }: Sum): boolean =>
  amountMinor >= FROM_WHOLE_UNITS * 10 ** (minorDigits(currency) ?? 0);

/** Whether the helpdesk has to be asked before the act. */
export const isOldWord = ({ heardAtMs }: Pick<Standing, "heardAtMs">, nowMs: number): boolean =>
  isOlder(heardAtMs, nowMs, WORD_LASTS_MS - ON_THE_WAY_MS);

const isOlder = (heardAtMs: number | null, nowMs: number, thanMs: number): boolean =>
  heardAtMs === null || nowMs - heardAtMs > thanMs;

/** Asked inside the act: so much is decided only on a word of the helpdesk that is fresh. */
export function heardEnough(standing: Standing | undefined, sum: Sum, nowMs: number): Result<true, Refusal> {
  if (!isMuch(sum) || (standing && !isOlder(standing.heardAtMs, nowMs, WORD_LASTS_MS))) return ok(true);
  return err({
    code: "person_unchecked",
    detail: "The helpdesk does not say whether this person still works there: nothing was decided.",
  });
}
