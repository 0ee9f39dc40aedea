import type { SidebarWords } from "../../../messages/shapes/screen.ts";
import { wholeMonths, wholeYears } from "../../i18n/format.ts";

/** "4 years", "3 months", "new patient": how long the clinic knows this person on that day of its own. */
export function tenureOf(since: string | undefined, words: SidebarWords["who"], today: string): string | undefined {
  if (!since) return undefined;
  const years = wholeYears(since, today);
  if (years > 0) return words.years(years);
  const months = wholeMonths(since, today);
  return months > 0 ? words.months(months) : words.newPatient;
}
