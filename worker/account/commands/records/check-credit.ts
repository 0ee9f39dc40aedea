import { referenceHash } from "../../../../core/credit/told-twice.ts";
import { caseById } from "../../store/case/cases.ts";
import { legById } from "../../store/money/legs.ts";
import type { Sql } from "../../store/sql.ts";
import type { Check, Fault } from "./check.ts";

interface Stored {
  readonly currency: string;
  readonly deltaMinor: number;
  readonly onDate: string;
}

const ADD_ANOTHER = "a booked entry is never changed; add a correcting one";

/** The credit ledger is append-only: what was booked is put right by another entry. */
export function creditFault(check: Check<"credit_entry">): Fault | undefined {
  const { deltaMinor, confirms, reference } = check.record;
  if (deltaMinor === 0) return { field: "deltaMinor", detail: "an entry of nothing" };
  if (confirms !== undefined && reference !== undefined) {
    return { field: "reference", detail: "what repeats a credit of ours is not a use of it" };
  }
  return check.record.confirms === undefined ? entryFault(check) : echoFault(check, check.record.confirms);
}

function entryFault({ sql, book, record }: Check<"credit_entry">): Fault | undefined {
  const { source, sourceId, patient } = record;
  if (sql.one("SELECT 1 FROM credit_echo WHERE source = ? AND source_id = ?", source, sourceId)) {
    return { field: "confirms", detail: `it repeats a credit of ours, and would count twice; ${ADD_ANOTHER}` };
  }
  const stored = toldOrBooked(sql, source, sourceId);
  if (!stored) return undefined;
  const { patientId, referenceHash: known } = stored;
  const renamed = known !== null && record.reference !== undefined && known !== referenceHash(record.reference);
  const same = !renamed && patientId === book.id("patient", source, patient) && isSame(stored, record);
  return same ? undefined : { field: "sourceId", detail: ADD_ANOTHER };
}

/** As the import told of it: a use that repeats one of ours may be booked in part or not at all. */
function toldOrBooked(
  sql: Sql,
  source: string,
  sourceId: string,
): (Stored & { readonly patientId: string; readonly referenceHash: string | null }) | undefined {
  const read = (table: "credit_use_told" | "credit_entry") =>
    sql.one<Stored & { patientId: string; referenceHash: string | null }>(
      `SELECT patient_id AS patientId, delta_minor AS deltaMinor, currency, on_date AS onDate, reference_hash AS referenceHash
       FROM ${table} WHERE source = ? AND source_id = ?`,
      source,
      sourceId,
    );
  return read("credit_use_told") ?? read("credit_entry");
}

/** What repeats a credit of ours is of its patient and currency, and was not counted before as an entry of its own. */
function echoFault({ sql, book, record }: Check<"credit_entry">, legId: string): Fault | undefined {
  const { source, sourceId, patient, currency } = record;
  if (toldOrBooked(sql, source, sourceId)) {
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
