import { monotonicFactory } from "ulid";
import { isTestId } from "../../../core/regions.ts";
import type { AccountEnv } from "../../account-env.ts";
import { type CodeMaker, codeMaker } from "../../codes.ts";
import { vendorFetch } from "../../connectors/vendor-fetch.ts";
import type { LinkMaker } from "../../links.ts";
import { log } from "../../log.ts";
import { type RecordsKeyMaker, recordsKeyMaker } from "../../records-keys.ts";
import type { AccountRuntime } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { Standstill } from "../domain/backup/standstill.ts";
import { guardOf } from "../guard/guard-of.ts";
import { GuardWatch } from "../guard/guard-watch.ts";
import { type Connectors, connectors } from "../store/account/connections.ts";
import { type SealedSecrets, secretStore } from "../store/account/secrets.ts";
import { heldAtSchema } from "../store/backup/coming-in.ts";
import { durableSql } from "../store/durable-sql.ts";
import { openContactMac } from "../store/messages/contact-mac.ts";
import { MIGRATIONS, migrate } from "../store/migrate.ts";
import { nextDueMs } from "../store/outbox.ts";
import { remembered } from "../store/remembered.ts";
import type { Sql } from "../store/sql.ts";
import { addressesOf, linksOf, setupLinksOf } from "./addresses.ts";
import { disputePieces } from "./dispute-pieces.ts";
import { type Steps, stepsOf } from "./steps.ts";
import { SnapshotDesk } from "./ticket-reader.ts";

const BYTE_VALUES = 256;
const randomShare = (): number => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / BYTE_VALUES;

/** What the object's methods work with. Built once per waking, after the store was brought to the newest version. */
export interface AccountServices extends Steps {
  readonly sql: Sql;
  /** The one way out to a vendor. */
  readonly fetch: typeof fetch;
  readonly secrets: SealedSecrets;
  readonly connectors: Connectors;
  readonly runtime: AccountRuntime;
  readonly deps: JobDependencies;
  readonly watch: GuardWatch;
  readonly standstill: Standstill;
  readonly codes: CodeMaker;
  readonly recordsKeys: RecordsKeyMaker | undefined;
  readonly tickets: SnapshotDesk;
  readonly setupLinks: LinkMaker;
  /** Of a test account. */
  readonly isTest: boolean;
}

/** `schema`: of a store that is nothing yet, the step it is made at, because rows of an earlier release come in. */
export function accountServices(state: DurableObjectState, env: AccountEnv, schema?: number): AccountServices {
  const stored = durableSql(state.storage);
  migrate(stored, MIGRATIONS.slice(0, schema ?? heldAtSchema(stored)));
  const sql = remembered(stored);
  const nowMs = () => Date.now();
  const secrets = secretStore(sql, env.ROOT_KEY, state.id.name ?? state.id.toString());
  const fetch = vendorFetch(env);
  const connected = connectors({ sql, secrets, fetch, nowMs });
  const arm = () => armAlarm(state, sql);
  const accountId = /^acct:(.+)$/.exec(state.id.name ?? "")?.[1];
  const addresses = accountId === undefined ? undefined : addressesOf(env, accountId, sql);
  const links = accountId === undefined ? undefined : linksOf(env, accountId);
  const newId = monotonicFactory(randomShare);
  const contactMac = openContactMac(sql, secrets);
  const standstill = new Standstill(sql, nowMs);
  const closed = () => standstill.refusal();
  const runtime: AccountRuntime = { sql, nowMs, newId, random: Math.random, arm, links, contactMac, closed };
  const watch = new GuardWatch(runtime, guardOf(env, state.id.name ?? state.id.toString()));
  const deps: JobDependencies = {
    runtime,
    watch,
    processor: connected.processor,
    helpdesk: connected.helpdesk,
    messenger: connected.messenger,
    notifier: connected.notifier,
    ...(addresses ? { addresses } : {}),
    ...(links ? { links } : {}),
    pieces: (disputeId) => disputePieces(runtime, disputeId),
    announceHead: (head) => log("info", "audit.head", { accountId, ...head }),
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
    standstill,
    codes: codeMaker(env.ROOT_KEY),
    recordsKeys: accountId === undefined ? undefined : recordsKeyMaker(env.ROOT_KEY, accountId),
    tickets: new SnapshotDesk(deps),
    // Made when it is asked for: an account's key stands in it, and an object of any name has to open.
    isTest: isTestId(accountId ?? ""),
    get setupLinks() {
      return setupLinksOf(env, accountId ?? "");
    },
    ...stepsOf(deps, watch),
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
