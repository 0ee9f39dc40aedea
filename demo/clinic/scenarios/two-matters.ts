/** One mail about two purchases, each for a reason of its own. */
import { ITEMS } from "../items.ts";
import type { Stage } from "../stage.ts";
import { addPatient, buy, mail, visit } from "./kit.ts";

export function twoMatters(stage: Stage): void {
  const patient = "pt-thea-winslow";
  const from = { name: "Thea Winslow", email: "thea.winslow@example.com" };
  const { calendar } = stage;
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1025",
    emails: [from.email],
    phone: "+1 442 555 0125",
    sinceDaysAgo: 410,
    visits: 11,
  });
  const line = buy(stage, { id: "ps-thea-acu", patient, item: ITEMS.acu8, daysAgo: 96, signed: 15 });
  visit(stage, line, [
    ["used", 82],
    ["used", 61],
    ["used", 33],
  ]);
  buy(stage, {
    id: "ps-thea-serum",
    patient,
    item: ITEMS.serum,
    daysAgo: 20,
    signed: 2,
    line: { lot: "VC-2231", productState: "unopened", returnedOn: calendar.ago(2) },
    tenders: [{ tender: "card", brand: "mastercard", last4: "5100" }],
  });
  mail(stage, {
    ticketId: 1025,
    scenario: "two-matters",
    subject: "Two things",
    from,
    hoursAgo: 4,
    body: `
Hello,

I am moving to Portland at the end of the month, so I cannot finish my acupuncture. Please refund the five visits I have left.

Also, I returned the Vitamin C serum at your front desk on Tuesday, still sealed. I would like that money back too.

Thank you,
Thea`,
  });
}
