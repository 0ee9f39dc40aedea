/** At most five true sentences about what is getting worse, as facts (mission J3). The screen says them in words. */
import type { ChangeAlertView, ChangeSentence, DigestLine, Pace } from "../contract/changes.ts";

const SENTENCES_MOST = 5;
/** The whole reason is said to have risen where it did by so much. */
const REASON_ROSE = 1.5;

/** Cases a month over a span of days, to a tenth. */
export function paceOf(cases: number, days: number): Pace {
  return { cases, days, perMonth: days === 0 ? 0 : Math.round((cases * 300) / days) / 10 };
}

/** What stands, the most cases first, and then what became of what was done. */
export function sentencesOf(alerts: readonly ChangeAlertView[]): ChangeSentence[] {
  const standing = [...alerts].filter(({ endedOn }) => endedOn === undefined).sort(byCases);
  const rose = standing.map(roseOf);
  const acted = [...alerts].sort(byCases).flatMap(actedOf);
  return [...rose, ...acted].slice(0, SENTENCES_MOST);
}

const byCases = (one: ChangeAlertView, other: ChangeAlertView): number =>
  other.now.perMonth - one.now.perMonth || (one.alertId < other.alertId ? -1 : 1);

function roseOf({ alertId, cause, sinceOn, before, now, ofReason, cases, per100 }: ChangeAlertView): ChangeSentence {
  const rose = ofReason.now.perMonth >= REASON_ROSE * ofReason.before.perMonth && ofReason.now.perMonth > 0;
  const isAll = Object.keys(cause).length === 1;
  const said = rose && !isAll ? ofReason : { before, now };
  const part = { cases: now.cases, of: ofReason.now.cases, cause };
  return {
    kind: "rose",
    change: alertId,
    reason: cause.reason,
    sinceOn,
    of: said === ofReason ? "reason" : "cause",
    fromPerMonth: said.before.perMonth,
    toPerMonth: said.now.perMonth,
    ...(isAll ? {} : { part }),
    ...(per100 ? { per100 } : {}),
    cases,
  };
}

function actedOf({ alertId, cause, actions, cases }: ChangeAlertView): ChangeSentence[] {
  const last = actions.findLast(({ after }) => after !== undefined);
  if (!last?.after) return [];
  const { known, title, onDate, before, after } = last;
  const action = { onDate, ...(known === undefined ? {} : { known }), ...(title === undefined ? {} : { title }) };
  return [
    {
      kind: "acted",
      change: alertId,
      cause,
      action,
      beforePerMonth: before.perMonth,
      afterPerMonth: after.perMonth,
      cases,
    },
  ];
}

/** What a week is counted from for its digest. */
export interface Week {
  readonly alerts: readonly ChangeAlertView[];
  readonly due: { readonly overdue: number; readonly thisWeek: number };
  readonly money: { readonly waiting: number; readonly failed: number };
  readonly disputes: { readonly open: number; readonly firstDueOn: string | undefined };
  readonly done: { readonly actions: number; readonly decided: number };
}

/** The lines of a Monday: what rose, what is due, money, disputes, what was done. A provider is in none of them. */
export function digestOf({ alerts, due, money, disputes, done }: Week): DigestLine[] {
  const standing = alerts.filter(({ endedOn }) => endedOn === undefined).sort(byCases);
  const [first] = standing;
  return [
    ...(first ? [roseLine(first, standing.length)] : []),
    ...(due.overdue + due.thisWeek > 0 ? [{ kind: "due" as const, ...due }] : []),
    ...(money.waiting + money.failed > 0 ? [{ kind: "money" as const, ...money }] : []),
    ...(disputes.open > 0 ? [disputesLine(disputes)] : []),
    ...(done.actions + done.decided > 0 ? [{ kind: "done" as const, ...done }] : []),
  ];
}

function roseLine({ cause, before, now }: ChangeAlertView, alerts: number): DigestLine {
  const { reason, service, location } = cause;
  return {
    kind: "rose",
    alerts,
    reason,
    ...(service === undefined ? {} : { service }),
    ...(location === undefined ? {} : { location: location.title }),
    fromPerMonth: before.perMonth,
    toPerMonth: now.perMonth,
  };
}

const disputesLine = ({ open, firstDueOn }: Week["disputes"]): DigestLine => ({
  kind: "disputes",
  open,
  ...(firstDueOn === undefined ? {} : { firstDueOn }),
});
