import type { ConnectionKind, ConnectionList, ConnectionView } from "../../../../core/contract/connections.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { ScreenLanguage } from "../../../../core/words.ts";
import { CONNECTOR_KINDS, connectorOf } from "../../../connectors/registry.ts";
import { settingFields } from "../../../connectors/setting-fields.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { type ConnectionHealthRow, connectionsHealth, pausedUntilMs } from "../../store/account/connection-health.ts";
import { connectionById, originOf } from "../../store/account/connections.ts";
import { secretNames } from "../../store/account/secrets.ts";
import { personById } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { lastTestBy } from "../../store/messages/outgoing-messages.ts";
import { laneLoad, waitsSinceMs } from "../../store/outbox.ts";
import { syncViewOf } from "../sync/sync-view.ts";

const ANY_CONNECTION = ":connectionId";

/** The connections with what they may show, and what can be connected. No secret is opened for it. */
export function connectionListOf(
  context: AccountContext,
  who: PersonActor,
  webhookOf: ((connectionId: string) => string) | undefined,
): ConnectionList {
  const language = screenLanguageOf(who.locale);
  return {
    connections: connectionsHealth(context.sql).map((row) => viewOf(context, who, row)),
    kinds: CONNECTOR_KINDS.flatMap((kind) => kindOf(kind, language) ?? []),
    ...omitNullish({ webhookAddress: webhookOf?.(ANY_CONNECTION) }),
  };
}

function kindOf(kind: string, language: ScreenLanguage): ConnectionKind | undefined {
  const connector = connectorOf(kind);
  if (!connector) return undefined;
  const { title, role, words, test } = connector;
  const { about, webhook } = words[language];
  const message = connector.role === "messenger" ? connector.channel : undefined;
  return {
    kind,
    title,
    role,
    about,
    ...omitNullish({ webhook }),
    fields: settingFields(connector, language),
    tests: { key: test !== undefined, ...omitNullish({ message }), notice: role === "notifier" },
  };
}

function viewOf(context: AccountContext, who: PersonActor, row: ConnectionHealthRow): ConnectionView {
  const { sql } = context;
  const { id, kind, lastOkAtMs, lastErrorAtMs, lastError, pausedBecause, heldBy, heldSinceMs } = row;
  const secrets = connectorOf(kind)?.secrets ?? [];
  const config: Record<string, unknown> = JSON.parse(connectionById(sql, id)?.config ?? "{}");
  const againAtMs = pausedUntilMs(sql, id);
  const refused = pausedBecause && againAtMs !== undefined ? { because: pausedBecause, againAtMs } : undefined;
  const by = heldBy === null ? undefined : personById(sql, heldBy)?.name;
  const held = heldSinceMs === null ? undefined : { sinceMs: heldSinceMs, ...omitNullish({ by }) };
  return {
    connectionId: id,
    kind,
    origin: originOf(sql, id),
    settings: Object.fromEntries(Object.entries(config).filter(([name]) => !secrets.includes(name))),
    secretsSet: secretNames(sql, id),
    ...omitNullish({ lastOkAtMs, lastErrorAtMs, lastError, refused, held }),
    waiting: waitingOf(context, id),
    ...(connectorOf(kind)?.role === "processor" ? { sync: syncViewOf(sql, id) } : {}),
    ...omitNullish({ lastTest: lastTestOf(context, who, id) }),
  };
}

type Load = "refunds" | "messages" | "tickets" | "other";
/** What people call the work that waits; the rest is reading. */
const LOADS: Readonly<Record<string, Load>> = {
  send_leg: "refunds",
  send_message: "messages",
  post_notice: "messages",
  update_ticket: "tickets",
  clear_ticket: "tickets",
  follow_up_ticket: "tickets",
  make_ticket: "tickets",
};

function waitingOf({ sql, nowMs }: AccountContext, id: string): ConnectionView["waiting"] {
  const counts: Record<Load, number> = { refunds: 0, messages: 0, tickets: 0, other: 0 };
  for (const { kind, jobs } of laneLoad(sql, id)) counts[LOADS[kind] ?? "other"] += jobs;
  return { ...counts, ...omitNullish({ sinceMs: waitsSinceMs(sql, id, nowMs) }) };
}

function lastTestOf({ sql }: AccountContext, { personId }: PersonActor, id: string): ConnectionView["lastTest"] {
  const test = lastTestBy(sql, personId, id);
  return test && { state: test.state, atMs: test.stateAtMs, ...omitNullish({ code: test.code }) };
}
