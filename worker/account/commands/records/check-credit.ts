import { referenceHash } from "../../../../core/credit/told-twice.ts";
import { caseById } from "../../store/case/cases.ts";
import { creditEcho, type ToldCredit, toldCredit } from "../../store/credit/imported-credit.ts";
import { legById } from "../../store/money/legs.ts";
import type { Check, Fault } from "./fault.ts";

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
  if (creditEcho(sql, source, sourceId)) {
    return { field: "confirms", detail: `it repeats a credit of ours, and would count twice; ${ADD_ANOTHER}` };
  }
  const stored = toldCredit(sql, source, sourceId);
  if (!stored) return undefined;
  const { patientId, referenceHash: known } = stored;
  const renamed = known !== null && record.reference !== undefined && known !== referenceHash(record.reference);
  const same = !renamed && patientId === book.id("patient", source, patient) && isSame(stored, record);
  return same ? undefined : { field: "sourceId", detail: ADD_ANOTHER };
}

/** What repeats a credit of ours is of its patient and currency, and was not counted before as an entry of its own. */
function echoFault({ sql, book, record }: Check<"credit_entry">, legId: string): Fault | undefined {
  const { source, sourceId, patient, currency } = record;
  if (toldCredit(sql, source, sourceId)) {
    return { field: "confirms", detail: "it was counted as an entry of its own before; add a correcting one" };
  }
  const leg = legById(sql, legId);
  const isOurs = leg?.kind === "credit" && leg.state === "settled" && leg.currency === currency;
  const patientId = leg && caseById(sql, leg.caseId)?.patientId;
  if (!isOurs || patientId !== book.id("patient", source, patient)) {
    return { field: "confirms", detail: "this patient has no credit of ours with that reference" };
  }
  const stored = creditEcho(sql, source, sourceId);
  const same = stored?.legId === legId && isSame(stored, record);
  return stored && !same ? { field: "sourceId", detail: ADD_ANOTHER } : undefined;
}

const isSame = (stored: ToldCredit, record: ToldCredit): boolean =>
  stored.deltaMinor === record.deltaMinor && stored.currency === record.currency && stored.onDate === record.onDate;
