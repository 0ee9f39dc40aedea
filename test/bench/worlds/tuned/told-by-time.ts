/** Which of several is told by a season, a month, its age, or how many are left of it. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const toldByTime: Theme = [
  world({
    name: "la série prise à l'automne",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Solène Marchal", "solene.marchal@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-10-14",
        lines: [pack("N1", "kine10", 500_00, { uses: 10, each: 60_00, from: "2025-10-14", to: "2026-10-14" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2025-10-21", "2025-10-28", "2025-11-04", "2025-11-18"),
      {
        id: "B2",
        of: "P1",
        on: "2026-02-10",
        lines: [pack("N2", "kine10", 520_00, { uses: 10, each: 60_00, from: "2026-02-10", to: "2027-02-10" })],
        paid: [card("Y2", 520_00)],
      },
      visits("N2", "2026-02-17"),
    ],
    mail: letter(
      "2026-04-14T17:20",
      "Solène Marchal <solene.marchal@example.com>",
      "Séances en double",
      `Bonjour, je me retrouve avec deux séries chez vous. Je voudrais me faire rembourser ce qu'il reste de celle que j'avais prise à l'automne, je n'en ai plus envie. L'autre, je la termine. Cordialement, Solène Marchal`,
    ),
    // The one of October: 6 of 10 × 500.00 = 300.00, less a twentieth of 500.00 (25.00) = 275.00; as credit 300.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 275_00 }, { credit: 300_00 }),
    }),
  }),
  world({
    name: "el que agarró en diciembre",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Mariana Garza", "mariana.garza@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2025-12-19",
        lines: [pack("N1", "piernas8", 8_000_00, { uses: 8, each: 1_200_00, from: "2025-12-19", to: "2026-12-19" })],
        paid: [card("Y1", 8_000_00)],
      },
      visits("N1", "2026-01-09", "2026-02-13", "2026-03-20"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-06",
        lines: [pack("N2", "laser8", 4_800_00, { uses: 8, each: 750_00, from: "2026-03-06", to: "2027-03-06" })],
        paid: [card("Y2", 4_800_00)],
      },
      visits("N2", "2026-03-13"),
    ],
    mail: letter(
      "2026-04-30T16:16",
      "Mariana Garza <mariana.garza@example.com>",
      "cambio de turno",
      `Holaa! me cambiaron el turno en la planta y ahora salgo a las 9 de la noche, ya no alcanzo a ir. El que agarré en diciembre es el que quiero que me reembolsen, del otro voy a ver si mi hermana me lleva los sábados. graciasss`,
    ),
    // The one of December: 8,000.00 − 3 × 1,200.00 = 4,400.00; as credit 5 of 8 × 8,000.00 = 5,000.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 4_400_00 }, { credit: 5_000_00 }),
    }),
  }),
  world({
    name: "the newer of two packs",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Leah Sandoval", "leah.sandoval@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-11-17",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2025-11-17", to: "2026-11-17" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2025-11-24", "2025-12-08", "2026-01-12"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-30",
        lines: [pack("N2", "physio5", 520_00, { uses: 5, each: 115_00, from: "2026-03-30", to: "2027-03-30" })],
        paid: [card("Y2", 520_00)],
      },
    ],
    mail: letter(
      "2026-04-15T19:19",
      "Leah Sandoval <leah.sandoval@example.com>",
      "second pack",
      `I was a bit hasty renewing, I've still got visits on the first pack and that will do me. Could you undo the more recent purchase and put the money back on my card? I haven't used any of it. Leah`,
    ),
    // Nothing of it used: 520.00; as credit the same.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "changed_mind",
      offer: refund({ Y2: 520_00 }, { credit: 520_00 }),
    }),
  }),
  world({
    name: "celle où il reste quatre séances",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Bastien Fabre", "bastien.fabre@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-12",
        lines: [pack("N1", "epil6", 720_00, { uses: 6, each: 150_00, from: "2026-01-12", to: "2027-01-12" })],
        paid: [card("Y1", 720_00)],
      },
      visits("N1", "2026-01-26", "2026-03-09"),
      {
        id: "B2",
        of: "P1",
        on: "2026-01-12",
        lines: [pack("N2", "drainage5", 400_00, { uses: 5, each: 95_00, from: "2026-01-12", to: "2027-01-12" })],
        paid: [card("Y2", 400_00)],
      },
      visits("N2", "2026-01-19", "2026-02-02", "2026-02-16", "2026-03-02"),
    ],
    mail: letter(
      "2026-04-23T11:45",
      "Bastien Fabre <bastien.fabre@example.com>",
      "Demande de remboursement",
      `Bonjour, je quitte Paris pour Bordeaux en juin. Sur l'un de mes deux forfaits il me reste quatre séances, que je n'aurai pas le temps de faire. Pouvez-vous m'indiquer comment en obtenir le remboursement ? Le dernier soin de l'autre est déjà calé. B. Fabre`,
    ),
    // Four are left of the laser: 4 of 6 × 720.00 = 480.00, less 36.00 = 444.00; as credit 480.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 444_00 }, { credit: 480_00 }),
    }),
  }),
];
