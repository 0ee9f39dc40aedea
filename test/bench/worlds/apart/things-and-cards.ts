/** Products, gift cards, deposits, instalments, insurers: kept apart. */
import { card, pack, person, row, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { evening, letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const thingsAndCards: Theme = [
  world({
    name: "el cepillo sigue precintado",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Pilar Cuesta", "pilar.cuesta@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-05-04", lines: [thing("N1", "cepillo", 95_00)], paid: [card("Y1", 95_00)] },
    ],
    mail: letter(
      "2026-05-12T11:11",
      "Pilar Cuesta <pilar.cuesta@example.com>",
      "Devolución cepillo",
      `Buenas, mi marido ya tenía un cepillo eléctrico igual al que os compré la semana pasada. Está precintado, sin abrir. ¿Puedo pasar a devolverlo y que me abonéis los 95 euros? Pilar`,
    ),
    // Unopened, after 8 of 14 days, once somebody has seen it: 95.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "unopened", productReturnedOn: "2026-05-13" },
      offer: refund({ Y1: 95_00 }),
    }),
  }),
  world({
    name: "a gift card after forty-five days",
    language: "en",
    house: bella,
    book: [
      person("P1", "Norman Yates", "norman.yates@example.com"),
      { id: "B1", of: "P1", on: "2026-02-10", lines: [thing("N1", "gift", 200_00)], paid: [card("Y1", 200_00)] },
    ],
    mail: letter(
      "2026-03-27T20:00",
      "Norman Yates <norman.yates@example.com>",
      "gift card, unused",
      `I got one of your $200 gift cards for a Valentine who, it turns out, prefers hiking. It has never been used. I'd like to hand it back for the money. Norman`,
    ),
    // 45 days are more than 30: 200.00 as credit.
    right: asks({ who: "P1", lines: ["N1"], reason: ["changed_mind", "other"], offer: offer("credit", 200_00) }),
  }),
  world({
    name: "acompte, annulé le matin même",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Clara Meunier", "clara.meunier@example.com"),
      { id: "B1", of: "P1", on: "2026-03-23", lines: [thing("N1", "acompte", 80_00)], paid: [card("Y1", 80_00)] },
    ],
    mail: letter(
      "2026-04-08T20:30",
      "Clara Meunier <clara.meunier@example.com>",
      "Mon acompte de 80 €",
      `Bonjour, mon fils était fiévreux ce matin et j'ai dû annuler à 8 h mon rendez-vous de 10 h. Vous avez gardé mon acompte. Je vous demande de me le restituer, ce n'était pas ma faute. Clara Meunier`,
    ),
    // Two hours before, fewer than 48, and she signed that: it is kept.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: ["moved_or_schedule", "other", "no_show_dispute"],
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 2 },
      offer: offer("decline", 0),
    }),
  }),
  world({
    name: "half paid, half used: nothing goes back, nothing more is owed but the tenth",
    language: "en",
    house: bella,
    book: [
      person("P1", "Roxanne Field", "roxanne.field@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-14",
        lines: [pack("N1", "sculpt4", 2_400_00, { uses: 4, each: 700_00, from: "2026-01-14", to: "2027-01-14" })],
        paid: [card("Y1", 600_00), card("Y2", 600_00, "visa 4242", { capturedAtMs: evening("2026-02-14") })],
      },
      visits("N1", "2026-01-21 AM", "2026-02-18 AM"),
    ],
    mail: letter(
      "2026-03-12T16:06",
      "Roxanne Field <roxanne.field@example.com>",
      "Payment plan",
      `I want off the payment plan for the sculpting. Two cycles done, two installments paid, and I've decided two is plenty. Stop the rest and give me back anything I'm owed. Roxanne`,
    ),
    // 2 of 4 × 2,400.00 = 1,200.00, less a tenth = 960.00; 1,200.00 were never paid, so nothing goes back.
    right: asks({ who: "P1", lines: ["N1"], reason: "changed_mind", offer: offer("decline", 0) }),
  }),
  world({
    name: "el seguro pagó ochenta",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Tomás Quiroga", "tomas.quiroga@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-03-05", lines: [thing("N1", "empaste", 120_00)], paid: [card("Y1", 120_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N1",
        insurer: "Seguros Albar",
        serviceOn: "2026-03-05",
        state: "paid",
        currency: "EUR",
        overpaidMinor: 80_00,
        foundOn: "2026-04-01",
      }),
    ],
    mail: letter(
      "2026-04-09T13:00",
      "Tomás Quiroga <tomas.quiroga@example.com>",
      "Pago doble del empaste",
      `Hola, mi aseguradora me comunica que os ha abonado 80 € del empaste de marzo, que yo ya pagué entero. Por tanto me corresponde que me devolváis esa parte. Un saludo.`,
    ),
    // The claim says 80.00 too much.
    right: asks({ who: "P1", lines: ["N1"], reason: "insurance_overpayment", offer: refund({ Y1: 80_00 }) }),
  }),
  world({
    name: "cobro doble en la terminal",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Silvia Montemayor", "silvia.m@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-11",
        lines: [thing("N1", "bota", 2_900_00)],
        paid: [card("Y1", 2_900_00), card("Y2", 2_900_00, "visa 4242", { capturedAtMs: evening("2026-05-11", 3) })],
      },
    ],
    mail: letter(
      "2026-05-12T02:45",
      "Silvia Montemayor <silvia.m@example.com>",
      "me cobraron dos veces",
      `hola!! la señorita pasó mi tarjeta, según no pasó, la volvió a pasar y ahora me aparecen DOS cargos de 2,900 de la toxina. urge que me regresen uno x favor`,
    ),
    // One visit for 2,900.00, collected twice: the second goes back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "billing_error",
      offer: refund({ Y2: 2_900_00 }),
      warnings: ["possible_duplicate"],
    }),
  }),
];
