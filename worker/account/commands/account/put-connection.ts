/** One connection as it is to be: read by its connector, and kept. For the operator's call and the admin's page. */
import type { ConnectionInput } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { type AnyConnector, connectorOf, filledBy } from "../../../connectors/registry.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { forgetAnswers, heldSinceMs, pausedUntilMs } from "../../store/account/connection-health.ts";
import { connectionById, originOf, putConnectionRow } from "../../store/account/connections.ts";
import { dropSecret, type SecretStore } from "../../store/account/secrets.ts";
import type { CommandContext } from "../../store/context.ts";
import { hurryLane } from "../../store/outbox.ts";
import type { Sql } from "../../store/sql.ts";
import { forgetReadings } from "../../store/sync/readings.ts";
import { fitsTestAccount } from "./right-keys.ts";

export interface GivenConnection {
  readonly id: string;
  readonly kind: string;
  readonly connector: AnyConnector;
  readonly settings: Record<string, unknown>;
}

/** What the kind's connector says of the settings; nothing is kept that it did not declare. */
export function readConnection(sql: Sql, input: ConnectionInput, field: string): Result<GivenConnection, Refusal> {
  const { kind, id = kind, ...given } = input;
  const connector = connectorOf(kind);
  if (!connector) return refusal("invalid", `There is no connector for "${kind}".`, { field: `${field}.kind` });
  const known = connectionById(sql, id);
  if (known && known.kind !== kind) {
    return refusal("invalid", `The connection ${id} is to ${known.kind}, not to ${kind}.`, { field: `${field}.id` });
  }
  const settings = connector.settings.safeParse({ ...filledBefore(sql, id, connector, given), ...given });
  if (settings.success) {
    const fits = fitsTestAccount(sql, connector, settings.data);
    return fits.ok ? ok({ id, kind, connector, settings: settings.data }) : fits;
  }
  const errors = settings.error.issues.flatMap(({ path, message, ...issue }) => {
    // What nobody declared is named itself.
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
    const paths = keys.length > 0 ? keys.map((key) => [...path, key]) : [path];
    return paths.map((at) => ({ field: [field, ...at].join("."), message }));
  });
  const [first] = errors;
  return err({
    code: "invalid",
    detail: `${connector.title}: ${first?.message ?? "the settings cannot be read"}`,
    errors,
    values: { field: first?.field ?? field },
  });
}

/**
 * What was made at the helpdesk and filled in stays where it is left out, as long as it is the same helpdesk: who gives settings perhaps never
 * saw it. A secret of these stays as it is stored.
 */
function filledBefore(
  sql: Sql,
  id: string,
  connector: AnyConnector,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const before: Record<string, unknown> = JSON.parse(connectionById(sql, id)?.config ?? "{}");
  const kept = Object.entries(before).filter(([name]) => filledBy(connector).includes(name));
  const settings = connector.settings.safeParse({ ...Object.fromEntries(kept), ...given });
  return settings.success && connector.origin(settings.data) === originOf(sql, id) ? Object.fromEntries(kept) : {};
}

/** Answers the names of the settings that are others than before. Who gave them has looked at the connection: a refused key's pause ends. */
export function putConnection(context: CommandContext, secrets: SecretStore, given: GivenConnection): string[] {
  const { sql } = context;
  const { id, kind, connector, settings } = given;
  const before: Record<string, unknown> = JSON.parse(connectionById(sql, id)?.config ?? "{}");
  const isSecret = (name: string) => connector.secrets.includes(name);
  const changed = Object.entries(settings).flatMap(([name, value]) =>
    isSecret(name) && secrets.put(`${id}/${name}`, String(value)) ? [name] : [],
  );
  const open = Object.fromEntries(Object.entries(settings).filter(([name]) => !isSecret(name)));
  for (const name of new Set([...Object.keys(before), ...Object.keys(open)]))
    if (JSON.stringify(before[name]) !== JSON.stringify(open[name])) changed.push(name);
  if (pausedUntilMs(sql, id) !== undefined) context.record("connection.resumed", undefined, { kind, connectionId: id });
  const origin = connector.origin(settings);
  if (originOf(sql, id) !== origin) {
    // Of another helpdesk: nothing that it sends is to be believed any more.
    const left = filledBy(connector).filter((name) => isSecret(name) && settings[name] === undefined);
    for (const name of left) dropSecret(sql, `${id}/${name}`);
  }
  const isOther = putConnectionRow(sql, { id, kind, origin, config: JSON.stringify(open) });
  if (changed.length > 0 || isOther) {
    forgetAnswers(sql, id);
    // It may be another account of the clinic's: its lists are read from their beginning.
    forgetReadings(sql, id);
  }
  // What waited for the key need not wait for its time. A person's own pause goes on.
  if (heldSinceMs(sql, id) === undefined) hurryLane(sql, id, context.nowMs);
  return changed.length === 0 && isOther ? ["origin"] : changed;
}
