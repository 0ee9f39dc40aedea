/** Packages and plans, kept apart. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const packagesAndPlans: Theme = [
  world({
    name: "credit only, one visit missed",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Margo Teller", "margo.teller@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-05",
        lines: [pack("N1", "needles12", 1_080_00, { uses: 12, each: 105_00, from: "2026-01-05", to: "2027-01-05" })],
        paid: [card("Y1", 1_080_00)],
      },
      visits("N1", "2026-01-09", "2026-01-16", "2026-01-30", "2026-02-13", "2026-02-27", "2026-03-13 missed"),
    ],
    mail: letter(
      "2026-05-05T18:00",
      "Margo Teller <margo.teller@example.com>",
      "Leftover acupuncture",
      `I've plateaued with the needles, I want to try something else for a while. There's half my twelve left over I think. Can I have my money back on those? – Margo T.`,
    ),
    // 5 used and 1 missed count: 6 of 12 × 1,080.00 = 540.00, as credit only; or 90 days more.
    right: asks({ who: "P1", lines: ["N1"], reason: "changed_mind", offer: offer("credit", 540_00, { extend: 90 }) }),
  }),
  world({
    name: "la dentista cambió el plan",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Ignacio Belmonte", "i.belmonte@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-16",
        lines: [pack("N1", "implante", 1_600_00, { uses: 4, each: 450_00, from: "2026-02-16" })],
        paid: [card("Y1", 1_600_00)],
      },
      visits("N1", "2026-02-23 DRA"),
    ],
    mail: letter(
      "2026-04-21T10:35",
      "Ignacio Belmonte <i.belmonte@example.com>",
      "Implante",
      `Buenos días: la doctora me explicó el lunes que al final no hará falta el implante y que seguiremos con un puente. Como aboné las cuatro fases y solo se ha hecho la primera, les ruego me devuelvan el importe de las otras tres. Un saludo, Ignacio Belmonte`,
    ),
    // The dentist changed the plan: 3 of 4 × 1,600.00 = 1,200.00 without the 150.00; above an agent's 1,000.00. As credit the same.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "plan_changed",
      offer: refund({ Y1: 1_200_00 }, { credit: 1_200_00 }, { approval: "lead" }),
    }),
  }),
  world({
    name: "two packs of physiotherapy, one sentence",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Bea Lindholm", "bea.lindholm@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-26",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-01-26", to: "2027-01-26" })],
        paid: [card("Y1", 500_00)],
      },
      {
        id: "B2",
        of: "P1",
        on: "2026-03-30",
        lines: [pack("N2", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-03-30", to: "2027-03-30" })],
        paid: [card("Y2", 950_00)],
      },
      visits("N1", "2026-02-02", "2026-02-09"),
      visits("N2", "2026-04-06"),
    ],
    mail: letter(
      "2026-05-12T19:30",
      "Bea Lindholm <bea.lindholm@example.com>",
      "physio pack",
      `I changed my mind about my physio pack. Please refund the visits I haven't used. Bea`,
    ),
    // Five or ten? Had she said the five: 500.00 − 2 × 110.00 = 280.00; as credit 3 of 5 × 500.00 = 300.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      asks: ["purchase"],
      offer: refund({ Y1: 280_00 }, { credit: 300_00 }),
    }),
  }),
];
