/** What is getting worse, what was done about it, and Monday's lines: counted as they are read. */

import { may } from "../../../../core/approval/may.ts";
import { paceOf, sentencesOf } from "../../../../core/changes/sentences.ts";
import type {
  ChangeActionView,
  ChangeAlertView,
  ChangeCause,
  ChangesAnswer,
} from "../../../../core/contract/changes.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { dayNumber } from "../../../../core/facts/civil.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { Cause } from "../../../../core/trends/change/cause.ts";
import { NAMED_FROM } from "../../../../core/trends/small.ts";
import type { Role } from "../../../../core/words.ts";
import { type Days, daysOf } from "../../domain/trends/history.ts";
import { locations, personById, setting } from "../../store/account/settings.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { peopleRows } from "../../store/people/people.ts";
import { actionChoices, actionsOf } from "../../store/trends/change-actions.ts";
import { type AlertRow, alertsSince } from "../../store/trends/change-alerts.ts";
import { casesOfCause } from "../../store/trends/change-counts.ts";
import { namedProviders } from "../../store/trends/named-providers.ts";
import { mondayOf } from "./digest.ts";

const DAY_MS = 86_400_000;
/** What ended lately is still shown, with what was done. */
const ENDED_SHOWN_MS = 90 * DAY_MS;
const LATELY_DAYS = 30;
const AFTER_DAYS_MIN = 14;
/** Of fewer sessions no rate is said. */
const SESSIONS_MIN = 50;

type Reading = Pick<AccountContext, "sql" | "nowMs" | "clock">;

export function readChanges(context: AccountContext, who: PersonActor): Result<ChangesAnswer, Refusal> {
  const { sql } = context;
  const alerts = alertsFor(context, who.role);
  const lookedAt = setting(sql, "changes_looked_at");
  return ok({
    alerts,
    sentences: sentencesOf(alerts),
    digest: mondayOf(context, alerts),
    choices: actionChoices(sql)
      .filter(({ offered }) => offered === 1)
      .map(({ choiceId, known, title }) => ({ choiceId, ...omitNullish({ known, title }) })),
    owners: may(who, "change.act").ok
      ? peopleRows(sql)
          .filter(({ suspendedAtMs }) => suspendedAtMs === null)
          .map(({ personId, name }) => ({ personId, name }))
      : [],
    ...(lookedAt === undefined ? {} : { lookedAtMs: Number(lookedAt) }),
  });
}

/** As a role sees them; `undefined` sees no provider. */
export function alertsFor(context: Reading, role: Role | undefined): ChangeAlertView[] {
  const days = daysOf(context);
  return alertsSince(context.sql, context.nowMs - ENDED_SHOWN_MS).map((row) => viewOf(context, row, days, role));
}

function viewOf(context: Reading, row: AlertRow, days: Days, role: Role | undefined): ChangeAlertView {
  const { sql } = context;
  const { alertId, cause, sinceMs, sinceOn, foundOn, endedOn, beforeCases, beforeDays } = row;
  const whole: Cause = { reason: cause.reason };
  const sinceDay = dayNumber(sinceOn);
  const untilDay = days.todayNo + 1;
  const lately = Math.min(LATELY_DAYS, untilDay - sinceDay);
  const between = (of: Cause, from: number, until: number) =>
    paceOf(casesOfCause(sql, of, days.startMs(from), days.startMs(until)), until - from);
  // To the instant: as many as the list behind it holds.
  const cases = casesOfCause(sql, cause, sinceMs, context.nowMs + DAY_MS);
  return {
    alertId,
    cause: causeFor(context, row, role),
    sinceOn,
    foundOn,
    ...(endedOn === null ? {} : { endedOn }),
    before: paceOf(beforeCases, beforeDays),
    now: between(cause, untilDay - lately, untilDay),
    ofReason: {
      before: between(whole, sinceDay - beforeDays, sinceDay),
      now: between(whole, untilDay - lately, untilDay),
    },
    cases,
    ...per100Of(row),
    actions: actionsOf(sql, alertId).map((action): ChangeActionView => {
      const { known, title } = actionChoices(sql).find(({ choiceId }) => choiceId === action.choiceId) ?? {};
      const onDay = dayNumber(action.onDate);
      const isOld = untilDay - onDay >= AFTER_DAYS_MIN;
      return {
        actionId: action.actionId,
        choiceId: action.choiceId,
        ownerId: action.ownerId,
        owner: personById(sql, action.ownerId)?.name ?? "",
        onDate: action.onDate,
        ...omitNullish({ known, title }),
        ...omitNullish({ note: action.noteTextId === null ? null : readText(sql, action.noteTextId) }),
        before: between(cause, Math.min(sinceDay, onDay - 1), onDay),
        ...(isOld ? { after: between(cause, onDay, untilDay) } : {}),
      };
    }),
  };
}

function per100Of({
  beforeCases,
  casesLooked,
  sessionsBefore,
  sessionsSince,
}: AlertRow): Pick<ChangeAlertView, "per100"> {
  if (sessionsBefore < SESSIONS_MIN || sessionsSince < SESSIONS_MIN) return {};
  const rate = (cases: number, sessions: number) => Math.round((cases * 1000) / sessions) / 10;
  return { per100: { before: rate(beforeCases, sessionsBefore), now: rate(casesLooked, sessionsSince) } };
}

/** A provider is named to those who answer for providers, and never for a handful of cases. */
function causeFor({ sql }: Reading, row: AlertRow, role: Role | undefined): ChangeCause {
  const { reason, service, locationId, provider } = row.cause;
  const location = locations(sql).find((one) => one.locationId === locationId);
  const isFew = row.casesLooked < NAMED_FROM.refunds || !namedProviders(sql).some((one) => one === provider);
  const withheld =
    role === undefined || !may({ personId: "", role }, "provider.name").ok
      ? ("role" as const)
      : isFew
        ? ("few" as const)
        : undefined;
  return {
    reason,
    ...omitNullish({ service }),
    ...(location ? { location: { locationId: location.locationId, title: location.title } } : {}),
    ...(provider === undefined ? {} : withheld ? { providerWithheld: withheld } : { provider }),
  };
}
