/** What staff do in their browsers: fill a form from what they see, send it, send it again, approve, stop, close a task. */
import type { DecideRequest, DecisionView } from "../../core/contract/decision.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { propose } from "../../core/resolution/propose.ts";
import type { Result } from "../../core/result.ts";
import type { AccountRuntime } from "../../worker/account/commands/run-command.ts";
import { assembleCaseInput } from "../../worker/account/domain/facts/assemble.ts";
import type { AccountContext, PersonActor } from "../../worker/account/store/context.ts";
import { approveAs } from "../support/approving.ts";
import { ulidOf } from "../support/deciding.ts";
import {
  acted,
  runDecide,
  runPayOutCredit,
  runSpendCredit,
  runStop,
  runTakeBackCredit,
} from "../support/operations.ts";
import { partOf } from "./part-of.ts";
import { type AccountProcess, untilDeath } from "./process.ts";
import { type Form, mailOf, ONE_LINE, OTHERS, type Purchase, type Stage } from "./stage.ts";
import type { CreditStep, Step, Who } from "./steps.ts";

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

const caseIdOf = (ticketId: string): string => ulidOf("CASE", Number(ticketId));

export class People {
  readonly asked: Asked[] = [];
  /** Decisions that pay credit out; the browser may have heard of them or not. */
  readonly #payouts: string[] = [];
  /** How many decisions on its lines a form knows, by ticket; and how many each decision's form knew. */
  readonly #known = new Map<string, number>();
  readonly #seen = new Map<string, number>();
  #acts = 0;
  #decisions = 0;
  readonly #stage: Stage;
  readonly #broken: (what: string) => void;
  /** The form of each ticket, filled when it was opened and kept open. */
  readonly #forms: Map<string, Form>;

  constructor(stage: Stage, broken: (what: string) => void) {
    this.#stage = stage;
    this.#broken = broken;
    this.#forms = new Map(stage.forms);
  }

  get finance(): PersonActor {
    return this.#stage.staff.finance;
  }

  /** Whether everything is as it was when the script began. */
  get #isUntouched(): boolean {
    return this.#decisions === 0;
  }

  async decide(process: AccountProcess, step: StepOf<"decide">): Promise<string> {
    const purchase = pickFrom(this.#stage.purchases, step.purchase);
    if (!purchase) return "nothing to decide";
    return this.#decideAndLookAgain(process, purchase, step);
  }

  /** One line of a purchase whose payment could give more than the line. */
  async decideLine(process: AccountProcess, step: StepOf<"decide_line">): Promise<string> {
    return this.#decideAndLookAgain(process, ONE_LINE, step);
  }

  /** Whom others overtook reads what they did, and decides again. */
  async #decideAndLookAgain(
    process: AccountProcess,
    purchase: Purchase,
    step: Pick<StepOf<"decide">, "who" | "option" | "percent">,
  ): Promise<string> {
    const said = await this.#fillAndSend(process, purchase, step);
    return said.endsWith(": facts_changed")
      ? `${said}, then ${await this.#fillAndSend(process, purchase, step)}`
      : said;
  }

  /** A browser that mixed up two patients: the other one's ticket and line, under a case of these. */
  async decideInto(process: AccountProcess, step: StepOf<"decide_into">): Promise<string> {
    const named = pickFrom(this.#stage.purchases, step.purchase);
    const isOpen = named && process.runtime.sql.one("SELECT 1 FROM refund_case WHERE id = ?", caseIdOf(named.ticketId));
    return named && isOpen
      ? this.#fillAndSend(process, OTHERS, { ...step, option: "refund" }, caseIdOf(named.ticketId))
      : "no case";
  }

  async #fillAndSend(
    process: AccountProcess,
    purchase: Purchase,
    step: Pick<StepOf<"decide">, "who" | "option" | "percent">,
    caseId = caseIdOf(purchase.ticketId),
  ): Promise<string> {
    const { runtime } = process;
    const isOwn = caseId === caseIdOf(purchase.ticketId);
    const before = isOwn ? this.#forms.get(purchase.ticketId) : undefined;
    if (!before) this.#known.set(purchase.ticketId, decidedOn(runtime, this.#lineIdsOf(purchase)));
    const form = before ?? this.#open(runtime, purchase, step.who, isOwn ? undefined : caseId);
    if (isOwn) this.#forms.set(purchase.ticketId, form);
    if (isOwn && this.#isUntouched) this.#stage.forms.set(purchase.ticketId, form);
    const amountMinor = partOf(purchase.paidMinor, step.percent, purchase.currency);
    const request: DecideRequest = { ...form, caseId, option: step.option, amountMinor };
    this.#decisions += 1;
    const asked: Asked = { who: step.who, decisionId: ulidOf("DEC", this.#decisions), request };
    this.asked.push(asked);
    this.#seen.set(asked.decisionId, this.#known.get(purchase.ticketId) ?? 0);
    return `${amountMinor} of ${purchase.lines.join("+")}: ${await this.#send(process, asked)}`;
  }

  async again(process: AccountProcess, pick: number): Promise<string> {
    const asked = pickFrom(this.asked, pick);
    return asked ? `${asked.decisionId}: ${await this.#send(process, asked)}` : "nothing";
  }

  /** Every browser that heard nothing asks again. */
  async askAgain(process: AccountProcess): Promise<void> {
    for (const asked of this.asked) if (asked.answer === undefined) await this.#send(process, asked);
  }

  /** The account forgot what came after its copy: who had an answer does not ask again, the others do. */
  restored(): void {
    this.#forms.clear();
    const unanswered = this.asked.filter(({ answer }) => answer === undefined);
    this.asked.splice(0, this.asked.length, ...unanswered);
  }

  async #send(process: AccountProcess, asked: Asked): Promise<string> {
    const { who, decisionId, request } = asked;
    const answer: Decided = await guarded(process, (runtime) =>
      runDecide(runtime, this.#stage.staff[who], decisionId, request, mailOf(request.ticket?.ticketId ?? "")),
    );
    if (answer === undefined) return "no answer";
    if (!answer.ok) {
      if (answer.error.code === "facts_changed") this.#forms.clear();
      if (asked.answer !== undefined) this.#broken(`${decisionId} was accepted, then refused: ${answer.error.code}`);
      return answer.error.code;
    }
    const told = answer.value.legs.map(({ legId, amountMinor }) => `${legId} ${amountMinor}`).join();
    if (asked.answer !== undefined && asked.answer !== told) this.#broken(`${decisionId} was carried out twice`);
    if (asked.answer === undefined) this.#overtakes(process.runtime, asked);
    asked.answer = told;
    return answer.value.state;
  }

  /** I9: nothing is decided by somebody who does not know what was decided on the same lines before. */
  #overtakes(runtime: AccountRuntime, { decisionId, request }: Asked): void {
    const known = this.#seen.get(decisionId) ?? 0;
    const before = decidedOn(runtime, request.lineIds, decisionId);
    if (before > known)
      this.#broken(`I9: ${decisionId} was decided by somebody who knew ${known} of ${before} before it`);
  }

  readonly #lineIdsOf = ({ lines }: Purchase): string[] => lines.map((line) => this.#stage.lineIds.get(line) ?? "");

  /** `caseId`: of another matter, under which it is opened where the account lets it be. */
  #open(runtime: AccountRuntime, { lines, ticketId, currency }: Purchase, who: Who, caseId: string | undefined): Form {
    const nowMs = runtime.nowMs();
    const context: AccountContext = {
      sql: runtime.sql,
      nowMs,
      newId: () => runtime.newId(nowMs),
      contactMac: runtime.contactMac,
    };
    const ticket = { helpdesk: "zendesk", ticketId } as const;
    const lineIds = lines.map((line) => this.#stage.lineIds.get(line) ?? "");
    const reason = "changed_mind" as const;
    const wish = { ticket, snapshot: mailOf(ticketId), lineIds, reason };
    const under =
      caseId === undefined ? undefined : assembleCaseInput(context, this.#stage.staff[who], { ...wish, caseId });
    const matter = under?.ok ? under : assembleCaseInput(context, this.#stage.staff[who], wish);
    if (!matter.ok) throw new Error(`The form of ticket ${ticketId} cannot be filled: ${matter.error.detail}`);
    const { factsHash, decidedHash, policyVersionIds, rulesVersionId } = propose(matter.value);
    const exception = { cause: "goodwill", sentence: "For the long wait." } as const;
    return {
      ticket,
      caseId: caseIdOf(ticketId),
      lineIds,
      reason,
      factsHash,
      ...(decidedHash === undefined ? {} : { decidedHash }),
      policyVersionIds,
      rulesVersionId,
      currency,
      exception,
    };
  }

  async approve(process: AccountProcess, step: StepOf<"approve">): Promise<string> {
    const waiting = process.runtime.sql.all<{ id: string; hash: string; requestedBy: string }>(
      "SELECT id, hash, requested_by AS requestedBy FROM approval WHERE state = 'waiting' ORDER BY id",
    );
    const approval = pickFrom(waiting, step.pick);
    if (!approval) return "nothing waits";
    const person = this.#stage.staff[step.who];
    const request = { verdict: step.verdict, approvalHash: approval.hash, sentence: "I have looked at it." };
    const answer = await guarded(process, (runtime) => approveAs(runtime, person, approval.id, request));
    if (answer?.ok && person.personId === approval.requestedBy) this.#broken("I7: somebody approved their own wish");
    return said(answer);
  }

  async stop(process: AccountProcess, step: StepOf<"stop">): Promise<string> {
    const decisionId = pickFrom([...this.asked.map((asked) => asked.decisionId), ...this.#payouts], step.pick);
    if (decisionId === undefined) return "nothing to stop";
    return said(await guarded(process, (runtime) => runStop(runtime, this.#stage.staff[step.who], decisionId, {})));
  }

  /** A part of what one grant was, whether so much is left of it or not. */
  async onCredit(process: AccountProcess, step: StepOf<"credit">): Promise<string> {
    const lots = process.runtime.sql.all<{ lotId: string; minor: number; patientId: string; caseId: string }>(
      "SELECT id AS lotId, delta_minor AS minor, patient_id AS patientId, case_id AS caseId FROM credit_entry WHERE kind = 'grant' ORDER BY rowid",
    );
    const lot = pickFrom(lots, step.pick);
    if (!lot) return "no credit";
    const { lotId, patientId, caseId } = lot;
    const actor = this.#stage.staff[step.who];
    const sum = { amountMinor: Math.max(1, Math.floor((lot.minor * step.percent) / 100)), currency: "USD" };
    const sentence = "The patient asks for it.";
    this.#acts += 1;
    const id = ulidOf("ACT", this.#acts);
    if (step.how === "pay_out") this.#payouts.push(id);
    const acts: Readonly<Record<CreditStep, (runtime: AccountRuntime) => Result<unknown, Refusal>>> = {
      spend: (runtime) =>
        runSpendCredit(runtime, actor, id, { ...sum, patientId, reference: "INV-1", caseId }, undefined),
      pay_out: (runtime) => runPayOutCredit(runtime, actor, id, { ...sum, lotId, sentence }, undefined),
      take_back: (runtime) => runTakeBackCredit(runtime, actor, id, { ...sum, lotId, sentence }),
    };
    return `${step.how} ${sum.amountMinor} of ${lotId}: ${said(await guarded(process, acts[step.how]))}`;
  }

  async closeTask(process: AccountProcess, who: Who, pick: number): Promise<string> {
    const tasks = process.runtime.sql.all<{ id: string; kind: string }>(
      "SELECT id, kind FROM task WHERE done_at_ms IS NULL ORDER BY id",
    );
    const task = pickFrom(tasks, pick);
    if (!task) return "no task";
    const actor: PersonActor = this.#stage.staff[who];
    const request = task.kind === "pay_by_hand" ? { reference: "CASH-1" } : {};
    const close = (runtime: AccountRuntime) => acted(runtime, "closeTask", actor, [task.id, request]);
    return `${task.kind}: ${said(await guarded(process, close))}`;
  }
}

/** Decisions on some of these lines: all, or those before one. */
function decidedOn({ sql }: AccountRuntime, lineIds: readonly string[], beforeId?: string): number {
  const row = sql.one<{ n: number }>(
    `SELECT count(DISTINCT d.id) AS n FROM decision d JOIN evaluation e ON e.id = d.evaluation_id, json_each(e.proposal_json, '$.lineIds') l
     WHERE l.value IN (SELECT value FROM json_each(?1)) AND (?2 = '' OR d.rowid < (SELECT rowid FROM decision WHERE id = ?2))`,
    JSON.stringify(lineIds),
    beforeId ?? "",
  );
  return row?.n ?? 0;
}

/** As the account's door does it: it looks whether it is an older copy first, and tells the guard of what was done. */
async function guarded<T extends Result<unknown, Refusal>>(
  { watch, runtime }: AccountProcess,
  act: (runtime: AccountRuntime) => T,
): Promise<T | undefined> {
  await watch.ready();
  const answer = untilDeath(() => act(runtime));
  if (answer?.ok) void watch.advance();
  return answer;
}

function said(answer: Result<unknown, Refusal> | undefined): string {
  if (answer === undefined) return "no answer";
  return answer.ok ? "done" : answer.error.code;
}
