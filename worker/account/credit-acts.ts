/** The four acts on a patient's credit, each once by its id, with the answer the screens get. */
import {
  type CreditPayoutRequest,
  type CreditReversalRequest,
  type CreditUseRequest,
  type CreditUseUndoRequest,
  type CreditView,
  creditPayoutRequest,
  creditReversalRequest,
  creditUseRequest,
  creditUseUndoRequest,
} from "../../core/contract/credit.ts";
import type { DecisionView } from "../../core/contract/decision.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { ok, type Result } from "../../core/result.ts";
import { checked } from "./checked.ts";
import { payOutCredit } from "./commands/pay-out-credit.ts";
import { spendCredit } from "./commands/spend-credit.ts";
import { takeBackCredit } from "./commands/take-back-credit.ts";
import { undoCreditUse } from "./commands/undo-credit-use.ts";
import type { PersonActor } from "./context.ts";
import { viewOf } from "./decisions.ts";
import { needLot } from "./ledger/credit.ts";
import { creditViewOf } from "./reads/credit-view.ts";
import type { Snapshot } from "./reads/snapshot.ts";
import { languageOf } from "./reads/viewer.ts";
import { type AccountShell, runCommand } from "./run-command.ts";

export function runSpendCredit(
  shell: AccountShell,
  actor: PersonActor,
  useId: string,
  request: CreditUseRequest,
  snapshot: Snapshot | undefined,
): Result<CreditView, Refusal> {
  const input = checked(creditUseRequest, request);
  if (!input.ok) return input;
  const { patientId } = input.value;
  const done = runCommand(shell, { id: useId, name: "spend_credit", input: input.value, actor }, (context) => {
    const spent = spendCredit(context, useId, input.value, snapshot);
    return spent.ok ? ok({ patientId }) : spent;
  });
  return creditNow(shell, actor, done);
}

export function runUndoCreditUse(
  shell: AccountShell,
  actor: PersonActor,
  undoId: string,
  request: CreditUseUndoRequest,
  snapshot: Snapshot | undefined,
): Result<CreditView, Refusal> {
  const input = checked(creditUseUndoRequest, request);
  if (!input.ok) return input;
  const command = { id: undoId, name: "undo_credit_use", input: input.value, actor };
  const done = runCommand(shell, command, (context) => undoCreditUse(context, undoId, input.value, snapshot));
  return creditNow(shell, actor, done);
}

export function runTakeBackCredit(
  shell: AccountShell,
  actor: PersonActor,
  reversalId: string,
  request: CreditReversalRequest,
): Result<CreditView, Refusal> {
  const input = checked(creditReversalRequest, request);
  if (!input.ok) return input;
  const command = { id: reversalId, name: "take_back_credit", input: input.value, actor };
  const done = runCommand(shell, command, (context) => {
    const taken = takeBackCredit(context, reversalId, input.value);
    return taken.ok ? ok({ patientId: needLot(context, input.value.lotId).patientId }) : taken;
  });
  return creditNow(shell, actor, done);
}

export function runPayOutCredit(
  shell: AccountShell,
  actor: PersonActor,
  decisionId: string,
  request: CreditPayoutRequest,
  snapshot: Snapshot | undefined,
): Result<DecisionView, Refusal> {
  const input = checked(creditPayoutRequest, request);
  if (!input.ok) return input;
  const command = { id: decisionId, name: "pay_out_credit", input: input.value, actor };
  const done = runCommand(shell, command, (context) => {
    const paid = payOutCredit(context, decisionId, input.value, snapshot);
    return paid.ok ? ok({ decisionId }) : paid;
  });
  return viewOf(shell, actor, done);
}

function creditNow(
  shell: AccountShell,
  actor: PersonActor,
  done: Result<{ patientId: string }, Refusal>,
): Result<CreditView, Refusal> {
  return done.ok ? ok(creditViewOf(shell.sql, done.value.patientId, languageOf(actor.locale))) : done;
}
