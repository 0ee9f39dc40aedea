/** Asuntos corrientes en tres casas de habla española. */
import { card, pack, paid, person, row, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { jardines } from "../houses/jardines.ts";
import { ribera } from "../houses/ribera.ts";

const ES = { language: "es" } as const;

export const riberaYOtras: Theme = [
  world({
    name: "se fue la luz a medio masaje",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Perla Treviño", "perla.trevino@example.com", ES),
      {
        id: "B1",
        of: "P1",
        on: "2026-06-10",
        lines: [pack("N1", "masaje4", 2_600_00, { uses: 4, each: 700_00, from: "2026-06-10", to: "2027-06-10" })],
        paid: [card("Y1", 2_600_00)],
      },
      visits("N1", "2026-06-24 Yadira", "2026-07-15 Yadira"),
      {
        id: "B2",
        of: "P1",
        on: "2026-06-10",
        lines: [thing("N2", "bloqueador", 480_00)],
        paid: [card("Y2", 480_00)],
      },
      { id: "B3", of: "P1", on: "2026-05-20", lines: [thing("N3", "limpieza", 900_00)], paid: [card("Y3", 900_00)] },
    ],
    mail: letter(
      "2026-07-17T02:48",
      "Perla Treviño <perla.trevino@example.com>",
      "qué coraje",
      `Oigan, el miércoles a los quince minutos se les fue la luz, Yadira me dijo que ya no prendía el aparato y me vistieron y adiós. Y no solo no me repusieron nada: me palomearon el masaje como tomado!! Así no puedo confiar, denme lo que falta del paquete. Perla`,
    ),
    // Once somebody says so: the massage again, or 2 of 4 × 2,600.00 = 1,300.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "service_fault",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: offer("redo", 0, { refund: 1_300_00 }),
    }),
  }),
  world({
    name: "el bono de nutrición venció en mayo",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Desamparados Roig", "desa.roig@example.com", ES),
      {
        id: "B1",
        of: "P1",
        on: "2025-05-12",
        lines: [pack("N1", "nutri6", 330_00, { uses: 6, each: 65_00, from: "2025-05-12", to: "2026-05-12" })],
        paid: [card("Y1", 330_00)],
      },
      visits("N1", "2025-05-19", "2025-06-16", "2025-09-15", "2025-11-03"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-02",
        lines: [pack("N2", "terapia8", 440_00, { uses: 8, each: 60_00, from: "2026-03-02", to: "2027-03-02" })],
        paid: [card("Y2", 440_00)],
      },
      visits("N2", "2026-03-09 Marta", "2026-03-23 Marta", "2026-04-13 Marta"),
    ],
    mail: letter(
      "2026-06-01T10:05",
      "Desamparados Roig <desa.roig@example.com>",
      "Dos consultas caducadas",
      `Estimadas señoras: al pedir hora con la dietista me informan de que mis dos últimas consultas caducaron el día 12. He estado cuidando de mi madre y no he tenido cabeza para mirar fechas. Les ruego que me devuelvan lo pagado por ellas. Quedo a la espera. Desamparados Roig`,
    ),
    // After its last day: 30 days more, or 2 of 6 × 330.00 = 110.00 towards something else.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("extend", 30, { exchange: 110_00 }) }),
  }),
  world({
    name: "treinta euros por avisar a mediodía",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Jordi Alcaraz", "jordi.alcaraz@example.com", ES),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-09",
        lines: [pack("N1", "terapia8", 440_00, { uses: 8, each: 60_00, from: "2026-02-09", to: "2027-02-09" })],
        paid: [card("Y1", 440_00)],
      },
      visits("N1", "2026-02-16 Marta", "2026-03-02 Marta", "2026-03-16 Marta"),
      { id: "B2", of: "P1", on: "2026-03-30", lines: [thing("N2", "falta", 30_00)], paid: [card("Y2", 30_00)] },
    ],
    mail: letter(
      "2026-03-31T07:52",
      "Jordi Alcaraz <jordi.alcaraz@example.com>",
      "¿30 €?",
      `¿De verdad me habéis cobrado 30 euros por lo de ayer? Llamé a la una para decir que no llegaba a las seis, que tenía el coche en el taller. Eso es avisar, ¿no? No lo veo justo y no pienso pagarlo: quiero que se retire ese cargo. Jordi`,
    ),
    // One to six o'clock: 5 hours, not 24. The charge stays.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 5 },
      offer: offer("decline", 0),
    }),
  }),
  world({
    name: "la aseguradora pagó parte del empaste",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Begoña Urrutia", "bego.urrutia@example.com", ES),
      { id: "B1", of: "P1", on: "2026-09-08", lines: [thing("N1", "limpieza", 60_00)], paid: [card("Y1", 60_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-09-22",
        lines: [thing("N2", "empaste", 120_00)],
        paid: [paid("Y2", 120_00, "transfer")],
      },
      { id: "B3", of: "P1", on: "2026-09-22", lines: [thing("N3", "cepillo", 85_00)], paid: [card("Y3", 85_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N2",
        insurer: "Mutua Castellana",
        serviceOn: "2026-09-22",
        state: "paid",
        currency: "EUR",
        overpaidMinor: 72_00,
        foundOn: "2026-10-15",
      }),
    ],
    mail: letter(
      "2026-10-19T11:48",
      "Begoña Urrutia <bego.urrutia@example.com>",
      "Abono de Mutua Castellana",
      `Buenos días. En el área de cliente de Mutua Castellana veo que por la muela de septiembre os transfirieron 72 euros a vosotros, cuando yo ya os había hecho la transferencia de los 120. O sea que cobrasteis de los dos lados. ¿Me los pasáis a mi cuenta? Gracias, Begoña`,
    ),
    // The claim says 72.00 too much, and she paid by transfer.
    right: asks({ who: "P1", lines: ["N2"], reason: "insurance_overpayment", offer: refund({ Y2: 72_00 }) }),
  }),
  world({
    name: "la nutricionista la manda al endocrino",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Noelia Peiró", "noelia.peiro@example.com", ES),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-25",
        lines: [pack("N1", "nutri6", 330_00, { uses: 6, each: 65_00, from: "2026-05-25", to: "2027-05-25" })],
        paid: [card("Y1", 330_00)],
      },
      visits("N1", "2026-06-01 Sonia", "2026-06-22 Sonia"),
      {
        id: "B2",
        of: "P1",
        on: "2026-05-25",
        lines: [thing("N2", "omega", 24_00)],
        paid: [card("Y2", 24_00)],
      },
      { id: "B3", of: "P1", on: "2026-04-13", lines: [thing("N3", "consulta", 60_00)], paid: [card("Y3", 60_00)] },
    ],
    mail: letter(
      "2026-07-01T13:19",
      "Noelia Peiró <noelia.peiro@example.com>",
      "Después de la analítica",
      `Hola!! Con la analítica en la mano Sonia me ha dicho que lo mío ya no es de dietas, que ella ahí no puede hacer nada y que cerramos el plan y me vaya al endocrino. Pues cerrado. Me quedaban cuatro visitas pagadas, cómo hacemos para que me las reembolséis? besos, Noe`,
    ),
    // The clinic ended it: 4 of 6 × 330.00 = 220.00; or towards something else.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "plan_changed",
      offer: refund({ Y1: 220_00 }, { exchange: 220_00 }),
    }),
  }),
  world({
    name: "un anticipo, y dejó dos",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Mauricio Garza", "mau.garza@example.com", ES),
      { id: "B1", of: "P1", on: "2026-09-02", lines: [thing("N1", "anticipo", 500_00)], paid: [card("Y1", 500_00)] },
      { id: "B2", of: "P1", on: "2026-09-09", lines: [thing("N2", "anticipo", 500_00)], paid: [card("Y2", 500_00)] },
      { id: "B3", of: "P1", on: "2026-07-22", lines: [thing("N3", "bota", 4_200_00)], paid: [card("Y3", 4_200_00)] },
    ],
    mail: letter(
      "2026-09-25T19:30",
      "Mauricio Garza <mau.garza@example.com>",
      "Cita cancelada",
      `Qué tal. Me mandaron a la planta de Saltillo tres semanas y tuve que cancelar, con más de un día de anticipación. Me dijeron que en ese caso sí regresan el anticipo. ¿Qué necesitan de mí? Slds, Mauricio G.`,
    ),
    // Of which visit? Had he said the second: 30 hours, more than 24: 500.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "moved_or_schedule",
      asks: ["purchase"],
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 30 },
      offer: refund({ Y2: 500_00 }, { credit: 500_00 }),
    }),
  }),
];
