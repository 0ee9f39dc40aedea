import { type WrongDays, wrongDays } from "../../../core/approval/delegation.ts";
import { isSentence } from "../../../core/sentence.ts";

export interface StandInWish {
  readonly toPersonId: string | undefined;
  /** Civil dates as the field gives them: empty while none is chosen. */
  readonly fromOn: string;
  readonly untilOn: string;
  readonly sentence: string;
}

type Wrong = "required" | "short" | WrongDays["why"];

/** What the server would refuse, field by field, before it is asked. */
export function wrongIn(
  { toPersonId, fromOn, untilOn, sentence }: StandInWish,
  todayOn: string,
): Record<keyof StandInWish, Wrong | undefined> {
  const chosen = fromOn !== "" && untilOn !== "";
  const days = chosen ? wrongDays(fromOn, untilOn, todayOn) : undefined;
  const dayOf = (field: WrongDays["field"], value: string) =>
    value === "" ? ("required" as const) : days?.field === field ? days.why : undefined;
  return {
    toPersonId: toPersonId === undefined ? "required" : undefined,
    fromOn: dayOf("fromOn", fromOn),
    untilOn: dayOf("untilOn", untilOn),
    sentence: isSentence(sentence) ? undefined : "short",
  };
}
