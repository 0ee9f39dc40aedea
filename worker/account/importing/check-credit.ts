import { legById } from "../ledger/legs.ts";
import { caseById } from "../store/cases.ts";
import type { Check, Fault } from "./check.ts";

interface Stored {
  readonly currency: string;
  readonly deltaMinor: number;
  readonly onDate: string;
}

const ADD_ANOTHER = "a booked entry is never changed; add a correcting one";

/** The credit ledger is append-only: what was booked is put right by another entry. */
export function creditFault(check: Check<"credit_entry">): Fault | undefined {
  if (check.record.deltaMinor === 0) return { field: "deltaMinor", detail: "an entry of nothing" };
  return check.record.confirms === undefined ? entryFault(check) : echoFault(check, check.record.confirms);
}

function entryFault({ sql, book, record }: Check<"credit_entry">): Fault | undefined {
  const { source, sourceId, patient } = record;
  if (sql.one("SELECT 1 FROM credit_echo WHERE source = ? AND source_id = ?", source, sourceId)) {
    return { field: "confirms", detail: `it repeats a credit of ours, and would count twice; ${ADD_ANOTHER}` };
  }
  const stored = sql.one<Stored & { patientId: string }>(
    `SELECT patient_id AS patientId, delta_minor AS deltaMinor, currency, on_date AS onDate FROM credit_entry
     WHERE source = ? AND source_id = ?`,
    source,
    sourceId,
  );
  const same = stored && stored.patientId === book.id("patient", source, patient) && isSame(stored, record);
  return stored && !same ? { field: "sourceId", detail: ADD_ANOTHER } : undefined;
}

/** What repeats a credit of ours is of its patient and currency, and was not counted before as an entry of its own. */
function echoFault({ sql, book, record }: Check<"credit_entry">, legId: string): Fault | undefined {
  const { source, sourceId, patient, currency } = record;
  if (sql.one("SELECT 1 FROM credit_entry WHERE source = ? AND source_id = ?", source, sourceId)) {
    return { field: "confirms", detail: "it was counted as an entry of its own before; add a correcting one" };
  }
  const leg = legById(sql, legId);
  const isOurs = leg?.kind === "credit" && leg.state === "settled" && leg.currency === currency;
  const patientId = leg && caseById(sql, leg.caseId)?.patientId;
  if (!isOurs || patientId !== book.id("patient", source, patient)) {
    return { field: "confirms", detail: "this patient has no credit of ours with that reference" };
  }
  const stored = sql.one<Stored & { legId: string }>(
    `SELECT leg_id AS legId, delta_minor AS deltaMinor, currency, on_date AS onDate FROM credit_echo
     WHERE source = ? AND source_id = ?`,
    source,
    sourceId,
  );
  const same = stored?.legId === legId && isSame(stored, record);
  return stored && !same ? { field: "sourceId", detail: ADD_ANOTHER } : undefined;
}

const isSame = (stored: Stored, record: Stored): boolean =>
  stored.deltaMinor === record.deltaMinor && stored.currency === record.currency && stored.onDate === record.onDate;
