import type { PageGiven } from "../../../../core/contract/patient-page.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { givePage } from "../../domain/links/patient-link.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { notHeld } from "../../domain/privacy/held.ts";
import { readText } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { checkSender } from "../people/call-back.ts";

/**
 * A letter with the address of the reader's page is put into the reply: from now on it opens. Refused with `not_verified` where nobody has
 * shown who writes, so that the letter is not put in with an address that opens nothing.
 */
export function giveTicketPage(
  context: CommandContext,
  ticket: TicketRef,
  snapshot: Snapshot,
): Result<PageGiven, Refusal> {
  const sender = checkSender(context, ticket, snapshot);
  if (!sender.ok) return sender;
  const scope = readCaseScope(context, { ticket, snapshot });
  if (!scope.ok) return scope;
  if (!scope.value.case) return refusal("not_found", "This ticket stands in no case.");
  const open = notHeld(context.sql, scope.value);
  if (!open.ok) return open;
  const given = givePage(context, scope.value);
  if (!given) return refusal("not_verified", "There is no page for whoever writes this ticket.");
  const { link, address } = given;
  const sentTo = readText(context.sql, link.maskedTextId) ?? "";
  return ok({ address, sentTo, standing: link.standing, openUntilMs: link.expiresAtMs });
}
