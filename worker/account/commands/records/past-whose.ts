import { normaliseEmail } from "../../../../core/facts/patient-keys.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import type { LineInfo } from "../../store/records/imported.ts";
import type { Book, RecordOf } from "./book.ts";
import { type Fault, notThere } from "./fault.ts";

export interface PastWhose {
  readonly patientId: string;
  readonly line: LineInfo | undefined;
}

/**
 * Whose a past case is and what of: its line, or the only one of its purchase; whoever bought that, whom the record names, or who has its
 * address and nobody else. An address that several have tells nobody: a case in the wrong history is worse than none.
 */
export function pastWhose(book: Book, record: RecordOf<"past_case">): Result<PastWhose, Fault> {
  const { source, patient, email } = record;
  const line = lineOf(book, record);
  if (!line.ok) return line;
  const bought = line.value?.patientId;
  if (patient !== undefined) {
    const patientId = book.id("patient", source, patient);
    if (patientId === undefined) return err(notThere("patient", "patient", patient));
    if (line.value && bought !== patientId) {
      const [field, name] = record.line === undefined ? ["purchase", record.purchase] : ["line", record.line];
      return err({ field, detail: `${field} ${name} is another patient's` });
    }
    return ok({ patientId, line: line.value });
  }
  if (bought !== undefined) return ok({ patientId: bought, line: line.value });
  if (email === undefined) return err({ field: "patient", detail: "it names no patient, purchase or address" });
  const [only, ...others] = book.patientsWith(normaliseEmail(email));
  if (only === undefined) {
    return err({ field: "email", detail: "no patient has this address", code: "unknown_reference" });
  }
  return others.length === 0
    ? ok({ patientId: only, line: undefined })
    : err({ field: "email", detail: "several patients have this address", code: "several_patients" });
}

/** Of a purchase with several lines nobody knows which one was given back, and each would hold too much or too little. */
function lineOf(book: Book, record: RecordOf<"past_case">): Result<LineInfo | undefined, Fault> {
  const { source, line: named, purchase } = record;
  if (named !== undefined) {
    const line = book.line(source, named);
    return line ? ok(line) : err(notThere("line", "line", named));
  }
  if (purchase === undefined) return ok(undefined);
  if (!book.purchase(source, purchase)) return err(notThere("purchase", "purchase", purchase));
  const [only, ...others] = book.linesOf(source, purchase);
  if (only === undefined || others.length > 0) {
    const detail = `purchase ${purchase} has several lines: name the one it was about`;
    return err({ field: "line", detail, code: "several_lines" });
  }
  return ok(book.line(source, only));
}
