/** Packages and plans of ordinary lives. */
import { card, pack, person, term, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const secondLook: Theme = [
  world({
    name: "both packs, because of a new baby",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Ellie Thornton", "ellie.thornton@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-02",
        lines: [
          pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-02-02", to: "2027-02-02" }),
          pack("N2", "pilates8", 320_00, { uses: 8, each: 45_00, from: "2026-02-02", to: "2026-12-31" }),
        ],
        paid: [card("Y1", 820_00)],
      },
      visits("N1", "2026-02-09 KT"),
      visits("N2", "2026-02-12 LW", "2026-02-19 LW"),
    ],
    mail: letter(
      "2026-04-13T17:00",
      "Ellie Thornton <ellie.thornton@example.com>",
      "physio and pilates",
      `Hi all, the baby came early (she's fine!) and there is no way I can make any appointments for the next year. Please refund what's left of my physio and my pilates. Thanks so much, Ellie`,
    ),
    // Physio 500.00 − 110.00 = 390.00, pilates 320.00 − 90.00 = 230.00: 620.00; as credit 400.00 + 240.00 = 640.00.
    right: asks({
      who: "P1",
      lines: ["N1", "N2"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 620_00 }, { credit: 640_00 }),
    }),
  }),
  world({
    name: "the six visits, not the twelve, and a surgeon's word",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Bernard Ashe", "bernard.ashe@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-11-12",
        lines: [pack("N1", "needles12", 1_080_00, { uses: 12, each: 105_00, from: "2025-11-12", to: "2026-11-12" })],
        paid: [card("Y1", 1_080_00)],
      },
      visits("N1", "2025-11-19", "2025-11-26", "2025-12-03", "2025-12-10", "2026-01-07", "2026-01-14"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-02",
        lines: [pack("N2", "needles6", 570_00, { uses: 6, each: 105_00, from: "2026-03-02", to: "2027-03-02" })],
        paid: [card("Y2", 570_00)],
      },
    ],
    mail: letter(
      "2026-03-23T19:30",
      "Bernard Ashe <bernard.ashe@example.com>",
      "The pack of six",
      `Good evening. My heart surgeon has put me on blood thinners and forbids needles from the summer on; I may finish the old pack until then, but the pack of six I bought this month is no use to me. I have his note. Kindly refund it. Bernard Ashe`,
    ),
    // Note seen, nothing used: 570.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-03-20" },
      offer: refund({ Y2: 570_00 }, { credit: 570_00 }),
    }),
  }),
  world({
    name: "club charge of May after leaving in March",
    language: "en",
    house: bella,
    book: [
      person("P1", "Kendra Moss", "kendra.moss@example.com"),
      ...["03", "04", "05"].map((month, at) => ({
        id: `B${at + 1}`,
        of: "P1",
        on: `2026-${month}-01`,
        lines: [
          term(`N${at + 1}`, "club", 120_00, {
            from: `2026-${month}-01`,
            until: `2026-0${at + 4}-01`,
            cancelRequestedOn: "2026-03-10",
          }),
        ],
        paid: [card(`Y${at + 1}`, 120_00)],
      })),
    ],
    mail: letter(
      "2026-05-04T13:13",
      "Kendra Moss <kendra.moss@example.com>",
      "STILL being charged",
      `I cancelled the Glow club on March 10 and your system just took another $120 on May 1. Please put it back, and please make sure it doesn't happen in June. Kendra`,
    ),
    // Left on 10 March with 30 days' notice: May should not have been billed. 120.00 go back.
    right: asks({ who: "P1", lines: ["N3"], reason: "billing_error", offer: refund({ Y3: 120_00 }) }),
  }),
  world({
    name: "three weeks with a broken machine",
    language: "en",
    house: bella,
    book: [
      person("P1", "Farah Aziz", "farah.aziz@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-05",
        lines: [pack("N1", "laser6", 900_00, { uses: 6, each: 180_00, from: "2026-01-05", to: "2027-01-05" })],
        paid: [card("Y1", 900_00)],
      },
      visits("N1", "2026-01-19 AM", "2026-03-02 AM"),
    ],
    mail: letter(
      "2026-04-14T15:40",
      "Farah Aziz <farah.aziz@example.com>",
      "Laser machine",
      `Three times now I have turned up for my laser and been sent home because your machine is down. I take unpaid time off for this. I'd like my money back for the four sessions that you have not been able to give me. Farah Aziz`,
    ),
    // Once somebody says so: repeated, or 4 of 6 × 900.00 = 600.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: offer("redo", 0, { refund: 600_00 }),
    }),
  }),
];
