import { err, ok, type Result } from "../../../core/result.ts";
import type { TicketShown } from "../../../core/tickets/agree.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { ZendeskHttp } from "./http.ts";
import type { ZendeskSettings } from "./settings.ts";
import { ticketAnswer } from "./wire.ts";

/** A field of ours that somebody wrote a story into is wrong whatever the story says. */
const LONGEST = 200;

/** What a ticket shows of its case now, in one call. Of a closed one it is not worth telling: it never changes again. */
export async function readShown(
  http: ZendeskHttp,
  ticketId: string,
  ids: ZendeskSettings["fields"],
): Promise<Result<TicketShown, ConnectorFailure>> {
  const read = await http.read(`/api/v2/tickets/${encodeURIComponent(ticketId)}.json`, ticketAnswer);
  if (!read.ok) return read;
  const { tags, status, custom_fields: held } = read.value.ticket;
  if (status === "closed") return err({ verdict: "refused", detail: "zendesk.ticket_closed", ticket: "closed" });
  const heldIn = (fieldId: number) => String(held.find(({ id }) => id === fieldId)?.value ?? "").slice(0, LONGEST);
  if (!ids) return ok({ tags });
  const { reason, state, amount, caseId } = ids;
  const fields = {
    reason: heldIn(reason),
    state: heldIn(state),
    amount: heldIn(amount),
    caseId: heldIn(caseId),
  };
  return ok({ tags, fields });
}
