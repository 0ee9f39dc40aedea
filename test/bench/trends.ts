/** Figures over 100,000 cases and 1,000,000 visits against the GROUP BY that somebody would write by hand for the same numbers on the same store. */
import { DIMENSIONS, type Dimension } from "../../core/contract/case-filter.ts";
import { figuresQuery } from "../../core/contract/figures.ts";
import { workQuery } from "../../core/contract/work-figures.ts";
import { REASON_CODES, ROOT_CAUSES } from "../../core/reasons/reasons.ts";
import { assert } from "../../core/result.ts";
import { CHANNELS } from "../../core/trends/channel.ts";
import { trends } from "../../worker/account/queries/case/trends.ts";
import { figures } from "../../worker/account/queries/trends/figures.ts";
import { workFigures } from "../../worker/account/queries/trends/work-figures.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { clinicOn, type TestClinic } from "../support/clinic-records.ts";
import { memorySql } from "../support/node-sql.ts";
import { type Bench, contest } from "./contest.ts";

const CASES = 100_000;
const LINES = 200_000;
const USES = 1_000_000;
const FROM = "2025-03";
const TO = "2026-02";
const COUNT = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)";
const oneOf = (values: readonly string[], at: string) =>
  `CASE ${at} % ${values.length} ${values.map((value, n) => `WHEN ${n} THEN '${value}'`).join(" ")} END`;

/** Three years of sales and visits at four places, forty items in eight services, thirty providers; the cases of twelve months. */
function fill(sql: Sql): void {
  sql.transaction(() => {
    sql.run(
      `${COUNT} INSERT INTO location (id, source, source_id, title, time_zone, jurisdiction, currency, record_hash)
       SELECT 'place-' || i, 'bench', 'P' || i, 'Place ' || i, 'UTC', 'US-CA', 'USD', '' FROM n`,
      4,
    );
    sql.run(
      `${COUNT} INSERT INTO item (id, source, source_id, title, kind, category, record_hash)
       SELECT 'item-' || i, 'bench', 'I' || i, 'Item ' || i, iif(i % 4 = 0, 'service', 'package'), 'Service ' || (i % 8), '' FROM n`,
      40,
    );
    sql.run(
      `${COUNT} INSERT INTO purchase (id, source, source_id, patient_id, location_id, bought_on, currency, record_hash)
       SELECT 'sale-' || i, 'bench', 'B' || i, (SELECT id FROM patient LIMIT 1), 'place-' || (i * 7 % 4), date('2023-03-01', '+' || (i * 31 % 1096) || ' days'), 'USD', '' FROM n`,
      LINES,
    );
    sql.run(
      `${COUNT} INSERT INTO line (id, source, source_id, purchase_id, item_id, quantity, paid_minor, list_minor, discount_minor, tax_minor, seller)
       SELECT 'line-' || i, 'bench', 'N' || i, 'sale-' || i, 'item-' || (i * 13 % 40), 1, 60000, 60000, 0, 0, 'Seller ' || (i % 12) FROM n`,
      LINES,
    );
    sql.run(
      `${COUNT} INSERT INTO entitlement (id, line_id, kind, sold, bonus, list_per_use_minor, starts_on)
       SELECT 'pack-' || i, 'line-' || i, 'package', 6, 0, 10000, '2023-03-01' FROM n`,
      LINES,
    );
    sql.run(
      `${COUNT} INSERT INTO use_record (id, source, source_id, entitlement_id, kind, used_on, provider, location_id, record_hash)
       SELECT 'use-' || i, 'bench', 'U' || i, 'pack-' || (i % ${LINES}), iif(i % 20 = 0, 'no_show', 'used'), date('2023-03-01', '+' || (i * 37 % 1096) || ' days'),
         'Provider ' || (i * 11 % 30), iif(i % 9 = 0, 'place-' || (i % 4), NULL), '' FROM n`,
      USES,
    );
    sql.run(
      `${COUNT} INSERT INTO refund_case (id, state, reason, root_cause, requested_on, opened_at_ms, opened_by, month, opened_on, service, item_id, provider,
         location_id, seller, policy_version_id, consent_version_id, channel, refunded_minor, currency, exception, decided_at_ms)
       SELECT 'case-' || i, iif(i % 9 = 0, 'declined', 'done'), ${oneOf(REASON_CODES, "(i * 7)")}, ${oneOf(ROOT_CAUSES, "i")}, '2025-06-01', i, 'staff',
         strftime('%Y-%m', '2025-03-01', '+' || (i * 31 % 12) || ' months'), date('2025-03-01', '+' || (i * 31 % 12) || ' months', '+' || (i % 28) || ' days'),
         'Service ' || (i * 13 % 8), 'item-' || (i * 13 % 40), 'Provider ' || (i * 11 % 30), 'place-' || (i % 4), 'Seller ' || (i % 12),
         'packages@' || (1 + i % 2), iif(i % 3 = 0, NULL, 'packages@' || (1 + i % 2)), ${oneOf(CHANNELS, "i")}, i * 97 % 90000, 'USD', i % 50 = 0, i + 3600000 FROM n`,
      CASES,
    );
  });
}

const COLUMNS: Record<Dimension, string> = {
  reason: "reason",
  rootCause: "root_cause",
  service: "service",
  item: "item_id",
  provider: "provider",
  location: "location_id",
  seller: "seller",
  policyVersion: "policy_version_id",
  consent: "consent_version_id",
  channel: "channel",
};

const casesByHand = (
  by: Dimension,
) => `SELECT month, ${COLUMNS[by]}, count(*) AS cases, sum(refunded_minor + credited_minor > 0) AS refunds,
    sum(refunded_minor), sum(credited_minor), sum(state = 'declined'), sum(exception), sum(iif(exception, refunded_minor + credited_minor, 0))
  FROM refund_case WHERE month BETWEEN ? AND ? AND currency = 'USD' AND set_aside_at_ms IS NULL GROUP BY 1, 2`;

const TRENDS_BY_HAND = `SELECT month, reason, service, count(*) AS cases, sum(refunded_minor), sum(credited_minor), sum(state = 'declined'), sum(exception)
  FROM refund_case WHERE month BETWEEN ? AND ? AND currency = 'USD' GROUP BY month, reason, service`;

const SESSION_KEYS: Partial<Record<Dimension, string>> = {
  service: "i.category",
  item: "n.item_id",
  provider: "u.provider",
  location: "coalesce(u.location_id, p.location_id)",
};
const sessionsByHand = (by: Dimension) => `SELECT substr(u.used_on, 1, 7), ${SESSION_KEYS[by] ?? "''"}, count(*)
  FROM use_record u JOIN entitlement e ON e.id = u.entitlement_id JOIN line n ON n.id = e.line_id JOIN item i ON i.id = n.item_id
    JOIN purchase p ON p.id = n.purchase_id
  WHERE u.kind = 'used' AND u.reversed_on IS NULL AND u.used_on BETWEEN '2025-03-01' AND '2026-02-28' GROUP BY 1, 2`;
const SALES_BY_HAND = `SELECT substr(p.bought_on, 1, 7), n.seller, count(*) FROM line n JOIN purchase p ON p.id = n.purchase_id
  WHERE p.bought_on BETWEEN '2025-03-01' AND '2026-02-28' GROUP BY 1, 2`;
const PER_SALE: readonly Dimension[] = ["seller", "policyVersion", "consent"];

const what = `${CASES} cases, ${USES} visits`;

function byOf(clinic: TestClinic, by: Dimension) {
  const lead = clinic.staff("lead");
  const query = figuresQuery.parse({ from: FROM, to: TO, by, over: "month" });
  const ours = () => () => {
    const answer = figures(clinic.ctx(), lead, query);
    assert(answer.ok && answer.value.total.cases === CASES, "The figures count every case");
  };
  const baseline = () => () => {
    clinic.sql.all(casesByHand(by), FROM, TO);
    clinic.sql.all(PER_SALE.includes(by) ? SALES_BY_HAND : sessionsByHand(by));
  };
  return contest({
    what: `${what}, by ${by} over twelve months`,
    unit: "answers",
    ours,
    baseline,
    times: 1,
    rounds: 3,
  });
}

const IN_PERIOD = "month BETWEEN ?1 AND ?2 AND set_aside_at_ms IS NULL";
/** Each figure of an answer about work, as somebody would ask for it alone. */
const WORK_BY_HAND = [
  ...["answered_at_ms", "decided_at_ms", "money_at_ms"].map(
    (step) => `SELECT ${step} - opened_at_ms FROM refund_case WHERE ${IN_PERIOD} AND ${step} IS NOT NULL ORDER BY 1`,
  ),
  `SELECT count(*) FROM (SELECT 1 FROM refund_case WHERE ${IN_PERIOD} GROUP BY patient_id HAVING count(*) > 1)`,
  `SELECT sum(d.amount_minor) FROM refund_case c JOIN decision d ON d.case_id = c.id WHERE ${IN_PERIOD} AND c.exception = 1`,
  `SELECT sum(refunded_minor) FROM refund_case WHERE ${IN_PERIOD} AND item_id IN ('item-1')`,
  "SELECT count(*) FROM use_record WHERE charged_as = 'neither' AND used_on BETWEEN ?1 AND ?2",
  `SELECT count(*), sum(e.sold - u.n), sum(n.paid_minor * (e.sold - u.n) / e.sold) FROM entitlement e JOIN line n ON n.id = e.line_id
     JOIN purchase p ON p.id = n.purchase_id JOIN (SELECT entitlement_id, count(*) AS n FROM use_record
       WHERE reversed_on IS NULL AND kind = 'used' GROUP BY 1) u ON u.entitlement_id = e.id
   WHERE u.n < e.sold AND (e.expires_on IS NULL OR e.expires_on >= ?2)`,
];

export const trendsBench: Bench = {
  name: "trends",
  baseline: "hand-written GROUP BYs of cases, and of visits or sales, on the same store",
  run: async () => {
    const clinic = clinicOn(memorySql());
    fill(clinic.sql);
    const lead = clinic.staff("lead");
    const byReason = () => () => {
      const answer = trends(clinic.ctx(), { from: FROM, to: TO });
      assert(answer.ok && answer.value.totals.cases === CASES, "The trends count every case");
    };
    const reasonByHand = () => () => clinic.sql.all(TRENDS_BY_HAND, FROM, TO);
    const rows = [
      await contest({
        what: `${what}, reason and service`,
        unit: "answers",
        ours: byReason,
        baseline: reasonByHand,
        times: 1,
        rounds: 3,
      }),
    ];
    for (const by of DIMENSIONS) rows.push(await byOf(clinic, by));
    const work = () => () => {
      const answer = workFigures(clinic.ctx(), lead, workQuery.parse({ from: FROM, to: TO }));
      assert(answer.ok, "A lead may");
    };
    const workByHand = () => () => WORK_BY_HAND.map((query) => clinic.sql.all(query, FROM, TO));
    rows.push(
      await contest({
        what: `${what}, times and leakage`,
        unit: "answers",
        ours: work,
        baseline: workByHand,
        times: 1,
        rounds: 3,
      }),
    );
    return rows;
  },
};
