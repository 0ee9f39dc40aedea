/** Several things on file: the mail says which, or has to be asked; and letters that ask for nothing. */
import { card, pack, person, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const severalOnFile: Theme = [
  world({
    name: "bought on Saturday, regretted by Tuesday",
    language: "en",
    house: bella,
    book: [
      person("P1", "Carly Engstrom", "carly.engstrom@example.com"),
      { id: "B1", of: "P1", on: "2026-09-09", lines: [thing("N1", "botox", 420_00)], paid: [card("Y1", 420_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-10-03",
        lines: [pack("N2", "sculpt4", 1_600_00, { uses: 4, each: 450_00, from: "2026-10-03", to: "2027-10-03" })],
        paid: [card("Y2", 1_600_00, "visa 7070")],
      },
      {
        id: "B3",
        of: "P1",
        on: "2026-10-01",
        lines: [term("N3", "club", 120_00, { from: "2026-10-01", until: "2026-11-01" })],
        paid: [card("Y3", 120_00)],
      },
    ],
    mail: letter(
      "2026-10-06T17:29",
      "Carly Engstrom <carly.engstrom@example.com>",
      "sculpting, cold feet (ha)",
      `I got swept up at your open house on Saturday, put sixteen hundred on the Visa for that fat-freezing thing, and haven't slept since. It isn't me. Please cancel it before we even schedule anything and reverse the charge. Everything else stays as is, love you guys. Carly`,
    ),
    // After 3 of 7 days and before the first cycle: all of 1,600.00, which a lead has to agree to.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "changed_mind",
      offer: refund({ Y2: 1_600_00 }, {}, { approval: "lead" }),
    }),
  }),
  world({
    name: "what is left of the physio, and not a word why",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Reuben Stahl", "reuben.stahl@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-06-01",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-06-01", to: "2027-06-01" })],
        paid: [card("Y1", 950_00)],
      },
      visits("N1", "2026-06-08 KT", "2026-06-15 KT", "2026-06-29 KT", "2026-07-20 KT"),
      { id: "B2", of: "P1", on: "2026-05-26", lines: [thing("N2", "gait", 140_00)], paid: [card("Y2", 140_00)] },
    ],
    mail: letter(
      "2026-09-15T15:00",
      "Reuben Stahl <reuben.stahl@example.com>",
      "Account",
      `I have had four of ten physio visits. Please work out what is due to me for the balance and send it to the card on file. R. Stahl`,
    ),
    // No reason is given. By any of the ordinary ones 950.00 − 4 × 110.00 = 510.00; as credit 6 of 10 × 950.00 = 570.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "other",
      asks: ["reason"],
      offer: refund({ Y1: 510_00 }, { credit: 570_00 }),
    }),
  }),
  world({
    name: "her facial package, and she has two",
    language: "en",
    house: bella,
    book: [
      person("P1", "Anjali Bose", "anjali.bose@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-12",
        lines: [pack("N1", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-02-12", to: "2027-02-12" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-02-26 JR"),
      {
        id: "B2",
        of: "P1",
        on: "2026-06-18",
        lines: [pack("N2", "facial5", 450_00, { uses: 5, each: 120_00, from: "2026-06-18", to: "2027-06-18" })],
        paid: [card("Y2", 450_00)],
      },
      visits("N2", "2026-07-02 JR"),
    ],
    mail: letter(
      "2026-09-22T14:53",
      "Anjali Bose <anjali.bose@example.com>",
      "facial package",
      `Hi there! I'd like to give up my facial package please, I've been doing my own thing at home and honestly don't miss it. How much would come back to me? Thanks, Anjali`,
    ),
    // Which of the two? Had she said that of June: 4 of 5 × 450.00 = 360.00, less 45.00 = 315.00; as credit 360.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "changed_mind",
      asks: ["purchase"],
      offer: refund({ Y2: 315_00 }, { credit: 360_00 }),
    }),
  }),
  world({
    name: "a husband with classes of his own, about her massages",
    language: "en",
    house: montRoyal,
    book: [
      person("P1", "Glenn Maddox", "glenn.maddox@example.com"),
      person("P2", "Odile Maddox", "odile.maddox@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-12",
        lines: [pack("N1", "carte10", 240_00, { uses: 10, each: 30_00, from: "2026-05-12", to: "2027-05-12" })],
        paid: [card("Y1", 240_00)],
      },
      visits("N1", "2026-05-19", "2026-05-26", "2026-06-02"),
      {
        id: "B2",
        of: "P2",
        on: "2026-05-12",
        lines: [pack("N2", "massage5", 425_00, { uses: 5, each: 95_00, from: "2026-05-12", to: "2027-05-12" })],
        paid: [card("Y2", 425_00, "visa 9191")],
      },
      visits("N2", "2026-05-21"),
    ],
    mail: letter(
      "2026-06-16T12:34",
      "Glenn Maddox <glenn.maddox@example.com>",
      "Odile's massages",
      `Hello, Glenn here from the Tuesday class. Odile is on strict bed rest until the twins arrive, her OB put it in writing, so the four massages she still has are off the table. Could they be refunded? I'll keep coming on Tuesdays, somebody in this house has to touch their toes. Glenn`,
    ),
    // Odile's, and he is nobody who may speak for her: asked first. Note seen, 4 of 5 × 425.00 = 340.00; or 60 days more.
    right: asks({
      who: "P2",
      lines: ["N2"],
      reason: "medical_stop",
      asks: ["who"],
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-06-12" },
      offer: refund({ Y2: 340_00 }, { extend: 60 }),
    }),
  }),
  world({
    name: "a paper for the health account",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Bettina Krantz", "bettina.krantz@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-09",
        lines: [pack("N1", "needles12", 1_080_00, { uses: 12, each: 105_00, from: "2026-03-09", to: "2027-03-09" })],
        paid: [card("Y1", 1_080_00)],
      },
      visits("N1", "2026-03-16 HS", "2026-03-30 HS", "2026-04-13 HS"),
      { id: "B2", of: "P1", on: "2026-04-13", lines: [thing("N2", "herbs", 84_00)], paid: [card("Y2", 84_00)] },
    ],
    mail: letter(
      "2026-10-12T18:22",
      "Bettina Krantz <bettina.krantz@example.com>",
      "Paperwork for my HSA",
      `Good morning, my plan will reimburse me for acupuncture if I submit something itemized. Could you email me one for the $1,080, with the dates I came? They want it before the 31st or I lose the money for this year. My back is so much better. Bettina`,
    ),
    // The plan is to pay her; of the clinic she asks for a paper.
    right: quiet(),
  }),
  world({
    name: "ten days on, she still frowns",
    language: "en",
    house: bella,
    book: [
      person("P1", "Gabrielle Sutter", "gabi.sutter@example.com"),
      { id: "B1", of: "P1", on: "2026-08-19", lines: [thing("N1", "botox", 420_00)], paid: [card("Y1", 420_00)] },
      { id: "B2", of: "P1", on: "2026-04-22", lines: [thing("N2", "filler", 550_00)], paid: [card("Y2", 550_00)] },
      { id: "B3", of: "P1", on: "2026-04-22", lines: [thing("N3", "serum", 95_00)], paid: [card("Y3", 95_00)] },
    ],
    mail: letter(
      "2026-08-29T23:05",
      "Gabrielle Sutter <gabi.sutter@example.com>",
      "forehead!!",
      `ok it's been ten days since my forehead and nothing, nada, i can still frown at my kids like always?? last year it was smooth by day 5. i don't think it took. i'd like to get back the 420 i paid for it. gabi`,
    ),
    // The clinician looks first, and finds it within what is normal: nothing is paid back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "expected" },
      offer: offer("decline", 0),
    }),
  }),
];
