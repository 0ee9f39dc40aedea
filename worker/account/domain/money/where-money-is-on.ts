/** Whether money may leave at a place by a role, and if not, what is on there instead. */
import type { SuggestsView } from "../../../../core/contract/go-live.ts";
import {
  isMoneyRole,
  MONEY_ROLES,
  type MoneyRole,
  TRIAL_MOST_DECISIONS,
  TRIAL_MOST_MINOR,
} from "../../../../core/money/switches.ts";
import type { Role } from "../../../../core/words.ts";
import {
  decidedAtPlace,
  isMoneyOn,
  rolesWithMoney,
  type TrialRow,
  trialAt,
} from "../../store/account/money-switches.ts";
import { locations, setting } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";

export interface MoneyAbout {
  readonly places: readonly string[];
  /** All that act on it. An admin decides nothing alone, so for them it is enough that it is on for anybody. */
  readonly roles: readonly Role[];
  /** What is decided, for a trial; absent for what no trial lets through. */
  readonly amountMinor?: number | undefined;
  readonly decisionId?: string | undefined;
}

const mayAt = (sql: Sql, placeId: string, role: Role): boolean =>
  isMoneyRole(role) ? isMoneyOn(sql, placeId, role) : rolesWithMoney(sql, placeId).length > 0;

const fitsTrial = (sql: Sql, trial: TrialRow, { amountMinor, decisionId = "" }: MoneyAbout): boolean =>
  amountMinor !== undefined &&
  amountMinor <= TRIAL_MOST_MINOR &&
  decidedAtPlace(sql, trial.placeId, trial.beganAtMs, decisionId) < TRIAL_MOST_DECISIONS;

/** Why this is only suggested, in what a page can say; undefined where money may leave. */
export function suggestsOnly(context: AccountContext, about: MoneyAbout): SuggestsView | undefined {
  const { sql } = context;
  const { places, roles } = about;
  // No place is on file yet, and so nothing was bought: what the account says of all.
  if (places.length === 0) return setting(sql, "money") === "on" ? undefined : { places: [], onFor: [] };
  const lacking = places.flatMap((placeId) => {
    if (roles.every((role) => mayAt(sql, placeId, role))) return [];
    const trial = trialAt(context, placeId);
    return trial && fitsTrial(sql, trial, about) ? [] : [{ placeId, trial }];
  });
  const [first] = lacking;
  if (!first) return undefined;
  const titles = new Map(locations(sql).map(({ locationId, title }) => [locationId, title]));
  return {
    places: lacking.map(({ placeId }) => titles.get(placeId) ?? placeId),
    onFor: onForAll(
      sql,
      lacking.map(({ placeId }) => placeId),
    ),
    ...(first.trial ? { trialMostMinor: TRIAL_MOST_MINOR } : {}),
  };
}

const onForAll = (sql: Sql, places: readonly string[]): MoneyRole[] =>
  MONEY_ROLES.filter((role) => places.every((placeId) => isMoneyOn(sql, placeId, role)));

/** Whether anybody may let money leave at each of these places: where nobody may, refunds are made elsewhere. */
export const isOnForSomebody = (sql: Sql, places: readonly string[]): boolean =>
  places.length === 0
    ? setting(sql, "money") === "on"
    : places.every((placeId) => rolesWithMoney(sql, placeId).length > 0);
