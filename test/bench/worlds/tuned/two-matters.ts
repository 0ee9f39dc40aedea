/** Two matters in one mail: each with its own reason, sum and decision. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { evening, letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";

export const twoMatters: Theme = [
  world({
    name: "a double charge, and a package given up",
    language: "en",
    house: bella,
    book: [
      person("P1", "Estelle Crane", "estelle.crane@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-26",
        lines: [pack("N1", "laser6", 900_00, { uses: 6, each: 180_00, from: "2026-01-26", to: "2027-01-26" })],
        paid: [card("Y1", 900_00)],
      },
      visits("N1", "2026-02-09 AM", "2026-03-23 AM", "2026-04-20 AM"),
      {
        id: "B2",
        of: "P1",
        on: "2026-04-20",
        lines: [thing("N2", "botox", 420_00)],
        paid: [card("Y2", 420_00), card("Y3", 420_00, "visa 4242", { capturedAtMs: evening("2026-04-20", 4) })],
      },
    ],
    mail: letter(
      "2026-04-30T14:22",
      "Estelle Crane <estelle.crane@example.com>",
      "Two things",
      `Hello,
1. The Botox on the 20th was put through twice, $420 and $420 four minutes apart. One of them needs to come back.
2. I've decided I don't want to carry on with the laser. There are three sessions I haven't used, please refund those as well.
Thanks, Estelle`,
    ),
    // Botox: the second 420.00. Laser: 3 of 6 × 900.00 = 450.00, less a tenth of 900.00 (90.00) = 360.00; as credit 450.00.
    right: asks(
      {
        who: "P1",
        lines: ["N2"],
        reason: "billing_error",
        offer: refund({ Y3: 420_00 }),
        warnings: ["possible_duplicate"],
      },
      { who: "P1", lines: ["N1"], reason: "changed_mind", offer: refund({ Y1: 360_00 }, { credit: 450_00 }) },
    ),
  }),
  world({
    name: "un paquete por mudanza y una limpieza mal hecha",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Olga Zambrano", "olgaz@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-20",
        lines: [pack("N1", "masaje4", 2_400_00, { uses: 4, each: 700_00, from: "2026-02-20", to: "2027-02-20" })],
        paid: [card("Y1", 2_400_00)],
      },
      visits("N1", "2026-03-06"),
      { id: "B2", of: "P1", on: "2026-04-09", lines: [thing("N2", "limpieza", 900_00)], paid: [card("Y2", 900_00)] },
    ],
    mail: letter(
      "2026-04-15T19:05",
      "Olga Zambrano <olgaz@example.com>",
      "Dos asuntos",
      `Buenas tardes. Primero: me cambian de ciudad en el trabajo, así que pido el reembolso de los tres masajes que me quedan. Segundo: la limpieza facial del día 9 la dejaron a medias porque se descompuso el aparato y aun así me la cobraron completa; esa también me la deben. Gracias.`,
    ),
    // Massages: 2,400.00 − 700.00 = 1,700.00; as credit 3 of 4 = 1,800.00. Facial: our fault, once said so, 900.00 or a redo.
    right: asks(
      { who: "P1", lines: ["N1"], reason: "moved_or_schedule", offer: refund({ Y1: 1_700_00 }, { credit: 1_800_00 }) },
      {
        who: "P1",
        lines: ["N2"],
        reason: "service_fault",
        needs: ["clinic_at_fault"],
        attested: { clinicAtFault: true },
        offer: refund({ Y2: 900_00 }, { redo: 0 }),
      },
    ),
  }),
  world({
    name: "a jar to return beside a session that went wrong",
    language: "en",
    house: bella,
    book: [
      person("P1", "Monique Hale", "monique.hale@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-02",
        lines: [pack("N1", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-03-02", to: "2027-03-02" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-03-16 JR", "2026-04-13 JR"),
      { id: "B2", of: "P1", on: "2026-04-13", lines: [thing("N2", "serum", 95_00)], paid: [card("Y2", 95_00)] },
    ],
    mail: letter(
      "2026-04-15T22:22",
      "Monique Hale <monique.hale@example.com>",
      "Monday's facial + serum",
      `So on Monday the power went out halfway through my facial and I was sent home with half a face done. I want that made good. And the vitamin C serum Jess sold me at the desk is still sealed, I'd rather return it and have the $95. Monique`,
    ),
    // Facial: ours, once said so: repeated, or 3 of 5 × 500.00 = 300.00. Serum: unopened once brought back, 95.00 or another.
    right: asks(
      {
        who: "P1",
        lines: ["N1"],
        reason: "service_fault",
        needs: ["clinic_at_fault"],
        attested: { clinicAtFault: true },
        offer: offer("redo", 0, { refund: 300_00 }),
      },
      {
        who: "P1",
        lines: ["N2"],
        reason: "product_return",
        needs: ["product.state"],
        attested: { productState: "unopened", productReturnedOn: "2026-04-16" },
        offer: refund({ Y2: 95_00 }, { exchange: 95_00 }),
      },
    ),
  }),
];
