import { roleLimitsAt } from "../../../../core/approval/authority.ts";
import type { GoLivePlace, GoLiveView, MoneySwitch } from "../../../../core/contract/go-live.ts";
import { MONEY_ROLES, type MoneyRole } from "../../../../core/money/switches.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { accountChecks, goLiveChecksOf } from "../../domain/money/go-live-checks.ts";
import { isMoneyOn, moneySwitchesOf, trialAt } from "../../store/account/money-switches.ts";
import { accountCurrency, type LocationRow, locations, setting } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { currentRules } from "../../store/policy/policies.ts";

/** Every place with what is asked of it, and for whom money is on there. */
export function goLiveView(context: AccountContext): GoLiveView {
  const { sql } = context;
  const account = accountChecks(context);
  const switches = moneySwitchesOf(sql);
  const rules = currentRules(sql)?.rules;
  const switchOf = (placeId: string, role: MoneyRole): MoneySwitch => {
    const row = switches.find((one) => one.placeId === placeId && one.role === role);
    return {
      role,
      isOn: isMoneyOn(sql, placeId, role),
      ...omitNullish({ byName: row?.byName, atMs: row?.atMs }),
      ...(rules ? { limits: { ...roleLimitsAt(rules, role, placeId), currency: rules.currency } } : {}),
    };
  };
  const currency = accountCurrency(sql);
  const placeOf = ({ locationId: placeId, title }: LocationRow): GoLivePlace => {
    const trial = trialAt(context, placeId);
    return {
      placeId,
      title,
      currency,
      checks: goLiveChecksOf(context, placeId, account),
      ...(trial ? { trial: { byName: trial.byName, endsAtMs: trial.endsAtMs } } : {}),
      switches: MONEY_ROLES.map((role) => switchOf(placeId, role)),
    };
  };
  return { places: locations(sql).map(placeOf), isFrozen: setting(sql, "frozen") === "1" };
}
