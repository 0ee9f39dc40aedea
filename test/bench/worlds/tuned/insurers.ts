/** Insurers who paid later. */
import { card, person, row, thing } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { northgate } from "../houses/northgate.ts";

export const insurers: Theme = [
  world({
    name: "the insurer paid ninety of a hundred and forty",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Celeste Romero", "celeste.romero@example.com"),
      { id: "B1", of: "P1", on: "2026-02-17", lines: [thing("N1", "gait", 140_00)], paid: [card("Y1", 140_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N1",
        insurer: "Cascade Health",
        serviceOn: "2026-02-17",
        state: "paid",
        currency: "USD",
        overpaidMinor: 90_00,
        foundOn: "2026-03-20",
      }),
    ],
    mail: letter(
      "2026-03-27T17:17",
      "Celeste Romero <celeste.romero@example.com>",
      "Explanation of benefits",
      `Hi there, Cascade Health just sent me an explanation of benefits: they paid you $90 for my gait assessment in February. But I'd already paid the whole $140 myself, so you have been paid twice for part of it. Could you send me the overpayment? Thanks, Celeste`,
    ),
    // The claim says 90.00 too much.
    right: asks({ who: "P1", lines: ["N1"], reason: "insurance_overpayment", offer: refund({ Y1: 90_00 }) }),
  }),
  world({
    name: "says the insurer paid, and no claim says so",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Dale Hutchins", "dale.hutchins@example.com"),
      { id: "B1", of: "P1", on: "2026-03-03", lines: [thing("N1", "needling", 85_00)], paid: [card("Y1", 85_00)] },
    ],
    mail: letter(
      "2026-04-01T20:01",
      "Dale Hutchins <dale.hutchins@example.com>",
      "Insurance",
      `My insurance told me on the phone they covered the dry needling from March 3. I paid $85 out of pocket that day. So somebody owes me eighty five dollars and I believe it's you folks. Dale`,
    ),
    // No claim is on record: nothing can be said before it comes in.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "insurance_overpayment",
      needs: ["claim.overpaid"],
    }),
  }),
];
