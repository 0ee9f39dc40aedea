/** Unused sessions: the common case, and the same with two cards, with a health account, and above what an agent may decide. */
import { ITEMS } from "../items.ts";
import { AUSTIN } from "../locations.ts";
import type { Stage } from "../stage.ts";
import { addPatient, booked, buy, mail, visit } from "./kit.ts";

export function unusedPackage(stage: Stage): void {
  const patient = "pt-maya-chen";
  const from = { name: "Maya Chen", email: "maya.chen@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1001",
    emails: [from.email],
    phone: "+1 442 555 0101",
    sinceDaysAgo: 1_495,
    visits: 19,
  });
  buy(stage, { id: "ps-maya-facial", patient, item: ITEMS.facial, daysAgo: 610, signed: 12 });
  buy(stage, { id: "ps-maya-serum", patient, item: ITEMS.serum, daysAgo: 320, signed: 5 });
  const line = buy(stage, {
    id: "ps-maya-legs",
    patient,
    item: ITEMS.legs6,
    daysAgo: 152,
    at: [10, 21],
    signed: 9,
    line: { seller: "Nia P." },
  });
  visit(stage, line, [
    ["used", 131, "Dr. L."],
    ["used", 96, "Dr. L.", { patientPaysMinor: 1_500 }],
    ["no_show", 61, undefined, { chargedAs: "use" }],
  ]);
  booked(stage, patient, line, [9, 44], ITEMS.legs6.title);
  mail(stage, {
    ticketId: 1001,
    scenario: "unused-package",
    subject: "My laser package",
    from,
    hoursAgo: 3,
    body: `
Hi there,

I bought the six sessions for my legs a few months back and I've only made it to two of them (plus one I missed, sorry about that!). My skin was fine, everyone was lovely, I've just changed my mind about doing the rest. I didn't use them all and I'd rather not let them sit there.

Could you refund the sessions I haven't used? I paid with my Visa.

Thank you so much,
Maya`,
  });
}

export function twoCards(stage: Stage): void {
  const patient = "pt-tobias-renner";
  const from = { name: "Tobias Renner", email: "t.renner@example.org" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1012",
    emails: [from.email],
    phone: "+1 442 555 0112",
    sinceDaysAgo: 300,
    visits: 4,
  });
  const line = buy(stage, {
    id: "ps-tobias-needling",
    patient,
    item: ITEMS.needling4,
    daysAgo: 75,
    at: [16, 5],
    location: AUSTIN,
    signed: 20,
    tenders: [
      { tender: "card", brand: "visa", last4: "1881", amountMinor: 70_000 },
      { tender: "card", brand: "mastercard", last4: "5454", amountMinor: 40_000 },
    ],
  });
  visit(stage, line, [["used", 58, "M.O."]], AUSTIN);
  mail(stage, {
    ticketId: 1012,
    scenario: "two-cards",
    subject: "Microneedling sessions - schedule problem",
    from,
    hoursAgo: 27,
    body: `
Hello,

My shifts changed last month and now I work every day you are open. I have had one of the four microneedling sessions. There is no way for me to find the time for the other three.

Please refund the three sessions. I split it over two cards when I paid, my Visa and my Mastercard, so I guess it goes back to both?

Best,
Tobias Renner`,
  });
}

export function partHsa(stage: Stage): void {
  const patient = "pt-grace-adebayo";
  const from = { name: "Grace Adebayo", email: "gadebayo@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1013",
    emails: [from.email],
    phone: "+1 442 555 0113",
    sinceDaysAgo: 820,
    visits: 15,
  });
  const line = buy(stage, {
    id: "ps-grace-physio",
    patient,
    item: ITEMS.physio10,
    daysAgo: 110,
    signed: 15,
    tenders: [
      { tender: "hsa_fsa", brand: "visa", last4: "7310", amountMinor: 50_000 },
      { tender: "card", brand: "amex", last4: "1005", amountMinor: 45_000 },
    ],
  });
  visit(stage, line, [
    ["used", 103, "T.B."],
    ["used", 96, "T.B."],
    ["used", 82, "T.B."],
    ["used", 68, "R.V."],
  ]);
  mail(stage, {
    ticketId: 1013,
    scenario: "part-hsa",
    subject: "Remaining physio visits",
    from,
    hoursAgo: 22,
    body: `
Good morning,

Good news first: my knee is so much better that the therapist says I only needed four visits, not ten. She discharged me last month.

I would like a refund for the remaining physiotherapy visits. Part of the package was paid from my HSA card and part from my Amex. My HSA provider tells me their part has to go back to the HSA, so please be careful with that.

Kind regards,
Grace Adebayo`,
  });
}

export function aboveLimit(stage: Stage): void {
  const patient = "pt-ingrid-solheim";
  const from = { name: "Ingrid Solheim", email: "ingrid.solheim@example.net" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1018",
    emails: [from.email],
    phone: "+1 442 555 0118",
    sinceDaysAgo: 1_240,
    visits: 11,
  });
  const line = buy(stage, {
    id: "ps-ingrid-resurfacing",
    patient,
    item: ITEMS.resurfacing6,
    daysAgo: 92,
    signed: 25,
    tenders: [{ tender: "card", brand: "mastercard", last4: "8210" }],
  });
  visit(stage, line, [["used", 70, "Dr. L."]]);
  mail(stage, {
    ticketId: 1018,
    scenario: "above-limit",
    subject: "Moving to Oslo",
    from,
    hoursAgo: 5,
    body: `
Dear all,

We are moving to Oslo at the end of the month, for good. I will miss you!

I have five laser skin resurfacing sessions left of the six I paid for three months ago, and no clinic of yours to take them at. I would like my money back for those five, please, to the Mastercard I used.

With warm regards,
Ingrid Solheim`,
  });
}
