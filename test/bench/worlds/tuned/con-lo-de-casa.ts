/** Con lo de casa: charges, dates, jars and insurers, in letters in Spanish. */
import { card, pack, person, row, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { jardines } from "../houses/jardines.ts";
import { ribera } from "../houses/ribera.ts";

export const conLoDeCasa: Theme = [
  world({
    name: "llamó el lunes y le cobran la falta del jueves",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Rubén Alcaraz", "ruben.alcaraz@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-13",
        lines: [pack("N1", "terapia8", 440_00, { uses: 8, each: 65_00, from: "2026-04-13", to: "2027-04-13" })],
        paid: [card("Y1", 440_00)],
      },
      visits("N1", "2026-04-20", "2026-04-30"),
      { id: "B2", of: "P1", on: "2026-05-14", lines: [thing("N2", "falta", 30_00)], paid: [card("Y2", 30_00)] },
    ],
    mail: letter(
      "2026-05-15T13:11",
      "Rubén Alcaraz <ruben.alcaraz@example.com>",
      "me habéis cobrado 30 euros",
      `Hola, me ha llegado un cargo de 30 € por no ir ayer jueves a las seis. ¡Pero si llamé el lunes a las seis y pico para deciros que tenía a la niña con fiebre! Cogió el teléfono un chico y me dijo "sin problema, anulada". Quitadme ese cargo, anda. Con la psicóloga sigo, claro. Rubén`,
    ),
    // Monday soon after six to Thursday at six: 71 hours, more than 24. 30.00 go back.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 71 },
      offer: refund({ Y2: 30_00 }),
    }),
  }),
  world({
    name: "las consultas de nutrición que se le pasaron",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Desamparados Gil", "desam.gil@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2025-05-20",
        lines: [pack("N1", "nutri6", 390_00, { uses: 6, each: 72_00, from: "2025-05-20", to: "2026-05-20" })],
        paid: [card("Y1", 390_00)],
      },
      visits("N1", "2025-05-27", "2025-06-17", "2025-07-15", "2025-09-16"),
      { id: "B2", of: "P1", on: "2026-05-28", lines: [thing("N2", "omega", 26_00)], paid: [card("Y2", 26_00)] },
    ],
    mail: letter(
      "2026-06-03T11:36",
      "Desam Gil <desam.gil@example.com>",
      "Se me ha pasado la fecha",
      `Buenos días. Hoy he querido coger hora con la nutricionista y resulta que el bono se acabó el 20 de mayo y las dos consultas que me quedaban se pierden. Son dos semanas, criaturas. Pagadas están, así que o me las abonáis o ya me diréis. Un saludo, Desamparados Gil`,
    ),
    // Past its last day: 30 days more, or 2 of 6 × 390.00 = 130.00 towards something else.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("extend", 30, { exchange: 130_00 }) }),
  }),
  world({
    name: "pensaba que la primera consulta era gratis",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Ainhoa Lasa", "ainhoalasa@example.com", { language: "es", visits: 2 }),
      { id: "B1", of: "P1", on: "2026-03-18", lines: [thing("N1", "pisada", 80_00)], paid: [card("Y1", 80_00)] },
      { id: "B2", of: "P1", on: "2026-06-09", lines: [thing("N2", "consulta", 55_00)], paid: [card("Y2", 55_00)] },
    ],
    mail: letter(
      "2026-06-10T22:19",
      "Ainhoa <ainhoalasa@example.com>",
      "consulta de ayer con la psicóloga",
      `Hola, buenas noches. Ayer salí de la primera consulta de psicología y me pidieron 55 €. Me quedé cortada y pagué, pero es que en ningún momento, ni por teléfono ni al sentarme, me comentó nadie que esa visita se cobraba. Normalmente la primera es para conocerse. ¿Me los podéis reintegrar? Ainhoa`,
    ),
    // It was given, and she signed that it is then not paid back.
    right: asks({ who: "P1", lines: ["N2"], reason: "not_informed", offer: offer("decline", 0) }),
  }),
  world({
    name: "la baja del yoga a mitad de semestre",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Vicente Oltra", "v.oltra@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-01",
        lines: [term("N1", "yoga", 180_00, { from: "2026-03-01", until: "2026-08-28", notice: 15 })],
        paid: [card("Y1", 180_00)],
      },
      {
        id: "B2",
        of: "P1",
        on: "2026-02-16",
        lines: [pack("N2", "ondas5", 295_00, { uses: 5, each: 68_00, from: "2026-02-16", to: "2027-02-16" })],
        paid: [card("Y2", 295_00)],
      },
      visits("N2", "2026-02-23", "2026-03-02", "2026-03-09"),
    ],
    mail: letter(
      "2026-05-04T18:45",
      "Vicente Oltra <v.oltra@example.com>",
      "Baja yoga",
      `Señores: apúntenme la baja de yoga. Lo pagué en marzo de una vez hasta finales de agosto. Calculen los días que no voy a usar y me hacen el ingreso en la cuenta de siempre. Saludos cordiales. Vicente Oltra`,
    ),
    // Notice of 15 days from 4 May ends on 19 May; to 28 August 101 days at 180.00 / 180 = 1.00 are 101.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "membership_cancel", offer: refund({ Y1: 101_00 }) }),
  }),
  world({
    name: "el bloqueador que ya tenía su marido",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Rocío Elizondo", "rocio.elizondo@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-06-05",
        lines: [thing("N1", "limpieza", 940_00), thing("N2", "bloqueador", 485_00)],
        paid: [card("Y1", 1_425_00)],
      },
      { id: "B2", of: "P1", on: "2026-04-10", lines: [thing("N3", "bota", 3_100_00)], paid: [card("Y2", 3_100_00)] },
    ],
    mail: letter(
      "2026-06-11T16:54",
      "Rocío Elizondo <rocio.elizondo@example.com>",
      "Bloqueador",
      `Buenas tardes, fíjense que el viernes que fui a la limpieza me traje el bloqueador solar y mi marido había comprado el mismito en la farmacia. Está cerrado, con todo y sellito. ¿Se los puedo llevar el sábado y que me den mi dinero? Son 485. Gracias, linda tarde`,
    ),
    // Unopened after 6 of 15 days, once seen: 485.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "unopened" },
      offer: refund({ Y1: 485_00 }),
    }),
  }),
  world({
    name: "el seguro pagó 42 de la muela",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Gonzalo Berrocal", "gonzalo.berrocal@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-04-21", lines: [thing("N1", "empaste", 96_00)], paid: [card("Y1", 96_00)] },
      { id: "B2", of: "P1", on: "2026-04-21", lines: [thing("N2", "cepillo", 79_00)], paid: [card("Y2", 79_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N1",
        insurer: "Mutua Cantábrica",
        serviceOn: "2026-04-21",
        state: "paid",
        currency: "EUR",
        overpaidMinor: 42_00,
        foundOn: "2026-06-02",
      }),
    ],
    mail: letter(
      "2026-06-08T10:40",
      "Gonzalo Berrocal <gonzalo.berrocal@example.com>",
      "Mutua Cantábrica",
      `Buenas, os escribo porque la mutua me ha mandado la liquidación de abril y pone que a vosotros os ha ingresado 42 euros por la muela que me empastasteis. Como yo en su día lo pagué todo de mi bolsillo, entiendo que esa parte me corresponde a mí. ¿Necesitáis algún número de cuenta? Gracias`,
    ),
    // The claim says 42.00 too much.
    right: asks({ who: "P1", lines: ["N1"], reason: "insurance_overpayment", offer: refund({ Y1: 42_00 }) }),
  }),
];
