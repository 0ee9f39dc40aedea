/** Threats, withdrawals, questions, and words that only sound like a request: kept apart. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const tempting: Theme = [
  world({
    name: "the bank will reverse it",
    language: "en",
    house: bella,
    book: [
      person("P1", "Trudy Kamp", "trudy.kamp@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-29",
        lines: [pack("N1", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-01-29", to: "2027-01-29" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-02-12 JR", "2026-03-12 JR"),
    ],
    mail: letter(
      "2026-04-24T15:55",
      "Trudy Kamp <trudy.kamp@example.com>",
      "Third request",
      `As I've now told two people at your desk, we relocated to San Antonio and I can't use the other three facials. Refund them. My credit union has already told me they will reverse the charge if you won't. T. Kamp`,
    ),
    // 3 of 5 × 500.00 = 300.00, less a tenth of 500.00 (50.00) = 250.00; as credit 300.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 250_00 }, { credit: 300_00 }),
      warnings: ["chargeback"],
    }),
  }),
  world({
    name: "scrap what I wrote about a refund",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Opal Jennings", "opal.jennings@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-03",
        lines: [pack("N1", "needles6", 570_00, { uses: 6, each: 105_00, from: "2026-03-03", to: "2027-03-03" })],
        paid: [card("Y1", 570_00)],
      },
      visits("N1", "2026-03-10"),
    ],
    mail: letter(
      "2026-04-14T20:20",
      "Opal Jennings <opal.jennings@example.com>",
      "Never mind",
      `Hana talked me round! Scrap what I wrote on Sunday about wanting a refund, I'm keeping my visits and will see you Thursday. Opal`,
    ),
    // Withdrawn.
    right: quiet(),
  }),
  world({
    name: "pregunta antes de comprar",
    language: "es",
    house: jardines,
    book: [person("P1", "Marcela Ríos", "marcela.rios@example.com", { language: "es" })],
    mail: letter(
      "2026-04-02T22:12",
      "Aurora Villa <aurora.villa@example.com>",
      "Duda sobre paquetes",
      `Hola, vi su promoción de láser en Instagram. Antes de comprar quisiera saber: si compro las 8 sesiones y luego me cambio de ciudad, ¿hacen reembolso de lo que no use? Gracias`,
    ),
    // Nothing was bought: a question about the policy.
    right: quiet("none", "unsure"),
  }),
  world({
    name: "back to running, and papers back",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Sergei Dolan", "sergei.dolan@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-16",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-02-16", to: "2027-02-16" })],
        paid: [card("Y1", 950_00)],
      },
      visits("N1", "2026-02-23", "2026-03-02"),
    ],
    mail: letter(
      "2026-03-17T16:30",
      "Sergei Dolan <sergei.dolan@example.com>",
      "Forms",
      `Hi, two things: could I get my X-ray disc back at Thursday's visit, and would you fill in the return-to-work form I left? I'm hoping to be back at full duty by the 30th and back to running by summer. Thanks for getting me this far, Sergei`,
    ),
    // Papers and a form, no money.
    right: quiet(),
  }),
];
