/** An older copy of a clinic's database, which wakes beside a guard that knows more: frozen, its comparison half done, both of its connections paused. */

import { assert } from "../../../core/result.ts";
import { reconcile } from "../../../worker/account/jobs/money/reconcile.ts";
import { sendLeg } from "../../../worker/account/jobs/money/send-leg.ts";
import { NOW_MS } from "../clinic-records.ts";
import { goodwill } from "../deciding.ts";
import { updateTicket } from "../stored-jobs.ts";
import { decide } from "./acts.ts";
import { dumpOf, undump } from "./dump.ts";
import { sayYes } from "./go-on.ts";
import { type Life, wake } from "./life.ts";
import { openClinic, outsideOf, patientRecords, ticketOf } from "./set-up.ts";

const MINUTE_MS = 60_000;
/** Whose refund left after the copy was made, and whose did not; `approved`: a yes that the copy does not know. */
const N = { left: 1, stays: 2, approved: 3, credit: 4 } as const;

/** Answers the life of the copy. */
export async function playFrozen(life: Life): Promise<Life> {
  const { clinic, around } = life;
  await openClinic(life);
  clinic.load(Object.values(N).flatMap((n) => patientRecords(n)));
  for (const n of Object.values(N)) {
    outsideOf(life, n);
    await life.deliver("zendesk", `mail-${n}`, { ticket_id: ticketOf(n), event: "ticket.created" });
  }
  await life.run();
  const left = decide(life, "left", N.left);
  decide(life, "stays", N.stays);
  const approved = decide(life, "approved", N.approved, { amountMinor: 5_000, exception: goodwill });
  decide(life, "credit", N.credit, { option: "credit", amountMinor: 6_000, exception: goodwill }, "finance");
  const copy = dumpOf(life.sql, {});
  assert(sayYes(life, "approved").ok, "Approved");
  life.goTo(NOW_MS + 5 * MINUTE_MS);
  for (const legId of [left, approved]) await sendLeg(life.world, legId);
  around.ids = Number(clinic.ctx().newId());
  around.guard = life.guard.held;
  const older = wake(undump(copy).sql, around);
  await older.watch.ready();
  older.goTo(NOW_MS + 20 * MINUTE_MS);
  await halfCompared(older);
  older.helpdesk.isLocked = true;
  older.processor.isLocked = true;
  await updateTicket(older.world, `${around.matters.left?.caseId} zendesk ${around.matters.left?.ticketId}`);
  await compareOn(older);
  return older;
}

/** As far as the second half of the list, of what was taken. */
async function halfCompared(life: Life): Promise<void> {
  const cursor = () => life.sql.one<{ at: string | null }>("SELECT cursor AS at FROM reconciliation")?.at;
  for (let turn = 0; turn < 10 && !cursor()?.startsWith("charges:"); turn += 1) await compareOn(life);
}

async function compareOn({ sql, world }: Life): Promise<void> {
  await reconcile(world, sql.one<{ id: string }>("SELECT id FROM reconciliation")?.id ?? "");
}
