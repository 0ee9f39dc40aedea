import type { TaskDoneRequest } from "../../../../core/contract/case.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { notToHandOut } from "../../domain/money/held-because.ts";
import { settleManually } from "../../domain/money/legs.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { recordedReference } from "../../store/audit/texts.ts";
import { closeTaskRow, type TaskRow, taskById } from "../../store/case/tasks.ts";
import type { CommandContext, PersonActor } from "../../store/context.ts";
import { type LegRow, legById } from "../../store/money/legs.ts";
import { notOwnCase } from "../people/conflict-of-interest.ts";

/**
 * A person says that a task is done; one that paid by hand says under which reference, and settles its leg (mission F1). Saying it twice
 * changes nothing. A task of finance is closed by finance or an admin. Refused with `invalid` at `reference` where the task needs one or has none. Answers the case.
 */
export function closeTask(
  context: CommandContext,
  taskId: string,
  request: TaskDoneRequest,
): Result<{ caseId: string }, Refusal> {
  const person = personOf(context.actor);
  const task = found(taskById(context.sql, taskId), "task");
  if (!task.ok) return task;
  const { caseId, doneAtMs } = task.value;
  if (doneAtMs !== null) return ok({ caseId });
  const { reference } = request;
  // Money that a person hands out is theirs to say of others only.
  const apart = reference === undefined ? ok(true) : notOwnCase(context, caseId);
  if (!apart.ok) return apart;
  const fits = checkReference(task.value, reference);
  if (!fits.ok) return fits;
  const leg = reference === undefined ? undefined : legById(context.sql, String(task.value.values.legId));
  const free = leg ? nothingAgainst(context, leg, person) : ok(true);
  if (!free.ok) return free;
  closeTaskRow(context, task.value, person.personId, reference === undefined ? {} : recordedReference(reference));
  if (leg && reference !== undefined) settleManually(context, leg, reference);
  syncCase(context, caseId, { tell: leg !== undefined });
  return ok({ caseId });
}

/**
 * While the bank disputes a payment, or nobody has said for what money went back elsewhere, nothing is handed out for it as well: it would be
 * paid twice. Finance may say that it was, before anybody knew.
 */
function nothingAgainst({ sql }: CommandContext, leg: LegRow, { role }: PersonActor): Result<true, Refusal> {
  const why = role === "finance" ? undefined : notToHandOut(sql, leg);
  return why === undefined ? ok(true) : refusal(why === "payment_locked" ? why : "payment_differs", REFUSED[why]);
}

const BEFORE = "Where it was handed out before, finance records it.";
const REFUSED = {
  payment_locked: `The bank disputes this payment: hand nothing out. ${BEFORE}`,
  outside_refund: `A refund of this purchase was made outside this app: hand nothing out before finance has said what it was for. ${BEFORE}`,
  payment_differs: `The processor and our record differ on this payment: hand nothing out before finance has said what it is. ${BEFORE}`,
} as const;

function checkReference({ kind }: TaskRow, reference: string | undefined): Result<true, Refusal> {
  if ((kind === "pay_by_hand") === (reference !== undefined)) return ok(true);
  const detail =
    reference === undefined
      ? "Say under which reference it was paid: a cheque's number, a transfer's, a receipt's."
      : "Only a payment by hand has a reference.";
  return err({ code: "invalid", detail, field: "reference" });
}
