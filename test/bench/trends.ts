/** A year's trends over 100,000 cases against the GROUP BY that somebody would write by hand for the same figures. */
import { REASON_CODES } from "../../core/reasons/reasons.ts";
import { assert } from "../../core/result.ts";
import { trends } from "../../worker/account/queries/case/trends.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { clinicOn } from "../support/clinic-records.ts";
import { memorySql } from "../support/node-sql.ts";
import { type Bench, contest } from "./contest.ts";

const CASES = 100_000;
const FROM = "2025-03";
const TO = "2026-02";

/** Twelve months, every reason, eight services; one case in nine declined, one in fifty an exception. */
function fill(sql: Sql): void {
  const reasons = REASON_CODES.map((code, at) => `WHEN ${at} THEN '${code}'`).join(" ");
  sql.run(
    `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
     INSERT INTO refund_case (id, state, reason, requested_on, opened_at_ms, opened_by, month, service, refunded_minor, currency, exception)
     SELECT 'case-' || i, iif(i % 9 = 0, 'declined', 'closed'), CASE i * 7 % ${REASON_CODES.length} ${reasons} END, '2025-06-01', i, 'staff',
       strftime('%Y-%m', '2025-03-01', '+' || (i * 31 % 12) || ' months'), 'Service ' || (i * 13 % 8), i * 97 % 90000, 'USD', i % 50 = 0
     FROM n`,
    CASES,
  );
}

const BY_HAND = `SELECT month, reason, service, count(*) AS cases, sum(refunded_minor) AS refundedMinor, sum(credited_minor) AS creditedMinor,
    sum(state = 'declined') AS declined, sum(exception) AS exceptions
  FROM refund_case WHERE month BETWEEN ? AND ? AND currency = 'USD' GROUP BY month, reason, service`;

export const trendsBench: Bench = {
  name: "trends",
  baseline: "one hand-written GROUP BY of month, reason and service",
  run: async () => {
    const clinic = clinicOn(memorySql());
    fill(clinic.sql);
    const ours = () => () => {
      const answer = trends(clinic.ctx(), { from: FROM, to: TO });
      assert(answer.ok && answer.value.totals.cases === CASES, "The trends count every case");
    };
    const baseline = () => () => clinic.sql.all(BY_HAND, FROM, TO);
    const what = `${CASES} cases, twelve months`;
    return [await contest({ what, unit: "answers", ours, baseline, times: 3 })];
  },
};
