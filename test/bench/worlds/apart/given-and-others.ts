/** Who pays and who may speak, what went back before, two matters in one mail: kept apart. */
import { card, pack, person, row, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { bella } from "../houses/bella.ts";
import { quietRiver } from "../houses/quietriver.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const givenAndOthers: Theme = [
  world({
    name: "a father who only pays",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Edgar Holloway", "edgar.holloway@example.com"),
      person("P2", "Elise Holloway", "", { payer: "P1" }),
      {
        id: "B1",
        of: "P2",
        payer: "P1",
        on: "2026-02-12",
        lines: [pack("N1", "needles6", 570_00, { uses: 6, each: 105_00, from: "2026-02-12", to: "2027-02-12" })],
        paid: [card("Y1", 570_00)],
      },
      visits("N1", "2026-02-19"),
    ],
    mail: letter(
      "2026-04-06T16:16",
      "Edgar Holloway <edgar.holloway@example.com>",
      "Elise's visits",
      `My daughter Elise went once and has lost interest. I paid for the six. Kindly refund me the five she will not be using. E. Holloway`,
    ),
    // Paying does not entitle to hear of treatment: identity first. Then 5 of 6 × 570.00 = 475.00 as credit, or 90 days more.
    right: asks({
      who: "P2",
      lines: ["N1"],
      reason: "changed_mind",
      offer: offer("credit", 475_00, { extend: 90 }),
      warnings: ["not_verified"],
    }),
  }),
  world({
    name: "una madre por su hijo, y ella no compró nada",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Beatriz Lozano", "bea.lozano@example.com", { language: "es" }),
      person("P2", "Hugo Lozano", "", { language: "es", guardian: "P1" }),
      {
        id: "B1",
        of: "P2",
        on: "2025-09-15",
        lines: [pack("N1", "orto18", 3_240_00, { uses: 18, each: 220_00, from: "2025-09-15" })],
        paid: [card("Y1", 3_240_00)],
      },
      visits("N1", "2025-09-29", "2025-10-27", "2025-11-24", "2025-12-22", "2026-01-26", "2026-02-23"),
    ],
    mail: letter(
      "2026-03-23T19:35",
      "Beatriz Lozano <bea.lozano@example.com>",
      "Ortodoncia de Hugo",
      `Buenas tardes, soy la madre de Hugo. A mi marido lo destinan a Valencia y nos mudamos en Semana Santa, así que Hugo no podrá seguir con vosotros. ¿Nos podríais devolver lo que queda de la ortodoncia? Gracias por todo, Beatriz`,
    ),
    // The mother of a child speaks for him: 12 of 18 × 3,240.00 = 2,160.00, less 150.00 = 2,010.00, above an agent's 1,000.00.
    right: asks({
      who: "P2",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 2_010_00 }, { credit: 2_160_00 }, { approval: "lead" }),
    }),
  }),
  world({
    name: "un avoir l'été dernier",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Quentin Brun", "quentin.brun@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-04-14",
        lines: [pack("N1", "drainage5", 400_00, { uses: 5, each: 95_00, from: "2025-04-14" })],
        paid: [card("Y1", 400_00)],
      },
      visits("N1", "2025-04-28", "2025-05-12"),
      row("past_case", "K1", {
        patient: "P1",
        line: "N1",
        reason: "changed_mind",
        openedAtMs: Date.parse("2025-07-01T10:00:00Z"),
        closedAtMs: Date.parse("2025-07-04T10:00:00Z"),
        offer: "credit",
        amountMinor: 240_00,
        currency: "EUR",
        exception: false,
      }),
    ],
    mail: letter(
      "2026-03-09T11:30",
      "Quentin Brun <quentin.brun@example.com>",
      "Drainage",
      `Bonjour, je n'ai fait que deux des cinq séances de drainage et je n'ai plus envie de continuer. Merci de me rembourser les trois autres. Q. Brun`,
    ),
    // 3 of 5 × 400.00 = 240.00 became credit in July. Nothing more is due.
    right: asks({ who: "P1", lines: ["N1"], reason: "changed_mind", isGiven: true, warnings: ["given_before"] }),
  }),
  world({
    name: "the rest of a refund",
    language: "en",
    house: bella,
    book: [
      person("P1", "Delphine Ames", "delphine.ames@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-12",
        lines: [pack("N1", "laser6", 900_00, { uses: 6, each: 180_00, from: "2026-01-12", to: "2027-01-12" })],
        paid: [card("Y1", 900_00, "visa 6006", { refundedElsewhereMinor: 200_00 })],
      },
      visits("N1", "2026-01-26 AM"),
    ],
    mail: letter(
      "2026-03-30T18:00",
      "Delphine Ames <delphine.ames@example.com>",
      "Balance of my refund",
      `Hello, when I gave up the laser because I had second thoughts you put $200 back on my card and said the rest would follow. It's been six weeks. Where is the balance? Delphine Ames`,
    ),
    // 5 of 6 × 900.00 = 750.00, less a tenth = 660.00, of which 200.00 went back: 460.00. As credit: 750.00 − 200.00 = 550.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 460_00 }, { credit: 550_00 }),
      warnings: ["given_before"],
    }),
  }),
  world({
    name: "frais d'absence contestés et fin des séances",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Mireille Pons", "mireille.pons@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-09",
        lines: [pack("N1", "kine10", 500_00, { uses: 10, each: 60_00, from: "2026-02-09", to: "2027-02-09" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-02-16", "2026-02-23", "2026-03-02", "2026-03-09", "2026-03-16", "2026-04-07 missed"),
      { id: "B2", of: "P1", on: "2026-04-07", lines: [thing("N2", "manque", 35_00)], paid: [card("Y2", 35_00)] },
    ],
    mail: letter(
      "2026-04-10T10:00",
      "Mireille Pons <mireille.pons@example.com>",
      "Deux choses",
      `Bonjour. D'abord, je conteste les 35 € de frais pour le rendez-vous de mardi : j'avais prévenu lundi à l'aube par téléphone. Ensuite, mon dos va bien mieux et je préfère arrêter, merci de me rembourser les cinq séances non faites. Mireille Pons`,
    ),
    // Monday at dawn to Tuesday: 30 hours, the 35.00 go back. Series: 5 of 10 × 500.00 = 250.00, less 25.00 = 225.00; as credit 250.00.
    right: asks(
      {
        who: "P1",
        lines: ["N2"],
        reason: "no_show_dispute",
        needs: ["visit.cancelled_hours_before"],
        attested: { cancelledHoursBefore: 30 },
        offer: refund({ Y2: 35_00 }),
      },
      {
        who: "P1",
        lines: ["N1"],
        reason: ["changed_mind", "plan_changed"],
        offer: refund({ Y1: 225_00 }, { credit: 250_00 }),
      },
    ),
  }),
];
