/** The sentences about a decision that was taken or asked for. One place, so that nothing that waits is told as done. */
import type { DecisionView } from "../../../core/contract/decision.ts";
import type { CommonWords, SidebarWords } from "../../../messages/shapes/screen.ts";
import type { Format } from "../../i18n/format.ts";

/** Whether it stands, or stood, on somebody's right: what waits for a yes, or never got one, was only asked for. */
export function isGiven({ state, approval }: Pick<DecisionView, "state" | "approval">): boolean {
  return (state === "approved" || state === "stopped") && (approval === undefined || approval.state === "approved");
}

/** "Refund $80.00", or while nobody said yes "Asked to refund $80.00". */
export function titleOf(decision: DecisionView, { after, decide }: SidebarWords, format: Format): string {
  const words = isGiven(decision) ? after.approved : after.asked;
  const { option, amountMinor, currency, extendDays } = decision;
  if (option === "extend") return words.extend(extendDays === undefined ? after.moreTime : decide.days(extendDays));
  if (option === "redo" || option === "decline") return words[option];
  return words[option](format.money(amountMinor, currency));
}

/** Who decided or asked, and who said yes to it. */
export function whoOf(decision: DecisionView, { after }: SidebarWords, common: CommonWords, format: Format): string[] {
  const { approval, decidedBy, decidedAtMs } = decision;
  const when = format.instant(decidedAtMs);
  if (!approval) return [after.by(decidedBy, when)];
  const isApproved = approval.state === "approved" && approval.decidedBy !== undefined;
  const by = common.approvals.by(approval.decidedBy ?? "", approval.onBehalfOf);
  return [after.askedBy(decidedBy, when), ...(isApproved ? [after.approvedBy(by)] : [])];
}
