/** What of a letter's values is kept with its decision. */
import type { ReplyValues } from "../../../../core/reply/types.ts";
import type { LetterKept } from "../../store/decision/evaluations.ts";

/** How they wrote is not kept, nor what holds on the day of the letter alone. */
const OF_THE_DAY: readonly (keyof ReplyValues)[] = [
  "patientName",
  "agentName",
  "clinicPhone",
  "pageUrl",
  "greetedAs",
  "isFormal",
  "heard",
  "told",
  "since",
  "isLate",
  "isProduct",
  "isSealed",
  "writtenOn",
  "childName",
  "otherMatters",
  "sendsToday",
];
export const withoutPerson = (told: Omit<ReplyValues, "circumstances">): LetterKept["values"] =>
  Object.fromEntries(
    Object.entries(told).filter(([name]) => !OF_THE_DAY.some((one) => one === name)),
  ) as unknown as LetterKept["values"];
