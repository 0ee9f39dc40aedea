/** A pie de mostrador: plain letters in Spanish, each about one of the things on record. */
import { card, pack, person, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { jardines } from "../houses/jardines.ts";
import { ribera } from "../houses/ribera.ts";

export const aPieDeMostrador: Theme = [
  world({
    name: "harta de pesar la comida",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Pilar Vidal", "pilarvidal@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-04",
        lines: [pack("N1", "nutri6", 360_00, { uses: 6, each: 70_00, from: "2026-02-04", to: "2027-02-04" })],
        paid: [card("Y1", 360_00)],
      },
      visits("N1", "2026-02-11 Marta", "2026-03-04 Marta"),
      { id: "B2", of: "P1", on: "2026-03-10", lines: [thing("N2", "pisada", 75_00)], paid: [card("Y2", 75_00)] },
    ],
    mail: letter(
      "2026-03-17T12:08",
      "Pilar <pilarvidal@example.com>",
      "lo de Marta",
      `Buenas, soy Pilar, la de los miércoles. Con Marta muy bien, pero es que yo no valgo para ir pesando cada plato, me amarga la vida y lo voy a dejar. Consultas me quedan cuatro. ¿Cómo hacemos para que me devolváis ese dinero? El estudio del pie, de diez, eso sí.`,
    ),
    // 4 of 6 × 360.00 = 240.00, less a tenth (36.00) = 204.00; or 240.00 towards something else.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 204_00 }, { exchange: 240_00 }),
    }),
  }),
  world({
    name: "la mandan a la planta de Saltillo",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Brenda Treviño", "brenda.t@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-08",
        lines: [
          pack("N1", "masaje4", 2_600_00, { uses: 4, each: 720_00, from: "2026-05-08", to: "2027-05-08" }),
          thing("N2", "bloqueador", 460_00),
        ],
        paid: [card("Y1", 3_060_00)],
      },
      visits("N1", "2026-05-15"),
      { id: "B2", of: "P1", on: "2026-03-27", lines: [thing("N3", "limpieza", 920_00)], paid: [card("Y2", 920_00)] },
    ],
    mail: letter(
      "2026-06-02T21:40",
      "Brenda Treviño <brenda.t@example.com>",
      "Masajes",
      `Holaaa, les cuento que en la chamba me mandaron a la planta de Saltillo y el día 15 me llevo hasta el perico. Del masaje reductivo nomás alcancé a tomarme uno, así que los otros tres ya no van a poder ser. Me los pueden regresar a la tarjeta porfa?? mil gracias, las voy a extrañar`,
    ),
    // 2,600.00 − 720.00 = 1,880.00; as credit 3 of 4 × 2,600.00 = 1,950.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 1_880_00 }, { credit: 1_950_00 }),
    }),
  }),
  world({
    name: "el maxilofacial para los alineadores",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Íñigo Salcedo", "isalcedo@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2025-11-13",
        lines: [pack("N1", "orto18", 1_620_00, { uses: 18, each: 110_00, from: "2025-11-13" })],
        paid: [card("Y1", 1_620_00)],
      },
      visits(
        "N1",
        "2025-11-27",
        "2025-12-18",
        "2026-01-15",
        "2026-02-12",
        "2026-03-12",
        "2026-04-16",
        "2026-05-14",
        "2026-06-11",
      ),
      { id: "B2", of: "P1", on: "2026-06-11", lines: [thing("N2", "limpieza", 62_00)], paid: [card("Y2", 62_00)] },
    ],
    mail: letter(
      "2026-06-25T08:15",
      "Íñigo Salcedo <isalcedo@example.com>",
      "Parar los alineadores",
      `Buenos días. Como sabéis, llevo un mes sin poder abrir bien la boca. Ayer me vio el maxilofacial del Clínico: tengo la articulación muy inflamada y hay que quitar los alineadores ya, sin fecha para volver. Os paso su informe en PDF. De las dieciocho revisiones he ido a ocho; decidme qué se hace con el importe de las otras diez, porque lo suyo sería devolverlo. Íñigo`,
    ),
    // Note seen: 10 of 18 × 1,620.00 = 900.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-06-24" },
      offer: refund({ Y1: 900_00 }),
    }),
  }),
  world({
    name: "el talón, igual que el primer día",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Amparo Ferrer", "amparo.ferrer@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-09",
        lines: [pack("N1", "ondas5", 300_00, { uses: 5, each: 70_00, from: "2026-04-09", to: "2027-04-09" })],
        paid: [card("Y1", 300_00)],
      },
      visits("N1", "2026-04-16", "2026-04-23", "2026-04-30"),
      { id: "B2", of: "P1", on: "2026-04-09", lines: [thing("N2", "plantillas", 180_00)], paid: [card("Y2", 180_00)] },
    ],
    mail: letter(
      "2026-05-11T17:52",
      "Amparo Ferrer <amparo.ferrer@example.com>",
      "Mi fascitis",
      `Hola. Me he dado tres sesiones de las ondas y el talón me duele exactamente igual que cuando entré por la puerta, las mañanas son un suplicio. Me dijisteis que a la segunda ya lo notaría. Para esto no sigo: devolvedme las dos que faltan. Las plantillas me van bien, esas me las quedo. Amparo`,
    ),
    // The clinician looks first. Not as expected: repeated, or 2 of 5 × 300.00 = 120.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "not_expected" },
      offer: offer("redo", 0, { refund: 120_00 }),
    }),
  }),
  world({
    name: "media boca sin limpiar, que ya cerraban",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Fermín Arroyo", "fermin.arroyo@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-04-30", lines: [thing("N1", "empaste", 88_00)], paid: [card("Y1", 88_00)] },
      { id: "B2", of: "P1", on: "2026-05-29", lines: [thing("N2", "limpieza", 58_00)], paid: [card("Y2", 58_00)] },
    ],
    mail: letter(
      "2026-06-01T09:03",
      "Fermín Arroyo <fermin.arroyo@example.com>",
      "Limpieza del viernes",
      `Buenas. El viernes me cogieron a las ocho menos veinte y la higienista iba con la chaqueta puesta, como quien dice. Me hizo los de arriba y me mandó a casa con los de abajo sin tocar, que mi mujer me lo vio en cuanto abrí la boca. 58 euros por medio trabajo no me parece serio. Que se me devuelvan. F. Arroyo`,
    ),
    // Ours, once somebody says so: done again, or 58.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: offer("redo", 0, { refund: 58_00 }),
    }),
  }),
  world({
    name: "la cuota de yoga de octubre, ya de baja",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Lola Sanchis", "lolasanchis@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-09-01",
        lines: [term("N1", "yoga", 42_00, { from: "2026-09-01", until: "2026-10-01", notice: 15 })],
        paid: [card("Y1", 42_00)],
      },
      {
        id: "B2",
        of: "P1",
        on: "2026-10-01",
        lines: [term("N2", "yoga", 42_00, { from: "2026-10-01", until: "2026-10-31", notice: 15 })],
        paid: [card("Y2", 42_00)],
      },
      { id: "B3", of: "P1", on: "2026-09-15", lines: [thing("N3", "omega", 24_00)], paid: [card("Y3", 24_00)] },
    ],
    mail: letter(
      "2026-10-02T10:26",
      "Lola Sanchis <lolasanchis@example.com>",
      "recibo de octubre",
      `Hola, me he encontrado en la cuenta los 42 de yoga de octubre. Yo me di de baja el 10 de septiembre en el mostrador, firmé el papel y todo, la chica rubia me dijo que ya no me pasaríais nada más. Se os habrá colado. Me lo devolvéis? Gracias guapos`,
    ),
    // Charged after she had left, once somebody says so: 42.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "billing_error",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y2: 42_00 }),
    }),
  }),
];
