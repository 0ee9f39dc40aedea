/** At the same clinic: last days, prices that nobody named, deposits, and a threat. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { quayside } from "../houses/quayside.ts";

export const earAndEyeAutumn: Theme = [
  world({
    name: "back from a winter in Spain, and the course has run out",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Lesley Vane", "lesley.vane@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-03-10",
        lines: [pack("N1", "vision8", 640_00, { uses: 8, each: 95_00, from: "2025-03-10", to: "2026-03-10" })],
        paid: [card("Y1", 640_00)],
      },
      visits("N1", "2025-03-24", "2025-04-07", "2025-05-12", "2025-06-16", "2025-07-14", "2025-09-15 missed"),
      { id: "B2", of: "P1", on: "2025-03-10", lines: [thing("N2", "eyetest", 35_00)], paid: [card("Y2", 35_00)] },
    ],
    mail: letter(
      "2026-04-02T10:15",
      "Lesley Vane <lesley.vane@example.com>",
      "Can't book online any more?",
      `Got home from Almería on Sunday, went to book my next vision session and the website says "course ended 10/03/2026". We've been away since October! Surely what I haven't had isn't simply lost? If it can't be used I want reimbursing for it. Lesley Vane`,
    ),
    // Five used and one missed: 2 of 8 × 640.00 = 160.00 as credit, or 60 days more.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("credit", 160_00, { extend: 60 }) }),
  }),
  world({
    name: "wax taken out while she was there, and fifty-five pounds on top",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Beryl Nkemelu", "b.nkemelu@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-10-06",
        lines: [thing("N1", "eyetest", 40_00), thing("N2", "wax", 55_00)],
        paid: [card("Y1", 95_00)],
        isUnsigned: true,
      },
      { id: "B2", of: "P1", on: "2025-11-18", lines: [thing("N3", "glasses", 199_00)], paid: [card("Y2", 199_00)] },
    ],
    mail: letter(
      "2026-10-07T13:02",
      "Beryl Nkemelu <b.nkemelu@example.com>",
      "Bill from yesterday",
      `I came to you yesterday for an eye examination. The gentleman said "I'll just clear those ears while you're sitting there", and at no point did he say it was to be paid for. I learned it from the till: £55 extra! I would never have agreed had I been given the price. I ask you to return it. The eye test I pay gladly. B. Nkemelu`,
    ),
    // Once somebody says that she was told no price: 55.00. The examination stays.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "not_informed",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y1: 55_00 }),
    }),
  }),
  world({
    name: "one of two pairs of glasses is made up wrongly",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Dougal Reith", "dougal.reith@example.com"),
      { id: "B1", of: "P1", on: "2026-09-14", lines: [thing("N1", "glasses", 210_00)], paid: [card("Y1", 210_00)] },
      { id: "B2", of: "P1", on: "2026-09-14", lines: [thing("N2", "glasses", 185_00)], paid: [card("Y2", 185_00)] },
      { id: "B3", of: "P1", on: "2026-09-01", lines: [thing("N3", "eyetest", 35_00)], paid: [card("Y3", 35_00)] },
    ],
    mail: letter(
      "2026-09-30T16:58",
      "Dougal Reith <dougal.reith@example.com>",
      "New specs",
      `The new specs came on Monday and the prescription in the left lens is not what was on the slip. Another optician checked it with a machine. I'm done waiting, I'd sooner hand them in and be refunded than have another go. D Reith`,
    ),
    // Which of the two pairs? Had he said the cheaper: made wrongly, another pair for 185.00, or its price.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: ["product_return", "service_fault"],
      asks: ["purchase"],
      needs: ["product.state"],
      attested: { productState: "damaged" },
      offer: offer("exchange", 185_00, { refund: 185_00 }),
    }),
  }),
  world({
    name: "made redundant after one session",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Rhodri Bevan", "rhodri.bevan@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-09-22",
        lines: [pack("N1", "tinnitus6", 540_00, { uses: 6, each: 105_00, from: "2026-09-22", to: "2027-09-22" })],
        paid: [card("Y1", 540_00, "visa 3388")],
      },
      visits("N1", "2026-10-01 Owen"),
      { id: "B2", of: "P1", on: "2026-08-13", lines: [thing("N2", "wax", 55_00)], paid: [card("Y2", 55_00)] },
    ],
    mail: letter(
      "2026-10-19T21:37",
      "Rhodri Bevan <rhodri.bevan@example.com>",
      "A difficult ask",
      `Hello Owen and team. The plant shut on Friday and all two hundred of us are out. I feel terrible asking, you've only seen me the once, but could the remaining tinnitus sessions be turned back into money? It would pay the gas. Rhodri`,
    ),
    // 5 of 6 × 540.00 = 450.00, less 30.00 = 420.00; as credit 450.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "other",
      offer: refund({ Y1: 420_00 }, { credit: 450_00 }),
    }),
  }),
  world({
    name: "a deposit and two boxes of drops, or else the card company",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Marcus Thurgood", "m.thurgood@example.com"),
      { id: "B1", of: "P1", on: "2026-09-18", lines: [thing("N1", "deposit", 50_00)], paid: [card("Y1", 50_00)] },
      { id: "B2", of: "P1", on: "2026-10-02", lines: [thing("N2", "drops", 24_00)], paid: [card("Y2", 24_00)] },
      { id: "B3", of: "P1", on: "2026-09-18", lines: [thing("N3", "eyetest", 35_00)], paid: [card("Y3", 35_00)] },
    ],
    mail: letter(
      "2026-10-20T12:25",
      "Marcus Thurgood <m.thurgood@example.com>",
      "OUTSTANDING: deposit, drops",
      `Two sums are outstanding between us.
(a) Fitting deposit, £50. I rang on 7 October to call off the fitting of the 12th, as my rota was changed. You have had it since.
(b) Eye drops bought 2 October, £24. Both still sealed, left at your counter this morning for a refund.
Unless both are settled this week I will have my bank raise a chargeback.
M. Thurgood`,
    ),
    // (a) 7 to 12 October: five days, more than 72 hours: 50.00. (b) Sealed, after 18 of 28 days: 24.00.
    right: asks(
      {
        who: "P1",
        lines: ["N1"],
        reason: ["moved_or_schedule", "other"],
        needs: ["visit.cancelled_hours_before"],
        attested: { cancelledHoursBefore: 120 },
        offer: refund({ Y1: 50_00 }),
        warnings: ["chargeback"],
      },
      {
        who: "P1",
        lines: ["N2"],
        reason: "product_return",
        needs: ["product.state"],
        attested: { productState: "unopened", productReturnedOn: "2026-10-20" },
        offer: refund({ Y2: 24_00 }),
        warnings: ["chargeback"],
      },
    ),
  }),
];
