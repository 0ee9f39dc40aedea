/** Single visits, things and a question, of ordinary lives. */
import { card, pack, person, row, thing } from "../../suggest/book.ts";
import { asks, offer, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { evening, letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { northgate } from "../houses/northgate.ts";

export const secondLookVisits: Theme = [
  world({
    name: "needling that left bruises all over",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Stanley Rooke", "stan.rooke@example.com"),
      { id: "B1", of: "P1", on: "2026-03-17", lines: [thing("N1", "needling", 85_00)], paid: [card("Y1", 85_00)] },
      { id: "B2", of: "P1", on: "2026-03-24", lines: [thing("N2", "visit", 110_00)], paid: [card("Y2", 110_00)] },
    ],
    mail: letter(
      "2026-03-26T20:10",
      "Stanley Rooke <stan.rooke@example.com>",
      "dry needling on the 17th",
      `The dry needling you did on the 17th hasn't helped one bit, my shoulder is exactly as stiff as it was before. I don't see why I should pay eighty five dollars for nothing. I want it back. Stan Rooke`,
    ),
    // A visit that was given is not paid back.
    right: asks({ who: "P1", lines: ["N1"], reason: "result", offer: offer("decline", 0) }),
  }),
  world({
    name: "the serum was charged twice, minutes apart",
    language: "en",
    house: bella,
    book: [
      person("P1", "Otis Randall", "otis.randall@example.com"),
      { id: "B1", of: "P1", on: "2026-04-27", lines: [thing("N1", "mask", 280_00)], paid: [card("Y1", 280_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-05-04",
        lines: [thing("N2", "serum", 95_00)],
        paid: [card("Y2", 95_00), card("Y3", 95_00, "visa 4242", { capturedAtMs: evening("2026-05-04", 5) })],
      },
    ],
    mail: letter(
      "2026-05-06T12:20",
      "Otis Randall <otis.randall@example.com>",
      "double swipe",
      `Hey, think the terminal hiccuped on Monday. One serum, but my bank shows $95 going out at 5:00 and another $95 at 5:05. Can you send one of them back? Otis`,
    ),
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "billing_error",
      offer: refund({ Y3: 95_00 }),
      warnings: ["possible_duplicate"],
    }),
  }),
  world({
    name: "Swedish massage, cancelled a week ahead",
    language: "en",
    house: montRoyal,
    book: [
      person("P1", "Hannah Leclair", "hannah.leclair@example.com"),
      { id: "B1", of: "P1", on: "2026-04-20", lines: [thing("N1", "massage", 95_00)], paid: [card("Y1", 95_00)] },
    ],
    mail: letter(
      "2026-05-05T16:45",
      "Hannah Leclair <hannah.leclair@example.com>",
      "Massage on May 9",
      `Hello, I cancelled my Swedish massage of May 9 through the app last Saturday because I'll be out of town for work. It was prepaid. When will I see the $95? Thank you, Hannah`,
    ),
    // A week ahead, more than 48 hours: 95.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 168 },
      offer: refund({ Y1: 95_00 }, { credit: 95_00 }),
    }),
  }),
  world({
    name: "insurer paid the gait test, a letter says",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Ines Hofmann", "ines.hofmann@example.com"),
      { id: "B1", of: "P1", on: "2026-02-05", lines: [thing("N1", "gait", 140_00)], paid: [card("Y1", 140_00)] },
      { id: "B2", of: "P1", on: "2026-02-12", lines: [thing("N2", "visit", 110_00)], paid: [card("Y2", 110_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N1",
        insurer: "Evergreen Plan",
        serviceOn: "2026-02-05",
        state: "paid",
        currency: "USD",
        overpaidMinor: 100_00,
        foundOn: "2026-03-10",
      }),
    ],
    mail: letter(
      "2026-03-16T18:00",
      "Ines Hofmann <ines.hofmann@example.com>",
      "Evergreen Plan letter",
      `Hello, Evergreen wrote that they settled the gait assessment with you directly, one hundred dollars of it. I had already covered the bill at the desk. Could I have that hundred back? Ines Hofmann`,
    ),
    right: asks({ who: "P1", lines: ["N1"], reason: "insurance_overpayment", offer: refund({ Y1: 100_00 }) }),
  }),
  world({
    name: "asks how many visits are left",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Lionel Burke", "lionel.burke@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-02",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-02-02", to: "2027-02-02" })],
        paid: [card("Y1", 500_00)],
      },
    ],
    mail: letter(
      "2026-03-02T15:00",
      "Lionel Burke <lionel.burke@example.com>",
      "Pack",
      `Morning, how many visits do I have left on my pack, and until when can I use them? I'm off to Spain for six weeks and want to plan. Lionel`,
    ),
    right: quiet(),
  }),
];
