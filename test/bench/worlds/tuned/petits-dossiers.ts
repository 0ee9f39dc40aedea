/** Petits dossiers: several things on record, and a letter in French about one of them. */
import { card, pack, person, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const petitsDossiers: Theme = [
  world({
    name: "préfère garder ses poils",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Sabine Hugon", "sabine.hugon@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-22",
        lines: [pack("N1", "epil6", 750_00, { uses: 6, each: 155_00, from: "2026-01-22", to: "2027-01-22" })],
        paid: [card("Y1", 750_00)],
      },
      visits("N1", "2026-02-05 MB", "2026-03-12 MB", "2026-04-09 missed"),
      { id: "B2", of: "P1", on: "2026-02-20", lines: [thing("N2", "osteo", 72_00)], paid: [card("Y2", 72_00)] },
    ],
    mail: letter(
      "2026-04-24T07:55",
      "Sabine Hugon <sabine.hugon@example.com>",
      "J'arrête l'épilation",
      `Coucou toute l'équipe, j'ai bien réfléchi et je vais finalement assumer mes poils ! Je n'irai donc pas au bout de la série d'épilation. Combien me rendez-vous pour les quatre séances que je n'aurai pas faites ? Bises à Mélanie, Sabine`,
    ),
    // The first missed visit is free: 4 of 6 × 750.00 = 500.00, less a twentieth (37.50) = 462.50; as credit 500.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 462_50 }, { credit: 500_00 }),
    }),
  }),
  world({
    name: "l'abonnement annuel sert trop peu",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Denis Thibodeau", "denis.thibodeau@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-15",
        lines: [term("N1", "an", 1_460_00, { from: "2026-02-15", until: "2027-02-15" })],
        paid: [card("Y1", 1_460_00)],
      },
      { id: "B2", of: "P1", on: "2026-03-03", lines: [thing("N2", "rouleau", 48_00)], paid: [card("Y2", 48_00)] },
      { id: "B3", of: "P1", on: "2026-05-09", lines: [thing("N3", "massage", 95_00)], paid: [card("Y3", 95_00)] },
    ],
    mail: letter(
      "2026-06-20T14:30",
      "Denis Thibodeau <denis.thibodeau@example.com>",
      "Fin de mon abonnement",
      `Salut, j'ai pris l'année en février plein de bonnes résolutions, et j'ai dû venir trois fois. Autant être honnête : résiliez mon abonnement, s'il vous plaît, et dites-moi quelle somme me revient pour les mois à venir. Denis`,
    ),
    // Notice of 30 days from 20 June ends on 20 July; to 15 February 210 days at 1,460.00 / 365 = 4.00 are 840.00, less 50.00 = 790.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "membership_cancel", offer: refund({ Y1: 790_00 }) }),
  }),
  world({
    name: "de soir désormais, l'atelier annulé dix jours avant",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Annick Savard", "annick.savard@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-10",
        lines: [pack("N1", "carte10", 240_00, { uses: 10, each: 28_00, from: "2026-03-10", to: "2026-12-31" })],
        paid: [card("Y1", 240_00)],
      },
      visits("N1", "2026-03-17", "2026-03-31"),
      { id: "B2", of: "P1", on: "2026-04-03", lines: [thing("N2", "atelier", 60_00)], paid: [card("Y2", 60_00)] },
    ],
    mail: letter(
      "2026-04-20T16:10",
      "Annick Savard <annick.savard@example.com>",
      "Atelier respiration du 25 avril",
      `Bonjour! L'hôpital me met de soir les fins de semaine à partir de samedi. J'ai donc annulé mercredi passé, par téléphone, ma place à l'atelier respiration du 25. J'avais déjà payé les 60 $, est-ce que vous pouvez me les remettre? Pour les cours du matin, rien ne change. Annick`,
    ),
    // Wednesday the 15th to Saturday the 25th: 240 hours, more than 48. 60.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "moved_or_schedule",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 240 },
      offer: refund({ Y2: 60_00 }, { credit: 60_00 }),
    }),
  }),
  world({
    name: "dix minutes de kiné, le reste au téléphone",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Estelle Marchand", "estelle.marchand@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-24",
        lines: [pack("N1", "kine10", 520_00, { uses: 10, each: 62_00, from: "2026-02-24", to: "2027-02-24" })],
        paid: [card("Y1", 520_00)],
      },
      visits("N1", "2026-03-03 Karim", "2026-03-12 Karim", "2026-03-19 Anne"),
      { id: "B2", of: "P1", on: "2026-03-19", lines: [thing("N2", "creme", 46_00)], paid: [card("Y2", 46_00)] },
    ],
    mail: letter(
      "2026-03-23T11:20",
      "Estelle Marchand <estelle.marchand@example.com>",
      "Séance de kiné du 12 mars",
      `Madame, Monsieur, le 12 mars Karim s'est occupé de moi dix minutes montre en main, puis il a passé le reste de la séance au téléphone dans le couloir. C'est un manque de sérieux que je n'admets pas. Je réclame le remboursement de cette séance. Mme Marchand`,
    ),
    // Ours, once somebody says so: the visit is given again; the policy gives no money for it.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: offer("redo", 0),
    }),
  }),
  world({
    name: "un massage du forfait, facturé en plus",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Bruno Lachance", "bruno.lachance@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-17",
        lines: [pack("N1", "massage5", 445_00, { uses: 5, each: 95_00, from: "2026-02-17", to: "2027-02-17" })],
        paid: [card("Y1", 445_00)],
      },
      visits("N1", "2026-02-24", "2026-03-10", "2026-03-24"),
      { id: "B2", of: "P1", on: "2026-03-24", lines: [thing("N2", "massage", 95_00)], paid: [card("Y2", 95_00)] },
    ],
    mail: letter(
      "2026-03-27T20:05",
      "Bruno Lachance <bruno.lachance@example.com>",
      "95 $ de trop",
      `Bonsoir, le 24 mars vous m'avez fait payer 95 $ à la sortie alors que mon massage était couvert par le forfait. Je l'ai vu après coup : la séance a été décomptée du forfait ET facturée. Pouvez-vous corriger l'erreur et me rembourser les 95 $? Bruno L.`,
    ),
    // One massage on that day, taken off the five and charged besides: once somebody says so, 95.00 go back.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "billing_error",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y2: 95_00 }),
    }),
  }),
  world({
    name: "deux séances d'épilation périmées depuis mars",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Ghislaine Roux", "ghislaine.roux@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-03-01",
        lines: [pack("N1", "epil6", 690_00, { uses: 6, each: 145_00, from: "2025-03-01", to: "2026-03-01" })],
        paid: [card("Y1", 690_00)],
      },
      visits("N1", "2025-03-15 MB", "2025-05-10 MB", "2025-07-05 MB", "2025-10-18 MB"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-25",
        lines: [pack("N2", "drainage5", 410_00, { uses: 5, each: 96_00, from: "2026-03-25", to: "2027-03-25" })],
        paid: [card("Y2", 410_00)],
      },
    ],
    mail: letter(
      "2026-04-14T13:15",
      "Ghislaine Roux <ghislaine.roux@example.com>",
      "Séances périmées",
      `Bonjour. En prenant rendez-vous pour le drainage, on m'apprend que mes deux dernières séances d'épilation sont périmées depuis le mois dernier. Un an, c'est court quand on ne peut pas se faire épiler l'été ! Je voudrais être remboursée de ces deux séances. Merci de votre réponse, G. Roux`,
    ),
    // Past its last day: 90 days more, or 2 of 6 × 690.00 = 230.00 as credit.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("extend", 90, { credit: 230_00 }) }),
  }),
];
