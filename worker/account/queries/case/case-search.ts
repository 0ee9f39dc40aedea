import { patientIdsByPaymentReference } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import { patientIdsTyped } from "../people/search.ts";
import type { Params } from "./case-cards.ts";

/**
 * A condition over `refund_case c` for what somebody typed: the beginning of a patient's name, number or contact, a ticket's number with or
 * without its mark, a reference of a payment, of a refund or of one made by hand, a case's own id.
 */
export function casesTyped(sql: Sql, typed: string, params: Params): string {
  const q = typed.trim();
  const ticketId = /^#?(\d{1,18})$/.exec(q)?.[1];
  const patients = [...patientIdsTyped(sql, q), ...patientIdsByPaymentReference(sql, [q])];
  const text = params.mark(q);
  const parts = [
    `c.id = upper(${text})`,
    `c.patient_id IN (SELECT value FROM json_each(${params.mark(JSON.stringify(patients))}))`,
    `c.id IN (SELECT d.case_id FROM leg g JOIN decision d ON d.id = g.decision_id WHERE g.vendor_ref = ${text}
       OR (g.kind = 'hand' AND lower(g.vendor_ref) = lower('hand:' || g.id || ':' || ${text})))`,
    ...(ticketId === undefined
      ? []
      : [`c.id IN (SELECT t.case_id FROM case_ticket t WHERE t.ticket_id = ${params.mark(ticketId)})`]),
  ];
  return `(${parts.join(" OR ")})`;
}
