/** Letters that ask for no money, and two that are hard to answer. */
import { card, pack, person, row, thing, visits } from "../../suggest/book.ts";
import { asks, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { banksia } from "../houses/banksia.ts";
import { bella } from "../houses/bella.ts";
import { northgate } from "../houses/northgate.ts";
import { quayside } from "../houses/quayside.ts";

export const quietAndHard: Theme = [
  world({
    name: "receipts for her own reimbursement",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Ingrid Solberg", "ingrid.solberg@example.com"),
      { id: "B1", of: "P1", on: "2026-06-04", lines: [thing("N1", "visit", 120_00)], paid: [card("Y1", 120_00)] },
      { id: "B2", of: "P1", on: "2026-06-18", lines: [thing("N2", "visit", 120_00)], paid: [card("Y2", 120_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N1",
        insurer: "Cascade Mutual",
        serviceOn: "2026-06-04",
        state: "pending",
        currency: "USD",
      }),
    ],
    mail: letter(
      "2026-06-30T15:35",
      "Ingrid Solberg <ingrid.solberg@example.com>",
      "June receipts",
      `Hi, would you email me itemized receipts for my two June visits? My employer has a wellness program that reimburses me out of its own pocket and they need them by the 10th. Thank you! Ingrid`,
    ),
    // Her employer pays her; of the clinic she wants paper.
    right: quiet(),
  }),
  world({
    name: "does the deposit come off the bill",
    language: "en",
    house: bella,
    book: [
      person("P1", "Tasha Greer", "tasha.greer@example.com"),
      { id: "B1", of: "P1", on: "2026-08-03", lines: [thing("N1", "deposit", 100_00)], paid: [card("Y1", 100_00)] },
      { id: "B2", of: "P1", on: "2026-04-13", lines: [thing("N2", "botox", 420_00)], paid: [card("Y2", 420_00)] },
    ],
    mail: letter(
      "2026-08-10T19:45",
      "Tasha Greer <tasha.greer@example.com>",
      "thursday's appt",
      `Hi! Quick q before Thursday, does the $100 I paid when I booked come off the total for the botox? Trying to work out how much to have on me. Also is there parking out back? See you then, Tasha`,
    ),
    // She comes, and asks what is still to pay.
    right: quiet(),
  }),
  world({
    name: "wants her x-rays back",
    language: "en",
    house: banksia,
    book: [
      person("P1", "Beth Callaghan", "beth.callaghan@example.com"),
      { id: "B1", of: "P1", on: "2026-05-25", lines: [thing("N1", "filling", 240_00)], paid: [card("Y1", 240_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-05-25",
        lines: [pack("N2", "gums4", 720_00, { uses: 4, each: 195_00, from: "2026-05-25", to: "2027-05-25" })],
        paid: [card("Y2", 720_00)],
      },
      visits("N2", "2026-06-22"),
    ],
    mail: letter(
      "2026-07-28T00:50",
      "Beth Callaghan <beth.callaghan@example.com>",
      "x-rays",
      `Hi team, I left my old x-rays with you in a yellow envelope, the ones from my dentist in Cairns. Could I have them back when I'm in for the gums next Tuesday? Beth`,
    ),
    // Her pictures, not her money.
    right: quiet(),
  }),
  world({
    name: "the second pair is spot on",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Clive Rudge", "clive.rudge@example.com"),
      { id: "B1", of: "P1", on: "2026-06-03", lines: [thing("N1", "glasses", 310_00)], paid: [card("Y1", 310_00)] },
      { id: "B2", of: "P1", on: "2026-06-03", lines: [thing("N2", "eyetest", 95_00)], paid: [card("Y2", 95_00)] },
    ],
    mail: letter(
      "2026-07-09T16:00",
      "Clive Rudge <clive.rudge@example.com>",
      "New glasses",
      `Dear Meera, the pair you had made again for me arrived this morning and they're spot on, I can read the bus numbers from the bench. I was all set to ask for my £310 back after the first lot, so full marks for persuading me to wait. Clive Rudge`,
    ),
    // Thanks; what he might have asked he does not ask.
    right: quiet(),
  }),
  world({
    name: "will let the bank sort out the missed visit",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Vince Carbone", "vince.carbone@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-06",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-04-06", to: "2027-04-06" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-04-13 KT", "2026-05-19 missed"),
      { id: "B2", of: "P1", on: "2026-05-19", lines: [thing("N2", "missed", 60_00)], paid: [card("Y2", 60_00)] },
    ],
    mail: letter(
      "2026-05-27T23:05",
      "Vince Carbone <vince.carbone@example.com>",
      "that no-show charge",
      `I'm not paying for a visit I cancelled. I left a message on your machine Sunday night for a Tuesday noon slot, and my wife heard me do it. You have till the weekend to give me my sixty bucks back, after that I'm disputing it with my credit card company. Vince Carbone`,
    ),
    // Sunday night to Tuesday noon: 39 hours, more than 24. 60.00 goes back; a threat at the bank changes no sum.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 39 },
      offer: refund({ Y2: 60_00 }),
      warnings: ["chargeback"],
    }),
  }),
  world({
    name: "says one facial, and there were three",
    language: "en",
    house: bella,
    book: [
      person("P1", "Monique Albright", "monique.albright@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-23",
        lines: [pack("N1", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-03-23", to: "2027-03-23" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-03-30 CB", "2026-04-27 CB", "2026-06-01 CB"),
      { id: "B2", of: "P1", on: "2026-06-01", lines: [thing("N2", "mask", 320_00)], paid: [card("Y2", 320_00)] },
    ],
    mail: letter(
      "2026-07-07T14:40",
      "Monique Albright <monique.albright@example.com>",
      "facial package",
      `Good morning, I was laid off on Friday and I'm cutting back everywhere I can. I've only been in for one of my facials so far, so there should be four left. Would you please refund those? I'd appreciate it so much right now. Monique`,
    ),
    // The records have three: 2 of 5 × 500.00 = 200.00, less a tenth of 500.00 = 150.00; as credit 200.00, and a tenth on top. The difference is said.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: ["other", "moved_or_schedule"],
      offer: refund({ Y1: 150_00 }, { credit: 200_00 }),
      warnings: ["differs_from_record"],
    }),
  }),
];
