/** Doctors, results, faults, and a workplace that is a hospital: kept apart. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { quietRiver } from "../houses/quietriver.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const healthAndWork: Theme = [
  world({
    name: "la ginecóloga le pidió suspender",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Daniela Rocha", "daniela.rocha@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-09",
        lines: [pack("N1", "piernas8", 8_000_00, { uses: 8, each: 1_200_00, from: "2026-01-09", to: "2027-01-09" })],
        paid: [card("Y1", 8_000_00)],
      },
      visits("N1", "2026-01-16", "2026-02-20"),
    ],
    mail: letter(
      "2026-03-19T18:44",
      "Daniela Rocha <daniela.rocha@example.com>",
      "Suspender láser por indicación médica",
      `Buenas tardes, les cuento que tengo 10 semanas de embarazo y mi ginecóloga me indicó suspender el láser. Tengo su receta por si la necesitan. ¿Cómo hago para que me reintegren las seis sesiones de piernas que tengo pagadas?`,
    ),
    // Note seen: 6 of 8 × 8,000.00 = 6,000.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-03-17" },
      offer: refund({ Y1: 6_000_00 }, { credit: 6_000_00 }),
    }),
  }),
  world({
    name: "night shifts at the hospital, four miles away",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Bridget Moss", "bridget.moss@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-22",
        lines: [pack("N1", "needles12", 1_080_00, { uses: 12, each: 105_00, from: "2026-01-22", to: "2027-01-22" })],
        paid: [card("Y1", 1_080_00)],
      },
      visits("N1", "2026-01-29", "2026-02-05", "2026-02-12", "2026-02-26"),
    ],
    mail: letter(
      "2026-04-03T13:13",
      "Bridget Moss <bridget.moss@example.com>",
      "My eight visits",
      `I've started nights on the cardiac ward at St Brendan's hospital and moved in with a colleague near there, so your hours just don't work for me any more. Please refund my eight remaining visits. Bridget Moss RN`,
    ),
    // Nobody is ill. She moved, 4 miles and not 30: 8 of 12 × 1,080.00 = 720.00 as credit, or 90 days more.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      needs: ["moved_miles"],
      attested: { movedMiles: 4 },
      offer: offer("credit", 720_00, { extend: 90 }),
    }),
  }),
  world({
    name: "des rougeurs après le peeling",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Agathe Lemoine", "agathe.lemoine@example.com"),
      { id: "B1", of: "P1", on: "2026-04-15", lines: [thing("N1", "peeling", 110_00)], paid: [card("Y1", 110_00)] },
    ],
    mail: letter(
      "2026-04-19T09:45",
      "Agathe Lemoine <agathe.lemoine@example.com>",
      "Déçue de mon peeling",
      `Bonjour, quatre jours après le peeling j'ai encore le visage rouge et je ne vois aucune différence de grain de peau. Franchement très déçue du résultat, j'aimerais être remboursée. Agathe`,
    ),
    // The clinician looks first. Within the normal range, and she signed that: not paid back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "expected" },
      offer: offer("decline", 0),
    }),
  }),
  world({
    name: "the machine died half-way",
    language: "en",
    house: bella,
    book: [
      person("P1", "Jasper Lowe", "jasper.lowe@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-03",
        lines: [pack("N1", "laser6", 900_00, { uses: 6, each: 180_00, from: "2026-02-03", to: "2027-02-03" })],
        paid: [card("Y1", 900_00)],
      },
      visits("N1", "2026-02-17 AM", "2026-04-07 AM"),
    ],
    mail: letter(
      "2026-04-08T14:02",
      "Jasper Lowe <jasper.lowe@example.com>",
      "Yesterday",
      `Your laser packed in half way through yesterday's session and Amber sent me home with one armpit done, yet it's been marked off as a full session. I'd like that one given back to me or refunded. J Lowe`,
    ),
    // Once somebody says so: repeated, or what is unused, 4 of 6 × 900.00 = 600.00.
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
