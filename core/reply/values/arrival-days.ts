/** When money of a tender shows, in days of the calendar: what `messages/<locale>/letters/arrival.ts` says in words. */
import { addBusinessDays, bankDays } from "../../facts/business-days.ts";
import { addDays } from "../../facts/civil.ts";
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

interface Sent {
  readonly tender: Tender;
  readonly on: string;
  readonly country: string;
}

interface Arrival {
  readonly arrivesFrom: string;
  readonly arrivesBy: string;
}

/** Days of banks, not of a clinic. `sentOn`: the day at the place that sold it, `country`: where that is. Undefined where no range is known. */
export function arrivalOf(tender: Tender, sentOn: string, country: string): Arrival | undefined {
  const days = ARRIVAL_DAYS[tender];
  if (!days) return undefined;
  const calendar = bankDays(country);
  const after = (count: number) =>
    days.unit === "business" ? addBusinessDays(calendar, sentOn, count) : addDays(sentOn, count);
  return { arrivesFrom: after(days.from), arrivesBy: after(days.to) };
}

/** Of several ways at once: by the last day of the slowest all of it should be there. Undefined where one of them has no range. */
export function arrivalOfAll(sent: readonly Sent[]): Arrival | undefined {
  const each = sent.map(({ tender, on, country }) => arrivalOf(tender, on, country));
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
