/** Danger: a purchase is not found, or is said to be on no record, because its patient has another word for it than its title. */
import { describe, expect, it } from "vitest";
import { readPurchase } from "../../../../core/evidence/read-purchase.ts";
import type { LineOnFile } from "../../../../core/evidence/types.ts";
import { isMissedFee } from "../../../../core/facts/missed-fees.ts";
import { line } from "../../../support/till.ts";

const FEET = [
  line("podo", "Podiatry, course of 6", "podiatry", {
    kind: "package",
    boughtOn: "2026-01-13",
    paid: 330,
    sold: 6,
    used: ["2026-01-20", "2026-02-10"],
  }),
  line("wart", "Verruca laser, course of 4", "verruca", {
    kind: "package",
    boughtOn: "2026-03-03",
    paid: 280,
    sold: 4,
    used: ["2026-03-10"],
    card: "mastercard 2222",
  }),
  line("wax", "Ear wax removal", "ears", { kind: "service", boughtOn: "2026-03-02", paid: 65 }),
  line("insoles", "Custom insoles", "insoles", {
    kind: "product",
    boughtOn: "2026-02-05",
    paid: 195,
    card: "mastercard 2222",
  }),
];
const DENTAL = [
  line("ferula", "Férula de descanso", "ferula", { kind: "product", boughtOn: "2026-03-20", paid: 255 }),
  line("orto", "Ortodoncia invisible, 18 revisiones", "ortodoncia", {
    kind: "package",
    boughtOn: "2025-10-01",
    paid: 2900,
    sold: 18,
    used: ["2025-11-01"],
  }),
  line("falta", "Cargo por cita no atendida", "cargo", { kind: "service", boughtOn: "2026-04-10", paid: 30 }),
];
const GYM = [
  line("physio", "Physiotherapy, 10 visits", "physiotherapy", {
    kind: "package",
    boughtOn: "2026-01-12",
    paid: 950,
    sold: 10,
    used: ["2026-01-14", "2026-01-21", "2026-02-04"],
  }),
  line("pilates", "Clinical pilates, 8 classes", "pilates", {
    kind: "package",
    boughtOn: "2026-02-19",
    paid: 336,
    sold: 8,
    used: ["2026-02-26"],
  }),
];
const PIEDS = [
  line("semelles", "Semelles orthopédiques", "podologie", { kind: "product", boughtOn: "2026-02-20", paid: 180 }),
  line("soins", "Soins de podologie, 5", "podologie", { kind: "package", boughtOn: "2026-02-20", paid: 200, sold: 5 }),
];

const read = (body: string, lines: readonly LineOnFile[]) => {
  const { meant, isOnNoRecord, likely } = readPurchase({
    subject: "",
    body,
    writtenOn: "2026-04-24",
    timeZone: "Europe/Paris",
    lines,
  });
  return { meant, isOnNoRecord, claims: likely.find(({ lineId }) => lineId === meant)?.claims ?? [] };
};

describe("is known by the patient's own word", () => {
  it.each<[string, readonly LineOnFile[], string]>([
    ["insoles", FEET, "The orthotics you made for me rub. I want my money back."],
    ["insoles", FEET, "Refund the shoe inserts please."],
    ["wart", FEET, "The warts are still there, refund me."],
    ["wax", FEET, "I could hear nothing after you cleaned my ears, money back please."],
    ["wax", FEET, "Please refund the wax."],
    ["ferula", DENTAL, "La placa para dormir me hace daño, quiero devolverla."],
    ["ferula", DENTAL, "Refund the night guard please."],
    ["orto", DENTAL, "Dejo los alineadores, quiero que me devuelvan lo que queda."],
    ["falta", DENTAL, "Me cobraron 30 por no llegar, devuélvanmelos."],
    ["physio", GYM, "I'd like to cancel the rest of my PT and get reimbursed."],
    ["semelles", PIEDS, "Je vous rends les semelles, remboursez-moi."],
  ])("%s: %#", (lineId, lines, body) => {
    expect(read(body, lines)).toMatchObject({ meant: lineId, isOnNoRecord: undefined });
  });
});

describe("what was not bought here is spoken of, and nothing is asked of it", () => {
  it.each([
    "My chiropractor says I must rest. Please refund the physio.",
    "My acupuncturist told me so. I have seven of ten left, please refund the seven.",
    "I hurt my knee doing yoga. I have seven of ten visits left, refund them please.",
    "Even with my glasses on I cannot read your terms. I have seven of my ten visits left, refund them please.",
  ])("%s", (body) => expect(read(body, GYM)).toMatchObject({ meant: "physio", isOnNoRecord: undefined }));

  it("but what is asked back and is on no record is told", () => {
    expect(read("I want my deposit back.", GYM).isOnNoRecord).toBe("deposit");
    expect(read("I bought glasses from you and want to be refunded.", GYM).isOnNoRecord).toBe("glasses");
    expect(read("The acupuncture did nothing. Refund me.", GYM).isOnNoRecord).toBe("acupuncture");
  });
});

describe("numbers of visits in few words", () => {
  it.each([
    ["physio", "My ten-pack: three used, seven to go. Refund the balance please."],
    ["physio", "Diez sesiones: tres usadas, siete por usar. Quiero la devolución."],
    ["pilates", "Eight classes, one done, seven to go, not coming. Refund the seven?"],
  ])("%s: %s", (lineId, body) =>
    expect(read(body, GYM)).toEqual({ meant: lineId, isOnNoRecord: undefined, claims: [] }),
  );
});

it("a part of the body names no plan for it", () => {
  const plan = line("plan", "Foot care plan", "podiatry", {
    kind: "membership",
    boughtOn: "2026-04-01",
    paid: 25,
    sold: 1,
  });
  const warts = { ...(FEET[1] as LineOnFile), providers: ["Fiona Marsh"] };
  const body = "Fiona zapped my foot once, I won't be back for the other three. Please send me what is left on that.";
  expect(read(body, [plan, warts]).meant).toBe("wart");
});

it("a card and a month tell together what neither tells alone", () => {
  expect(read("Could you refund what I put on my Mastercard ending 2222 in March?", FEET).meant).toBe("wart");
});

describe("a fee for a missed visit", () => {
  const fee = line("fee", "Missed visit fee", "fee", { kind: "service", boughtOn: "2026-03-06", paid: 60 });
  const club = line("club", "Foot club", "podiatry", { kind: "membership", boughtOn: "2026-04-01", paid: 25, sold: 1 });

  it.each([
    "You charged me 60 for missing pilates on March 5. I was there! Please refund the fee.",
    "Please take that fee off and refund it, I cancelled my physio two days before.",
  ])("is the fee that is asked back, whatever was missed: %s", (body) =>
    expect(read(body, [...GYM, fee]).meant).toBe("fee"),
  );

  it("is no membership's fee", () => {
    expect(read("Please cancel and refund the membership fee.", [club, fee]).meant).toBe("club");
  });

  it.each([
    "Frais d'absence",
    "Frais de rendez-vous manqué",
    "Cargo por cita no atendida",
    "Penalización por cancelación tardía",
  ])("is known by its title: %s", (title) => expect(isMissedFee({ title, category: "" })).toBe(true));

  it.each(["Frais de dossier", "Cargo por envío", "Consulta por absceso"])(
    "is not what has another title: %s",
    (title) => expect(isMissedFee({ title, category: "" })).toBe(false),
  );
});

it("a sum in a currency in which nothing was paid is not that of what is named beside it", () => {
  const body = "Refund my insoles, 195 euros.";
  expect(read(body, FEET).meant).toBeUndefined();
  expect(read(body.replace("euros", "dollars"), FEET).meant).toBe("insoles");
});
