/** What happens without us: the vendor's dashboard, the bank, disputes, faults, webhooks. */
import { partOf } from "./part-of.ts";
import { PAYMENT_REFS } from "./stage.ts";
import type { Step } from "./steps.ts";
import type { Vendor } from "./vendor.ts";

type OutsideKind =
  | "dashboard_refund"
  | "bank"
  | "dispute"
  | "close_dispute"
  | "balance"
  | "fault"
  | "deliver_webhooks"
  | "resend_event";
export type OutsideStep = Extract<Step, { do: OutsideKind }>;

/** Answers what came of it, for the trace. */
export async function outside(vendor: Vendor, step: OutsideStep): Promise<string> {
  const done = (isDone: boolean) => (isDone ? "done" : "refused");
  const chargeOf = (payment: number) => vendor.charges()[payment % PAYMENT_REFS.length];
  switch (step.do) {
    case "dashboard_refund": {
      const charge = chargeOf(step.payment);
      if (!charge) return "no charge";
      const amountMinor = partOf(charge.capturedMinor, step.percent, charge.currency);
      const body = { charge: charge.id, amountMinor };
      return `${amountMinor} of ${charge.id}: ${done(await vendor.control("/refunds", body))}`;
    }
    case "bank": {
      const refunds = vendor.refunds();
      const refund = refunds[step.pick % Math.max(1, refunds.length)];
      return refund ? `${refund.id} ${done(await vendor.control(`/refunds/${refund.id}/${step.says}`))}` : "no refund";
    }
    case "dispute": {
      const charge = chargeOf(step.payment);
      if (!charge) return "no charge";
      const amountMinor = partOf(charge.capturedMinor, step.percent, charge.currency);
      const body = { amountMinor, status: step.status };
      return `${amountMinor} of ${charge.id}: ${done(await vendor.control(`/charges/${charge.id}/dispute`, body))}`;
    }
    case "close_dispute": {
      const open = vendor.disputes().filter(({ status }) => status.endsWith("needs_response"));
      const dispute = open[step.pick % Math.max(1, open.length)];
      if (!dispute) return "no dispute";
      return done(await vendor.control(`/disputes/${dispute.id}/close`, { outcome: step.outcome }));
    }
    case "balance":
      return done(await vendor.control("/balance", { currency: "USD", availableMinor: step.short ? 0 : null }));
    case "fault":
      return done(await vendor.control("/faults", step.fault));
    case "deliver_webhooks":
      return `${await vendor.simulator.pump()} arrived`;
    case "resend_event": {
      const events = vendor.events();
      const event = events[step.pick % Math.max(1, events.length)];
      return event ? done(await vendor.control(`/events/${event.id}/send`)) : "no event";
    }
  }
}
