/** When money of a tender shows, in days of the calendar: what `messages/<locale>/letters/arrival.ts` says in words. */
import { addDays } from "../../facts/civil.ts";
import { addWorkingDays } from "../../facts/working-days.ts";
import type { Tender } from "../../words.ts";

interface ArrivalDays {
  readonly from: number;
  readonly to: number;
  readonly unit: "business" | "calendar";
}

const CARD: ArrivalDays = { from: 5, to: 10, unit: "business" };

/** Absent where no day is known before somebody comes, or a person says which. */
export const ARRIVAL_DAYS: Readonly<Partial<Record<Tender, ArrivalDays>>> = {
  card: CARD,
  hsa_fsa: CARD,
  terminal: CARD,
  lender: { from: 10, to: 30, unit: "calendar" },
  cheque: { from: 7, to: 14, unit: "calendar" },
  transfer: { from: 2, to: 5, unit: "business" },
  account_credit: { from: 0, to: 0, unit: "calendar" },
};

interface Arrival {
  readonly arrivesFrom: string;
  readonly arrivesBy: string;
}

/** `sentOn`: the day in the calendar of the place that sold it. Undefined where no range is known. */
export function arrivalOf(tender: Tender, sentOn: string): Arrival | undefined {
  const days = ARRIVAL_DAYS[tender];
  if (!days) return undefined;
  const after = (count: number) => (days.unit === "business" ? addWorkingDays(sentOn, count) : addDays(sentOn, count));
  return { arrivesFrom: after(days.from), arrivesBy: after(days.to) };
}

/** Of several ways at once: by the last day of the slowest all of it should be there. Undefined where one of them has no range. */
export function arrivalOfAll(sent: readonly { readonly tender: Tender; readonly on: string }[]): Arrival | undefined {
  const each = sent.map(({ tender, on }) => arrivalOf(tender, on));
  const known = each.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < each.length) return undefined;
  const [arrivesFrom = ""] = known.map((one) => one.arrivesFrom).sort();
  return {
    arrivesFrom,
    arrivesBy:
      known
        .map((one) => one.arrivesBy)
        .sort()
        .at(-1) ?? arrivesFrom,
  };
}
