/** What was found unasked: each matter once, whatever becomes of it. */
import type { Dismissal, Evidence, Finding, FoundKind } from "../../../../core/found/finding.ts";
import type { CommandContext } from "../context.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export interface FoundRow {
  readonly foundId: string;
  readonly matter: string;
  readonly kind: FoundKind;
  readonly patientId: string;
  readonly caseId: string;
  readonly lineIds: readonly string[];
  readonly evidence: Evidence;
  readonly isSure: boolean;
  readonly owedMinor: number;
  readonly currency: string;
  readonly foundAtMs: number;
  readonly goneAtMs: number | null;
  readonly dismissedAtMs: number | null;
  readonly dismissedBy: string | null;
  readonly dismissedWhy: Dismissal | null;
  readonly dismissedTextId: string | null;
}

interface Stored extends Omit<FoundRow, "lineIds" | "evidence" | "isSure"> {
  readonly lines: string;
  readonly evidenceJson: string;
  readonly sure: 0 | 1;
}

const SELECT = `SELECT id AS foundId, matter, kind, patient_id AS patientId, case_id AS caseId, line_ids AS lines, evidence AS evidenceJson, sure,
    owed_minor AS owedMinor, currency, found_at_ms AS foundAtMs, gone_at_ms AS goneAtMs, dismissed_at_ms AS dismissedAtMs,
    dismissed_by AS dismissedBy, dismissed_why AS dismissedWhy, dismissed_text_id AS dismissedTextId FROM found`;

const toRow = ({ lines, evidenceJson, sure, ...row }: Stored): FoundRow => ({
  ...row,
  lineIds: JSON.parse(lines),
  evidence: JSON.parse(evidenceJson),
  isSure: sure === 1,
});

export const foundOfPatient = (sql: Sql, patientId: string): FoundRow[] =>
  sql.all<Stored>(`${SELECT} WHERE ${ofSame("patient_id")} ORDER BY id`, patientId).map(toRow);

export const foundOfCase = (sql: Sql, caseId: string): FoundRow[] =>
  sql.all<Stored>(`${SELECT} WHERE case_id = ? ORDER BY id`, caseId).map(toRow);

export const foundById = (sql: Sql, foundId: string): FoundRow | undefined =>
  sql.all<Stored>(`${SELECT} WHERE id = ?`, foundId).map(toRow)[0];

/** The row of a matter that was found with somebody else, from whom an import took the purchase since. */
export const foundElsewhere = (sql: Sql, matter: string, patientId: string): FoundRow | undefined =>
  sql.all<Stored>(`${SELECT} WHERE matter = ? AND NOT ${ofSame("patient_id")}`, matter, patientId).map(toRow)[0];

/** The records still say so, and nobody has said that it is nothing. */
export const isStanding = ({ goneAtMs, dismissedAtMs }: FoundRow): boolean =>
  goneAtMs === null && dismissedAtMs === null;

export const standingInCase = (sql: Sql, caseId: string): FoundRow[] => foundOfCase(sql, caseId).filter(isStanding);

export function insertFound(context: CommandContext, patientId: string, caseId: string, finding: Finding): void {
  const foundId = context.newId();
  const { matter, lineIds, evidence, isSure, owedMinor, currency } = finding;
  const { kind } = evidence;
  context.sql.run(
    `INSERT INTO found (id, matter, kind, patient_id, case_id, line_ids, evidence, sure, owed_minor, currency, found_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    foundId,
    matter,
    kind,
    patientId,
    caseId,
    JSON.stringify(lineIds),
    JSON.stringify(evidence),
    isSure ? 1 : 0,
    owedMinor,
    currency,
    context.nowMs,
  );
  context.record("found.opened", caseId, { foundId, kind, isSure, amountMinor: owedMinor, currency, matter });
}

/** The records say it with other figures now. Answers whether that is news. */
export function changeFound(context: CommandContext, row: FoundRow, finding: Finding): boolean {
  const { lineIds, evidence, isSure, owedMinor } = finding;
  const isSame =
    row.isSure === isSure &&
    row.owedMinor === owedMinor &&
    JSON.stringify(row.lineIds) === JSON.stringify(lineIds) &&
    JSON.stringify(row.evidence) === JSON.stringify(evidence);
  if (isSame) return false;
  const { foundId, caseId, kind, currency } = row;
  context.sql.run(
    "UPDATE found SET line_ids = ?, evidence = ?, sure = ?, owed_minor = ? WHERE id = ?",
    JSON.stringify(lineIds),
    JSON.stringify(evidence),
    isSure ? 1 : 0,
    owedMinor,
    foundId,
  );
  context.record("found.changed", caseId, { foundId, kind, isSure, amountMinor: owedMinor, currency });
  return true;
}

/** The records do not say it any more, or say it again. */
export function markGone(context: CommandContext, { foundId, caseId, kind }: FoundRow, isGone: boolean): void {
  context.sql.run("UPDATE found SET gone_at_ms = ? WHERE id = ?", isGone ? context.nowMs : null, foundId);
  context.record(isGone ? "found.gone" : "found.back", caseId, { foundId, kind });
}

/** A person says that it is nothing; the event is the caller's. */
export function markDismissed(
  sql: Sql,
  foundId: string,
  said: { readonly atMs: number; readonly by: string; readonly why: string; readonly textId: string | null },
): void {
  sql.run(
    "UPDATE found SET dismissed_at_ms = ?, dismissed_by = ?, dismissed_why = ?, dismissed_text_id = ? WHERE id = ?",
    said.atMs,
    said.by,
    said.why,
    said.textId,
    foundId,
  );
}
