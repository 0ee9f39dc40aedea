import { DELEGATION_DAYS_MAX, type WrongDays, wrongDays } from "../../../core/approval/delegation.ts";
import { ABSENCE_DAYS_MAX } from "../../../core/away/away.ts";
import { isSentence } from "../../../core/sentence.ts";

export interface AwayWish {
  readonly personId: string | undefined;
  readonly standInId: string | undefined;
  /** Civil dates as the field gives them: empty while none is chosen. */
  readonly fromOn: string;
  readonly untilOn: string;
  readonly lend: boolean;
  readonly sentence: string;
}

type Wrong = "required" | "same" | "short" | "late_lent" | WrongDays["why"];
export type AwayField = Exclude<keyof AwayWish, "lend">;

/** What the server would refuse, field by field, before it is asked. */
export function wrongInAway(
  { personId, standInId, fromOn, untilOn, lend, sentence }: AwayWish,
  todayOn: string,
): Record<AwayField, Wrong | undefined> {
  const chosen = fromOn !== "" && untilOn !== "";
  const most = lend ? DELEGATION_DAYS_MAX : ABSENCE_DAYS_MAX;
  const days = chosen ? wrongDays(fromOn, untilOn, todayOn, most) : undefined;
  const dayOf = (field: WrongDays["field"], value: string) => {
    if (value === "") return "required";
    if (days?.field !== field) return undefined;
    return days.why === "late" && lend ? "late_lent" : days.why;
  };
  return {
    personId: personId === undefined ? "required" : undefined,
    standInId: standInId === undefined ? "required" : standInId === personId ? "same" : undefined,
    fromOn: dayOf("fromOn", fromOn),
    untilOn: dayOf("untilOn", untilOn),
    sentence: !lend || isSentence(sentence) ? undefined : "short",
  };
}
