/** One purchase each, and the reason told in other words. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const whyTheyStop: Theme = [
  world({
    name: "never told that they expire",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Rosalind Eames", "ros.eames@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-03-10",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2025-03-10", to: "2026-03-10" })],
        paid: [card("Y1", 950_00)],
      },
      visits("N1", "2025-03-17", "2025-03-24", "2025-04-07", "2025-04-21", "2025-05-12", "2025-06-16"),
    ],
    mail: letter(
      "2026-04-13T18:40",
      "Rosalind Eames <ros.eames@example.com>",
      "Four physio visits",
      `I rang to book and was informed that my last four visits are void. At no point did anybody tell me they expire. Had I known I should have used them last summer. I want them refunded. Rosalind Eames`,
    ),
    // Past its last day: 4 of 10 × 950.00 = 380.00 as credit, or 60 days more. She signed the text that says so.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "not_informed",
      offer: offer("credit", 380_00, { extend: 60 }),
      warnings: ["differs_from_record"],
    }),
  }),
  world({
    name: "traitement qui rend la peau sensible",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Maëlys Girard", "maelys.girard@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-26",
        lines: [pack("N1", "epil6", 720_00, { uses: 6, each: 150_00, from: "2026-01-26", to: "2027-01-26" })],
        paid: [card("Y1", 720_00)],
      },
      visits("N1", "2026-02-09 MB", "2026-03-16 MB"),
    ],
    mail: letter(
      "2026-04-20T20:20",
      "Maëlys Girard <maelys.girard@example.com>",
      "Laser",
      `Bonsoir, ma dermato vient de me mettre sous un traitement contre l'acné et elle est formelle : plus de laser pendant au moins un an. Est-ce que je peux récupérer l'argent des quatre séances qui restent ? J'ai l'ordonnance si besoin. Maëlys`,
    ),
    // Note seen: 4 of 6 × 720.00 = 480.00; or 120 days more.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-04-17" },
      offer: refund({ Y1: 480_00 }, { extend: 120 }),
    }),
  }),
  world({
    name: "the therapist says he is done",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Gil Navarro", "gil.navarro@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-07",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-01-07", to: "2027-01-07" })],
        paid: [card("Y1", 950_00)],
      },
      visits(
        "N1",
        "2026-01-09 KT",
        "2026-01-16 KT",
        "2026-01-23 KT",
        "2026-01-30 KT",
        "2026-02-06 KT",
        "2026-02-20 KT",
        "2026-03-06 KT",
      ),
    ],
    mail: letter(
      "2026-03-11T15:45",
      "Gil Navarro <gil.navarro@example.com>",
      "Discharged!",
      `Great news, Kenji discharged me on Friday three visits ahead of schedule, says there's nothing more for him to do. So what about the three I paid for and won't be needing? Happy to have those back on my card. Gil`,
    ),
    // 950.00 − 7 × 110.00 = 180.00; as credit 3 of 10 × 950.00 = 285.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "plan_changed",
      offer: refund({ Y1: 180_00 }, { credit: 285_00 }),
    }),
  }),
  world({
    name: "the hair is back",
    language: "en",
    house: bella,
    book: [
      person("P1", "Bianca Holloway", "bianca.h@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-10-06",
        lines: [pack("N1", "laser6", 900_00, { uses: 6, each: 180_00, from: "2025-10-06", to: "2026-10-06" })],
        paid: [card("Y1", 900_00)],
      },
      visits("N1", "2025-10-13 AM", "2025-11-17 AM", "2026-01-05 AM", "2026-02-16 AM"),
    ],
    mail: letter(
      "2026-04-08T12:00",
      "Bianca Holloway <bianca.h@example.com>",
      "4 sessions in",
      `hi, four laser sessions in and my underarms look exactly like they did in september, if anything it grows faster lol. don't see the point of doing the last two. what can you refund? bianca`,
    ),
    // The clinician looks first. Not as expected: repeated, or 2 of 6 × 900.00 = 300.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "not_expected" },
      offer: offer("redo", 0, { refund: 300_00 }),
    }),
  }),
  world({
    name: "validité dépassée de dix jours",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Armand Lebrun", "armand.lebrun@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-04-10",
        lines: [pack("N1", "drainage5", 400_00, { uses: 5, each: 95_00, from: "2025-04-10", to: "2026-04-10" })],
        paid: [card("Y1", 400_00)],
      },
      visits("N1", "2025-04-24", "2025-05-22", "2025-09-18"),
    ],
    mail: letter(
      "2026-04-20T09:40",
      "Armand Lebrun <armand.lebrun@example.com>",
      "Forfait drainage",
      `Madame, mon forfait de drainage est arrivé à échéance le 10 avril et l'on me refuse les deux séances qui me restaient. Dix jours ! Je vous saurais gré de bien vouloir m'en restituer le montant. Armand Lebrun`,
    ),
    // After its last day: 90 days more, or 2 of 5 × 400.00 = 160.00 as credit.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("extend", 90, { credit: 160_00 }) }),
  }),
  world({
    name: "aclaración con el banco",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Regina Solís", "regina.solis@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-27",
        lines: [pack("N1", "facial6", 3_000_00, { uses: 6, each: 600_00, from: "2026-02-27", to: "2027-02-27" })],
        paid: [card("Y1", 3_000_00)],
      },
      visits("N1", "2026-03-06"),
    ],
    mail: letter(
      "2026-04-08T02:22",
      "Regina Solís <regina.solis@example.com>",
      "ÚLTIMO AVISO",
      `Es la tercera vez que lo pido: ya no quiero los faciales, me arrepentí, y quiero mi dinero de las cinco sesiones que no tomé. Si para el viernes no lo veo reflejado, meto la aclaración con mi banco y desconozco el cargo. Regina Solís`,
    ),
    // 3,000.00 − 600.00 = 2,400.00; as credit 5 of 6 × 3,000.00 = 2,500.00. The bank changes no sum.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 2_400_00 }, { credit: 2_500_00 }),
      warnings: ["chargeback"],
    }),
  }),
];
