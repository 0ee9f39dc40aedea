/** Other people's matters, cards and products, ordinary mails: kept apart. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const peopleAndThings: Theme = [
  world({
    name: "a husband writes about his wife's classes",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Greg Sandoval", "greg@sandoval.example.com"),
      person("P2", "Nora Sandoval", "nora.s@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-11",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-02-11", to: "2027-02-11" })],
        paid: [card("Y1", 500_00)],
      },
      {
        id: "B2",
        of: "P2",
        on: "2026-03-04",
        lines: [pack("N2", "pilates8", 320_00, { uses: 8, each: 45_00, from: "2026-03-04", to: "2026-12-31" })],
        paid: [card("Y2", 320_00, "visa 3003")],
      },
      visits("N2", "2026-03-10", "2026-03-17"),
    ],
    mail: letter(
      "2026-04-22T17:55",
      "Greg Sandoval <greg@sandoval.example.com>",
      "Nora's pilates",
      `Morning. My wife Nora can't make Tuesdays any more with the new shift pattern, so she'd like a refund for the pilates classes she has left. Can you sort that for her? Greg`,
    ),
    // Nora's: 320.00 − 2 × 45.00 = 230.00; as credit 6 of 8 × 320.00 = 240.00. First: is it Nora's, and may Greg speak for her?
    right: asks({
      who: "P2",
      lines: ["N2"],
      reason: "moved_or_schedule",
      asks: ["who"],
      offer: refund({ Y2: 230_00 }, { credit: 240_00 }),
      warnings: [],
    }),
  }),
  world({
    name: "bon cadeau entamé",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Odile Marchetti", "odile.marchetti@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-01",
        lines: [thing("N1", "cadeau", 150_00, { spentMinor: 60_00 })],
        paid: [card("Y1", 150_00)],
      },
    ],
    mail: letter(
      "2026-04-29T11:05",
      "Odile Marchetti <odile.marchetti@example.com>",
      "Mon bon cadeau",
      `Bonjour, il me reste 90 euros sur le bon acheté début avril et je ne pense pas m'en servir. Est-il possible de récupérer cette somme sur ma carte ? Cordialement, Odile Marchetti`,
    ),
    // In 60 days: 150.00 − 60.00 spent = 90.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "changed_mind", offer: refund({ Y1: 90_00 }) }),
  }),
  world({
    name: "el bloqueador llegó roto",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Ramiro Garza", "ramiro.garza@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-06",
        lines: [thing("N1", "bloqueador", 620_00)],
        paid: [card("Y1", 620_00)],
      },
      {
        id: "B2",
        of: "P1",
        on: "2026-05-06",
        lines: [thing("N2", "limpieza", 900_00)],
        paid: [card("Y2", 900_00)],
      },
    ],
    mail: letter(
      "2026-05-09T00:20",
      "Ramiro Garza <ramiro.garza@example.com>",
      "Producto dañado",
      `Qué tal, el bloqueador que me vendieron el miércoles venía con la tapa rota y ya se derramó en mi mochila. Lo quiero devolver, díganme cómo le hacemos.`,
    ),
    // Damaged, once somebody has seen it: changed for another of 620.00, or its price back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "damaged" },
      offer: offer("exchange", 620_00, { refund: 620_00 }),
    }),
  }),
  world({
    name: "facture pour la mutuelle",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Blaise Ndiaye", "bndiaye@example.com"),
      { id: "B1", of: "P1", on: "2026-03-12", lines: [thing("N1", "osteo", 70_00)], paid: [card("Y1", 70_00)] },
    ],
    mail: letter(
      "2026-03-19T16:45",
      "Blaise Ndiaye <bndiaye@example.com>",
      "Facture",
      `Bonjour, ma mutuelle me demande une facture acquittée pour la séance d'ostéopathie du 12 mars afin de me rembourser sa part. Pouvez-vous me l'envoyer ? Merci !`,
    ),
    // The insurer is to pay, not the clinic: a receipt is asked for.
    right: quiet(),
  }),
  world({
    name: "an executor writes about a client who has died",
    language: "en",
    house: bella,
    book: [
      person("P1", "Lorraine Kessler", "lkessler@example.com", { since: "2019-05-01", visits: 40 }),
      {
        id: "B1",
        of: "P1",
        on: "2025-12-01",
        lines: [pack("N1", "facial5", 500_00, { uses: 5, each: 120_00, from: "2025-12-01", to: "2026-12-01" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2025-12-15 JR", "2026-01-12 JR"),
    ],
    mail: letter(
      "2026-03-18T15:00",
      "Martin Kessler <mk@kesslerlaw.example.com>",
      "Estate of Lorraine Kessler",
      `I am the executor of my late mother, Lorraine Kessler, who died on February 20. Among her papers is a receipt for a series of facials, three of which she did not live to use. Please let me know how the estate can recover the balance.`,
    ),
    // Who writes is not on file: who is this about, and may he speak for her? Then, signed in 2025: 3 of 5 × 500.00 = 300.00, or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "other",
      asks: ["who"],
      offer: refund({ Y1: 300_00 }, { credit: 300_00 }),
      warnings: ["bereavement"],
    }),
  }),
];
