import type * as z from "zod";
import { pathNames } from "../../../core/contract/operation.ts";
import { type AnswerOf, type ArgsOf, type OperationName, operations } from "../../../core/contract/operations.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { TicketRef } from "../../../core/contract/ticket.ts";
import { assert, err, ok, type Result } from "../../../core/result.ts";
import { answeredBefore, type Command, dryRunOf, runCommand, runRepeatable } from "../commands/run-command.ts";
import { personOf, refusal } from "../domain/people/require-person.ts";
import type { CommandContext, PersonActor } from "../store/context.ts";
import {
  allow,
  type Call,
  forPage,
  type Operation,
  type OperationServices,
  type Preparing,
  type Right,
  type WithRequest,
} from "./operation.ts";
import { answeredInSight, doneUnseen } from "./sight.ts";
import { askedWithoutCards } from "./without-cards.ts";

type Body<T> = (context: CommandContext) => Result<T, Refusal>;

interface Act<N extends OperationName, Done, Prepared> {
  readonly act: string;
  readonly right: Right<N>;
  /** As in a read; `under` runs a transaction of this very act, its right first, for what has to be looked up before the outside is asked. */
  readonly prepare: (
    call: Preparing & { readonly under: <T>(body: Body<T>) => Result<T, Refusal> },
    ...args: ArgsOf<N>
  ) => Promise<Result<Prepared, Refusal>>;
  /** What names the act; where it is absent the last id of the path does. */
  readonly id?: (actor: PersonActor, ...args: ArgsOf<N>) => string;
  readonly guard?: Operation["guard"];
  readonly run: (context: CommandContext, ...rest: [...ArgsOf<N>, Prepared]) => Result<Done, Refusal>;
  /** In what is written after a refusal, in a transaction of its own. */
  readonly refused?: (services: OperationServices, actor: PersonActor, refusal: Refusal, ...args: ArgsOf<N>) => void;
  /** What is answered of what was done: read anew where the screens need it, since `Done` is kept with the command. */
  readonly answer: (
    call: Call,
    done: Done,
    ...args: ArgsOf<N>
  ) => Result<AnswerOf<N>, Refusal> | Promise<Result<AnswerOf<N>, Refusal>>;
}

/** Nothing outside is asked: its `run` gets the arguments, and nothing that nobody prepared. */
type Unprepared<N extends OperationName, Done> = Omit<Act<N, Done, never>, "prepare" | "run"> & {
  readonly prepare?: undefined;
  readonly run: (context: CommandContext, ...args: ArgsOf<N>) => Result<Done, Refusal>;
};

/** Of either, once the compiler has checked it. */
type Checked<N extends OperationName> = Omit<Act<N, unknown, unknown>, "prepare" | "run" | "answer"> & {
  readonly request?: z.ZodType | undefined;
  readonly prepare?: Act<N, unknown, unknown>["prepare"] | undefined;
  readonly run: (context: CommandContext, ...args: readonly unknown[]) => Result<unknown, Refusal>;
  readonly answer: (call: Call, done: unknown, ...args: ArgsOf<N>) => ReturnType<Act<N, unknown, unknown>["answer"]>;
};

/** An act that is done once by its id: the same again answers what was answered, another request under it is refused. */
export function once<N extends OperationName, Done, Prepared>(
  name: N,
  its: WithRequest<N> & Act<N, Done, Prepared>,
): Operation<N>;
export function once<N extends OperationName, Done>(name: N, its: WithRequest<N> & Unprepared<N, Done>): Operation<N>;
export function once<N extends OperationName>(name: N, its: object): Operation<N> {
  return acting(name, its as Checked<N>, ({ runtime }, command, input, { right, body }) =>
    runCommand(runtime, { ...command, input }, body, ifDoneSaysSo({ ...command, input }, right)),
  );
}

/** An act that may be given again, because repeating it changes nothing. */
export function again<N extends OperationName, Done, Prepared>(
  name: N,
  its: WithRequest<N> & Act<N, Done, Prepared>,
): Operation<N>;
export function again<N extends OperationName, Done>(name: N, its: WithRequest<N> & Unprepared<N, Done>): Operation<N>;
export function again<N extends OperationName>(name: N, its: object): Operation<N> {
  return acting(name, its as Checked<N>, ({ runtime }, command, _input, asked) =>
    runRepeatable(runtime, command, rightFirst(asked)),
  );
}

/** What an act would do, under its own name and with the same right: nothing of it stays, and a refusal leaves no trace. */
export function dryRunAct<N extends OperationName, Done, Prepared>(
  name: N,
  its: WithRequest<N> & Act<N, Done, Prepared>,
): Operation<N>;
export function dryRunAct<N extends OperationName>(name: N, its: object): Operation<N> {
  const dry = acting(name, its as Checked<N>, ({ runtime }, command, input, { right, body }) =>
    dryRunOf(runtime, command.actor, (context) => {
      const allowed = right(context);
      if (!allowed.ok) return allowed;
      const before = answeredBefore<never>(context.sql, { ...command, input });
      if (before?.ok) return refusal("already_decided", "This was decided: sending it again would change nothing.");
      return before ?? body(context);
    }),
  );
  return { ...dry, isDry: true };
}

/** Who did it and may not any more is told that it was done, and nothing of what was answered. */
const ifDoneSaysSo =
  (command: Command, right: Body<true>): Body<true> =>
  (context) => {
    const allowed = right(context);
    return allowed.ok || !answeredBefore(context.sql, command)?.ok ? allowed : err(doneUnseen(allowed.error));
  };

/** The right is asked before anything else, also where the act was done before. */
interface Asked<T> {
  readonly right: Body<true>;
  readonly body: Body<T>;
}

const rightFirst =
  <T>({ right, body }: Asked<T>): Body<T> =>
  (context) => {
    const allowed = right(context);
    return allowed.ok ? body(context) : allowed;
  };

type Run = <T>(
  services: OperationServices,
  command: { readonly id: string; readonly name: string; readonly actor: PersonActor },
  input: unknown,
  asked: Asked<T>,
) => Result<T, Refusal>;

function acting<N extends OperationName>(name: N, its: Checked<N>, run: Run): Operation<N> {
  const { act, right, request, guard } = its;
  const commandOf = (actor: PersonActor, args: ArgsOf<N>) => {
    return { id: its.id ? its.id(actor, ...args) : lastId(name, args), name: act, actor };
  };
  const rightOf =
    ({ tickets }: OperationServices, args: ArgsOf<N>): Body<true> =>
    (context) =>
      allow(name, right, { context, who: personOf(context.actor), tickets }, args);
  return {
    name,
    kind: "act",
    act,
    request,
    right: forPage(right),
    guard,
    prepare: async ({ services, actor }, given) => {
      const args = given as ArgsOf<N>;
      const under = <T>(body: Body<T>) =>
        runRepeatable(services.runtime, commandOf(actor, args), rightFirst({ right: rightOf(services, args), body }));
      return its.prepare?.({ services, actor, under }, ...args) ?? ok(undefined);
    },
    commit: ({ services, actor }, given, prepared) => {
      const args = (
        request ? [...given.slice(0, -1), askedWithoutCards(services.sql, given.at(-1))] : given
      ) as ArgsOf<N>;
      const done = run(services, commandOf(actor, args), inputOf(name, args, request !== undefined), {
        right: rightOf(services, args),
        body: (context) => {
          const asking = { context, who: personOf(context.actor), tickets: services.tickets };
          const ifShown = answeredInSight(asking, name, args);
          return ifShown(its.run(context, ...args, prepared));
        },
      });
      if (!done.ok) its.refused?.(services, actor, done.error, ...args);
      return done;
    },
    answer: (call, done, args) => its.answer(call, done, ...(args as ArgsOf<N>)),
  };
}

/**
 * What a command's id stands for: the whole path with what is asked, so that one id never answers for another ticket or connection. Where the
 * path has that id alone it is as it was kept before paths were.
 */
function inputOf(name: OperationName, args: readonly unknown[], isAsked: boolean): unknown {
  const asked = isAsked ? args.at(-1) : undefined;
  const path = args.slice(0, pathNames(operations[name].at).length);
  return path.length < 2 ? asked : { path, asked: asked ?? null };
}

/** The last id of the path; a ticket's is its number. */
function lastId(name: OperationName, args: readonly unknown[]): string {
  const last = args[pathNames(operations[name].at).length - 1];
  assert(last !== undefined, `${name} has an id of its own`);
  return typeof last === "string" ? last : (last as TicketRef).ticketId;
}
