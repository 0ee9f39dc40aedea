import { monotonicFactory } from "ulid";
import type { Sum } from "../../../core/approval/standing.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { Result } from "../../../core/result.ts";
import type { AccountEnv } from "../../account-env.ts";
import { vendorFetch } from "../../connectors/vendor-fetch.ts";
import { log } from "../../log.ts";
import { type AccountRuntime, admit, readContext, recordRefusal, runRepeatable } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { guardOf } from "../guard/guard-of.ts";
import { GuardWatch } from "../guard/guard-watch.ts";
import { type Connectors, connectors } from "../store/account/connections.ts";
import { type SecretStore, secretStore } from "../store/account/secrets.ts";
import { commandById } from "../store/commands.ts";
import type { AccountContext, Actor, CommandContext, PersonActor } from "../store/context.ts";
import { durableSql } from "../store/durable-sql.ts";
import { migrate } from "../store/migrate.ts";
import { nextDueMs } from "../store/outbox.ts";
import { asOfNow } from "../store/people/people.ts";
import type { Sql } from "../store/sql.ts";
import { hearOf } from "./hear-of-person.ts";
import { SnapshotDesk } from "./ticket-reader.ts";

const BYTE_VALUES = 256;
const randomShare = (): number => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / BYTE_VALUES;

/** What the object's methods work with. Built once per waking, after the store was brought to the newest version. */
export interface AccountServices {
  readonly sql: Sql;
  /** The one way out to a vendor. */
  readonly fetch: typeof fetch;
  readonly secrets: SecretStore;
  readonly connectors: Connectors;
  readonly runtime: AccountRuntime;
  readonly deps: JobDependencies;
  readonly watch: GuardWatch;
  readonly tickets: SnapshotDesk;
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

export function accountServices(state: DurableObjectState, env: AccountEnv): AccountServices {
  const sql = durableSql(state.storage);
  migrate(sql);
  const nowMs = () => Date.now();
  const secrets = secretStore(sql, env.ROOT_KEY, state.id.name ?? state.id.toString());
  const fetch = vendorFetch(env);
  const connected = connectors({ sql, secrets, fetch, nowMs });
  const arm = () => armAlarm(state, sql);
  const runtime: AccountRuntime = { sql, nowMs, newId: monotonicFactory(randomShare), random: Math.random, arm };
  const watch = new GuardWatch(runtime, guardOf(env, state.id.name ?? state.id.toString()));
  const accountId = state.id.name?.replace(/^acct:/, "");
  const deps: JobDependencies = {
    runtime,
    watch,
    processor: connected.processor,
    helpdesk: connected.helpdesk,
    announceHead: (head) => log("info", "audit.head", { accountId, ...head }),
  };
  const noted = <T>(answer: Result<T, Refusal>): Result<T, Refusal> => {
    if (answer.ok) void watch.advance();
    return answer;
  };
  rearmIfLost(state, sql);
  return {
    sql,
    fetch,
    secrets,
    connectors: connected,
    runtime,
    deps,
    watch,
    tickets: new SnapshotDesk(deps),
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

/** Sets the timer to the next job. Inside a transaction it is kept or undone with it. */
function armAlarm(state: DurableObjectState, sql: Sql): void {
  const nextMs = nextDueMs(sql);
  if (nextMs !== undefined) void state.storage.setAlarm(Math.max(nextMs, Date.now() + 1));
}

/** A waking object whose timer is gone while work is queued sets it again; one that is pending is left alone. */
function rearmIfLost(state: DurableObjectState, sql: Sql): void {
  state.storage
    .getAlarm()
    .then((atMs) => {
      if (atMs === null) armAlarm(state, sql);
    })
    .catch(() => undefined);
}
