/** Doctors' notes, and a patient who has died. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { northgate } from "../houses/northgate.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const medicalAndDeath: Theme = [
  world({
    name: "the surgeon says stop, letter attached",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Anneke Visser", "anneke.visser@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-23",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-02-23", to: "2027-02-23" })],
        paid: [card("Y1", 950_00)],
      },
      visits("N1", "2026-03-02 LW", "2026-03-09 LW", "2026-03-16 LW"),
    ],
    mail: letter(
      "2026-04-08T16:33",
      "Anneke Visser <anneke.visser@example.com>",
      "Stopping physio – letter attached",
      `Hello, after the scan my surgeon wants no physiotherapy at all before the operation and probably none for a year after. His letter of April 6 is attached. I'd be grateful if you could refund the remaining seven visits. Kind regards, Anneke Visser`,
    ),
    // Note seen: 7 of 10 × 950.00 = 665.00, without the single price; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-04-06" },
      offer: refund({ Y1: 665_00 }, { credit: 665_00 }),
    }),
  }),
  world({
    name: "enceinte, contre-indication du médecin",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Camille Aubert", "camille.aubert@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-02",
        lines: [pack("N1", "drainage5", 400_00, { uses: 5, each: 95_00, from: "2026-02-02", to: "2027-02-02" })],
        paid: [card("Y1", 400_00)],
      },
      visits("N1", "2026-02-11 MB"),
    ],
    mail: letter(
      "2026-04-13T18:55",
      "Camille Aubert <camille.aubert@example.com>",
      "Séances de drainage",
      `Bonjour,
Je viens d'apprendre que je suis enceinte et mon médecin me déconseille formellement de poursuivre le drainage. Il m'a fait un certificat. Que deviennent les quatre séances déjà payées, puis-je en obtenir le remboursement ?
Bien cordialement,
Camille Aubert`,
    ),
    // Note seen: 4 of 5 × 400.00 = 320.00; or 120 days more.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-04-13" },
      offer: refund({ Y1: 320_00 }, { extend: 120 }),
    }),
  }),
  world({
    name: "a widow writes from her husband's address",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Walter Quigley", "wquigley@example.com", { since: "2018-09-01", visits: 55 }),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-05",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-01-05", to: "2027-01-05" })],
        paid: [card("Y1", 950_00)],
      },
      visits("N1", "2026-01-08", "2026-01-15", "2026-01-22", "2026-01-29", "2026-02-05", "2026-02-12"),
    ],
    mail: letter(
      "2026-03-10T20:20",
      "Walter Quigley <wquigley@example.com>",
      "Walter Quigley",
      `This is Joan, Walter's wife. I am sorry to tell you that Walter passed away on the first of March. He was so fond of you all. He had four visits left over and I wondered whether they might be paid back, as there are so many bills just now. Joan Quigley`,
    ),
    // Joan is not the patient: who may speak for him is asked first. Then 950.00 − 6 × 110.00 = 290.00; as credit 4 of 10 × 950.00 = 380.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "other",
      asks: ["who"],
      offer: refund({ Y1: 290_00 }, { credit: 380_00 }),
      warnings: ["bereavement"],
    }),
  }),
];
