/** Products that come back. */
import { card, paid, person, thing } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { quietRiver } from "../houses/quietriver.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const products: Theme = [
  world({
    name: "herbs brought back sealed, as the desk wrote down",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Wendell Pike", "wpike@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-06",
        lines: [
          thing("N1", "herbs", 84_00, { productState: "unopened", returnedOn: "2026-04-13" }),
          thing("N2", "moxa", 26_00),
        ],
        paid: [card("Y1", 110_00)],
      },
    ],
    mail: letter(
      "2026-04-14T22:40",
      "Wendell Pike <wpike@example.com>",
      "Herb formula I handed in",
      `Dropped the herbs off at your counter yesterday, seal still on. My wife says I'm not to take anything else with my pills. When does the $84 come back to my card? Not the moxa, I'm using that. W. Pike`,
    ),
    // Unopened, brought back after 7 of 14 days: 84.00, or another product for it. The moxa stays.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "product_return",
      offer: refund({ Y1: 84_00 }, { exchange: 84_00 }),
    }),
  }),
  world({
    name: "a mask that was used once",
    language: "en",
    house: bella,
    book: [
      person("P1", "Tamsin Grey", "tamsin.grey@example.com"),
      { id: "B1", of: "P1", on: "2026-05-04", lines: [thing("N1", "mask", 280_00)], paid: [card("Y1", 280_00)] },
      { id: "B2", of: "P1", on: "2026-05-04", lines: [thing("N2", "serum", 95_00)], paid: [card("Y2", 95_00)] },
    ],
    mail: letter(
      "2026-05-13T14:14",
      "Tamsin Grey <tamsin.grey@example.com>",
      "Return – LED thing",
      `Bought the LED mask last Monday, wore it one evening, gave me a headache so that's that. It's back in its box. Can I return it and get the two eighty? Tamsin`,
    ),
    // Opened, after 9 of 30 days: half of 280.00 = 140.00 as credit, or towards another product. First somebody looks at it.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "opened" },
      offer: offer("credit", 140_00, { exchange: 140_00 }),
    }),
  }),
  world({
    name: "pompe cassée, payée en espèces",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Sabine Roux", "sabine.roux@example.com"),
      { id: "B1", of: "P1", on: "2026-04-22", lines: [thing("N1", "creme", 48_00)], paid: [paid("Y1", 48_00, "cash")] },
    ],
    mail: letter(
      "2026-04-24T07:50",
      "Sabine Roux <sabine.roux@example.com>",
      "Crème défectueuse",
      `Bonjour, la crème réparatrice achetée mercredi est inutilisable, la pompe était cassée dès l'ouverture. Je souhaite la rendre. Comment faire ? Bien à vous, S. Roux`,
    ),
    // Damaged, once somebody has seen it: another one of 48.00, or its price back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "damaged" },
      offer: offer("exchange", 48_00, { refund: 48_00 }),
    }),
  }),
  world({
    name: "a serum after forty-five days",
    language: "en",
    house: bella,
    book: [
      person("P1", "Deb Sorrell", "deb@sorrell.example.com"),
      { id: "B1", of: "P1", on: "2026-03-02", lines: [thing("N1", "serum", 95_00)], paid: [card("Y1", 95_00)] },
    ],
    mail: letter(
      "2026-04-16T12:00",
      "Deb Sorrell <deb@sorrell.example.com>",
      "vit c serum",
      `I'd like to bring the vitamin C serum back for a refund, I've used about half and don't see any difference. Deb Sorrell`,
    ),
    // Opened, and 45 days are more than 30: nothing is taken back. First somebody says that it is not damaged.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: ["product_return", "result"],
      needs: ["product.state"],
      attested: { productState: "opened" },
      offer: offer("decline", 0),
    }),
  }),
];
