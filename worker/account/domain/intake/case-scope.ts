import type { DecideRequest } from "../../../../core/contract/decision.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import type { Intent } from "../../../../core/intent/intent.ts";
import { MAILS_CHARS, MAILS_MOST, memoize } from "../../../../core/memoize.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { type CaseRow, caseById, isBlank, openCaseOfLines } from "../../store/case/cases.ts";
import { caseIdOfTicket, ticketSnapshot, ticketsOfCase } from "../../store/case/tickets.ts";
import type { AccountContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { type SaidOfTicket, saidOfTicket } from "../../store/intake/ticket-requests.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import type { Sql } from "../../store/sql.ts";
import { type MatchFinding, matchRequester } from "../people/match.ts";

export interface CaseScopeQuery {
  readonly ticket?: TicketRef | undefined;
  readonly caseId?: string | undefined;
  /** What a person chose. Without them: the case's lines, else the one that the mail is about. */
  readonly lineIds?: readonly string[] | undefined;
  /** Fresh from the helpdesk; without it what the account keeps of the ticket is read. */
  readonly snapshot?: Snapshot | undefined;
  /** Nothing is worked out on it: a mail that asks for nothing is whoever's writes it, whomever it speaks of. */
  readonly isOnlyShown?: true;
}

export interface MatterOfScope {
  readonly lineId: string;
  /** Undefined where neither the mail nor a person has named one. */
  readonly reason: ReasonCode | undefined;
  /** Those that the same mail asks after it, and nobody has answered yet: the letter on an earlier one says that they are answered apart. */
  readonly openBeside?: readonly string[];
}

/** What a ticket or a case is about, before any policy is asked. */
export interface CaseScope {
  readonly ticket?: TicketRef | undefined;
  readonly snapshot?: Snapshot | undefined;
  readonly case?: CaseRow | undefined;
  readonly match: MatchFinding;
  /** The matched patient; absent while there are only candidates. */
  readonly patientId?: string | undefined;
  readonly intent?: Intent | undefined;
  /** Of a mail about more than one purchase, the one matter that is looked at. */
  readonly matter?: MatterOfScope | undefined;
  /** Somebody said that the ticket is no request; a case of its own goes before. */
  readonly saidNo?: SaidOfTicket | undefined;
}

/**
 * Reads ticket, case and match. A case id that nobody knows is a new case's when there is a ticket, else `not_found`. A ticket that does not
 * stand in the case must be about the same patient by itself (`invalid` at `caseId`): naming a case says nothing about who writes. Never
 * writes.
 */
export function readCaseScope(ctx: AccountContext, input: CaseScopeQuery): Result<CaseScope, Refusal> {
  const { sql } = ctx;
  const ownId = input.ticket && caseOfTicket(sql, input.ticket, input.lineIds, input.snapshot);
  const named = input.caseId === undefined ? undefined : caseById(sql, input.caseId);
  const row = ownId === undefined ? named : caseById(sql, ownId);
  if (!row && !input.ticket) return err({ code: "not_found", detail: "There is no such case.", field: "caseId" });
  const ticket = input.ticket ?? ticketsOfCase(sql, row?.caseId ?? "")[0];
  const snapshot = input.snapshot ?? (ticket && ticketSnapshot(sql, ticket));
  const standsInIt = !input.ticket || ownId !== undefined;
  const intent = snapshot && intentOf(JSON.stringify([snapshot.subject, snapshot.body]));
  const isQuiet = input.isOnlyShown === true && row === undefined && intent?.band === "none";
  const match = matchRequester(sql, ticket, snapshot, standsInIt ? row?.patientId : undefined, isQuiet);
  if (input.ticket && named && named.caseId !== ownId && !isSamePatient(sql, named.patientId, match.patientId)) {
    return err(anothersCase());
  }
  return ok({
    ticket,
    snapshot,
    case: row,
    match,
    patientId: match.patientId,
    intent,
    ...omitNullish({ saidNo: input.ticket && ownId === undefined ? saidNoOf(sql, input.ticket) : undefined }),
  });
}

/** One mail is read at each look, dry run, decision and yes: what it asks is found out once. */
const intentOf = memoize(
  (mail) => {
    const [subject = "", body = ""] = JSON.parse(mail) as string[];
    return detectIntent({ subject, body });
  },
  MAILS_MOST,
  MAILS_CHARS,
);

function saidNoOf(sql: Sql, ticket: TicketRef): SaidOfTicket | undefined {
  const said = saidOfTicket(sql, ticket);
  return said?.isRequest === false ? said : undefined;
}

/**
 * The case that a ticket stands in, or joins with the lines chosen for it: while nobody knew which purchase it is about it stood alone, and
 * the open case of that purchase is the matter (mission H4), if the ticket by itself is about the same patient. `snapshot`: as it was read
 * just now; what is kept where absent.
 */
export function caseOfTicket(
  sql: Sql,
  ticket: TicketRef,
  lineIds: readonly string[] | undefined,
  snapshot: Snapshot | undefined,
): string | undefined {
  const ownId = caseIdOfTicket(sql, ticket);
  if (ownId === undefined || !lineIds || !isBlank(sql, ownId)) return ownId;
  const joinedId = openCaseOfLines(sql, lineIds, ownId);
  if (joinedId === undefined) return ownId;
  const { patientId } = matchRequester(sql, ticket, snapshot ?? ticketSnapshot(sql, ticket), undefined);
  return isSamePatient(sql, caseById(sql, joinedId)?.patientId, patientId) ? joinedId : ownId;
}

/** The ticket on whose words an act stands: the one named, else the first of the case that the act goes into. */
export const ticketOfAct = (
  sql: Sql,
  { ticket, caseId, lineIds }: Pick<DecideRequest, "ticket" | "caseId" | "lineIds">,
): TicketRef | undefined => ticket ?? ticketsOfCase(sql, openCaseOfLines(sql, lineIds, undefined) ?? caseId)[0];

export const anothersCase = (): Refusal => ({
  code: "invalid",
  detail: "This case is not of the patient whom the ticket is about.",
  field: "caseId",
});
