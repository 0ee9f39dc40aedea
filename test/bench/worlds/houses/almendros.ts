/** Clínica Dental Almendros, Madrid. A plan that the patient stops costs 150.00; one that the dentist changes costs nothing. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2024-01-01", currency: "EUR" } as const;

export const almendros: House = {
  location: row("location", "madrid", {
    title: "Clínica Dental Almendros",
    timeZone: "Europe/Madrid",
    jurisdiction: "ES-MD",
    currency: "EUR",
  }),
  items: {
    orto18: item("orto18", "package", "ortodoncia", "Ortodoncia invisible, 18 revisiones"),
    implante: item("implante", "package", "implante", "Implante, 4 fases"),
    limpieza: item("limpieza", "service", "higiene", "Limpieza dental"),
    empaste: item("empaste", "service", "conservadora", "Empaste"),
    blanqueo: item("blanqueo", "service", "estetica", "Blanqueamiento"),
    ferula: item("ferula", "product", "ferula", "Férula de descanso"),
    cepillo: item("cepillo", "product", "higiene", "Cepillo eléctrico"),
    senal: item("senal", "deposit", "senal", "Señal de cita"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "almendros-planes",
      appliesTo: { kinds: ["package"] },
      clauses: [
        ...c.BILLING,
        c.withNote("If a doctor tells you to stop, what was not done goes back.", c.gives("refund", c.UNUSED)),
        c.clause(
          "plan",
          "If our dentist changes the plan, what was not done goes back, or stays as credit.",
          [c.because("plan_changed")],
          [c.gives("refund", c.UNUSED), c.gives("credit", c.UNUSED)],
        ),
        c.clause(
          "stop",
          "If you stop, what was not done goes back less 150.00.",
          [],
          [
            c.gives("refund", c.UNUSED, { fees: [{ code: "study", amountMinor: 150_00 }] }),
            c.gives("credit", c.UNUSED),
          ],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "almendros-tratamientos",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "insurer",
          "What your insurer paid on top of you goes back to you.",
          [c.because("insurance_overpayment"), { fact: "claim.overpaid", is: true }],
          [c.gives("refund", { type: "overpaid" }, { entitlement: "keep" })],
        ),
        c.fault("What did not hold we do again, or its price goes back.", c.REDO, c.gives("refund", c.ALL)),
        ...c.results(c.HALF),
        c.clause(
          "done",
          "A treatment that was done is not paid back.",
          [c.because("changed_mind", "other", "moved_or_schedule", "not_informed")],
          [c.DECLINE],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "almendros-productos",
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
          "fourteen-days",
          "Unopened, in 14 days: its price goes back.",
          [
            { fact: "days.since_purchase", to: 14 },
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
      id: "almendros-senales",
      appliesTo: { kinds: ["deposit"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Cancelled 24 hours ahead, the deposit goes back.",
          [{ fact: "visit.cancelled_hours_before", from: 24 }],
          [c.gives("refund", c.ALL), c.gives("credit", c.ALL)],
        ),
        c.clause(
          "kept",
          "Cancelled later, we keep it.",
          [{ fact: "visit.cancelled_hours_before", to: 23 }],
          [c.DECLINE],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
  ],
  rules: c.rulesIn("almendros-rules", "EUR", 1_000_00),
};
