/** Which of several, by a count, a person, a "not that one": kept apart. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { jardines } from "../houses/jardines.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { northgate } from "../houses/northgate.ts";

export const whichOfSeveral: Theme = [
  world({
    name: "les trois cours qui restent",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Nathalie Ouellet", "nathalie.ouellet@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-11-10",
        lines: [pack("N1", "carte10", 240_00, { uses: 10, each: 30_00, from: "2025-11-10", to: "2026-11-10" })],
        paid: [card("Y1", 240_00)],
      },
      visits("N1", "2025-11-17", "2025-11-24", "2025-12-01", "2025-12-08", "2026-01-12", "2026-01-19", "2026-01-26"),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-23",
        lines: [pack("N2", "carte10", 250_00, { uses: 10, each: 30_00, from: "2026-02-23", to: "2027-02-23" })],
        paid: [card("Y2", 250_00)],
      },
      visits("N2", "2026-03-02", "2026-03-09"),
    ],
    mail: letter(
      "2026-04-01T14:50",
      "Nathalie Ouellet <nathalie.ouellet@example.com>",
      "Carte de cours",
      `Bonjour! Sur une de mes cartes il reste trois cours que je n'utiliserai pas, j'ai changé d'idée pour cette formule. Serait-il possible de m'en faire le remboursement? Nathalie`,
    ),
    // The card of November has three left, the other eight: 3 of 10 × 240.00 = 72.00; or as credit.
    right: asks({ who: "P1", lines: ["N1"], reason: "changed_mind", offer: refund({ Y1: 72_00 }, { credit: 72_00 }) }),
  }),
  world({
    name: "the visits with Lena, not those with Kenji",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Albert Novak", "albert.novak@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-07",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-01-07", to: "2027-01-07" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-01-14 Kenji", "2026-02-11 Kenji"),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-18",
        lines: [pack("N2", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-02-18", to: "2027-02-18" })],
        paid: [card("Y2", 500_00)],
      },
      visits("N2", "2026-02-25 Lena", "2026-03-04 Lena", "2026-03-11 Lena"),
    ],
    mail: letter(
      "2026-04-07T19:20",
      "Albert Novak <albert.novak@example.com>",
      "the pack with Lena",
      `Afternoon. Lena and I don't get on, no fault of hers, so I've decided to give up the pack I have with her. I carry on with Kenji for the shoulder. Please refund what's left with Lena. A. Novak`,
    ),
    // Lena's: 500.00 − 3 × 110.00 = 170.00; as credit 2 of 5 × 500.00 = 200.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "changed_mind",
      offer: refund({ Y2: 170_00 }, { credit: 200_00 }),
    }),
  }),
  world({
    name: "el de piernas no, el otro",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Rocío Elizondo", "rocio.elizondo@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-02",
        lines: [pack("N1", "laser8", 4_800_00, { uses: 8, each: 750_00, from: "2026-02-02", to: "2027-02-02" })],
        paid: [card("Y1", 4_800_00)],
      },
      visits("N1", "2026-02-09"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-02",
        lines: [pack("N2", "piernas8", 8_000_00, { uses: 8, each: 1_200_00, from: "2026-03-02", to: "2027-03-02" })],
        paid: [card("Y2", 8_000_00)],
      },
      visits("N2", "2026-03-09"),
    ],
    mail: letter(
      "2026-04-10T17:00",
      "Rocío Elizondo <rocio.elizondo@example.com>",
      "Devolución",
      `Qué tal. Cambié de opinión con uno de mis dos paquetes de láser y quisiera la devolución. El de piernas no lo toquen, ese sí lo sigo. Es el otro. Mil gracias`,
    ),
    // Armpits: 4,800.00 − 750.00 = 4,050.00; as credit 7 of 8 × 4,800.00 = 4,200.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 4_050_00 }, { credit: 4_200_00 }),
    }),
  }),
];
