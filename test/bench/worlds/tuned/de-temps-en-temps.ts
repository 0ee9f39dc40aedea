/** De temps en temps: rarer letters in French: a voucher, a series that ends, something to ask first, and a mail that asks for nothing. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { evening, letter, world } from "../../suggest/written.ts";
import { duLac } from "../houses/dulac.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const deTempsEnTemps: Theme = [
  world({
    name: "la nièce a reçu deux fois le même cadeau",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Monique Delorme", "monique.delorme@example.com", { visits: 22 }),
      { id: "B1", of: "P1", on: "2026-03-16", lines: [thing("N1", "cadeau", 120_00)], paid: [card("Y1", 120_00)] },
      { id: "B2", of: "P1", on: "2026-05-04", lines: [thing("N2", "osteo", 73_00)], paid: [card("Y2", 73_00)] },
    ],
    mail: letter(
      "2026-05-25T10:14",
      "Monique Delorme <monique.delorme@example.com>",
      "Bon pour ma nièce",
      `Bonjour Mesdemoiselles, en mars je vous ai pris un bon cadeau de 120 euros pour les trente ans de ma nièce. Figurez-vous que ses collègues ont eu la même idée, et chez vous aussi ! Elle me l'a rendu, il est intact. Puis-je venir me le faire rembourser un matin ? Votre fidèle Monique`,
    ),
    // After 70 days, more than 60: 120.00 stay as credit.
    right: asks({ who: "P1", lines: ["N1"], reason: "other", offer: offer("credit", 120_00) }),
  }),
  world({
    name: "le physio juge que six séances ont suffi",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Nadège Aubert", "nadege.aubert@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-18",
        lines: [pack("N1", "physio9", 756_00, { uses: 9, each: 98_00, from: "2026-03-18", to: "2027-03-18" })],
        paid: [card("Y1", 756_00)],
      },
      visits("N1", "2026-03-25", "2026-04-01", "2026-04-15", "2026-04-29", "2026-05-13", "2026-05-27"),
      { id: "B2", of: "P1", on: "2026-05-13", lines: [thing("N2", "bandes", 35_00)], paid: [card("Y2", 35_00)] },
    ],
    mail: letter(
      "2026-05-29T13:27",
      "Nadège Aubert <nadege.aubert@example.com>",
      "Fin de la physio",
      `Bonjour, votre physio m'a annoncé avant-hier que mon genou était comme neuf et qu'on s'arrêtait là, à six au lieu de neuf. Tant mieux ! Reste que j'ai payé pour neuf. Vous me remboursez la différence, je suppose ? Je peux vous donner mon IBAN. Nadège Aubert`,
    ),
    // The series was ended here: 3 of 9 × 756.00 = 252.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "plan_changed", offer: refund({ Y1: 252_00 }) }),
  }),
  world({
    name: "un massage raté, d'avril ou de mai",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Luc Desrosiers", "luc.desrosiers@example.com"),
      { id: "B1", of: "P1", on: "2026-04-22", lines: [thing("N1", "massage", 96_00)], paid: [card("Y1", 96_00)] },
      { id: "B2", of: "P1", on: "2026-05-20", lines: [thing("N2", "massage", 96_00)], paid: [card("Y2", 96_00)] },
    ],
    mail: letter(
      "2026-05-26T21:09",
      "Luc Desrosiers <luc.desrosiers@example.com>",
      "Insatisfait",
      `Bonsoir, j'ai laissé passer un peu de temps pour me calmer. Un des massages que j'ai eus chez vous, la personne jasait avec sa collègue par la porte ouverte, du monde passait dans le corridor et j'étais à moitié couvert. C'était gênant en titi. Remboursez-moi celui-là, svp. Luc`,
    ),
    // April or May? He is asked. Had he said May, and it is ours: 96.00, or given again.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "service_fault",
      asks: ["purchase"],
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y2: 96_00 }, { redo: 0 }),
    }),
  }),
  world({
    name: "une quittance pour la caisse maladie",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Sylviane Crettaz", "sylviane.crettaz@example.com"),
      { id: "B1", of: "P1", on: "2026-05-06", lines: [thing("N1", "semelles", 340_00)], paid: [card("Y1", 340_00)] },
      { id: "B2", of: "P1", on: "2026-05-20", lines: [thing("N2", "acompte", 50_00)], paid: [card("Y2", 50_00)] },
    ],
    mail: letter(
      "2026-05-28T09:16",
      "Sylviane Crettaz <sylviane.crettaz@example.com>",
      "Quittance semelles",
      `Bonjour, ma caisse maladie me rembourse une partie des semelles, mais il lui faut une quittance à mon nom avec le numéro de la podologue. Pourriez-vous me l'envoyer par mail ? Et je confirme le rendez-vous du 9, l'acompte est réglé. Merci bien, S. Crettaz`,
    ),
    right: quiet(),
  }),
  world({
    name: "le mari écrit pour les pieds de sa femme",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Alain Zufferey", "alain.zufferey@example.com"),
      person("P2", "Rose-Marie Zufferey", "rm.zufferey@example.com"),
      { id: "B1", of: "P1", on: "2026-04-08", lines: [thing("N1", "bilan", 140_00)], paid: [card("Y1", 140_00)] },
      {
        id: "B2",
        of: "P2",
        on: "2026-03-11",
        lines: [pack("N2", "podo5", 450_00, { uses: 5, each: 105_00, from: "2026-03-11", to: "2027-03-11" })],
        paid: [card("Y2", 450_00, "mastercard 7712")],
      },
      visits("N2", "2026-03-18", "2026-04-15"),
    ],
    mail: letter(
      "2026-06-02T18:22",
      "Alain Zufferey <alain.zufferey@example.com>",
      "Soins de Rose-Marie",
      `Bonsoir, Alain Zufferey à l'appareil, si j'ose dire. C'est au sujet de mon épouse Rose-Marie : nous déménageons à Sierre fin juin et elle ne pourra plus venir pour ses pieds, il lui reste trois soins sur les cinq. Elle vous prie de lui rembourser ce qui peut l'être. Merci pour elle.`,
    ),
    // Rose-Marie's: 450.00 − 2 × 105.00 = 240.00; as credit 3 of 5 × 450.00 = 270.00, before the tenth on top. First: may Alain speak for her?
    right: asks({
      who: "P2",
      lines: ["N2"],
      reason: "moved_or_schedule",
      asks: ["who"],
      offer: refund({ Y2: 240_00 }, { credit: 270_00 }),
    }),
  }),
  world({
    name: "l'ostéo débitée deux fois, et une crème à rapporter",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Florent Guichard", "florent.guichard@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-26",
        lines: [thing("N1", "osteo", 76_00)],
        paid: [
          card("Y1", 76_00, "visa 8080"),
          card("Y2", 76_00, "visa 8080", { capturedAtMs: evening("2026-05-26", 2) }),
        ],
      },
      {
        id: "B2",
        of: "P1",
        on: "2026-05-19",
        lines: [thing("N2", "creme", 43_00)],
        paid: [card("Y3", 43_00, "visa 8080")],
      },
    ],
    mail: letter(
      "2026-06-01T12:50",
      "Florent Guichard <florent.guichard@example.com>",
      "Deux petites choses",
      `Bonjour, deux petites choses. D'abord, l'ostéopathie du 26 mai apparaît deux fois sur mon relevé, 76 € et 76 €, alors que je n'ai eu qu'une séance : merci de m'en rendre une. Ensuite, la crème réparatrice achetée la semaine d'avant, je ne l'ai pas ouverte et n'en ai plus besoin ; je vous la rapporte jeudi contre remboursement, si c'est possible. Florent Guichard`,
    ),
    // One visit for 76.00, collected twice: the second goes back. The cream unopened after 13 of 30 days, once seen: 43.00, or another.
    right: asks(
      {
        who: "P1",
        lines: ["N1"],
        reason: "billing_error",
        offer: refund({ Y2: 76_00 }),
        warnings: ["possible_duplicate"],
      },
      {
        who: "P1",
        lines: ["N2"],
        reason: "product_return",
        needs: ["product.state"],
        attested: { productState: "unopened" },
        offer: refund({ Y3: 43_00 }, { exchange: 43_00 }),
      },
    ),
  }),
];
