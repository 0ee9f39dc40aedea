/** Kiné & Laser Rive Gauche, Paris. Series: equal shares less a twentieth of the price; all of it in the first 14 days. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2024-01-01", currency: "EUR" } as const;

export const riveGauche: House = {
  location: row("location", "paris", {
    title: "Kiné & Laser Rive Gauche",
    timeZone: "Europe/Paris",
    jurisdiction: "FR-IDF",
    currency: "EUR",
  }),
  items: {
    epil6: item("epil6", "package", "epilation_laser", "Épilation laser, 6 séances"),
    kine10: item("kine10", "package", "kinesitherapie", "Kinésithérapie, 10 séances"),
    drainage5: item("drainage5", "package", "drainage", "Drainage lymphatique, 5 séances"),
    peeling: item("peeling", "service", "peeling", "Peeling doux"),
    osteo: item("osteo", "service", "osteopathie", "Séance d'ostéopathie"),
    manque: item("manque", "service", "frais", "Frais de rendez-vous manqué"),
    creme: item("creme", "product", "soin", "Crème réparatrice"),
    cadeau: item("cadeau", "gift_card", "bon_cadeau", "Bon cadeau"),
    acompte: item("acompte", "deposit", "acompte", "Acompte"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "rivegauche-forfaits",
      appliesTo: { kinds: ["package"] },
      clauses: [
        ...c.BILLING,
        c.fault("A session that was not given as it should be is given again.", c.REDO),
        c.withNote(
          "If a doctor tells you to stop, what is unused goes back, or runs 120 days longer.",
          c.gives("refund", c.UNUSED),
          c.extend(120),
        ),
        ...c.results(c.UNUSED),
        c.clause(
          "fourteen-days",
          "In the first 14 days, before the first session, all of it goes back.",
          [
            { fact: "days.since_purchase", to: 14 },
            { fact: "uses.used", to: 0 },
          ],
          [c.gives("refund", c.ALL)],
        ),
        c.clause(
          "expired",
          "After its last day a series runs 90 days longer, or becomes credit.",
          [{ fact: "expired", is: true }],
          [c.extend(90), c.gives("credit", c.UNUSED, { counting: c.FIRST_FREE })],
          c.BINDS,
        ),
        c.clause(
          "unused",
          "An equal share for each session not used goes back, less a twentieth of the price; or the share as credit.",
          [],
          [
            c.gives("refund", c.UNUSED, { counting: c.FIRST_FREE, fees: [{ code: "frais", bpsOfPaid: 500 }] }),
            c.gives("credit", c.UNUSED, { counting: c.FIRST_FREE }),
          ],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "rivegauche-soins",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
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
      id: "rivegauche-absences",
      appliesTo: { categories: ["frais"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Who cancels 24 hours ahead pays no fee.",
          [{ fact: "visit.cancelled_hours_before", from: 24 }],
          [c.gives("refund", c.ALL, { entitlement: "keep" })],
        ),
        c.clause("fee-kept", "Otherwise the fee stays.", [], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "rivegauche-produits",
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
          [c.gives("refund", c.ALL), c.gives("exchange", c.ALL)],
        ),
        c.clause("no-return", "Nothing else is taken back.", [], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "rivegauche-bons",
      appliesTo: { kinds: ["gift_card", "deposit"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "deposit-in-time",
          "Cancelled 48 hours ahead, a deposit goes back.",
          [
            { fact: "item.kind", in: ["deposit"] },
            { fact: "visit.cancelled_hours_before", from: 48 },
          ],
          [c.gives("refund", c.ALL)],
        ),
        c.clause(
          "deposit-kept",
          "Cancelled later, we keep it.",
          [
            { fact: "item.kind", in: ["deposit"] },
            { fact: "visit.cancelled_hours_before", to: 47 },
          ],
          [c.DECLINE],
          c.BINDS,
        ),
        c.clause(
          "voucher",
          "What is not spent of a voucher goes back for 60 days, and stays as credit later.",
          [{ fact: "days.since_purchase", to: 60 }],
          [c.gives("refund", c.ALL)],
        ),
        c.clause("voucher-later", "After 60 days it stays as credit.", [], [c.gives("credit", c.ALL)], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
  ],
  rules: c.rulesIn("rivegauche-rules", "EUR", 1_000_00),
};
