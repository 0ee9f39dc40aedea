/** Who writes about somebody else: a daughter who is a patient too, and a widow from her husband's address. */
import { ITEMS } from "../items.ts";
import { AUSTIN } from "../locations.ts";
import type { Stage } from "../stage.ts";
import { addPatient, buy, mail, visit } from "./kit.ts";

/** Both have a package here; nothing on file says that the daughter may speak for her mother. */
export function daughterWrites(stage: Stage): void {
  const from = { name: "Teresa Vandermeer", email: "teresa.vandermeer@example.com" };
  addPatient(stage, {
    id: "pt-teresa-vandermeer",
    name: from.name,
    number: "HW-1027",
    emails: [from.email],
    phone: "+1 442 555 0127",
    sinceDaysAgo: 520,
    visits: 8,
  });
  addPatient(stage, {
    id: "pt-johanna-vandermeer",
    name: "Johanna Vandermeer",
    number: "HW-1028",
    emails: [],
    phone: "+1 442 555 0128",
    sinceDaysAgo: 300,
    visits: 3,
  });
  const acu = buy(stage, {
    id: "ps-teresa-acu",
    patient: "pt-teresa-vandermeer",
    item: ITEMS.acu8,
    daysAgo: 70,
    signed: 9,
    tenders: [{ tender: "card", brand: "visa", last4: "8014" }],
  });
  visit(stage, acu, [["used", 60, "R.V."]]);
  const physio = buy(stage, {
    id: "ps-johanna-physio",
    patient: "pt-johanna-vandermeer",
    item: ITEMS.physio10,
    daysAgo: 88,
    location: AUSTIN,
    signed: 11,
    tenders: [{ tender: "card", brand: "mastercard", last4: "6120" }],
  });
  visit(
    stage,
    physio,
    [
      ["used", 80, "T.B."],
      ["used", 73, "T.B."],
      ["used", 66, "T.B."],
    ],
    AUSTIN,
  );
  mail(stage, {
    ticketId: 1027,
    scenario: "daughter-writes",
    subject: "Physiotherapy for my mother",
    from,
    hoursAgo: 9,
    body: `
Hello,

I am writing for my mother Johanna, who does not use email. She has changed her mind about the physiotherapy and does not want to go on with it. Could you please refund the seven visits she has left?

Thank you,
Teresa Vandermeer`,
  });
}

/** His address is on his file; he is not the one who writes. */
export function widowWrites(stage: Stage): void {
  const patient = "pt-arthur-pell";
  const from = { name: "Arthur Pell", email: "arthur.pell@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1029",
    emails: [from.email],
    phone: "+1 442 555 0129",
    sinceDaysAgo: 900,
    visits: 21,
  });
  const line = buy(stage, {
    id: "ps-arthur-physio",
    patient,
    item: ITEMS.physio10,
    daysAgo: 62,
    location: AUSTIN,
    signed: 7,
    tenders: [{ tender: "card", brand: "visa", last4: "2290" }],
  });
  visit(
    stage,
    line,
    [
      ["used", 55, "J.N."],
      ["used", 48, "J.N."],
    ],
    AUSTIN,
  );
  mail(stage, {
    ticketId: 1028,
    scenario: "widow-writes",
    subject: "Arthur Pell",
    from,
    hoursAgo: 30,
    body: `
This is Rose, Arthur's wife. I am sorry to tell you that Arthur passed away three weeks ago. He was always glad to come to you.

He had eight visits of his physiotherapy left over. Could the money for them be refunded? I do not know how these things are done.

Rose Pell`,
  });
}
