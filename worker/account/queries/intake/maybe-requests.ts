import type { Refusal } from "../../../../core/contract/problem.ts";
import type { MaybeList } from "../../../../core/contract/request.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { matchRequester } from "../../domain/people/match.ts";
import { sightOf } from "../../domain/people/sight.ts";
import { ticketSnapshot } from "../../store/case/tickets.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { countMaybeRequests, type MaybeRow, maybeRequestRows } from "../../store/intake/maybe-requests.ts";
import { type Sight, seesPatient } from "../../store/people/sight.ts";

/** Nobody answers more in one go; the rest follows as these are answered. */
const SHOWN_MAX = 50;

/** Tickets that may be refund requests, and wait for a person to say so (mission H1). */
export function maybeRequests(ctx: AccountContext, who: PersonActor): Result<MaybeList, Refusal> {
  const { sql } = ctx;
  const sight = sightOf(ctx, who);
  const rows = sight ? maybeInSight(ctx, sight) : maybeRequestRows(sql, SHOWN_MAX);
  const requests = rows.slice(0, SHOWN_MAX).map(({ helpdesk, ticketId, body, ...row }) => ({
    ticket: { helpdesk, ticketId },
    ...row,
    ...omitNullish({ quote: detectIntent({ subject: row.subject, body }).quote }),
  }));
  return ok({ requests, total: sight ? rows.length : countMaybeRequests(sql) });
}

/** As many are looked through for whoever sees only some. */
const LOOKED_AT_MAX = 200;

/** Those that are nobody's yet, or somebody's who is seen: which patient writes is not stored before a person has said. */
export function maybeInSight({ sql }: AccountContext, sight: Sight): MaybeRow[] {
  return maybeRequestRows(sql, LOOKED_AT_MAX).filter(({ helpdesk, ticketId }) => {
    const ticket = { helpdesk, ticketId };
    const { patientId, candidateIds } = matchRequester(sql, ticket, ticketSnapshot(sql, ticket));
    const meant = patientId === undefined ? candidateIds : [patientId];
    return meant.length === 0 || meant.some((id) => seesPatient(sql, sight, id));
  });
}
