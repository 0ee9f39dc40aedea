import { mayDelegate } from "../../../../core/approval/delegation.ts";
import type { PersonInput, ProvisionRequest } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { ensureWatch } from "../../domain/notices/open-notice.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { moneyOnFor, switchAllOff } from "../../store/account/money-switches.ts";
import type { SecretStore } from "../../store/account/secrets.ts";
import { putSetting, type SettingKey, setting } from "../../store/account/settings.ts";
import { endDelegationsOf } from "../../store/approval/delegations.ts";
import type { CommandContext } from "../../store/context.ts";
import { replaceLostSecret } from "../../store/messages/contact-mac.ts";
import { personOfHelpdesk, putPersonRow } from "../../store/people/people.ts";
import { type GivenConnection, putConnection, readConnection } from "./put-connection.ts";

/**
 * Makes the account or changes it to what is asked; repeating it changes nothing and records nothing. A connection that is given again is
 * no longer paused: somebody has looked at it. People and connections that are not named stay as they are.
 */
export function provision(
  context: CommandContext,
  secrets: SecretStore,
  request: ProvisionRequest,
  { isTest = false }: { readonly isTest?: boolean } = {},
): Result<{ created: boolean }, Refusal> {
  const created = setting(context.sql, "title") === undefined;
  // Before its connections are read: what may be connected depends on it. The id says it, so it never changes.
  if (created && isTest) putSetting(context.sql, "test", "1");
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
  const region = setting(context.sql, "region") ?? (created ? request.region : "nearest") ?? "nearest";
  if (request.region !== undefined && request.region !== region) {
    return refusal("invalid", `The account was made in the region ${region} and is never moved.`, { field: "region" });
  }
  if (!created && request.money === "on" && setting(context.sql, "money") !== "on") {
    return refusal("invalid", "Money is switched on by an admin, on the Go live page.", { field: "money" });
  }
  const changes =
    changed(context, "title", request.title) +
    changed(context, "language", request.language) +
    moneyChanged(context, request.money) +
    (created ? changed(context, "region", region) : 0) +
    connections.reduce((sum, connection) => sum + putConnection(context, secrets, connection).length, 0) +
    request.people.reduce((sum, person) => sum + putPerson(context, person), 0);
  replaceLostSecret(secrets);
  ensureWatch(context);
  if (changes > 0) {
    context.record("account.provisioned", undefined, {
      created,
      ...(isTest ? { isTest } : {}),
      region,
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

/** The operator switches money off for all at once; on only as the account is made, for every place and role. */
function moneyChanged(context: CommandContext, money: ProvisionRequest["money"]): number {
  const before = moneyOnFor(context.sql).on;
  if (money === "suggest_only") switchAllOff(context.sql, context.nowMs);
  return changed(context, "money", money) + (money === "suggest_only" && before > 0 ? 1 : 0);
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
