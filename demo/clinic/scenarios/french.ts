/** Two mails in French: a refund of what was not used, and a refusal of what ended long ago. */
import { addDays } from "../../../core/facts/civil.ts";
import { ITEMS } from "../items.ts";
import type { Stage } from "../stage.ts";
import { addPatient, buy, mail, visit } from "./kit.ts";

export function frenchRefund(stage: Stage): void {
  const patient = "pt-helene-garneau";
  const from = { name: "Hélène Garneau", email: "helene.garneau@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1035",
    emails: [from.email],
    phone: "+1 442 555 0135",
    language: "fr",
    sinceDaysAgo: 210,
    visits: 5,
  });
  const line = buy(stage, { id: "ps-helene-massage", patient, item: ITEMS.massage10, daysAgo: 96, signed: 9 });
  visit(stage, line, [
    ["used", 88, "A.D."],
    ["used", 61, "A.D."],
    ["used", 40, "J.N."],
  ]);
  mail(stage, {
    ticketId: 1035,
    scenario: "french-refund",
    subject: "Mes massages, je déménage",
    from,
    hoursAgo: 6,
    body: `
Bonjour,

J’ai acheté le forfait de dix heures de massage et je n’en ai utilisé que trois. Je déménage à Montréal à la fin du mois et je ne pourrai plus venir.

Pourriez-vous me rembourser les sept heures que je n’ai pas utilisées? J’ai payé avec ma carte Visa.

Merci beaucoup, et un beau bonjour à toute l’équipe,
Hélène Garneau`,
  });
}

export function frenchRefusal(stage: Stage): void {
  const patient = "pt-mathieu-desrochers";
  const from = { name: "Mathieu Desrochers", email: "mathieu.desrochers@example.org" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1036",
    emails: [from.email],
    phone: "+1 442 555 0136",
    language: "fr",
    sinceDaysAgo: 400,
    visits: 3,
  });
  const line = buy(stage, {
    id: "ps-mathieu-legs",
    patient,
    item: ITEMS.legs6,
    line: { expiresOn: addDays(stage.calendar.ago(230), 120) },
    daysAgo: 230,
    signed: 14,
  });
  visit(stage, line, [
    ["used", 216, "Dr. L."],
    ["used", 175, "Dr. L."],
  ]);
  mail(stage, {
    ticketId: 1036,
    scenario: "french-refusal",
    subject: "Mes séances de laser",
    from,
    hoursAgo: 11,
    body: `
Bonjour,

On me dit au téléphone que je ne peux plus réserver ma troisième séance de laser pour les jambes.

Personne ne m’a jamais informé qu’il y avait une limite de temps. On ne m’a pas dit non plus que ce n’était pas remboursable. Je trouve cela injuste.

Je voudrais être remboursé pour les quatre séances que je n’ai pas eues.

Mathieu Desrochers`,
  });
}
