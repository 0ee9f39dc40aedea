/** Which of many: charges of a month, visits, fees, deposits, cards and things, as patients name them. */
import { expect, it } from "vitest";
import { readPurchase } from "../../../../core/evidence/read-purchase.ts";
import type { LineOnFile } from "../../../../core/evidence/types.ts";
import { line } from "../../../support/till.ts";

const WRITTEN_ON = "2026-05-05";

const CLUB = ["03", "04", "05"].map((month) =>
  line(`m${month}`, "Glow club, monthly", "facial", {
    kind: "membership",
    boughtOn: `2026-${month}-01`,
    paid: 120,
    sold: 1,
  }),
);
const VIS = [
  line("v1", "Physiotherapy visit", "physiotherapy", { kind: "service", boughtOn: "2026-04-07", paid: 110 }),
  line("v2", "Physiotherapy visit", "physiotherapy", { kind: "service", boughtOn: "2026-04-14", paid: 110 }),
  line("v3", "Physiotherapy visit", "physiotherapy", { kind: "service", boughtOn: "2026-04-28", paid: 110 }),
  line("fee", "Missed visit fee", "fee", { kind: "service", boughtOn: "2026-04-21", paid: 60 }),
  line("gait", "Running gait assessment", "assessment", { kind: "service", boughtOn: "2026-03-10", paid: 140 }),
];
const SPA = [
  line("botox", "Botox, forehead", "injectables", { kind: "service", boughtOn: "2026-04-20", paid: 420 }),
  line("filler", "Lip filler, 1 ml", "injectables", { kind: "service", boughtOn: "2026-03-02", paid: 550 }),
  line("dep", "Booking deposit", "deposit", { kind: "deposit", boughtOn: "2026-04-25", paid: 100 }),
  line("gift", "Gift card", "gift card", { kind: "gift_card", boughtOn: "2026-02-12", paid: 200 }),
  line("mask", "LED mask", "skin care", { kind: "product", boughtOn: "2026-04-20", paid: 280 }),
  line("serum", "Vitamin C serum", "skin care", { kind: "product", boughtOn: "2026-04-20", paid: 95 }),
  line("sculpt", "Cool sculpting, 4 cycles", "body contouring", {
    kind: "package",
    boughtOn: "2026-01-05",
    paid: 1600,
    sold: 4,
    used: ["2026-01-12"],
  }),
  line("under", "Laser hair removal, underarms, 6 sessions", "laser hair removal", {
    kind: "package",
    boughtOn: "2026-02-12",
    paid: 900,
    sold: 6,
    used: ["2026-02-26", "2026-03-26"],
  }),
];
const MX = [
  line("toxina", "Toxina, entrecejo", "inyectables", { kind: "service", boughtOn: "2026-04-20", paid: 4200 }),
  line("limp", "Limpieza facial profunda", "facial", { kind: "service", boughtOn: "2026-04-10", paid: 900 }),
  line("falta", "Cargo por cita perdida", "cargo", { kind: "service", boughtOn: "2026-04-22", paid: 300 }),
  line("regalo", "Tarjeta de regalo", "tarjeta regalo", { kind: "gift_card", boughtOn: "2026-02-13", paid: 1500 }),
  line("anticipo", "Anticipo de cita", "anticipo", { kind: "deposit", boughtOn: "2026-04-25", paid: 500 }),
  line("masaje", "Masaje reductivo, 4 sesiones", "masaje", {
    kind: "package",
    boughtOn: "2026-03-02",
    paid: 2400,
    sold: 4,
    used: ["2026-03-09"],
  }),
  line("axilas", "Depilación láser axilas, 8 sesiones", "depilacion laser", {
    kind: "package",
    boughtOn: "2026-01-10",
    paid: 4800,
    sold: 8,
    used: ["2026-01-20", "2026-02-20"],
  }),
  line("facial", "Faciales de hidratación, 6 sesiones", "facial", {
    kind: "package",
    boughtOn: "2026-03-20",
    paid: 3000,
    sold: 6,
  }),
];
const MTL = [
  line("an", "Abonnement annuel Pilates", "pilates", {
    kind: "membership",
    boughtOn: "2026-01-01",
    paid: 1095,
    sold: 1,
  }),
  line("carte", "Carte de 10 cours", "pilates", {
    kind: "package",
    boughtOn: "2026-02-10",
    paid: 240,
    sold: 10,
    used: ["2026-02-17"],
  }),
  line("soins", "Massothérapie, 5 soins", "massotherapie", {
    kind: "package",
    boughtOn: "2026-03-03",
    paid: 425,
    sold: 5,
  }),
  line("atelier", "Atelier respiration", "atelier", { kind: "service", boughtOn: "2026-04-04", paid: 65 }),
  line("suedois", "Massage suédois", "massotherapie", { kind: "service", boughtOn: "2026-04-20", paid: 95 }),
  line("rouleau", "Rouleau de mousse", "materiel", { kind: "product", boughtOn: "2026-04-20", paid: 45 }),
];

it.each([
  ["Please refund the May payment, I had already cancelled my membership.", "m05"],
  ["I cancelled in April and you charged me again on May 1. I'd like that refunded.", "m05"],
  ["Refund April please, I was not there at all.", "m04"],
  ["Please refund this month's club fee.", "m05"],
  ["Please refund last month's club fee.", "m04"],
  ["You took $120 again on Friday. I want it back.", "m05"],
  ["Please reverse the latest charge for the club.", "m05"],
] as const)("%s", (body, lineId) => {
  expect(meant(body, CLUB)).toBe(lineId);
});

it.each([
  ["I want the sixty dollars back for the visit I couldn't make.", "fee"],
  ["Please refund the no show charge.", "fee"],
  ["You charged me for missing my visit on the 21st. I cancelled on time, refund it.", "fee"],
  ["Please refund my visit on April 14, the therapist left after ten minutes.", "v2"],
  ["Please refund last Tuesday's visit.", "v3"],
  ["My last visit was a waste of time, twenty minutes late. I want that one refunded.", "v3"],
  ["I want a refund for the running test.", "gait"],
  ["I want a refund for the assessment.", "gait"],
  ["Please refund the gait analysis.", "gait"],
] as const)("%s", (body, lineId) => {
  expect(meant(body, VIS)).toBe(lineId);
});

it.each([
  ["You still have the hundred I put down to hold my appointment. Please return it.", "dep"],
  ["Please return my deposit.", "dep"],
  ["Please return the booking fee for my cancelled filler appointment.", "dep"],
  ["I cancelled the Botox follow-up and would like my deposit back.", "dep"],
  ["I would like to cash in the gift voucher from Valentine's and be refunded.", "gift"],
  ["Can I get a refund on the gift card?", "gift"],
  ["The light mask is broken, I want to return it.", "mask"],
  ["The LED thing does not switch on. Refund please.", "mask"],
  ["I want to bring back the vitamin C.", "serum"],
  ["I don't want to go on with the fat freezing, please refund what is left.", "sculpt"],
  ["Refund the remaining three cycles please.", "sculpt"],
  ["Refund the remaining four sessions please.", "under"],
  ["I don't want any more hair removal, I'd like my money back.", "under"],
  ["My eyebrow droops since the injections in my forehead. I want my money back.", "botox"],
  ["My wrinkles are still there after the tox. Refund please.", "botox"],
  ["My lips look awful, I want a refund.", "filler"],
  ["The injection two weeks ago did nothing. I want a refund.", "botox"],
  ["I'd like the five fifty back.", "filler"],
  ["I want a refund for what you did to my mouth in March.", "filler"],
] as const)("%s", (body, lineId) => {
  expect(meant(body, SPA)).toBe(lineId);
});

it.each([
  ["El botox no me hizo nada, quiero mi dinero.", "toxina"],
  ["La limpieza del día 10 fue un desastre, quiero la devolución.", "limp"],
  ["Me cobraron una penalización por no asistir y sí avisé. Devuélvanme eso.", "falta"],
  ["Quiero que me regresen los 300 de la cita.", "falta"],
  ["No usé la tarjeta de regalo, quiero el reembolso.", "regalo"],
  ["Quiero que me reembolsen el certificado de regalo.", "regalo"],
  ["Devuélvanme los quinientos que dejé para apartar mi cita.", "anticipo"],
  ["Cancelé mi cita y quiero el depósito.", "anticipo"],
  ["Ya no quiero los masajes, devuélvanme lo de las tres que faltan.", "masaje"],
  ["Ya no quiero depilarme las axilas, reembolsen el resto.", "axilas"],
  ["Los faciales que todavía no empiezo los quiero cancelar y que me devuelvan.", "facial"],
] as const)("%s", (body, lineId) => {
  expect(meant(body, MX)).toBe(lineId);
});

it.each([
  ["Je veux annuler mon abonnement et être remboursée du reste.", "an"],
  ["Je voudrais le remboursement des neuf cours qui restent sur ma carte.", "carte"],
  ["Le massage de lundi dernier a été écourté, je veux être remboursé.", "suedois"],
  ["Mon massage suédois a duré trente minutes au lieu de soixante. Remboursement svp.", "suedois"],
  ["L'atelier a été annulé, quand serai-je remboursée ?", "atelier"],
  ["Je veux rendre le rouleau.", "rouleau"],
  ["Je souhaite retourner l'article acheté le 20 avril.", "rouleau"],
] as const)("%s", (body, lineId) => {
  expect(meant(body, MTL)).toBe(lineId);
});

function meant(body: string, lines: readonly LineOnFile[]): string | undefined {
  return readPurchase({ subject: "Hello", body, writtenOn: WRITTEN_ON, timeZone: "America/Chicago", lines }).meant;
}
