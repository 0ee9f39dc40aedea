/** Patients of long standing with much on record, and a letter about one thing of it. */
import { card, pack, person, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const crowdedRecords: Theme = [
  world({
    name: "the ten that lapsed in January, beside pilates that still runs",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Lorna Pike", "lorna.pike@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-01-27",
        lines: [pack("N1", "physio10", 980_00, { uses: 10, each: 112_00, from: "2025-01-27", to: "2026-01-27" })],
        paid: [card("Y1", 980_00)],
      },
      visits(
        "N1",
        "2025-02-04 KT",
        "2025-02-11 KT",
        "2025-02-25 KT",
        "2025-03-11 KT",
        "2025-04-08 KT",
        "2025-05-20 missed",
        "2025-06-03 KT",
      ),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-19",
        lines: [pack("N2", "pilates8", 336_00, { uses: 8, each: 46_00, from: "2026-02-19", to: "2026-12-31" })],
        paid: [card("Y2", 336_00)],
      },
      visits("N2", "2026-02-26 LW", "2026-03-05 LW"),
    ],
    mail: letter(
      "2026-03-10T18:20",
      "Lorna Pike <lorna.pike@example.com>",
      "Lapsed visits",
      `Hi Kenji's team! Loving the pilates. Sad discovery though: the ten-visit card I bought last year lapsed at the end of January and four of those are just sitting there. Looking after Mum ate my whole fall. Can anything be paid back for the four? Lorna P.`,
    ),
    // Past its last day, the first missed visit free: 4 of 10 × 980.00 = 392.00 as credit, or 60 days more.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("credit", 392_00, { extend: 60 }) }),
  }),
  world({
    name: "two cycles that the nurse says she does not need",
    language: "en",
    house: bella,
    book: [
      person("P1", "Renata Colby", "renata.colby@example.com"),
      { id: "B1", of: "P1", on: "2026-01-20", lines: [thing("N1", "botox", 410_00)], paid: [card("Y1", 410_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-02-05",
        lines: [pack("N2", "sculpt4", 1_640_00, { uses: 4, each: 460_00, from: "2026-02-05", to: "2027-02-05" })],
        paid: [card("Y2", 1_640_00)],
      },
      visits("N2", "2026-02-12 AM", "2026-03-12 AM"),
      {
        id: "B3",
        of: "P1",
        on: "2026-04-01",
        lines: [term("N3", "club", 120_00, { from: "2026-04-01", until: "2026-05-01" })],
        paid: [card("Y3", 120_00)],
      },
    ],
    mail: letter(
      "2026-04-10T20:41",
      "Renata Colby <renata.colby@example.com>",
      "Following up on my measurements appt",
      `Hi! When your nurse measured me on Thursday she said I'm already where we wanted to be and that the last two cycles of sculpting would be a waste, so she's taken them off my treatment plan. Yay me. So how do we go about getting me the money for those two? Renata`,
    ),
    // Sculpting: 2 of 4 × 1,640.00 = 820.00, less a tenth (164.00) = 656.00; as credit 820.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "plan_changed",
      offer: refund({ Y2: 656_00 }, { credit: 820_00 }),
    }),
  }),
  world({
    name: "a lease in Salem, and the cupping is used up",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Elliot Voss", "elliot.voss@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-26",
        lines: [
          pack("N1", "needles6", 594_00, { uses: 6, each: 108_00, from: "2026-01-26", to: "2027-01-26" }),
          pack("N2", "cupping4", 268_00, { uses: 4, each: 76_00, from: "2026-01-26", to: "2027-01-26" }),
        ],
        paid: [card("Y1", 862_00)],
      },
      visits("N1", "2026-02-02 HS", "2026-03-02 HS"),
      visits("N2", "2026-02-09 HS", "2026-02-16 HS", "2026-02-23 HS", "2026-03-09 HS"),
      { id: "B2", of: "P1", on: "2026-03-09", lines: [thing("N3", "moxa", 22_00)], paid: [card("Y2", 22_00)] },
    ],
    mail: letter(
      "2026-04-07T22:12",
      "Elliot Voss <elliot.voss@example.com>",
      "Leaving Portland",
      `Hi folks – we signed a lease in Salem on Sunday, 47 miles door to door from your place, and neither of us drives. There's some acupuncture left on my account that I won't be able to use. I'd appreciate a refund for whatever that comes to. It's been lovely. Elliot V.`,
    ),
    // 47 miles, more than 30: 4 of 6 × 594.00 = 396.00; or as credit. Of the cupping nothing is left.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      needs: ["moved_miles"],
      attested: { movedMiles: 47 },
      offer: refund({ Y1: 396_00 }, { credit: 396_00 }),
    }),
  }),
  world({
    name: "both brows still go up",
    language: "en",
    house: bella,
    book: [
      person("P1", "Tamsin Oyelaran", "tamsin.o@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-15",
        lines: [thing("N1", "filler", 560_00), thing("N2", "serum", 95_00)],
        paid: [card("Y1", 655_00)],
      },
      { id: "B2", of: "P1", on: "2026-03-26", lines: [thing("N3", "botox", 395_00)], paid: [card("Y2", 395_00)] },
    ],
    mail: letter(
      "2026-04-17T14:08",
      "Tamsin Oyelaran <tamsin.o@example.com>",
      "Question about my injections on 3/26",
      `Hello, it has been three full weeks and I can raise both eyebrows as high as I ever could; every line on my forehead is exactly where it was. As far as I can tell it did nothing. $395 for nothing doesn't sit right with me and I'd like to be refunded. Regards, Tamsin`,
    ),
    // The clinician looks first. Not as expected: repeated, or half of 395.00 = 197.50.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "not_expected" },
      offer: offer("redo", 0, { refund: 197_50 }),
    }),
  }),
  world({
    name: "needles that nobody said would cost extra",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Wade Lindholm", "wade.lindholm@example.com"),
      { id: "B1", of: "P1", on: "2026-03-24", lines: [thing("N1", "visit", 110_00)], paid: [card("Y1", 110_00)] },
      { id: "B2", of: "P1", on: "2026-04-07", lines: [thing("N2", "visit", 110_00)], paid: [card("Y2", 110_00)] },
      {
        id: "B3",
        of: "P1",
        on: "2026-04-07",
        lines: [thing("N3", "needling", 92_00)],
        paid: [card("Y3", 92_00)],
        isUnsigned: true,
      },
    ],
    mail: letter(
      "2026-04-09T16:55",
      "Wade Lindholm <wade.lindholm@example.com>",
      "Extra line on my bill",
      `So Tuesday I'm lying face down, she puts a few needles in my calf, fine. Then I see it's a separate item for $92 on top of the visit. Not one person mentioned it cost extra, and I'd have said no thanks. I want the 92 taken back off. The visit itself I have no quarrel with. Wade`,
    ),
    // No form binds him: the needling's 92.00.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "not_informed",
      offer: refund({ Y3: 92_00 }),
      warnings: ["unsigned"],
    }),
  }),
  world({
    name: "a certificate for a neighbor who faints at needles",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "June Castellano", "june.castellano@example.com"),
      { id: "B1", of: "P1", on: "2026-02-20", lines: [thing("N1", "tuina", 80_00)], paid: [card("Y1", 80_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-03-16",
        lines: [thing("N2", "herbs", 84_00), thing("N3", "gift", 120_00, { spentMinor: 0 })],
        paid: [card("Y2", 204_00)],
      },
    ],
    mail: letter(
      "2026-04-30T17:36",
      "June Castellano <june.castellano@example.com>",
      "That certificate",
      `Dear Quiet River, back in March I picked up a certificate for my neighbor's seventieth. I've since learned that Dot passes out at the sight of a needle, so it stayed in my drawer and she got begonias. Would you take it back and return what I paid? Fondly, June Castellano`,
    ),
    // Nothing spent, after 45 of 90 days: 120.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: ["other", "changed_mind"],
      offer: refund({ Y2: 120_00 }, { credit: 120_00 }),
    }),
  }),
];
