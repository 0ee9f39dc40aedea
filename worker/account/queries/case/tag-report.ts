import type { Refusal } from "../../../../core/contract/problem.ts";
import { REPAIRED_MAX, type TagReport, TICKET_READ_STATES } from "../../../../core/contract/tag-report.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { countTagRows, tagReportRun, tagRowsToShow } from "../../store/case/tag-report.ts";
import type { AccountContext } from "../../store/context.ts";
import { nameOf } from "../decision/decisions.ts";

/** How far the last report is, and what does not agree as far as it was read. */
export function readTagReport({ sql }: AccountContext): Result<TagReport, Refusal> {
  const run = tagReportRun(sql);
  if (!run) return ok({ rows: [] });
  const counted = countTagRows(sql);
  const count = (wanted: string) => counted.find(({ state }) => state === wanted)?.n ?? 0;
  const counts = Object.fromEntries(TICKET_READ_STATES.map((state) => [state, count(state)]));
  return ok({
    run: {
      reportId: run.reportId,
      byPerson: nameOf(sql, run.askedBy),
      askedAtMs: run.askedAtMs,
      isOver: count("waiting") === 0,
      counts: counts as NonNullable<TagReport["run"]>["counts"],
      total: counted.reduce((sum, { n }) => sum + n, 0),
    },
    rows: tagRowsToShow(sql, REPAIRED_MAX).map(({ caseId, patientName, helpdesk, ticketId, state, ...row }) => ({
      caseId,
      ...omitNullish({ patientName, readAtMs: row.readAtMs }),
      ticket: { helpdesk, ticketId },
      state,
      differences: [...row.differences],
    })),
  });
}
