/** A person names the refund that a leg became, where the processor lists none: what must fit before their word counts. */

/** Clocks of two machines differ; a refund made before the leg was sent is another. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

interface NamedRefund {
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: "succeeded" | "pending" | "failed";
  /** The leg that the refund itself names. */
  readonly legId?: string;
  readonly createdAtMs: number;
}

interface SentLeg {
  readonly legId: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** Undefined where nothing of it was ever sent. */
  readonly firstSentAtMs: number | undefined;
}

type WhyNotNamed = "other_sum" | "other_leg" | "never_sent" | "made_before" | "came_to_nothing";

/** Why a refund of the leg's payment is not the leg; undefined where it may be. */
export function whyNotNamed(leg: SentLeg, refund: NamedRefund): WhyNotNamed | undefined {
  if (refund.amountMinor !== leg.amountMinor || refund.currency !== leg.currency) return "other_sum";
  if (refund.legId === leg.legId) return undefined;
  if (refund.legId !== undefined) return "other_leg";
  if (leg.firstSentAtMs === undefined) return "never_sent";
  if (refund.createdAtMs < leg.firstSentAtMs - CLOCKS_DIFFER_MS) return "made_before";
  // Of a refund that says of itself that it is the leg it is news; of another it says nothing.
  return refund.status === "failed" ? "came_to_nothing" : undefined;
}
