/** What happens without us: the vendor's dashboard, the bank, disputes, faults, webhooks. */

import type { House } from "./houses/house.ts";
import { partOf } from "./part-of.ts";
import type { Stage } from "./stage.ts";
import type { Step } from "./steps.ts";

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
export async function outside({ vendor, ownTaken }: Stage, step: OutsideStep): Promise<string> {
  const done = (isDone: boolean) => (isDone ? "done" : "refused");
  const pickFrom = <T>(of: readonly T[], pick: number): T | undefined => of[pick % Math.max(1, of.length)];
  /** Of each house what it has, beside the house. */
  const all = <T>(of: (house: House) => readonly T[]) =>
    vendor.houses.flatMap((house) => of(house).map((one) => ({ house, one })));
  switch (step.do) {
    case "dashboard_refund":
    case "dispute": {
      const payment = pickFrom(ownTaken, step.payment);
      if (!payment) return "no charge";
      const { ref, connectionId } = payment;
      const house = vendor.houseOf(connectionId);
      const amountMinor = partOf(payment.amountMinor, step.percent, payment.currency);
      if (step.do === "dashboard_refund") house.refundIsAsked();
      const call =
        step.do === "dispute"
          ? house.dispute(ref, amountMinor, step.status === "warning_needs_response")
          : house.dashboardRefund(ref, amountMinor);
      return `${amountMinor} of ${ref}: ${done(await house.changes(ref, call))}`;
    }
    case "bank": {
      const found = pickFrom(
        all((house) => house.refunds()),
        step.pick,
      );
      if (!found) return "no refund";
      const { house, one } = found;
      return `${one.id} ${done(await house.changes(one.paymentRef, house.bank(one.id, step.says)))}`;
    }
    case "close_dispute": {
      const found = pickFrom(
        all((house) => house.disputes().filter(({ isOpen }) => isOpen)),
        step.pick,
      );
      if (!found) return "no dispute";
      const { house, one } = found;
      return `${one.id} ${done(await house.changes(one.paymentRef, house.closeDispute(one.id, step.outcome)))}`;
    }
    case "balance": {
      for (const house of vendor.houses) await house.control(house.balance(step.short));
      return "done";
    }
    case "fault": {
      const house = pickFrom(vendor.houses, step.at);
      const fault = house && pickFrom(house.faults[step.on], step.pick);
      if (!house || !fault) return "no fault";
      return `${house.connectionId} ${JSON.stringify(fault)}: ${done(await house.control(["/faults", fault]))}`;
    }
    case "deliver_webhooks":
      return `${await vendor.pump()} arrived`;
    case "resend_event": {
      const found = pickFrom(
        all((house) => house.events()),
        step.pick,
      );
      return found ? done(await found.house.control([`/events/${found.one.id}/send`, {}])) : "no event";
    }
  }
}
