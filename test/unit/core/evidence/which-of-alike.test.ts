/** Which of two alike, by order, season, card, person, what is left of it, and what is kept. */
import { expect, it } from "vitest";
import { readPurchase } from "../../../../core/evidence/read-purchase.ts";
import type { LineOnFile } from "../../../../core/evidence/types.ts";
import { line } from "../../../support/till.ts";

const WRITTEN_ON = "2026-05-06";

const EN = [
  line("legs", "Laser hair removal, legs, 6 sessions", "laser hair removal", {
    kind: "package",
    boughtOn: "2025-10-20",
    paid: 1200,
    sold: 6,
    used: ["2025-11-03", "2025-11-17"],
  }),
  line("old", "Hydrating facials, 5", "facial", {
    kind: "package",
    boughtOn: "2026-01-15",
    paid: 500,
    sold: 5,
    used: ["2026-01-29", "2026-02-12", "2026-02-26"],
    card: "amex 1009",
    providers: ["Jo"],
  }),
  line("new", "Hydrating facials, 5", "facial", {
    kind: "package",
    boughtOn: "2026-03-10",
    paid: 450,
    sold: 5,
    card: "mastercard 7781",
    providers: ["Dana"],
  }),
  line("serum", "Vitamin C serum", "skin care", { kind: "product", boughtOn: "2026-03-20", paid: 95, card: "cash" }),
  line("club", "Glow club, monthly", "facial", { kind: "membership", boughtOn: "2026-04-01", paid: 120, sold: 1 }),
];
const ES = [
  line("legs", "Depilación láser piernas, 8 sesiones", "depilacion laser", {
    kind: "package",
    boughtOn: "2025-10-20",
    paid: 8000,
    sold: 8,
    used: ["2025-11-03", "2025-11-17"],
  }),
  line("old", "Faciales de hidratación, 6 sesiones", "facial", {
    kind: "package",
    boughtOn: "2026-01-15",
    paid: 3000,
    sold: 6,
    used: ["2026-01-29", "2026-02-12", "2026-02-26"],
    card: "amex 1009",
    providers: ["Lupita"],
  }),
  line("new", "Faciales de hidratación, 6 sesiones", "facial", {
    kind: "package",
    boughtOn: "2026-03-10",
    paid: 2800,
    sold: 6,
    card: "mastercard 7781",
    providers: ["Dana"],
  }),
  line("serum", "Bloqueador solar", "cuidado piel", {
    kind: "product",
    boughtOn: "2026-03-20",
    paid: 450,
    card: "cash",
  }),
  line("club", "Membresía Jardín, mensual", "facial", {
    kind: "membership",
    boughtOn: "2026-04-01",
    paid: 1200,
    sold: 1,
  }),
];
const FR = [
  line("legs", "Épilation laser jambes, 6 séances", "epilation laser", {
    kind: "package",
    boughtOn: "2025-10-20",
    paid: 720,
    sold: 6,
    used: ["2025-11-03", "2025-11-17"],
  }),
  line("old", "Drainage lymphatique, 5 séances", "drainage", {
    kind: "package",
    boughtOn: "2026-01-15",
    paid: 400,
    sold: 5,
    used: ["2026-01-29", "2026-02-12", "2026-02-26"],
    card: "amex 1009",
    providers: ["Paul"],
  }),
  line("new", "Drainage lymphatique, 5 séances", "drainage", {
    kind: "package",
    boughtOn: "2026-03-10",
    paid: 380,
    sold: 5,
    card: "mastercard 7781",
    providers: ["Dana"],
  }),
  line("serum", "Crème réparatrice", "soin", { kind: "product", boughtOn: "2026-03-20", paid: 48, card: "cash" }),
  line("club", "Abonnement mensuel Pilates", "pilates", {
    kind: "membership",
    boughtOn: "2026-04-01",
    paid: 89,
    sold: 1,
  }),
];

it.each([
  ["I want my money back for the facials I bought in January.", "old"],
  ["Please refund the facials I paid for in March, I have not used any.", "new"],
  ["I have two facial packages. Keep the first, refund the second one please.", "new"],
  ["Please refund the first facial package. I'm keeping the second.", "old"],
  ["Refund the one I haven't started.", "new"],
  ["Please refund the facials where I have two left.", "old"],
  ["Please refund the $450.", "new"],
  ["Refund the four hundred and fifty dollars I paid.", "new"],
  ["I'd like back the twelve hundred I spent, minus what I used.", "legs"],
  ["I'd like a refund for what I bought last October.", "legs"],
  ["Please refund the package from last fall.", "legs"],
  ["I'd like the remaining sessions on my legs refunded.", "legs"],
  ["Cancel the hair removal and refund the rest.", "legs"],
  ["Could you refund the facials I get from Jo?", "old"],
  ["Please refund the package with Dana.", "new"],
  ["Refund the one I put on my Amex.", "old"],
  ["Refund the purchase on the card ending 7781.", "new"],
  ["Refund the bottle I paid cash for.", "serum"],
  ["I want to return the thing I paid for in cash.", "serum"],
  ["I'd like to return the vitamin serum.", "serum"],
  ["Can I return the product I bought on March 20?", "serum"],
  ["Please cancel my membership and refund April.", "club"],
  ["I want to stop the monthly thing and be refunded.", "club"],
  ["I accidentally bought a second set of facials. Please refund that.", "new"],
  ["Please refund the latest facial package, I'm happy with the other.", "new"],
  ["Please refund my most recent facial purchase.", "new"],
  ["Undo the more recent facial pack.", "new"],
  ["Refund what's left of the earlier facial pack.", "old"],
  ["Refund the facial pack I bought first.", "old"],
  ["Please refund the facial pack I bought last.", "new"],
  ["Not the facials, not the serum, not the club: the other thing please, refund it.", "legs"],
  ["I'm happy with my facials and with the club. It's only the laser I want refunded.", "legs"],
  ["I love the facials. The laser, though, I'd like to stop and be refunded.", "legs"],
  ["Refund for the laser please. I will of course carry on with the facials.", "legs"],
  ["Please refund the cheaper of the two facial packs.", "new"],
  ["Please refund the more expensive facial pack.", "old"],
  ["Please refund my facials.", undefined],
  ["I want a refund please.", undefined],
  ["I had six sessions, did two, and want the other four refunded.", "legs"],
  ["I bought five facials about two months ago and went to none. Refund please.", "new"],
  ["I bought facials in the new year. Please refund the two that remain.", "old"],
  ["The serum I picked up the day before the equinox is no good. I want to bring it back.", "serum"],
] as const)("%s", (body, lineId) => {
  expect(meant(body, EN)).toBe(lineId);
});

it.each([
  ["Quiero que me devuelvan los faciales que compré en enero.", "old"],
  ["Por favor reembolsen el paquete de faciales más nuevo, no lo he empezado.", "new"],
  ["Quiero cancelar el primer paquete de faciales, con el segundo me quedo.", "old"],
  ["Quiero cancelar el segundo paquete de faciales y que me reembolsen.", "new"],
  ["Solicito el reembolso de lo de las piernas.", "legs"],
  ["Quiero la devolución de lo que compré en otoño.", "legs"],
  ["Todo menos los faciales y la membresía, por favor reembolsen la depilación.", "legs"],
  ["No quiero seguir con el láser; los faciales sí los sigo. Reembolso por favor.", "legs"],
  ["Quiero devolver el bloqueador.", "serum"],
  ["Quiero devolver el protector solar.", "serum"],
  ["Quiero devolver el producto que pagué en efectivo.", "serum"],
  ["Quiero devolver la crema de sol que les compré.", "serum"],
  ["Quiero el reembolso de los faciales con Lupita.", "old"],
  ["Quiero que me reembolsen los dos mil ochocientos.", "new"],
  ["Quiero de vuelta los ocho mil pesos menos lo usado.", "legs"],
  ["Quiero darme de baja de la mensualidad y que me devuelvan abril.", "club"],
  ["Quiero que me reembolsen los últimos faciales que compré.", "new"],
  ["Reembólsenme el paquete de faciales del que me quedan tres.", "old"],
  ["Reembolso del paquete que no he usado, el otro lo sigo usando.", "new"],
  ["El de octubre es el que quiero que me devuelvan.", "legs"],
  ["El que compré el año pasado es el que quiero que me devuelvan.", "legs"],
] as const)("%s", (body, lineId) => {
  expect(meant(body, inCurrency("MXN", ES))).toBe(lineId);
});

it.each([
  ["Je souhaite être remboursé du drainage acheté en janvier.", "old"],
  ["Je voudrais être remboursée du deuxième forfait de drainage, je garde le premier.", "new"],
  ["Je voudrais être remboursée du premier forfait de drainage, je garde le second.", "old"],
  ["Je souhaite me faire rembourser ce que j'ai pris à l'automne.", "legs"],
  ["Remboursez-moi la série achetée l'automne dernier.", "legs"],
  ["Tout sauf le drainage et l'abonnement : remboursez-moi l'épilation.", "legs"],
  ["Je voudrais rendre la crème.", "serum"],
  ["Je voudrais rendre le pot acheté en espèces et être remboursé.", "serum"],
  ["Je voudrais rendre le tube payé comptant et être remboursé.", "serum"],
  ["Je souhaite le remboursement de ce que j'ai payé avec ma Mastercard.", "new"],
  ["Remboursement des séances avec Paul s'il vous plaît.", "old"],
  ["Remboursez-moi le forfait où il me reste deux séances.", "old"],
  ["Remboursez-moi le forfait que je n'ai pas entamé, je termine les autres.", "new"],
  ["Je résilie mon abonnement, merci de rembourser avril.", "club"],
  ["Remboursez le plus récent des deux forfaits de drainage.", "new"],
  ["Remboursez le plus ancien des deux forfaits de drainage.", "old"],
  ["Celui d'octobre, je voudrais qu'on me le rembourse ; les autres je les garde.", "legs"],
  ["Je garde les drainages, c'est le laser que j'aimerais me faire rembourser.", "legs"],
] as const)("%s", (body, lineId) => {
  expect(meant(body, inCurrency("EUR", FR))).toBe(lineId);
});

/** As a clinic that takes that currency has them on file. */
const inCurrency = (currency: string, lines: readonly LineOnFile[]): LineOnFile[] =>
  lines.map((one) => ({ ...one, currency, payments: one.payments.map((payment) => ({ ...payment, currency })) }));

function meant(body: string, lines: readonly LineOnFile[]): string | undefined {
  return readPurchase({ subject: "Hello", body, writtenOn: WRITTEN_ON, timeZone: "America/Chicago", lines }).meant;
}
