/** Ordinary mails: nothing to suggest. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { quiet } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
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
];
