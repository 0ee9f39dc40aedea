/** Insurers who paid too, and parts that went back before. */
import { card, pack, person, row, thing, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { northgate } from "../houses/northgate.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const paidBefore: Theme = [
  world({
    name: "el seguro pagó la limpieza",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Carmen Vidal", "carmen.vidal@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-02-24", lines: [thing("N1", "limpieza", 60_00)], paid: [card("Y1", 60_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N1",
        insurer: "Salud Meseta",
        serviceOn: "2026-02-24",
        state: "paid",
        currency: "EUR",
        overpaidMinor: 45_00,
        foundOn: "2026-03-18",
      }),
    ],
    mail: letter(
      "2026-03-23T12:40",
      "Carmen Vidal <carmen.vidal@example.com>",
      "Reembolso del seguro",
      `Buenos días: Salud Meseta me comunica que ya os ha abonado 45 € por la limpieza de febrero. Como yo la pagué entera en su día, entiendo que esa cantidad me corresponde. ¿Me la ingresáis? Atentamente, Carmen Vidal`,
    ),
    // The claim says 45.00 too much.
    right: asks({ who: "P1", lines: ["N1"], reason: "insurance_overpayment", offer: refund({ Y1: 45_00 }) }),
  }),
  world({
    name: "one of three visits, and the insurer paid sixty of it",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Joyce Abernathy", "joyce.abernathy@example.com"),
      ...["2026-02-03", "2026-02-10", "2026-02-17"].map((on, at) => ({
        id: `B${at + 1}`,
        of: "P1",
        on,
        lines: [thing(`N${at + 1}`, "visit", 110_00)],
        paid: [card(`Y${at + 1}`, 110_00)],
      })),
      row("claim", "C1", {
        patient: "P1",
        line: "N2",
        insurer: "Premier Mutual",
        serviceOn: "2026-02-10",
        state: "paid",
        currency: "USD",
        overpaidMinor: 60_00,
        foundOn: "2026-03-12",
      }),
    ],
    mail: letter(
      "2026-03-19T16:06",
      "Joyce Abernathy <joyce.abernathy@example.com>",
      "EOB for February 10",
      `Good morning, my EOB from Premier Mutual for the February 10 visit shows they sent you $60.00, while I had paid the full $110 that day. That leaves a balance in my favor. Please mail or credit it. Joyce Abernathy`,
    ),
    // The claim of 10 February says 60.00 too much.
    right: asks({ who: "P1", lines: ["N2"], reason: "insurance_overpayment", offer: refund({ Y2: 60_00 }) }),
  }),
  world({
    name: "cent euros déjà rendus",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Fatou Diallo", "fatou.diallo@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-08",
        lines: [pack("N1", "kine10", 500_00, { uses: 10, each: 60_00, from: "2026-01-08", to: "2027-01-08" })],
        paid: [card("Y1", 500_00, "visa 4242", { refundedElsewhereMinor: 100_00 })],
      },
      visits("N1", "2026-01-15", "2026-01-22", "2026-01-29"),
    ],
    mail: letter(
      "2026-04-07T18:30",
      "Fatou Diallo <fatou.diallo@example.com>",
      "Solde de mes séances de kiné",
      `Bonjour, vous m'avez déjà rendu 100 € en mars sur mes séances de kiné, merci, mais il en reste sept que je ne ferai pas puisque je suis partie vivre à Marseille. À quand le solde ? Fatou Diallo`,
    ),
    // 7 of 10 × 500.00 = 350.00, less 25.00 = 325.00, of which 100.00 went back: 225.00. As credit 350.00 − 100.00 = 250.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 225_00 }, { credit: 250_00 }),
      warnings: ["given_before"],
    }),
  }),
  world({
    name: "the other half of a pilates refund",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Gordon Petty", "gordon.petty@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-15",
        lines: [pack("N1", "pilates8", 320_00, { uses: 8, each: 45_00, from: "2026-01-15", to: "2026-12-31" })],
        paid: [card("Y1", 320_00, "visa 7007", { refundedElsewhereMinor: 90_00 })],
      },
      visits("N1", "2026-01-22 LW", "2026-01-29 LW"),
      {
        id: "B2",
        of: "P1",
        on: "2026-01-15",
        lines: [pack("N2", "physio5", 500_00, { uses: 5, each: 110_00, from: "2026-01-15", to: "2027-01-15" })],
        paid: [card("Y2", 500_00, "visa 7007")],
      },
      visits("N2", "2026-01-20 KT", "2026-02-03 KT", "2026-02-17 KT"),
    ],
    mail: letter(
      "2026-03-24T22:15",
      "Gordon Petty <gordon.petty@example.com>",
      "Pilates refund incomplete",
      `You returned $90 for the pilates classes I gave up. I'd changed my mind after two of eight, so I make it a good deal more than ninety. Please send the rest. G. Petty`,
    ),
    // 320.00 − 2 × 45.00 = 230.00, of which 90.00 went back: 140.00. As credit 6 of 8 × 320.00 = 240.00 − 90.00 = 150.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "changed_mind",
      offer: refund({ Y1: 140_00 }, { credit: 150_00 }),
      warnings: ["given_before"],
    }),
  }),
];
