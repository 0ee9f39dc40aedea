/** "Nobody told me": once signed before paying, once never signed; and a package that ran out under an older version of the policy. */
import { addDays } from "../../../core/facts/civil.ts";
import { ITEMS } from "../items.ts";
import type { Stage } from "../stage.ts";
import { addPatient, buy, mail, visit } from "./kit.ts";

/** A special offer: the same six sessions, good for 120 days. */
const OFFER_DAYS = 120;
const BOUGHT_DAYS_AGO = 230;

function specialOffer(stage: Stage, patient: string, id: string, signed: number | "never"): void {
  const expiresOn = addDays(stage.calendar.ago(BOUGHT_DAYS_AGO), OFFER_DAYS);
  const line = buy(stage, {
    id,
    patient,
    item: ITEMS.legs6,
    daysAgo: BOUGHT_DAYS_AGO,
    at: [10, 20],
    signed,
    line: { expiresOn, seller: "Sam W." },
  });
  visit(stage, line, [
    ["used", BOUGHT_DAYS_AGO - 14, "Dr. L."],
    ["used", BOUGHT_DAYS_AGO - 49, "S.K."],
  ]);
}

export function notInformedSigned(stage: Stage): void {
  const patient = "pt-colette-marsh";
  const from = { name: "Colette Marsh", email: "colette.marsh@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1002",
    emails: [from.email],
    phone: "+1 442 555 0102",
    sinceDaysAgo: 260,
    visits: 3,
  });
  specialOffer(stage, patient, "ps-colette-legs", 8);
  stage.book.add({
    type: "message",
    sourceId: "msg-colette-expiry",
    patient,
    kind: "expiry_notice",
    subject: "Your sessions run out in 30 days",
    sentAtMs: stage.calendar.at(stage.calendar.ago(BOUGHT_DAYS_AGO - OFFER_DAYS + 30), 9),
    seenAtMs: stage.calendar.at(stage.calendar.ago(BOUGHT_DAYS_AGO - OFFER_DAYS + 30), 20, 14),
  });
  mail(stage, {
    ticketId: 1002,
    scenario: "not-informed-signed",
    subject: "nobody told me!!",
    from,
    hoursAgo: 8,
    body: `
I just called to book my third laser legs session and the girl on the phone says I can't.

NOBODY told me there was a time limit on this. Not once. I was never told it was non-refundable either. I paid $1,200 and had two sessions. How is that fair?

I want a refund for the four I did not get.

Colette Marsh
Sent from my phone`,
  });
}

export function notInformedUnsigned(stage: Stage): void {
  const patient = "pt-desmond-fitch";
  const from = { name: "Desmond Fitch", email: "desmondfitch@example.org" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1003",
    emails: [from.email],
    phone: "+1 442 555 0103",
    sinceDaysAgo: 232,
    visits: 2,
  });
  specialOffer(stage, patient, "ps-desmond-legs", "never");
  mail(stage, {
    ticketId: 1003,
    scenario: "not-informed-unsigned",
    subject: "Question about my leg laser sessions",
    from,
    hoursAgo: 30,
    body: `
To whom it may concern,

I purchased six laser sessions for my legs some months ago and have attended two. Your receptionist now informs me that the other four are gone. Nobody explained any such condition when I bought them, and I do not recall being given anything to sign. I have looked through my e-mail and there is nothing there.

I would therefore like to request a refund of the four sessions.

Yours faithfully,
Desmond Fitch`,
  });
}

export function expiredPackage(stage: Stage): void {
  const patient = "pt-hal-okonedo";
  const from = { name: "Hal Okonedo", email: "hal.okonedo@example.net" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1008",
    emails: [from.email],
    phone: "+1 442 555 0108",
    sinceDaysAgo: 900,
    visits: 14,
  });
  const line = buy(stage, {
    id: "ps-hal-massage",
    patient,
    item: ITEMS.massage10,
    daysAgo: 420,
    signed: 30,
    how: "paper",
    // A month was given on top of the year.
    line: { originalExpiresOn: stage.calendar.ago(85), expiresOn: stage.calendar.ago(55) },
  });
  visit(stage, line, [
    ["used", 402, "A.D."],
    ["used", 371, "A.D."],
    ["used", 340, "A.D."],
    ["late_cancel", 305, undefined, { chargedAs: "fee" }],
    ["used", 288, "J.N."],
    ["used", 231, "J.N."],
    ["used", 160, "A.D."],
  ]);
  mail(stage, {
    ticketId: 1008,
    scenario: "expired-package",
    subject: "expired massage hours",
    from,
    hoursAgo: 40,
    body: `
hey folks

so my ten massage hours expired a couple months back and i've still got four on there. life got in the way, my dad was poorly and i wasn't getting out much.

any chance of a refund or something for the four that expired? would hate to just lose them

cheers
Hal`,
  });
}
