/** Everything that may be wrong with a batch, found before anything is written. Each answer names the record and its field. */

import type { Refusal } from "../../../../core/contract/problem.ts";
import { RECORD_ORDER } from "../../../../core/contract/record-order.ts";
import { minorDigits } from "../../../../core/money/currency.ts";
import { isTimeZone } from "../../../../core/time/civil-time.ts";
import type { CommandContext } from "../../store/context.ts";
import type { HashedType } from "../../store/records/imported.ts";
import type { Book, Planned, RecordType } from "./book.ts";
import { creditFault } from "./check-credit.ts";
import { pastFault } from "./check-past.ts";
import { paymentFault } from "./check-payment.ts";
import { purchaseFault } from "./check-purchase.ts";
import { type Check, type Fault, futureFault, notThere } from "./fault.ts";
import { policyFault, rulesFault } from "./versions.ts";

type Checks = { readonly [T in RecordType]: (check: Check<T>) => Fault | undefined };

const CHECKS: Checks = {
  location: ({ record }) =>
    isTimeZone(record.timeZone)
      ? currencyFault(record)
      : { field: "timeZone", detail: `no time zone is called ${record.timeZone}` },
  item: () => undefined,
  patient: (check) => refFault(check, "patient", "payer") ?? refFault(check, "patient", "guardian"),
  purchase: (check) =>
    refFault(check, "patient", "patient") ??
    refFault(check, "patient", "payer") ??
    refFault(check, "location", "location") ??
    currencyFault(check.record) ??
    futureFault(check.context, "boughtOn", check.record.boughtOn) ??
    purchaseFault(check),
  payment: (check) =>
    currencyFault(check.record) ??
    futureFault(check.context, "capturedAtMs", check.record.capturedAtMs) ??
    paymentFault(check),
  use: (check) => useFault(check) ?? refFault(check, "location", "location"),
  policy_version: policyFault,
  rules_version: rulesFault,
  consent: (check) => refFault(check, "patient", "patient") ?? lineFault(check) ?? signedFault(check),
  message: (check) => refFault(check, "patient", "patient"),
  claim: (check) =>
    refFault(check, "patient", "patient") ??
    lineFault(check) ??
    currencyFault(check.record) ??
    ((check.record.overpaidMinor === undefined) === (check.record.foundOn === undefined)
      ? undefined
      : { field: "foundOn", detail: "an overpayment and the day it was found come together" }),
  booking: (check) => refFault(check, "patient", "patient") ?? lineFault(check),
  unpaid_invoice: (check) => refFault(check, "patient", "patient") ?? currencyFault(check.record),
  credit_entry: (check) => refFault(check, "patient", "patient") ?? currencyFault(check.record) ?? creditFault(check),
  past_case: (check) => currencyFault(check.record) ?? pastFault(check),
};

/** The first fault of a batch as a refusal, or undefined where all of it can be written. */
export function checkBatch(context: CommandContext, book: Book): Refusal | undefined {
  const twins = sameIds(book.planned);
  for (const planned of book.planned) {
    const fault = twins.get(planned) ?? faultOf(context, book, planned);
    if (fault) return refusalOf(planned, fault);
  }
  return undefined;
}

/**
 * What is wrong with each record that cannot be taken. It is dropped from the book before those are looked at that may refer to it, so that
 * only what rests on it goes with it.
 */
export function checkEach(
  context: CommandContext,
  book: Book,
  also: (planned: Planned) => Fault | undefined = () => undefined,
): ReadonlyMap<Planned, Fault> {
  const faults = new Map<Planned, Fault>();
  const refuse = (found: ReadonlyMap<Planned, Fault>): boolean => {
    if (found.size === 0) return false;
    for (const [planned, fault] of found) faults.set(planned, fault);
    book.drop(new Set(found.keys()));
    return true;
  };
  refuse(sameIds(book.planned));
  const byType = Map.groupBy(book.planned, ({ record }) => record.type);
  const look = (type: RecordType): boolean => {
    const left = (byType.get(type) ?? []).filter((planned) => !faults.has(planned));
    const found = left.flatMap((planned) => {
      const fault = also(planned) ?? faultOf(context, book, planned);
      return fault ? [[planned, fault] as const] : [];
    });
    return refuse(new Map(found));
  };
  for (const type of RECORD_ORDER) {
    // Whoever pays or answers for a patient is one too, and may be refused after them.
    while (look(type) && type === "patient");
  }
  return faults;
}

/** Later records of a batch that have the id of an earlier one and say something else. */
function sameIds(batch: readonly Planned[]): ReadonlyMap<Planned, Fault> {
  const seen = new Map<string, Planned>();
  const twins = new Map<Planned, Fault>();
  for (const planned of batch) {
    const { record } = planned;
    const key = `${record.type} ${record.source} ${record.sourceId}`;
    const twin = seen.get(key);
    if (!twin) seen.set(key, planned);
    else if (twin.hash !== planned.hash) {
      const detail = `record ${twin.at} has the same id and other content`;
      twins.set(planned, { field: "sourceId", detail, code: "same_id", values: { record: twin.at } });
    }
  }
  return twins;
}

/** The one cast: a record's type picks the check that was written for it. */
function faultOf<T extends RecordType>(context: CommandContext, book: Book, planned: Planned<T>): Fault | undefined {
  const check = CHECKS[planned.record.type as T] as (check: Check<T>) => Fault | undefined;
  const { record } = planned;
  return erasedFault(book, planned) ?? check({ context, sql: context.sql, book, planned, record });
}

/** It names nobody: what is refused is kept in the report. */
export function erasedFault(book: Book, planned: Parameters<Book["isErased"]>[0]): Fault | undefined {
  if (!book.isErased(planned)) return undefined;
  const field = planned.record.type === "patient" ? "sourceId" : "patient";
  return { field, detail: "this patient was erased: nothing of theirs comes in again", code: "patient_erased" };
}

function refusalOf({ at, record }: Planned, { field, detail, values }: Fault): Refusal {
  return {
    code: "import_refused",
    detail: `Record ${at} (${record.type} ${record.sourceId}): ${detail}`,
    field: `records.${at}.${field}`,
    values: { record: at, type: record.type, sourceId: record.sourceId, field, ...values },
  };
}

/** A reference, where the record has it, must be to something that is there; a patient never refers to itself. */
function refFault<F extends string>(
  {
    book,
    record,
  }: { readonly book: Book; readonly record: { source: string; sourceId: string } & { [K in F]?: string | undefined } },
  type: HashedType,
  field: F,
): Fault | undefined {
  const ref: string | undefined = record[field];
  if (ref === undefined || (type === "patient" && book.isErasedName(record.source, ref))) return undefined;
  return book.id(type, record.source, ref) === undefined ? notThere(field, type, ref) : undefined;
}

function currencyFault({ currency }: { readonly currency: string }): Fault | undefined {
  return minorDigits(currency) === undefined
    ? { field: "currency", detail: `no currency is called ${currency}` }
    : undefined;
}

/** A line that a record names is there, and the same patient's. */
function lineFault({
  book,
  record,
}: {
  readonly book: Book;
  readonly record: { source: string; patient: string; line?: string | undefined };
}): Fault | undefined {
  if (record.line === undefined) return undefined;
  const line = book.line(record.source, record.line);
  if (!line) return notThere("line", "line", record.line);
  return line.patientId === book.id("patient", record.source, record.patient)
    ? undefined
    : { field: "line", detail: `line ${record.line} is another patient's` };
}

function useFault({ book, record }: Check<"use">): Fault | undefined {
  const line = book.line(record.source, record.line);
  if (!line) return notThere("line", "line", record.line);
  if (record.kind === "used" && (record.chargedAs ?? "use") !== "use") {
    return { field: "chargedAs", detail: "a visit that took place is a use" };
  }
  return line.entitlementId === undefined
    ? { field: "line", detail: `line ${record.line} has no package or membership to use` }
    : undefined;
}

function signedFault({ book, record }: Check<"consent">): Fault | undefined {
  return book.hasPolicy(record.policyVersionId)
    ? undefined
    : notThere("policyVersionId", "policy version", record.policyVersionId);
}
