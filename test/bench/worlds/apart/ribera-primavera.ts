/** En un centro de psicología, nutrición y yoga: bonos, cuotas y plantillas. */
import { card, pack, paid, person, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { ribera } from "../houses/ribera.ts";

const ES = { language: "es" } as const;

export const riberaPrimavera: Theme = [
  world({
    name: "cuatro sesiones de terapia que ya no quiere, y cincuenta euros que ya volvieron",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Amparo Llopis", "amparo.llopis@example.com", ES),
      { id: "B1", of: "P1", on: "2026-04-08", lines: [thing("N1", "consulta", 60_00)], paid: [card("Y1", 60_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-04-15",
        lines: [pack("N2", "terapia8", 440_00, { uses: 8, each: 60_00, from: "2026-04-15", to: "2027-04-15" })],
        paid: [card("Y2", 440_00, "visa 4242", { refundedElsewhereMinor: 50_00 })],
      },
      visits("N2", "2026-04-22 Marta", "2026-05-06 Marta", "2026-05-20 Marta", "2026-06-03 late"),
      { id: "B3", of: "P1", on: "2026-05-06", lines: [thing("N3", "omega", 24_00)], paid: [paid("Y3", 24_00, "cash")] },
    ],
    mail: letter(
      "2026-06-22T18:40",
      "Amparo Llopis <amparo.llopis@example.com>",
      "Dejo la terapia",
      `Hola Marta: después de pensarlo mucho este fin de semana, no voy a seguir con la terapia. No es nada contra ti, es que ya no me apetece remover más cosas. Sé que a principios de mes me hicisteis una devolución de 50 € a cuenta; ¿podéis abonarme el resto de lo que no he gastado del bono? Un abrazo, Amparo`,
    ),
    // Three used, one cancelled late: 4 of 8 × 440.00 = 220.00, less 44.00 = 176.00, of which 50.00 went back: 126.00.
    // Towards something else: 220.00 − 50.00 = 170.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "changed_mind",
      offer: refund({ Y2: 126_00 }, { exchange: 170_00 }),
      warnings: ["given_before"],
    }),
  }),
  world({
    name: "marcapasos y ondas de choque no se llevan bien",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Vicente Moltó", "vmolto@example.com", ES),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-04",
        lines: [pack("N1", "ondas5", 300_00, { uses: 5, each: 70_00, from: "2026-05-04", to: "2027-05-04" })],
        paid: [card("Y1", 300_00)],
      },
      visits("N1", "2026-05-11", "2026-05-18"),
      { id: "B2", of: "P1", on: "2026-04-27", lines: [thing("N2", "pisada", 70_00)], paid: [card("Y2", 70_00)] },
      {
        id: "B3",
        of: "P1",
        on: "2026-04-30",
        lines: [thing("N3", "plantillas", 180_00)],
        paid: [card("Y3", 180_00)],
      },
    ],
    mail: letter(
      "2026-06-05T09:33",
      "Vicente Moltó <vmolto@example.com>",
      "El talón tendrá que esperar",
      `Buenos días. La semana pasada me pusieron un marcapasos y el cardiólogo me ha dejado por escrito que ni hablar de ondas de choque, ni ahora ni más adelante. Pasaré el lunes con el informe. Entiendo que lo que falta del tratamiento se me puede reintegrar, ya me diréis. Con las plantillas, encantado. Vicente`,
    ),
    // Note seen: 3 of 5 × 300.00 = 180.00 without the tenth; or 90 days more.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-06-01" },
      offer: refund({ Y1: 180_00 }, { extend: 90 }),
    }),
  }),
  world({
    name: "baja de yoga a principios de septiembre",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Carla Bosch", "carla.bosch@example.com", ES),
      ...["07", "08", "09"].map((month, at) => ({
        id: `B${at + 1}`,
        of: "P1",
        on: `2026-${month}-01`,
        lines: [
          term(`N${at + 1}`, "yoga", 60_00, {
            from: `2026-${month}-01`,
            until: `2026-${["08", "09", "10"][at]}-01`,
            notice: 15,
          }),
        ],
        paid: [card(`Y${at + 1}`, 60_00)],
      })),
    ],
    mail: letter(
      "2026-09-03T20:11",
      "Carla Bosch <carla.bosch@example.com>",
      "Me doy de baja",
      `Holaaa! que me doy de baja de yoga, he ido dos veces en todo el verano y ya está bien de engañarme jajaja. Lo que me sobre de septiembre me lo devolvéis a la tarjeta, vale? gracias!! Carla`,
    ),
    // 15 days' notice end on 18 September; to 1 October 13 of 30 days: 60.00 × 13 / 30 = 26.00.
    right: asks({ who: "P1", lines: ["N3"], reason: "membership_cancel", offer: refund({ Y3: 26_00 }) }),
  }),
  world({
    name: "la plantilla izquierda se despegó en el Camino",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Gonzalo Ferrándiz", "gonzalo.ferrandiz@example.com", ES),
      {
        id: "B1",
        of: "P1",
        on: "2026-06-03",
        lines: [thing("N1", "pisada", 70_00), thing("N2", "plantillas", 180_00)],
        paid: [card("Y1", 250_00)],
      },
      { id: "B2", of: "P1", on: "2026-06-03", lines: [thing("N3", "omega", 24_00)], paid: [card("Y2", 24_00)] },
    ],
    mail: letter(
      "2026-07-09T12:02",
      "Gonzalo Ferrándiz <gonzalo.ferrandiz@example.com>",
      "Plantillas despegadas",
      `Muy buenas, escribo desde Sarria con ampollas. Las plantillas que me hicisteis en junio se han abierto: a la izquierda se le despegó la capa de arriba a la segunda etapa. 180 euros por seis días de uso me parece una broma. En cuanto vuelva os las llevo y me devolvéis el importe. Gonzalo Ferrándiz`,
    ),
    // Damaged, once somebody has seen them: another pair for 180.00, or the price.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "damaged" },
      offer: offer("exchange", 180_00, { refund: 180_00 }),
    }),
  }),
  world({
    name: "la cuota de junio, después de la baja de mayo",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Rafael Ibáñez", "rafa.ibanez@example.com", ES),
      ...["05", "06"].map((month, at) => ({
        id: `B${at + 1}`,
        of: "P1",
        on: `2026-${month}-01`,
        lines: [
          term(`N${at + 1}`, "yoga", 60_00, {
            from: `2026-${month}-01`,
            until: `2026-${["06", "07"][at]}-01`,
            notice: 15,
            cancelRequestedOn: "2026-05-04",
          }),
        ],
        paid: [card(`Y${at + 1}`, 60_00, "visa 1020")],
      })),
      { id: "B3", of: "P1", on: "2026-05-13", lines: [thing("N3", "pisada", 70_00)], paid: [card("Y3", 70_00)] },
    ],
    mail: letter(
      "2026-06-04T08:15",
      "Rafael Ibáñez <rafa.ibanez@example.com>",
      "Recibo de yoga",
      `Buenos días, me ha llegado el cargo de la cuota de junio y yo firmé la baja en recepción el 4 de mayo, con Inma delante. Anuladlo, por favor, y que no pase más. Saludos. Rafa`,
    ),
    // Left on 4 May with 15 days' notice: June should not have been billed. 60.00 go back.
    right: asks({ who: "P1", lines: ["N2"], reason: "billing_error", offer: refund({ Y2: 60_00 }) }),
  }),
  world({
    name: "cambia una consulta por videollamada y pide un justificante",
    language: "es",
    house: ribera,
    book: [
      person("P1", "Mireia Sanchis", "mireia.sanchis@example.com", ES),
      {
        id: "B1",
        of: "P1",
        on: "2026-09-07",
        lines: [pack("N1", "nutri6", 330_00, { uses: 6, each: 65_00, from: "2026-09-07", to: "2027-09-07" })],
        paid: [card("Y1", 330_00)],
      },
      visits("N1", "2026-09-14"),
      { id: "B2", of: "P1", on: "2026-08-31", lines: [thing("N2", "senal", 30_00)], paid: [card("Y2", 30_00)] },
    ],
    mail: letter(
      "2026-10-05T16:27",
      "Mireia Sanchis <mireia.sanchis@example.com>",
      "Lo del miércoles",
      `Hola, guapas. Tengo al peque con fiebre y el miércoles no puedo salir de casa: ¿anulamos la presencial y la hacemos por vídeo a la misma hora? Y ya que estamos, la empresa me paga la mitad de la nutrición, ¿me mandáis un justificante del bono? Mil gracias, Mireia`,
    ),
    // Another way to hold the visit, and a paper; her firm pays her.
    right: quiet(),
  }),
];
