/** Money that moves differently: yen, which have no cents, and a bank debit, whose refund takes days to settle. */
import { ITEMS } from "../items.ts";
import { YOKOHAMA } from "../locations.ts";
import type { Stage } from "../stage.ts";
import { addPatient, buy, mail, visit } from "./kit.ts";

export function yenPackage(stage: Stage): void {
  const patient = "pt-haruto-mizushima";
  const from = { name: "Haruto Mizushima", email: "h.mizushima@example.net" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1023",
    emails: [from.email],
    phone: "+81 90 0555 0023",
    sinceDaysAgo: 210,
    visits: 3,
  });
  const line = buy(stage, {
    id: "ps-haruto-acu",
    patient,
    item: ITEMS.acu6,
    daysAgo: 93,
    location: YOKOHAMA,
    signed: 10,
    tenders: [{ tender: "card", brand: "jcb", last4: "3530" }],
  });
  visit(
    stage,
    line,
    [
      ["used", 80, "S.K."],
      ["used", 59, "S.K."],
    ],
    YOKOHAMA,
  );
  mail(stage, {
    ticketId: 1023,
    scenario: "yen-package",
    subject: "Request regarding acupuncture tickets (Yokohama)",
    from,
    hoursAgo: 14,
    body: `
Dear Harbour Wellness,

Thank you always for your kind care. My company is transferring me to Sapporo from next month. I have four acupuncture visits left from the set of six, and I cannot come to Yokohama any more.

I would like to request a refund for the four visits. I paid by JCB card.

Sincerely,
Mizushima Haruto`,
  });
}

export function bankSlow(stage: Stage): void {
  const patient = "pt-noelle-farrow";
  const from = { name: "Noelle Farrow", email: "noelle.farrow@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1024",
    emails: [from.email],
    phone: "+1 442 555 0124",
    sinceDaysAgo: 365,
    visits: 6,
  });
  const line = buy(stage, {
    id: "ps-noelle-acu",
    patient,
    item: ITEMS.acu8,
    daysAgo: 105,
    signed: 10,
    tenders: [{ tender: "card", brand: "Bank debit", last4: "6789", refundsGo: "pend" }],
  });
  visit(stage, line, [
    ["used", 98, "R.V."],
    ["used", 84, "R.V."],
    ["used", 70, "R.V."],
  ]);
  mail(stage, {
    ticketId: 1024,
    scenario: "bank-slow",
    subject: "acupuncture package, change of heart",
    from,
    hoursAgo: 11,
    body: `
Hello lovely people,

I've thought it over and acupuncture just isn't for me after all. I've had three of the eight. May I have a refund for the five unused ones? It came straight out of my bank account when I paid.

Warmly,
Noelle`,
  });
}
