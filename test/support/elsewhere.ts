/** Somebody refunds in the processor's own pages what is decided here too. */

import type { SettleDifferenceRequest } from "../../core/contract/money.ts";
import { settleDifference } from "../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable } from "../../worker/account/commands/run-command.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { openTicketView } from "../../worker/account/queries/intake/open-ticket.ts";
import { moneyHealthOf } from "../../worker/account/queries/money/money-health.ts";
import { aMail, NOW_MS, testClinic, ticket } from "./clinic.ts";
import { anAsk, mayasMassage } from "./deciding.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";
import { readMoney } from "./stored-jobs.ts";

/** A payment of 80.00, and somebody who refunds at the processor while ours waits. */
export function elsewhereScene(records = mayasMassage(), capturedMinor = 8_000) {
  const clinic = testClinic(records);
  const processor = scriptedProcessor(capturedMinor, () => clinic.runtime.nowMs());
  const world = worldOf(clinic, processor);
  const finance = clinic.staff("finance");
  const at = async (afterMs: number) => {
    clinic.setNow(NOW_MS + afterMs);
    await runJobs(world);
    await runJobs(world);
  };
  const questions = () => {
    const health = moneyHealthOf(clinic.ctx(), finance);
    return health.ok ? health.value.differences : [];
  };
  return {
    clinic,
    processor,
    world,
    finance,
    at,
    questions,
    /** A webhook. */
    hear: (ref: string) => readMoney(world, `stripe ${ref}`),
    /** The dashboard, and the webhook that tells of it. */
    outside: async (amountMinor: number, paymentRef = "pi_Y1") => {
      processor.dashboard(paymentRef, amountMinor);
      await readMoney(world, `stripe refund:${processor.refunds[0]?.vendorRef}`);
    },
    answer: (request: Partial<SettleDifferenceRequest>, kind = "unknown_refund") => {
      const id = questions().find((one) => one.kind === kind)?.differenceId ?? "";
      return runRepeatable(clinic.runtime, { id, name: "settle_difference", actor: finance }, (context) =>
        settleDifference(context, id, { sentence: "Ada refunded it at the processor.", ...request }),
      );
    },
    legs: () => clinic.sql.all("SELECT state, amount_minor AS minor, problem FROM leg ORDER BY id"),
    out: () => processor.refunds.reduce((sum, one) => sum + one.amountMinor, 0),
    taken: () => {
      const view = openTicketView(clinic.ctx(), finance, ticket, aMail());
      return view.ok ? view.value.proposal?.taken : undefined;
    },
    offered: () => anAsk(clinic, clinic.staff("agent")).amountMinor,
  };
}
