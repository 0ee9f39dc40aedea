/** The account's connections: rows with their sealed settings, and the connectors built from them when they are first needed. */

import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { MessageChannel } from "../../../../core/messages/channels.ts";
import type { ConnectorTools } from "../../../connectors/connector.ts";
import type { Helpdesk, ShownFacts, TicketFacts } from "../../../connectors/helpdesk.ts";
import type { PatientMessenger } from "../../../connectors/patient-messenger.ts";
import type { PaymentProcessor } from "../../../connectors/payment-processor.ts";
import { type AnyConnector, connectorOf, titleOf } from "../../../connectors/registry.ts";
import type { TeamNotifier } from "../../../connectors/team-notifier.ts";
import type { Sql } from "../sql.ts";
import type { SecretStore } from "./secrets.ts";

export interface ConnectionRow {
  readonly id: string;
  readonly kind: string;
  /** Its settings but the secrets, as JSON. */
  readonly config: string;
}

export function connectionById(sql: Sql, id: string): ConnectionRow | undefined {
  return sql.one<ConnectionRow>("SELECT id, kind, config FROM connection WHERE id = ?", id);
}

/** Where people find its vendor. */
export const originOf = (sql: Sql, id: string): string =>
  sql.one<{ origin: string }>("SELECT origin FROM connection WHERE id = ?", id)?.origin ?? "";

/** Ids of the connections that do one kind of work, the oldest name first. */
export function connectionIds(sql: Sql, role: AnyConnector["role"]): string[] {
  return sql
    .all<{ id: string; kind: string }>("SELECT id, kind FROM connection ORDER BY id")
    .filter(({ kind }) => connectorOf(kind)?.role === role)
    .map(({ id }) => id);
}

/** Of whatever kind. */
export const allConnectionIds = (sql: Sql): string[] =>
  sql.all<{ id: string }>("SELECT id FROM connection ORDER BY id").map(({ id }) => id);

/** Adds a connection or gives it other settings, and lets it work again. Answers whether its address or settings are others than before. */
export function putConnectionRow(
  sql: Sql,
  { id, kind, origin, config }: ConnectionRow & { readonly origin: string },
): boolean {
  const known = sql.one<{ origin: string; config: string }>("SELECT origin, config FROM connection WHERE id = ?", id);
  sql.run(
    `INSERT INTO connection (id, kind, origin, config) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET origin = excluded.origin, config = excluded.config, paused_because = NULL,
       failing_since_ms = NULL`,
    id,
    kind,
    origin,
    config,
  );
  return known?.origin !== origin || known.config !== config;
}

/** As people call the system behind a connection; its id where there is none any more. */
export const connectionTitle = (sql: Sql, id: string): string => titleOf(connectionById(sql, id)?.kind ?? id);

/** Whether payments may name it as where they were taken: a processor that is connected, or one that may be later. */
export function isProcessor(sql: Sql, id: string): boolean {
  return connectorOf(connectionById(sql, id)?.kind ?? id)?.role === "processor";
}

/** Which channel a messenger carries; undefined for anything else. */
export function messengerChannel(sql: Sql, id: string): MessageChannel | undefined {
  const row = connectionById(sql, id);
  const connector = row && connectorOf(row.kind);
  return connector?.role === "messenger" ? connector.channel : undefined;
}

/** How a helpdesk shows what a case says of itself; undefined where it is not connected. */
export function shownAt(sql: Sql, helpdesk: string): ((facts: TicketFacts) => ShownFacts) | undefined {
  const row = connectionById(sql, helpdesk);
  const connector = row && connectorOf(row.kind);
  return connector?.role === "helpdesk" ? connector.shows : undefined;
}

/** Whether what a ticket was told may be written over there, and nobody told. */
export function tagsAreOneList(sql: Sql, helpdesk: string): boolean {
  const row = connectionById(sql, helpdesk);
  const connector = row && connectorOf(row.kind);
  return connector?.role === "helpdesk" && connector.tagsAreOneList === true;
}

/** Where staff open a ticket; undefined where its helpdesk is not connected, or has no such addresses. */
export function ticketAddress(sql: Sql, { helpdesk, ticketId }: TicketRef): string | undefined {
  const row = connectionById(sql, helpdesk);
  const connector = row && connectorOf(row.kind);
  return connector?.role === "helpdesk"
    ? connector.ticketAddress?.(JSON.parse(row?.config ?? "{}"), ticketId)
    : undefined;
}

/** Where a case that has no ticket gets one: where whoever owns it works, else where most people of the clinic do. */
export function homeHelpdesk(sql: Sql, caseId = ""): string | undefined {
  const connected = connectionIds(sql, "helpdesk");
  if (connected.length < 2) return connected[0];
  const inOrder = sql.all<{ helpdesk: string }>(
    `SELECT helpdesk FROM person GROUP BY helpdesk
     ORDER BY max(id = coalesce((SELECT owner_id FROM refund_case WHERE id = ?), '')) DESC, count(*) DESC, helpdesk`,
    caseId,
  );
  return inOrder.find(({ helpdesk }) => connected.includes(helpdesk))?.helpdesk ?? connected[0];
}

export interface OpenConnection {
  readonly connector: AnyConnector;
  readonly settings: Record<string, unknown>;
}

/** A connection with its secrets opened. Undefined where there is none, where no connector knows its kind, or where a secret is missing. */
export function openConnection(sql: Sql, secrets: SecretStore, id: string): OpenConnection | undefined {
  const row = connectionById(sql, id);
  const connector = row && connectorOf(row.kind);
  if (!connector) return undefined;
  const opened = connector.secrets.flatMap((name) => {
    const value = secrets.get(`${id}/${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  // The schema says which may be missing.
  const settings = connector.settings.safeParse({ ...JSON.parse(row.config), ...Object.fromEntries(opened) });
  return settings.success ? { connector, settings: settings.data } : undefined;
}

/** Whether a connection has all the keys that it needs. */
export const connectionIsWhole = (sql: Sql, secrets: SecretStore, id: string): boolean =>
  openConnection(sql, secrets, id) !== undefined;

export interface Connectors {
  readonly processor: (connectionId: string) => PaymentProcessor | undefined;
  readonly helpdesk: (connectionId: string) => Helpdesk | undefined;
  readonly messenger: (connectionId: string) => PatientMessenger | undefined;
  readonly notifier: (connectionId: string) => TeamNotifier | undefined;
  /** After the connections changed: the next use builds them anew. */
  readonly forget: () => void;
}

type ConnectorOf<R extends AnyConnector["role"]> = Extract<AnyConnector, { readonly role: R }>;
type Built<R extends AnyConnector["role"]> = ReturnType<ConnectorOf<R>["build"]>;

/** Connectors are kept while the object lives: some hold a token. */
export function connectors(
  services: ConnectorTools & { readonly sql: Sql; readonly secrets: SecretStore },
): Connectors {
  const forgets: (() => void)[] = [];
  const builderOf = <R extends AnyConnector["role"]>(role: R) => {
    const kept = new Map<string, Built<R>>();
    forgets.push(() => kept.clear());
    return (id: string): Built<R> | undefined => {
      const known = kept.get(id);
      const open = known ? undefined : openConnection(services.sql, services.secrets, id);
      if (open?.connector.role !== role) return known;
      // A connector of the role builds what the role is, which the compiler cannot follow.
      const built = open.connector.build(open.settings, services) as Built<R>;
      kept.set(id, built);
      return built;
    };
  };
  return {
    processor: builderOf("processor"),
    helpdesk: builderOf("helpdesk"),
    messenger: builderOf("messenger"),
    notifier: builderOf("notifier"),
    forget: () => {
      for (const forget of forgets) forget();
    },
  };
}
