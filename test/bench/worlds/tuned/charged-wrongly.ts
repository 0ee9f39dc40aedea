/** Fees that are disputed, double charges, and visits that the clinic called off. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { evening, letter, world } from "../../suggest/written.ts";
import { jardines } from "../houses/jardines.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const chargedWrongly: Theme = [
  world({
    name: "cargo por cita perdida, avisó la víspera",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Paola Rangel", "paola.rangel@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-12",
        lines: [pack("N1", "laser8", 4_800_00, { uses: 8, each: 750_00, from: "2026-02-12", to: "2027-02-12" })],
        paid: [card("Y1", 4_800_00)],
      },
      visits("N1", "2026-02-19"),
      { id: "B2", of: "P1", on: "2026-03-26", lines: [thing("N2", "falta", 300_00)], paid: [card("Y2", 300_00)] },
    ],
    mail: letter(
      "2026-03-27T14:44",
      "Paola Rangel <paola.rangel@example.com>",
      "Me cobraron 300 pesos",
      `Hola, ayer me cobraron 300 pesos por no ir a mi cita de las 5. ¡Pero si yo les mandé WhatsApp un día antes en la noche para cancelar y hasta me pusieron palomita azul! No se me hace justo, por favor regrésenme ese dinero. Paola`,
    ),
    // The evening before to 5 p.m.: about 20 hours, more than 12. The charge of 300.00 goes back.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 20 },
      offer: refund({ Y2: 300_00 }),
    }),
  }),
  world({
    name: "a no-show fee for a visit that the clinic called off",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Marlon Pace", "marlon.pace@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-18",
        lines: [pack("N1", "needles6", 570_00, { uses: 6, each: 105_00, from: "2026-02-18", to: "2027-02-18" })],
        paid: [card("Y1", 570_00)],
      },
      visits("N1", "2026-02-25 HS"),
      { id: "B2", of: "P1", on: "2026-03-11", lines: [thing("N2", "noshow", 45_00)], paid: [card("Y2", 45_00)] },
    ],
    mail: letter(
      "2026-03-12T17:33",
      "Marlon Pace <marlon.pace@example.com>",
      "$45?!",
      `So your front desk texts me Tuesday to say Hana is out sick and my Wednesday visit is off. Fine. And now I see you've billed me a $45 no-show for that very Wednesday. You cancelled it, not me. Take it off, please. Marlon`,
    ),
    // Once somebody says that the clinic called it off: 45.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "no_show_dispute",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y2: 45_00 }),
    }),
  }),
  world({
    name: "a workshop that the studio called off",
    language: "en",
    house: montRoyal,
    book: [
      person("P1", "Fiona Gallagher", "fiona.gallagher@example.com"),
      { id: "B1", of: "P1", on: "2026-04-07", lines: [thing("N1", "atelier", 65_00)], paid: [card("Y1", 65_00)] },
    ],
    mail: letter(
      "2026-05-03T20:08",
      "Fiona Gallagher <fiona.gallagher@example.com>",
      "Breathing workshop on Saturday",
      `Hi there, the breathing workshop on May 2 that I'd paid for was called off an hour before it started. Nobody has said anything since about the $65. I can't do the new date, so I'd like it refunded. Fiona`,
    ),
    // Once somebody says so: 65.00, or given again.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y1: 65_00 }, { redo: 0 }),
    }),
  }),
  world({
    name: "la terminal pasó dos veces la tarjeta",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Hugo Benavides", "hugo.benavides@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-24",
        lines: [thing("N1", "limpieza", 900_00)],
        paid: [card("Y1", 900_00), card("Y2", 900_00, "visa 4242", { capturedAtMs: evening("2026-04-24", 3) })],
      },
    ],
    mail: letter(
      "2026-04-26T15:00",
      "Hugo Benavides <hugo.benavides@example.com>",
      "Cobro repetido",
      `Buen día, el viernes la terminal marcó error y la señorita volvió a pasar mi tarjeta. En mi app del banco aparecen los dos cargos de $900. Les encargo por favor la devolución de uno. Ing. Hugo Benavides`,
    ),
    // One facial for 900.00, collected twice: the second goes back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "billing_error",
      offer: refund({ Y2: 900_00 }),
      warnings: ["possible_duplicate"],
    }),
  }),
  world({
    name: "a massage cut short",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Helena Voss", "helena.voss@example.com"),
      { id: "B1", of: "P1", on: "2026-04-10", lines: [thing("N1", "tuina", 80_00)], paid: [card("Y1", 80_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-03-13",
        lines: [pack("N2", "needles6", 570_00, { uses: 6, each: 105_00, from: "2026-03-13", to: "2027-03-13" })],
        paid: [card("Y2", 570_00)],
      },
      visits("N2", "2026-03-20 HS", "2026-04-03 HS"),
    ],
    mail: letter(
      "2026-04-11T09:26",
      "Helena Voss <helena.voss@example.com>",
      "Friday's massage",
      `Dear all, my tui na on Friday began twenty-five minutes late, was interrupted by two phone calls and still ended on the hour. I paid for sixty minutes and had thirty. I would like that $80 returned. Helena Voss`,
    ),
    // Once somebody says so: 80.00, or given again.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y1: 80_00 }, { redo: 0 }),
    }),
  }),
  world({
    name: "fee for a visit that was moved on the telephone",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Yusuf Demir", "yusuf.demir@example.com"),
      { id: "B1", of: "P1", on: "2026-04-14", lines: [thing("N1", "missed", 60_00)], paid: [card("Y1", 60_00)] },
      { id: "B2", of: "P1", on: "2026-04-21", lines: [thing("N2", "visit", 110_00)], paid: [card("Y2", 110_00)] },
    ],
    mail: letter(
      "2026-04-22T21:00",
      "Yusuf Demir <yusuf.demir@example.com>",
      "missed visit fee",
      `Hello, there is a missed visit fee on my bill for the 14th. I did not miss anything: I phoned the week before and you moved me to the 21st, and on the 21st I was there. Please give the fee back. Thank you, Yusuf`,
    ),
    // A week before, more than 24 hours: the fee of 60.00 goes back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 168 },
      offer: refund({ Y1: 60_00 }),
    }),
  }),
];
