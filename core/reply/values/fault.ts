/** Whether a letter may own a fault. Only a person who attested it can make it so: records that agree with the patient are told as facts, and no more. */
import type { Facts } from "../../facts/facts.ts";
import type { OfferKind } from "../../words.ts";

export interface FaultKnown {
  readonly facts: readonly Pick<Facts, "reason" | "evidence" | "duplicateOfPaymentId" | "lateCharges" | "claim">[];
  /** Somebody vouched that a charge repeats another. */
  readonly attestedDuplicate: boolean;
  readonly kind: OfferKind | undefined;
}

export function faultOf({ facts, attestedDuplicate, kind }: FaultKnown): "proven" | "not_found" | undefined {
  const said = facts.map(({ evidence }) => evidence.clinicAtFault);
  if (said.includes(true) || attestedDuplicate) return "proven";
  if (said.includes(false)) return "not_found";
  // The records are whole about charges: a claim about one that is refused was looked up in them.
  const isRefusedCharge = kind === "decline" && facts.every(({ reason }) => reason === "billing_error");
  const isBorneOut = facts.some((one) => one.duplicateOfPaymentId || one.lateCharges || one.claim);
  return isRefusedCharge && !isBorneOut ? "not_found" : undefined;
}
