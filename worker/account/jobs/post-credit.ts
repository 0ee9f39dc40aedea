/** A credit leg is paid by posting it: the ledger is ours, so sending and answering are one transaction. */
import { SWEEP_EVERY_MS } from "../../../core/refund/limits.ts";
import { assert } from "../../../core/result.ts";
import type { CommandContext } from "../context.ts";
import { syncCase } from "../ledger/cases.ts";
import { decisionById } from "../ledger/decisions.ts";
import { applyLegEvent, type LegRow, legById, legsOfDecision } from "../ledger/legs.ts";
import { civilDateAt } from "../reads/civil-time.ts";
import { caseById } from "../store/cases.ts";
import { homeTimeZone, setting } from "../store/settings.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";

const NOTES = {
  en: {
    credit: "Account credit from a refund case",
    exchange: "For another service, from a refund case",
    bonus: "Bonus on account credit",
  },
  es: {
    credit: "Crédito de un caso de reembolso",
    exchange: "Para otro servicio, de un caso de reembolso",
    bonus: "Bono sobre el crédito",
  },
} as const;

/** Posts once per leg: the entry's source id is the leg's. The bonus goes with the decision's first credit leg. */
export function postCredit(context: CommandContext, legId: string): JobEnd {
  const leg = legById(context.sql, legId);
  if (leg?.state !== "reserved") return DONE;
  if (leg.leavesAtMs > context.nowMs) return again("undo_window", leg.leavesAtMs);
  if (setting(context.sql, "frozen") === "1") return again("frozen", context.nowMs + SWEEP_EVERY_MS);
  const decision = decisionById(context.sql, leg.decisionId);
  const patientId = caseById(context.sql, leg.caseId)?.patientId;
  assert(decision && patientId, `Credit leg ${legId} has nobody to credit`);
  const notes = NOTES[setting(context.sql, "language") === "es" ? "es" : "en"];
  const note = decision.offer === "exchange" ? notes.exchange : notes.credit;
  insertEntry(context, leg, patientId, { sourceId: legId, deltaMinor: leg.amountMinor, bonus: 0, note });
  const first = legsOfDecision(context.sql, leg.decisionId).find((other) => other.kind === "credit");
  if (decision.bonusMinor > 0 && first?.legId === legId) {
    const entry = { sourceId: `${legId}:bonus`, deltaMinor: decision.bonusMinor, bonus: 1, note: notes.bonus } as const;
    insertEntry(context, leg, patientId, entry);
  }
  const moved = applyLegEvent(context, leg, "succeeded", { problem: null });
  assert(moved.ok, "A reserved credit can always be posted");
  syncCase(context, leg.caseId);
  return DONE;
}

function insertEntry(
  context: CommandContext,
  leg: LegRow,
  patientId: string,
  entry: { sourceId: string; deltaMinor: number; bonus: 0 | 1; note: string },
): void {
  const entryId = context.newId();
  context.sql.run(
    `INSERT INTO credit_entry (id, source, source_id, patient_id, leg_id, delta_minor, bonus, currency, on_date, note)
     VALUES (?, 'makegood', ?, ?, ?, ?, ?, ?, ?, ?)`,
    entryId,
    entry.sourceId,
    patientId,
    leg.legId,
    entry.deltaMinor,
    entry.bonus,
    leg.currency,
    civilDateAt(context.nowMs, homeTimeZone(context.sql)),
    entry.note,
  );
  const { deltaMinor: amountMinor, bonus } = entry;
  const recorded = { legId: leg.legId, entryId, amountMinor, currency: leg.currency, bonus: bonus === 1 };
  context.record("credit.posted", leg.caseId, recorded);
}
