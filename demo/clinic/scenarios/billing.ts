/** Charged twice, charged for a missed visit, and paid by patient and insurer both. */
import { ITEMS } from "../items.ts";
import { AUSTIN } from "../locations.ts";
import type { Stage } from "../stage.ts";
import { addBooking } from "../stage.ts";
import { addPatient, buy, mail } from "./kit.ts";

export function doubleBilling(stage: Stage): void {
  const patient = "pt-omar-haddadin";
  const from = { name: "Omar Haddadin", email: "omar.haddadin@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1006",
    emails: [from.email],
    phone: "+1 442 555 0106",
    sinceDaysAgo: 34,
    visits: 1,
  });
  const tenders = [{ tender: "card", brand: "visa", last4: "4242" }] as const;
  const sale = { patient, item: ITEMS.legsOnce, daysAgo: 6, signed: 20, tenders } as const;
  const line = buy(stage, { ...sale, id: "ps-omar-legs", at: [14, 2] });
  buy(stage, { ...sale, id: "ps-omar-legs-again", at: [14, 4], signed: 22 });
  addBooking(stage, patient, line, stage.calendar.ago(6), ITEMS.legsOnce.title);
  mail(stage, {
    ticketId: 1006,
    scenario: "double-billing",
    subject: "Charged twice",
    from,
    hoursAgo: 2,
    body: `
Hi,

My bank app shows two charges of $250.00 from you last week, two minutes apart. I only had one laser session. I think the card machine was acting up and it was put through again.

Please refund one of them.

Omar`,
  });
}

export function noShowDispute(stage: Stage): void {
  const patient = "pt-petra-vandam";
  const from = { name: "Petra van Dam", email: "petra@vandam.example.net" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1007",
    emails: [from.email],
    phone: "+1 442 555 0107",
    sinceDaysAgo: 530,
    visits: 7,
  });
  buy(stage, { id: "ps-petra-acu", patient, item: ITEMS.acuVisit, daysAgo: 120, signed: 9 });
  buy(stage, {
    id: "ps-petra-fee",
    patient,
    item: ITEMS.noShowFee,
    daysAgo: 11,
    at: [18, 0],
    signed: "never",
    tenders: [{ tender: "card", brand: "discover", last4: "6011" }],
  });
  mail(stage, {
    ticketId: 1007,
    scenario: "no-show-dispute",
    subject: "No-show fee, but I did cancel",
    from,
    hoursAgo: 51,
    body: `
Hello,

I was charged a $75 no-show fee for the 5:30 acupuncture slot. That isn't right: I called the morning before and left a message on your machine because my son had a fever. I have never missed an appointment with you before.

Could you please reverse the fee?

Petra van Dam`,
  });
}

export function insuranceOverpayment(stage: Stage): void {
  const patient = "pt-leroy-bascomb";
  const from = { name: "Leroy Bascomb", email: "lbascomb@example.com" };
  const { book, calendar } = stage;
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1011",
    emails: [from.email],
    phone: "+1 442 555 0111",
    sinceDaysAgo: 160,
    visits: 2,
  });
  const line = buy(stage, {
    id: "ps-leroy-physio",
    patient,
    item: ITEMS.physioVisit,
    daysAgo: 63,
    location: AUSTIN,
    signed: 18,
    how: "paper",
    tenders: [{ tender: "card", brand: "visa", last4: "9926" }],
  });
  addBooking(stage, patient, line, calendar.ago(63), ITEMS.physioVisit.title);
  book.add({
    type: "claim",
    sourceId: "clm-leroy",
    patient,
    line,
    insurer: "Lone Star Mutual Health",
    serviceOn: calendar.ago(63),
    state: "paid",
    currency: "USD",
    overpaidMinor: 7_400,
    foundOn: calendar.ago(12),
  });
  mail(stage, {
    ticketId: 1011,
    scenario: "insurance-overpayment",
    subject: "Insurance paid, so I overpaid",
    from,
    hoursAgo: 45,
    body: `
Good afternoon.

I paid the full $110 for my physiotherapy visit two months ago. The explanation of benefits came in the mail this week and my insurance paid $74.00 of it to you. My share was 36.

I believe that means I overpaid by $74. Please send that back to me.

Respectfully,
Leroy Bascomb
Round Rock, TX`,
  });
}
