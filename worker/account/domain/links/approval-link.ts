/** The link by which an approver decides on a telephone: it stands in the notice to them alone, and opens after a code to their own address. */
import type { LinkMaker } from "../../../links.ts";
import { approvalById } from "../../store/approval/approvals.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionById } from "../../store/decision/decisions.ts";
import { staffAddress } from "../../store/notices/rules.ts";
import { messengerFor } from "../messages/queue-message.ts";
import { keepLink, masked } from "./make-link.ts";

/**
 * A new link for this person to this approval, as long as it waits; undefined where none can be opened: nothing outside reaches us, no mail
 * can bring the code, or the helpdesk told no address of theirs. It belongs into a message to them and nowhere else.
 */
export function approvalLinkFor(
  context: CommandContext,
  links: LinkMaker | undefined,
  approvalId: string,
  personId: string,
): string | undefined {
  const { sql, nowMs } = context;
  const approval = approvalById(sql, approvalId);
  const decision = approval && decisionById(sql, approval.decisionId);
  const address = staffAddress(sql, personId);
  if (!links || !decision || address === undefined || messengerFor(sql, "email") === undefined) return undefined;
  if (approval.state !== "waiting" || approval.expiresAtMs <= nowMs) return undefined;
  const made = links.mint();
  keepLink(context, made, {
    ...{ purpose: "approval", subjectId: approvalId, caseId: decision.caseId, recipient: "person" },
    ...{ recipientId: personId, expiresAtMs: approval.expiresAtMs, sentTo: masked("email", address) },
  });
  return made.address;
}
