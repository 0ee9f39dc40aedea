/** A membership left inside its notice, and a product brought back unopened. */
import { ITEMS } from "../items.ts";
import type { Stage } from "../stage.ts";
import { addPatient, buy, mail, visit } from "./kit.ts";

export function membershipNotice(stage: Stage): void {
  const patient = "pt-jolene-pratt";
  const from = { name: "Jolene Pratt", email: "jo.pratt@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1009",
    emails: [from.email, "jolene@prattfamily.example.org"],
    phone: "+1 442 555 0109",
    sinceDaysAgo: 1_010,
    visits: 22,
  });
  const line = buy(stage, {
    id: "ps-jolene-glow",
    patient,
    item: ITEMS.glowYear,
    daysAgo: 100,
    signed: 7,
    how: "online",
    line: {
      cancelRequestedOn: stage.calendar.ago(10),
      benefits: [
        {
          title: "Deep-clean facial",
          perPeriod: 1,
          periodStartsOn: stage.calendar.ago(10),
          periodEndsOn: stage.calendar.ago(-19),
          used: 0,
          earlierUnused: 2,
          earlier: "expired",
        },
      ],
    },
    tenders: [{ tender: "card", brand: "amex", last4: "3006" }],
  });
  visit(stage, line, [
    ["used", 90, "M.O."],
    ["used", 61, "M.O."],
    ["used", 33, "M.O."],
  ]);
  mail(stage, {
    ticketId: 1009,
    scenario: "membership-notice",
    subject: "Re-sending: cancel my Glow membership",
    from,
    hoursAgo: 12,
    body: `
Hi!

I asked at the front desk ten days ago to cancel my Glow membership and haven't heard anything since, so here it is in writing :)

I paid for the whole year up front. I understand there is a notice period, that's okay. Please cancel the membership and refund what's left after that.

xo
Jo Pratt`,
  });
}

export function productReturn(stage: Stage): void {
  const patient = "pt-wesley-ong";
  const from = { name: "Wesley Ong", email: "wes.ong@example.net" };
  const { calendar } = stage;
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1010",
    emails: [from.email],
    phone: "+1 442 555 0110",
    sinceDaysAgo: 75,
    visits: 1,
  });
  buy(stage, { id: "ps-wesley-facial", patient, item: ITEMS.facial, daysAgo: 75, signed: 10 });
  buy(stage, {
    id: "ps-wesley-serum",
    patient,
    item: ITEMS.serum,
    daysAgo: 17,
    signed: 2,
    line: { lot: "VC-2217", productState: "unopened", returnedOn: calendar.ago(3) },
    tenders: [{ tender: "card", brand: "mastercard", last4: "5100" }],
  });
  mail(stage, {
    ticketId: 1010,
    scenario: "product-return",
    subject: "Returned the serum",
    from,
    hoursAgo: 33,
    body: `
Hi, I dropped the Vitamin C serum back at the front desk on my way to work, still sealed in its box with the receipt. My wife had bought me the same one, haha.

The lady said the refund has to come from you. Can you please refund it to my card?

Wes`,
  });
}
