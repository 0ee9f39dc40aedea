/** Lo de cada día en recepción: several things on record, and a letter in Spanish about one of them. */
import { card, pack, person, row, thing, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { evening, letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { jardines } from "../houses/jardines.ts";

export const recepcionDeDiario: Theme = [
  world({
    name: "la reumatóloga prohíbe el láser",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Marisol Garza", "marisol.garza@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-10",
        lines: [pack("N1", "piernas8", 8_400_00, { uses: 8, each: 1_250_00, from: "2026-01-10", to: "2027-01-10" })],
        paid: [card("Y1", 8_400_00)],
      },
      visits("N1", "2026-01-17", "2026-02-21", "2026-03-28"),
      { id: "B2", of: "P1", on: "2026-02-10", lines: [thing("N2", "limpieza", 900_00)], paid: [card("Y2", 900_00)] },
    ],
    mail: letter(
      "2026-04-21T16:18",
      "Marisol Garza <marisol.garza@example.com>",
      "Indicación médica",
      `Buenas tardes. Me acaban de diagnosticar lupus y la reumatóloga me prohibió por completo el láser, ni una sesión más. Les mando foto de la constancia que me firmó. Me faltaban cinco de piernas, quisiera que me regresaran lo correspondiente. Gracias por su comprensión, Marisol`,
    ),
    // Note seen: 5 of 8 × 8,400.00 = 5,250.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-04-20" },
      offer: refund({ Y1: 5_250_00 }, { credit: 5_250_00 }),
    }),
  }),
  world({
    name: "la aseguradora abonó parte del empaste",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Nuria Esteban", "nuria.esteban@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-02-10", lines: [thing("N1", "limpieza", 60_00)], paid: [card("Y1", 60_00)] },
      { id: "B2", of: "P1", on: "2026-02-17", lines: [thing("N2", "empaste", 95_00)], paid: [card("Y2", 95_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N2",
        insurer: "Aurora Seguros",
        serviceOn: "2026-02-17",
        state: "paid",
        currency: "EUR",
        overpaidMinor: 38_00,
        foundOn: "2026-03-26",
      }),
    ],
    mail: letter(
      "2026-04-07T09:32",
      "Nuria Esteban <nuria.esteban@example.com>",
      "Empaste muela de abajo",
      `Hola, una cosita: en la app de Aurora Seguros me sale que os transfirieron 38 € por el empaste, pero yo ese día pasé la tarjeta por el importe completo. Entonces esos 38 los habéis cobrado dos veces, ¿no? Decidme cómo me los devolvéis. Un abrazo, Nuria`,
    ),
    // The claim says 38.00 too much.
    right: asks({ who: "P1", lines: ["N2"], reason: "insurance_overpayment", offer: refund({ Y2: 38_00 }) }),
  }),
  world({
    name: "la terminal pasó la limpieza otra vez",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Paulina Rivas", "paulina.rivas@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-14",
        lines: [pack("N1", "facial6", 3_180_00, { uses: 6, each: 610_00, from: "2026-03-14", to: "2027-03-14" })],
        paid: [card("Y1", 3_180_00, "mastercard 6611")],
      },
      visits("N1", "2026-03-21", "2026-04-11"),
      {
        id: "B2",
        of: "P1",
        on: "2026-04-18",
        lines: [thing("N2", "limpieza", 950_00)],
        paid: [
          card("Y2", 950_00, "mastercard 6611"),
          card("Y3", 950_00, "mastercard 6611", { capturedAtMs: evening("2026-04-18", 3) }),
        ],
      },
    ],
    mail: letter(
      "2026-04-20T15:02",
      "Paulina Rivas <paulina.rivas@example.com>",
      "Cargo repetido",
      `Qué tal, el sábado la señorita dijo que la terminal no había pasado y me metió la tarjeta de nuevo. Pues sí había pasado: tengo dos cargos de 950 por una sola limpieza. ¿Me cancelan uno por favor? Adjunto captura de la app del banco.`,
    ),
    // One cleaning for 950.00, collected twice: the second goes back.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "billing_error",
      offer: refund({ Y3: 950_00 }),
      warnings: ["possible_duplicate"],
    }),
  }),
  world({
    name: "avisó la noche anterior por WhatsApp",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Héctor Quiroga", "h.quiroga@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-01",
        lines: [pack("N1", "masaje4", 2_520_00, { uses: 4, each: 720_00, from: "2026-04-01", to: "2027-04-01" })],
        paid: [card("Y1", 2_520_00)],
      },
      visits("N1", "2026-04-15", "2026-05-13 late"),
      { id: "B2", of: "P1", on: "2026-05-13", lines: [thing("N2", "falta", 300_00)], paid: [card("Y2", 300_00)] },
    ],
    mail: letter(
      "2026-05-14T18:44",
      "Héctor Quiroga <h.quiroga@example.com>",
      "300 pesos",
      `Oigan, no estoy de acuerdo con los 300 que me cobraron por la cita del miércoles. Yo avisé el martes a las diez de la noche, por WhatsApp, y mi cita era hasta las tres de la tarde. Según su propio reglamento eso es a tiempo. Hagan favor de reintegrármelos.`,
    ),
    // Tuesday at ten at night to Wednesday at three: 17 hours, more than 12. The charge of 300.00 goes back.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 17 },
      offer: refund({ Y2: 300_00 }),
    }),
  }),
  world({
    name: "la férula no ha salido de su caja",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Neus Romeu", "neus.romeu@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-02-05", lines: [thing("N1", "empaste", 90_00)], paid: [card("Y1", 90_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-03-20",
        lines: [thing("N2", "limpieza", 60_00), thing("N3", "ferula", 255_00)],
        paid: [card("Y2", 315_00)],
      },
    ],
    mail: letter(
      "2026-03-29T10:51",
      "Neus Romeu <neus.romeu@example.com>",
      "Ya no me hace falta",
      `Muy buenas: el viernes de la semana pasada me llevé la férula de descanso y al llegar a casa apareció la vieja, que daba por perdida, detrás de la lavadora. La nueva no ha salido de su caja. Si la acerco esta semana con el tique, ¿me abonáis lo que costó? Gracias, Neus R.`,
    ),
    // Unopened after 9 of 14 days, once seen: 255.00.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "unopened" },
      offer: refund({ Y2: 255_00 }),
    }),
  }),
  world({
    name: "un puente en vez del implante",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Tomás Iglesias", "tomas.iglesias@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-15",
        lines: [pack("N1", "implante", 1_280_00, { uses: 4, each: 380_00, from: "2026-01-15" })],
        paid: [card("Y1", 1_280_00)],
      },
      visits("N1", "2026-01-29 Vega"),
      { id: "B2", of: "P1", on: "2026-01-15", lines: [thing("N2", "limpieza", 60_00)], paid: [card("Y2", 60_00)] },
    ],
    mail: letter(
      "2026-03-16T18:27",
      "Tomás Iglesias <tomas.iglesias@example.com>",
      "Cambio de tratamiento",
      `Estimados señores: tras el TAC, la doctora Vega considera que con el hueso que tengo no procede seguir con el implante y me propone un puente más adelante. Dado que de las cuatro fases solo se llegó a hacer la primera, ruego me reintegren las otras tres. Atentamente, Tomás Iglesias`,
    ),
    // The dentist changed the plan: 3 of 4 × 1,280.00 = 960.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "plan_changed",
      offer: refund({ Y1: 960_00 }, { credit: 960_00 }),
    }),
  }),
];
