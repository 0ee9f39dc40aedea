/** Ordinary lives in French. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const autreRegard: Theme = [
  world({
    name: "les deux massages qui restent, départ à l'étranger",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Clémence Roy", "clemence.roy@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-20",
        lines: [pack("N1", "massage5", 425_00, { uses: 5, each: 95_00, from: "2026-01-20", to: "2027-01-20" })],
        paid: [card("Y1", 425_00)],
      },
      visits("N1", "2026-01-27", "2026-02-10", "2026-03-03"),
      { id: "B2", of: "P1", on: "2026-02-10", lines: [thing("N2", "rouleau", 45_00)], paid: [card("Y2", 45_00)] },
    ],
    mail: letter(
      "2026-04-13T13:40",
      "Clémence Roy <clemence.roy@example.com>",
      "Mes massages",
      `Bonjour! Je pars travailler un an au Portugal à la fin du mois, donc je ne pourrai pas utiliser les deux massages qui restent de mon forfait. Est-ce que vous pouvez me les rembourser? Merci! Clémence`,
    ),
    // 2 of 5 × 425.00 = 170.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 170_00 }, { credit: 170_00 }),
    }),
  }),
  world({
    name: "peeling trop fort",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Aurélie Masson", "aurelie.masson@example.com"),
      { id: "B1", of: "P1", on: "2026-04-09", lines: [thing("N1", "peeling", 110_00)], paid: [card("Y1", 110_00)] },
    ],
    mail: letter(
      "2026-04-14T19:05",
      "Aurélie Masson <aurelie.masson@example.com>",
      "Suite au peeling",
      `Bonsoir, cinq jours après le peeling « doux », j'ai toujours des plaques rouges et la peau qui brûle, c'est très loin du résultat annoncé. Je demande le remboursement des 110 €. Aurélie Masson`,
    ),
    // The clinician looks first. Not as expected: repeated, or half of 110.00 = 55.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "not_expected" },
      offer: offer("redo", 0, { refund: 55_00 }),
    }),
  }),
  world({
    name: "frais de rendez-vous manqué, prévenu l'avant-veille",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Didier Lemoine", "didier.lemoine@example.com"),
      { id: "B1", of: "P1", on: "2026-04-16", lines: [thing("N1", "manque", 35_00)], paid: [card("Y1", 35_00)] },
      { id: "B2", of: "P1", on: "2026-03-12", lines: [thing("N2", "osteo", 70_00)], paid: [card("Y2", 70_00)] },
    ],
    mail: letter(
      "2026-04-17T09:50",
      "Didier Lemoine <didier.lemoine@example.com>",
      "35 € de frais",
      `Bonjour, vous m'avez facturé 35 € pour un rendez-vous manqué jeudi. Or j'avais laissé un message sur votre répondeur mardi matin pour annuler. Je conteste donc ces frais et vous remercie de me les rendre. D. Lemoine`,
    ),
    // Tuesday morning to Thursday: 48 hours, more than 24: 35.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 48 },
      offer: refund({ Y1: 35_00 }),
    }),
  }),
  world({
    name: "bon cadeau de la Saint-Valentin, pas utilisé",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Loïc Perrault", "loic.perrault@example.com"),
      { id: "B1", of: "P1", on: "2026-02-12", lines: [thing("N1", "cadeau", 150_00)], paid: [card("Y1", 150_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-01-15",
        lines: [pack("N2", "kine10", 500_00, { uses: 10, each: 60_00, from: "2026-01-15", to: "2027-01-15" })],
        paid: [card("Y2", 500_00)],
      },
      visits("N2", "2026-01-22", "2026-01-29"),
    ],
    mail: letter(
      "2026-03-19T20:00",
      "Loïc Perrault <loic.perrault@example.com>",
      "Bon cadeau",
      `Bonsoir, j'avais acheté un bon cadeau de 150 € pour la Saint-Valentin. Ma compagne a finalement changé d'avis et ne s'en servira pas. Est-il possible d'être remboursé ? Merci, Loïc Perrault`,
    ),
    // Nothing spent, after 35 of 60 days: 150.00.
    right: asks({ who: "P1", lines: ["N1"], reason: ["changed_mind", "other"], offer: refund({ Y1: 150_00 }) }),
  }),
];
