/** Somebody refunds in the processor's own pages what is decided here too. */
import type { SettleDifferenceRequest } from "../../core/contract/money.ts";
import { settleDifference } from "../../worker/account/commands/settle-difference.ts";
import { readMoney } from "../../worker/account/jobs/read-money.ts";
import { moneyHealthOf } from "../../worker/account/reads/money-health.ts";
import { openTicketView } from "../../worker/account/reads/open-ticket.ts";
import { runRepeatable } from "../../worker/account/run-command.ts";
import { runJobs } from "../../worker/account/run-jobs.ts";
import { aMail, NOW_MS, testClinic, ticket } from "./clinic.ts";
import { anAsk, mayasMassage } from "./deciding.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";

/** A payment of 80.00, and somebody who refunds at the processor while ours waits. */
export function elsewhereScene(records = mayasMassage(), capturedMinor = 8_000) {
  const clinic = testClinic(records);
  const processor = scriptedProcessor(capturedMinor, () => clinic.shell.nowMs());
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
      return runRepeatable(clinic.shell, { id, name: "settle_difference", actor: finance }, (context) =>
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
