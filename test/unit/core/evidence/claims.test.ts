/** Danger: an agent pays what the mail claims, and the record says otherwise; or believes the record where the mail is right. */
import { describe, expect, it } from "vitest";
import type { LineOnFile } from "../../../../core/evidence/types.ts";
import { facials, laser, massage, onFile, read, uses } from "../../../support/evidence.ts";

/** The claims of the first line as `kind differs|agrees “quote” entry value, …`. */
function claims(body: string, lines: readonly LineOnFile[]): string[] {
  const [first] = read(body, lines).likely;
  return (first?.claims ?? []).map(({ kind, differs, quote, records }) => {
    const beside = records.map(({ entry, ...value }) => [entry, ...Object.values(value)].join(" "));
    return `${kind} ${differs ? "differs" : "agrees"} “${quote}” ${beside.join(", ")}`;
  });
}

const visit = (on: string, what: "used" | "missed" | "booked" = "used") => ({ what, on });
const charge = (capturedOn: string, fields: Partial<LineOnFile["payments"][number]> = {}) => ({
  tender: "card" as const,
  collectedMinor: 8_000,
  currency: "USD",
  capturedOn,
  ...fields,
});

describe("visits", () => {
  const four = laser("laser", { entitlement: uses(10, 4), days: [visit("2026-04-01"), visit("2026-05-01")] });

  it.each([
    ["I only used two laser visits, refund please", "used two"],
    ["I have used only one, refund the laser", "used only one"],
    ["Je n'en ai utilisé qu'une, remboursez le laser", "utilisé qu'une"],
    ["Solo he usado dos sesiones de láser, quiero el reembolso", "usado dos"],
    ["Je n'ai utilisé que deux séances de laser, remboursez-moi", "utilisé que deux"],
    ["I never used any of it, refund the laser", "never used"],
    ["Nunca las usé, quiero el reembolso del láser", "Nunca las usé"],
    ["Je ne l'ai jamais utilisé, remboursez le laser", "jamais utilisé"],
  ])("%s: the record has four, with their days", (body, quote) => {
    expect(claims(body, [four])).toEqual([`count differs “${quote}” used_count 4, used 2026-04-01, used 2026-05-01`]);
  });

  it("what the record agrees with in one way or another is no difference", () => {
    for (const body of [
      "I used four, refund the laser",
      "I have six left of the laser",
      "four of the ten laser visits",
      "I have only one kidney, refund the laser",
    ]) {
      expect([body, claims(body, [four])]).toEqual([body, []]);
    }
    const missed = laser("laser", { entitlement: uses(6, 2, { missed: 1 }) });
    expect(claims("I have four laser sessions left", [missed])).toEqual([]);
    expect(claims("I have three laser sessions left", [missed])).toEqual([]);
    expect(claims("I have five laser sessions left", [missed])).toHaveLength(1);
  });

  it("a number that is another purchase's, or of instalments, is none of this one", () => {
    expect(claims("Refund the laser. I have three facials left.", [four, facials()])).toEqual([]);
    expect(claims("Refund the laser, I paid three instalments of six", [four])).toEqual([]);
  });

  it("a visit that the record calls missed, on the day that is named", () => {
    const fee = laser("laser", { days: [visit("2026-10-05", "missed"), visit("2026-10-19", "missed")] });
    expect(claims("I was there on October 5, refund the laser session", [fee])).toEqual([
      "attended differs “I was there” missed 2026-10-05",
    ]);
    expect(claims("Sí fui el 5 de octubre, quiero el reembolso del láser", [fee])).toHaveLength(1);
    expect(claims("J'étais là le 5 octobre, remboursez le laser", [fee])).toHaveLength(1);
    expect(claims("I was there on October 12, refund the laser session", [fee])).toEqual([]);
  });
});

describe("sums and days", () => {
  it.each([
    "I paid $1,500 for the laser, please refund me",
    "Pagué 1,500 dólares por el láser, quiero el reembolso",
    "J'ai payé 1 500 $ pour le laser, remboursez-moi",
  ])("another sum than was paid: %s", (body) => {
    expect(claims(body, [laser()])).toEqual([expect.stringMatching(/^sum differs “.*500.*” paid 120000 USD$/)]);
  });

  it("what is asked back, and a sum of another purchase, are no claim of what was paid", () => {
    expect(claims("Please refund $300 of the laser", [laser()])).toEqual([]);
    expect(claims("I paid $500 for facials. Refund the laser.", [laser(), facials()])).toEqual([]);
    expect(claims("I paid $1,200 for the laser, and the list said $1,500", [laser()])).toEqual([]);
  });

  it("a sum that is asked back makes no purchase one that is on no record", () => {
    expect(read("Please refund me $300, I changed my mind", [laser()])).toMatchObject({ meant: "laser" });
  });

  it.each([
    "I bought the laser on June 20, please refund it",
    "Compré el láser el 20 de junio, quiero el reembolso",
    "J'ai acheté le laser le 20 juin, remboursez-moi",
  ])("another day than it was bought: %s", (body) => {
    expect(claims(body, [laser()])).toEqual([expect.stringMatching(/^date differs “.*20.*” bought 2026-03-04$/)]);
  });

  it("a memory that is days off is none", () => {
    expect(claims("I bought the laser on March 6, please refund it", [laser()])).toEqual([]);
    expect(claims("I bought the laser in February, please refund it", [laser()])).toEqual([]);
  });
});

describe("charged twice", () => {
  const zen = (lineId: string, on: string, days: LineOnFile["days"] = []) =>
    massage(lineId, { title: "Zen massage", boughtOn: on, days, paidMinor: 8_000, payments: [charge(on)] });

  it.each([
    "You charged me twice for the zen massage",
    "Me cobraron dos veces el masaje zen",
    "J'ai été débité deux fois pour le massage zen",
    "My zen massage was billed two times",
    "Double prélèvement pour le massage zen",
  ])("%s: two days, one charge each", (body) => {
    const [claim] = claims(body, [zen("a", "2026-10-02"), zen("b", "2026-10-09")]);
    expect(claim).toMatch(/^charged_twice differs .* charged 2026-10-02 8000 USD, charged 2026-10-09 8000 USD$/);
  });

  it("two charges of a day and one visit agree; as many visits as charges do not", () => {
    const twice = (visits: number) => [
      zen(
        "a",
        "2026-10-02",
        Array.from({ length: visits }, () => visit("2026-10-02")),
      ),
      zen("b", "2026-10-02"),
    ];
    expect(claims("You charged me twice for the zen massage", twice(1))[0]).toContain("charged_twice agrees");
    expect(claims("You charged me twice for the zen massage", twice(2))[0]).toContain("charged_twice differs");
  });

  it("coming twice is no charge", () => {
    expect(claims("Fui dos veces al masaje zen y no me gustó", [zen("a", "2026-10-02")])).toEqual([]);
  });
});

describe("money that went back, and what was told", () => {
  it.each([
    "You already refunded part of the laser, where is the rest?",
    "Ya me devolvieron una parte del láser, falta el resto",
    "Vous m'avez remboursé une partie du laser, où est le reste ?",
  ])("%s", (body) => {
    expect(claims(body, [laser("laser", { leftMinor: 90_000 })])).toEqual([
      expect.stringMatching(/^sent_part agrees .* went_back 30000 USD$/),
    ]);
    expect(claims(body, [laser()])).toEqual([expect.stringMatching(/^sent_part differs .* went_back 0 USD$/)]);
  });

  it("counts what went back outside this product; who sent something back themselves claims nothing", () => {
    const elsewhere = laser("laser", { payments: [charge("2026-03-04", { wentBackMinor: 20_000 })] });
    expect(claims("You only refunded $200 for the laser", [elsewhere])[0]).toContain(
      "agrees “only refunded” went_back 20000",
    );
    expect(
      claims("I already returned the serum", [onFile("s", { title: "Vitamin C serum", kind: "product" })]),
    ).toEqual([]);
  });

  it.each([
    "Nobody told me about the terms of the laser",
    "Nadie me dijo las condiciones del láser",
    "Personne ne m'a dit les conditions du laser",
  ])("%s: the day on which it was signed", (body) => {
    expect(claims(body, [laser("laser", { signedOn: "2026-03-04" })])).toEqual([
      expect.stringMatching(/^told differs .* signed 2026-03-04$/),
    ]);
    expect(claims(body, [laser()])).toEqual([]);
  });

  it("a product said to be sealed that came back opened", () => {
    const serum = (productState?: LineOnFile["productState"]) =>
      onFile("s", {
        title: "Vitamin C serum",
        category: "Skincare",
        kind: "product",
        ...(productState ? { productState } : {}),
      });
    expect(claims("The serum is still sealed, refund please", [serum("opened")])).toEqual([
      "sealed differs “still sealed” state opened",
    ]);
    expect(claims("The serum is still sealed, refund please", [serum("unopened")])).toEqual([]);
    expect(claims("El sérum está sin abrir, quiero el reembolso", [serum()])).toEqual([]);
  });
});

it("only the likeliest few are read, and nothing is claimed of what is left out", () => {
  const many = Array.from({ length: 9 }, (_, n) => laser(`n${n}`, { title: `Laser ${n}` }));
  const reading = read("I used only five of the laser, refund", many);
  expect(reading.likely.filter((one) => one.claims.length > 0).length).toBeLessThanOrEqual(5);
  const out = read("I used five facials and keep the facials. Refund the laser.", [laser(), facials()]);
  expect(out.likely.find(({ lineId }) => lineId === "facials")?.claims).toEqual([]);
});
