/** Whether settings reach what they may from here: nothing real from a test account, and no play money where money is on. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { AnyConnector } from "../../../connectors/registry.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { allConnectionIds, openConnection } from "../../store/account/connections.ts";
import { moneyOnFor } from "../../store/account/money-switches.ts";
import type { SecretStore } from "../../store/account/secrets.ts";
import { isTestAccount } from "../../store/account/settings.ts";
import type { Sql } from "../../store/sql.ts";

type Settings = Readonly<Record<string, unknown>>;

/** Asked whoever connects, the operator too. What is not known to be play money counts as real. */
export function fitsTestAccount(sql: Sql, connector: AnyConnector, settings: Settings): Result<true, Refusal> {
  if (!isTestAccount(sql)) return ok(true);
  const { title } = connector;
  if (connector.role === "messenger") {
    return refusal("invalid", `${title}: a test account writes to nobody.`, { keys: "writes_to_people" });
  }
  if (connector.role === "processor" && connector.reaches(settings) !== "play_money") {
    return refusal("invalid", `${title}: a test account takes only ${title}'s test keys, and these are not.`, {
      keys: "real_money",
    });
  }
  return ok(true);
}

/**
 * Of a live account, asked of whoever connects on the page: a refund by a test key tells a patient of money that never comes. An account that
 * works with test keys already is a trial of the whole, such as a demo.
 */
export function fitsLiveAccount(
  { sql, secrets }: { readonly sql: Sql; readonly secrets: SecretStore },
  connector: AnyConnector,
  settings: Settings,
): Result<true, Refusal> {
  if (isTestAccount(sql) || !isPlayMoney(connector, settings) || moneyOnFor(sql).on === 0) return ok(true);
  const isTrial = allConnectionIds(sql).some((id) => {
    const known = openConnection(sql, secrets, id);
    return known !== undefined && isPlayMoney(known.connector, known.settings);
  });
  return isTrial
    ? ok(true)
    : refusal("invalid", `${connector.title}: these are test keys, and money is on in this account.`, {
        keys: "play_money",
      });
}

const isPlayMoney = (connector: AnyConnector, settings: Settings): boolean =>
  connector.role === "processor" && connector.reaches(settings) === "play_money";
