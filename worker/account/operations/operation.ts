/**
 * What an operation is: under which name the record and the table of commands know it, what is asked, who may, and what it does. Only `read`,
 * `once` and `again` make one, so that none runs without its right: with the role of now, in its own transaction or read, before anything else.
 */
import type * as z from "zod";
import { may, type PlainAction } from "../../../core/approval/may.ts";
import type { AnswerOf, ArgsOf, OperationName, RequestOf } from "../../../core/contract/operations.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { CodeMaker } from "../../codes.ts";
import type { LinkMaker } from "../../links.ts";
import type { RecordsKeyMaker } from "../../records-keys.ts";
import { type AccountRuntime, readContext } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import type { GuardWatch } from "../guard/guard-watch.ts";
import type { Steps } from "../rpc/steps.ts";
import type { SnapshotDesk } from "../rpc/ticket-reader.ts";
import type { Connectors } from "../store/account/connections.ts";
import type { SecretStore } from "../store/account/secrets.ts";
import type { AccountContext, PersonActor } from "../store/context.ts";
import { asOfNow } from "../store/people/people.ts";
import type { Sql } from "../store/sql.ts";
import { type Asking, asksInSight, readsWhatWasOpened } from "./sight.ts";

/** What operations work with: the object's services in the Worker, a simulation in tests. */
export interface OperationServices extends Steps {
  readonly sql: Sql;
  readonly runtime: AccountRuntime;
  readonly deps: JobDependencies;
  readonly watch: Pick<GuardWatch, "ready">;
  readonly codes: CodeMaker;
  /** Absent where the object has no name that a key could say. */
  readonly recordsKeys?: RecordsKeyMaker | undefined;
  readonly setupLinks: LinkMaker;
  readonly secrets: SecretStore;
  readonly connectors: Pick<Connectors, "forget">;
  /** The one way out to a vendor. */
  readonly fetch: typeof fetch;
  readonly tickets: Pick<
    SnapshotDesk,
    "known" | "read" | "readIfNamed" | "readToAct" | "readToActIfNamed" | "standing"
  >;
}

export type Ask = <N extends OperationName>(name: N, ...args: ArgsOf<N>) => Promise<Result<AnswerOf<N>, Refusal>>;

/** One call: who asks, as their session says, and how it asks another operation for them. */
export interface Call {
  readonly services: OperationServices;
  readonly actor: PersonActor;
  readonly ask: Ask;
}

/**
 * Who may: an action of `core/approval/may.ts`, or a question about what is asked, with its answer in words for the page. `within` names the
 * command that asks it itself, in the same transaction before it writes, because the right hangs on what it finds.
 */
export type Right<N extends OperationName> =
  | PlainAction
  | { readonly says: string; readonly asks: AskRight<N> }
  | { readonly says: string; readonly within: string };
type AskRight<N extends OperationName> = (
  context: AccountContext,
  who: PersonActor,
  ...args: ArgsOf<N>
) => Result<true, Refusal>;

/** What `perform` goes through: prepared outside, committed in one transaction or read, answered. */
export interface Operation<N extends OperationName = OperationName> {
  readonly name: N;
  readonly kind: "read" | "act";
  /** In the record of refusals, and in the table of commands as part of what makes a repeat the same act. It never changes. */
  readonly act: string;
  readonly request: z.ZodType | undefined;
  readonly right: PlainAction | { readonly says: string };
  /** `guarded` where money may move by it, `noted` where it only stops: see `Steps`. */
  readonly guard?: "guarded" | "noted" | undefined;
  /** Nothing stays of it: whoever is shown nothing has done nothing. */
  readonly isDry?: true;
  readonly prepare: (call: Call, args: readonly unknown[]) => Promise<Result<unknown, Refusal>>;
  readonly commit: (call: Call, args: readonly unknown[], prepared: unknown) => Result<unknown, Refusal>;
  readonly answer: (
    call: Call,
    done: unknown,
    args: readonly unknown[],
  ) => Result<unknown, Refusal> | Promise<Result<unknown, Refusal>>;
}

/** A schema where something is asked beside the path. */
export type WithRequest<N extends OperationName> = [RequestOf<N>] extends [undefined]
  ? { readonly request?: undefined }
  : { readonly request: z.ZodType<RequestOf<N>> };

/** What the two builders have in common. */
export interface Its<N extends OperationName, Prepared> {
  readonly act: string;
  readonly right: Right<N>;
  /** What is asked of the outside before the transaction or the read: the helpdesk's word, a processor's list. */
  readonly prepare?: (call: Preparing, ...args: ArgsOf<N>) => Promise<Result<Prepared, Refusal>>;
}

export type Preparing = Pick<Call, "services" | "actor">;

/** The right to do it at all, and then whether they see whom it is about. */
export function allow<N extends OperationName>(
  name: N,
  right: Right<N>,
  { context, who, tickets }: Asking,
  args: ArgsOf<N>,
): Result<true, Refusal> {
  const asked =
    typeof right === "string"
      ? may(who, right)
      : "asks" in right
        ? right.asks(context, who, ...args)
        : ok(true as const);
  return asked.ok ? asksInSight({ context, who, tickets }, name, args) : asked;
}

/** For the page of the API. */
export const forPage = <N extends OperationName>(right: Right<N>): Operation["right"] =>
  typeof right === "string" ? right : { says: right.says };

/** A read: it writes nothing, and sees who asks only as the account knows them now. */
export function read<N extends OperationName, Prepared = undefined>(
  name: N,
  its: WithRequest<N> &
    Its<N, Prepared> & {
      readonly run: (
        context: AccountContext,
        who: PersonActor,
        ...rest: [...ArgsOf<N>, NoInfer<Prepared>]
      ) => Result<AnswerOf<N>, Refusal>;
      /** Behind an answer that was given. */
      readonly after?: (services: OperationServices, answer: AnswerOf<N>) => void;
    },
): Operation<N> {
  return {
    name,
    kind: "read",
    act: its.act,
    request: its.request,
    right: forPage(its.right),
    // Without a preparation its type is undefined.
    prepare: async (call, args) => its.prepare?.(call, ...(args as ArgsOf<N>)) ?? ok(undefined as Prepared),
    commit: ({ services, actor }, given, prepared) => {
      const args = given as ArgsOf<N>;
      const rest: [...ArgsOf<N>, Prepared] = [...args, prepared as Prepared];
      const answer = services.read(actor, its.act, (context, who) => {
        const allowed = allow(name, its.right, { context, who, tickets: services.tickets }, args);
        const opened = allowed.ok ? readsWhatWasOpened({ context, who }, name, args) : allowed;
        return opened.ok ? its.run(context, who, ...rest) : opened;
      });
      if (answer.ok) its.after?.(services, answer.value);
      return answer;
    },
    answer: (_call, done) => ok(done),
  };
}

/** Reads once more for who asks, past no right: what somebody who just acted is shown of it. */
export const shown = <T>({ services, actor }: Call, view: (context: AccountContext, who: PersonActor) => T): T =>
  view(readContext(services.runtime), asOfNow(services.sql, actor));
