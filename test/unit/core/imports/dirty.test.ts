/** Danger: a file that is written in another way than ours is read wrongly, or one bad row loses the good ones around it. */
import { describe, expect, it } from "vitest";
import { askedDates, askedDecimals, type LookedTable, lookAt } from "../../../../core/imports/open-import.ts";
import { csvRows } from "../../../../core/imports/read/csv.ts";
import { cameOf, fileOf, inPieces, ofType } from "../../../support/import-files.ts";

const HEAD = "Invoice #,Patient ID,Patient Name,Date,Item,Total";
const sale = (invoice: number, total: string, date = "2026-03-04"): string =>
  `${invoice},P${invoice},Ada ${invoice},${date},Massage,${total}`;
const file = (...rows: readonly string[]): string => [HEAD, ...rows, ""].join("\n");

const paidOf = async (content: string | Uint8Array<ArrayBuffer>, currency = "USD"): Promise<unknown[]> => {
  const { records } = await cameOf(fileOf(content), { currency });
  return ofType(records, "purchase").map((record) => (record.lines as { paidMinor: number }[])[0]?.paidMinor);
};

const utf16 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

describe("the sign between cells", () => {
  it.each([[";"], ["\t"], ["|"]])("%j is found", async (sign) => {
    const text = file(sale(1, "10.00"), sale(2, "20.00")).replaceAll(",", sign);
    expect(await paidOf(text)).toEqual([1000, 2000]);
  });

  it("a semicolon is found though sums have commas in them", async () => {
    const text = "Factura;ID paciente;Paciente;Fecha;Servicio;Importe pagado\n1;P1;Ana;4/13/2026;Masaje;1.250,50 €\n";
    expect(await paidOf(text, "EUR")).toEqual([125_050]);
  });
});

describe("the letters of a file", () => {
  const row = "7,P7,Zoë Peña,2026-03-04,Épilation,10.00";
  const nameIn = async (content: string | Uint8Array<ArrayBuffer>): Promise<unknown> =>
    ofType((await cameOf(fileOf(content))).records, "patient")[0]?.name;

  it("UTF-8 with a mark, UTF-16 with and without one, and old Windows are the same text", async () => {
    const text = file(row);
    const windows = new Uint8Array(Buffer.from(text, "latin1"));
    const bare = utf16(text).slice(2);
    for (const content of [text, `\uFEFF${text}`, utf16(text), bare, windows])
      expect(await nameIn(content)).toBe("Zoë Peña");
  });

  it("a letter of old Windows far behind many plain ones still says what the file is", async () => {
    const rows = Array.from({ length: 9_000 }, (_, at) => sale(at + 10, "1.00"));
    const bytes = new Uint8Array(Buffer.from(file(...rows, row), "latin1"));
    const { records } = await cameOf(fileOf(bytes));
    expect(ofType(records, "patient").at(-1)?.name).toBe("Zoë Peña");
  });

  it("Windows and old Mac ends of lines count as lines", async () => {
    for (const end of ["\r\n", "\r"]) {
      const { refused } = await cameOf(fileOf(file(sale(1, "1"), sale(2, "much"), sale(3, "3")).replaceAll("\n", end)));
      expect(refused).toMatchObject([{ line: 3, code: "not_an_amount" }]);
    }
  });
});

describe("a row that cannot be read", () => {
  it("loses no other, and is named by the line on which it stands, behind a cell of several lines too", async () => {
    const text = file(sale(1, "1.00").replace("Massage", '"Massage,\nwith ""oil"""'), sale(2, "x"), sale(3, "3.00"));
    const { records, refused } = await cameOf(fileOf(text));
    expect(refused).toEqual([{ line: 4, field: "paid", code: "not_an_amount", column: "Total", sample: "x" }]);
    expect(ofType(records, "purchase")).toHaveLength(2);
    expect(ofType(records, "item")[0]?.title).toBe('Massage, with "oil"');
  });

  it("a quote that is never closed takes its own row and no more", async () => {
    const text = file(sale(1, "1.00"), '2,P2,"Ada,2026-03-04,Massage,2.00', sale(3, "3.00"), sale(4, "4.00"));
    const { records, refused } = await cameOf(fileOf(text));
    expect(refused).toEqual([{ line: 3, code: "quote_not_closed" }]);
    expect(ofType(records, "purchase").map(({ sourceId }) => sourceId)).toEqual(["1", "3", "4"]);
  });

  it("nor does one in a file so long that all of it behind the quote would be held", async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => sale(at + 10, "1.00"));
    const { records, refused } = await cameOf(fileOf(file('2,P2,"Ada,2026-03-04,Massage,2.00', ...rows)));
    expect(refused).toEqual([{ line: 2, code: "row_too_long" }]);
    expect(ofType(records, "purchase")).toHaveLength(12_000);
  });

  it("a file that was cut off says that its last row is short, and refuses it", async () => {
    const cut = file(sale(1, "1.00"), sale(2, "2.00")).slice(0, -12);
    const { looked, refused } = await cameOf(fileOf(cut));
    expect((looked as LookedTable).survey.lastIsShort).toBe(true);
    expect(refused).toMatchObject([{ line: 3 }]);
  });

  it.each([1, 3, 4, 5])("a file that was cut off %i letters within its last sum says so", async (letters) => {
    const lastIsShort = async (text: string) => ((await lookAt(fileOf(text))) as LookedTable).survey.lastIsShort;
    const whole = file(sale(1, "1.00"), sale(2, "2.50"), sale(3, "1250.00")).trimEnd();
    expect(await lastIsShort(whole)).toBe(false);
    expect(await lastIsShort(whole.slice(0, -letters))).toBe(true);
    expect(await lastIsShort(file(sale(1, "1"), sale(2, "2.50"), sale(3, "1250")))).toBe(false);
  });

  it("what stood in a refused cell is shown as figures or as its shape, never as it is", async () => {
    const text = file("1,P1,Ada,Zoë Peña-Ruiz,Massage,1.00", sale(2, "2.00"), sale(3, "2.00", "31/31/2026"));
    const { refused } = await cameOf(fileOf(text), {}, (map) => ({
      ...map,
      fields: [...map.fields.filter(({ field }) => field !== "boughtOn"), { field: "boughtOn", columns: ["Date"] }],
    }));
    expect(refused.map(({ sample }) => sample)).toEqual(["xxx xxxx-xxxx", "31/31/2026"]);
  });
});

describe("hostile files", () => {
  it("columns called __proto__, constructor and toString are columns", async () => {
    const text = `__proto__,constructor,toString,${HEAD}\nx,y,z,${sale(1, "1.00")}\n`;
    const { looked, records } = await cameOf(fileOf(text));
    expect((looked as LookedTable).survey.headers.slice(0, 3)).toEqual(["__proto__", "constructor", "toString"]);
    expect(ofType(records, "purchase")).toHaveLength(1);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it("ten thousand columns are refused row by row", async () => {
    const wide = Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(",");
    const looked = await lookAt(fileOf(`${HEAD}\n${wide}\n${sale(1, "1.00")}\n`));
    expect((looked as LookedTable).survey).toMatchObject({ rows: 1, broken: 1 });
  });

  it.each([
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "old_excel"],
    ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], "pdf"],
    ["a zip that is no workbook", [0x50, 0x4b, 3, 4, 0, 0, 0, 0], "packed"],
    ["a gzip", [0x1f, 0x8b, 8, 0], "packed"],
    ["nothing", [], "empty"],
    ["a page that says that one has to sign in", [...Buffer.from("<!DOCTYPE html><html>")], "page"],
  ])("%s is said to be that, whatever its name", async (_, bytes, why) => {
    expect(await lookAt(fileOf(new Uint8Array(bytes)))).toMatchObject({ what: "not_read", why });
  });
});

describe("days", () => {
  it("a column that one day decides is read so throughout", async () => {
    const text = file(sale(1, "1", "3/4/2026"), sale(2, "1", "3/25/2026"));
    const { records } = await cameOf(fileOf(text));
    expect(ofType(records, "purchase").map(({ boughtOn }) => boughtOn)).toEqual(["2026-03-04", "2026-03-25"]);
  });

  it("one that nothing decides is asked, and until then each of its rows is refused as unsure", async () => {
    const text = file(sale(1, "1", "3/4/2026"), sale(2, "1", "5/6/2026"));
    const looked = (await lookAt(fileOf(text))) as LookedTable;
    expect(askedDates(looked, looked.map)).toEqual(["Date"]);
    expect((await cameOf(fileOf(text))).refused.map(({ code }) => code)).toEqual(["day_unsure", "day_unsure"]);
    const dates = [{ column: "Date", order: "dmy" as const }];
    const { records } = await cameOf(fileOf(text), {}, (map) => ({ ...map, dates }));
    expect(ofType(records, "purchase").map(({ boughtOn }) => boughtOn)).toEqual(["2026-04-03", "2026-06-05"]);
  });

  it("one that says both is asked too", async () => {
    const looked = (await lookAt(fileOf(file(sale(1, "1", "13/4/2026"), sale(2, "1", "4/13/2026"))))) as LookedTable;
    expect(askedDates(looked, looked.map)).toEqual(["Date"]);
  });
});

it("a sum such as 1.200, of which nothing in the file says what it is, is asked and never guessed", async () => {
  const text = file(sale(1, "1.200"), sale(2, "950"));
  const looked = (await lookAt(fileOf(text))) as LookedTable;
  expect(askedDecimals(looked, looked.map)).toEqual(["Total"]);
  expect((await cameOf(fileOf(text))).refused).toMatchObject([{ line: 2, code: "amount_unsure" }]);
  const { records } = await cameOf(fileOf(text), {}, (map) => ({ ...map, decimal: "," }));
  expect(ofType(records, "purchase").map(({ lines }) => (lines as { paidMinor: number }[])[0]?.paidMinor)).toEqual([
    120_000, 95_000,
  ]);
});

it("a repeated header is no row, and the sum below a report is said to be one", async () => {
  const { records, refused } = await cameOf(fileOf(file(sale(1, "1.00"), HEAD, sale(2, "2.00"), ",,Total,,,3.00")));
  expect(ofType(records, "purchase")).toHaveLength(2);
  expect(refused).toEqual([{ line: 5, code: "total_row" }]);
});

it("a number that a spreadsheet has shortened to 1.23E+15 is no id: two people may be behind it", async () => {
  const { refused } = await cameOf(fileOf(file(sale(1, "1.00").replace("P1", "1.23E+15"))));
  expect(refused).toMatchObject([{ line: 2, field: "patient", code: "id_damaged" }]);
});

it("a title above the header is passed over", async () => {
  const { records } = await cameOf(fileOf(`Sales report\nMarch 2026\n\n${file(sale(1, "1.00"))}`));
  expect(ofType(records, "purchase")).toHaveLength(1);
});

it("however a file comes in pieces, its rows are the same", async () => {
  const text = `\uFEFF${file(sale(1, "1.00").replace("Massage", '"a\r\nb ""é"" €"'), sale(2, "2"))}`.replaceAll(
    "\n",
    "\r\n",
  );
  const read = async (bytes: number): Promise<unknown[]> => {
    const rows: unknown[] = [];
    for await (const row of csvRows(inPieces(text, bytes), "utf-8", ",")) rows.push(row);
    return rows;
  };
  const whole = await read(1_000_000);
  expect(whole).toHaveLength(3);
  for (const bytes of [1, 2, 3, 7, 64]) expect(await read(bytes)).toEqual(whole);
});
