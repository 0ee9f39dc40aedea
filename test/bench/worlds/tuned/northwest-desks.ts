/** Front desks in Seattle and Portland: packs, a fee, herbs. */
import { card, pack, person, row, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const northwestDesks: Theme = [
  world({
    name: "on nights at the hospital from October",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Marisol Quan", "marisol.quan@example.com"),
      { id: "B1", of: "P1", on: "2026-06-03", lines: [thing("N1", "gait", 180_00)], paid: [card("Y1", 180_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-06-10",
        lines: [pack("N2", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-06-10", to: "2027-06-10" })],
        paid: [card("Y2", 950_00)],
      },
      visits("N2", "2026-06-17 LW", "2026-07-01 LW", "2026-07-22 LW", "2026-08-19 LW"),
    ],
    mail: letter(
      "2026-09-24T18:20",
      "Marisol Quan <marisol.quan@example.com>",
      "my remaining PT visits",
      `Hi folks, Harborview just switched me to permanent nights starting October 1, and I sleep right through your opening hours now. I can't see how I'd ever use the PT visits I have left. Can you send me the money for them? Lindsay's been terrific, for what it's worth. Marisol Quan, RN`,
    ),
    // 950.00 − 4 × 110.00 = 510.00; as credit 6 of 10 × 950.00 = 570.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "moved_or_schedule",
      offer: refund({ Y2: 510_00 }, { credit: 570_00 }),
    }),
  }),
  world({
    name: "three pilates classes ran out in May",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Walt Brzezinski", "walt.b@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-09-01",
        lines: [pack("N1", "pilates8", 320_00, { uses: 8, each: 45_00, from: "2025-09-01", to: "2026-05-31" })],
        paid: [card("Y1", 320_00)],
      },
      visits("N1", "2025-09-08", "2025-09-15", "2025-10-06", "2025-11-03", "2026-01-12"),
      { id: "B2", of: "P1", on: "2026-04-07", lines: [thing("N2", "needling", 95_00)], paid: [card("Y2", 95_00)] },
    ],
    mail: letter(
      "2026-06-12T22:10",
      "Walt Brzezinski <walt.b@example.com>",
      "Pilates classes gone?",
      `Hello. Your website tells me my three pilates classes are no longer good since May 31. I lost track of the date, I admit. Do I just lose that money, or can I have it back? Walt`,
    ),
    // Past its last day: 3 of 8 × 320.00 = 120.00 as credit, or 60 days more.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("credit", 120_00, { extend: 60 }) }),
  }),
  world({
    name: "the insurer pays for the gait test in the end",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Tobias Lund", "tobias.lund@example.com"),
      { id: "B1", of: "P1", on: "2026-07-08", lines: [thing("N1", "gait", 180_00)], paid: [card("Y1", 180_00)] },
      { id: "B2", of: "P1", on: "2026-07-15", lines: [thing("N2", "visit", 120_00)], paid: [card("Y2", 120_00)] },
      { id: "B3", of: "P1", on: "2026-07-22", lines: [thing("N3", "visit", 120_00)], paid: [card("Y3", 120_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N1",
        insurer: "Cascade Mutual",
        serviceOn: "2026-07-08",
        state: "paid",
        currency: "USD",
        overpaidMinor: 126_00,
        foundOn: "2026-08-20",
      }),
    ],
    mail: letter(
      "2026-08-25T16:45",
      "Tobias Lund <tobias.lund@example.com>",
      "EOB from Cascade Mutual",
      `Hi, I got an explanation of benefits in the mail. Cascade Mutual mailed you a check for the running assessment, but I'd already paid you for it myself that day. It says I don't owe anything beyond $54. Please return the difference. Tobias Lund`,
    ),
    // 180.00 − 54.00: the claim says 126.00 too much.
    right: asks({ who: "P1", lines: ["N1"], reason: "insurance_overpayment", offer: refund({ Y1: 126_00 }) }),
  }),
  world({
    name: "no cupping on blood thinners",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Jeanette Foss", "jfoss@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-05",
        lines: [pack("N1", "cupping4", 300_00, { uses: 4, each: 85_00, from: "2026-05-05", to: "2027-05-05" })],
        paid: [card("Y1", 300_00)],
      },
      visits("N1", "2026-05-12"),
      { id: "B2", of: "P1", on: "2026-05-12", lines: [thing("N2", "herbs", 96_00)], paid: [card("Y2", 96_00)] },
    ],
    mail: letter(
      "2026-06-16T17:30",
      "Jeanette Foss <jfoss@example.com>",
      "doctor says no",
      `I had a clot in my leg last week. I'm home and okay, but my doctor doesn't want anybody putting cups on me while I'm on the blood thinner, and that'll be a year at least. She wrote it down for you. Three of my visits are still unused, could I please be refunded? Jeanette`,
    ),
    // Note seen: 3 of 4 × 300.00 = 225.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-06-12" },
      offer: refund({ Y1: 225_00 }, { credit: 225_00 }),
    }),
  }),
  world({
    name: "needles turned out not to be for him",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Rory Delgado", "rory.delgado@example.com"),
      { id: "B1", of: "P1", on: "2026-07-06", lines: [thing("N1", "intake", 140_00)], paid: [card("Y1", 140_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-07-06",
        lines: [pack("N2", "needles6", 570_00, { uses: 6, each: 105_00, from: "2026-07-06", to: "2027-07-06" })],
        paid: [card("Y2", 570_00)],
      },
      visits("N2", "2026-07-13 HS", "2026-07-20 HS"),
    ],
    mail: letter(
      "2026-08-03T19:55",
      "Rory Delgado <rory.delgado@example.com>",
      "not going on with acupuncture",
      `Hey Quiet River. I gave it two tries and I guess I'm just not an acupuncture guy, I lie there counting ceiling tiles. No hard feelings. I'd like a refund on the four appointments I won't be using. Rory`,
    ),
    // No money back here: 4 of 6 × 570.00 = 380.00 as credit, or 90 days more.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "changed_mind",
      offer: offer("credit", 380_00, { extend: 90 }),
    }),
  }),
  world({
    name: "the jar of herbs arrived cracked",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Opal Henriksen", "opal.h@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-08-17",
        lines: [thing("N1", "tuina", 110_00), thing("N2", "moxa", 24_00)],
        paid: [card("Y1", 134_00)],
      },
      { id: "B2", of: "P1", on: "2026-08-31", lines: [thing("N3", "herbs", 96_00)], paid: [card("Y2", 96_00)] },
    ],
    mail: letter(
      "2026-09-04T20:00",
      "Opal Henriksen <opal.h@example.com>",
      "broken jar",
      `Hi there, the herbal formula you shipped me showed up today with the jar cracked and powder all through the envelope. I took a picture. I'd rather not have another one sent, just the money please. Opal`,
    ),
    // Damaged, once somebody has looked: 96.00, or another.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "damaged" },
      offer: refund({ Y2: 96_00 }, { exchange: 96_00 }),
    }),
  }),
];
