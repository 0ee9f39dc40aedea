/** Threats at the bank, hardly any words, and forms that nobody signed. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, mayAsk, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { northgate } from "../houses/northgate.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const hardWords: Theme = [
  world({
    name: "by Friday, or the card company",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Rex Halloran", "rex.halloran@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-19",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-02-19", to: "2027-02-19" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-02-26 LW"),
    ],
    mail: letter(
      "2026-03-31T23:59",
      "Rex Halloran <rex.halloran@example.com>",
      "LAST TIME I ASK",
      `I CHANGED MY MIND ABOUT THE PHYSIO. I WANT MY MONEY FOR THE FOUR VISITS I DIDN'T USE. IF IT ISN'T ON MY CARD BY FRIDAY I'M CALLING CHASE AND LETTING THEM CLAIM IT BACK. HALLORAN`,
    ),
    // 500.00 − 110.00 = 390.00; as credit 4 of 5 × 500.00 = 400.00. A threat at the bank changes no sum.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 390_00 }, { credit: 400_00 }),
      warnings: ["chargeback"],
    }),
  }),
  world({
    name: "opposition auprès de la banque",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Hervé Collin", "herve.collin@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-12",
        lines: [pack("N1", "kine10", 500_00, { uses: 10, each: 60_00, from: "2026-02-12", to: "2027-02-12" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-02-19", "2026-02-26", "2026-03-05", "2026-03-12"),
    ],
    mail: letter(
      "2026-04-20T19:19",
      "Hervé Collin <herve.collin@example.com>",
      "Remboursement séances kiné",
      `Monsieur, je déménage à Nantes et je ne ferai pas les six séances de kiné restantes. Remboursez-les moi sous huit jours, sans quoi je fais opposition au paiement auprès de ma banque. H. Collin`,
    ),
    // 6 of 10 × 500.00 = 300.00, less a twentieth of 500.00 (25.00) = 275.00; as credit 300.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 275_00 }, { credit: 300_00 }),
      warnings: ["chargeback"],
    }),
  }),
  world({
    name: "five words",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Ana Petrov", "ana.petrov@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-05",
        lines: [pack("N1", "pilates8", 320_00, { uses: 8, each: 45_00, from: "2026-03-05", to: "2026-12-31" })],
        paid: [card("Y1", 320_00)],
      },
      visits("N1", "2026-03-12", "2026-03-19"),
    ],
    mail: letter("2026-04-13T17:07", "Ana Petrov <ana.petrov@example.com>", "Refund", `Please refund my pilates. Ana`),
    // No reason is given: a person chooses one. Then 320.00 − 2 × 45.00 = 230.00; as credit 6 of 8 × 320.00 = 240.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "other",
      asks: ["reason"],
      offer: refund({ Y1: 230_00 }, { credit: 240_00 }),
    }),
  }),
  world({
    name: "nobody told her about the tenth, and nothing was signed",
    language: "en",
    house: bella,
    book: [
      person("P1", "Yolanda Birch", "yolanda.birch@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-24",
        lines: [pack("N1", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-02-24", to: "2027-02-24" })],
        paid: [card("Y1", 500_00)],
        isUnsigned: true,
      },
      visits("N1", "2026-03-10 JR"),
    ],
    mail: letter(
      "2026-04-21T21:30",
      "Yolanda Birch <yolanda.birch@example.com>",
      "What happens to my money",
      `Hi, what happens to the money I paid for facials if I stop now? Your receptionist says you keep ten percent, but nobody told me that when I bought them and I never signed anything. I want the four I haven't had paid back in full. Yolanda`,
    ),
    // No form binds her: an equal share without the tenth, 4 of 5 × 500.00 = 400.00.
    right: mayAsk({
      who: "P1",
      lines: ["N1"],
      reason: "not_informed",
      offer: refund({ Y1: 400_00 }),
      warnings: ["unsigned"],
    }),
  }),
];
