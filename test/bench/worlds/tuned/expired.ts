/** Packages whose last day has passed. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, offer } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";

export const expired: Theme = [
  world({
    name: "three weeks too late, because of twins",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Shauna Beck", "shauna.beck@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-04-15",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2025-04-15", to: "2026-04-15" })],
        paid: [card("Y1", 950_00)],
      },
      visits("N1", "2025-05-06", "2025-05-13", "2025-05-20", "2025-06-03", "2025-06-17", "2025-09-09 missed"),
    ],
    mail: letter(
      "2026-05-06T03:10",
      "Shauna Beck <shauna.beck@example.com>",
      "expired visits",
      `writing this one handed at 3am, twins. just saw my pack ran out on april 15 with visits still on it. they expired while i was in hospital having babies basically. is there any way to get the money for them or something?? shauna`,
    ),
    // 5 used; the first missed visit is free: 5 of 10 × 950.00 = 475.00 as credit, or 60 days more.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("credit", 475_00, { extend: 60 }) }),
  }),
  world({
    name: "se venció el paquete",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Lourdes Villarreal", "lourdesv@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2025-03-01",
        lines: [pack("N1", "facial6", 3_000_00, { uses: 6, each: 600_00, from: "2025-03-01", to: "2026-03-01" })],
        paid: [card("Y1", 3_000_00)],
      },
      visits("N1", "2025-03-15", "2025-05-10"),
    ],
    mail: letter(
      "2026-04-11T16:00",
      "Lourdes Villarreal <lourdesv@example.com>",
      "Mis faciales",
      `Estimados: me avisaron en recepción que mis faciales ya caducaron en marzo. Todavía me quedaban cuatro pagadas. Me parece injusto, les pido la devolución de ese dinero. Atte. Lourdes Villarreal`,
    ),
    // Past its last day nothing is paid back, and she signed that.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("decline", 0) }),
  }),
];
