/** A member who left and was charged once more. She has not noticed: nobody writes. */
import { ITEMS } from "../items.ts";
import type { Stage } from "../stage.ts";
import { addPatient, buy } from "./kit.ts";

const DAY_MINUTES = 24 * 60;

export function chargedAfterLeaving(stage: Stage): void {
  const patient = "pt-wilma-oduya";
  const month = ITEMS.wellnessMonth;
  addPatient(stage, {
    id: patient,
    name: "Wilma Oduya",
    number: "HW-1031",
    emails: ["wilma.oduya@example.com"],
    phone: "+1 442 555 0131",
    sinceDaysAgo: 410,
    visits: 9,
  });
  const card = { tender: "card", brand: "visa", last4: "7718", amountMinor: month.priceMinor } as const;
  const charges = [0, 30, 60, 90].map((day) => ({ ...card, minutesLater: day * DAY_MINUTES }));
  // The clinic's system tells the term and the price of all that was charged.
  const term = { periodDays: 30, noticeDays: 30, termDays: 30 * charges.length };
  buy(stage, {
    id: "ps-wilma-wellness",
    patient,
    item: { ...month, term },
    daysAgo: 95,
    signed: 12,
    // Thirty days of notice from the fortieth: the charge of day 90 is one too many.
    line: { cancelRequestedOn: stage.calendar.ago(55), netMinor: month.priceMinor * charges.length },
    tenders: charges,
  });
}
