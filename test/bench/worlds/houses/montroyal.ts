/** Atelier Mont-Royal, Montréal: pilates and massage. Memberships by the day, less 50.00; class cards by equal shares. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2024-01-01", currency: "CAD" } as const;

export const montRoyal: House = {
  location: row("location", "montreal", {
    title: "Atelier Mont-Royal",
    timeZone: "America/Toronto",
    jurisdiction: "CA-QC",
    currency: "CAD",
  }),
  items: {
    an: item("an", "membership", "pilates", "Abonnement annuel Pilates"),
    mois: item("mois", "membership", "pilates", "Abonnement mensuel Pilates"),
    carte10: item("carte10", "package", "pilates", "Carte de 10 cours"),
    massage5: item("massage5", "package", "massotherapie", "Massothérapie, 5 soins"),
    atelier: item("atelier", "service", "atelier", "Atelier respiration"),
    massage: item("massage", "service", "massotherapie", "Massage suédois"),
    rouleau: item("rouleau", "product", "materiel", "Rouleau de mousse"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "montroyal-abonnements",
      appliesTo: { kinds: ["membership"] },
      clauses: [
        ...c.BILLING,
        c.withNote(
          "With a doctor's note the days that are left go back, or wait 60 days.",
          c.gives("refund", c.DAYS),
          c.extend(60),
        ),
        c.clause(
          "leave",
          "Who leaves gets the days that are left back, less 50.00.",
          [],
          [c.gives("refund", c.DAYS, { fees: [{ code: "depart", amountMinor: 50_00 }] })],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.DAYS)],
    }),
    c.policy({
      ...MONEY,
      id: "montroyal-cartes",
      appliesTo: { kinds: ["package"] },
      clauses: [
        ...c.BILLING,
        c.fault("A class that we did not give is given again.", c.REDO),
        c.withNote(
          "With a doctor's note what is unused goes back, or waits 60 days.",
          c.gives("refund", c.UNUSED),
          c.extend(60),
        ),
        c.clause(
          "expired",
          "After its last day a card runs 30 days longer.",
          [{ fact: "expired", is: true }],
          [c.extend(30)],
          c.BINDS,
        ),
        c.clause(
          "unused",
          "An equal share for each class not used goes back, missed ones counted as used.",
          [],
          [
            c.gives("refund", c.UNUSED, { counting: c.MISSED_COUNT }),
            c.gives("credit", c.UNUSED, { counting: c.MISSED_COUNT }),
          ],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "montroyal-soins",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
        c.fault("What we did not give as we should goes back, or is given again.", c.gives("refund", c.ALL), c.REDO),
        c.clause(
          "in-time",
          "Cancelled 48 hours ahead, its price goes back.",
          [{ fact: "visit.cancelled_hours_before", from: 48 }],
          [c.gives("refund", c.ALL), c.gives("credit", c.ALL)],
        ),
        c.clause(
          "kept",
          "Cancelled later, or given, it is not paid back.",
          [{ fact: "visit.cancelled_hours_before", to: 47 }],
          [c.DECLINE],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "montroyal-produits",
      appliesTo: { kinds: ["product"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "damaged",
          "What is damaged we change, or its price goes back.",
          [{ fact: "product.state", in: ["damaged"] }],
          [c.gives("exchange", c.ALL), c.gives("refund", c.ALL)],
        ),
        c.clause(
          "unopened",
          "Unopened, in 30 days: its price goes back.",
          [
            { fact: "days.since_purchase", to: 30 },
            { fact: "product.state", in: ["unopened"] },
          ],
          [c.gives("refund", c.ALL)],
        ),
        c.clause("no-return", "Nothing else is taken back.", [], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
  ],
  rules: c.rulesIn("montroyal-rules", "CAD", 1_000_00),
};
