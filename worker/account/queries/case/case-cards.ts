import { may } from "../../../../core/approval/may.ts";
import { CASE_MARKS, type CaseCard } from "../../../../core/contract/case.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { reasonOf } from "../../store/case/cases.ts";
import { type CardRow, cardRowOf } from "../../store/case/lists/cards.ts";
import type { Viewer } from "../../store/case/lists/parts.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import type { PersonActor } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";

export const viewerOf = (actor: PersonActor): Viewer => ({
  personId: actor.personId,
  approves: actor.role === "finance" ? ["lead", "finance"] : actor.role === "lead" ? ["lead"] : [],
  mayReview: may(actor, "review.end").ok,
});

export function cardOfCase(sql: Sql, actor: PersonActor, caseId: string): CaseCard | undefined {
  const row = cardRowOf(sql, viewerOf(actor), caseId);
  return row && cardOf(sql, row);
}

export function cardOf(sql: Sql, row: CardRow): CaseCard {
  const movedMinor = row.refundedMinor + row.creditedMinor;
  const marks = CASE_MARKS.filter((mark) => row.marks.includes(mark));
  const amountMinor = movedMinor > 0 ? movedMinor : (row.decidedMinor ?? undefined);
  return {
    caseId: row.caseId,
    state: row.state,
    ...omitNullish({ pile: row.pile }),
    ...reasonOf(row),
    ...omitNullish({ patientName: row.patientName }),
    tickets: ticketsOfCase(sql, row.caseId),
    ...omitNullish({ subject: row.subject, offer: row.offer, service: row.service, owner: row.owner }),
    ...(amountMinor === undefined ? {} : { amountMinor, currency: row.currency }),
    openedAtMs: row.openedAtMs,
    ...omitNullish({ dueAtMs: row.dueAtMs, closedAtMs: row.closedAtMs }),
    ...suggestedOf(row),
    requestedOn: row.requestedOn,
    openTasks: row.openTasks,
    ...omitNullish({ taskDueOn: row.taskDueOn, reviewDueOn: row.reviewDueOn, clinicianDueOn: row.clinicianDueOn }),
    ...(row.endedWrong === 1 ? { endedWrong: true as const } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(row.allGone === 1
      ? { stillOpen: row.refundedMinor > 0 && row.creditAlone === 0 ? ("package" as const) : ("credit" as const) }
      : {}),
  };
}

function suggestedOf({ suggestedMinor, suggestedCurrency }: CardRow): Pick<CaseCard, "suggested"> {
  if (suggestedMinor === null || suggestedCurrency === null) return {};
  return { suggested: { amountMinor: suggestedMinor, currency: suggestedCurrency } };
}
