/** Whom an answer shows, by the ids that stand in it: every view that names a patient carries theirs, or that of their case, decision or payment. */
import { pathNames } from "../../../core/contract/operation.ts";
import { type OperationName, operations } from "../../../core/contract/operations.ts";
import { patientOf } from "../store/people/access.ts";
import type { Sql } from "../store/sql.ts";

export type Known = "patient" | Parameters<typeof patientOf>[1];
export interface Named {
  readonly kind: Known;
  readonly id: string;
}

const KINDS: Readonly<Record<string, Known>> = {
  patientId: "patient",
  caseId: "case",
  decisionId: "decision",
  paymentId: "payment",
};

/** The record and what only counts: ids stand there, and nobody's name, contact, words or purchase. Who reads this very list looks at those who looked. */
const SHOWS_NOBODY: readonly OperationName[] = [
  "auditEvents",
  "auditHeads",
  "verifyAudit",
  "similarCases",
  "listNotices",
  "whoLooked",
];

/** `opened`: what was asked for by itself. All others stand among many. */
export function seenIn(
  name: OperationName,
  args: readonly unknown[],
  answer: unknown,
): { readonly opened: readonly Named[]; readonly listed: readonly Named[] } {
  if (SHOWS_NOBODY.includes(name)) return { opened: [], listed: [] };
  const asked = pathNames(operations[name].at).flatMap((path, at) => named(path, args[at]));
  const { patient, case: theCase, patientId } = fieldsOf(answer);
  const opened = [
    ...asked,
    ...named("patientId", patientId),
    ...named("patientId", fieldsOf(patient).patientId),
    ...named("caseId", fieldsOf(theCase).caseId),
  ];
  const listed: Named[] = [];
  collect(answer, listed);
  return { opened, listed };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

function named(field: string, id: unknown): Named[] {
  const kind = Object.hasOwn(KINDS, field) ? KINDS[field] : undefined;
  return kind && typeof id === "string" ? [{ kind, id }] : [];
}

/** The patients whom a field of an answer names. */
export const namedBy = (sql: Sql, field: string, id: string): string[] =>
  named(field, id).flatMap(({ kind, id: of }) => (kind === "patient" ? [of] : (patientOf(sql, kind, of) ?? [])));

function collect(value: unknown, into: Named[]): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, into);
    return;
  }
  for (const [field, one] of Object.entries(value)) {
    if (typeof one === "string") into.push(...named(field, one));
    else collect(one, into);
  }
}
