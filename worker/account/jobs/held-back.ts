import { SWEEP_EVERY_MS } from "../../../core/refund/limits.ts";
import type { CommandContext } from "../context.ts";
import type { LegRow } from "../ledger/legs.ts";
import { paymentById } from "../store/payments.ts";
import { setting } from "../store/settings.ts";
import { again, type JobEnd } from "./job-end.ts";

/**
 * What keeps money here that has not left yet: the account is an older copy of itself, or nobody has said what a difference on the payment
 * is. What may have left already is looked for all the same.
 */
export function heldBack({ sql, nowMs }: CommandContext, leg: LegRow): JobEnd | undefined {
  if (setting(sql, "frozen") === "1") return again("frozen", nowMs + SWEEP_EVERY_MS);
  const differs = leg.state === "reserved" && paymentById(sql, leg.paymentId)?.differs === 1;
  return differs ? again("payment_differs", nowMs + SWEEP_EVERY_MS) : undefined;
}

/** What was held back for this reason leaves now, not when its turn to ask again would come. */
export function wakeSends({ sql, nowMs }: CommandContext, heldFor: "frozen" | "payment_differs"): void {
  sql.run(
    "UPDATE job SET due_at_ms = ?1 WHERE kind = 'send_leg' AND last_error = ?2 AND due_at_ms > ?1",
    nowMs,
    heldFor,
  );
}
