import { lends } from "../../../core/approval/delegation.ts";
import type { ConnectionInput, PersonInput, ProvisionRequest } from "../../../core/contract/account.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { CommandContext } from "../context.ts";
import { pausedUntilMs } from "../ledger/connections.ts";
import { endDelegationsOf } from "../ledger/delegations.ts";
import type { SecretStore } from "../secrets.ts";
import { personOfHelpdesk } from "../store/people.ts";
import { putSetting, type SettingKey, setting } from "../store/settings.ts";

/** Fields of a connection that are kept sealed and never leave the object. */
const SECRET_FIELDS = ["oauthClientSecret", "webhookSecret", "secretKey"] as const;

/**
 * Makes the account or changes it to what is asked; repeating it changes nothing and records nothing. A connection that is given again is
 * no longer paused: somebody has looked at it. People and connections that are not named stay as they are.
 */
export function provision(
  context: CommandContext,
  secrets: SecretStore,
  request: ProvisionRequest,
): Result<{ created: boolean }, Refusal> {
  const created = setting(context.sql, "title") === undefined;
  const changes =
    changed(context, "title", request.title) +
    changed(context, "language", request.language) +
    changed(context, "money", request.money) +
    request.connections.reduce((sum, connection) => sum + putConnection(context, secrets, connection), 0) +
    request.people.reduce((sum, person) => sum + putPerson(context, person), 0);
  if (changes > 0) {
    context.record("account.provisioned", undefined, {
      created,
      money: request.money,
      connections: request.connections.map((connection) => connection.kind),
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

function putConnection(context: CommandContext, secrets: SecretStore, connection: ConnectionInput): number {
  const { kind } = connection;
  const origin = kind === "zendesk" ? `https://${connection.subdomain}.zendesk.com` : "https://api.stripe.com";
  let changes = 0;
  const open: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(connection)) {
    const secret = SECRET_FIELDS.find((field) => field === name);
    if (secret) changes += secrets.put(`${kind}/${secret}`, String(value)) ? 1 : 0;
    else if (name !== "kind") open[name] = value;
  }
  const config = JSON.stringify(open);
  const known = context.sql.one<{ origin: string; config: string }>(
    "SELECT origin, config FROM connection WHERE kind = ?",
    kind,
  );
  if (pausedUntilMs(context.sql, kind) !== undefined) context.record("connection.resumed", undefined, { kind });
  context.sql.run(
    `INSERT INTO connection (kind, origin, config) VALUES (?, ?, ?)
     ON CONFLICT (kind) DO UPDATE SET origin = excluded.origin, config = excluded.config, paused_because = NULL`,
    kind,
    origin,
    config,
  );
  return changes + (known?.origin === origin && known.config === config ? 0 : 1);
}

/** A role is a right: each change of one stands in the record. Who cannot approve any more has nothing left to lend. */
function putPerson(context: CommandContext, person: PersonInput): number {
  const before = personOfHelpdesk(context.sql, person.helpdesk, person.externalId);
  const changes = context.sql.run(
    `INSERT INTO person (id, helpdesk, external_id, name, role) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (helpdesk, external_id) DO UPDATE SET name = excluded.name, role = excluded.role
     WHERE name <> excluded.name OR role <> excluded.role`,
    context.newId(),
    person.helpdesk,
    person.externalId,
    person.name,
    person.role,
  );
  const after = personOfHelpdesk(context.sql, person.helpdesk, person.externalId);
  if (after && before?.role !== after.role) {
    const { personId, role } = after;
    context.record("person.role_set", undefined, { personId, from: before?.role ?? null, to: role });
    if (!lends(role)) endDelegationsOf(context, personId);
  }
  return changes;
}
