/** Letters in Spanish and French of which some have to be answered with a question. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { jardines } from "../houses/jardines.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const preguntasPendientes: Theme = [
  world({
    name: "el entrecejo sigue igual",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Verónica Tamez", "vero.tamez@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-03-07", lines: [thing("N1", "limpieza", 900_00)], paid: [card("Y1", 900_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-04-02",
        lines: [thing("N2", "bota", 3_200_00), thing("N3", "bloqueador", 450_00)],
        paid: [card("Y2", 3_650_00)],
      },
    ],
    mail: letter(
      "2026-04-24T17:07",
      "Verónica Tamez <vero.tamez@example.com>",
      "Toxina",
      `Hola buenas, ya van tres semanas de la toxina y sigo con la misma arruga de enojada, no se me notó absolutamente nada. Mi hermana se la puso en otro lado y a los diez días ya estaba lisita. Así no le veo caso haber gastado 3,200, quiero que me los devuelvan. Vero`,
    ),
    // The clinician looks first. Not as expected: repeated, or half of 3,200.00 = 1,600.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "not_expected" },
      offer: offer("redo", 0, { refund: 1_600_00 }),
    }),
  }),
  world({
    name: "su hermana se va a Mérida",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Ximena Lozano", "ximena.lozano@example.com", { language: "es" }),
      person("P2", "Valeria Lozano", "valeria.lozano@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-14",
        lines: [pack("N1", "laser8", 5_000_00, { uses: 8, each: 760_00, from: "2026-02-14", to: "2027-02-14" })],
        paid: [card("Y1", 5_000_00)],
      },
      visits("N1", "2026-02-28", "2026-04-04"),
      {
        id: "B2",
        of: "P2",
        on: "2026-02-14",
        lines: [pack("N2", "facial6", 3_300_00, { uses: 6, each: 620_00, from: "2026-02-14", to: "2027-02-14" })],
        paid: [card("Y2", 3_300_00, "mastercard 3090")],
      },
      visits("N2", "2026-02-28", "2026-03-21"),
    ],
    mail: letter(
      "2026-04-16T14:50",
      "Ximena Lozano <ximena.lozano@example.com>",
      "Faciales de Valeria",
      `Hola chicas, soy Ximena. Les escribo de parte de mi hermana Valeria, le salió trabajo en Mérida y se va el lunes, anda vuelta loca empacando. Quiere saber cuánto le reembolsarían por los cuatro faciales que dejó pendientes. Yo sí le sigo con mi láser, nos vemos el sábado.`,
    ),
    // Valeria's: 3,300.00 − 2 × 620.00 = 2,060.00; as credit 4 of 6 × 3,300.00 = 2,200.00. First: may Ximena speak for her?
    right: asks({
      who: "P2",
      lines: ["N2"],
      reason: "moved_or_schedule",
      asks: ["who"],
      offer: refund({ Y2: 2_060_00 }, { credit: 2_200_00 }),
    }),
  }),
  world({
    name: "nadie le dijo el precio, y hay dos toxinas",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Gabriela Montes", "gaby.montes@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-03-20", lines: [thing("N1", "bota", 3_200_00)], paid: [card("Y1", 3_200_00)] },
      { id: "B2", of: "P1", on: "2026-04-17", lines: [thing("N2", "bota", 3_200_00)], paid: [card("Y2", 3_200_00)] },
    ],
    mail: letter(
      "2026-05-06T19:33",
      "Gabriela Montes <gaby.montes@example.com>",
      "Inconforme con el cobro",
      `Buenas noches. Nunca se me informó lo que costaba la toxina antes de aplicármela; me enteré al pagar. De haberlo sabido, no me la pongo. Solicito el reembolso de esa aplicación. Lic. Gabriela Montes`,
    ),
    // March or April? She is asked. Had she said April: it was given, and she signed that it is then not paid back.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "not_informed",
      asks: ["purchase"],
      offer: offer("decline", 0),
    }),
  }),
  world({
    name: "un fils écrit après le décès de sa mère",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Yvette Carpentier", "yvette.carpentier@example.com", { since: "2017-10-02", visits: 68 }),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-12",
        lines: [pack("N1", "drainage5", 420_00, { uses: 5, each: 98_00, from: "2026-01-12", to: "2027-01-12" })],
        paid: [card("Y1", 420_00)],
      },
      visits("N1", "2026-01-26", "2026-02-09"),
    ],
    mail: letter(
      "2026-04-01T18:00",
      "Laurent Carpentier <l.carpentier@example.com>",
      "Mme Yvette Carpentier",
      `Bonjour, ma mère, Yvette Carpentier, s'est éteinte le 19 mars. En rangeant ses papiers j'ai retrouvé son carnet de drainages, avec trois séances non tamponnées. Serait-il possible que leur montant soit restitué à la succession ? Vous comptiez beaucoup pour elle. Laurent Carpentier`,
    ),
    // Laurent's address is on no record: who may speak for her is asked first. 3 of 5 × 420.00 = 252.00, less 21.00 = 231.00; as credit 252.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "other",
      asks: ["who"],
      offer: refund({ Y1: 231_00 }, { credit: 252_00 }),
      warnings: ["bereavement"],
    }),
  }),
  world({
    name: "le kiné la juge guérie, de l'épaule ou du genou",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Corinne Bastide", "corinne.bastide@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-12-02",
        lines: [pack("N1", "kine10", 520_00, { uses: 10, each: 62_00, from: "2025-12-02", to: "2026-12-02" })],
        paid: [card("Y1", 520_00)],
      },
      visits("N1", "2025-12-09", "2025-12-16", "2026-01-06", "2026-01-13", "2026-02-03", "2026-03-03"),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-10",
        lines: [pack("N2", "kine10", 520_00, { uses: 10, each: 62_00, from: "2026-02-10", to: "2027-02-10" })],
        paid: [card("Y2", 520_00, "visa 5150")],
      },
      visits("N2", "2026-02-17", "2026-02-24", "2026-03-10", "2026-03-17", "2026-03-24", "2026-03-31"),
    ],
    mail: letter(
      "2026-04-07T10:42",
      "Corinne Bastide <corinne.bastide@example.com>",
      "Fin de rééducation",
      `Bonjour, votre kinésithérapeute estime que je suis tirée d'affaire pour l'une de mes deux rééducations et qu'il est inutile d'en faire davantage. Je souhaiterais donc me faire rembourser les quatre séances qui ne serviront pas. Bien à vous, C. Bastide`,
    ),
    // Two series with four left each. Had she said the newer: 4 of 10 × 520.00 = 208.00, less 26.00 = 182.00; as credit 208.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "plan_changed",
      asks: ["purchase"],
      offer: refund({ Y2: 182_00 }, { credit: 208_00 }),
    }),
  }),
  world({
    name: "le poignet dans le plâtre, la carte de cours",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Mireille Gauthier", "mireille.gauthier@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-23",
        lines: [
          pack("N1", "carte10", 230_00, { uses: 10, each: 28_00, from: "2026-02-23", to: "2026-12-31" }),
          thing("N2", "rouleau", 45_00),
        ],
        paid: [card("Y1", 275_00)],
      },
      visits("N1", "2026-03-02", "2026-03-09", "2026-03-23"),
    ],
    mail: letter(
      "2026-04-13T22:02",
      "Mireille Gauthier <mireille.gauthier@example.com>",
      "Arrêt sur ordre du médecin",
      `Bonsoir! Je me suis cassé le poignet sur la glace et l'orthopédiste m'interdit les cours jusqu'à l'an prochain, sa lettre est en pièce jointe. Pourriez-vous me rembourser ce qu'il reste sur ma carte de 10? (Je tape d'une main, excusez les fautes.) Mireille`,
    ),
    // Note seen: 7 of 10 × 230.00 = 161.00; or it waits 60 days.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-04-10" },
      offer: refund({ Y1: 161_00 }, { extend: 60 }),
    }),
  }),
];
