/** Other voices: a mail that asks for nothing, an angry one, and one in Spanish. */
import { ITEMS } from "../items.ts";
import { AUSTIN } from "../locations.ts";
import type { Stage } from "../stage.ts";
import { addPatient, booked, buy, mail, visit } from "./kit.ts";

export function notARequest(stage: Stage): void {
  const patient = "pt-sadie-whitcombe";
  const from = { name: "Sadie Whitcombe", email: "sadie.whitcombe@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1017",
    emails: [from.email],
    phone: "+1 442 555 0117",
    sinceDaysAgo: 350,
    visits: 4,
  });
  const line = buy(stage, { id: "ps-sadie-acu", patient, item: ITEMS.acu6, daysAgo: 58, signed: 10 });
  visit(stage, line, [["used", 44, "R.V."]]);
  booked(stage, patient, line, [4], ITEMS.acu6.title);
  mail(stage, {
    ticketId: 1017,
    scenario: "not-a-request",
    subject: "Thursday's appointment",
    from,
    hoursAgo: 4,
    body: `
Hi!

Could I move my acupuncture appointment this week from the morning to the late afternoon? Anything after 4 works. And should I skip coffee before it again?

See you soon,
Sadie`,
  });
}

export function chargebackAngry(stage: Stage): void {
  const patient = "pt-curtis-embry";
  const from = { name: "Curtis Embry", email: "curtisembry@example.org" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1019",
    emails: [from.email],
    phone: "+1 442 555 0119",
    sinceDaysAgo: 118,
    visits: 1,
  });
  const line = buy(stage, {
    id: "ps-curtis-resurfacing",
    patient,
    item: ITEMS.resurfacing3,
    daysAgo: 85,
    location: AUSTIN,
    signed: 31,
    tenders: [{ tender: "card", brand: "visa", last4: "6464" }],
  });
  visit(stage, line, [["used", 62, "Dr. L."]], AUSTIN);
  mail(stage, {
    ticketId: 1019,
    scenario: "chargeback-angry",
    subject: "THIRD EMAIL - resurfacing sessions",
    from,
    hoursAgo: 1,
    body: `
This is the third time I am writing and I am DONE being polite. I do not want the other two resurfacing sessions. I no longer want anything from you people.

Give me my money back for the two I have not had. If it's not sorted by Friday I am calling my bank and disputing the charge, the whole $1,080, and you can explain it to them.

C. Embry`,
  });
}

export function spanishMail(stage: Stage): void {
  const patient = "pt-lucia-barrientos";
  const from = { name: "Lucía Barrientos", email: "lucia.barrientos@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1022",
    emails: [from.email],
    phone: "+1 442 555 0122",
    language: "es",
    sinceDaysAgo: 480,
    visits: 9,
  });
  const line = buy(stage, {
    id: "ps-lucia-massage",
    patient,
    item: ITEMS.massage10,
    daysAgo: 125,
    location: AUSTIN,
    signed: 12,
  });
  visit(
    stage,
    line,
    [
      ["used", 116, "A.D."],
      ["used", 88, "A.D."],
      ["used", 47, "J.N."],
    ],
    AUSTIN,
  );
  mail(stage, {
    ticketId: 1022,
    scenario: "spanish",
    subject: "Me mudo y no puedo terminar los masajes",
    from,
    hoursAgo: 9,
    body: `
Buenas tardes:

Compré el paquete de diez horas de masaje y solo he usado tres. El mes que viene me mudo a Monterrey por el trabajo de mi esposo y ya no voy a poder ir.

¿Me podrían devolver el dinero de las siete horas que no usé? Pagué con mi tarjeta Visa.

Muchas gracias y un saludo a Ana, que siempre me atiende tan bien.
Lucía Barrientos`,
  });
}
