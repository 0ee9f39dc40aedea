/** One template for every command: one transaction that holds its check, its change, its record, its jobs and its timer. */

import { admitted } from "../../../core/approval/standing.ts";
import { hashInput } from "../../../core/canonical/hash.ts";
import type { ProblemCode, Refusal } from "../../../core/contract/problem.ts";
import { assert, err, ok, type Result } from "../../../core/result.ts";
import type { LinkMaker } from "../../links.ts";
import { tellTeam } from "../domain/notices/told-by-events.ts";
import { appendEvent, auditActor } from "../store/audit/event-log.ts";
import { countRefused, takeRefusedBefore } from "../store/audit/refused-acts.ts";
import { hourOf } from "../store/clock.ts";
import { commandById, keepCommand } from "../store/commands.ts";
import type { AccountContext, Actor, CommandContext } from "../store/context.ts";
import type { ContactMac } from "../store/messages/contact-mac.ts";
import { queueJob } from "../store/outbox.ts";
import { asOfNow, standingOf } from "../store/people/people.ts";
import type { Sql } from "../store/sql.ts";

/** What the shell of an account gives its commands and jobs: the object in the Worker, a simulation in tests. */
export interface AccountRuntime {
  readonly sql: Sql;
  readonly nowMs: () => number;
  /** Mints a ULID, ascending for equal or growing times. */
  readonly newId: (nowMs: number) => string;
  /** In [0, 1). */
  readonly random: () => number;
  /** Sets the timer to the next job; inside the transaction, so that both are kept or neither. */
  readonly arm: () => void;
  readonly links?: LinkMaker | undefined;
  readonly contactMac: ContactMac;
  /** Why nothing is changed now, if so: the account was moved, is being taken in, or stands still while it is copied. */
  readonly closed?: () => Refusal | undefined;
}

export interface Command {
  /** Names the act for ever: the browser's id, or what the act is about. */
  readonly id: string;
  /** For the record of a refusal. */
  readonly name: string;
  readonly input: unknown;
  readonly actor: Actor;
}

/** Refusals that say "you may not", as against "it does not fit": each leaves a trace (mission G3, ASVS 16.3.2). */
export const REFUSALS_OF_RIGHT: readonly ProblemCode[] = [
  "forbidden",
  "four_eyes",
  "over_limit",
  "not_verified",
  "suggest_only",
];

/** Thrown inside a transaction to undo it, caught right outside. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** One transaction with all that a change may do. What `work` throws rolls everything back, the timer too. */
export function transact<T>(runtime: AccountRuntime, actor: Actor, work: (context: CommandContext) => T): T {
  // What opens and closes the account goes on while it is closed.
  const closed = actor.type === "job" && actor.job === "backup" ? undefined : runtime.closed?.();
  if (closed) throw new RolledBack(closed);
  return runtime.sql.transaction(() => {
    const answer = work(commandContext(runtime, actor));
    runtime.arm();
    return answer;
  });
}

/** For whoever changes without a command: where the account is closed its refusal, as any other. */
export async function unlessClosed<T>(
  work: () => Result<T, Refusal> | Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof RolledBack) return err(thrown.refusal);
    throw thrown;
  }
}

/** What a read works with: one instant for all of it. */
export function readContext(runtime: AccountRuntime): AccountContext {
  const nowMs = runtime.nowMs();
  const { sql, links, contactMac } = runtime;
  return { sql, nowMs, newId: () => runtime.newId(nowMs), links, contactMac };
}

/** Whether who asks may still ask at all: their session was not ended, and the helpdesk did not say that they left. */
export function admit(sql: Sql, actor: Actor): Result<true, Refusal> {
  return actor.type === "person" ? admitted(standingOf(sql, actor.personId), actor.sinceMs) : ok(true);
}

/** A person acts with the role they have now, whatever their session says. */
function commandContext(runtime: AccountRuntime, who: Actor): CommandContext {
  const context = readContext(runtime);
  const { sql, nowMs, newId } = context;
  const actor = asOfNow(sql, who);
  const command: CommandContext = {
    ...context,
    actor,
    record: (type, caseId, data) => {
      appendEvent(sql, {
        atMs: nowMs,
        actor: auditActor(actor),
        type,
        data,
        ...(caseId === undefined ? {} : { caseId }),
      });
      tellTeam(command, { type, caseId, data });
    },
    queue: (kind, about, dueAtMs = nowMs) => queueJob(sql, newId(), [kind, about], dueAtMs),
  };
  return command;
}

/**
 * Runs a command once: the same id, input and actor answer what was answered, `right` asked first; another input is `id_reused`. A refusal rolls all
 * back; one of right is then recorded in a transaction of its own.
 */
export function runCommand<T>(
  runtime: AccountRuntime,
  command: Command,
  body: (context: CommandContext) => Result<T, Refusal>,
  right: (context: CommandContext) => Result<true, Refusal> = () => ok(true),
): Result<T, Refusal> {
  const attempt = refusable(runtime, command.actor, (context) => {
    const allowed = right(context);
    const before = allowed.ok ? answeredBefore<T>(context.sql, command) : allowed;
    if (before) return before;
    const result = body(context);
    if (result.ok) {
      const answer = JSON.stringify(result.value);
      keepCommand(context.sql, { commandId: command.id, inputHash: inputHashOf(command), answer }, context.nowMs);
    }
    return result;
  });
  if (!attempt.ok) recordRefusal(runtime, command, attempt.error);
  return attempt;
}

/** What this very command was answered before, or `id_reused` where its id named another; undefined for a new one. */
export function answeredBefore<T>(sql: Sql, command: Command): Result<T, Refusal> | undefined {
  const stored = commandById(sql, command.id);
  if (!stored) return undefined;
  return stored.inputHash === inputHashOf(command) ? ok(JSON.parse(stored.answer) as T) : err(idReused(command.id));
}

/** A command that may be given again: repeating it changes nothing, so no answer is kept. */
export function runRepeatable<T>(
  runtime: AccountRuntime,
  command: Omit<Command, "input">,
  body: (context: CommandContext) => Result<T, Refusal>,
): Result<T, Refusal> {
  const attempt = refusable(runtime, command.actor, body);
  if (!attempt.ok) recordRefusal(runtime, command, attempt.error);
  return attempt;
}

/** A transaction whose refusal undoes what was written before it; a person who may not ask any more gets no further. */
export function refusable<T>(
  runtime: AccountRuntime,
  actor: Actor,
  work: (context: CommandContext) => Result<T, Refusal>,
): Result<T, Refusal> {
  try {
    return transact(runtime, actor, (context) => {
      const here = admit(context.sql, actor);
      const result = here.ok ? work(context) : here;
      if (!result.ok) throw new RolledBack(result.error);
      return result;
    });
  } catch (thrown) {
    if (thrown instanceof RolledBack) return err(thrown.refusal);
    throw thrown;
  }
}

/** Does what a command would do, and takes it back whatever comes of it: no row, no job, no timer, and of a refused right no trace. */
export function dryRunOf<T>(
  runtime: AccountRuntime,
  actor: Actor,
  work: (context: CommandContext) => Result<T, Refusal>,
): Result<T, Refusal> {
  const here = admit(runtime.sql, actor);
  if (!here.ok) return here;
  const undo = new Error("dry run");
  const answers: Result<T, Refusal>[] = [];
  try {
    runtime.sql.transaction(() => {
      answers.push(work(commandContext(runtime, actor)));
      throw undo;
    });
  } catch (thrown) {
    if (thrown !== undo) throw thrown;
  }
  const [answer] = answers;
  assert(answer !== undefined, "A dry run answers something");
  return answer;
}

/**
 * Leaves the trace of a refused right; other refusals leave none. The same act refused to the same person again within the hour is counted, and
 * told at the tenth, the hundredth: a machine that tries writes no record full. What is left is told once the hour is over (`tellRefused`).
 */
export function recordRefusal(
  runtime: AccountRuntime,
  act: Pick<Command, "id" | "name" | "actor">,
  refusal: Refusal,
): void {
  if (!REFUSALS_OF_RIGHT.includes(refusal.code) || runtime.closed?.()) return;
  transact(runtime, act.actor, (context) => {
    const { name, id: ref } = act;
    const times = countRefused(context.sql, hourOf(context.nowMs), [whoOf(act.actor), name, refusal.code]);
    if (!isPowerOfTen(times)) return;
    context.record("access.denied", undefined, {
      act: name,
      ref,
      code: refusal.code,
      ...(times === 1 ? {} : { times }),
    });
  });
}

const isPowerOfTen = (n: number): boolean => /^10*$/.test(String(n));

/** Of hours that are over, how often in all, where that was not told yet. */
export function tellRefused(context: CommandContext): void {
  for (const { personId, act, code, times, told } of takeRefusedBefore(context.sql, hourOf(context.nowMs)))
    if (told < times) context.record("access.denied_again", undefined, { personId, act, code, times });
}

const idReused = (id: string): Refusal => ({
  code: "id_reused",
  detail: "this id was used for another request",
  values: { id },
});

const inputHashOf = ({ name, input, actor }: Command): string => hashInput({ name, input, by: whoOf(actor) });

/** A role may change between two tries of one person; the person is the same. */
function whoOf(actor: Actor): string {
  return actor.type === "person" ? actor.personId : actor.type;
}
