import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOf, decimalSignSaid, minorOf } from "../../../../core/imports/values/amounts.ts";
import { dayOf, momentOf, ordersOf } from "../../../../core/imports/values/dates.ts";
import { emailsIn, idOf, isDamagedId, nameOf, phonesIn } from "../../../../core/imports/values/ids.ts";
import { meaningOf } from "../../../../core/imports/values/words.ts";

describe("a sum in a file", () => {
  it.each([
    ["$1,080.00", "USD", ".", 108_000],
    ["US$ 1,080.00", "USD", ".", 108_000],
    ["1,080.00 USD", "USD", ".", 108_000],
    ["CA$12", "CAD", ".", 1_200],
    ["1.250,50 €", "EUR", ",", 125_050],
    ["1\u202f250,50 €", "EUR", ",", 125_050],
    ["1\u00a0250,50", "EUR", ",", 125_050],
    ["1’250.50", "CHF", ".", 125_050],
    ["($45.00)", "USD", ".", -4_500],
    ["-$45.00", "USD", ".", -4_500],
    ["$-45.00", "USD", ".", -4_500],
    ["−45,00", "EUR", ",", -4_500],
    ["45.00-", "USD", ".", -4_500],
    ["£0.50", "GBP", ".", 50],
    [".5", "USD", ".", 50],
    ["8.0000", "USD", ".", 800],
    ["19.990000", "USD", ".", 1_999],
    ["¥1,200", "JPY", ".", 1_200],
    ["0", "USD", ".", 0],
  ] as const)("%j is read", (text, currency, sign, minor) => {
    expect(minorOf(text, currency, sign)).toBe(minor);
  });

  it.each(["", "free", "12.345", "1,2,3", "1e3", "=1+1", "(-5.00)", "12.50.10", "0x10", "NaN", "Infinity"])(
    "%j is none",
    (text) => expect(minorOf(text, "USD", ".")).toBeUndefined(),
  );

  it("says of its own decimal sign only what is certain", () => {
    expect(["1,200", "1.200", "1,20", "1.250,50", "1,250.50", "1.234.567", "12"].map(decimalSignSaid)).toEqual([
      "unsure",
      "unsure",
      ",",
      ",",
      ".",
      ",",
      "either",
    ]);
  });

  it("whatever the sum and however it is grouped, it comes back exactly", () => {
    const locales = fc.constantFrom(
      ["en-US", "."] as const,
      ["de-DE", ","] as const,
      ["fr-FR", ","] as const,
      ["de-CH", "."] as const,
    );
    const minors = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });
    fc.assert(
      fc.property(locales, minors, fc.constantFrom("minus", "brackets"), ([locale, sign], minor, style) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(Math.abs(minor) / 100);
        const written = minor >= 0 ? `${text} $` : style === "minus" ? `-$${text}` : `(${text})`;
        expect(minorOf(written, "USD", sign)).toBe(minor);
      }),
    );
  });

  it("a count may be written as 10.0 or 1,000, and never as 1.5", () => {
    expect(["10", "10.0", "1,000", "1.5", "ten", ""].map(countOf)).toEqual([
      10,
      10,
      1000,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

const HERE = "America/New_York";

describe("a day in a file", () => {
  it.each([
    ["2026-03-04", undefined, "2026-03-04"],
    ["2026/3/4", undefined, "2026-03-04"],
    ["2026-03-04T10:11:12Z", undefined, "2026-03-04"],
    ["2026-03-04T02:00:00Z", undefined, "2026-03-03"],
    ["2026-03-04 02:00:00 UTC", undefined, "2026-03-03"],
    ["2026-03-04T01:00:00+02:00", undefined, "2026-03-03"],
    ["2026-03-03T22:00:00-0500", undefined, "2026-03-03"],
    ["2026-03-04T00:00:00Z", undefined, "2026-03-04"],
    ["2026-03-04T00:00:00.000Z", undefined, "2026-03-04"],
    ["2026-03-04T02:00:00", undefined, "2026-03-04"],
    ["3/4/2026", "mdy", "2026-03-04"],
    ["3/4/2026", "dmy", "2026-04-03"],
    ["3/4/26 10:15 AM", "mdy", "2026-03-04"],
    ["04.03.2026", undefined, "2026-03-04"],
    ["March 4, 2026", undefined, "2026-03-04"],
    ["Mar 4 2026 9:05 AM", undefined, "2026-03-04"],
    ["Wednesday, March 4th, 2026", undefined, "2026-03-04"],
    ["4 Mar 2026", undefined, "2026-03-04"],
    ["4 de marzo de 2026", undefined, "2026-03-04"],
    ["14 juillet 2026", undefined, "2026-07-14"],
    ["1er juin 2026", undefined, "2026-06-01"],
    ["04-Mar-26", undefined, "2026-03-04"],
  ] as const)("%j, %s", (text, order, day) => expect(dayOf(text, order, HERE)).toBe(day));

  it.each([
    "3/4/2026",
    "2026-02-30",
    "31/31/2026",
    "20260304",
    "soon",
    "4.5",
    "555-010-2233",
    "",
    "1/1/1",
    "Ada 4, 2026",
  ])("%j is none without an order", (text) => expect(dayOf(text, undefined, HERE)).toBeUndefined());

  it("says its order only where it must be", () => {
    expect(["3/4/2026", "13/4/2026", "4/13/2026", "13/13/2026", "4.3.2026", "2026-3-4", "x"].map(ordersOf)).toEqual([
      ["mdy", "dmy"],
      ["dmy"],
      ["mdy"],
      [],
      ["dmy"],
      ["ymd"],
      [],
    ]);
  });

  it("a moment is by the clinic's clock, or by its own zone, or noon", () => {
    const at = (text: string): string => new Date(momentOf(text, "mdy", "America/New_York") ?? 0).toISOString();
    expect(at("2026-07-18 12:59:30")).toBe("2026-07-18T16:59:30.000Z");
    expect(at("7/18/2026 12:05 AM")).toBe("2026-07-18T04:05:00.000Z");
    expect(at("7/18/2026, 1:05 pm")).toBe("2026-07-18T17:05:00.000Z");
    expect(at("2026-07-18T12:59:30+02:00")).toBe("2026-07-18T10:59:30.000Z");
    expect(at("2026-07-18 02:59:30 UTC")).toBe("2026-07-18T02:59:30.000Z");
    expect(["2026-01-18", "2026-01-18T00:00:00Z"].map(at)).toEqual(Array(2).fill("2026-01-18T17:00:00.000Z"));
  });

  it("every day, in each order, comes back", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1970-01-02"), max: new Date("2069-12-30"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const [year, month, on] = day.split("-");
          expect(dayOf(`${month}/${on}/${year}`, "mdy", HERE)).toBe(day);
          expect(dayOf(`${on}-${month}-${year?.slice(2)}`, "dmy", HERE)).toBe(day);
        },
      ),
    );
  });
});

describe("an id", () => {
  it("is printable and short whatever stood in the file, and the same for the same", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 200 }), { minLength: 1, maxLength: 3 }), (parts) => {
        const id = idOf(parts);
        if (id !== undefined) {
          expect(id).toMatch(/^[\x21-\x7e]{1,128}$/);
          expect(idOf([id])).toBe(/^\d+\.0+$|^\d{1,3}(,\d{3})+$/.test(id) ? idOf([id]) : id);
        }
        expect(idOf(parts)).toBe(id);
      }),
    );
  });

  it("keeps what is one, drops what a spreadsheet added, joins several, and is none where a part is missing", () => {
    expect([["INV-7"], ["1,288"], ["1288.0"], ["a b"], ["1041", "10 visits"], ["1041", ""], [" "]].map(idOf)).toEqual([
      "INV-7",
      "1288",
      "1288",
      "a_b",
      "1041~10_visits",
      undefined,
      undefined,
    ]);
    expect(["1.23E+15", "1,2e9", "E12", "12"].map(isDamagedId)).toEqual([true, true, false, false]);
  });

  it("names, addresses and numbers of a cell are taken apart", () => {
    expect([nameOf("Okafor,  Adaeze"), nameOf("Ana"), nameOf("A, B, C")]).toEqual(["Adaeze Okafor", "Ana", "A, B, C"]);
    expect(emailsIn("Ana@x.com; <b@y.org>, nothing")).toEqual(["ana@x.com", "b@y.org"]);
    expect(phonesIn("'+1 555 010 2233; 12")).toEqual(["+1 555 010 2233"]);
  });
});

it("words are known in the languages of exports, and a gift card is no card", () => {
  const tender = (text: string): string | undefined => meaningOf("tender", text, []);
  expect(
    ["Credit card (AMEX-Keyed)", "Efectivo", "Carte bancaire", "Square Gift Card", "E-transfer", "Chèque", "Zelle"].map(
      tender,
    ),
  ).toEqual(["card", "cash", "card", "account_credit", "transfer", "cheque", undefined]);
  expect(["No Show", "Late cancel", "Arrived", "hm"].map((text) => meaningOf("useKind", text, []))).toEqual([
    "no_show",
    "late_cancel",
    "used",
    undefined,
  ]);
  expect(meaningOf("tender", "Zelle", [{ field: "tender", has: "zelle", is: "transfer" }])).toBe("transfer");
});
