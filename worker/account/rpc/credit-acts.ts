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
} from "../../../core/contract/credit.ts";
import type { DecisionView } from "../../../core/contract/decision.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import { payOutCredit } from "../commands/credit/pay-out-credit.ts";
import { spendCredit } from "../commands/credit/spend-credit.ts";
import { takeBackCredit } from "../commands/credit/take-back-credit.ts";
import { undoCreditUse } from "../commands/credit/undo-credit-use.ts";
import { type AccountRuntime, runCommand } from "../commands/run-command.ts";
import { needLot } from "../domain/credit/credit.ts";
import { languageOf } from "../domain/people/language.ts";
import { creditViewOf } from "../queries/credit/credit-view.ts";
import type { PersonActor } from "../store/context.ts";
import type { Snapshot } from "../store/intake/snapshot.ts";
import { checked } from "./checked.ts";
import { viewOf } from "./decisions.ts";

export function runSpendCredit(
  runtime: AccountRuntime,
  actor: PersonActor,
  useId: string,
  request: CreditUseRequest,
  snapshot: Snapshot | undefined,
): Result<CreditView, Refusal> {
  const input = checked(creditUseRequest, request);
  if (!input.ok) return input;
  const { patientId } = input.value;
  const done = runCommand(runtime, { id: useId, name: "spend_credit", input: input.value, actor }, (context) => {
    const spent = spendCredit(context, useId, input.value, snapshot);
    return spent.ok ? ok({ patientId }) : spent;
  });
  return creditNow(runtime, actor, done);
}

export function runUndoCreditUse(
  runtime: AccountRuntime,
  actor: PersonActor,
  undoId: string,
  request: CreditUseUndoRequest,
  snapshot: Snapshot | undefined,
): Result<CreditView, Refusal> {
  const input = checked(creditUseUndoRequest, request);
  if (!input.ok) return input;
  const command = { id: undoId, name: "undo_credit_use", input: input.value, actor };
  const done = runCommand(runtime, command, (context) => undoCreditUse(context, undoId, input.value, snapshot));
  return creditNow(runtime, actor, done);
}

export function runTakeBackCredit(
  runtime: AccountRuntime,
  actor: PersonActor,
  reversalId: string,
  request: CreditReversalRequest,
): Result<CreditView, Refusal> {
  const input = checked(creditReversalRequest, request);
  if (!input.ok) return input;
  const command = { id: reversalId, name: "take_back_credit", input: input.value, actor };
  const done = runCommand(runtime, command, (context) => {
    const taken = takeBackCredit(context, reversalId, input.value);
    return taken.ok ? ok({ patientId: needLot(context, input.value.lotId).patientId }) : taken;
  });
  return creditNow(runtime, actor, done);
}

export function runPayOutCredit(
  runtime: AccountRuntime,
  actor: PersonActor,
  decisionId: string,
  request: CreditPayoutRequest,
  snapshot: Snapshot | undefined,
): Result<DecisionView, Refusal> {
  const input = checked(creditPayoutRequest, request);
  if (!input.ok) return input;
  const command = { id: decisionId, name: "pay_out_credit", input: input.value, actor };
  const done = runCommand(runtime, command, (context) => {
    const paid = payOutCredit(context, decisionId, input.value, snapshot);
    return paid.ok ? ok({ decisionId }) : paid;
  });
  return viewOf(runtime, actor, done);
}

function creditNow(
  runtime: AccountRuntime,
  actor: PersonActor,
  done: Result<{ patientId: string }, Refusal>,
): Result<CreditView, Refusal> {
  return done.ok ? ok(creditViewOf(runtime.sql, done.value.patientId, languageOf(actor.locale))) : done;
}
