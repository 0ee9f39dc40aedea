import type { Refusal } from "../../../../core/contract/problem.ts";
import type { MaybeList } from "../../../../core/contract/request.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { AccountContext } from "../../store/context.ts";
import { countMaybeRequests, maybeRequestRows } from "../../store/intake/maybe-requests.ts";

/** Nobody answers more in one go; the rest follows as these are answered. */
const SHOWN_MAX = 50;

/** Tickets that may be refund requests, and wait for a person to say so (mission H1). */
export function maybeRequests({ sql }: AccountContext): Result<MaybeList, Refusal> {
  const requests = maybeRequestRows(sql, SHOWN_MAX).map(({ helpdesk, ticketId, body, ...row }) => ({
    ticket: { helpdesk, ticketId },
    ...row,
    ...omitNullish({ quote: detectIntent({ subject: row.subject, body }).quote }),
  }));
  return ok({ requests, total: countMaybeRequests(sql) });
}
