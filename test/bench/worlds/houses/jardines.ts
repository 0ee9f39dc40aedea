/** Jardines Láser, Monterrey. Packages: what was used is charged at its single price; nothing after the last day. */
import { item, row } from "../../suggest/book.ts";
import type { House } from "../../suggest/world.ts";
import * as c from "./clauses.ts";

const MONEY = { from: "2024-01-01", currency: "MXN" } as const;

export const jardines: House = {
  location: row("location", "monterrey", {
    title: "Jardines Láser",
    timeZone: "America/Monterrey",
    jurisdiction: "MX-NLE",
    currency: "MXN",
  }),
  items: {
    laser8: item("laser8", "package", "depilacion_laser", "Depilación láser axilas, 8 sesiones"),
    piernas8: item("piernas8", "package", "depilacion_laser", "Depilación láser piernas, 8 sesiones"),
    facial6: item("facial6", "package", "facial", "Faciales de hidratación, 6 sesiones"),
    masaje4: item("masaje4", "package", "masaje", "Masaje reductivo, 4 sesiones"),
    socia: item("socia", "membership", "facial", "Membresía Jardín, mensual"),
    bota: item("bota", "service", "inyectables", "Toxina, entrecejo"),
    limpieza: item("limpieza", "service", "facial", "Limpieza facial profunda"),
    falta: item("falta", "service", "cargo", "Cargo por cita perdida"),
    bloqueador: item("bloqueador", "product", "cuidado_piel", "Bloqueador solar"),
    regalo: item("regalo", "gift_card", "tarjeta_regalo", "Tarjeta de regalo"),
    anticipo: item("anticipo", "deposit", "anticipo", "Anticipo de cita"),
  },
  policies: [
    c.policy({
      ...MONEY,
      id: "jardines-paquetes",
      appliesTo: { kinds: ["package"] },
      clauses: [
        ...c.BILLING,
        c.fault(
          "A session that went wrong is repeated, or what is unused goes back.",
          c.REDO,
          c.gives("refund", c.UNUSED),
        ),
        c.withNote(
          "If a doctor tells you to stop, what is unused goes back.",
          c.gives("refund", c.UNUSED),
          c.gives("credit", c.UNUSED),
        ),
        ...c.results(c.UNUSED),
        c.clause(
          "expired",
          "After its last day nothing of a package is paid back.",
          [{ fact: "expired", is: true }],
          [c.DECLINE],
          c.BINDS,
        ),
        c.clause(
          "single-price",
          "What you used is charged at its single price, the first missed visit not counted; the rest goes back. Or take equal shares as credit.",
          [],
          [
            c.gives("refund", c.AT_LIST, { counting: c.FIRST_FREE }),
            c.gives("credit", c.UNUSED, { counting: c.FIRST_FREE }),
          ],
          c.BINDS,
        ),
      ],
      otherwise: [c.gives("refund", c.UNUSED)],
    }),
    c.policy({
      ...MONEY,
      id: "jardines-socias",
      appliesTo: { kinds: ["membership"] },
      clauses: [
        ...c.BILLING,
        c.clause("leave", "Who leaves gets the days after the notice back.", [], [c.gives("refund", c.DAYS)]),
      ],
      otherwise: [c.gives("refund", c.DAYS)],
    }),
    c.policy({
      ...MONEY,
      id: "jardines-servicios",
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
      id: "jardines-cargos",
      appliesTo: { categories: ["cargo"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "in-time",
          "Who cancels 12 hours ahead pays nothing.",
          [{ fact: "visit.cancelled_hours_before", from: 12 }],
          [c.gives("refund", c.ALL, { entitlement: "keep" })],
        ),
        c.clause("kept", "Otherwise the charge stays.", [], [c.DECLINE], c.BINDS),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
    c.policy({
      ...MONEY,
      id: "jardines-productos",
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
          "Unopened, in 15 days: its price goes back.",
          [
            { fact: "days.since_purchase", to: 15 },
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
      id: "jardines-saldos",
      appliesTo: { kinds: ["gift_card", "deposit"] },
      clauses: [
        ...c.BILLING,
        c.clause(
          "deposit-in-time",
          "Cancelled 24 hours ahead, a deposit goes back.",
          [
            { fact: "item.kind", in: ["deposit"] },
            { fact: "visit.cancelled_hours_before", from: 24 },
          ],
          [c.gives("refund", c.ALL), c.gives("credit", c.ALL)],
        ),
        c.clause(
          "deposit-kept",
          "Cancelled later, we keep it.",
          [
            { fact: "item.kind", in: ["deposit"] },
            { fact: "visit.cancelled_hours_before", to: 23 },
          ],
          [c.DECLINE],
          c.BINDS,
        ),
        c.clause(
          "card",
          "A gift card goes back as far as it is not spent.",
          [],
          [c.gives("refund", c.ALL), c.gives("credit", c.ALL)],
        ),
      ],
      otherwise: [c.gives("refund", c.ALL)],
    }),
  ],
  rules: c.rulesIn("jardines-rules", "MXN", 20_000_00),
};
