/** Centro Ribera, Valencia: psychology, nutrition, podiatry, yoga. Packs: equal shares less a tenth of the price, or the share towards something else. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2024-01-01", currency: "EUR" } as const;

export const ribera: House = {
  location: row("location", "valencia", {
    title: "Centro Ribera",
    timeZone: "Europe/Madrid",
    jurisdiction: "ES-VC",
    currency: "EUR",
  }),
  items: {
    terapia8: item("terapia8", "package", "psicologia", "Terapia psicológica, 8 sesiones"),
    nutri6: item("nutri6", "package", "nutricion", "Nutrición, 6 consultas"),
    ondas5: item("ondas5", "package", "ondas_de_choque", "Ondas de choque, 5 sesiones"),
    yoga: item("yoga", "membership", "yoga", "Cuota de yoga, mensual"),
    consulta: item("consulta", "service", "psicologia", "Primera consulta de psicología"),
    pisada: item("pisada", "service", "podologia", "Estudio de la pisada"),
    falta: item("falta", "service", "cargo", "Cargo por cita no atendida"),
    plantillas: item("plantillas", "product", "podologia", "Plantillas a medida"),
    omega: item("omega", "product", "suplementos", "Omega 3, 90 cápsulas"),
    senal: item("senal", "deposit", "senal", "Señal de cita"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "ribera-bonos",
      appliesTo: { kinds: ["package"] },
      clauses: [
        ...c.BILLING,
        c.fault("A session that we did not give as we should is given again.", c.REDO),
        c.withNote(
          "If a doctor tells you to stop, what is unused goes back, or runs 90 days longer.",
          c.gives("refund", c.UNUSED),
          c.extend(90),
        ),
        c.clause(
          "plan",
          "If we change the plan, what is unused goes back, or towards something else.",
          [c.because("plan_changed")],
          [c.gives("refund", c.UNUSED), c.gives("exchange", c.UNUSED)],
        ),
        ...c.results(c.UNUSED),
        c.clause(
          "expired",
          "After its last day a pack runs 30 days longer, or its share goes towards something else.",
          [{ fact: "expired", is: true }],
          [c.extend(30), c.gives("exchange", c.UNUSED, { counting: c.MISSED_COUNT })],
          c.BINDS,
        ),
        c.clause(
          "unused",
          "An equal share for each session not used goes back less a tenth of the price, missed ones counted as used; or the share towards something else.",
          [],
          [
            c.gives("refund", c.UNUSED, { counting: c.MISSED_COUNT, fees: [{ code: "gastos", bpsOfPaid: 1000 }] }),
            c.gives("exchange", c.UNUSED, { counting: c.MISSED_COUNT }),
          ],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "ribera-cuotas",
      appliesTo: { kinds: ["membership"] },
      clauses: [
        ...c.BILLING,
        c.clause("leave", "Days paid for after 15 days' notice go back.", [], [c.gives("refund", c.DAYS)]),
      ],
      otherwise: [c.gives("refund", c.DAYS)],
    }),
    c.policy({
      ...MONEY,
      id: "ribera-consultas",
      appliesTo: { kinds: ["service"] },
      clauses: [
        ...c.BILLING,
        c.fault("What was not done as it should be goes back, or is done again.", c.gives("refund", c.ALL), c.REDO),
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
      id: "ribera-faltas",
      appliesTo: { categories: ["cargo"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Who cancels 24 hours ahead pays nothing.",
          [{ fact: "visit.cancelled_hours_before", from: 24 }],
          [c.gives("refund", c.ALL, { entitlement: "keep" })],
        ),
        c.clause("kept", "Otherwise the charge stays.", [], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "ribera-productos",
      appliesTo: { kinds: ["product"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "damaged",
          "What is damaged or does not fit we change, or its price goes back.",
          [{ fact: "product.state", in: ["damaged"] }],
          [c.gives("exchange", c.ALL), c.gives("refund", c.ALL)],
        ),
        c.clause(
          "unopened",
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
      id: "ribera-senales",
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
  rules: c.rulesIn("ribera-rules", "EUR", 1_000_00),
};
