/** Things that were bought over the counter. */
import { card, person, thing } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { quietRiver } from "../houses/quietriver.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const thingsBought: Theme = [
  world({
    name: "a mask that came cracked",
    language: "en",
    house: bella,
    book: [
      person("P1", "Nadia Brooks", "nadia.brooks@example.com"),
      { id: "B1", of: "P1", on: "2026-04-27", lines: [thing("N1", "mask", 280_00)], paid: [card("Y1", 280_00)] },
    ],
    mail: letter(
      "2026-04-29T13:11",
      "Nadia Brooks <nadia.brooks@example.com>",
      "Cracked",
      `Opened my LED mask last night and there's a crack right across the forehead panel, half the lights don't come on. It must have been like that in the box. I'd rather have my money than another one to be honest. Photos attached. Nadia`,
    ),
    // Damaged, once somebody has looked: 280.00, or another.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "damaged" },
      offer: refund({ Y1: 280_00 }, { exchange: 280_00 }),
    }),
  }),
  world({
    name: "crème encore sous film",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Odile Perrin", "odile.perrin@example.com"),
      { id: "B1", of: "P1", on: "2026-03-18", lines: [thing("N1", "peeling", 110_00)], paid: [card("Y1", 110_00)] },
      { id: "B2", of: "P1", on: "2026-03-18", lines: [thing("N2", "creme", 48_00)], paid: [card("Y2", 48_00)] },
    ],
    mail: letter(
      "2026-03-28T10:05",
      "Odile Perrin <odile.perrin@example.com>",
      "Crème",
      `Bonjour, j'ai pris la crème réparatrice en sortant du peeling sur les conseils de votre assistante, mais j'en avais déjà une à la maison. Elle est encore sous film. Puis-je vous la rapporter et être remboursée ? Bonne journée, O. Perrin`,
    ),
    // Unopened after 10 of 30 days, once seen: 48.00, or another.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "unopened" },
      offer: refund({ Y2: 48_00 }, { exchange: 48_00 }),
    }),
  }),
  world({
    name: "la férula aprieta",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Íñigo Sanz", "inigo.sanz@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-03-05", lines: [thing("N1", "ferula", 260_00)], paid: [card("Y1", 260_00)] },
    ],
    mail: letter(
      "2026-03-30T20:30",
      "Íñigo Sanz <inigo.sanz@example.com>",
      "Férula de descanso",
      `Buenas tardes. Llevo tres semanas intentando dormir con la férula y no hay manera, me aprieta y me la quito sin darme cuenta. No la quiero. ¿La puedo devolver y recuperar los 260 €? Un saludo, Íñigo`,
    ),
    // Used, and 25 days are more than 14: nothing is taken back, once somebody says that it is not damaged.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: ["product_return", "result"],
      needs: ["product.state"],
      attested: { productState: "opened" },
      offer: offer("decline", 0),
    }),
  }),
  world({
    name: "herbs that upset the stomach",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Cyrus Malone", "cyrus.malone@example.com"),
      { id: "B1", of: "P1", on: "2026-04-15", lines: [thing("N1", "herbs", 84_00)], paid: [card("Y1", 84_00)] },
      { id: "B2", of: "P1", on: "2026-04-15", lines: [thing("N2", "intake", 140_00)], paid: [card("Y2", 140_00)] },
    ],
    mail: letter(
      "2026-04-21T16:50",
      "Cyrus Malone <cyrus.malone@example.com>",
      "those herbs",
      `Hi – been on the herbal formula five days and my stomach can't take it, cramps every evening. There's most of the bag left. Can I hand it back and get my eighty four dollars? Cyrus`,
    ),
    // Opened: not taken back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: ["product_return", "result"],
      needs: ["product.state"],
      attested: { productState: "opened" },
      offer: offer("decline", 0),
    }),
  }),
  world({
    name: "bloqueador que no pidió",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Samuel Treviño", "samuel.t@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-06",
        lines: [thing("N1", "limpieza", 900_00), thing("N2", "bloqueador", 450_00)],
        paid: [card("Y1", 1_350_00)],
      },
    ],
    mail: letter(
      "2026-04-09T18:08",
      "Samuel Treviño <samuel.t@example.com>",
      "Devolución",
      `Qué tal. El lunes que fui a la limpieza me vendieron un bloqueador y llegando a casa vi que es el mismo que ya uso. Está cerrado, con todo y sello. Quiero regresarlo y que me devuelvan los 450. Saludos`,
    ),
    // Unopened after 3 of 15 days, once seen: 450.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "unopened" },
      offer: refund({ Y1: 450_00 }),
    }),
  }),
];
