/** Northgate Physio, Seattle. Packs: what was used is charged at the price of a single visit. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2024-01-01", currency: "USD" } as const;

export const northgate: House = {
  location: row("location", "seattle", {
    title: "Northgate Physio",
    timeZone: "America/Los_Angeles",
    jurisdiction: "US-WA",
    currency: "USD",
  }),
  items: {
    physio10: item("physio10", "package", "physiotherapy", "Physiotherapy, 10 visits"),
    physio5: item("physio5", "package", "physiotherapy", "Physiotherapy, 5 visits"),
    pilates8: item("pilates8", "package", "pilates", "Clinical pilates, 8 classes"),
    needling: item("needling", "service", "dry_needling", "Dry needling"),
    gait: item("gait", "service", "assessment", "Running gait assessment"),
    visit: item("visit", "service", "physiotherapy", "Physiotherapy visit"),
    missed: item("missed", "service", "fee", "Missed visit fee"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "northgate-packs",
      appliesTo: { kinds: ["package"] },
      clauses: [
        ...c.BILLING,
        c.fault("If we did not give a visit as we should, we give it again.", c.REDO),
        c.withNote(
          "If a doctor tells you to stop, we give back every visit you did not use.",
          c.gives("refund", c.UNUSED),
          c.gives("credit", c.UNUSED, { bonus: { bps: 1000, capMinor: 50_00 } }),
        ),
        c.clause(
          "expired",
          "After its last day a pack becomes credit, the first missed visit not counted, or may run 60 days longer.",
          [{ fact: "expired", is: true }],
          [c.gives("credit", c.UNUSED, { counting: c.FIRST_FREE }), c.extend(60)],
          c.BINDS,
        ),
        c.clause(
          "single-price",
          "You may stop at any time. Visits you used or missed are charged at the price of a single visit; the rest goes back. Or take equal shares as credit.",
          [],
          [
            c.gives("refund", c.AT_LIST, { counting: c.MISSED_COUNT }),
            c.gives("credit", c.UNUSED, { counting: c.MISSED_COUNT }),
          ],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "northgate-visits",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "insurer",
          "What your insurer paid on top of you goes back to you.",
          [c.because("insurance_overpayment"), { fact: "claim.overpaid", is: true }],
          [c.gives("refund", { type: "overpaid" }, { entitlement: "keep" })],
        ),
        c.fault(
          "If we did not give a visit as we should, we give its price back, or repeat it.",
          c.gives("refund", c.ALL),
          c.REDO,
        ),
        c.clause(
          "given",
          "A visit that was given is not paid back.",
          [c.because("changed_mind", "other", "moved_or_schedule", "not_informed", "result")],
          [c.DECLINE],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "northgate-fees",
      appliesTo: { categories: ["fee"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Who cancels 24 hours ahead pays no fee.",
          [{ fact: "visit.cancelled_hours_before", from: 24 }],
          [c.gives("refund", c.ALL, { entitlement: "keep" })],
        ),
        c.clause("fee-kept", "Otherwise the fee for a missed visit stays.", [], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
  ],
  rules: c.rulesIn("northgate-rules", "USD", 1_000_00),
};
