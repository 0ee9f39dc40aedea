/** Quiet River Acupuncture, Portland. Packs: what is unused becomes credit; money only after a move of 30 miles or a doctor's note. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2023-06-01", currency: "USD" } as const;

export const quietRiver: House = {
  location: row("location", "portland", {
    title: "Quiet River Acupuncture",
    timeZone: "America/Los_Angeles",
    jurisdiction: "US-OR",
    currency: "USD",
  }),
  items: {
    needles12: item("needles12", "package", "acupuncture", "Acupuncture, 12 visits"),
    needles6: item("needles6", "package", "acupuncture", "Acupuncture, 6 visits"),
    cupping4: item("cupping4", "package", "cupping", "Cupping, 4 visits"),
    tuina: item("tuina", "service", "massage", "Tui na massage"),
    intake: item("intake", "service", "acupuncture", "First consultation"),
    herbs: item("herbs", "product", "herbs", "Herbal formula, 4 weeks"),
    moxa: item("moxa", "product", "moxa", "Moxa sticks"),
    noshow: item("noshow", "service", "fee", "No-show fee"),
    gift: item("gift", "gift_card", "gift_card", "Gift certificate"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "quietriver-packs",
      appliesTo: { kinds: ["package"] },
      clauses: [
        ...c.BILLING,
        c.fault("A visit that we did not give as we should is given again.", c.REDO),
        c.withNote(
          "If a doctor tells you to stop, what is unused goes back.",
          c.gives("refund", c.UNUSED),
          c.gives("credit", c.UNUSED),
        ),
        c.clause(
          "moved",
          "Who moves 30 miles away gets the unused visits back.",
          [c.because("moved_or_schedule"), { fact: "moved_miles", from: 30 }],
          [c.gives("refund", c.UNUSED), c.gives("credit", c.UNUSED)],
        ),
        c.clause(
          "credit-only",
          "Otherwise what is unused becomes credit, missed visits counted as used, or the pack runs 90 days longer.",
          [],
          [c.gives("credit", c.UNUSED, { counting: c.MISSED_COUNT }), c.extend(90)],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "quietriver-visits",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
        c.fault(
          "A visit that we did not give as we should goes back, or is given again.",
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
      id: "quietriver-fees",
      appliesTo: { categories: ["fee"] },
      clauses: [
        c.clause(
          "fee-wrong",
          "A fee for a visit that you made, or that we moved, goes back.",
          [{ fact: "clinic_at_fault", is: true }],
          [c.gives("refund", c.ALL, { entitlement: "keep" })],
        ),
        c.clause("fee-right", "Otherwise the fee stays.", [{ fact: "clinic_at_fault", is: false }], [c.DECLINE]),
      ],
      otherwise: [c.DECLINE],
    }),
    c.policy({
      ...MONEY,
      id: "quietriver-herbs",
      appliesTo: { kinds: ["product"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "damaged",
          "What came damaged goes back or is changed.",
          [{ fact: "product.state", in: ["damaged"] }],
          [c.gives("refund", c.ALL), c.gives("exchange", c.ALL)],
        ),
        c.clause(
          "unopened",
          "Unopened, in 14 days: its price goes back.",
          [
            { fact: "days.since_purchase", to: 14 },
            { fact: "product.state", in: ["unopened"] },
          ],
          [c.gives("refund", c.ALL), c.gives("exchange", c.ALL)],
        ),
        c.clause(
          "opened",
          "Opened herbs are not taken back.",
          [{ fact: "product.state", in: ["opened"] }],
          [c.DECLINE],
          c.BINDS,
        ),
        c.clause(
          "late",
          "After 14 days nothing is taken back.",
          [{ fact: "days.since_purchase", from: 15 }],
          [c.DECLINE],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "quietriver-gifts",
      appliesTo: { kinds: ["gift_card"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "gift",
          "What is not spent of a certificate goes back for 90 days.",
          [{ fact: "days.since_purchase", to: 90 }],
          [c.gives("refund", c.ALL), c.gives("credit", c.ALL)],
        ),
      ],
      otherwise: [c.gives("credit", c.ALL)],
    }),
  ],
  rules: {
    ...c.rulesIn("quietriver-rules", "USD", 1_000_00),
    floors: [
      {
        id: "health-account",
        source: "IRS Publication 969: money of a health account goes back to it",
        when: [{ fact: "paid_by.hsa_fsa", is: true }],
        effect: { type: "forbid", kinds: ["credit"] },
        reviewed: { by: "Quinn Rivers", on: "2026-01-05" },
      },
    ],
  },
};
