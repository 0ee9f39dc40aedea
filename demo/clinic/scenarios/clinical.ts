/** Where a clinician or a physician has to be heard first: nothing can be said before, and no clinical text is kept. */
import { ITEMS } from "../items.ts";
import type { Stage } from "../stage.ts";
import { addPatient, booked, buy, mail, visit } from "./kit.ts";

export function medicalStop(stage: Stage): void {
  const patient = "pt-rosalind-okoro";
  const from = { name: "Rosalind Okoro", email: "rosalind.okoro@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1004",
    emails: [from.email],
    phone: "+1 442 555 0104",
    sinceDaysAgo: 700,
    visits: 9,
  });
  const line = buy(stage, {
    id: "ps-rosalind-legs",
    patient,
    item: ITEMS.legs6,
    daysAgo: 88,
    signed: 14,
    tenders: [{ tender: "card", brand: "visa", last4: "0077" }],
  });
  visit(stage, line, [["used", 66, "S.K."]]);
  booked(stage, patient, line, [12], ITEMS.legs6.title);
  mail(stage, {
    ticketId: 1004,
    scenario: "medical-stop",
    subject: "Have to stop my laser sessions",
    from,
    hoursAgo: 16,
    body: `
Hi team,

Happy news on our side, I'm pregnant! My doctor told me to stop laser until after the baby, and then I'll be nursing, so realistically it's not going to happen for a long while. I have a note from her that I can show you at the desk.

Could I get my money back for the five leg sessions that are left?

Thanks, you've all been great,
Rosalind`,
  });
}

export function unhappyResult(stage: Stage): void {
  const patient = "pt-bettina-kraus";
  const from = { name: "Bettina Kraus", email: "b.kraus@example.org" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1005",
    emails: [from.email],
    phone: "+1 442 555 0105",
    sinceDaysAgo: 420,
    visits: 6,
  });
  const line = buy(stage, { id: "ps-bettina-underarms", patient, item: ITEMS.underarms6, daysAgo: 170, signed: 11 });
  visit(stage, line, [
    ["used", 150, "Dr. L."],
    ["used", 108, "Dr. L."],
    ["used", 64, "Dr. L."],
  ]);
  mail(stage, {
    ticketId: 1005,
    scenario: "unhappy-result",
    subject: "Underarms, three sessions, no difference",
    from,
    hoursAgo: 20,
    body: `
Hello Harbour,

I have now had three of my six underarm sessions and I do not see any difference at all. The hair has grown back exactly as before, every time. I was so careful with the aftercare.

I am really disappointed with the result and I don't believe three more will help. I want a refund for this.

Bettina Kraus`,
  });
}
