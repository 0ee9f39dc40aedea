/** The links to pages of whoever asked or paid, as rows. */
import type { PageStanding } from "../../../../core/contract/patient-page.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Sql } from "../sql.ts";

export interface PatientLinkRow {
  readonly linkId: string;
  readonly tokenMac: string;
  /** What its token is made from; no secret, and nobody's name. */
  readonly madeFrom: string;
  readonly caseId: string;
  readonly patientId: string;
  readonly standing: PageStanding;
  readonly addressHash: string;
  readonly maskedTextId: string;
  /** The address stood on file; else somebody checked who writes from it. */
  readonly onFile: 0 | 1;
  readonly helpdesk: string;
  readonly ticketId: string;
  readonly madeAtMs: number;
  /** When a letter with it was last put in. */
  readonly givenAtMs: number;
  readonly expiresAtMs: number;
  readonly endedAtMs: number | null;
}

const SELECT = `SELECT id AS linkId, token_mac AS tokenMac, made_from AS madeFrom, case_id AS caseId, patient_id AS patientId, standing, address_hash AS addressHash,
  masked_text_id AS maskedTextId, on_file AS onFile, helpdesk, ticket_id AS ticketId, made_at_ms AS madeAtMs, given_at_ms AS givenAtMs,
  expires_at_ms AS expiresAtMs, ended_at_ms AS endedAtMs FROM patient_link`;

export const patientLinkById = (sql: Sql, linkId: string): PatientLinkRow | undefined =>
  sql.one<PatientLinkRow>(`${SELECT} WHERE id = ?`, linkId);

/** Whichever of the MACs it is kept under. */
export const patientLinkByMac = (sql: Sql, macs: readonly string[]): PatientLinkRow | undefined =>
  sql.one<PatientLinkRow>(`${SELECT} WHERE token_mac IN (SELECT value FROM json_each(?))`, JSON.stringify(macs));

export type PageOf = Pick<PatientLinkRow, "standing" | "addressHash">;

/** The one that nobody ended; whether it still opens is another question. */
export const unendedLink = (sql: Sql, caseId: string, { standing, addressHash }: PageOf): PatientLinkRow | undefined =>
  sql.one<PatientLinkRow>(
    `${SELECT} WHERE case_id = ? AND standing = ? AND address_hash = ? AND ended_at_ms IS NULL`,
    caseId,
    standing,
    addressHash,
  );

/** How many one person was given by one ticket, so that the next has an address of its own. */
export const countLinks = (
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  { patientId, standing, addressHash }: PageOf & Pick<PatientLinkRow, "patientId">,
): number =>
  sql.one<{ n: number }>(
    "SELECT count(*) AS n FROM patient_link WHERE helpdesk = ? AND ticket_id = ? AND patient_id = ? AND standing = ? AND address_hash = ?",
    helpdesk,
    ticketId,
    patientId,
    standing,
    addressHash,
  )?.n ?? 0;

export function insertPatientLink(sql: Sql, link: Omit<PatientLinkRow, "givenAtMs" | "endedAtMs">): void {
  sql.run(
    `INSERT INTO patient_link (id, token_mac, made_from, case_id, patient_id, standing, address_hash, masked_text_id, on_file, helpdesk,
       ticket_id, made_at_ms, given_at_ms, expires_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, ?13)`,
    link.linkId,
    link.tokenMac,
    link.madeFrom,
    link.caseId,
    link.patientId,
    link.standing,
    link.addressHash,
    link.maskedTextId,
    link.onFile,
    link.helpdesk,
    link.ticketId,
    link.madeAtMs,
    link.expiresAtMs,
  );
}

export function giveAgain(sql: Sql, linkId: string, nowMs: number, expiresAtMs: number): void {
  sql.run("UPDATE patient_link SET given_at_ms = ?, expires_at_ms = ? WHERE id = ?", nowMs, expiresAtMs, linkId);
}

export function endPatientLink(sql: Sql, linkId: string, because: string, nowMs: number): void {
  sql.run("UPDATE patient_link SET ended_at_ms = ?, ended_because = ? WHERE id = ?", nowMs, because, linkId);
}

/** Whether one of these lines was decided anew in a case after an instant: what was decided on it before stands no more. */
export const isDecidedAnew = (sql: Sql, caseId: string, sinceMs: number): boolean =>
  sql.one(
    `SELECT 1 FROM decision later JOIN decision_line l ON l.decision_id = later.id
       JOIN decision_line e ON e.line_id = l.line_id JOIN decision earlier ON earlier.id = e.decision_id
     WHERE later.case_id = ?1 AND earlier.case_id = ?1 AND later.decided_at_ms > ?2
       AND later.pays_out_leg_id IS NULL AND earlier.pays_out_leg_id IS NULL
       AND (earlier.decided_at_ms, earlier.id) < (later.decided_at_ms, later.id) LIMIT 1`,
    caseId,
    sinceMs,
  ) !== undefined;

/** Whether something was decided in a case on one of these lines: the next letter about them takes the place of what was said. */
export const isDecidedOn = (sql: Sql, caseId: string, lineIds: readonly string[]): boolean =>
  sql.one(
    `SELECT 1 FROM decision d JOIN decision_line l ON l.decision_id = d.id
     WHERE d.case_id = ? AND d.pays_out_leg_id IS NULL AND l.line_id IN (SELECT value FROM json_each(?)) LIMIT 1`,
    caseId,
    JSON.stringify(lineIds),
  ) !== undefined;
