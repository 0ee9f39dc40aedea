/** De vez en cuando: rarer letters in Spanish: a gift, a plan that ends, something to ask first, and a mail that asks for nothing. */
import { card, pack, person, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { jardines } from "../houses/jardines.ts";
import { ribera } from "../houses/ribera.ts";

export const deVezEnCuando: Theme = [
  world({
    name: "la suegra no va a esos lugares",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Arturo Saldívar", "arturo.saldivar@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-05-07", lines: [thing("N1", "regalo", 1_500_00)], paid: [card("Y1", 1_500_00)] },
      { id: "B2", of: "P1", on: "2026-04-24", lines: [thing("N2", "limpieza", 930_00)], paid: [card("Y2", 930_00)] },
    ],
    mail: letter(
      "2026-05-13T19:20",
      "Arturo Saldívar <arturo.saldivar@example.com>",
      "Tarjeta del día de las madres",
      `Qué tal. Para el 10 de mayo le compré a mi suegra una tarjeta de regalo con ustedes, de 1,500. La abrió, dio las gracias y nos dijo que a ella nadie le anda tocando la cara, que mejor una licuadora. No la va a usar. ¿Me la toman de regreso y me reembolsan? Saludos, Arturo`,
    ),
    // Nothing spent: 1,500.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "other",
      offer: refund({ Y1: 1_500_00 }, { credit: 1_500_00 }),
    }),
  }),
  world({
    name: "la psicóloga le da el alta antes de tiempo",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Mateo Climent", "mateo.climent@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-09",
        lines: [pack("N1", "terapia8", 440_00, { uses: 8, each: 65_00, from: "2026-02-09", to: "2027-02-09" })],
        paid: [card("Y1", 440_00)],
      },
      visits("N1", "2026-02-16 Irene", "2026-03-02 Irene", "2026-03-23 Irene", "2026-04-20 Irene", "2026-05-18 Irene"),
      { id: "B2", of: "P1", on: "2026-02-02", lines: [thing("N2", "consulta", 55_00)], paid: [card("Y2", 55_00)] },
    ],
    mail: letter(
      "2026-05-20T20:31",
      "Mateo Climent <mateo.climent@example.com>",
      "Alta con Irene",
      `Hola! El lunes Irene me dijo que me ve muy bien y que con cinco hemos cumplido los objetivos, así que me da el alta y no hacen falta las otras tres. Os pregunto cómo va lo de recuperar el dinero de esas tres, que ella me dijo que lo hablara con recepción. Y dadle las gracias otra vez de mi parte. Mateo`,
    ),
    // The plan was changed here: 3 of 8 × 440.00 = 165.00; or 165.00 towards something else.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "plan_changed",
      offer: refund({ Y1: 165_00 }, { exchange: 165_00 }),
    }),
  }),
  world({
    name: "ya no quiere el láser, y tiene dos",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Karina Benavides", "kari.benavides@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-13",
        lines: [pack("N1", "laser8", 4_800_00, { uses: 8, each: 740_00, from: "2026-03-13", to: "2027-03-13" })],
        paid: [card("Y1", 4_800_00)],
      },
      visits("N1", "2026-03-27", "2026-04-24"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-27",
        lines: [pack("N2", "piernas8", 8_000_00, { uses: 8, each: 1_200_00, from: "2026-03-27", to: "2027-03-27" })],
        paid: [card("Y2", 8_000_00)],
      },
      visits("N2", "2026-04-03", "2026-05-01"),
    ],
    mail: letter(
      "2026-05-19T14:03",
      "Karina Benavides <kari.benavides@example.com>",
      "Un paquete de láser",
      `Hola, oigan, uno de mis paquetes de láser ya no lo quiero seguir, la verdad me desanimé, el otro sí. ¿Cuánto me tocaría de vuelta por las que no usé? Gracias. Kari`,
    ),
    // Underarms or legs? She is asked. Had she said underarms: 4,800.00 − 2 × 740.00 = 3,320.00; as credit 6 of 8 × 4,800.00 = 3,600.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      asks: ["purchase"],
      offer: refund({ Y1: 3_320_00 }, { credit: 3_600_00 }),
    }),
  }),
  world({
    name: "devolvedme la llamada por la cita del jueves",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Carles Bosch", "carles.bosch@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-05-25", lines: [thing("N1", "senal", 20_00)], paid: [card("Y1", 20_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-04-01",
        lines: [term("N2", "yoga", 126_00, { from: "2026-04-01", until: "2026-06-30", notice: 15 })],
        paid: [card("Y2", 126_00)],
      },
    ],
    mail: letter(
      "2026-06-01T15:15",
      "Carles Bosch <carles.bosch@example.com>",
      "Cita del jueves",
      `Buenas tardes, os he llamado dos veces y comunica. Devolvedme la llamada cuando podáis, por favor: me iría mejor el viernes que el jueves para el estudio de la pisada. La señal ya os la dejé pagada la semana pasada. Gracias, Carles`,
    ),
    right: quiet(),
  }),
  world({
    name: "los faciales, sin decir por qué",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Imelda Cavazos", "imelda.cavazos@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-11",
        lines: [pack("N1", "facial6", 3_300_00, { uses: 6, each: 600_00, from: "2026-04-11", to: "2027-04-11" })],
        paid: [card("Y1", 3_300_00)],
      },
      visits("N1", "2026-04-18", "2026-05-16"),
      { id: "B2", of: "P1", on: "2026-05-16", lines: [thing("N2", "bloqueador", 470_00)], paid: [card("Y2", 470_00)] },
    ],
    mail: letter(
      "2026-06-06T17:00",
      "Imelda Cavazos <imelda.cavazos@example.com>",
      "Solicitud",
      `Por este medio solicito la devolución de los faciales que tengo pendientes. Quedo al pendiente. Imelda Cavazos R.`,
    ),
    // No reason is given: a person chooses one. 3,300.00 − 2 × 600.00 = 2,100.00; as credit 4 of 6 × 3,300.00 = 2,200.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "other",
      asks: ["reason"],
      offer: refund({ Y1: 2_100_00 }, { credit: 2_200_00 }),
    }),
  }),
  world({
    name: "la señal, avisó esa misma mañana y amenaza con el banco",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Sergio Luque", "sluque@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-05-18", lines: [thing("N1", "senal", 25_00)], paid: [card("Y1", 25_00)] },
      { id: "B2", of: "P1", on: "2026-04-28", lines: [thing("N2", "empaste", 92_00)], paid: [card("Y2", 92_00)] },
    ],
    mail: letter(
      "2026-05-27T22:47",
      "Sergio Luque <sluque@example.com>",
      "Os habéis quedado mi señal",
      `A ver si nos entendemos. Hoy a las nueve de la mañana llamé para deciros que no llegaba a la cita de las doce, se me había roto el coche en la M-30. O sea, que avisé. Y ahora me decís que la señal de 25 € no se devuelve por no presentarme. Tenéis hasta el viernes; si no la veo, le digo al banco que anule el cobro y listo.`,
    ),
    // Three hours ahead, less than 24: it is kept.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 3 },
      offer: offer("decline", 0),
      warnings: ["chargeback"],
    }),
  }),
];
