/** What a clinic owes in credit on a day, over all its patients. Pure. */
import { addDays } from "../facts/civil.ts";
import type { Credit } from "./lots.ts";

/** By currency, in minor units. Paid and bonus less owed is the sum of all entries. */
export interface Outstanding {
  readonly currency: string;
  /** Patients who have something left. */
  readonly patients: number;
  readonly paidMinor: number;
  readonly bonusMinor: number;
  /** Spent by patients beyond what they had, as an imported ledger may tell. */
  readonly owedMinor: number;
  /** Of paid and bonus together: the last day is within so many days, today included. */
  readonly endsWithin30Minor: number;
  readonly endsWithin90Minor: number;
}

const NOTHING = { patients: 0, paidMinor: 0, bonusMinor: 0, owedMinor: 0, endsWithin30Minor: 0, endsWithin90Minor: 0 };

/** One row for each currency in which anybody has or owes something, in the order of their codes. `today` is the clinic's civil day. */
export function outstandingOf(credits: readonly Credit[], today: string): Outstanding[] {
  const rows = new Map<string, { -readonly [K in keyof Outstanding]: Outstanding[K] }>();
  const [in30, in90] = [addDays(today, 30), addDays(today, 90)];
  for (const { lots, balances } of credits) {
    for (const { currency, paidMinor, bonusMinor, owedMinor } of balances) {
      if (paidMinor + bonusMinor + owedMinor === 0) continue;
      const row = rows.get(currency) ?? { currency, ...NOTHING };
      rows.set(currency, row);
      row.patients += paidMinor + bonusMinor > 0 ? 1 : 0;
      row.paidMinor += paidMinor;
      row.bonusMinor += bonusMinor;
      row.owedMinor += owedMinor;
      for (const { currency: of, leftMinor, expiresOn } of lots) {
        if (of !== currency || expiresOn === undefined) continue;
        if (expiresOn <= in30) row.endsWithin30Minor += leftMinor;
        if (expiresOn <= in90) row.endsWithin90Minor += leftMinor;
      }
    }
  }
  return [...rows.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
