/** Danger: words that are said in passing leave out what is meant, or stand beside it as if two things were asked for. */
import { expect, it } from "vitest";
import { readPurchase } from "../../../../core/evidence/read-purchase.ts";
import { line } from "../../../support/till.ts";

const LINES = [
  line("fee", "Late cancellation charge", "fee", { kind: "service", boughtOn: "2026-04-21", paid: 40 }),
  line("botox", "Botox, forehead", "injectables", { kind: "service", boughtOn: "2026-04-20", paid: 420 }),
  line("dry", "Dry needling", "physiotherapy", { kind: "service", boughtOn: "2026-04-14", paid: 92 }),
  line("pilates", "Clinical pilates, 8 classes", "pilates", {
    kind: "package",
    boughtOn: "2026-03-02",
    paid: 320,
    sold: 8,
    used: ["2026-03-09"],
  }),
  line("peels", "Chemical peels, 6 sessions", "peel", {
    kind: "package",
    boughtOn: "2025-04-02",
    paid: 600,
    sold: 6,
    used: ["2025-05-02", "2025-06-02", "2025-07-02", "2025-08-02"],
  }),
];

const read = (body: string) =>
  readPurchase({
    subject: "",
    body,
    writtenOn: "2026-05-05",
    timeZone: "Europe/Paris",
    lines: LINES,
  });

it.each([
  ["fee", "You took $40 for a late cancellation and it wasn't late. Please refund the 40."],
  ["fee", "My cancellation was not late, so refund the late cancellation charge."],
  ["botox", "Ya va un mes del botox y sigo con la misma arruga, quiero que me devuelvan los 420."],
  ["botox", "El botox sigue igual y continuo sin ver nada. Devuélvanme el botox."],
  ["dry", "She put a few needles in my calf on April 14. I want the $92 refunded."],
  ["dry", "Refund the needles please."],
  [
    "peels",
    "Loving my pilates with Ana. Two of the six I bought in April last year are left and have lapsed; refund me for the two?",
  ],
  [
    "peels",
    "When I booked pilates I heard that two of my six peels have lapsed. Can I have the money back for those two?",
  ],
  [
    "peels",
    "Estoy encantada con el pilates. De las seis que compré en abril del año pasado quedan dos: devuélvanme esas dos.",
  ],
])("means %s: %s", (lineId, body) => {
  const { meant, isOnNoRecord } = read(body);
  expect({ meant, isOnNoRecord }).toEqual({ meant: lineId, isOnNoRecord: undefined });
});

it.each([
  [
    "of two that are named and neither asked for, a name by itself is not enough",
    "I had the botox and later the pilates. Please refund me.",
  ],
  ["needles that no title knows are acupuncture", "Refund the agujas de acupuntura please."],
])("%s", (_, body) => expect(read(body).meant).toBeUndefined());

it.each([
  "We signed a lease in Salem on Sunday and I cannot come any more. Please refund the pilates.",
  "I got the news on Monday. Please refund the pilates.",
  "J'ai pris froid dimanche. Remboursez le pilates.",
])("a day of something else is no claim about the sale: %s", (body) => {
  expect(read(body).likely[0]?.claims).toEqual([]);
});

it.each([
  ["peels", "Refund what I bought in April of last year."],
  ["peels", "Devuélvanme lo que compré en abril del año pasado."],
  ["peels", "Remboursez ce que j'ai acheté le 2 avril de l'an dernier."],
  ["pilates", "Refund what I bought in March this year."],
])("a month is of the year that is said beside it, %s: %s", (lineId, body) => expect(read(body).meant).toBe(lineId));
