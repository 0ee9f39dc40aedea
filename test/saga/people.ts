/** What staff do in their browsers: fill a form from what they see, send it, send it again, approve, stop, close a task. */
import type { DecideRequest, DecisionView } from "../../core/contract/decision.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { propose } from "../../core/resolution/propose.ts";
import type { Result } from "../../core/result.ts";
import { closeTask } from "../../worker/account/commands/close-task.ts";
import type { AccountContext, PersonActor } from "../../worker/account/context.ts";
import { runPayOutCredit, runSpendCredit, runTakeBackCredit } from "../../worker/account/credit-acts.ts";
import { runApprove, runDecide, runStop } from "../../worker/account/decisions.ts";
import { assembleMatter } from "../../worker/account/reads/assemble.ts";
import { type AccountShell, runRepeatable } from "../../worker/account/run-command.ts";
import { ulidOf } from "../support/deciding.ts";
import { partOf } from "./part-of.ts";
import { untilDeath } from "./process.ts";
import { type Form, mail, PURCHASES, type Purchase, type Stage } from "./stage.ts";
import type { Step, Who } from "./steps.ts";

type Decided = Result<DecisionView, Refusal> | undefined;
type StepOf<D extends Step["do"]> = Extract<Step, { do: D }>;

interface Asked {
  readonly who: Who;
  readonly decisionId: string;
  readonly request: DecideRequest;
  /** The legs that the browser was told of; absent while it was told nothing. */
  answer?: string;
}

const pickFrom = <T>(of: readonly T[], pick: number): T | undefined => of[pick % Math.max(1, of.length)];

export class People {
  readonly asked: Asked[] = [];
  /** Decisions that pay credit out; the browser may have heard of them or not. */
  readonly #payouts: string[] = [];
  #acts = 0;
  readonly #stage: Stage;
  readonly #broken: (what: string) => void;
  /** The form of each ticket, filled when it was opened and kept open. */
  readonly #forms: Map<string, Form>;

  constructor(stage: Stage, broken: (what: string) => void) {
    this.#stage = stage;
    this.#broken = broken;
    this.#forms = new Map(stage.forms);
  }

  /** Whether everything is as it was when the script began. */
  get #isUntouched(): boolean {
    return this.asked.length === 0;
  }

  decide(shell: AccountShell, step: StepOf<"decide">): string {
    const purchase = pickFrom(PURCHASES, step.purchase);
    if (!purchase) return "nothing to decide";
    const form = this.#forms.get(purchase.ticketId) ?? this.#open(shell, purchase, step.who);
    this.#forms.set(purchase.ticketId, form);
    if (this.#isUntouched) this.#stage.forms.set(purchase.ticketId, form);
    const amountMinor = partOf(purchase.paidMinor, step.percent, purchase.currency);
    const request: DecideRequest = { ...form, option: step.option, amountMinor };
    const asked: Asked = { who: step.who, decisionId: ulidOf("DEC", this.asked.length + 1), request };
    this.asked.push(asked);
    return `${amountMinor} of ${purchase.lines.join("+")}: ${this.#send(shell, asked)}`;
  }

  again(shell: AccountShell, pick: number): string {
    const asked = pickFrom(this.asked, pick);
    return asked ? `${asked.decisionId}: ${this.#send(shell, asked)}` : "nothing";
  }

  /** Every browser that heard nothing asks again. */
  askAgain(shell: AccountShell): void {
    for (const asked of this.asked) if (asked.answer === undefined) this.#send(shell, asked);
  }

  #send(shell: AccountShell, asked: Asked): string {
    const { who, decisionId, request } = asked;
    const answer: Decided = untilDeath(() => runDecide(shell, this.#stage.staff[who], decisionId, request, mail));
    if (answer === undefined) return "no answer";
    if (!answer.ok) {
      if (answer.error.code === "facts_changed") this.#forms.clear();
      if (asked.answer !== undefined) this.#broken(`${decisionId} was accepted, then refused: ${answer.error.code}`);
      return answer.error.code;
    }
    const told = answer.value.legs.map(({ legId, amountMinor }) => `${legId} ${amountMinor}`).join();
    if (asked.answer !== undefined && asked.answer !== told) this.#broken(`${decisionId} was carried out twice`);
    asked.answer = told;
    return answer.value.state;
  }

  #open(shell: AccountShell, { lines, ticketId, currency }: Purchase, who: Who): Form {
    const nowMs = shell.nowMs();
    const context: AccountContext = { sql: shell.sql, nowMs, newId: () => shell.newId(nowMs) };
    const ticket = { helpdesk: "zendesk", ticketId } as const;
    const lineIds = lines.map((line) => this.#stage.lineIds.get(line) ?? "");
    const reason = "changed_mind" as const;
    const matter = assembleMatter(context, this.#stage.staff[who], { ticket, snapshot: mail, lineIds, reason });
    if (!matter.ok) throw new Error(`The form of ticket ${ticketId} cannot be filled: ${matter.error.detail}`);
    const { factsHash, policyVersionIds, rulesVersionId } = propose(matter.value);
    const exception = { cause: "goodwill", sentence: "For the long wait." } as const;
    const caseId = ulidOf("CASE", Number(ticketId));
    return {
      ticket,
      caseId,
      lineIds,
      reason,
      factsHash,
      policyVersionIds,
      rulesVersionId,
      currency,
      exception,
    };
  }

  approve(shell: AccountShell, step: StepOf<"approve">): string {
    const waiting = shell.sql.all<{ id: string; hash: string; requestedBy: string }>(
      "SELECT id, hash, requested_by AS requestedBy FROM approval WHERE state = 'waiting' ORDER BY id",
    );
    const approval = pickFrom(waiting, step.pick);
    if (!approval) return "nothing waits";
    const person = this.#stage.staff[step.who];
    const request = { verdict: step.verdict, approvalHash: approval.hash, sentence: "I have looked at it." };
    const answer = untilDeath(() => runApprove(shell, person, approval.id, request));
    if (answer?.ok && person.personId === approval.requestedBy) this.#broken("I7: somebody approved their own wish");
    return said(answer);
  }

  stop(shell: AccountShell, step: StepOf<"stop">): string {
    const decisionId = pickFrom([...this.asked.map((asked) => asked.decisionId), ...this.#payouts], step.pick);
    if (decisionId === undefined) return "nothing to stop";
    return said(untilDeath(() => runStop(shell, this.#stage.staff[step.who], decisionId, {})));
  }

  /** A part of what one grant was, whether so much is left of it or not. */
  onCredit(shell: AccountShell, step: StepOf<"credit">): string {
    const lots = shell.sql.all<{ lotId: string; minor: number; patientId: string }>(
      "SELECT id AS lotId, delta_minor AS minor, patient_id AS patientId FROM credit_entry WHERE kind = 'grant' ORDER BY rowid",
    );
    const lot = pickFrom(lots, step.pick);
    if (!lot) return "no credit";
    const { lotId, patientId } = lot;
    const actor = this.#stage.staff[step.who];
    const sum = { amountMinor: Math.max(1, Math.floor((lot.minor * step.percent) / 100)), currency: "USD" };
    const sentence = "The patient asks for it.";
    this.#acts += 1;
    const id = ulidOf("ACT", this.#acts);
    if (step.how === "pay_out") this.#payouts.push(id);
    const act = {
      spend: () => runSpendCredit(shell, actor, id, { ...sum, patientId, reference: "INV-1" }),
      pay_out: () => runPayOutCredit(shell, actor, id, { ...sum, lotId, sentence }, undefined),
      take_back: () => runTakeBackCredit(shell, actor, id, { ...sum, lotId, sentence }),
    }[step.how];
    return `${step.how} ${sum.amountMinor} of ${lotId}: ${said(untilDeath<Result<unknown, Refusal>>(act))}`;
  }

  closeTask(shell: AccountShell, who: Who, pick: number): string {
    const tasks = shell.sql.all<{ id: string; kind: string }>(
      "SELECT id, kind FROM task WHERE done_at_ms IS NULL ORDER BY id",
    );
    const task = pickFrom(tasks, pick);
    if (!task) return "no task";
    const actor: PersonActor = this.#stage.staff[who];
    const command = { id: task.id, name: "close_task", actor };
    const request = task.kind === "pay_by_hand" ? { reference: "CASH-1" } : {};
    const close = () => runRepeatable(shell, command, (context) => closeTask(context, task.id, request));
    return `${task.kind}: ${said(untilDeath(close))}`;
  }
}

function said(answer: Result<unknown, Refusal> | undefined): string {
  if (answer === undefined) return "no answer";
  return answer.ok ? "done" : answer.error.code;
}
