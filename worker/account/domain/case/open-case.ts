import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { dueTimes } from "../../../../core/time/civil-time.ts";
import type { Channel } from "../../../../core/trends/channel.ts";
import { calendarAt } from "../../store/account/calendar.ts";
import { caseFacetsOf } from "../../store/case/case-facets.ts";
import type { FoundBy } from "../../store/case/cases.ts";
import { insertCase } from "../../store/case/insert-case.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { linkLines, linkTicket } from "./cases.ts";

export interface NewCase {
  readonly caseId: string;
  readonly patientId?: string | undefined;
  /** Absent where neither the mail nor a person has named one. */
  readonly reason: ReasonCode | undefined;
  /** The patient's day of asking, in the location's calendar. */
  readonly requestedOn: string;
  /** When it came in: due times count from here. */
  readonly receivedAtMs: number;
  readonly lineIds: readonly string[];
  readonly ticket?: TicketRef | undefined;
  /** The case that the ticket was taken out of. */
  readonly instead?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly foundBy?: FoundBy | undefined;
  readonly channel?: Channel | undefined;
}

/** Opens a case with its ticket and lines, in the caller's transaction. Its state is derived by `syncCase`, which the caller calls. */
export function openCase(context: CommandContext, opened: NewCase): void {
  const { sql, nowMs, actor } = context;
  const facets = caseFacetsOf(sql, opened.lineIds, nowMs);
  const rules = currentRules(sql)?.rules;
  const due = rules && dueTimes(rules, opened.receivedAtMs, facets.timeZone, calendarAt(sql, facets.locationId));
  insertCase(sql, {
    caseId: opened.caseId,
    patientId: opened.patientId,
    reason: opened.reason,
    requestedOn: opened.requestedOn,
    openedAtMs: nowMs,
    firstAnswerDueAtMs: due?.firstAnswerAtMs,
    dueAtMs: due?.decisionAtMs,
    ownerId: opened.ownerId,
    openedBy: openerOf(actor),
    facets,
    foundBy: opened.foundBy,
    channel: opened.channel,
  });
  context.record("case.opened", opened.caseId, {
    ...(opened.reason === undefined ? {} : { reason: opened.reason }),
    lines: [...opened.lineIds],
  });
  if (opened.ticket) linkTicket(context, opened.caseId, opened.ticket, opened.instead);
  linkLines(context, opened.caseId, opened.lineIds);
}

/** Whoever holds a link opens no case: named all the same, as everybody who acts. */
function openerOf(actor: Actor): string {
  switch (actor.type) {
    case "person":
      return actor.personId;
    case "job":
      return actor.job;
    case "webhook":
      return actor.source;
    case "link":
      return actor.linkId;
    case "key":
      return actor.keyId;
  }
}
