/** A front desk in Austin: packages, treatments, a deposit, a card. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";

export const austinDesk: Theme = [
  world({
    name: "thought the lip touch-up was free",
    language: "en",
    house: bella,
    book: [
      person("P1", "Kaylee Brandt", "kaylee.brandt@example.com"),
      { id: "B1", of: "P1", on: "2026-05-12", lines: [thing("N1", "filler", 550_00)], paid: [card("Y1", 550_00)] },
      { id: "B2", of: "P1", on: "2026-06-09", lines: [thing("N2", "filler", 275_00)], paid: [card("Y2", 275_00)] },
      { id: "B3", of: "P1", on: "2026-06-09", lines: [thing("N3", "serum", 88_00)], paid: [card("Y3", 88_00)] },
    ],
    mail: letter(
      "2026-06-11T14:25",
      "Kaylee Brandt <kaylee.brandt@example.com>",
      "touch up on tuesday",
      `Hi! So nobody ever mentioned that the lip touch-up costs extra?? I honestly assumed it came with the first one, and then at checkout it was $275. If anyone had said so I'd have skipped it. I'd like that 275 refunded please. Kaylee`,
    ),
    // Given, and so not paid back.
    right: asks({ who: "P1", lines: ["N2"], reason: "not_informed", offer: offer("decline", 0) }),
  }),
  world({
    name: "a serum that never went in the bag",
    language: "en",
    house: bella,
    book: [
      person("P1", "Desmond Pruitt", "desmond.pruitt@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-07-14",
        lines: [thing("N1", "botox", 420_00), thing("N2", "serum", 88_00)],
        paid: [card("Y1", 508_00)],
      },
      { id: "B2", of: "P1", on: "2026-03-03", lines: [thing("N3", "botox", 420_00)], paid: [card("Y3", 420_00)] },
    ],
    mail: letter(
      "2026-07-15T13:05",
      "Desmond Pruitt <desmond.pruitt@example.com>",
      "receipt from yesterday",
      `Morning. Going over my receipt from yesterday I see a vitamin C serum on there for 88 dollars. I said no thanks to it when the young lady asked, and I did not take one home. Please take that off and credit my card. D. Pruitt`,
    ),
    // Our mistake, once somebody says so: 88.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "billing_error",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y1: 88_00 }),
    }),
  }),
  world({
    name: "the underarm hair is all still there",
    language: "en",
    house: bella,
    book: [
      person("P1", "Bianca Trevino", "bianca.trevino@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-16",
        lines: [pack("N1", "laser6", 900_00, { uses: 6, each: 180_00, from: "2026-02-16", to: "2027-02-16" })],
        paid: [card("Y1", 900_00)],
      },
      visits("N1", "2026-02-23 AM", "2026-04-06 AM", "2026-05-18 AM"),
      {
        id: "B2",
        of: "P1",
        on: "2026-06-01",
        lines: [pack("N2", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-06-01", to: "2027-06-01" })],
        paid: [card("Y2", 500_00)],
      },
      visits("N2", "2026-06-08"),
    ],
    mail: letter(
      "2026-07-20T21:30",
      "Bianca Trevino <bianca.trevino@example.com>",
      "laser",
      `Hi ladies, halfway through the laser and I shave exactly as much as before I started, it grows in just as thick. Y'all said I'd notice by the second time. I'd like to get my money back for the half I haven't done. The facials I'm loving, keep those! Bianca`,
    ),
    // A clinician looks: not as expected, so repeated, or 3 of 6 × 900.00 = 450.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "not_expected" },
      offer: offer("redo", 0, { refund: 450_00 }),
    }),
  }),
  world({
    name: "a gift card for a niece who moved to Maine",
    language: "en",
    house: bella,
    book: [
      person("P1", "Lorraine Yates", "lorraine.yates@example.com"),
      { id: "B1", of: "P1", on: "2026-04-20", lines: [thing("N1", "mask", 320_00)], paid: [card("Y1", 320_00)] },
      { id: "B2", of: "P1", on: "2026-06-03", lines: [thing("N2", "gift", 150_00)], paid: [card("Y2", 150_00)] },
    ],
    mail: letter(
      "2026-06-20T15:00",
      "Lorraine Yates <lorraine.yates@example.com>",
      "Gift card bought June 3rd",
      `Hello dear, I picked up a gift card at your counter for my niece's graduation, and now she tells me she's off to Portland, Maine and wouldn't get to use it. It hasn't been touched. Might I return it for a refund? I have it right here. Mrs. Lorraine Yates`,
    ),
    // 17 days: all of 150.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: ["other", "moved_or_schedule"],
      offer: refund({ Y2: 150_00 }),
    }),
  }),
  world({
    name: "called for jury duty",
    language: "en",
    house: bella,
    book: [
      person("P1", "Aaron Feld", "aaron.feld@example.com"),
      { id: "B1", of: "P1", on: "2026-02-05", lines: [thing("N1", "botox", 420_00)], paid: [card("Y1", 420_00)] },
      { id: "B2", of: "P1", on: "2026-08-24", lines: [thing("N2", "deposit", 100_00)], paid: [card("Y2", 100_00)] },
    ],
    mail: letter(
      "2026-09-09T16:15",
      "Aaron Feld <aaron.feld@example.com>",
      "Can't make the 14th",
      `Hi, I've been called for jury duty all of next week and they won't say how long it might run, so I have to cancel my appointment on Monday the 14th at 11:15. I won't rebook for now. I put a hundred dollars down when I booked, could you send that back? Thanks, Aaron Feld`,
    ),
    // Wednesday 11:15 to Monday 11:15: 120 hours, more than 48. 100.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "moved_or_schedule",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 120 },
      offer: refund({ Y2: 100_00 }),
    }),
  }),
  world({
    name: "growing the leg hair out",
    language: "en",
    house: bella,
    book: [
      person("P1", "Wren Castellano", "wren.castellano@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-09",
        lines: [
          pack("N1", "legs6", 1_200_00, { uses: 6, each: 240_00, from: "2026-03-09", to: "2027-03-09" }),
          thing("N2", "serum", 88_00),
        ],
        paid: [card("Y1", 1_288_00)],
      },
      visits("N1", "2026-03-16 AM", "2026-04-27 AM"),
      { id: "B2", of: "P1", on: "2026-05-30", lines: [thing("N3", "botox", 420_00)], paid: [card("Y3", 420_00)] },
    ],
    mail: letter(
      "2026-07-02T18:50",
      "Wren Castellano <wren.castellano@example.com>",
      "leg sessions",
      `hey so i've made peace with leg hair and i don't want it zapped anymore lol. two down and four i won't be doing. what would i get back if i quit here? if it's decent go ahead and do it. xo wren`,
    ),
    // 4 of 6 × 1,200.00 = 800.00, less a tenth of 1,200.00 = 680.00; as credit 800.00, and a tenth on top.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 680_00 }, { credit: 800_00 }),
    }),
  }),
];
