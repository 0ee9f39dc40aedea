/** What was not done as it should be, and results that disappoint. */
import { card, person, thing } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { bella } from "../houses/bella.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const faultsAndResults: Theme = [
  world({
    name: "se me cayó el empaste",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Lorenzo Abad", "lorenzo.abad@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-03-11", lines: [thing("N1", "empaste", 120_00)], paid: [card("Y1", 120_00)] },
      { id: "B2", of: "P1", on: "2026-03-11", lines: [thing("N2", "limpieza", 60_00)], paid: [card("Y2", 60_00)] },
    ],
    mail: letter(
      "2026-03-30T08:55",
      "Lorenzo Abad <lorenzo.abad@example.com>",
      "Empaste",
      `Hola: el empaste que me pusisteis el día 11 se ha caído ayer comiendo pan. Eso no es normal, no estuvo bien hecho. Quiero que me devolváis el dinero del empaste.`,
    ),
    // Once somebody says that it did not hold: done again, or 120.00 back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: offer("redo", 0, { refund: 120_00 }),
    }),
  }),
  world({
    name: "personne n'était là pour la séance",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Véronique Saunier", "v.saunier@example.com"),
      { id: "B1", of: "P1", on: "2026-05-05", lines: [thing("N1", "osteo", 70_00)], paid: [card("Y1", 70_00)] },
    ],
    mail: letter(
      "2026-05-06T18:40",
      "Véronique Saunier <v.saunier@example.com>",
      "Séance de mardi",
      `Bonjour, mardi à 9 h j'ai attendu quarante minutes devant une porte fermée : votre ostéopathe n'est jamais arrivé. La séance était payée d'avance. J'exige le remboursement de mes 70 €. V. Saunier`,
    ),
    // Once somebody says that nobody came: 70.00 back, or another session.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y1: 70_00 }, { redo: 0 }),
    }),
  }),
  world({
    name: "one brow sits higher",
    language: "en",
    house: bella,
    book: [
      person("P1", "Simone Atwater", "simone.atwater@example.com"),
      { id: "B1", of: "P1", on: "2026-04-14", lines: [thing("N1", "botox", 420_00)], paid: [card("Y1", 420_00)] },
    ],
    mail: letter(
      "2026-04-29T16:47",
      "Simone Atwater <simone.atwater@example.com>",
      "Not happy",
      `Two weeks on from my Botox and my left eyebrow is still a good bit higher than the right, I look permanently surprised. I'm really not happy with how it turned out and I'd like my $420 back. Simone`,
    ),
    // The clinician looks first. Not as expected: repeated, or half of 420.00 = 210.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "not_expected" },
      offer: offer("redo", 0, { refund: 210_00 }),
    }),
  }),
];
