/**
 * Where the rate of refunds has turned, and what it is of (mission J3). Each cause's cases since a possible turn are held against those of the
 * year before it, given how many there are of both: a window-limited scan over starts (Lai 1995) with the exact conditional test of two
 * Poisson rates (Przyborowski and Wilenski 1940), over all causes at once as in Kulldorff's prospective scan (2001). What else rose in the
 * same days, the same days a year before and a room for season are taken off first, so that season, growth and one busy week are no news.
 * How often it alarms in vain is measured and stated in decision record 0075.
 */
import {
  type Cause,
  type CountedCase,
  contains,
  type Delivered,
  depthOf,
  isOf,
  isRelated,
  LEVELS,
  placeOfCause,
} from "./cause.ts";
import { countIn, type Series, type SessionsIn, seriesOf, sessionsOf } from "./series.ts";
import { surprise } from "./tail.ts";

export const TUNING = {
  /** Below it no cause is named: less than one in a year would come by chance if each of the year's cases began a turn of its own. */
  threshold: 1,
  /** A turn is looked for in so many days. */
  windowDays: 180,
  baseDays: 365,
  baseDaysMin: 90,
  /** So few are no trend, whatever was before. */
  casesMin: 5,
  /** One week is no trend: the first and the last of the cases lie so far apart. */
  spanDaysMin: 10,
  /** Sessions are few in a short time: so many more are taken as spread evenly. */
  evenSessions: 150,
  /** A change elsewhere is believed as far as it has cases. */
  elsewhereCases: 5,
  /** A rise up to here is never news. */
  roomMin: 1.15,
  /** And where nothing tells the season, so much more. */
  roomSeason: 1.2,
  causesMost: 5,
  /** A part of a cause that has as much evidence as the whole, but for so much, is the cause. */
  asMuch: 0.3,
  /** As a part, one is named that could not be named alone, but for so much. */
  unpaid: 3,
};

export interface Change {
  readonly cause: Cause;
  /** The first of its cases since the turn. */
  readonly sinceDay: number;
  readonly cases: number;
  readonly before: { readonly cases: number; readonly days: number };
  /** −ln of how often it comes by chance, after as many causes and turns as were looked at. */
  readonly evidence: number;
}

export interface History {
  readonly cases: readonly CountedCase[];
  readonly delivered: readonly Delivered[];
  /** Since when the clinic's cases are known. */
  readonly firstDay: number;
  /** The last whole day. */
  readonly lastDay: number;
}

/** Read once for many evenings; `on` answers what an evening could know. */
export function watcherOf({ cases, delivered, firstDay, lastDay }: History): Watcher {
  const span = { firstDay, lastDay };
  const all = sessionsOf(delivered, span, (row) => row.sessions);
  const sessions = sessionsOf(delivered, span, (row) => row.sessions - row.askedBack);
  const whole = new Tables(seriesOf(cases), sessions, firstDay);
  return {
    on: (day, newSince = 0) => namedOn(whole, { cases, sessions, firstDay, day, newSince }),
    sessions: (cause, from, to) => all(placeOfCause(cause), from, to),
  };
}

export interface Watcher {
  /** `newSince`: looks only at causes that have had a case since, as who watches evening after evening may. */
  on(day: number, newSince?: number): Change[];
  /** What was delivered where a cause lies, from one day to another. */
  sessions(cause: Cause, from: number, to: number): number;
}

/** The plainest cause first; what it explains is taken out before the next is looked for. */
function namedOn(whole: Tables, { cases, sessions, firstDay, day, newSince }: Evening): Change[] {
  const named: Change[] = [];
  let tables = whole;
  let left = cases;
  while (named.length < TUNING.causesMost) {
    const best = tables.plainest(day, newSince);
    if (!best) break;
    named.push(best);
    left = left.filter((row) => !(row.day >= best.sinceDay && isOf(row, best.cause)));
    tables = new Tables(seriesOf(left), sessions, firstDay);
  }
  return named.filter((one, at) => !named.slice(0, at).some((other) => isRelated(one.cause, other.cause)));
}

interface Evening {
  readonly cases: readonly CountedCase[];
  readonly sessions: SessionsIn;
  readonly firstDay: number;
  readonly day: number;
  readonly newSince: number;
}

interface Risen {
  readonly change: Change;
  /** Its evidence before anything is paid for what else was looked at. */
  readonly alone: number;
}

/**
 * That something rose has to be paid for; what it is need not be, since it is asked only then: the cause with the most evidence of its own,
 * and the most specific one that has as much.
 */
function namedOf(risen: readonly Risen[]): Change | undefined {
  const sure = risen.filter(({ change }) => change.evidence >= TUNING.threshold);
  const [first] = sure.toSorted((one, other) => other.alone - one.alone);
  if (!first) return undefined;
  const as = risen.filter(
    ({ change, alone }) => contains(first.change.cause, change.cause) && alone >= first.alone - TUNING.asMuch,
  );
  return as.toSorted(
    (one, other) => depthOf(other.change.cause) - depthOf(one.change.cause) || other.alone - one.alone,
  )[0]?.change;
}

class Tables {
  readonly #series: readonly Series[];
  readonly #sessions: SessionsIn;
  readonly #firstDay: number;
  readonly #byReason = new Map<string, Series>();
  readonly #all: readonly number[];

  constructor(series: readonly Series[], sessions: SessionsIn, firstDay: number) {
    this.#series = series;
    this.#sessions = sessions;
    this.#firstDay = firstDay;
    for (const one of series) if (one.level === 0) this.#byReason.set(one.cause.reason, one);
    this.#all = [...this.#byReason.values()].flatMap(({ days }) => days).sort((one, other) => one - other);
  }

  /** The cause with the most behind it, if any has enough. */
  plainest(day: number, newSince: number): Change | undefined {
    const able = this.#series.filter(({ days }) => countIn(days, day - TUNING.windowDays + 1, day) >= TUNING.casesMin);
    // A cause that could not be named however its cases lay costs nothing (Tarone 1990); each level pays for its own.
    const turns = Math.log(Math.max(1, countIn(this.#all, day - TUNING.baseDays + 1, day)));
    const known = this.#series.filter(
      ({ days }) => countIn(days, day - TUNING.windowDays - TUNING.baseDays + 1, day) >= TUNING.casesMin,
    );
    const looked = LEVELS.map(
      (_, level) => turns + Math.log(Math.max(1, known.filter((one) => one.level === level).length)),
    );
    const risen = able.flatMap((one) => {
      if (countIn(one.days, newSince, day) === 0) return [];
      const paid = looked[one.level] ?? 0;
      const change = this.#turnOf(one, day, paid);
      return change ? [{ change, alone: change.evidence + paid }] : [];
    });
    return namedOf(risen);
  }

  #turnOf(series: Series, day: number, looked: number): Change | undefined {
    const { days, cause } = series;
    const place = placeOfCause(cause);
    const from = Math.max(day - TUNING.windowDays + 1, this.#firstDay + TUNING.baseDaysMin);
    let best: Change | undefined;
    for (let at = days.length - 1; at >= 0; at -= 1) {
      const sinceDay = days[at] ?? 0;
      if (sinceDay > day) continue;
      if (sinceDay < from) break;
      if (days[at - 1] === sinceDay) continue;
      const cases = countIn(days, sinceDay, day);
      const lastDay = days[at + cases - 1] ?? sinceDay;
      if (cases < TUNING.casesMin || lastDay - sinceDay < TUNING.spanDaysMin) continue;
      const baseFrom = Math.max(this.#firstDay, sinceDay - TUNING.baseDays);
      const before = { cases: countIn(days, baseFrom, sinceDay - 1), days: sinceDay - baseFrom };
      const sessions = {
        before: this.#sessions(place, baseFrom, sinceDay - 1),
        since: this.#sessions(place, sinceDay, day),
      };
      const share = shareOf(sessions, before.days, day - sinceDay + 1);
      const usual = share / (1 - share);
      const evidenceAt = (room: number) =>
        surprise(cases, cases + before.cases, (usual * room) / (1 + usual * room)) - looked;
      // The room that everything has already leaves too little.
      if (evidenceAt(TUNING.roomMin) < TUNING.threshold - TUNING.unpaid) continue;
      const evidence = evidenceAt(this.#room(series, { baseFrom, sinceDay, day }));
      if (!best || evidence > best.evidence) best = { cause, sinceDay, cases, before, evidence };
    }
    return best;
  }

  /** How much more than before may be expected of these days: by what rose elsewhere, by last year's same days, and by what neither tells. */
  #room(series: Series, { baseFrom, sinceDay, day }: { baseFrom: number; sinceDay: number; day: number }): number {
    const reason = this.#byReason.get(series.cause.reason)?.days ?? [];
    const [around, own] = series.level === 0 ? [this.#all, reason] : [reason, series.days];
    const ratio = (day - sinceDay + 1) / (sinceDay - baseFrom);
    const elsewhere = (from: number, to: number) => countIn(around, from, to) - countIn(own, from, to);
    const usual = elsewhere(baseFrom, sinceDay - 1) * ratio;
    const rose = believed(elsewhere(sinceDay, day), usual);
    const yearAgo = this.#lastYear(reason, { baseFrom, sinceDay, day });
    const known = (series.level === 0 ? 0 : usual) + (yearAgo?.usual ?? 0);
    const season = TUNING.roomSeason * (TUNING.elsewhereCases / (TUNING.elsewhereCases + known));
    return Math.max(1, rose, yearAgo?.rose ?? 1) * (TUNING.roomMin + season);
  }

  /** What the reason did in the same days a year before, a week more on either side. */
  #lastYear(
    reason: readonly number[],
    { baseFrom, sinceDay, day }: { baseFrom: number; sinceDay: number; day: number },
  ) {
    const from = sinceDay - 365 - 7;
    const to = Math.min(day - 365 + 7, sinceDay - 1);
    if (from < this.#firstDay) return undefined;
    const usual = countIn(reason, baseFrom, sinceDay - 1) * ((to - from + 1) / (sinceDay - baseFrom));
    return { usual, rose: believed(countIn(reason, from, to), usual) };
  }
}

const believed = (cases: number, usual: number): number =>
  (cases + TUNING.elsewhereCases) / (usual + TUNING.elsewhereCases);

/** Which part of what was delivered lies after the turn. */
function shareOf(
  sessions: { readonly before: number; readonly since: number },
  daysBefore: number,
  daysSince: number,
): number {
  const even = TUNING.evenSessions / (daysBefore + daysSince);
  const since = sessions.since + even * daysSince;
  return since / (since + sessions.before + even * daysBefore);
}
