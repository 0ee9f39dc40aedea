/** Ordinary mails: nothing to suggest. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { quiet } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const ordinary: Theme = [
  world({
    name: "moves a visit and asks to be called back",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Phil Okonkwo", "phil.okonkwo@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-02",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-03-02", to: "2027-03-02" })],
        paid: [card("Y1", 950_00)],
      },
      visits("N1", "2026-03-09 LW"),
    ],
    mail: letter(
      "2026-03-24T15:15",
      "Phil Okonkwo <phil.okonkwo@example.com>",
      "Thursday",
      `Hi, my back is playing up again so can I move Thursday's visit to something early next week? I'm back in the office Monday, please call me back on 555-0123. Cheers, Phil`,
    ),
    // Asks for another day, not for money.
    right: quiet(),
  }),
  world({
    name: "merci, remboursement bien reçu",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Yann Le Goff", "ylegoff@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-03",
        lines: [pack("N1", "kine10", 500_00, { uses: 10, each: 60_00, from: "2026-02-03", to: "2027-02-03" })],
        paid: [card("Y1", 500_00, "visa 4242", { refundedElsewhereMinor: 225_00 })],
      },
      visits("N1", "2026-02-10", "2026-02-17", "2026-02-24", "2026-03-03", "2026-03-10"),
    ],
    mail: letter(
      "2026-04-09T09:20",
      "Yann Le Goff <ylegoff@example.com>",
      "Re: votre remboursement",
      `Bonjour, juste un mot pour vous dire que les 225 € sont bien arrivés ce matin. Merci pour votre gentillesse, à l'automne sans doute ! Yann`,
    ),
    // Thanks for money that came; asks for nothing more.
    right: quiet(),
  }),
  world({
    name: "oubliez ma demande",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Lise Fontaine", "lise.fontaine@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-03",
        lines: [pack("N1", "drainage5", 400_00, { uses: 5, each: 95_00, from: "2026-03-03", to: "2027-03-03" })],
        paid: [card("Y1", 400_00)],
      },
      visits("N1", "2026-03-10"),
    ],
    mail: letter(
      "2026-04-03T09:00",
      "Lise Fontaine <lise.fontaine@example.com>",
      "Annulation de ma demande",
      `Bonjour, merci de ne pas tenir compte de ma demande de remboursement d'hier, j'ai finalement trouvé un créneau le samedi et je garde mes séances. Lise Fontaine`,
    ),
    // Withdrawn: she keeps what she bought.
    right: quiet(),
  }),
  world({
    name: "a supplier's credit note",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Phyllis Grant", "phyllis.grant@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-02",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-03-02", to: "2027-03-02" })],
        paid: [card("Y1", 500_00)],
      },
    ],
    mail: letter(
      "2026-04-10T14:00",
      "Tidewater Medical Supply <accounts@tidewater.example.com>",
      "Credit memo CM-20417",
      `Dear customer, the two boxes of therapy bands you sent back on April 2 have been received. We have issued credit memo CM-20417 for $38.60; the refund will appear on your next statement. No action is required. Accounts receivable, Tidewater Medical Supply`,
    ),
    // Money from somebody else to the clinic: nobody asks the clinic for any.
    right: quiet(),
  }),
  world({
    name: "quiere cambiar de cabina y de hora",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Adriana Leal", "adriana.leal@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-18",
        lines: [pack("N1", "laser8", 4_800_00, { uses: 8, each: 750_00, from: "2026-03-18", to: "2027-03-18" })],
        paid: [card("Y1", 4_800_00)],
      },
    ],
    mail: letter(
      "2026-03-25T15:42",
      "Adriana Leal <adriana.leal@example.com>",
      "Mi cita del jueves",
      `Hola, ¿me pueden cambiar la cita del jueves a la tarde? También quería saber si ya les llegó mi transferencia de los 4,800, para quedarme tranquila. ¡Gracias!`,
    ),
    // Another hour, and whether her money arrived: nothing to give back.
    right: quiet(),
  }),
];
