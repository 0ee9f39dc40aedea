/** Operations as the account runs them once everything outside was asked: their right, their transaction and their answer, at once. */
import type { AnswerOf, ArgsOf, OperationName } from "../../core/contract/operations.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { omitNullish } from "../../core/omit-nullish.ts";
import { assert, type Result } from "../../core/result.ts";
import type { AccountRuntime } from "../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../worker/account/dependencies.ts";
import { checkedLast } from "../../worker/account/operations/checked.ts";
import type { Call, OperationServices } from "../../worker/account/operations/operation.ts";
import { operationOf, perform } from "../../worker/account/operations/registry.ts";
import { stepsOf } from "../../worker/account/rpc/steps.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import type { Snapshot } from "../../worker/account/store/intake/snapshot.ts";
import { linkMaker } from "../../worker/links.ts";

const held = async () => "held" as const;
const watch = { ready: held, advance: held, rebase: held };
const nobody = () => undefined;

/** A maker whose codes a test knows. */
export const FIXED_CODES: OperationServices["codes"] = {
  mint: (owner) => ({ code: "271828", mac: `271828 ${owner}` }),
  isCode: (owner, mac, typed) => mac === `${typed} ${owner}`,
};

type Connecting = Pick<OperationServices, "secrets" | "connectors" | "fetch">;

/** Nothing is connected, and nobody is reached. */
const UNCONNECTED: Connecting = {
  secrets: { get: nobody, put: () => false },
  connectors: { forget: nobody },
  fetch: () => Promise.reject(new Error("Nobody is reached here")),
};

/** Services whose helpdesk is what a test prepares. */
export function servicesOn(
  runtime: AccountRuntime,
  { secrets, connectors, fetch, ...more }: Partial<JobDependencies & Connecting> = {},
): OperationServices {
  const deps: JobDependencies = {
    runtime,
    watch,
    processor: nobody,
    helpdesk: nobody,
    messenger: nobody,
    notifier: nobody,
    ...more,
  };
  const tickets = new Proxy({} as OperationServices["tickets"], {
    get: (_, name) => assert(false, `No ticket is read here: ${String(name)}`),
  });
  return {
    sql: runtime.sql,
    runtime,
    deps,
    watch,
    tickets,
    codes: FIXED_CODES,
    setupLinks: linkMaker(Buffer.alloc(32, 7).toString("base64"), "/setup/harbour01.key"),
    ...UNCONNECTED,
    ...omitNullish({ secrets, connectors, fetch }),
    ...stepsOf(deps, watch),
  };
}

function callOf(runtime: AccountRuntime, name: OperationName, actor: PersonActor): Call {
  const ask = () => {
    throw new Error(`${name} is answered by another operation`);
  };
  return { services: servicesOn(runtime), actor, ask };
}

/** What an act did, its right first, whatever it would then answer. */
export const acted = <N extends OperationName>(
  runtime: AccountRuntime,
  name: N,
  actor: PersonActor,
  args: ArgsOf<N>,
  prepared?: unknown,
): Result<unknown, Refusal> => operationOf(name).commit(callOf(runtime, name, actor), args, prepared);

/** `prepared`: what the helpdesk said. An answer that asks another operation is awaited by `performed` only. */
export function committed<N extends OperationName>(
  runtime: AccountRuntime,
  name: N,
  actor: PersonActor,
  args: ArgsOf<N>,
  prepared?: unknown,
): Result<AnswerOf<N>, Refusal> {
  const operation = operationOf(name);
  const asked = operation.kind === "act" ? checkedLast(operation.request, args) : { ok: true as const, value: args };
  if (!asked.ok) return asked;
  const call = callOf(runtime, name, actor);
  const done = operation.commit(call, asked.value, prepared);
  if (!done.ok) return done;
  const answer = operation.answer(call, done.value, asked.value);
  assert(!(answer instanceof Promise), `${name} is answered by another operation`);
  return answer as Result<AnswerOf<N>, Refusal>;
}

/** The whole of an operation that asks nothing of a ticket. */
export const performed = <N extends OperationName>(
  { runtime, ...more }: Partial<JobDependencies & Connecting> & Pick<JobDependencies, "runtime">,
  name: N,
  actor: PersonActor,
  ...args: ArgsOf<N>
) => perform(servicesOn(runtime, more), name, actor, ...args);

type Prepared = Snapshot | undefined;
type After<N extends OperationName> = [...ArgsOf<N>, snapshot?: Prepared];
/** An operation as a plain function; the ticket as it was read stands last. */
const plain =
  <N extends OperationName>(name: N, length: number) =>
  (runtime: AccountRuntime, actor: PersonActor, ...given: After<N>): Result<AnswerOf<N>, Refusal> =>
    committed(runtime, name, actor, given.slice(0, length) as ArgsOf<N>, given[length]);

export const runDecide = plain("decide", 2);
export const runDryRun = plain("dryRun", 2);
export const runStop = plain("stop", 2);
export const runApprove = plain("approve", 2);
export const runSpendCredit = plain("spendCredit", 2);
export const runUndoCreditUse = plain("undoCreditUse", 2);
export const runTakeBackCredit = plain("takeBackCredit", 2);
export const runPayOutCredit = plain("payOutCredit", 2);
export const runTellAway = plain("tellAway", 2);
export const runEndAbsence = plain("endAbsence", 1);
export const runDelegate = plain("delegate", 2);
export const runEndDelegation = plain("endDelegation", 1);
export const runMarkFamily = plain("markFamily", 3);
export const runStartDraft = plain("startDraft", 2);
export const runSaveDraft = plain("saveDraft", 2);
export const runDiscardDraft = plain("discardDraft", 1);
export const runPublish = plain("publishPolicy", 2);
/** Its processor is asked in between. */
export const resolveLeg = (deps: JobDependencies, actor: PersonActor, ...args: ArgsOf<"resolveLeg">) =>
  performed(deps, "resolveLeg", actor, ...args);
export const runEndPolicy = plain("endPolicy", 1);
