/** Letters that ask for no money, beside records that could tempt, and one that is hard in every way. */
import { card, pack, person, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { bella } from "../houses/bella.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { northgate } from "../houses/northgate.ts";

export const tempted: Theme = [
  world({
    name: "sent a copy back to another shop and wants the real one",
    language: "en",
    house: bella,
    book: [
      person("P1", "Joelle Hastings", "joelle.hastings@example.com"),
      { id: "B1", of: "P1", on: "2026-04-03", lines: [thing("N1", "serum", 95_00)], paid: [card("Y1", 95_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-03-02",
        lines: [pack("N2", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-03-02", to: "2027-03-02" })],
        paid: [card("Y2", 500_00)],
      },
      visits("N2", "2026-03-16 JR", "2026-04-13 JR"),
    ],
    mail: letter(
      "2026-04-23T21:55",
      "Joelle Hastings <joelle.hastings@example.com>",
      "LED mask - in stock?",
      `Hi! I cheaped out and ordered a knockoff LED mask online, it was garbage and they've already refunded me, so lesson learned. Do you have the real one in stock, and could you set one aside until my facial on the 11th? Joelle`,
    ),
    // Another shop paid her back; here she wants to buy.
    right: quiet(),
  }),
  world({
    name: "the airline refunded the trip, so she can come after all",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Carys Bowen", "carys.bowen@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-26",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-02-26", to: "2027-02-26" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-03-05 KT", "2026-03-12 KT"),
      { id: "B2", of: "P1", on: "2026-03-26", lines: [thing("N2", "missed", 60_00)], paid: [card("Y2", 60_00)] },
    ],
    mail: letter(
      "2026-05-07T16:26",
      "Carys Bowen <carys.bowen@example.com>",
      "Week of the 18th",
      `Change of plan: our flight got canceled and the airline is giving us the fare back, so I'm home the week of the 18th after all. Please put me down for my usual Thursday with Kenji if it hasn't gone to somebody else. And sorry again about March, the $60 was fair enough! Carys`,
    ),
    // Wants her hour again, and finds the fee fair.
    right: quiet(),
  }),
  world({
    name: "le devolvieron la carta, y pregunta la dirección",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Emilio Barrera", "emilio.barrera@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-20",
        lines: [pack("N1", "implante", 1_760_00, { uses: 4, each: 480_00, from: "2026-01-20" })],
        paid: [card("Y1", 1_760_00)],
      },
      visits("N1", "2026-02-03 Vega", "2026-03-24 Vega"),
      { id: "B2", of: "P1", on: "2026-03-24", lines: [thing("N2", "senal", 50_00)], paid: [card("Y2", 50_00)] },
    ],
    mail: letter(
      "2026-04-14T09:09",
      "Emilio Barrera <emilio.barrera@example.com>",
      "Carta devuelta",
      `Buenos días, os envié por correo postal el consentimiento firmado y Correos me lo ha devuelto por dirección incorrecta. ¿Os habéis mudado o me equivoqué yo de número? Lo llevo en mano el día de la tercera fase si os parece mejor. Saludos, Emilio Barrera`,
    ),
    // A letter came back, not money.
    right: quiet(),
  }),
  world({
    name: "remboursée par sa mutuelle, elle en reprend",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Josiane Pelletier", "josiane.pelletier@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-13",
        lines: [pack("N1", "massage5", 430_00, { uses: 5, each: 95_00, from: "2026-01-13", to: "2027-01-13" })],
        paid: [card("Y1", 430_00)],
      },
      visits("N1", "2026-01-20", "2026-02-03", "2026-02-17", "2026-03-10"),
      { id: "B2", of: "P1", on: "2026-03-10", lines: [thing("N2", "rouleau", 45_00)], paid: [card("Y2", 45_00)] },
    ],
    mail: letter(
      "2026-04-07T17:48",
      "Josiane Pelletier <josiane.pelletier@example.com>",
      "Massages du printemps",
      `Bonjour! Bonne nouvelle, mon assurance m'a remboursé 80 % de mes massages de l'hiver, les reçus étaient parfaits. Il m'en reste un sur mon forfait et j'aimerais en racheter cinq. Est-ce que le prix a changé? Josiane`,
    ),
    // Her insurer paid her; here she wants more.
    right: quiet(),
  }),
  world({
    name: "a club charge after leaving, and a mask said to be sealed that came back opened",
    language: "en",
    house: bella,
    book: [
      person("P1", "Veronica Slate", "veronica.slate@example.com"),
      ...["04", "05"].map((month, at) => ({
        id: `B${at + 1}`,
        of: "P1",
        on: `2026-${month}-01`,
        lines: [
          term(`N${at + 1}`, "club", 130_00, {
            from: `2026-${month}-01`,
            until: `2026-0${at + 5}-01`,
            cancelRequestedOn: "2026-03-15",
          }),
        ],
        paid: [card(`Y${at + 1}`, 130_00)],
      })),
      {
        id: "B3",
        of: "P1",
        on: "2026-04-10",
        lines: [thing("N3", "mask", 290_00, { productState: "opened", returnedOn: "2026-04-28" })],
        paid: [card("Y3", 290_00, "visa 7755")],
      },
    ],
    mail: letter(
      "2026-05-05T15:15",
      "Veronica Slate <veronica.slate@example.com>",
      "Two refunds owed",
      `I am owed two refunds and I'm tired of waiting.
First, I left the Glow club on March 15 and was billed another $130 on May 1.
Second, I handed the LED mask in at the desk last week, box still sealed, never opened, and haven't seen a cent of the $290.
Get both done this week or I'll have Visa do it for you. V. Slate`,
    ),
    // Left on 15 March with 30 days' notice: May should not have been billed, 130.00. The mask came back opened: half of 290.00 as credit, or towards another.
    right: asks(
      {
        who: "P1",
        lines: ["N2"],
        reason: "billing_error",
        offer: refund({ Y2: 130_00 }),
        warnings: ["chargeback"],
      },
      {
        who: "P1",
        lines: ["N3"],
        reason: "product_return",
        offer: offer("credit", 145_00, { exchange: 145_00 }),
        warnings: ["chargeback", "differs_from_record"],
      },
    ),
  }),
];
