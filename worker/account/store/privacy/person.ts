/** Of one person: whose rows are theirs, what stays of them, and why they cannot be erased. */

import type { KeptView } from "../../../../core/contract/privacy.ts";
import { MOVING_STATES } from "../../../../core/refund/leg.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export interface GroupRow {
  readonly patientId: string;
  readonly source: string;
  readonly sourceId: string;
  readonly name: string;
  readonly patientNumber: string | null;
  readonly contacts: string;
  readonly mergedInto: string | null;
}

/** The patient first, then the other records of the same person. */
export const groupOf = (sql: Sql, patientId: string): GroupRow[] =>
  sql.all<GroupRow>(
    `SELECT id AS patientId, source, source_id AS sourceId, name, patient_number AS patientNumber, contacts, merged_into AS mergedInto
     FROM patient WHERE ${ofSame("id", "?1")} ORDER BY id <> ?1, id`,
    patientId,
  );

const OF = "IN (SELECT value FROM json_each(?1))";

/** Addresses and numbers of these that somebody else has as well. */
export const contactsOfOthers = (sql: Sql, patientIds: readonly string[]): ReadonlySet<string> =>
  new Set(
    sql
      .all<{ value: string }>(
        `SELECT DISTINCT k.value_norm AS value FROM patient_key k JOIN patient_key o ON o.value_norm = k.value_norm
         WHERE k.patient_id ${OF} AND k.kind IN ('email', 'email_other', 'phone') AND o.patient_id NOT ${OF}
           AND o.kind IN ('email', 'email_other', 'phone')`,
        JSON.stringify(patientIds),
      )
      .map(({ value }) => value),
  );

export const cardsOf = (sql: Sql, patientIds: readonly string[]): string[] =>
  sql
    .all<{ last4: string }>(
      `SELECT DISTINCT last4 FROM payment WHERE patient_id ${OF} AND last4 IS NOT NULL AND last4 <> ''`,
      JSON.stringify(patientIds),
    )
    .map(({ last4 }) => last4);

/** Cases that nobody has ended, or on which something is under way still: money, a second look. */
export const openCasesOf = (sql: Sql, patientIds: readonly string[]): number =>
  sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM refund_case c WHERE patient_id ${OF} AND (closed_at_ms IS NULL AND set_aside_at_ms IS NULL
       OR EXISTS (SELECT 1 FROM review r WHERE r.case_id = c.id AND r.outcome IS NULL)
       OR EXISTS (SELECT 1 FROM decision d JOIN leg g ON g.decision_id = d.id WHERE d.case_id = c.id AND g.state IN (${UNDER_WAY})))`,
    JSON.stringify(patientIds),
  )?.n ?? 0;

/** Payments that a bank asks about: what the clinic answers is told from what stands here. */
export const disputedOf = (sql: Sql, patientIds: readonly string[]): number =>
  sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM payment WHERE patient_id ${OF} AND dispute IN ('open_refundable', 'open_locked')`,
    JSON.stringify(patientIds),
  )?.n ?? 0;

const UNDER_WAY = MOVING_STATES.map((state) => `'${state}'`).join(", ");

const TICKETS_MOST = 200;

/** What stays of them, once they are erased: money is accounted for by it. */
export function keptOf(sql: Sql, patientIds: readonly string[]): KeptView {
  const ids = JSON.stringify(patientIds);
  const count = (from: string) => sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, ids)?.n ?? 0;
  const cases = `case_id IN (SELECT id FROM refund_case WHERE patient_id ${OF})`;
  return {
    cases: count(`refund_case WHERE patient_id ${OF}`),
    decisions: count(`decision WHERE ${cases}`),
    purchases: count(`purchase WHERE patient_id ${OF}`),
    payments: count(`payment WHERE patient_id ${OF}`),
    creditEntries: count(`credit_entry WHERE patient_id ${OF}`),
    consents: count(`consent WHERE patient_id ${OF}`),
    claims: count(`claim WHERE patient_id ${OF}`),
    events: count(`event WHERE ${cases}`),
    tickets: sql.all(
      `SELECT helpdesk, ticket_id AS ticketId FROM case_ticket WHERE ${cases}
       UNION SELECT helpdesk, ticket_id FROM ticket_match WHERE patient_id ${OF} ORDER BY 1, 2 LIMIT ${TICKETS_MOST}`,
      ids,
    ),
    onOtherFiles: count(
      `(SELECT DISTINCT o.patient_id FROM patient_key k JOIN patient_key o ON o.value_norm = k.value_norm AND o.kind = 'contact_email'
        WHERE k.patient_id ${OF} AND k.kind IN ('email', 'email_other') AND o.patient_id NOT ${OF})`,
    ),
  };
}
