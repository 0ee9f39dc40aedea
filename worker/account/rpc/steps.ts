import type { Sum } from "../../../core/approval/standing.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { Result } from "../../../core/result.ts";
import { admit, readContext, recordRefusal, runRepeatable } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import type { GuardWatch } from "../guard/guard-watch.ts";
import { commandById } from "../store/commands.ts";
import type { AccountContext, Actor, CommandContext, PersonActor } from "../store/context.ts";
import { asOfNow } from "../store/people/people.ts";
import { hearOf } from "./hear-of-person.ts";

/** The steps around what is asked of an account: who asks, in which transaction, and what has to be known before and after. */
export interface Steps {
  /** Runs a read for who asks, with the role they have now (`who`); a refusal of right is recorded. */
  read<T>(
    actor: PersonActor,
    name: string,
    read: (context: AccountContext, who: PersonActor) => Result<T, Refusal>,
  ): Result<T, Refusal>;
  /** Runs a command that may be given again. */
  repeatable<T>(
    actor: Actor,
    name: string,
    id: string,
    body: (context: CommandContext) => Result<T, Refusal>,
  ): Result<T, Refusal>;
  /**
   * Runs what a person does with money: first the look whether this is an older copy of the database; and the guard hears of what was done,
   * so that a copy which forgot it is known even before it sends. A death before the act has written nothing.
   */
  guarded<T>(act: () => Result<T, Refusal>): Promise<Result<T, Refusal>>;
  /**
   * Before much money is decided: asks the helpdesk anew about everybody by whose right it is, unless it said so just now. What was
   * answered already needs nobody's word again.
   */
  hear(id: string, personIds: readonly string[], sum: Sum | undefined): Promise<void>;
  /** As `guarded` without the look: a stop waits for nobody, and stops nothing too much on an older copy. */
  noted<T>(answer: Result<T, Refusal>): Result<T, Refusal>;
}

export function stepsOf(deps: JobDependencies, watch: Pick<GuardWatch, "ready" | "advance">): Steps {
  const { runtime } = deps;
  const { sql } = runtime;
  const noted = <T>(answer: Result<T, Refusal>): Result<T, Refusal> => {
    if (answer.ok) void watch.advance();
    return answer;
  };
  return {
    read: (actor, name, read) => {
      const here = admit(sql, actor);
      const answer = here.ok ? read(readContext(runtime), asOfNow(sql, actor)) : here;
      if (!answer.ok) recordRefusal(runtime, { id: "", name, actor }, answer.error);
      return answer;
    },
    repeatable: (actor, name, id, body) => runRepeatable(runtime, { id, name, actor }, body),
    guarded: async (act) => {
      await watch.ready();
      return noted(act());
    },
    hear: async (id, personIds, sum) => {
      if (!commandById(sql, id)) await hearOf(deps, personIds, sum);
    },
    noted,
  };
}
