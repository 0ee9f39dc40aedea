import { whyNotAssigned } from "../../../../core/approval/assign.ts";
import { worksOnCases } from "../../../../core/away/away.ts";
import type { AssignAnswer, AssignRequest, NotAssigned } from "../../../../core/contract/assign.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { sightOf } from "../../domain/people/sight.ts";
import { passOn } from "../../store/case/case-marks.ts";
import { type CaseRow, caseById } from "../../store/case/cases.ts";
import { isAtRest } from "../../store/case/lists/parts.ts";
import type { CommandContext } from "../../store/context.ts";
import { concernedBy, ownPatients } from "../../store/people/family.ts";
import { type StaffRow, staff } from "../../store/people/people.ts";
import { type Sight, seesPatient } from "../../store/people/sight.ts";

/**
 * Gives cases to somebody, each by its own right: what may not be given stays where it is and says why, the others go. The tasks of whoever had
 * a case go with it; those of others stay theirs. Refused as a whole where the person does not work on cases here (`invalid`).
 */
export function assignCases(
  context: CommandContext,
  _assignmentId: string,
  { personId, caseIds }: AssignRequest,
): Result<AssignAnswer, Refusal> {
  const person = found(
    staff(context.sql).find((one) => one.personId === personId),
    "person",
  );
  if (!person.ok) return person;
  if (!worksOnCases(person.value.role)) return refusal("invalid", "This person does not work on cases.", {});
  const to: To = {
    ...person.value,
    own: ownPatients(context.sql, personId),
    sight: sightOf(context, person.value),
  };
  const came = [...new Set(caseIds)].map((caseId) => ({ caseId, became: assignOne(context, to, caseId) }));
  const those = (which: Became) => came.filter(({ became }) => became === which).map(({ caseId }) => caseId);
  return ok({
    personId,
    name: to.name,
    assigned: those("assigned"),
    already: those("already"),
    not: came.flatMap(({ caseId, became }) =>
      became === "assigned" || became === "already" ? [] : { caseId, why: became },
    ),
  });
}

type To = StaffRow & { readonly own: readonly string[]; readonly sight: Sight | undefined };
type Became = "assigned" | "already" | NotAssigned;

function assignOne(context: CommandContext, to: To, caseId: string): Became {
  const { sql } = context;
  const one = caseById(sql, caseId);
  if (!one) return "gone";
  if (one.ownerId === to.personId) return "already";
  const why = whyNot(context, to, one);
  if (why) return why;
  const tasks = passOn(sql, caseId, { fromId: one.ownerId, toId: to.personId });
  context.record("case.assigned", caseId, { ownerId: to.personId, from: one.ownerId, tasks });
  return "assigned";
}

function whyNot({ sql, actor }: CommandContext, to: To, one: CaseRow): NotAssigned | undefined {
  const { caseId, patientId, ownerId } = one;
  const concerned = patientId === null ? [] : concernedBy(sql, patientId);
  const why = whyNotAssigned(personOf(actor), to, { ownerId, isAtRest: isAtRest(sql, caseId), concerned });
  if (why) return why;
  return to.sight && patientId !== null && !seesPatient(sql, to.sight, patientId) ? "other_location" : undefined;
}
