/** Memberships that end. */
import { card, person, term } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { montRoyal } from "../houses/montroyal.ts";

export const memberships: Theme = [
  world({
    name: "abonnement annuel, fin avec préavis",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Luc Desrosiers", "luc.desrosiers@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-01",
        lines: [term("N1", "an", 1_095_00, { from: "2026-01-01", until: "2027-01-01" })],
        paid: [card("Y1", 1_095_00)],
      },
    ],
    mail: letter(
      "2026-05-02T15:00",
      "Luc Desrosiers <luc.desrosiers@example.com>",
      "Résiliation",
      `Madame, Monsieur,
Par la présente je vous informe que je mets fin à mon abonnement annuel de Pilates. Je vous prie de bien vouloir procéder au remboursement de la période non utilisée conformément au contrat.
Salutations distinguées,
Luc Desrosiers`,
    ),
    // Notice of 30 days from 2 May ends on 1 June; to 1 January: 214 days at 1,095.00 / 365 = 3.00 are 642.00, less 50.00 = 592.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "membership_cancel", offer: refund({ Y1: 592_00 }) }),
  }),
  world({
    name: "leaves within the notice: nothing of the month is left",
    language: "en",
    house: bella,
    book: [
      person("P1", "Paula Reyes-Hart", "paularh@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-01",
        lines: [term("N1", "club", 120_00, { from: "2026-05-01", until: "2026-06-01" })],
        paid: [card("Y1", 120_00)],
      },
    ],
    mail: letter(
      "2026-05-04T21:10",
      "Paula Reyes-Hart <paularh@example.com>",
      "Cancel Glow club",
      `Hi, please cancel my Glow club starting today, and refund what's left of May since I haven't been in at all this month. Thank you, Paula`,
    ),
    // Notice of 30 days from 4 May ends on 3 June, after the last day paid for: 0 days are left of 31.
    right: asks({ who: "P1", lines: ["N1"], reason: "membership_cancel", offer: offer("decline", 0) }),
  }),
];
