/** Which of several is told by who did it, where it was bought, and what is kept. */
import { card, pack, person, row, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const toldByPeople: Theme = [
  world({
    name: "the facials with Dana, not those with Jo",
    language: "en",
    house: bella,
    book: [
      person("P1", "Philippa Stone", "pip.stone@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-14",
        lines: [pack("N1", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-01-14", to: "2027-01-14" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-01-28 Jo", "2026-02-25 Jo"),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-03",
        lines: [pack("N2", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-02-03", to: "2027-02-03" })],
        paid: [card("Y2", 500_00)],
      },
      visits("N2", "2026-02-10 Dana", "2026-03-10 Dana", "2026-04-07 Dana"),
    ],
    mail: letter(
      "2026-04-22T15:10",
      "Philippa Stone <pip.stone@example.com>",
      "Facials",
      `Hi lovely people. I somehow ended up with two lots of facials. The ones I do with Dana I'd like to stop and get the money for, she's moved to mornings and I never was a morning person. Jo's I'm hanging on to! xx Pip`,
    ),
    // Dana's: 2 of 5 × 500.00 = 200.00, less a tenth of 500.00 = 150.00; as credit 200.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "moved_or_schedule",
      offer: refund({ Y2: 150_00 }, { credit: 200_00 }),
    }),
  }),
  world({
    name: "the pack from the Ballard desk",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Amos Keller", "amos.keller@example.com"),
      row("location", "ballard", {
        title: "Northgate Physio Ballard",
        timeZone: "America/Los_Angeles",
        jurisdiction: "US-WA",
        currency: "USD",
      }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-11",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-02-11", to: "2027-02-11" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-02-18"),
      {
        id: "B2",
        of: "P1",
        at: "ballard",
        on: "2026-02-25",
        lines: [pack("N2", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-02-25", to: "2027-02-25" })],
        paid: [card("Y2", 500_00)],
      },
      visits("N2", "2026-03-04", "2026-03-11"),
    ],
    mail: letter(
      "2026-04-09T18:00",
      "Amos Keller <amos.keller@example.com>",
      "Physio pack",
      `I bought a pack at your Ballard clinic and have since lost the appetite for it. Three visits unused. What do I get back, and when? A. Keller`,
    ),
    // The one from Ballard: 500.00 − 2 × 110.00 = 280.00; as credit 3 of 5 × 500.00 = 300.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "changed_mind",
      offer: refund({ Y2: 280_00 }, { credit: 300_00 }),
    }),
  }),
  world({
    name: "everything except the cupping, after a move of 160 miles",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Gretchen Foss", "gretchen.foss@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-21",
        lines: [pack("N1", "needles12", 1_080_00, { uses: 12, each: 105_00, from: "2026-01-21", to: "2027-01-21" })],
        paid: [card("Y1", 1_080_00)],
      },
      visits("N1", "2026-01-28 HS", "2026-02-11 HS", "2026-02-25 HS"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-04",
        lines: [pack("N2", "cupping4", 260_00, { uses: 4, each: 75_00, from: "2026-03-04", to: "2027-03-04" })],
        paid: [card("Y2", 260_00)],
      },
    ],
    mail: letter(
      "2026-05-05T04:30",
      "Gretchen Foss <gretchen.foss@example.com>",
      "Moving to Bend",
      `Hello Hana and all, we've bought a place in Bend, so 160 miles from you, and we go on the 20th. I'd like everything I haven't used refunded except the cupping: I'll fit those four in before the truck comes. Thank you for a gentle winter. Gretchen`,
    ),
    // 160 miles, more than 30: 9 of 12 × 1,080.00 = 810.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      needs: ["moved_miles"],
      attested: { movedMiles: 160 },
      offer: refund({ Y1: 810_00 }, { credit: 810_00 }),
    }),
  }),
  world({
    name: "se queda con los masajes",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Rocío Elizondo", "rocio.elizondo@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-18",
        lines: [
          pack("N1", "facial6", 3_000_00, { uses: 6, each: 600_00, from: "2026-02-18", to: "2027-02-18" }),
          pack("N2", "masaje4", 2_400_00, { uses: 4, each: 700_00, from: "2026-02-18", to: "2027-02-18" }),
        ],
        paid: [card("Y1", 5_400_00)],
      },
      visits("N1", "2026-02-25", "2026-03-11"),
      visits("N2", "2026-03-04"),
    ],
    mail: letter(
      "2026-04-02T21:14",
      "Rocío Elizondo <rocio.elizondo@example.com>",
      "Cancelación parcial",
      `Hola, de lo que pagué en febrero me quedo con los masajes pero lo demás ya no lo voy a tomar, no me encantó. ¿Me pueden devolver lo que falta de eso? Mil gracias. Rocío`,
    ),
    // The facials: 3,000.00 − 2 × 600.00 = 1,800.00; as credit 4 of 6 × 3,000.00 = 2,000.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 1_800_00 }, { credit: 2_000_00 }),
    }),
  }),
  world({
    name: "the lips, of three things done on one day",
    language: "en",
    house: bella,
    book: [
      person("P1", "Candice Amari", "candice.amari@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-14",
        lines: [thing("N1", "botox", 420_00), thing("N2", "filler", 550_00), thing("N3", "serum", 95_00)],
        paid: [card("Y1", 1_065_00)],
      },
    ],
    mail: letter(
      "2026-05-01T14:40",
      "Candice Amari <candice.amari@example.com>",
      "My lips",
      `The forehead is gorgeous, no complaints. My lips however are lumpy and one side is clearly bigger, and it has been two and a half weeks so don't tell me it's swelling. I don't think I should have to pay for lips that look like this. I'd like a refund for them. Candice`,
    ),
    // The clinician looks first. Not as expected: repeated, or half of 550.00 = 275.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "not_expected" },
      offer: offer("redo", 0, { refund: 275_00 }),
    }),
  }),
];
