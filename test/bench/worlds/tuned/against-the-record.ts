/** What the mail says and the records say otherwise, and what is on no record. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const againstTheRecord: Theme = [
  world({
    name: "says two were used, and the records have four",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Clement Obi", "clement.obi@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-08",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-01-08", to: "2027-01-08" })],
        paid: [card("Y1", 950_00)],
      },
      visits("N1", "2026-01-13 LW", "2026-01-20 LW", "2026-02-03 LW", "2026-02-17 LW"),
    ],
    mail: letter(
      "2026-05-01T16:00",
      "Clement Obi <clement.obi@example.com>",
      "Refund of eight visits",
      `Dear team, I only used two visits of my pack of ten before I lost interest. Kindly refund the eight unused visits. Clement Obi`,
    ),
    // The records have four: 950.00 − 4 × 110.00 = 510.00; as credit 6 of 10 × 950.00 = 570.00. The difference is said.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 510_00 }, { credit: 570_00 }),
      warnings: ["differs_from_record"],
    }),
  }),
  world({
    name: "says charged twice, and there were two visits",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Verity Holt", "verity.holt@example.com"),
      { id: "B1", of: "P1", on: "2026-04-02", lines: [thing("N1", "tuina", 80_00)], paid: [card("Y1", 80_00)] },
      { id: "B2", of: "P1", on: "2026-04-09", lines: [thing("N2", "tuina", 80_00)], paid: [card("Y2", 80_00)] },
    ],
    mail: letter(
      "2026-04-17T15:15",
      "Verity Holt <verity.holt@example.com>",
      "Charged twice",
      `You've charged me twice for my massage, $80 and then $80 again on April 9. I only had the one on the second. Please return the April 9 charge. Verity`,
    ),
    // The records have a massage on each day. Looked at, the charge of 9 April is right and stays.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "billing_error",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: false },
      offer: offer("decline", 0),
      warnings: ["differs_from_record"],
    }),
  }),
  world({
    name: "a treatment that nobody bought here",
    language: "en",
    house: bella,
    book: [
      person("P1", "Jolene Pratt", "jolene.pratt@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-16",
        lines: [pack("N1", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-02-16", to: "2027-02-16" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-03-02 JR"),
    ],
    mail: letter(
      "2026-04-07T17:50",
      "Jolene Pratt <jolene.pratt@example.com>",
      "Microneedling refund",
      `Hi, I bought three microneedling sessions from you for $750 in January and have decided not to go through with them. Please refund the lot. Jolene Pratt`,
    ),
    // No microneedling is on record, and the facials are not it: she is asked where and when she bought it.
    right: asks({
      who: "P1",
      lines: [],
      reason: "changed_mind",
      asks: ["purchase"],
      warnings: ["not_on_record"],
    }),
  }),
];
