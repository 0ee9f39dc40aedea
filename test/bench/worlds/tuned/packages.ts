/** Packages of which a part was used. */
import { card, pack, person, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const packages: Theme = [
  world({
    name: "ten visits, four used, an old lady's letter",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Ruth Adler", "ruth.adler@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-12",
        lines: [pack("N1", "physio10", 950_00, { uses: 10, each: 110_00, from: "2026-01-12", to: "2027-01-12" })],
        paid: [card("Y1", 950_00)],
      },
      visits("N1", "2026-01-14 KT", "2026-01-21 KT", "2026-02-04 KT", "2026-02-18 KT"),
    ],
    mail: letter(
      "2026-05-11T16:20",
      "Ruth Adler <ruth.adler@example.com>",
      "My ten visits",
      `Dear Northgate,

When I bought ten visits in January my shoulder was frozen solid. Four of them with your kind Mr Kenji have thawed it, and I do not think I shall be needing the other six. My daughter tells me one may ask for the price of what is left. Would you be so good as to let me have it?

Yours sincerely,
Ruth Adler (Mrs)`,
    ),
    // Single price: 950.00 − 4 × 110.00 = 510.00. As credit: 6 of 10 × 950.00 = 570.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: ["changed_mind", "plan_changed"],
      offer: refund({ Y1: 510_00 }, { credit: 570_00 }),
    }),
  }),
  world({
    name: "signed the older text, moves away, one visit missed",
    language: "en",
    house: bella,
    book: [
      person("P1", "Tyrell Boone", "tboone@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-11-03",
        lines: [pack("N1", "laser6", 900_00, { uses: 6, each: 180_00, from: "2025-11-03", to: "2026-11-03" })],
        paid: [card("Y1", 900_00, "mastercard 5512")],
      },
      visits("N1", "2025-11-20 AM", "2026-01-08 AM", "2026-02-12 missed"),
    ],
    mail: letter(
      "2026-04-20T14:05",
      "Tyrell Boone <tboone@example.com>",
      "laser",
      `hey so i got the job in denver, leaving texas end of the month. 4 underarm sessions still open on my account. whats the process to get paid back for those? thx
tyrell`,
    ),
    // Version 1 was signed: no tenth. The first missed visit is free: 4 of 6 × 900.00 = 600.00, or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 600_00 }, { credit: 600_00 }),
    }),
  }),
  world({
    name: "less a tenth since this year, sum in words",
    language: "en",
    house: bella,
    book: [
      person("P1", "Gwen Ostrander", "gwen.o@example.com", { since: "2021-03-01", visits: 31 }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-09",
        lines: [pack("N1", "facial5", 500_00, { uses: 5, each: 120_00, from: "2026-02-09", to: "2027-02-09" })],
        paid: [card("Y1", 500_00, "amex 1009")],
      },
      visits("N1", "2026-02-24 JR"),
    ],
    mail: letter(
      "2026-04-02T19:44",
      "Gwen Ostrander <gwen.o@example.com>",
      "Facials – I've gone off the idea",
      `Hi team, I paid five hundred for the hydrating facials in February and went to exactly one. Lovely, but honestly I've decided they're not for me, I'd rather have the money for the four I haven't touched. Can you send it back the way I paid? Gwen`,
    ),
    // 4 of 5 × 500.00 = 400.00, less a tenth of 500.00 = 350.00. As credit without the tenth: 400.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 350_00 }, { credit: 400_00 }),
    }),
  }),
  world({
    name: "série d'épilation, deux séances faites",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Inès Carpentier", "ines.carpentier@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-20",
        lines: [pack("N1", "epil6", 720_00, { uses: 6, each: 150_00, from: "2026-01-20", to: "2027-01-20" })],
        paid: [card("Y1", 720_00)],
      },
      visits("N1", "2026-01-29 MB", "2026-03-05 MB"),
    ],
    mail: letter(
      "2026-05-18T08:12",
      "Inès Carpentier <ines.carpentier@example.com>",
      "Arrêt de mes séances",
      `Bonjour,
J'ai acheté en janvier un forfait de six séances d'épilation laser et j'en ai fait deux. Finalement je préfère arrêter là, ce n'est pas pour moi. Pourriez-vous me rembourser les quatre séances restantes ?
Merci d'avance,
Inès Carpentier`,
    ),
    // 4 of 6 × 720.00 = 480.00, less a twentieth of 720.00 (36.00) = 444.00. As credit: 480.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 444_00 }, { credit: 480_00 }),
    }),
  }),
  world({
    name: "ocho sesiones, tres usadas y una falta",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Karla Treviño", "karlat@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-15",
        lines: [pack("N1", "laser8", 4_800_00, { uses: 8, each: 750_00, from: "2026-01-15", to: "2027-01-15" })],
        paid: [card("Y1", 4_800_00, "visa 7781")],
      },
      visits("N1", "2026-01-20", "2026-02-24", "2026-03-31", "2026-05-05 missed"),
    ],
    mail: letter(
      "2026-05-20T22:31",
      "Karla Treviño <karlat@example.com>",
      "mi paquete de axilas",
      `Hola buenas noches!! oigan ya no voy a seguir con lo del láser, la verdad cambié de opinión y quisiera que me regresen lo que no usé. Llevo 3 sesiones de las 8. Gracias 🙏`,
    ),
    // 4,800.00 − 3 × 750.00 = 2,550.00; the first missed visit is free. As credit: 5 of 8 × 4,800.00 = 3,000.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 2_550_00 }, { credit: 3_000_00 }),
    }),
  }),
];
