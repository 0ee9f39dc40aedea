import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { Channel } from "../../../../core/trends/channel.ts";
import type { Sql } from "../sql.ts";
import type { CaseFacets } from "./case-facets.ts";
import { writeFacets } from "./case-marks.ts";
import type { FoundBy } from "./cases.ts";

export interface NewCaseRow {
  readonly caseId: string;
  readonly patientId: string | undefined;
  /** Undefined where nobody has named one. */
  readonly reason: ReasonCode | undefined;
  readonly requestedOn: string;
  readonly openedAtMs: number;
  readonly firstAnswerDueAtMs: number | undefined;
  readonly dueAtMs: number | undefined;
  readonly ownerId: string | undefined;
  readonly openedBy: string;
  readonly facets: CaseFacets;
  readonly foundBy: FoundBy | undefined;
  /** How the request came in, where that is known. */
  readonly channel: Channel | undefined;
}

/** An open case; everything else of its state is derived. */
export function insertCase(sql: Sql, row: NewCaseRow): void {
  sql.run(
    `INSERT INTO refund_case (id, patient_id, state, reason, reason_said, requested_on, opened_at_ms, first_answer_due_at_ms, due_at_ms,
       owner_id, opened_by, month, opened_on, found_by, channel, currency)
     VALUES (?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.caseId,
    row.patientId ?? null,
    row.reason ?? "other",
    row.reason === undefined ? 0 : 1,
    row.requestedOn,
    row.openedAtMs,
    row.firstAnswerDueAtMs ?? null,
    row.dueAtMs ?? null,
    row.ownerId ?? null,
    row.openedBy,
    row.facets.month,
    row.facets.openedOn,
    row.foundBy ?? null,
    row.channel ?? null,
    row.facets.currency,
  );
  writeFacets(sql, row.caseId, row.facets);
}
