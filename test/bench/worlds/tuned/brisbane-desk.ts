/** A dentist's front desk in Brisbane. */
import { card, pack, person, row, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { banksia } from "../houses/banksia.ts";

export const brisbaneDesk: Theme = [
  world({
    name: "a filling gone by the long weekend",
    language: "en",
    house: banksia,
    book: [
      person("P1", "Shazza Whitlock", "s.whitlock@example.com"),
      { id: "B1", of: "P1", on: "2026-05-19", lines: [thing("N1", "clean", 210_00)], paid: [card("Y1", 210_00)] },
      { id: "B2", of: "P1", on: "2026-06-02", lines: [thing("N2", "filling", 240_00)], paid: [card("Y2", 240_00)] },
      { id: "B3", of: "P1", on: "2026-06-02", lines: [thing("N3", "brush", 189_00)], paid: [card("Y3", 189_00)] },
    ],
    mail: letter(
      "2026-06-09T01:20",
      "Shazza Whitlock <s.whitlock@example.com>",
      "tooth",
      `G'day, that filling you put in on Tuesday fell straight out on Saturday, I was only having a sausage roll. Now it's just a hole again. Not real happy paying 240 bucks for four days of filling, what can you do about getting me that back? Shazza`,
    ),
    // Ours, once somebody says so: done again, or 240.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: offer("redo", 0, { refund: 240_00 }),
    }),
  }),
  world({
    name: "the health fund paid after she had",
    language: "en",
    house: banksia,
    book: [
      person("P1", "Narelle Dobson", "narelle.dobson@example.com"),
      { id: "B1", of: "P1", on: "2026-03-17", lines: [thing("N1", "filling", 240_00)], paid: [card("Y1", 240_00)] },
      { id: "B2", of: "P1", on: "2026-06-23", lines: [thing("N2", "clean", 210_00)], paid: [card("Y2", 210_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N2",
        insurer: "Coral Health Fund",
        serviceOn: "2026-06-23",
        state: "paid",
        currency: "AUD",
        overpaidMinor: 98_50,
        foundOn: "2026-07-08",
      }),
    ],
    mail: letter(
      "2026-07-10T04:05",
      "Narelle Dobson <narelle.dobson@example.com>",
      "Coral have paid you",
      `Hi girls, my claim wouldn't go through the machine the day of my clean so I paid the whole $210. Coral Health Fund tell me they've since sent you their bit, $98.50. Can that please come to me, seeing I'd already covered it? Thanks heaps, Narelle`,
    ),
    // The claim says 98.50 too much.
    right: asks({ who: "P1", lines: ["N2"], reason: "insurance_overpayment", offer: refund({ Y2: 98_50 }) }),
  }),
  world({
    name: "rang on the Friday about the Monday",
    language: "en",
    house: banksia,
    book: [
      person("P1", "Trent Kavanagh", "trent.kavanagh@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-04",
        lines: [pack("N1", "gums4", 720_00, { uses: 4, each: 195_00, from: "2026-05-04", to: "2027-05-04" })],
        paid: [card("Y1", 720_00)],
      },
      visits("N1", "2026-05-11", "2026-06-15"),
      { id: "B2", of: "P1", on: "2026-07-20", lines: [thing("N2", "missed", 50_00)], paid: [card("Y2", 50_00)] },
    ],
    mail: letter(
      "2026-07-21T23:40",
      "Trent Kavanagh <trent.kavanagh@example.com>",
      "missed appt fee",
      `Hey, just saw fifty dollars come out for missing Monday. I called Friday at 10 and told whoever picked up I'd be in Mackay for work, my appointment was Monday 1pm. Plenty of notice I reckon. Could you reverse that one? Trent`,
    ),
    // Friday at ten to Monday at one: 75 hours, more than 24. The fee of 50.00 goes back.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 75 },
      offer: refund({ Y2: 50_00 }),
    }),
  }),
  world({
    name: "aligners will not do it after all",
    language: "en",
    house: banksia,
    book: [
      person("P1", "Minh Trang Vo", "mtvo@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-12",
        lines: [pack("N1", "aligners12", 3_600_00, { uses: 12, each: 340_00, from: "2026-01-12", to: "2027-07-12" })],
        paid: [card("Y1", 3_600_00)],
      },
      visits("N1", "2026-01-19", "2026-02-16", "2026-03-16", "2026-04-20", "2026-05-18"),
      { id: "B2", of: "P1", on: "2026-03-16", lines: [thing("N2", "clean", 210_00)], paid: [card("Y2", 210_00)] },
    ],
    mail: letter(
      "2026-08-04T06:30",
      "Minh Trang Vo <mtvo@example.com>",
      "Aligners after Monday's talk with Dr Lam",
      `Hello, Dr Lam looked at my new x-rays yesterday and says the aligners won't fix my bite, she wants me to see a jaw surgeon and have proper braces instead. So the aligner plan stops at review number five. How do I get repaid for the other seven? Kind regards, Trang`,
    ),
    // The dentist changed the plan: 7 of 12 × 3,600.00 = 2,100.00; or as credit. More than an agent may.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "plan_changed",
      offer: refund({ Y1: 2_100_00 }, { credit: 2_100_00 }, { approval: "lead" }),
    }),
  }),
  world({
    name: "smile plan not worth it",
    language: "en",
    house: banksia,
    book: [
      person("P1", "Gus Petrakis", "gus.petrakis@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-01",
        lines: [term("N1", "smile", 365_00, { from: "2026-01-01", until: "2027-01-01", period: 365 })],
        paid: [card("Y1", 365_00)],
      },
      { id: "B2", of: "P1", on: "2026-02-10", lines: [thing("N2", "clean", 210_00)], paid: [card("Y2", 210_00)] },
      { id: "B3", of: "P1", on: "2026-02-10", lines: [thing("N3", "guard", 420_00)], paid: [card("Y3", 420_00)] },
    ],
    mail: letter(
      "2026-07-06T03:15",
      "Gus Petrakis <gus.petrakis@example.com>",
      "Smile plan",
      `Hi there, I don't get enough out of the Smile plan, I've used it once since New Year. I'd like to finish up with it now and have whatever's left of the year put back on my card please. Gus Petrakis`,
    ),
    // 30 days' notice from 6 July end on 5 August; to 1 January 149 days at 365.00 / 365 = 1.00 are 149.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "membership_cancel", offer: refund({ Y1: 149_00 }) }),
  }),
  world({
    name: "a toothbrush that the kids also gave",
    language: "en",
    house: banksia,
    book: [
      person("P1", "Roslyn Achterberg", "ros.achterberg@example.com"),
      { id: "B1", of: "P1", on: "2026-04-14", lines: [thing("N1", "guard", 420_00)], paid: [card("Y1", 420_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-09-01",
        lines: [thing("N2", "clean", 210_00), thing("N3", "brush", 189_00)],
        paid: [card("Y2", 399_00)],
      },
    ],
    mail: letter(
      "2026-09-08T02:00",
      "Roslyn Achterberg <ros.achterberg@example.com>",
      "Electric brush, still boxed",
      `Dear Banksia, wouldn't you know it, my children got together and bought me the very same electric toothbrush for my birthday. Yours is still sealed in its box. May I bring it in this week and have my money back on it? Ros Achterberg`,
    ),
    // Unopened, 7 days: 189.00.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "unopened" },
      offer: refund({ Y2: 189_00 }),
    }),
  }),
];
