/** Centre du Lac, Lausanne: podiatry, drips, physiotherapy, a gym. Series: what was used is charged at its single price, or equal shares as credit. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2024-01-01", currency: "CHF" } as const;

export const duLac: House = {
  location: row("location", "lausanne", {
    title: "Centre du Lac",
    timeZone: "Europe/Zurich",
    jurisdiction: "CH-VD",
    currency: "CHF",
  }),
  items: {
    perf4: item("perf4", "package", "perfusion", "Perfusions de vitamines, 4"),
    podo5: item("podo5", "package", "podologie", "Soins de podologie, 5"),
    physio9: item("physio9", "package", "physiotherapie", "Physiothérapie, 9 séances"),
    abo: item("abo", "membership", "fitness", "Abonnement fitness santé, annuel"),
    bilan: item("bilan", "service", "podologie", "Bilan podologique"),
    ongle: item("ongle", "service", "podologie", "Soin d'ongle incarné"),
    absence: item("absence", "service", "frais", "Frais d'absence"),
    semelles: item("semelles", "product", "podologie", "Semelles orthopédiques"),
    bandes: item("bandes", "product", "materiel", "Bandes élastiques, lot de 3"),
    acompte: item("acompte", "deposit", "acompte", "Acompte de rendez-vous"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "dulac-series",
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
          "If we end the series early, what is unused goes back.",
          [c.because("plan_changed")],
          [c.gives("refund", c.UNUSED)],
        ),
        ...c.results(c.UNUSED),
        c.clause(
          "expired",
          "After its last day a series becomes credit, the first missed visit not counted.",
          [{ fact: "expired", is: true }],
          [c.gives("credit", c.UNUSED, { counting: c.FIRST_FREE })],
          c.BINDS,
        ),
        c.clause(
          "single-price",
          "What you used or missed is charged at its single price and the rest goes back; or equal shares as credit with a tenth on top.",
          [],
          [
            c.gives("refund", c.AT_LIST, { counting: c.MISSED_COUNT }),
            c.gives("credit", c.UNUSED, { counting: c.MISSED_COUNT, bonus: { bps: 1000, capMinor: 60_00 } }),
          ],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "dulac-abonnements",
      appliesTo: { kinds: ["membership"] },
      clauses: [
        ...c.BILLING,
        c.withNote(
          "With a doctor's note the days that are left go back, or wait 90 days.",
          c.gives("refund", c.DAYS),
          c.extend(90),
        ),
        c.clause(
          "leave",
          "Who leaves gets the days after the notice back, less 40.00.",
          [],
          [c.gives("refund", c.DAYS, { fees: [{ code: "sortie", amountMinor: 40_00 }] })],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.DAYS)],
    }),
    c.policy({
      ...MONEY,
      id: "dulac-soins",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "insurer",
          "What your insurer paid on top of you goes back to you.",
          [c.because("insurance_overpayment"), { fact: "claim.overpaid", is: true }],
          [c.gives("refund", { type: "overpaid" }, { entitlement: "keep" })],
        ),
        c.fault("What was not done as it should be goes back, or is done again.", c.gives("refund", c.ALL), c.REDO),
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
      id: "dulac-absences",
      appliesTo: { categories: ["frais"] },
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
      id: "dulac-produits",
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
      id: "dulac-acomptes",
      appliesTo: { kinds: ["deposit"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Cancelled 48 hours ahead, a deposit goes back.",
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
  rules: c.rulesIn("dulac-rules", "CHF", 1_000_00),
};
