import { mayDelegate } from "../../../../core/approval/delegation.ts";
import type { ConnectionInput, PersonInput, ProvisionRequest } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { type AnyConnector, connectorOf } from "../../../connectors/registry.ts";
import { ensureWatch } from "../../domain/notices/open-notice.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { pausedUntilMs } from "../../store/account/connection-health.ts";
import { connectionById, putConnectionRow } from "../../store/account/connections.ts";
import type { SecretStore } from "../../store/account/secrets.ts";
import { putSetting, type SettingKey, setting } from "../../store/account/settings.ts";
import { endDelegationsOf } from "../../store/approval/delegations.ts";
import type { CommandContext } from "../../store/context.ts";
import { personOfHelpdesk, putPersonRow } from "../../store/people/people.ts";
import type { Sql } from "../../store/sql.ts";

/**
 * Makes the account or changes it to what is asked; repeating it changes nothing and records nothing. A connection that is given again is
 * no longer paused: somebody has looked at it. People and connections that are not named stay as they are.
 */
export function provision(
  context: CommandContext,
  secrets: SecretStore,
  request: ProvisionRequest,
): Result<{ created: boolean }, Refusal> {
  const connections: GivenConnection[] = [];
  for (const [at, input] of request.connections.entries()) {
    const given = readConnection(context.sql, input, `connections.${at}`);
    if (!given.ok) return given;
    const { id } = given.value;
    if (connections.some((other) => other.id === id)) {
      return refusal("invalid", `Two connections are called ${id}: give the second a ULID as its id.`, {
        field: `connections.${at}.id`,
      });
    }
    connections.push(given.value);
  }
  const created = setting(context.sql, "title") === undefined;
  const changes =
    changed(context, "title", request.title) +
    changed(context, "language", request.language) +
    changed(context, "money", request.money) +
    connections.reduce((sum, connection) => sum + putConnection(context, secrets, connection), 0) +
    request.people.reduce((sum, person) => sum + putPerson(context, person), 0);
  ensureWatch(context);
  if (changes > 0) {
    context.record("account.provisioned", undefined, {
      created,
      money: request.money,
      connections: connections.map(({ kind }) => kind),
      people: request.people.length,
    });
  }
  return ok({ created });
}

function changed(context: CommandContext, key: SettingKey, value: string): number {
  if (setting(context.sql, key) === value) return 0;
  putSetting(context.sql, key, value);
  return 1;
}

interface GivenConnection {
  readonly id: string;
  readonly kind: string;
  readonly connector: AnyConnector;
  readonly settings: Record<string, unknown>;
}

/** What the kind's connector says of the settings; nothing is kept that it did not declare. */
function readConnection(sql: Sql, input: ConnectionInput, field: string): Result<GivenConnection, Refusal> {
  const { kind, id = kind, ...given } = input;
  const connector = connectorOf(kind);
  if (!connector) return refusal("invalid", `There is no connector for "${kind}".`, { field: `${field}.kind` });
  const known = connectionById(sql, id);
  if (known && known.kind !== kind) {
    return refusal("invalid", `The connection ${id} is to ${known.kind}, not to ${kind}.`, { field: `${field}.id` });
  }
  const settings = connector.settings.safeParse(given);
  if (settings.success) return ok({ id, kind, connector, settings: settings.data });
  const [issue] = settings.error.issues;
  const path = [field, ...(issue?.path ?? [])].join(".");
  return refusal("invalid", `${connector.title}: ${issue?.message ?? "the settings cannot be read"}`, { field: path });
}

function putConnection(context: CommandContext, secrets: SecretStore, given: GivenConnection): number {
  const { id, kind, connector, settings } = given;
  const origin = connector.origin(settings);
  let changes = 0;
  const open: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (connector.secrets.includes(name)) changes += secrets.put(`${id}/${name}`, String(value)) ? 1 : 0;
    else open[name] = value;
  }
  const config = JSON.stringify(open);
  if (pausedUntilMs(context.sql, id) !== undefined)
    context.record("connection.resumed", undefined, { kind, connectionId: id });
  return changes + (putConnectionRow(context.sql, { id, kind, origin, config }) ? 1 : 0);
}

/** A role is a right: each change of one stands in the record. Who cannot approve any more has nothing left to lend. */
function putPerson(context: CommandContext, person: PersonInput): number {
  const before = personOfHelpdesk(context.sql, person.helpdesk, person.externalId);
  const { helpdesk, externalId, name, role: given } = person;
  const isChanged = putPersonRow(context.sql, { personId: context.newId(), helpdesk, externalId, name, role: given });
  const after = personOfHelpdesk(context.sql, person.helpdesk, person.externalId);
  if (after && before?.role !== after.role) {
    const { personId, role } = after;
    context.record("person.role_set", undefined, { personId, from: before?.role ?? null, to: role });
    if (!mayDelegate(role)) endDelegationsOf(context, personId);
  }
  return isChanged ? 1 : 0;
}
