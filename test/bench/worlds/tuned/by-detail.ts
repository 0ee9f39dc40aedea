/** Which of several is told by a season, a card, a sum in words, a month. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const byDetail: Theme = [
  world({
    name: "the visits bought last autumn",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Imogen Shaw", "imogen.shaw@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-10-20",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2025-10-20", to: "2026-10-20" })],
        paid: [card("Y1", 950_00)],
      },
      visits("N1", "2025-10-27 LW", "2025-11-10 LW", "2025-12-01 LW"),
      {
        id: "B2",
        of: "P1",
        on: "2026-04-13",
        lines: [pack("N2", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-04-13", to: "2027-04-13" })],
        paid: [card("Y2", 500_00)],
      },
    ],
    mail: letter(
      "2026-05-19T16:16",
      "Imogen Shaw <imogen.shaw@example.com>",
      "Physio",
      `Hello, I'd like to be refunded for what's left of the physio I bought last autumn. I've gone off the idea of doing that many. The lot from this spring I'm keeping. Imogen Shaw`,
    ),
    // The pack of October: 950.00 − 3 × 110.00 = 620.00; as credit 7 of 10 × 950.00 = 665.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 620_00 }, { credit: 665_00 }),
    }),
  }),
  world({
    name: "el que pagó con la tarjeta que termina en 7781",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Gerardo Ibarra", "gerardo.ibarra@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-05",
        lines: [pack("N1", "laser8", 4_800_00, { uses: 8, each: 750_00, from: "2026-02-05", to: "2027-02-05" })],
        paid: [card("Y1", 4_800_00, "visa 7781")],
      },
      visits("N1", "2026-02-12", "2026-03-19"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-12",
        lines: [pack("N2", "laser8", 4_800_00, { uses: 8, each: 750_00, from: "2026-03-12", to: "2027-03-12" })],
        paid: [card("Y2", 4_800_00, "mastercard 0440")],
      },
    ],
    mail: letter(
      "2026-04-27T23:05",
      "Gerardo Ibarra <gerardo.ibarra@example.com>",
      "Reembolso de paquete",
      `Buenas, tengo dos paquetes iguales porque mi esposa me compró otro sin saber. Quiero cancelar el que se pagó con la Visa terminación 7781 y que me reembolsen lo no usado. Con el otro me quedo. Gerardo`,
    ),
    // The one paid with 7781: 4,800.00 − 2 × 750.00 = 3,300.00; as credit 6 of 8 × 4,800.00 = 3,600.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: ["changed_mind", "other"],
      offer: refund({ Y1: 3_300_00 }, { credit: 3_600_00 }),
    }),
  }),
  world({
    name: "the five hundred, in words",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Barnaby Fitch", "barnaby.fitch@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-29",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-01-29", to: "2027-01-29" })],
        paid: [card("Y1", 500_00)],
      },
      {
        id: "B2",
        of: "P1",
        on: "2026-03-26",
        lines: [pack("N2", "pilates8", 320_00, { uses: 8, each: 45_00, from: "2026-03-26", to: "2026-12-31" })],
        paid: [card("Y2", 320_00)],
      },
      visits("N1", "2026-02-05 KT"),
    ],
    mail: letter(
      "2026-04-16T18:38",
      "Barnaby Fitch <barnaby.fitch@example.com>",
      "A refund, if you please",
      `Sirs, of the two payments I made this year I should like the five hundred dollars returned, less whatever I have had out of it, which was one appointment. I find I prefer to walk. Yours, B. Fitch`,
    ),
    // The pack of 500.00: less 110.00 = 390.00; as credit 4 of 5 × 500.00 = 400.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 390_00 }, { credit: 400_00 }),
    }),
  }),
  world({
    name: "le forfait pris en mars",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Thibault Garnier", "t.garnier@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-15",
        lines: [pack("N1", "epil6", 720_00, { uses: 6, each: 150_00, from: "2026-01-15", to: "2027-01-15" })],
        paid: [card("Y1", 720_00)],
      },
      visits("N1", "2026-01-22"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-17",
        lines: [pack("N2", "epil6", 690_00, { uses: 6, each: 150_00, from: "2026-03-17", to: "2027-03-17" })],
        paid: [card("Y2", 690_00)],
      },
      visits("N2", "2026-03-24"),
    ],
    mail: letter(
      "2026-04-28T10:10",
      "Thibault Garnier <t.garnier@example.com>",
      "Deux forfaits",
      `Bonjour, j'ai deux forfaits d'épilation en cours, pour le dos et pour les épaules. Je garde celui de janvier mais je souhaite être remboursé de celui pris en mars, j'ai changé d'avis. Merci. T. Garnier`,
    ),
    // The one of March: 5 of 6 × 690.00 = 575.00, less a twentieth of 690.00 (34.50) = 540.50; as credit 575.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "changed_mind",
      offer: refund({ Y2: 540_50 }, { credit: 575_00 }),
    }),
  }),
];
