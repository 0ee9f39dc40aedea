/** Fees for missed visits, and charges that should not have been made. */
import { card, pack, person, term, thing, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { evening, letter, world } from "../../suggest/written.ts";
import { bella } from "../houses/bella.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { northgate } from "../houses/northgate.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const feesAndCharges: Theme = [
  world({
    name: "missed visit fee, rang two days before",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Oskar Lindqvist", "oskar@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-02",
        lines: [pack("N1", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-02-02", to: "2026-12-31" })],
        paid: [card("Y1", 500_00)],
      },
      visits("N1", "2026-02-09 LW", "2026-03-18 missed"),
      { id: "B2", of: "P1", on: "2026-03-18", lines: [thing("N2", "missed", 60_00)], paid: [card("Y2", 60_00)] },
    ],
    mail: letter(
      "2026-03-20T17:02",
      "Oskar Lindqvist <oskar@example.com>",
      "Sixty dollars?",
      `You charged my card $60 for Wednesday. I rang on Monday morning and told the young man at the desk I couldn't make it, that is two full days. I dispute this fee and want it reversed. O. Lindqvist`,
    ),
    // Monday morning to Wednesday: 48 hours, more than 24. The fee of 60.00 goes back.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 48 },
      offer: refund({ Y2: 60_00 }),
    }),
  }),
  world({
    name: "no-show fee for a visit that was made",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Denise Faraday", "dfaraday@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-02",
        lines: [pack("N1", "needles6", 570_00, { uses: 6, each: 105_00, from: "2026-03-02", to: "2027-03-02" })],
        paid: [card("Y1", 570_00)],
      },
      visits("N1", "2026-03-11 HS", "2026-04-15 HS"),
      { id: "B2", of: "P1", on: "2026-04-15", lines: [thing("N2", "noshow", 45_00)], paid: [card("Y2", 45_00)] },
    ],
    mail: letter(
      "2026-04-17T20:15",
      "Denise Faraday <dfaraday@example.com>",
      "No show??",
      `I was THERE on April 15. Ask Hana, she put the needles in my left knee and we talked about her tomatoes. And you take forty five dollars off me for not turning up. Please put it right.

Denise`,
    ),
    // The records have the visit of 15 April: the fee of 45.00 is wrong and goes back, once somebody says so.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: ["no_show_dispute", "billing_error"],
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y2: 45_00 }),
    }),
  }),
  world({
    name: "charged twice in two minutes",
    language: "en",
    house: bella,
    book: [
      person("P1", "Sanjay Mehta", "s.mehta@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-02",
        lines: [thing("N1", "filler", 550_00)],
        paid: [card("Y1", 550_00), card("Y2", 550_00, "visa 4242", { capturedAtMs: evening("2026-05-02", 2) })],
      },
    ],
    mail: letter(
      "2026-05-04T13:30",
      "Sanjay Mehta <s.mehta@example.com>",
      "Duplicate transaction 05/02",
      `To accounts: my statement shows two debits of USD 550.00 from Bella Vista on 2 May, 12:00 and 12:02. I had one filler appointment. Kindly reverse the second one and confirm.

Regards
S. Mehta`,
    ),
    // One visit for 550.00, collected twice: the second 550.00 goes back, whatever else the text says.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "billing_error",
      offer: refund({ Y2: 550_00 }),
      warnings: ["possible_duplicate"],
    }),
  }),
  world({
    name: "abonnement prélevé après la résiliation",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Mathilde Gagnon", "mgagnon@example.com"),
      ...["03", "04"].map((month, at) => ({
        id: `B${at + 1}`,
        of: "P1",
        on: `2026-${month}-01`,
        lines: [
          term(`N${at + 1}`, "mois", 89_00, {
            from: `2026-${month}-01`,
            until: `2026-0${at + 4}-01`,
            cancelRequestedOn: "2026-02-20",
          }),
        ],
        paid: [card(`Y${at + 1}`, 89_00)],
      })),
    ],
    mail: letter(
      "2026-04-03T12:48",
      "Mathilde Gagnon <mgagnon@example.com>",
      "Prélèvement d'avril",
      `Allô, j'ai résilié mon abonnement mensuel le 20 février et vous m'aviez confirmé que c'était fini au 31 mars. Pourtant 89 $ ont encore été débités le 1er avril. Merci de me rendre ce montant au plus vite.
Mathilde`,
    ),
    // Left on 20 February with 30 days' notice: April should not have been billed, as the records themselves say. Its 89.00 go back.
    right: asks({ who: "P1", lines: ["N2"], reason: "billing_error", offer: refund({ Y2: 89_00 }) }),
  }),
];
