/** Ordinary lives in Spanish. */
import { card, pack, paid, person, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { jardines } from "../houses/jardines.ts";

export const otraMirada: Theme = [
  world({
    name: "el más caro de los dos paquetes",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Ximena Lozano", "ximena.lozano@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-06",
        lines: [
          pack("N1", "piernas8", 8_000_00, { uses: 8, each: 1_200_00, from: "2026-02-06", to: "2027-02-06" }),
          pack("N2", "laser8", 4_800_00, { uses: 8, each: 750_00, from: "2026-02-06", to: "2027-02-06" }),
        ],
        paid: [card("Y1", 12_800_00)],
      },
      visits("N1", "2026-02-20", "2026-03-20"),
      visits("N2", "2026-02-20"),
    ],
    mail: letter(
      "2026-04-16T23:00",
      "Ximena Lozano <ximena.lozano@example.com>",
      "Uno de mis paquetes",
      `Hola, de los dos paquetes que tengo quiero dejar el más caro, lo pensé mejor y con el otro tengo suficiente. ¿Cuánto me devuelven por las seis sesiones que no he tomado? Ximena`,
    ),
    // 8,000.00 − 2 × 1,200.00 = 5,600.00; as credit 6 of 8 × 8,000.00 = 6,000.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 5_600_00 }, { credit: 6_000_00 }),
    }),
  }),
  world({
    name: "implante: el dentista cambia el plan",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Joaquín Prieto", "joaquin.prieto@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-13",
        lines: [pack("N1", "implante", 800_00, { uses: 4, each: 250_00, from: "2026-01-13" })],
        paid: [card("Y1", 800_00)],
      },
      visits("N1", "2026-01-20"),
    ],
    mail: letter(
      "2026-02-24T10:30",
      "Joaquín Prieto <joaquin.prieto@example.com>",
      "Implante",
      `Buenos días: el doctor Salas vio en la radiografía que no hay hueso suficiente y que en mi caso es mejor un puente. Por tanto el implante no se hará. Ruego me devuelvan las tres fases ya pagadas. Un saludo, Joaquín Prieto`,
    ),
    // 3 of 4 × 800.00 = 600.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "plan_changed",
      offer: refund({ Y1: 600_00 }, { credit: 600_00 }),
    }),
  }),
  world({
    name: "limpieza que dejó manchas",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Nayeli Campos", "nayeli.campos@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-04-17", lines: [thing("N1", "limpieza", 900_00)], paid: [card("Y1", 900_00)] },
      { id: "B2", of: "P1", on: "2026-03-06", lines: [thing("N2", "bota", 4_200_00)], paid: [card("Y2", 4_200_00)] },
    ],
    mail: letter(
      "2026-04-21T15:50",
      "Nayeli Campos <nayeli.campos@example.com>",
      "Mi cara",
      `Buenas tardes, desde la limpieza facial del viernes traigo la cara llena de manchas rojas y no se me quitan. No quedé nada contenta y quiero que me regresen lo que pagué. Adjunto fotos. Nayeli`,
    ),
    // The clinician looks first. Not as expected: repeated, or half of 900.00 = 450.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "not_expected" },
      offer: offer("redo", 0, { refund: 450_00 }),
    }),
  }),
  world({
    name: "anticipo en efectivo, canceló dos días antes",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Ramiro Cepeda", "ramiro.cepeda@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-20",
        lines: [thing("N1", "anticipo", 500_00)],
        paid: [paid("Y1", 500_00, "cash")],
      },
    ],
    mail: letter(
      "2026-05-03T17:25",
      "Ramiro Cepeda <ramiro.cepeda@example.com>",
      "Anticipo",
      `Buen día. Dejé 500 pesos de anticipo para mi cita del viernes y el miércoles avisé que no podía por un cambio de turno. ¿Cuándo puedo pasar por mi dinero? Ramiro Cepeda`,
    ),
    // Wednesday to Friday: 48 hours, more than 24: 500.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 48 },
      offer: refund({ Y1: 500_00 }, { credit: 500_00 }),
    }),
  }),
  world({
    name: "pregunta por los horarios de mayo",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Lidia Mora", "lidia.mora@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-05",
        lines: [term("N1", "socia", 1_840_00, { from: "2026-03-05", until: "2026-06-05" })],
        paid: [card("Y1", 1_840_00)],
      },
    ],
    mail: letter(
      "2026-04-27T16:00",
      "Lidia Mora <lidia.mora@example.com>",
      "Horarios",
      `¡Hola! ¿Qué horarios van a tener en mayo? Con la membresía quiero aprovechar los faciales de los martes. Y una factura de marzo, por favor. ¡Gracias!`,
    ),
    right: quiet(),
  }),
];
