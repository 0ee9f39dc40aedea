import { type Behalf, may, standsIn } from "../../../../core/approval/may.ts";
import type { AwayMark } from "../../../../core/contract/absence.ts";
import { CASE_MARKS, type CaseCard } from "../../../../core/contract/case.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { Role } from "../../../../core/words.ts";
import type { WhoWorks } from "../../domain/people/who-works.ts";
import { runningDelegationsTo } from "../../store/approval/delegations.ts";
import { reasonOf } from "../../store/case/cases.ts";
import { type CardRow, cardRowOf } from "../../store/case/lists/cards.ts";
import type { Viewer } from "../../store/case/lists/parts.ts";
import { tasksOfCase } from "../../store/case/tasks.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";
import { awayMarkOf } from "../people/away-mark.ts";

const approvedBy = (role: Role): Viewer["approves"] =>
  role === "finance" ? ["lead", "finance"] : role === "lead" ? ["lead"] : [];

/** `works`: who is away now. Without it, what a kept view shows: it hangs on no clock. */
export function viewerOf(actor: PersonActor, works?: WhoWorks, lent: readonly Behalf[] = []): Viewer {
  return {
    personId: actor.personId,
    worksFor: works?.absentFor(actor.personId).map(({ personId }) => personId) ?? [],
    approves: approvedBy(actor.role),
    lent: standsIn(actor.role)
      ? lent.map((one) => ({ lenderId: one.delegatorId, approves: approvedBy(one.delegatorRole) }))
      : [],
    mayReview: may(actor, "review.end").ok,
  };
}

/** As somebody sees lists at this moment, with what is theirs for those who are away and on a right that was lent. */
export const viewerNow = (ctx: AccountContext, actor: PersonActor, works: WhoWorks): Viewer =>
  viewerOf(actor, works, runningDelegationsTo(ctx.sql, actor.personId, ctx.nowMs));

export function cardOfCase(sql: Sql, actor: PersonActor, caseId: string): CaseCard | undefined {
  const row = cardRowOf(sql, viewerOf(actor), caseId);
  return row && cardOf(sql, row);
}

/** With who is there for whoever owns it. */
export function cardOfCaseNow(ctx: AccountContext, actor: PersonActor, works: WhoWorks, caseId: string) {
  const viewer = viewerNow(ctx, actor, works);
  const row = cardRowOf(ctx.sql, viewer, caseId);
  return row && cardOf(ctx.sql, row, { viewer, works });
}

interface Looking {
  readonly viewer: Viewer;
  readonly works: WhoWorks;
}

/** Whose it is who is away; where that is nobody, whose open task in it came to who looks. */
function awayIn(sql: Sql, { caseId, ownerId }: CardRow, { viewer, works }: Looking): AwayMark | undefined {
  const ofOwner = awayMarkOf(sql, works, ownerId, viewer.personId);
  if (ofOwner || viewer.worksFor.length === 0) return ofOwner;
  const task = tasksOfCase(sql, caseId).find(
    ({ doneAtMs, ownerId: whose }) => doneAtMs === null && whose !== null && viewer.worksFor.includes(whose),
  );
  return awayMarkOf(sql, works, task?.ownerId ?? null, viewer.personId);
}

export function cardOf(sql: Sql, row: CardRow, looking?: Looking): CaseCard {
  const movedMinor = row.refundedMinor + row.creditedMinor;
  const marks = CASE_MARKS.filter((mark) => row.marks.includes(mark));
  const amountMinor = movedMinor > 0 ? movedMinor : (row.decidedMinor ?? undefined);
  return {
    caseId: row.caseId,
    state: row.state,
    ...omitNullish({ pile: row.pile }),
    ...reasonOf(row),
    ...omitNullish({ rootCause: row.rootCause }),
    ...omitNullish({ patientName: row.patientName }),
    tickets: ticketsOfCase(sql, row.caseId),
    ...omitNullish({ subject: row.subject, offer: row.offer, service: row.service, owner: row.owner }),
    ...(amountMinor === undefined ? {} : { amountMinor, currency: row.currency }),
    ...omitNullish({ away: looking && awayIn(sql, row, looking) }),
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
