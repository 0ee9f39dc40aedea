/** What was asked for went back before: at the processor, in an earlier case, as visits taken off. */
import { card, pack, person, row, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";

export const alreadyGiven: Theme = [
  world({
    name: "all that was due went back in the dashboard",
    language: "en",
    house: bella,
    book: [
      person("P1", "Kip Marsden", "kip.marsden@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-10-13",
        lines: [pack("N1", "sculpt4", 1_600_00, { uses: 4, each: 450_00, from: "2025-10-13", to: "2026-10-13" })],
        paid: [card("Y1", 1_600_00, "visa 8080", { refundedElsewhereMinor: 800_00 })],
      },
      visits("N1", "2025-10-20 AM", "2025-12-01 AM"),
    ],
    mail: letter(
      "2026-03-05T15:45",
      "Kip Marsden <kip.marsden@example.com>",
      "Cool sculpting refund",
      `Morning, I stopped the cool sculpting after two of the four because I'd changed my mind about it. Could you please refund the other two cycles? Kip`,
    ),
    // Signed in 2025: 2 of 4 × 1,600.00 = 800.00, and 800.00 went back at the processor. Nothing more is due.
    right: asks({ who: "P1", lines: ["N1"], reason: "changed_mind", isGiven: true, warnings: ["given_before"] }),
  }),
  world({
    name: "le quitaron las sesiones en el sistema",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Teresa Luna", "teresa.luna@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2025-11-08",
        lines: [
          pack("N1", "facial6", 3_000_00, { uses: 6, each: 600_00, from: "2025-11-08", to: "2026-11-08", takenOff: 5 }),
        ],
        paid: [card("Y1", 3_000_00)],
      },
      visits("N1", "2025-11-22"),
      row("past_case", "K1", {
        patient: "P1",
        line: "N1",
        reason: "changed_mind",
        openedAtMs: Date.parse("2026-01-12T17:00:00Z"),
        closedAtMs: Date.parse("2026-01-15T17:00:00Z"),
        offer: "refund",
        amountMinor: 2_400_00,
        currency: "MXN",
        exception: false,
      }),
    ],
    mail: letter(
      "2026-04-22T20:50",
      "Teresa Luna <teresa.luna@example.com>",
      "Paquete facial",
      `Hola! quería ver si me pueden devolver el dinero de los faciales que no tomé, compré seis y nada más fui a uno, la verdad ya no me interesan. Saludos, Tere Luna`,
    ),
    // 3,000.00 − 600.00 = 2,400.00 was paid back in January, and five visits were taken off for it. Nothing more is due.
    right: asks({ who: "P1", lines: ["N1"], reason: "changed_mind", isGiven: true, warnings: ["given_before"] }),
  }),
  world({
    name: "only a part went back",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Marguerite Dunn", "mdunn@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-20",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-01-20", to: "2027-01-20" })],
        paid: [card("Y1", 950_00, "visa 3131", { refundedElsewhereMinor: 300_00 })],
      },
      visits("N1", "2026-01-27 KT", "2026-02-03 KT"),
    ],
    mail: letter(
      "2026-04-02T18:09",
      "Marguerite Dunn <mdunn@example.com>",
      "You sent part of it",
      `I gave up my pack of ten in February because I start a new job out of town, and you refunded only $300 of it. I used two visits. By my reckoning rather more than that is still owing. Please look at it again. M. Dunn`,
    ),
    // 950.00 − 2 × 110.00 = 730.00, of which 300.00 went back: 430.00. As credit: 760.00 − 300.00 = 460.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 430_00 }, { credit: 460_00 }),
      warnings: ["given_before"],
    }),
  }),
];
