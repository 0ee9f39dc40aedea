/** Who writes is not whom it is about. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { jardines } from "../houses/jardines.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { northgate } from "../houses/northgate.ts";

export const family: Theme = [
  world({
    name: "a mother about her son, and she has visits of her own",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Priya Raman", "priya.raman@example.com"),
      person("P2", "Dev Raman", "", { guardian: "P1" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-16",
        lines: [pack("N1", "pilates8", 320_00, { uses: 8, each: 45_00, from: "2026-03-16", to: "2026-12-31" })],
        paid: [card("Y1", 320_00)],
      },
      {
        id: "B2",
        of: "P2",
        on: "2026-03-16",
        lines: [pack("N2", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-03-16", to: "2026-12-31" })],
        paid: [card("Y2", 500_00)],
      },
      visits("N2", "2026-03-23", "2026-03-30"),
    ],
    mail: letter(
      "2026-04-27T16:40",
      "Priya Raman <priya.raman@example.com>",
      "Dev's physio",
      `Hi, my son's ankle is completely fine again (he's back at football, of course) so he doesn't want the last three physio visits. Could we have them refunded? Priya Raman`,
    ),
    // Dev's: 500.00 − 2 × 110.00 = 280.00; as credit 3 of 5 × 500.00 = 300.00. She may speak for him; whose it is, is asked first.
    right: asks({
      who: "P2",
      lines: ["N2"],
      reason: ["changed_mind", "plan_changed"],
      asks: ["who"],
      maySpeak: true,
      offer: refund({ Y2: 280_00 }, { credit: 300_00 }),
    }),
  }),
  world({
    name: "un fils autorisé écrit pour sa mère",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Huguette Bélanger", "", {
        authorisedContacts: [{ name: "Rémi Bélanger", relation: "fils", email: "remi.belanger@example.com" }],
      }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-09",
        lines: [pack("N1", "massage5", 425_00, { uses: 5, each: 95_00, from: "2026-02-09", to: "2027-02-09" })],
        paid: [card("Y1", 425_00)],
      },
      visits("N1", "2026-02-19", "2026-03-05"),
    ],
    mail: letter(
      "2026-04-10T17:25",
      "Rémi Bélanger <remi.belanger@example.com>",
      "Soins de ma mère, Huguette Bélanger",
      `Bonjour, j'écris au nom de ma mère. Elle déménage chez ma sœur à Gatineau le mois prochain et ne pourra plus venir pour ses massages. Il lui reste trois soins, pouvez-vous les lui rembourser ? Rémi Bélanger`,
    ),
    // He is her authorised contact and writes from his own address: 3 of 5 × 425.00 = 255.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 255_00 }, { credit: 255_00 }),
    }),
  }),
  world({
    name: "una hija escribe por su mamá desde su propia cuenta",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Fernanda Osorio", "fer.osorio@example.com", { language: "es" }),
      person("P2", "Amalia Osorio", "amalia.osorio@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-07",
        lines: [pack("N1", "masaje4", 2_400_00, { uses: 4, each: 700_00, from: "2026-03-07", to: "2027-03-07" })],
        paid: [card("Y1", 2_400_00)],
      },
      {
        id: "B2",
        of: "P2",
        on: "2026-03-07",
        lines: [pack("N2", "masaje4", 2_400_00, { uses: 4, each: 700_00, from: "2026-03-07", to: "2027-03-07" })],
        paid: [card("Y2", 2_400_00, "visa 2020")],
      },
      visits("N2", "2026-03-21"),
    ],
    mail: letter(
      "2026-04-18T01:12",
      "Fernanda Osorio <fer.osorio@example.com>",
      "masajes de mi mamá",
      `Hola, escribo por mi mamá Amalia que no usa correo. Ya no quiere seguir con sus masajes porque le quedan muy lejos ahora que vive con mi hermano en Saltillo. ¿Le pueden regresar lo de los tres que le faltan?`,
    ),
    // Amalia's: 2,400.00 − 1 × 700.00 = 1,700.00; as credit 3 of 4 × 2,400.00 = 1,800.00. First: whose is it, and may Fernanda speak for her?
    right: asks({
      who: "P2",
      lines: ["N2"],
      reason: "moved_or_schedule",
      asks: ["who"],
      offer: refund({ Y2: 1_700_00 }, { credit: 1_800_00 }),
    }),
  }),
];
