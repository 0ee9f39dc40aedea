/** What a desk gets on a weekday: each patient has several things on file and means one of them. */
import { card, pack, person, row, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const weekdayMails: Theme = [
  world({
    name: "rosacea, and a letter from the dermatologist",
    language: "en",
    house: bella,
    book: [
      person("P1", "Noreen Castellano", "noreen.c@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-19",
        lines: [pack("N1", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-05-19", to: "2027-05-19" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-06-02 JR", "2026-07-07 JR"),
      { id: "B2", of: "P1", on: "2026-06-02", lines: [thing("N2", "serum", 95_00)], paid: [card("Y2", 95_00)] },
      { id: "B3", of: "P1", on: "2026-03-24", lines: [thing("N3", "botox", 420_00)], paid: [card("Y3", 420_00)] },
    ],
    mail: letter(
      "2026-08-13T15:08",
      "Noreen Castellano <noreen.c@example.com>",
      "Dr. Weintraub's orders",
      `Hi Jess. My cheeks blew up again and it's rosacea, officially. Dr. Weintraub wrote me a letter on Tuesday (I'll scan it) saying absolutely no more facials of any kind. I hate it, they were my one treat! What's the process to be refunded for the ones I can't have now? Noreen`,
    ),
    // Note seen: 3 of 5 × 500.00 = 300.00 without the tenth; or 180 days more.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-08-11" },
      offer: refund({ Y1: 300_00 }, { extend: 180 }),
    }),
  }),
  world({
    name: "the insurer's share of the visit on the sixteenth",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Lamar Whitfield", "lamar.whitfield@example.com"),
      { id: "B1", of: "P1", on: "2026-07-07", lines: [thing("N1", "needling", 85_00)], paid: [card("Y1", 85_00)] },
      { id: "B2", of: "P1", on: "2026-07-09", lines: [thing("N2", "visit", 110_00)], paid: [card("Y2", 110_00)] },
      { id: "B3", of: "P1", on: "2026-07-16", lines: [thing("N3", "visit", 110_00)], paid: [card("Y3", 110_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N3",
        insurer: "Blue Heron Health",
        serviceOn: "2026-07-16",
        state: "paid",
        currency: "USD",
        overpaidMinor: 64_50,
        foundOn: "2026-08-20",
      }),
    ],
    mail: letter(
      "2026-08-25T19:51",
      "Lamar Whitfield <lamar.whitfield@example.com>",
      "EOB attached",
      `Team, per the attached EOB, Blue Heron Health settled $64.50 with you for date of service 07/16. I'd covered that visit in full at the counter. Please remit the difference to the card used. Thx, Lamar W.`,
    ),
    // The claim says 64.50 too much.
    right: asks({ who: "P1", lines: ["N3"], reason: "insurance_overpayment", offer: refund({ Y3: 64_50 }) }),
  }),
  world({
    name: "sticks on the receipt that were never in the bag",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Inez Calloway", "inez.calloway@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-06-23",
        lines: [thing("N1", "herbs", 84_00), thing("N2", "moxa", 26_00)],
        paid: [card("Y1", 110_00)],
      },
      {
        id: "B2",
        of: "P1",
        on: "2026-05-05",
        lines: [pack("N3", "needles6", 570_00, { uses: 6, each: 105_00, from: "2026-05-05", to: "2027-05-05" })],
        paid: [card("Y2", 570_00)],
      },
      visits("N3", "2026-05-12 HS", "2026-05-26 HS", "2026-06-23 HS"),
    ],
    mail: letter(
      "2026-06-26T17:17",
      "Inez Calloway <inez.calloway@example.com>",
      "receipt 6/23",
      `Hey Hana, going through receipts for my taxes. Tuesday's has the herbs (yes) and moxa sticks for $26 (no!). I didn't buy any moxa, must've been the person ahead of me. Can that be credited back to my card? No hurry. Inez`,
    ),
    // Once somebody says that it was rung up by mistake: 26.00. The herbs stay.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "billing_error",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y1: 26_00 }),
    }),
  }),
  world({
    name: "eight women on mats, and nobody came to teach",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Siobhan Keane", "siobhan.keane@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-06-04",
        lines: [pack("N1", "pilates8", 320_00, { uses: 8, each: 45_00, from: "2026-06-04", to: "2026-12-31" })],
        paid: [card("Y1", 320_00)],
      },
      visits("N1", "2026-06-11 LW", "2026-06-18 LW", "2026-07-09 LW", "2026-08-06"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-02",
        lines: [pack("N2", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-03-02", to: "2027-03-02" })],
        paid: [card("Y2", 500_00)],
      },
      visits("N2", "2026-03-09 KT", "2026-03-16 KT", "2026-03-30 KT"),
    ],
    mail: letter(
      "2026-08-07T13:44",
      "Siobhan Keane <siobhan.keane@example.com>",
      "Thursday 6 pm",
      `So eight of us lay on our mats on Thursday till half past and no teacher ever showed. The desk shrugged. And the app has counted it as a class! I paid a sitter for that. I want my money for it. Siobhan Keane`,
    ),
    // Once somebody says that nobody taught: the class is given again.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: offer("redo", 0),
    }),
  }),
  world({
    name: "a sister who would rather have a bicycle",
    language: "en",
    house: bella,
    book: [
      person("P1", "Dwight Romano", "dwight.romano@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-08",
        lines: [thing("N1", "gift", 250_00, { spentMinor: 0 })],
        paid: [card("Y1", 250_00)],
      },
      { id: "B2", of: "P1", on: "2026-05-08", lines: [thing("N2", "filler", 550_00)], paid: [card("Y2", 550_00)] },
      { id: "B3", of: "P1", on: "2026-06-30", lines: [thing("N3", "mask", 280_00)], paid: [card("Y3", 280_00)] },
    ],
    mail: letter(
      "2026-07-02T22:19",
      "Dwight Romano <dwight.romano@example.com>",
      "Gift card from May",
      `Turns out my sister would rather have a bike for her fortieth than anybody touching her face. Card's sitting here untouched, 250 on it. Any chance of undoing that purchase? Dwight`,
    ),
    // After 55 days, not 30: 250.00 as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: ["other", "changed_mind"],
      offer: offer("credit", 250_00),
    }),
  }),
  world({
    name: "across the river is not far enough",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Lucinda Marsh", "lucinda.marsh@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-24",
        lines: [pack("N1", "needles12", 1_080_00, { uses: 12, each: 105_00, from: "2026-02-24", to: "2027-02-24" })],
        paid: [card("Y1", 1_080_00)],
      },
      visits("N1", "2026-03-03", "2026-03-17", "2026-04-07", "2026-04-28", "2026-05-19", "2026-06-09 late"),
      { id: "B2", of: "P1", on: "2026-04-28", lines: [thing("N2", "tuina", 80_00)], paid: [card("Y2", 80_00)] },
      { id: "B3", of: "P1", on: "2026-05-19", lines: [thing("N3", "herbs", 84_00)], paid: [card("Y3", 84_00)] },
    ],
    mail: letter(
      "2026-07-14T16:35",
      "Lucinda Marsh <lucinda.marsh@example.com>",
      "new address / acupuncture",
      `New address for your files: 48 Orchard Loop, Camas. It's a dozen miles off but the bridge at rush hour is a nightmare, so I've found someone round the corner for my needles. That being so, please refund whatever's still on my acupuncture pack. Lucinda`,
    ),
    // 12 miles, not 30: five used and one cancelled late, 6 of 12 × 1,080.00 = 540.00 as credit, or 90 days more.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      needs: ["moved_miles"],
      attested: { movedMiles: 12 },
      offer: offer("credit", 540_00, { extend: 90 }),
    }),
  }),
];
