/**
 * What people write, without the numbers of cards: every text of a helpdesk, of a patient's page and of staff's own acts goes through here before
 * anything reads or keeps it. A number by which something is on file is looked up first, and stays.
 */
import { normalisePatientNumber, normalisePhone } from "../../../../core/facts/patient-keys.ts";
import { maskCards, type WrittenNumber } from "../../../../core/privacy/card-numbers.ts";
import { keysWithValue, patientIdsByPaymentReference } from "../people/patients.ts";
import type { Sql } from "../sql.ts";

export const withoutCards = (sql: Sql, text: string): string => maskCards(text, (number) => isOnFile(sql, number));

function isOnFile(sql: Sql, { digits, asWritten }: WrittenNumber): boolean {
  if (patientIdsByPaymentReference(sql, [...new Set([digits, asWritten])]).length > 0) return true;
  const phone = normalisePhone(asWritten);
  if (phone !== undefined && keysWithValue(sql, ["phone"], phone).length > 0) return true;
  return keysWithValue(sql, ["patient_number"], normalisePatientNumber(digits)).length > 0;
}
