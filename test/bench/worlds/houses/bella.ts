/** Bella Vista Aesthetics, Austin. Packages: equal shares; since 2026 less a tenth of the price. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import { NOT_FOR_ME, packages } from "./bella-packages.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2023-01-01", currency: "USD" } as const;
export const bella: House = {
  location: row("location", "austin", {
    title: "Bella Vista Aesthetics",
    timeZone: "America/Chicago",
    jurisdiction: "US-TX",
    currency: "USD",
  }),
  items: {
    laser6: item("laser6", "package", "laser_hair_removal", "Laser hair removal, underarms, 6 sessions"),
    legs6: item("legs6", "package", "laser_hair_removal", "Laser hair removal, legs, 6 sessions"),
    facial5: item("facial5", "package", "facial", "Hydrating facials, 5"),
    sculpt4: item("sculpt4", "package", "body_contouring", "Cool sculpting, 4 cycles"),
    club: item("club", "membership", "facial", "Glow club, monthly"),
    botox: item("botox", "service", "injectables", "Botox, forehead"),
    filler: item("filler", "service", "injectables", "Lip filler, 1 ml"),
    serum: item("serum", "product", "skin_care", "Vitamin C serum"),
    mask: item("mask", "product", "skin_care", "LED mask"),
    gift: item("gift", "gift_card", "gift_card", "Gift card"),
    deposit: item("deposit", "deposit", "deposit", "Booking deposit"),
  },
  policies: [
    packages(1, "2023-01-01", 0),
    packages(2, "2026-01-01", 1000),
    c.policy({
      ...MONEY,
      id: "bella-club",
      appliesTo: { kinds: ["membership"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "club-ends",
          "You may leave with 30 days' notice. Days paid for after it go back.",
          [],
          [c.gives("refund", c.DAYS), c.extend(90)],
        ),
      ],
      otherwise: [c.gives("refund", c.DAYS)],
    }),
    c.policy({
      ...MONEY,
      id: "bella-services",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
        c.fault(
          "If we did not do it as we should, its price goes back, or we repeat it.",
          c.gives("refund", c.ALL),
          c.REDO,
        ),
        ...c.results(c.HALF),
        c.clause("given", "A treatment that was given is not paid back.", [NOT_FOR_ME], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "bella-products",
      appliesTo: { kinds: ["product"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "damaged",
          "What is damaged we take back or change.",
          [{ fact: "product.state", in: ["damaged"] }],
          [c.gives("refund", c.ALL), c.gives("exchange", c.ALL)],
        ),
        c.clause(
          "unopened",
          "Bring it back unopened in 30 days: its price goes back.",
          [
            { fact: "days.since_purchase", to: 30 },
            { fact: "product.state", in: ["unopened"] },
            { fact: "product.returned", is: true },
          ],
          [c.gives("refund", c.ALL), c.gives("exchange", c.ALL)],
        ),
        c.clause(
          "opened",
          "Opened, in 30 days: half of its price as credit, or towards another.",
          [
            { fact: "days.since_purchase", to: 30 },
            { fact: "product.state", in: ["opened"] },
          ],
          [c.gives("credit", c.HALF), c.gives("exchange", c.HALF)],
          c.BINDS,
        ),
        c.clause(
          "too-late",
          "After 30 days nothing is taken back.",
          [{ fact: "days.since_purchase", from: 31 }],
          [c.DECLINE],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "bella-gift-cards",
      appliesTo: { kinds: ["gift_card"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "card-30-days",
          "In 30 days what is not spent of a gift card goes back.",
          [{ fact: "days.since_purchase", to: 30 }],
          [c.gives("refund", c.ALL)],
        ),
        c.clause(
          "card-later",
          "Later what is not spent becomes credit.",
          [{ fact: "days.since_purchase", from: 31 }],
          [c.gives("credit", c.ALL)],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "bella-deposits",
      appliesTo: { kinds: ["deposit"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Cancelled 48 hours ahead, the deposit goes back.",
          [{ fact: "visit.cancelled_hours_before", from: 48 }],
          [c.gives("refund", c.ALL)],
        ),
        c.clause(
          "kept",
          "Cancelled later, we keep it.",
          [{ fact: "visit.cancelled_hours_before", to: 47 }],
          [c.DECLINE],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
  ],
  rules: c.rulesIn("bella-rules", "USD", 1_000_00),
};
