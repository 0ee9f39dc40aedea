/** At a hearing and eye clinic: things, plans and courses of people who have several. */
import { card, pack, paid, person, row, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { quayside } from "../houses/quayside.ts";

export const earAndEye: Theme = [
  world({
    name: "the pair that lives in a drawer, five weeks on",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Maureen Tilley", "maureen.tilley@example.com", { since: "2019-03-04", visits: 14 }),
      { id: "B1", of: "P1", on: "2026-04-21", lines: [thing("N1", "wax", 55_00)], paid: [card("Y1", 55_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-06-15",
        lines: [thing("N2", "aids", 2_190_00)],
        paid: [card("Y2", 2_190_00, "mastercard 7714")],
      },
      {
        id: "B3",
        of: "P1",
        on: "2026-06-15",
        lines: [thing("N3", "eyetest", 35_00)],
        paid: [paid("Y3", 35_00, "cash")],
      },
    ],
    mail: letter(
      "2026-07-20T09:12",
      "Maureen Tilley <maureen.tilley@example.com>",
      "Hearing aids, not for me",
      `Dear all at Quayside, I have given the hearing aids a fair go and I am afraid they spend their days in the drawer. Church sounds like a tin bath. The young lady who fitted them said I had sixty days to make up my mind, so I shall bring them in on Thursday, and would you please put the money back where it came from. With best wishes, Maureen Tilley (Mrs)`,
    ),
    // On trial after 35 of 60 days, worn: 2,190.00 − 75.00 = 2,115.00, which a lead has to agree to.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "opened", productReturnedOn: "2026-07-23" },
      offer: refund({ Y2: 2_115_00 }, {}, { approval: "lead" }),
    }),
  }),
  world({
    name: "no more care plan for a man who cleans his own",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Ted Hargreaves", "ted.hargreaves@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-12-01",
        lines: [thing("N1", "aids", 1_480_00)],
        paid: [card("Y1", 1_480_00)],
      },
      {
        id: "B2",
        of: "P1",
        on: "2025-12-01",
        lines: [term("N2", "care", 144_00, { from: "2025-12-01", until: "2026-12-01" })],
        paid: [card("Y2", 144_00)],
      },
      { id: "B3", of: "P1", on: "2026-02-17", lines: [thing("N3", "wax", 55_00)], paid: [card("Y3", 55_00)] },
    ],
    mail: letter(
      "2026-04-10T14:31",
      "Ted Hargreaves <ted.hargreaves@example.com>",
      "care plan",
      `Afternoon. Take me off the care plan would you, I do the tubes and filters myself at the kitchen table and it's money for nothing. Whatever's left of the year to come back to me ta. Aids are champion by the way. Ted H.`,
    ),
    // 30 days' notice end on 10 May; to 1 December 205 days, 6 whole months of 12: 144.00 × 6 / 12 = 72.00.
    right: asks({ who: "P1", lines: ["N2"], reason: "membership_cancel", offer: refund({ Y2: 72_00 }) }),
  }),
  world({
    name: "the audiologist sends her elsewhere, and she counts one too many",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Gwen Prosser", "gwen.prosser@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-07-06",
        lines: [pack("N1", "tinnitus6", 540_00, { uses: 6, each: 105_00, from: "2026-07-06", to: "2027-07-06" })],
        paid: [card("Y1", 540_00)],
      },
      visits("N1", "2026-07-14 Owen", "2026-08-04 Owen"),
      { id: "B2", of: "P1", on: "2026-03-11", lines: [thing("N2", "eyetest", 35_00)], paid: [card("Y2", 35_00)] },
      { id: "B3", of: "P1", on: "2026-03-11", lines: [thing("N3", "drops", 12_00)], paid: [card("Y3", 12_00)] },
    ],
    mail: letter(
      "2026-08-12T18:46",
      "Gwen Prosser <gwen.prosser@example.com>",
      "Sessions with Owen",
      `Hiya, Owen had a look at my latest chart last week and reckons the ringing sessions won't touch it, he's referring me to the hospital instead and told me not to book any more. He was lovely about it. That leaves five I've paid for, so how do I go about getting those refunded? Gwen`,
    ),
    // The clinic changed the plan. Two were used, so four are left, not five: 4 of 6 × 540.00 = 360.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "plan_changed",
      offer: refund({ Y1: 360_00 }, { credit: 360_00 }),
      warnings: ["differs_from_record"],
    }),
  }),
  world({
    name: "six sessions, and his reading is where it was",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Adaeze Okafor", "adaeze.okafor@example.com"),
      person("P2", "Toby Okafor", "", { guardian: "P1" }),
      {
        id: "B1",
        of: "P2",
        payer: "P1",
        on: "2026-05-11",
        lines: [pack("N1", "vision8", 640_00, { uses: 8, each: 95_00, from: "2026-05-11", to: "2027-05-11" })],
        paid: [card("Y1", 640_00)],
      },
      visits("N1", "2026-05-18", "2026-06-01", "2026-06-15", "2026-06-29", "2026-07-13", "2026-09-07"),
      {
        id: "B2",
        of: "P2",
        payer: "P1",
        on: "2026-05-11",
        lines: [thing("N2", "glasses", 185_00)],
        paid: [card("Y2", 185_00)],
      },
    ],
    mail: letter(
      "2026-09-21T20:04",
      "Adaeze Okafor <adaeze.okafor@example.com>",
      "Toby: exercises with the patch and beads",
      `Good evening. Toby has now done six of the vision therapy sessions, and every bit of the homework, and his teacher measured him again: no improvement whatever in tracking or reading speed. I no longer believe the last two will do what the first six did not. I would like a refund. Adaeze Okafor, Toby's mum`,
    ),
    // The clinician looks first, and wants to see him: that visit is free.
    right: asks({
      who: "P2",
      lines: ["N1"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "visit_needed" },
      offer: offer("redo", 0),
    }),
  }),
  world({
    name: "twenty-five pounds for an ear that was cancelled the day before",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Colin Sprake", "colin.sprake@example.com"),
      { id: "B1", of: "P1", on: "2026-06-09", lines: [thing("N1", "wax", 55_00)], paid: [card("Y1", 55_00)] },
      { id: "B2", of: "P1", on: "2026-07-28", lines: [thing("N2", "glasses", 210_00)], paid: [card("Y2", 210_00)] },
      { id: "B3", of: "P1", on: "2026-09-03", lines: [thing("N3", "missed", 25_00)], paid: [card("Y3", 25_00)] },
      { id: "B4", of: "P1", on: "2026-09-10", lines: [thing("N4", "wax", 55_00)], paid: [card("Y4", 55_00)] },
    ],
    mail: letter(
      "2026-09-11T07:40",
      "Colin Sprake <colin.sprake@example.com>",
      "charge on 3 Sept",
      `Morning, spotted a £25 charge for supposedly missing my half-four on Thursday the 3rd. I pressed cancel on the link in your text on the Wednesday, I'd just had my dinner so call it two o'clock. I've the confirmation screen saved. Would you undo it please. Colin Sprake

Sent from my phone`,
    ),
    // Wednesday 2 p.m. to Thursday 4.30 p.m.: 26 hours, more than 24: 25.00.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 26 },
      offer: refund({ Y3: 25_00 }),
    }),
  }),
  world({
    name: "wants her old frames back, and the insurer has paid",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Philomena Dacey", "phil.dacey@example.com"),
      { id: "B1", of: "P1", on: "2026-08-03", lines: [thing("N1", "glasses", 240_00)], paid: [card("Y1", 240_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-06-22",
        lines: [pack("N2", "vision8", 640_00, { uses: 8, each: 95_00, from: "2026-06-22", to: "2027-06-22" })],
        paid: [card("Y2", 640_00)],
      },
      visits("N2", "2026-06-30", "2026-07-14"),
      row("booking", "K1", { patient: "P1", line: "N2", onDate: "2026-09-08", title: "Vision therapy" }),
    ],
    mail: letter(
      "2026-08-27T11:20",
      "Philomena Dacey <phil.dacey@example.com>",
      "Frames",
      `Hello there, my sight insurance has reimbursed me for the new glasses, that went through without a hitch thanks to your paperwork. One small thing: I left the old frames with you for the measuring, may I have them back when I'm in on the 8th? Philomena Dacey`,
    ),
    // Frames, not money; the insurer paid her.
    right: quiet(),
  }),
];
