/** Why a person has to say first what a message is about: the words beside the question must be true of just this message. Pure. */
import type { TicketView } from "../../../core/contract/ticket.ts";
import type { PurchaseAsked, ReasonAsked } from "../../../messages/shapes/sidebar.ts";

/** Says nothing of the message's own words. */
const SILENT: ReadonlySet<string> = new Set(["only", "excluded", "given_back", "reason"]);

export function whyPurchaseAsked({ about, started }: Pick<TicketView, "about" | "started">): PurchaseAsked {
  if (about?.onNoRecord) return "not_on_record";
  if (about?.meant !== undefined) return "open_case";
  const fitting = (about?.likely ?? []).filter(({ evidence }) =>
    evidence.some(({ kind, side }) => side === "for" && !SILENT.has(kind)),
  );
  if (fitting.length > 1) return "fits_several";
  return started ? "no_message" : "not_clear";
}

export const whyReasonAsked = ({ intent, started }: Pick<TicketView, "intent" | "started">): ReasonAsked => {
  if ((intent.reasons ?? []).length > 1) return "two_likely";
  return started ? "no_message" : "none_found";
};
