/** Letters after which the desk has to ask: which one, whose, or why. */
import { card, pack, person, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { banksia } from "../houses/banksia.ts";
import { harbour } from "../houses/harbour.ts";
import { quayside } from "../houses/quayside.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const deskAsksFirst: Theme = [
  world({
    name: "one of two late charges",
    language: "en",
    house: harbour,
    book: [
      person("P1", "Leanne Ogden", "leanne.ogden@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-06",
        lines: [pack("N1", "podiatry6", 330_00, { uses: 6, each: 60_00, from: "2026-05-06", to: "2027-05-06" })],
        paid: [card("Y1", 330_00)],
      },
      visits("N1", "2026-05-13", "2026-06-03 late", "2026-06-24 late"),
      { id: "B2", of: "P1", on: "2026-06-03", lines: [thing("N2", "late", 30_00)], paid: [card("Y2", 30_00)] },
      { id: "B3", of: "P1", on: "2026-06-24", lines: [thing("N3", "late", 30_00)], paid: [card("Y3", 30_00)] },
    ],
    mail: letter(
      "2026-06-29T12:15",
      "Leanne Ogden <leanne.ogden@example.com>",
      "late fee",
      `Hi, I don't think it's right that I paid a late fee when I let you know two days before that I couldn't come. Can I have it back pls? Leanne`,
    ),
    // Two charges of 30.00, 3 and 24 June: which is meant has to be asked. Two days before is more than 24 hours.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "no_show_dispute",
      asks: ["purchase"],
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 48 },
      offer: refund({ Y3: 30_00 }),
    }),
  }),
  world({
    name: "a father on his lad's eye sessions",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Warren Coombes", "warren.coombes@example.com"),
      person("P2", "Alfie Coombes", "", { guardian: "P1" }),
      { id: "B1", of: "P1", on: "2026-05-05", lines: [thing("N1", "eyetest", 95_00)], paid: [card("Y1", 95_00)] },
      {
        id: "B2",
        of: "P2",
        on: "2026-05-05",
        lines: [pack("N2", "vision8", 640_00, { uses: 8, each: 90_00, from: "2026-05-05", to: "2027-05-05" })],
        paid: [card("Y2", 640_00)],
        payer: "P1",
      },
      visits("N2", "2026-05-12", "2026-05-26"),
    ],
    mail: letter(
      "2026-06-10T06:50",
      "Warren Coombes <warren.coombes@example.com>",
      "Alfie",
      `Alright, our Alfie's had a couple of goes at the eye training and he's dug his heels in, says it's boring and he isn't coming again. You can lead a horse to water! Can we call it a day and get a refund on the six he hasn't had? Warren`,
    ),
    // Alfie's: 6 of 8 × 640.00 = 480.00, less 30.00 = 450.00; as credit 480.00. His father may speak for him.
    right: asks({
      who: "P2",
      lines: ["N2"],
      reason: "changed_mind",
      asks: ["who"],
      maySpeak: true,
      offer: refund({ Y2: 450_00 }, { credit: 480_00 }),
    }),
  }),
  world({
    name: "whitening money back, and not a word why",
    language: "en",
    house: banksia,
    book: [
      person("P1", "Jarrod Liu", "jarrod.liu@example.com"),
      { id: "B1", of: "P1", on: "2026-04-07", lines: [thing("N1", "clean", 210_00)], paid: [card("Y1", 210_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-04-21",
        lines: [pack("N2", "white3", 450_00, { uses: 3, each: 170_00, from: "2026-04-21", to: "2027-04-21" })],
        paid: [card("Y2", 450_00)],
      },
      visits("N2", "2026-05-05"),
    ],
    mail: letter(
      "2026-06-18T05:00",
      "Jarrod Liu <jarrod.liu@example.com>",
      "whitening",
      `Hi, could you refund the two whitening sessions I've got left please? Same card is fine. Ta, Jarrod`,
    ),
    // No reason is given: a person chooses one. 2 of 3 × 450.00 = 300.00, less 50.00 = 250.00; as credit 300.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "other",
      asks: ["reason"],
      offer: refund({ Y2: 250_00 }, { credit: 300_00 }),
    }),
  }),
  world({
    name: "the gift certificate, but there are two",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Celeste Arroyo", "celeste.arroyo@example.com"),
      { id: "B1", of: "P1", on: "2026-05-08", lines: [thing("N1", "gift", 120_00)], paid: [card("Y1", 120_00)] },
      { id: "B2", of: "P1", on: "2026-06-12", lines: [thing("N2", "gift", 120_00)], paid: [card("Y2", 120_00)] },
      { id: "B3", of: "P1", on: "2026-06-12", lines: [thing("N3", "tuina", 110_00)], paid: [card("Y3", 110_00)] },
    ],
    mail: letter(
      "2026-07-01T17:15",
      "Celeste Arroyo <celeste.arroyo@example.com>",
      "unused gift certificate",
      `Hello! A gift certificate I got from you was meant for my coworker's farewell, but the party got called off and she's staying after all. Is there any way to return it for cash? Celeste`,
    ),
    // May or June? Nobody can tell. Had she said June: 120.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "other",
      asks: ["purchase"],
      offer: refund({ Y2: 120_00 }, { credit: 120_00 }),
    }),
  }),
  world({
    name: "a wife about feet that ran out of time",
    language: "en",
    house: harbour,
    book: [
      person("P1", "Sheila Mountjoy", "sheila.mountjoy@example.com"),
      person("P2", "Brian Mountjoy", "brian.mountjoy@example.com"),
      { id: "B1", of: "P1", on: "2026-03-11", lines: [thing("N1", "wax", 65_00)], paid: [card("Y1", 65_00)] },
      {
        id: "B2",
        of: "P2",
        on: "2025-05-12",
        lines: [pack("N2", "podiatry6", 330_00, { uses: 6, each: 60_00, from: "2025-05-12", to: "2026-05-12" })],
        paid: [card("Y2", 330_00, "visa 7071")],
      },
      visits("N2", "2025-05-19", "2025-07-14", "2025-10-06", "2026-01-26"),
    ],
    mail: letter(
      "2026-06-02T14:35",
      "Sheila Mountjoy <sheila.mountjoy@example.com>",
      "My husband's foot appointments",
      `Hello, it's Sheila, Brian Mountjoy's wife. He rang to book his next foot appointment and was told his year was up in May with two still to go. He didn't realise there was an end date on them, what with looking after his dad. Could those two be refunded to him? He isn't one for emails. Sheila`,
    ),
    // Brian's, past its last day: 60 days more. First: may she speak for him?
    right: asks({
      who: "P2",
      lines: ["N2"],
      reason: ["expired", "not_informed"],
      asks: ["who"],
      offer: offer("extend", 60),
    }),
  }),
  world({
    name: "leaves the plan now that the daughter does it",
    language: "en",
    house: harbour,
    book: [
      person("P1", "Ken Bassett", "ken.bassett@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-06-01",
        lines: [term("N1", "plan", 366_00, { from: "2026-06-01", until: "2026-12-01" })],
        paid: [card("Y1", 366_00)],
      },
      { id: "B2", of: "P1", on: "2026-06-16", lines: [thing("N2", "balm", 14_00)], paid: [card("Y2", 14_00)] },
      { id: "B3", of: "P1", on: "2026-04-28", lines: [thing("N3", "biomech", 85_00)], paid: [card("Y3", 85_00)] },
    ],
    mail: letter(
      "2026-07-20T09:00",
      "Ken Bassett <ken.bassett@example.com>",
      "Leaving the plan",
      `Dear all, our daughter has qualified and does my feet at home now, so I shan't be needing the foot care plan any longer. Please end it and pay back what I'm owed up to December. With thanks for your kindness, Ken Bassett`,
    ),
    // 30 days' notice from 20 July end on 19 August; to 1 December 104 days at 366.00 / 183 = 2.00 are 208.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "membership_cancel", offer: refund({ Y1: 208_00 }) }),
  }),
];
