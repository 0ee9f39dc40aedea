/** Quayside Hearing & Sight, Bristol. Courses: equal shares less 30.00, missed visits counted; hearing aids on trial for 60 days. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2024-01-01", currency: "GBP" } as const;

export const quayside: House = {
  location: row("location", "bristol", {
    title: "Quayside Hearing & Sight",
    timeZone: "Europe/London",
    jurisdiction: "GB-ENG",
    currency: "GBP",
  }),
  items: {
    tinnitus6: item("tinnitus6", "package", "tinnitus", "Tinnitus therapy, 6 sessions"),
    vision8: item("vision8", "package", "vision_therapy", "Vision therapy, 8 sessions"),
    travel3: item("travel3", "package", "vaccination", "Rabies course, 3 doses"),
    care: item("care", "membership", "care_plan", "Hearing care plan, yearly"),
    wax: item("wax", "service", "ear_care", "Ear wax removal"),
    eyetest: item("eyetest", "service", "eye_care", "Eye examination"),
    missed: item("missed", "service", "fee", "Missed appointment charge"),
    aids: item("aids", "product", "hearing_aids", "Hearing aids, pair"),
    glasses: item("glasses", "product", "spectacles", "Prescription glasses"),
    drops: item("drops", "product", "eye_care", "Eye drops, box of 30"),
    voucher: item("voucher", "gift_card", "voucher", "Gift voucher"),
    deposit: item("deposit", "deposit", "deposit", "Fitting deposit"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "quayside-courses",
      appliesTo: { kinds: ["package"] },
      clauses: [
        ...c.BILLING,
        c.fault(
          "A session that went wrong is repeated, or what is unused goes back.",
          c.REDO,
          c.gives("refund", c.UNUSED),
        ),
        c.withNote("If a doctor tells you to stop, what is unused goes back.", c.gives("refund", c.UNUSED)),
        c.clause(
          "plan",
          "If we change the plan, what is unused goes back, or stays as credit.",
          [c.because("plan_changed")],
          [c.gives("refund", c.UNUSED), c.gives("credit", c.UNUSED)],
        ),
        ...c.results(c.UNUSED),
        c.clause(
          "expired",
          "After its last day a course becomes credit, or runs 60 days longer.",
          [{ fact: "expired", is: true }],
          [c.gives("credit", c.UNUSED, { counting: c.MISSED_COUNT }), c.extend(60)],
          c.BINDS,
        ),
        c.clause(
          "unused",
          "An equal share for each session not used goes back less 30.00, missed ones counted as used; or the share as credit.",
          [],
          [
            c.gives("refund", c.UNUSED, { counting: c.MISSED_COUNT, fees: [{ code: "admin", amountMinor: 30_00 }] }),
            c.gives("credit", c.UNUSED, { counting: c.MISSED_COUNT }),
          ],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "quayside-plans",
      appliesTo: { kinds: ["membership"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "leave",
          "Whole months after 30 days' notice go back.",
          [],
          [c.gives("refund", { type: "time_left", by: "periods" })],
        ),
      ],
      otherwise: [c.gives("refund", { type: "time_left", by: "periods" })],
    }),
    c.policy({
      ...MONEY,
      id: "quayside-visits",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
        c.fault(
          "What we did not do as we should we do again, or its price goes back.",
          c.REDO,
          c.gives("refund", c.ALL),
        ),
        c.clause(
          "price-not-told",
          "If we did not tell you a price beforehand, it goes back.",
          [c.because("not_informed"), { fact: "clinic_at_fault", is: true }],
          [c.gives("refund", c.ALL)],
        ),
        ...c.results(c.HALF),
        c.clause(
          "given",
          "A visit that was given is not paid back.",
          [c.because("changed_mind", "other", "moved_or_schedule", "not_informed")],
          [c.DECLINE],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "quayside-fees",
      appliesTo: { categories: ["fee"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Who cancels 24 hours ahead pays no charge.",
          [{ fact: "visit.cancelled_hours_before", from: 24 }],
          [c.gives("refund", c.ALL, { entitlement: "keep" })],
        ),
        c.clause("kept", "Otherwise the charge stays.", [], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "quayside-aids",
      appliesTo: { categories: ["hearing_aids"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "damaged",
          "What is faulty we change, or its price goes back.",
          [{ fact: "product.state", in: ["damaged"] }],
          [c.gives("exchange", c.ALL), c.gives("refund", c.ALL)],
        ),
        c.clause(
          "trial",
          "On trial for 60 days: brought back worn, their price less 75.00 for the fitting.",
          [{ fact: "days.since_purchase", to: 60 }],
          [c.gives("refund", c.ALL, { fees: [{ code: "fitting", amountMinor: 75_00 }] })],
          c.BINDS,
        ),
        c.clause("too-late", "After 60 days they are yours.", [], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "quayside-goods",
      appliesTo: { kinds: ["product"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "damaged",
          "What is damaged or made wrongly we change, or its price goes back.",
          [{ fact: "product.state", in: ["damaged"] }],
          [c.gives("exchange", c.ALL), c.gives("refund", c.ALL)],
        ),
        c.clause(
          "unopened",
          "Unopened, in 28 days: its price goes back.",
          [
            { fact: "days.since_purchase", to: 28 },
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
      id: "quayside-balances",
      appliesTo: { kinds: ["gift_card", "deposit"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "deposit-in-time",
          "Cancelled 72 hours ahead, a deposit goes back.",
          [
            { fact: "item.kind", in: ["deposit"] },
            { fact: "visit.cancelled_hours_before", from: 72 },
          ],
          [c.gives("refund", c.ALL)],
        ),
        c.clause(
          "deposit-kept",
          "Cancelled later, we keep it.",
          [
            { fact: "item.kind", in: ["deposit"] },
            { fact: "visit.cancelled_hours_before", to: 71 },
          ],
          [c.DECLINE],
          c.BINDS,
        ),
        c.clause("voucher", "What is not spent of a voucher goes back.", [], [c.gives("refund", c.ALL)]),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
  ],
  rules: c.rulesIn("quayside-rules", "GBP", 1_000_00),
};
