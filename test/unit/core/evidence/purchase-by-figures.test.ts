/** Danger: a sum, a day, a count or a card in a mail is taken for another purchase's, or for what it is not. */
import { describe, expect, it } from "vitest";
import { facials, laser, massage, onFile, physio, pieces, read } from "../../../support/evidence.ts";

const four = [laser(), facials(), massage(), physio()];

describe("a sum", () => {
  it.each([
    "I want the five hundred back",
    "I paid $500 and want it back",
    "I paid 500 dollars, refund please",
    "you charged me 500.00 and I want a refund",
    "Pagué quinientos y quiero que me los devuelvan",
    "Quiero que me devuelvan los quinientos",
    "Me cobraron 500,00 dólares, quiero el reembolso",
    "Je veux récupérer les cinq cents que j'ai payés",
    "J'ai payé 500 $, remboursez-moi",
  ])("%s", (body) => {
    const reading = read(body, four);
    expect(reading.meant).toBe("facials");
    expect(pieces(reading, "facials").join()).toMatch(/sum for “.*” paid/);
  });

  it.each([
    ["Refund the twelve hundred I paid", "laser"],
    ["I paid one thousand two hundred dollars, refund me", "laser"],
    ["I paid $1,200 and want it back", "laser"],
    ["Pagué 1.200 dólares, quiero la devolución", "laser"],
    ["Pagué mil doscientos, quiero la devolución", "laser"],
    ["J'ai payé 1 200 $, remboursez-moi", "laser"],
    ["J'ai payé mille deux cents, remboursez-moi", "laser"],
    ["J'ai payé neuf cent cinquante dollars, remboursez-moi", "physio"],
    ["Pagué novecientos cincuenta dólares, reembolso por favor", "physio"],
    ["I paid about $930 for it, refund please", "physio"],
  ])("%s → %s", (body, lineId) => {
    expect(read(body, four).meant).toBe(lineId);
  });

  it("is no time, no year, no count, no share", () => {
    const line = onFile("odd", { title: "Zen ritual", category: "Zen", paidMinor: 2_000 });
    for (const body of [
      "I waited 20 minutes, refund",
      "20 sessions paid, refund",
      "You charge 20% back",
      "paid in 2026, refund",
    ]) {
      expect([body, pieces(read(body, [line, laser()]), "odd").join()]).toEqual([
        body,
        expect.not.stringContaining("sum"),
      ]);
    }
  });
});

describe("a day, a month, a season", () => {
  it.each([
    ["I want a refund for what I bought on March 4th", "laser"],
    ["I want a refund for what I bought on 4 March 2026", "laser"],
    ["refund what I bought on 03/04/2026", "laser"],
    ["refund what I bought on 2026-07-20", "facials"],
    ["I bought it in July, refund please", "facials"],
    ["I bought it in December 2025, refund please", "physio"],
    ["I bought it last December, refund please", "physio"],
    ["Lo compré en julio y quiero el reembolso", "facials"],
    ["Lo compré el 4 de marzo y quiero el reembolso", "laser"],
    ["Lo compré el 20 de julio de 2026, quiero el reembolso", "facials"],
    ["Je l'ai acheté en juillet, remboursez-moi", "facials"],
    ["Je l'ai acheté le 4 mars, remboursez-moi", "laser"],
    ["What I paid two weeks ago, please refund", "massage"],
    ["Lo que pagué hace dos semanas, quiero el reembolso", "massage"],
    ["Ce que j'ai payé il y a deux semaines, remboursez-moi", "massage"],
  ])("%s → %s", (body, lineId) => {
    expect(read(body, four).meant).toBe(lineId);
  });

  it("last Monday is the one before the mail", () => {
    const visit = massage("monday", { title: "Zen ritual", category: "Zen", boughtOn: "2026-11-09" });
    for (const body of [
      "Refund my visit last Monday please",
      "Quiero el reembolso de la cita del lunes pasado",
      "Remboursez-moi le rendez-vous de lundi dernier",
    ]) {
      const reading = read(body, [visit, massage("other", { title: "Zen ritual", category: "Zen" })]);
      expect([body, reading.meant]).toEqual([body, "monday"]);
    }
  });

  it("yesterday and last week are read from the day of the mail", () => {
    const two = [
      onFile("y", { title: "Zen", category: "Zen", boughtOn: "2026-11-15" }),
      onFile("w", { title: "Zen", category: "Zen", boughtOn: "2026-11-11" }),
    ];
    expect(read("refund my appointment yesterday", two).meant).toBe("y");
    expect(read("quiero el reembolso de mi cita de ayer", two).meant).toBe("y");
    expect(read("remboursez ma visite d'hier", two).meant).toBe("y");
    expect(pieces(read("refund my appointment last week", two), "w")).toEqual(["date for “last week” bought"]);
    expect(pieces(read("refund my appointment this week", two), "w")).toEqual([]);
  });

  it("a season is that of the clinic's half of the world", () => {
    const two = [
      onFile("jan", { title: "Zen", category: "Zen", boughtOn: "2026-01-10" }),
      onFile("jul", { title: "Zen", category: "Zen", boughtOn: "2026-07-10" }),
    ];
    expect(read("what I bought last summer, refund", two).likely[0]?.lineId).toBe("jul");
    expect(read("lo que compré el verano pasado, reembolso", two).likely[0]?.lineId).toBe("jul");
    expect(read("ce que j'ai acheté l'été dernier, remboursement", two).likely[0]?.lineId).toBe("jul");
    expect(read("what I bought last summer, refund", two, { timeZone: "Australia/Sydney" }).likely[0]?.lineId).toBe(
      "jan",
    );
  });

  it("a month in which something else happened is too little by itself", () => {
    expect(read("I moved in July. I would like a refund.", four).meant).toBeUndefined();
  });

  it("'may' and 'march' are words of their own", () => {
    const may = onFile("may", { title: "Zen", category: "Zen", boughtOn: "2026-05-10" });
    expect(pieces(read("You may march in and refund me", [may, laser()]), "may")).toEqual([]);
  });

  it("a day to come is none of the record", () => {
    const zen = onFile("zen", { title: "Zen", category: "Zen", boughtOn: "2026-11-09" });
    expect(pieces(read("Can we speak next Monday about a refund", [zen, laser()]), "zen")).toEqual([]);
  });
});

describe("counts of a package", () => {
  it.each([
    ["Refund the three still open", "facials"],
    ["I have 3 left and want a refund", "facials"],
    ["I used only 4 of the ten, refund the rest", "physio"],
    ["I have six left of ten, refund", "physio"],
    ["Me quedan seis, quiero el reembolso", "physio"],
    ["Quiero el reembolso de las tres que quedan", "facials"],
    ["Solo he usado cuatro de las diez, quiero la devolución", "physio"],
    ["Il me reste trois séances, remboursez-moi", "facials"],
    ["J'en ai fait quatre sur dix, remboursez-moi", "physio"],
    ["I still have 6 out of 10, I want them refunded", "physio"],
    ["Quiero el reembolso de las cuatro que me faltan de seis", "laser"],
    ["Remboursez-moi les quatre séances restantes sur six", "laser"],
    ["J'ai encore six séances sur dix, remboursez-les", "physio"],
    ["Refund my package of ten", "physio"],
    ["Reembolso del paquete de diez", "physio"],
    ["Remboursez le forfait de dix", "physio"],
  ])("%s → %s", (body, lineId) => {
    expect(read(body, [laser(), facials(), massage(), physio()]).meant).toBe(lineId);
  });

  it("that differ from the record speak against, without taking the only one away", () => {
    const reading = read("I have two left, refund please", [facials()]);
    expect(pieces(reading, "facials").join()).toContain("count against “two left” left");
    expect(reading.meant).toBe("facials");
  });
});

describe("the card, a number, who and where", () => {
  const zen = (lineId: string, fields: Parameters<typeof onFile>[1]) =>
    onFile(lineId, { title: "Zen ritual", category: "Zen", ...fields });
  const card = (brand: string, last4: string) => [
    { tender: "card" as const, brand, last4, collectedMinor: 10_000, currency: "USD", capturedOn: "2026-01-10" },
  ];
  const two = [
    zen("a", {
      payments: card("visa", "4242"),
      references: ["INV-20331"],
      providers: ["Dr. Lena Ortega"],
      places: ["Harbour Austin"],
    }),
    zen("b", {
      payments: card("amex", "0005"),
      references: ["INV-20984"],
      providers: ["M.O."],
      places: ["Harbour San Diego"],
    }),
  ];

  it.each([
    ["Refund the charge on my card ending in 4242", "a"],
    ["Reembolso de la tarjeta terminada en 0005", "b"],
    ["Remboursez la carte finissant par 4242", "a"],
    ["Please refund invoice INV-20984", "b"],
    ["Reembolso de la factura 20331", "a"],
    ["Remboursement facture n° INV 20984", "b"],
    ["I saw Dr Ortega and want a refund", "a"],
    ["La doctora Ortega me atendió, quiero el reembolso", "a"],
    ["I saw M.O. and I want a refund", "b"],
    ["My visit in Austin was bad, refund", "a"],
    ["Mi cita en San Diego, quiero el reembolso", "b"],
  ])("%s → %s", (body, lineId) => {
    expect(read(body, two).meant).toBe(lineId);
  });

  it("the brand is enough where it says how it was paid, not where it says whereto", () => {
    expect(read("I paid with my Amex, refund please", two).meant).toBe("b");
    const reading = read("Refund me to my Amex please", two);
    expect(reading.likely[0]?.lineId).toBe("b");
    expect(reading.meant).toBeUndefined();
  });

  it("words that all places share tell nothing", () => {
    expect(pieces(read("Dear Harbour, refund please", two), "a")).toEqual([]);
  });
});
