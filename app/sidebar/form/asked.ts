/** Why a person has to say first what a message is about: the words beside the question must be true of just this message. Pure. */
import type { TicketView } from "../../../core/contract/ticket.ts";

/**
 * `open_case`: the purchase stands out, but another case of the patient is open and the message does not name it. `not_on_record`: it names
 * something that was not bought here. `fits_several`: words of it fit more than one purchase. `not_clear`: nothing stands out.
 * `no_message`: somebody of the staff began it, and nothing is read out of our own words.
 */
export type PurchaseAsked = "open_case" | "not_on_record" | "fits_several" | "not_clear" | "no_message";
export type ReasonAsked = "two_likely" | "none_found" | "no_message";

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
