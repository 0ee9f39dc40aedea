/** Several purchases: the mail says which by its words, or does not say it. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";

export const whichOne: Theme = [
  world({
    name: "the laser, not the facials",
    language: "en",
    house: bella,
    book: [
      person("P1", "Corinne Vasquez", "corinnev@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-19",
        lines: [pack("N1", "legs6", 1_200_00, { uses: 6, each: 240_00, from: "2026-01-19", to: "2027-01-19" })],
        paid: [card("Y1", 1_200_00)],
      },
      visits("N1", "2026-02-02 AM", "2026-03-16 AM"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-23",
        lines: [pack("N2", "facial5", 450_00, { uses: 5, each: 120_00, from: "2026-03-23", to: "2027-03-23" })],
        paid: [card("Y2", 450_00)],
      },
    ],
    mail: letter(
      "2026-05-06T18:25",
      "Corinne Vasquez <corinnev@example.com>",
      "Stopping one of my packages",
      `Hello! I have two packages with you. I'm keeping the facials, please don't touch the facials. It's the other one I want to give up and be refunded for, I've simply lost interest. Many thanks, Corinne`,
    ),
    // Legs: 4 of 6 × 1,200.00 = 800.00, less a tenth of 1,200.00 (120.00) = 680.00. As credit: 800.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 680_00 }, { credit: 800_00 }),
    }),
  }),
  world({
    name: "the older of two alike",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Hal Brannigan", "hal.brannigan@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-09-08",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2025-09-08", to: "2026-09-08" })],
        paid: [card("Y1", 500_00, "visa 1881")],
      },
      visits("N1", "2025-09-15 KT", "2025-10-06 KT"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-09",
        lines: [pack("N2", "physio5", 520_00, { uses: 5, each: 115_00, from: "2026-03-09", to: "2027-03-09" })],
        paid: [card("Y2", 520_00, "visa 9026")],
      },
    ],
    mail: letter(
      "2026-04-28T16:50",
      "Hal Brannigan <hal.brannigan@example.com>",
      "Two packs by accident",
      `Seems I own two packs of five. I'll use the new one. Refund me what's left on the older one, I don't want both. Hal`,
    ),
    // The pack of September: 500.00 − 2 × 110.00 = 280.00. As credit: 3 of 5 × 500.00 = 300.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 280_00 }, { credit: 300_00 }),
    }),
  }),
  world({
    name: "dos paquetes de láser que encajan igual",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Brenda Cantú", "brenda.cantu@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-10",
        lines: [pack("N1", "laser8", 4_800_00, { uses: 8, each: 750_00, from: "2026-02-10", to: "2027-02-10" })],
        paid: [card("Y1", 4_800_00)],
      },
      visits("N1", "2026-02-17"),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-10",
        lines: [pack("N2", "piernas8", 8_000_00, { uses: 8, each: 1_200_00, from: "2026-02-10", to: "2027-02-10" })],
        paid: [card("Y2", 8_000_00)],
      },
      visits("N2", "2026-02-17"),
    ],
    mail: letter(
      "2026-04-14T17:40",
      "Brenda Cantú <brenda.cantu@example.com>",
      "Cancelar paquete",
      `Buen día. Me mudo a Querétaro y no podré continuar con mi paquete de depilación láser. Solicito por favor el reembolso de las sesiones que me faltan. Quedo al pendiente.`,
    ),
    // Armpits or legs? Nobody can tell. Had she said legs: 8,000.00 − 1 × 1,200.00 = 6,800.00; as credit 7 of 8 × 8,000.00 = 7,000.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "moved_or_schedule",
      asks: ["purchase"],
      offer: refund({ Y2: 6_800_00 }, { credit: 7_000_00 }),
    }),
  }),
];
