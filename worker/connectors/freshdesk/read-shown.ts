import { ok, type Result } from "../../../core/result.ts";
import type { TicketShown } from "../../../core/tickets/agree.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { FreshdeskHttp } from "./http.ts";
import type { FreshdeskSettings } from "./settings.ts";
import { readHere } from "./ticket-path.ts";

/** A field of ours that somebody wrote a story into is wrong whatever the story says. */
const LONGEST = 200;

/** What a ticket shows of its case now, in one call. Where the clinic's own rules put the tags on, they are not ours to judge. */
export async function readShown(
  http: FreshdeskHttp,
  ticketId: string,
  { fields: names, tagsByRules }: Pick<FreshdeskSettings, "fields" | "tagsByRules">,
): Promise<Result<TicketShown, ConnectorFailure>> {
  const read = await readHere(http, ticketId);
  if (!read.ok) return read;
  const { tags, custom_fields: held } = read.value;
  if (!names) return ok({ tags });
  const heldIn = (name: string) => String(held?.[name] ?? "").slice(0, LONGEST);
  const { reason, state, amount, caseId } = names;
  const fields = {
    reason: heldIn(reason),
    state: heldIn(state),
    amount: heldIn(amount),
    caseId: heldIn(caseId),
  };
  return ok(tagsByRules === true ? { fields } : { tags, fields });
}
