/** A front desk in Bristol: several things on record, and a letter about one of them. */
import { card, pack, person, row, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { harbour } from "../houses/harbour.ts";

export const harbourFrontDesk: Theme = [
  world({
    name: "would sooner keep the verrucas",
    language: "en",
    house: harbour,
    book: [
      person("P1", "Tom Pascoe", "tom.pascoe@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-10",
        lines: [pack("N1", "podiatry6", 330_00, { uses: 6, each: 60_00, from: "2026-02-10", to: "2027-02-10" })],
        paid: [card("Y1", 330_00)],
      },
      visits("N1", "2026-02-17", "2026-03-17"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-03",
        lines: [
          pack("N2", "verruca4", 280_00, { uses: 4, each: 80_00, from: "2026-03-03", to: "2027-03-03" }),
          thing("N3", "balm", 14_00),
        ],
        paid: [card("Y2", 294_00)],
      },
      visits("N2", "2026-03-10"),
    ],
    mail: letter(
      "2026-04-14T17:22",
      "Tom Pascoe <tom.pascoe@example.com>",
      "no more laser for me",
      `Hiya. Being straight with you, one go on the verrucas was plenty. I've decided I'd sooner live with the things than sit through three more of those. Nothing wrong with how it was done. Could you pop the money for the rest of that course back on my card? I'll still be in for my feet as usual. Tom`,
    ),
    // Verruca: 3 of 4 × 280.00 = 210.00, less 30.00 = 180.00; as credit 210.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: ["changed_mind", "other"],
      offer: refund({ Y2: 180_00 }, { credit: 210_00 }),
    }),
  }),
  world({
    name: "an insole split under the arch",
    language: "en",
    house: harbour,
    book: [
      person("P1", "Bernice Adeyemi", "bernice.adeyemi@example.com"),
      { id: "B1", of: "P1", on: "2026-04-01", lines: [thing("N1", "wax", 65_00)], paid: [card("Y1", 65_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-05-05",
        lines: [thing("N2", "biomech", 85_00), thing("N3", "insoles", 195_00)],
        paid: [card("Y2", 280_00)],
      },
    ],
    mail: letter(
      "2026-05-15T08:45",
      "Bernice Adeyemi <bernice.adeyemi@example.com>",
      "Left insole",
      `Good morning. Ten days in and the left insole has split clean across, right under the arch. I've worn them to the shops and to church, not up Snowdon. They were £195 and I'd like that refunded please. I can bring the pair in whenever suits. Mrs B. Adeyemi`,
    ),
    // Damaged, once somebody has looked: another pair, or 195.00.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "damaged" },
      offer: offer("exchange", 195_00, { refund: 195_00 }),
    }),
  }),
  world({
    name: "cancelled on the website the morning before",
    language: "en",
    house: harbour,
    book: [
      person("P1", "Colin Treharne", "c.treharne@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-13",
        lines: [pack("N1", "podiatry6", 330_00, { uses: 6, each: 60_00, from: "2026-01-13", to: "2027-01-13" })],
        paid: [card("Y1", 330_00)],
      },
      visits("N1", "2026-01-20", "2026-02-10", "2026-04-22 late"),
      { id: "B2", of: "P1", on: "2026-03-02", lines: [thing("N2", "wax", 65_00)], paid: [card("Y2", 65_00)] },
      { id: "B3", of: "P1", on: "2026-04-22", lines: [thing("N3", "late", 30_00)], paid: [card("Y3", 30_00)] },
    ],
    mail: letter(
      "2026-04-24T10:30",
      "Colin Treharne <c.treharne@example.com>",
      "Late cancellation charge",
      `Dear Harbour, there is £30 gone from my account for a late cancellation. It wasn't late. I cancelled through your website at nine on Tuesday morning and the appointment was three o'clock on the Wednesday; I kept the confirmation email. I trust you will put the thirty pounds back. C. Treharne`,
    ),
    // Tuesday at nine to Wednesday at three: 30 hours, more than 24. The charge of 30.00 goes back.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 30 },
      offer: refund({ Y3: 30_00 }),
    }),
  }),
  world({
    name: "gives up the foot care plan",
    language: "en",
    house: harbour,
    book: [
      person("P1", "Sunita Rao", "sunita.rao@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-01",
        lines: [term("N1", "plan", 362_00, { from: "2026-02-01", until: "2026-08-01" })],
        paid: [card("Y1", 362_00)],
      },
      { id: "B2", of: "P1", on: "2026-02-24", lines: [thing("N2", "balm", 14_00)], paid: [card("Y2", 14_00)] },
      { id: "B3", of: "P1", on: "2026-03-19", lines: [thing("N3", "nail", 240_00)], paid: [card("Y3", 240_00)] },
    ],
    mail: letter(
      "2026-04-15T12:05",
      "Sunita Rao <sunita.rao@example.com>",
      "Foot care plan – notice",
      `Hi team, please take this as my notice on the foot care plan. I paid for six months back in February and I simply don't come often enough to make it worthwhile. Let me know how much of it I'll be getting back. Thanks, Sunita`,
    ),
    // Notice of 30 days from 15 April ends on 15 May; to 1 August 78 days at 362.00 / 181 = 2.00 are 156.00. Who leaves wants it no longer.
    right: asks({ who: "P1", lines: ["N1"], reason: "membership_cancel", offer: refund({ Y1: 156_00 }) }),
  }),
  world({
    name: "the insurer settled part of the nail surgery",
    language: "en",
    house: harbour,
    book: [
      person("P1", "Graham Bickley", "gbickley@example.com"),
      { id: "B1", of: "P1", on: "2026-02-24", lines: [thing("N1", "biomech", 85_00)], paid: [card("Y1", 85_00)] },
      { id: "B2", of: "P1", on: "2026-03-10", lines: [thing("N2", "nail", 240_00)], paid: [card("Y2", 240_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N2",
        insurer: "Westbury Health",
        serviceOn: "2026-03-10",
        state: "paid",
        currency: "GBP",
        overpaidMinor: 150_00,
        foundOn: "2026-04-08",
      }),
    ],
    mail: letter(
      "2026-04-13T19:10",
      "Graham Bickley <gbickley@example.com>",
      "Westbury Health / toenail op",
      `Evening. Westbury have finally written: it seems they settled £150 of my toenail operation with you direct, two weeks after I'd stood at your desk and paid the lot on my own card. That's £150 you've had from both of us. When can I expect mine? Graham Bickley`,
    ),
    // The claim says 150.00 too much.
    right: asks({ who: "P1", lines: ["N2"], reason: "insurance_overpayment", offer: refund({ Y2: 150_00 }) }),
  }),
  world({
    name: "only one ear was done",
    language: "en",
    house: harbour,
    book: [
      person("P1", "Imelda Croft", "imelda.croft@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-19",
        lines: [pack("N1", "podiatry6", 342_00, { uses: 6, each: 62_00, from: "2026-01-19", to: "2027-01-19" })],
        paid: [card("Y1", 342_00)],
      },
      visits("N1", "2026-01-26", "2026-02-23", "2026-03-30"),
      { id: "B2", of: "P1", on: "2026-05-11", lines: [thing("N2", "wax", 65_00)], paid: [card("Y2", 65_00)] },
    ],
    mail: letter(
      "2026-05-12T13:50",
      "Imelda Croft <imelda.croft@example.com>",
      "Yesterday",
      `Hello, I'm writing about yesterday. The girl did my right ear, looked at the clock and told me we'd run out of time because she'd started late. So I'm walking round Clifton deaf on the left and I've paid for both! I'm not rebooking with her. I'd like my £65 returned. Imelda Croft`,
    ),
    // Ours, once somebody says so: 65.00, or done again.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y2: 65_00 }, { redo: 0 }),
    }),
  }),
];
