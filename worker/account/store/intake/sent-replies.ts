/** What staff sent, or insisted on sending, on a ticket: by hashes, never by its words. */
import type { PassedAs } from "../../../../core/contract/send-check.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Sql } from "../sql.ts";

/** One text with what was found in it: with other findings it has to be asked for again. */
export interface PassKey {
  readonly textHash: string;
  readonly findingsHash: string;
}

export const passOf = (
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  { textHash, findingsHash }: PassKey,
): PassedAs | undefined =>
  sql.one<{ passedAs: PassedAs }>(
    `SELECT passed_as AS passedAs FROM reply_pass WHERE helpdesk = ? AND ticket_id = ? AND text_hash = ? AND findings_hash = ?`,
    helpdesk,
    ticketId,
    textHash,
    findingsHash,
  )?.passedAs;

export function insertPass(
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  pass: PassKey & { readonly passedAs: PassedAs; readonly personId: string; readonly atMs: number },
): void {
  sql.run(
    `INSERT INTO reply_pass (helpdesk, ticket_id, text_hash, findings_hash, passed_as, person_id, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    helpdesk,
    ticketId,
    pass.textHash,
    pass.findingsHash,
    pass.passedAs,
    pass.personId,
    pass.atMs,
  );
}
