/** À l'accueil: plain letters in French, each about one of the things on record. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { duLac } from "../houses/dulac.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const aLAccueil: Theme = [
  world({
    name: "les aiguilles, très peu pour lui",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Gaël Rochat", "gael.rochat@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-05",
        lines: [pack("N1", "perf4", 480_00, { uses: 4, each: 135_00, from: "2026-05-05", to: "2027-05-05" })],
        paid: [card("Y1", 480_00)],
      },
      visits("N1", "2026-05-12"),
      { id: "B2", of: "P1", on: "2026-04-14", lines: [thing("N2", "bilan", 140_00)], paid: [card("Y2", 140_00)] },
    ],
    mail: letter(
      "2026-05-19T17:31",
      "Gaël Rochat <gael.rochat@example.com>",
      "Perfusions",
      `Salut à vous, la première perfusion s'est bien passée, rien à redire, mais moi les aiguilles, décidément, non. Je n'ai pas envie d'y retourner trois fois en me forçant. On peut s'arranger pour que je récupère les sous des trois autres ? Belle semaine, Gaël`,
    ),
    // 480.00 − 135.00 = 345.00; as credit 3 of 4 × 480.00 = 360.00, before the tenth on top.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 345_00 }, { credit: 360_00 }),
    }),
  }),
  world({
    name: "mutée à Brest, la kiné s'arrête à quatre",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Solène Guivarch", "s.guivarch@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-11",
        lines: [pack("N1", "kine10", 560_00, { uses: 10, each: 64_00, from: "2026-05-11", to: "2027-05-11" })],
        paid: [card("Y1", 560_00)],
      },
      visits("N1", "2026-05-18", "2026-05-26", "2026-06-01", "2026-06-08"),
      { id: "B2", of: "P1", on: "2026-04-20", lines: [thing("N2", "osteo", 75_00)], paid: [card("Y2", 75_00)] },
      { id: "B3", of: "P1", on: "2026-06-08", lines: [thing("N3", "creme", 39_00)], paid: [card("Y3", 39_00)] },
    ],
    mail: letter(
      "2026-06-12T06:58",
      "Solène G. <s.guivarch@example.com>",
      "Kiné : j'arrête, mutation",
      `Bonjour, ma mutation est tombée, je prends mon poste à Brest le 1er juillet. J'ai fait quatre séances sur les dix, je ne vais pas revenir à Paris pour mon dos ! Comment fait-on pour les six qui restent, vous me faites un virement ou ça repart sur la carte ? Merci d'avance. Solène`,
    ),
    // 6 of 10 × 560.00 = 336.00, less a twentieth (28.00) = 308.00; as credit 336.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 308_00 }, { credit: 336_00 }),
    }),
  }),
  world({
    name: "enceinte, le laser est interdit",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Inès Belkacem", "ines.belkacem@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-06",
        lines: [pack("N1", "epil6", 720_00, { uses: 6, each: 150_00, from: "2026-03-06", to: "2027-03-06" })],
        paid: [card("Y1", 720_00)],
      },
      visits("N1", "2026-03-20", "2026-05-15"),
      { id: "B2", of: "P1", on: "2026-05-15", lines: [thing("N2", "creme", 41_00)], paid: [card("Y2", 41_00)] },
    ],
    mail: letter(
      "2026-06-30T20:12",
      "Inès Belkacem <ines.belkacem@example.com>",
      "Bonne nouvelle… mais plus d'épilation",
      `Bonsoir ! Je suis enceinte, et ma gynéco ne veut plus entendre parler de laser, ni pendant ni tant que j'allaite. Je vous mets son certificat en pièce jointe. Du coup est-ce que je peux être remboursée des quatre séances pas faites ? Bises à toutes, Inès`,
    ),
    // Note seen: 4 of 6 × 720.00 = 480.00; or 120 days more.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-06-29" },
      offer: refund({ Y1: 480_00 }, { extend: 120 }),
    }),
  }),
  world({
    name: "l'ongle rentre de nouveau dans la chair",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Marcel Jaquet", "m.jaquet@example.com", { visits: 11 }),
      { id: "B1", of: "P1", on: "2026-04-07", lines: [thing("N1", "ongle", 130_00)], paid: [card("Y1", 130_00)] },
      { id: "B2", of: "P1", on: "2026-03-17", lines: [thing("N2", "semelles", 320_00)], paid: [card("Y2", 320_00)] },
    ],
    mail: letter(
      "2026-04-27T09:44",
      "Marcel Jaquet <m.jaquet@example.com>",
      "Mon gros orteil",
      `Bonjour, il y a trois semaines vous m'avez soigné l'ongle incarné du pied droit. Or il rentre déjà de nouveau dans la chair, c'est rouge, ça lance la nuit, bref on en est au même point qu'avant. Payer 130 francs pour ça, je trouve que c'est beaucoup, et je souhaite qu'on me les rende. Cordiales salutations, M. Jaquet`,
    ),
    // The clinician looks first. Not as expected: done again, or half of 130.00 = 65.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "not_expected" },
      offer: offer("redo", 0, { refund: 65_00 }),
    }),
  }),
  world({
    name: "une heure de massage qui en a duré trente minutes",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Josée Pelletier", "josee.pelletier@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-02",
        lines: [pack("N1", "carte10", 235_00, { uses: 10, each: 28_00, from: "2026-04-02", to: "2026-12-31" })],
        paid: [card("Y1", 235_00)],
      },
      visits("N1", "2026-04-09", "2026-04-16"),
      { id: "B2", of: "P1", on: "2026-05-06", lines: [thing("N2", "massage", 98_00)], paid: [card("Y2", 98_00)] },
    ],
    mail: letter(
      "2026-05-07T14:20",
      "Josée Pelletier <josee.pelletier@example.com>",
      "Mon massage d'hier",
      `Allô, je suis pas du genre à me plaindre mais hier c'était pas correct. La massothérapeute est arrivée vingt-cinq minutes en retard, a fini à l'heure pile pour la cliente d'après, pis j'ai quand même payé l'heure au complet. J'aimerais ravoir mon 98 $. Mes cours, eux, je les adore! Josée`,
    ),
    // Ours, once somebody says so: 98.00, or given again.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y2: 98_00 }, { redo: 0 }),
    }),
  }),
  world({
    name: "une crème sur le ticket, restée au comptoir",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Thierry Vasseur", "tvasseur@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-21",
        lines: [thing("N1", "osteo", 74_00), thing("N2", "creme", 44_00)],
        paid: [card("Y1", 118_00)],
      },
      { id: "B2", of: "P1", on: "2026-04-16", lines: [thing("N3", "osteo", 74_00)], paid: [card("Y2", 74_00)] },
    ],
    mail: letter(
      "2026-05-22T08:05",
      "Thierry Vasseur <tvasseur@example.com>",
      "ticket d'hier",
      `Bonjour, je regarde mon ticket d'hier : 118 euros. On m'a compté une crème à 44. On me l'avait proposée, j'ai dit non merci et elle est restée sur le comptoir. Sans doute passée en caisse par réflexe. Merci de me recréditer. T. Vasseur`,
    ),
    // He was charged for what he did not take, once somebody says so: 44.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "billing_error",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y1: 44_00 }),
    }),
  }),
];
