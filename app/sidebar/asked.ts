/** Why a person has to say first what a message is about: the words beside the question must be true of just this message. Pure. */
import type { TicketView } from "../../core/contract/ticket.ts";

/**
 * `open_case`: the purchase stands out, but another case of the patient is open and the message does not name it. `not_on_record`: it names
 * something that was not bought here. `fits_several`: words of it fit more than one purchase. `not_clear`: nothing stands out.
 */
export type PurchaseAsked = "open_case" | "not_on_record" | "fits_several" | "not_clear";
export type ReasonAsked = "two_likely" | "none_found";

/** Says nothing of the message's own words. */
const SILENT: ReadonlySet<string> = new Set(["only", "excluded", "given_back", "reason"]);

export function whyPurchaseAsked({ about }: Pick<TicketView, "about">): PurchaseAsked {
  if (about?.onNoRecord) return "not_on_record";
  if (about?.meant !== undefined) return "open_case";
  const fitting = (about?.likely ?? []).filter(({ evidence }) =>
    evidence.some(({ kind, side }) => side === "for" && !SILENT.has(kind)),
  );
  return fitting.length > 1 ? "fits_several" : "not_clear";
}

export const whyReasonAsked = ({ intent }: Pick<TicketView, "intent">): ReasonAsked =>
  (intent.reasons ?? []).length > 1 ? "two_likely" : "none_found";
