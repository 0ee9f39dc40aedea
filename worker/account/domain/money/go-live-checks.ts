/** What is asked of a place before money is switched on there, read off the rows of this moment. Nobody ticks anything. */
import { type GoLiveCheck, type GoLiveFacts, goLiveChecks, MATCH_TICKETS } from "../../../../core/money/switches.ts";
import { connectionIds } from "../../store/account/connections.ts";
import {
  boughtAt,
  hasParts,
  lastDeliveryAtMs,
  newestTickets,
  refundsOfPlace,
} from "../../store/account/go-live-facts.ts";
import { caseById } from "../../store/case/cases.ts";
import { caseIdOfTicket, ticketSnapshot } from "../../store/case/tickets.ts";
import type { AccountContext } from "../../store/context.ts";
import { currentRules } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";
import { matchRequester } from "../people/match.ts";

/** What is the same for every place: worked out once for a page of them. */
export interface AccountChecks {
  /** Whose each of the newest tickets is; undefined for one that is nobody's. */
  readonly patients: readonly (string | undefined)[];
  readonly hasFields: boolean;
  readonly webhookAtMs: number | undefined;
  readonly hasLimits: boolean;
}

export function accountChecks({ sql }: AccountContext): AccountChecks {
  const helpdesks = connectionIds(sql, "helpdesk");
  const heard = helpdesks.flatMap((id) => lastDeliveryAtMs(sql, id) ?? []);
  return {
    patients: patientsOfTickets(sql),
    hasFields: helpdesks.length > 0 && helpdesks.every((id) => hasParts(sql, id) !== false),
    webhookAtMs: heard.length === 0 ? undefined : Math.max(...heard),
    hasLimits: currentRules(sql) !== undefined,
  };
}

export function goLiveChecksOf(
  context: AccountContext,
  placeId: string,
  { patients, ...rest }: AccountChecks = accountChecks(context),
): GoLiveCheck[] {
  const { sql, nowMs } = context;
  const matched = patients.filter((id) => id !== undefined);
  const here = matched.filter((patientId) => boughtAt(sql, patientId, placeId)).length;
  const tickets: GoLiveFacts["tickets"] = { of: patients.length, matched: matched.length, here };
  return goLiveChecks({ ...rest, tickets, nowMs, refunds: refundsOfPlace(sql, placeId) });
}

/** As the sidebar would match them now. */
const patientsOfTickets = (sql: Sql): (string | undefined)[] =>
  newestTickets(sql, MATCH_TICKETS).map((ticket) => {
    const caseId = caseIdOfTicket(sql, ticket);
    const ofCase = caseId === undefined ? undefined : caseById(sql, caseId)?.patientId;
    return matchRequester(sql, ticket, ticketSnapshot(sql, ticket), ofCase, true).patientId;
  });
