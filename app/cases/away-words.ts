import type { AwayMark } from "../../core/contract/absence.ts";
import { useFormat, useWords } from "../i18n/words.ts";

/** Whose it is who is away, for whoever takes over; else who does, or that nobody does. */
export function useAway(): (away: AwayMark) => string {
  const words = useWords().cases.away;
  const format = useFormat();
  return ({ name, untilOn, standIn, forYou }) => {
    const day = format.day(untilOn);
    if (forYou) return words.forYou(name, day);
    return standIn === undefined ? words.nobody(name, day) : words.standIn(name, day, standIn);
  };
}
