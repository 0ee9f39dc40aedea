/** What an agent knows at once, and what has to be asked before anything is offered. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { harbour } from "../houses/harbour.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const beforeTheAnswer: Theme = [
  world({
    name: "rosacea, and a note from the dermatologist",
    language: "en",
    house: bella,
    book: [
      person("P1", "Whitney Dale", "whitney.dale@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-12",
        lines: [pack("N1", "legs6", 1_260_00, { uses: 6, each: 250_00, from: "2026-01-12", to: "2027-01-12" })],
        paid: [card("Y1", 1_260_00)],
      },
      visits("N1", "2026-01-26 AM", "2026-03-09 AM"),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-04",
        lines: [pack("N2", "facial5", 600_00, { uses: 5, each: 140_00, from: "2026-02-04", to: "2027-02-04" })],
        paid: [card("Y2", 600_00)],
      },
      visits("N2", "2026-02-18 JR", "2026-03-18 JR"),
    ],
    mail: letter(
      "2026-04-22T18:33",
      "Whitney Dale <whitney.dale@example.com>",
      "Facials and my rosacea",
      `Hey y'all, turns out what I thought was sunburn is rosacea. My dermatologist wrote me a note saying no facials of any kind until further notice. I've got it on my phone. Legs are ok to continue, she says. Could I be refunded for the facials I have coming? Whitney`,
    ),
    // Note seen: 3 of 5 × 600.00 = 360.00; or 180 days more.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-04-21" },
      offer: refund({ Y2: 360_00 }, { extend: 180 }),
    }),
  }),
  world({
    name: "the clinic moved the visit itself and billed a no-show",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Marcus Bell", "marcus.bell@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-14",
        lines: [pack("N1", "needles12", 1_104_00, { uses: 12, each: 108_00, from: "2026-01-14", to: "2027-01-14" })],
        paid: [card("Y1", 1_104_00)],
      },
      visits("N1", "2026-01-21 HS", "2026-02-18 HS", "2026-03-18 HS", "2026-04-30 HS"),
      { id: "B2", of: "P1", on: "2026-04-28", lines: [thing("N2", "noshow", 50_00)], paid: [card("Y2", 50_00)] },
      { id: "B3", of: "P1", on: "2026-04-30", lines: [thing("N3", "herbs", 84_00)], paid: [card("Y3", 84_00)] },
    ],
    mail: letter(
      "2026-05-01T23:14",
      "Marcus Bell <marcus.bell@example.com>",
      "$50 no-show",
      `Your office called me Monday to push Tuesday's appointment to Thursday because Hana was out sick. I showed up Thursday like I was told. And you billed me a fifty dollar no-show for the Tuesday?? Kindly take it off. Marcus`,
    ),
    // A visit that the clinic moved: the fee of 50.00 goes back, once somebody says so.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: ["no_show_dispute", "billing_error"],
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y2: 50_00 }),
    }),
  }),
  world({
    name: "one of the physio visits in March, and there were two",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Astrid Nyberg", "astrid.nyberg@example.com"),
      { id: "B1", of: "P1", on: "2026-02-12", lines: [thing("N1", "needling", 88_00)], paid: [card("Y1", 88_00)] },
      { id: "B2", of: "P1", on: "2026-03-05", lines: [thing("N2", "visit", 112_00)], paid: [card("Y2", 112_00)] },
      { id: "B3", of: "P1", on: "2026-03-19", lines: [thing("N3", "visit", 112_00)], paid: [card("Y3", 112_00)] },
    ],
    mail: letter(
      "2026-04-02T15:47",
      "Astrid Nyberg <astrid.nyberg@example.com>",
      "feedback + refund",
      `Hello. At one of my physio visits in March the therapist came in forty minutes late, had me do heel raises for ten and then sent me off because the next patient was waiting. I've been stewing over it and I think it's only fair that visit is refunded. Best, Astrid Nyberg`,
    ),
    // The 5th or the 19th? She is asked. Had she said the 19th: ours, once somebody says so, 112.00 or a redo.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "service_fault",
      asks: ["purchase"],
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y3: 112_00 }, { redo: 0 }),
    }),
  }),
  world({
    name: "wants the rest of the podiatry and does not say why",
    language: "en",
    house: harbour,
    book: [
      person("P1", "Piers Holloway", "piers.holloway@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-11-18",
        lines: [pack("N1", "podiatry6", 330_00, { uses: 6, each: 60_00, from: "2025-11-18", to: "2026-11-18" })],
        paid: [card("Y1", 330_00)],
      },
      visits("N1", "2025-11-25", "2025-12-16", "2026-01-20", "2026-02-17"),
      { id: "B2", of: "P1", on: "2026-02-17", lines: [thing("N2", "biomech", 85_00)], paid: [card("Y2", 85_00)] },
    ],
    mail: letter(
      "2026-04-16T09:03",
      "Piers Holloway <piers.holloway@example.com>",
      "Podiatry course",
      `Dear Sirs, I should be obliged if you would reimburse the remainder of my podiatry course at your earliest convenience. Yours faithfully, P. Holloway`,
    ),
    // No reason is given: a person chooses one. 2 of 6 × 330.00 = 110.00, less 30.00 = 80.00; as credit 110.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "other",
      asks: ["reason"],
      offer: refund({ Y1: 80_00 }, { credit: 110_00 }),
    }),
  }),
  world({
    name: "a daughter's letter about her father's visits",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Naomi Treacy", "naomi.treacy@example.com"),
      person("P2", "Desmond Treacy", "desmond.treacy@example.com", { since: "2019-03-04", visits: 31 }),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-11",
        lines: [pack("N1", "pilates8", 336_00, { uses: 8, each: 46_00, from: "2026-03-11", to: "2026-12-31" })],
        paid: [card("Y1", 336_00)],
      },
      visits("N1", "2026-03-18 LW", "2026-03-25 LW"),
      {
        id: "B2",
        of: "P2",
        on: "2026-03-04",
        lines: [pack("N2", "physio5", 525_00, { uses: 5, each: 118_00, from: "2026-03-04", to: "2027-03-04" })],
        paid: [card("Y2", 525_00, "amex 1009")],
      },
      visits("N2", "2026-03-12 KT"),
    ],
    mail: letter(
      "2026-04-08T19:29",
      "Naomi Treacy <naomi.treacy@example.com>",
      "About my dad",
      `Hi again, Naomi here from the Wednesday pilates. This one's for my dad, Desmond: after a single session he's decided physio is "not for him" and there is no arguing with the man. What would he get refunded for the other four? It should go to his Amex, he paid himself. Thanks! N`,
    ),
    // Desmond's: 525.00 − 118.00 = 407.00; as credit 4 of 5 × 525.00 = 420.00. First: may Naomi speak for him?
    right: asks({
      who: "P2",
      lines: ["N2"],
      reason: "changed_mind",
      asks: ["who"],
      offer: refund({ Y2: 407_00 }, { credit: 420_00 }),
    }),
  }),
];
