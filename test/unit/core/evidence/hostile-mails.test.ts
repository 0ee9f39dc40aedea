/** Danger: a mail written to hang the reader, to make it throw, or to make a guess look like evidence. */
import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, it } from "vitest";
import { facials, laser, massage, onFile, physio, read, uses } from "../../../support/evidence.ts";
import { spentMs } from "../../../support/processor-time.ts";

const four = [laser(), facials(), massage(), physio()];

const many = Array.from({ length: 500 }, (_, n) =>
  onFile(`line-${n}`, {
    title: `Ritual ${"abcdefghij"[n % 10]}lpha ${n}, ${(n % 9) + 2} sessions`,
    category: ["Laser", "Massage", "Facials", "Zen"][n % 4] ?? "",
    paidMinor: 5_000 + n * 100,
    boughtOn: `2026-${String((n % 11) + 1).padStart(2, "0")}-10`,
    entitlement: uses((n % 9) + 2, n % 2),
    days: Array.from({ length: 30 }, (_, day) => ({
      what: "used" as const,
      on: `2026-05-${String((day % 28) + 1).padStart(2, "0")}`,
    })),
    providers: ["Dr. Lena Ortega", "M.O."],
    references: [`INV-${20_000 + n}`],
  }),
);

it.each([
  ["figures", "1,200.00 $500 3/4/2026 20 of 6 "],
  ["numbers in words", "nine hundred and ninety nine thousand quatre vingt dix mil quinientos "],
  ["names", "not the laser except keep the older facial package or the other massage "],
  ["days", "last Monday hace dos semanas il y a trois mois last summer 4 March "],
  ["one long word", "a".repeat(30)],
  ["capitals", "Ortega M.O. INV-20331 Visa 4242 "],
])("10,000 words of %s beside 500 purchases take bounded time", (_, words) => {
  const body = words.repeat(Math.ceil(10_000 / words.split(" ").length));
  expect(read(body, many).likely).toHaveLength(500);
  expect(spentMs(() => read(body, many), 5_000)).toBeLessThan(5_000);
});

it("never throws, keeps every line, quotes only the mail, and means nothing that it leaves out", () => {
  const word = constantFrom(
    ..."not no pas except keep the my los les facial laser masaje older otro autre one last package $500 500 quinientos March lunes ago hace 2 left refund . , \n".split(
      " ",
    ),
  );
  const mail = array(word, { maxLength: 40 }).map((words) => words.join(" "));
  assert(
    property(mail, string({ unit: "grapheme", maxLength: 60 }), (body, noise) => {
      const text = `${body} ${noise}`;
      const reading = read(text, four);
      expect(reading.likely.map(({ lineId }) => lineId).sort()).toEqual(four.map(({ lineId }) => lineId).sort());
      for (const { lineId, evidence } of reading.likely) {
        expect(evidence.every(({ quote }) => text.includes(quote))).toBe(true);
        if (evidence.some(({ kind, side }) => kind === "excluded" && side === "against"))
          expect(reading.meant).not.toBe(lineId);
      }
    }),
    { numRuns: 500 },
  );
});

it("no lines, no words, another writing: nothing is meant", () => {
  expect(read("Refund my facial", [])).toEqual({
    likely: [],
    meant: undefined,
    isNamed: false,
    isOnNoRecord: "facial",
  });
  for (const body of ["", "\u0000\u202e", "我要退款", "🙏".repeat(3_000), "> I want a refund for the facials"]) {
    expect(read(body, four).meant).toBeUndefined();
  }
});

it("a line in a currency that nobody knows, a day that is none", () => {
  const odd = onFile("odd", { currency: "???", title: "", category: "" });
  expect(read("I paid $500 on 31/02/2026 and 45/45/2026", [odd, laser()]).meant).toBeUndefined();
});
