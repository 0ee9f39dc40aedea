/** Harbour Foot & Ear, Bristol. Courses: equal shares, missed visits counted, less 30.00; plans by the day after a month's notice. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2024-01-01", currency: "GBP" } as const;

export const harbour: House = {
  location: row("location", "bristol", {
    title: "Harbour Foot & Ear",
    timeZone: "Europe/London",
    jurisdiction: "GB-ENG",
    currency: "GBP",
  }),
  items: {
    podiatry6: item("podiatry6", "package", "podiatry", "Podiatry, course of 6"),
    verruca4: item("verruca4", "package", "verruca", "Verruca laser, course of 4"),
    plan: item("plan", "membership", "podiatry", "Foot care plan"),
    wax: item("wax", "service", "ears", "Ear wax removal"),
    nail: item("nail", "service", "surgery", "Nail surgery"),
    biomech: item("biomech", "service", "assessment", "Biomechanical assessment"),
    late: item("late", "service", "fee", "Late cancellation charge"),
    insoles: item("insoles", "product", "insoles", "Custom insoles"),
    balm: item("balm", "product", "skin_care", "Heel balm"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "harbour-courses",
      appliesTo: { kinds: ["package"] },
      clauses: [
        ...c.BILLING,
        c.fault("A visit that we did not give as we should is given again.", c.REDO),
        c.withNote(
          "If a doctor tells you to stop, what is unused goes back, or runs 120 days longer.",
          c.gives("refund", c.UNUSED),
          c.extend(120),
        ),
        ...c.results(c.UNUSED),
        c.clause(
          "expired",
          "After its last day a course runs 60 days longer.",
          [{ fact: "expired", is: true }],
          [c.extend(60)],
          c.BINDS,
        ),
        c.clause(
          "unused",
          "An equal share for each visit not used goes back, missed ones counted as used, less 30.00; or the share as credit.",
          [],
          [
            c.gives("refund", c.UNUSED, {
              counting: c.MISSED_COUNT,
              fees: [{ code: "admin", amountMinor: 30_00 }],
            }),
            c.gives("credit", c.UNUSED, { counting: c.MISSED_COUNT }),
          ],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "harbour-plans",
      appliesTo: { kinds: ["membership"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "leave",
          "You may leave with 30 days' notice; the days after it go back.",
          [],
          [c.gives("refund", c.DAYS), c.extend(60)],
        ),
      ],
      otherwise: [c.gives("refund", c.DAYS)],
    }),
    c.policy({
      ...MONEY,
      id: "harbour-visits",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "insurer",
          "What your insurer paid on top of you goes back to you.",
          [c.because("insurance_overpayment"), { fact: "claim.overpaid", is: true }],
          [c.gives("refund", { type: "overpaid" }, { entitlement: "keep" })],
        ),
        c.fault("What we did not do as we should goes back, or is done again.", c.gives("refund", c.ALL), c.REDO),
        ...c.results(c.HALF),
        c.clause(
          "given",
          "A treatment that was given is not paid back.",
          [c.because("changed_mind", "other", "moved_or_schedule", "not_informed")],
          [c.DECLINE],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "harbour-charges",
      appliesTo: { categories: ["fee"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Who cancels 24 hours ahead pays no charge.",
          [{ fact: "visit.cancelled_hours_before", from: 24 }],
          [c.gives("refund", c.ALL, { entitlement: "keep" })],
        ),
        c.clause("charge-kept", "Otherwise the charge stays.", [], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "harbour-products",
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
  rules: c.rulesIn("harbour-rules", "GBP", 1_000_00),
};
