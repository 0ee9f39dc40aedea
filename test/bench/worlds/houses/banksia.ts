/** Banksia Dental, Brisbane. Courses: equal shares less 50.00; a course that the dentist changes costs nothing. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2024-01-01", currency: "AUD" } as const;

export const banksia: House = {
  location: row("location", "brisbane", {
    title: "Banksia Dental",
    timeZone: "Australia/Brisbane",
    jurisdiction: "AU-QLD",
    currency: "AUD",
  }),
  items: {
    aligners12: item("aligners12", "package", "aligners", "Clear aligners, 12 reviews"),
    gums4: item("gums4", "package", "gum_care", "Gum therapy, course of 4"),
    white3: item("white3", "package", "whitening", "In-chair whitening, 3 sessions"),
    smile: item("smile", "membership", "dental_plan", "Smile plan, yearly"),
    clean: item("clean", "service", "hygiene", "Check-up and clean"),
    filling: item("filling", "service", "restorative", "White filling"),
    missed: item("missed", "service", "fee", "Missed appointment fee"),
    guard: item("guard", "product", "guards", "Night guard"),
    brush: item("brush", "product", "hygiene", "Electric toothbrush"),
    deposit: item("deposit", "deposit", "deposit", "Treatment deposit"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "banksia-courses",
      appliesTo: { kinds: ["package"] },
      clauses: [
        ...c.BILLING,
        c.fault(
          "A visit that went wrong is repeated, or what is unused goes back.",
          c.REDO,
          c.gives("refund", c.UNUSED),
        ),
        c.withNote("If a doctor tells you to stop, what is unused goes back.", c.gives("refund", c.UNUSED)),
        c.clause(
          "plan",
          "If our dentist changes the plan, what is unused goes back, or stays as credit.",
          [c.because("plan_changed")],
          [c.gives("refund", c.UNUSED), c.gives("credit", c.UNUSED)],
        ),
        ...c.results(c.UNUSED),
        c.clause(
          "expired",
          "After its last day a course becomes credit, or runs 90 days longer.",
          [{ fact: "expired", is: true }],
          [c.gives("credit", c.UNUSED), c.extend(90)],
          c.BINDS,
        ),
        c.clause(
          "unused",
          "An equal share for each visit not used goes back less 50.00; or the share as credit.",
          [],
          [c.gives("refund", c.UNUSED, { fees: [{ code: "admin", amountMinor: 50_00 }] }), c.gives("credit", c.UNUSED)],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "banksia-plans",
      appliesTo: { kinds: ["membership"] },
      clauses: [
        ...c.BILLING,
        c.clause("leave", "Days paid for after 30 days' notice go back.", [], [c.gives("refund", c.DAYS)]),
      ],
      otherwise: [c.gives("refund", c.DAYS)],
    }),
    c.policy({
      ...MONEY,
      id: "banksia-visits",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "fund",
          "What your health fund paid on top of you goes back to you.",
          [c.because("insurance_overpayment"), { fact: "claim.overpaid", is: true }],
          [c.gives("refund", { type: "overpaid" }, { entitlement: "keep" })],
        ),
        c.fault("What did not hold we do again, or its price goes back.", c.REDO, c.gives("refund", c.ALL)),
        c.clause(
          "price-not-told",
          "If we did not tell you a price beforehand, half of it goes back.",
          [c.because("not_informed"), { fact: "clinic_at_fault", is: true }],
          [c.gives("refund", c.HALF, { entitlement: "keep" })],
        ),
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
      id: "banksia-fees",
      appliesTo: { categories: ["fee"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Who cancels 24 hours ahead pays no fee.",
          [{ fact: "visit.cancelled_hours_before", from: 24 }],
          [c.gives("refund", c.ALL, { entitlement: "keep" })],
        ),
        c.clause("kept", "Otherwise the fee stays.", [], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "banksia-goods",
      appliesTo: { kinds: ["product"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "damaged",
          "What is faulty we change, or its price goes back.",
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
    c.policy({
      ...MONEY,
      id: "banksia-deposits",
      appliesTo: { kinds: ["deposit"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Cancelled 48 hours ahead, the deposit goes back.",
          [{ fact: "visit.cancelled_hours_before", from: 48 }],
          [c.gives("refund", c.ALL), c.gives("credit", c.ALL)],
        ),
        c.clause(
          "late",
          "Cancelled later, we keep it.",
          [{ fact: "visit.cancelled_hours_before", to: 47 }],
          [c.DECLINE],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
  ],
  rules: c.rulesIn("banksia-rules", "AUD", 1_000_00),
};
