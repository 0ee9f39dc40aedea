/** Which of several is told by its sum or by how it was paid; and a sum that somebody else has to agree to. */
import { card, pack, paid, person, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { northgate } from "../houses/northgate.ts";

export const toldByMoney: Theme = [
  world({
    name: "the sixteen hundred, in words",
    language: "en",
    house: bella,
    book: [
      person("P1", "Darnell Whitaker", "darnell.w@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-05",
        lines: [pack("N1", "sculpt4", 1_600_00, { uses: 4, each: 450_00, from: "2026-02-05", to: "2027-02-05" })],
        paid: [card("Y1", 1_600_00)],
      },
      visits("N1", "2026-02-19 AM", "2026-03-19 AM"),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-05",
        lines: [pack("N2", "laser6", 900_00, { uses: 6, each: 180_00, from: "2026-02-05", to: "2027-02-05" })],
        paid: [card("Y2", 900_00)],
      },
      visits("N2", "2026-02-26 AM"),
    ],
    mail: letter(
      "2026-05-07T20:45",
      "Darnell Whitaker <darnell.w@example.com>",
      "half of my package",
      `Yo, the package that was sixteen hundred bucks, I did two out of four and I'm done with it, not feeling it anymore tbh. Run me back the rest please. Darnell`,
    ),
    // 2 of 4 × 1,600.00 = 800.00, less a tenth of 1,600.00 (160.00) = 640.00; as credit 800.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 640_00 }, { credit: 800_00 }),
    }),
  }),
  world({
    name: "la carte payée comptant",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Josiane Tremblay", "josiane.t@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-13",
        lines: [pack("N1", "carte10", 240_00, { uses: 10, each: 30_00, from: "2026-01-13", to: "2026-12-31" })],
        paid: [card("Y1", 240_00, "visa 5120")],
      },
      visits("N1", "2026-01-20", "2026-01-27", "2026-02-03"),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-24",
        lines: [pack("N2", "carte10", 240_00, { uses: 10, each: 30_00, from: "2026-02-24", to: "2026-12-31" })],
        paid: [paid("Y2", 240_00, "cash")],
      },
      visits("N2", "2026-03-03", "2026-03-10"),
    ],
    mail: letter(
      "2026-04-21T14:02",
      "Josiane Tremblay <josiane.t@example.com>",
      "Mes deux cartes",
      `Bonjour! J'ai deux cartes de cours actives, c'est trop pour moi. Celle que j'ai payée en argent comptant, j'aimerais la rendre et ravoir mon argent pour ce qui reste dessus. L'autre je la garde. Josiane`,
    ),
    // The one in cash: 8 of 10 × 240.00 = 192.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "changed_mind",
      offer: refund({ Y2: 192_00 }, { credit: 192_00 }),
    }),
  }),
  world({
    name: "nothing used, and more than an agent may pay",
    language: "en",
    house: bella,
    book: [
      person("P1", "Beatrix Lowe", "bea.lowe@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-11",
        lines: [pack("N1", "sculpt4", 1_600_00, { uses: 4, each: 450_00, from: "2026-03-11", to: "2027-03-11" })],
        paid: [card("Y1", 1_600_00, "amex 3007")],
      },
    ],
    mail: letter(
      "2026-04-03T17:30",
      "Beatrix Lowe <bea.lowe@example.com>",
      "Cooling-off?",
      `Good morning. Three weeks ago I signed up for the Cool sculpting at $1,600. On reflection it's a lot of money for something I don't need, and I've yet to book the first cycle. I should like to withdraw and have my payment returned to my American Express. Beatrix Lowe`,
    ),
    // After 23 days, not 7: 1,600.00 less a tenth = 1,440.00, which a lead has to agree to; as credit 1,600.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 1_440_00 }, { credit: 1_600_00 }, { approval: "lead" }),
    }),
  }),
  world({
    name: "the Discover, not the Visa",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Winston Ames", "winston.ames@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-22",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-01-22", to: "2027-01-22" })],
        paid: [card("Y1", 500_00, "visa 4242")],
      },
      visits("N1", "2026-01-29 KT"),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-19",
        lines: [pack("N2", "pilates8", 320_00, { uses: 8, each: 45_00, from: "2026-02-19", to: "2026-12-31" })],
        paid: [card("Y2", 320_00, "discover 6011")],
      },
      visits("N2", "2026-02-26 LW", "2026-03-05 LW", "2026-03-12 LW"),
    ],
    mail: letter(
      "2026-04-17T23:20",
      "Winston Ames <winston.ames@example.com>",
      "what I put on my Discover",
      `Evening. I would like to be reimbursed for the unused portion of what I put on my Discover card with you in February; it turned out not to be my thing. My knees thank you for the rest. W. Ames`,
    ),
    // On Discover: 320.00 − 3 × 45.00 = 185.00; as credit 5 of 8 × 320.00 = 200.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "changed_mind",
      offer: refund({ Y2: 185_00 }, { credit: 200_00 }),
    }),
  }),
];
