import { monotonicFactory } from "ulid";
import type { Sum } from "../../core/approval/standing.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import type { Result } from "../../core/result.ts";
import { vendorFetch } from "../connectors/vendor-fetch.ts";
import type { Env } from "../env.ts";
import { log } from "../http/log.ts";
import { hearOf } from "./commands/hear-of-person.ts";
import { type Connectors, connectors } from "./connections.ts";
import type { AccountContext, Actor, CommandContext, PersonActor } from "./context.ts";
import { durableSql } from "./durable-sql.ts";
import { guardOf } from "./guarding/guard-of.ts";
import { GuardWatch } from "./guarding/guard-watch.ts";
import { migrate } from "./migrate.ts";
import { nextDueMs } from "./outbox.ts";
import { type AccountShell, admit, readContext, recordRefusal, runRepeatable } from "./run-command.ts";
import { type SecretStore, secretStore } from "./secrets.ts";
import { SnapshotDesk } from "./snapshot-desk.ts";
import type { Sql } from "./sql.ts";
import { asOfNow } from "./store/people.ts";
import type { AccountWorld } from "./world.ts";

const BYTE_VALUES = 256;
const randomShare = (): number => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / BYTE_VALUES;

/** What the object's methods work with. Built once per waking, after the store was brought to the newest version. */
export interface AccountTools {
  readonly sql: Sql;
  /** The one way out to a vendor. */
  readonly fetch: typeof fetch;
  readonly secrets: SecretStore;
  readonly connectors: Connectors;
  readonly shell: AccountShell;
  readonly world: AccountWorld;
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

export function accountTools(state: DurableObjectState, env: Env): AccountTools {
  const sql = durableSql(state.storage);
  migrate(sql);
  const nowMs = () => Date.now();
  const secrets = secretStore(sql, env.ROOT_KEY, state.id.name ?? state.id.toString());
  const fetch = vendorFetch(env);
  const connected = connectors({ sql, secrets, fetch, nowMs });
  const arm = () => armAlarm(state, sql);
  const shell: AccountShell = { sql, nowMs, newId: monotonicFactory(randomShare), random: Math.random, arm };
  const watch = new GuardWatch(shell, guardOf(env, state.id.name ?? state.id.toString()));
  const accountId = state.id.name?.replace(/^acct:/, "");
  const world: AccountWorld = {
    shell,
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
    shell,
    world,
    watch,
    tickets: new SnapshotDesk(world),
    read: (actor, name, read) => {
      const here = admit(sql, actor);
      const answer = here.ok ? read(readContext(shell), asOfNow(sql, actor)) : here;
      if (!answer.ok) recordRefusal(shell, { id: "", name, actor }, answer.error);
      return answer;
    },
    repeatable: (actor, name, id, body) => runRepeatable(shell, { id, name, actor }, body),
    guarded: async (act) => {
      await watch.ready();
      return noted(act());
    },
    hear: async (id, personIds, sum) => {
      if (!sql.one("SELECT 1 FROM command WHERE id = ?", id)) await hearOf(world, personIds, sum);
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
