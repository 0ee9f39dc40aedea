/** What the checks read of an account's database: in few statements, because they do it after every commit. */

import { REPLAYED_EVENTS, type ReplayedEvent } from "../../core/audit/replay.ts";
import type { LegState } from "../../core/refund/states.ts";
import { assert } from "../../core/result.ts";
import type { Sql } from "../../worker/account/store/sql.ts";

export interface LegFacts {
  readonly id: string;
  readonly decisionId: string;
  /** What its decision is about, all legs together. */
  readonly decidedMinor: number;
  readonly paymentId: string;
  /** Who took its payment. */
  readonly connectionId: string;
  readonly processorRef: string | null;
  readonly kind: "refund" | "credit" | "hand";
  readonly state: LegState;
  readonly amountMinor: number;
  readonly currency: string;
  readonly heldMinor: number;
  /** Less what was taken back or paid out of the credit that it became. */
  readonly countsMinor: number;
  readonly vendorRef: string | null;
  readonly problem: string | null;
}

const LEG = `g.id, g.decision_id AS decisionId, d.amount_minor AS decidedMinor, g.payment_id AS paymentId, p.processor AS connectionId, p.processor_ref AS processorRef, g.kind, g.state, g.amount_minor AS amountMinor,
    g.currency, g.held_minor AS heldMinor, c.counts_minor AS countsMinor, g.vendor_ref AS vendorRef, g.problem`;
const LEGS = `FROM leg g JOIN decision d ON d.id = g.decision_id JOIN leg_counting c ON c.leg_id = g.id JOIN payment p ON p.id = g.payment_id ORDER BY g.id`;

export function legsOf(sql: Sql): LegFacts[] {
  return sql.all<LegFacts>(`SELECT ${LEG} ${LEGS}`);
}

/** A leg and whether there is work that moves it on. */
export interface WatchedLeg extends LegFacts {
  readonly hasSend: 0 | 1;
  readonly hasTask: 0 | 1;
}

const WATCHED = `SELECT ${LEG}, EXISTS (SELECT 1 FROM job j WHERE j.kind = 'send_leg' AND j.ref = g.id) AS hasSend,
    g.kind = 'hand' AND EXISTS (SELECT 1 FROM task t WHERE t.kind = 'pay_by_hand' AND t.done_at_ms IS NULL
      AND json_extract(t.values_json, '$.legId') = g.id) AS hasTask ${LEGS}`;

/** What is to be so of an account as a whole. `alone`: went ahead without somebody else's yes. `forgotten`: an approval that never ends. */
export interface Watched {
  readonly alone: 0 | 1;
  readonly forgotten: 0 | 1;
  readonly hasSweep: 0 | 1;
  readonly dueMs: number | null;
}

const ACCOUNT = `SELECT
    EXISTS (SELECT 1 FROM approval a JOIN decision d ON d.id = a.decision_id
      WHERE (a.state = 'approved' AND (a.approver_id IS NULL OR a.approver_id IN (a.requested_by, d.decider_id)))
         OR (d.state = 'approved' AND a.state <> 'approved')) AS alone,
    EXISTS (SELECT 1 FROM approval a WHERE a.state = 'waiting' AND NOT EXISTS (SELECT 1 FROM job j WHERE j.ref = a.id)) AS forgotten,
    EXISTS (SELECT 1 FROM job WHERE kind = 'sweep') AS hasSweep, (SELECT min(due_at_ms) FROM job) AS dueMs`;

export function watchedLegs(sql: Sql): ReadonlyMap<string, WatchedLeg> {
  return new Map(sql.all<WatchedLeg>(WATCHED).map((leg) => [leg.id, leg]));
}

export function watchedAccount(sql: Sql): Watched {
  const account = sql.one<Watched>(ACCOUNT);
  assert(account, "An account can always be looked at");
  return account;
}

const LEG_EVENTS_AFTER = `SELECT seq, type, data FROM event WHERE seq > ? AND type IN (${REPLAYED_EVENTS.map((type) => `'${type}'`).join()}) ORDER BY seq`;

/** The events from which legs are made anew, after `seq`. The others, most of the record, are neither read nor parsed. */
export function legEventsAfter(sql: Sql, seq: number): ReplayedEvent[] {
  const rows = sql.all<{ seq: number; type: ReplayedEvent["type"]; data: string }>(LEG_EVENTS_AFTER, seq);
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) }));
}
