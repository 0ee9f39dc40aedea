/** Who is writing: somebody unknown, somebody who asked before, and a mother for her son. */
import { ITEMS } from "../items.ts";
import { AUSTIN } from "../locations.ts";
import { lineId, sell } from "../sell.ts";
import type { Stage } from "../stage.ts";
import { addPatient, buy, mail, visit } from "./kit.ts";

/** Two patients of one name, and a mail from an address of neither. */
export function unknownSender(stage: Stage): void {
  const name = "Daniel Reyes";
  addPatient(stage, {
    id: "pt-daniel-reyes-a",
    name,
    number: "HW-1014",
    emails: ["daniel.reyes@example.com"],
    phone: "+1 442 555 0114",
    sinceDaysAgo: 400,
    visits: 5,
  });
  addPatient(stage, {
    id: "pt-daniel-reyes-b",
    name,
    number: "HW-1015",
    emails: ["dreyes.austin@example.org"],
    phone: "+1 442 555 0115",
    sinceDaysAgo: 150,
    visits: 2,
  });
  const acu = buy(stage, {
    id: "ps-daniel-a-acu",
    patient: "pt-daniel-reyes-a",
    item: ITEMS.acu8,
    daysAgo: 130,
    signed: 6,
  });
  visit(stage, acu, [
    ["used", 120, "R.V."],
    ["used", 99, "R.V."],
    ["used", 71, "R.V."],
  ]);
  const physio = buy(stage, {
    id: "ps-daniel-b-physio",
    patient: "pt-daniel-reyes-b",
    item: ITEMS.physio10,
    daysAgo: 80,
    location: AUSTIN,
    signed: 13,
    tenders: [{ tender: "card", brand: "visa", last4: "3155" }],
  });
  visit(stage, physio, [["used", 72, "J.N."]], AUSTIN);
  mail(stage, {
    ticketId: 1014,
    scenario: "unknown-sender",
    subject: "refund for my package",
    from: { name, email: "danny.r.home@example.net" },
    hoursAgo: 6,
    body: `
hi its Daniel, writing from my new email. i want to cancel the rest of my package and get my money back for what i havent used. thanks`,
  });
}

export function repeatRequester(stage: Stage): void {
  const patient = "pt-vanessa-tull";
  const from = { name: "Vanessa Tull", email: "vanessa.tull@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1016",
    emails: [from.email],
    phone: "+1 442 555 0116",
    sinceDaysAgo: 760,
    visits: 8,
  });
  earlierCase(stage, patient, 1, { daysAgo: 410, item: ITEMS.peel, amountMinor: 19_000 });
  earlierCase(stage, patient, 2, { daysAgo: 265, item: ITEMS.massage90, amountMinor: 8_250 });
  earlierCase(stage, patient, 3, { daysAgo: 120, item: ITEMS.facial, amountMinor: 15_000 });
  const line = buy(stage, {
    id: "ps-vanessa-facials",
    patient,
    item: ITEMS.facial5,
    daysAgo: 66,
    signed: 16,
    tenders: [{ tender: "card", brand: "visa", last4: "2207" }],
  });
  visit(stage, line, [
    ["used", 52, "M.O."],
    ["used", 24, "M.O."],
  ]);
  mail(stage, {
    ticketId: 1016,
    scenario: "repeat-requester",
    subject: "Facial series",
    from,
    hoursAgo: 61,
    body: `
Hi it's me again,

So the facials. I've done two and I've decided they are not for me. I don't want to continue. Refund the rest please, same card as always.

Vanessa`,
  });
}

function earlierCase(
  { book, calendar }: Stage,
  patient: string,
  n: number,
  past: { readonly daysAgo: number; readonly item: typeof ITEMS.peel; readonly amountMinor: number },
): void {
  const { daysAgo, item, amountMinor } = past;
  const id = `ps-vanessa-past-${n}`;
  const tenders = [{ tender: "card", brand: "visa", last4: "2207", refundedMinor: amountMinor }] as const;
  sell(book, calendar, { id, patient, location: AUSTIN, on: calendar.ago(daysAgo + 9), lines: [{ item }], tenders });
  book.add({
    type: "past_case",
    sourceId: `case-vanessa-${n}`,
    patient,
    line: lineId(id),
    reason: n === 2 ? "result" : "changed_mind",
    openedAtMs: calendar.at(calendar.ago(daysAgo), 9, 30),
    closedAtMs: calendar.at(calendar.ago(daysAgo - 2), 15),
    offer: "refund",
    amountMinor,
    currency: "USD",
    exception: n === 3,
  });
}

/** A guardian may speak for the patient; the money still goes back to the card that paid. */
export function guardianWrites(stage: Stage): void {
  const guardian = "pt-marit-lang";
  const patient = "pt-jonah-lang";
  const from = { name: "Marit Lang", email: "marit.lang@example.org" };
  addPatient(stage, {
    id: guardian,
    name: from.name,
    number: "HW-1020",
    emails: [from.email],
    phone: "+1 442 555 0120",
    sinceDaysAgo: 240,
    visits: 0,
  });
  addPatient(stage, {
    id: patient,
    name: "Jonah Lang",
    number: "HW-1021",
    emails: [],
    sinceDaysAgo: 240,
    visits: 5,
    guardian,
  });
  const line = buy(stage, {
    id: "ps-jonah-physio",
    patient,
    item: ITEMS.physio10,
    daysAgo: 97,
    location: AUSTIN,
    signed: 10,
    tenders: [{ tender: "card", brand: "mastercard", last4: "4478" }],
  });
  visit(
    stage,
    line,
    [
      ["used", 90, "T.B."],
      ["used", 83, "T.B."],
      ["used", 69, "T.B."],
      ["used", 55, "T.B."],
      ["used", 41, "T.B."],
    ],
    AUSTIN,
  );
  mail(stage, {
    ticketId: 1020,
    scenario: "guardian-writes",
    subject: "Jonah's physiotherapy",
    from,
    hoursAgo: 18,
    body: `
Hello,

I'm writing about my son Jonah. Coach moved practice to the afternoons and his school schedule changed, so we can't make it to physiotherapy any more. He has used five of the ten visits.

Would you please refund the other five? It was my card.

Marit Lang (Jonah's mom)`,
  });
}
