import type { AskedMatterRequest } from "../../../../core/contract/matter.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { linkLines, syncCase } from "../../domain/case/cases.ts";
import { endMatter, keepMatters } from "../../domain/case/matters.ts";
import { readPatientFile } from "../../domain/facts/patient-file.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { asRead, mattersOf } from "../../domain/intake/matters-of-mail.ts";
import { found, refusal } from "../../domain/people/require-person.ts";
import { isDecided } from "../../store/case/cases.ts";
import { isOpenMatter, mattersOfCase } from "../../store/case/matters.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { notOwnCase } from "../people/conflict-of-interest.ts";

/**
 * A person says that one of the matters of a mail is not asked for, or that it is after all: where the mail was cut wrongly nothing waits
 * for a decision that nobody owes. The last one that is open ends with its case (`sayRequest`), and one that was decided with its decision.
 */
export function sayMatter(
  context: CommandContext,
  ticket: TicketRef,
  lineId: string,
  { isAsked }: AskedMatterRequest,
  snapshot: Snapshot,
): Result<true, Refusal> {
  const { sql } = context;
  const ofTicket = found(caseIdOfTicket(sql, ticket), "case");
  if (!ofTicket.ok) return ofTicket;
  const caseId = ofTicket.value;
  const apart = notOwnCase(context, caseId);
  if (!apart.ok) return apart;
  const subject = readCaseScope(context, { ticket, snapshot });
  if (!subject.ok) return subject;
  const { patientId } = subject.value;
  const file = patientId === undefined ? undefined : readPatientFile(sql, patientId);
  if (file) keepMatters(context, caseId, asRead(mattersOf(context, subject.value, file)));
  const rows = mattersOfCase(sql, caseId);
  const own = found(
    rows.find((row) => row.lineId === lineId),
    "matter",
  );
  if (!own.ok) return own;
  if (isAsked === (own.value.endedAtMs === null)) return ok(true);
  if (!isAsked && own.value.isDecided === 1) return refusal("already_decided", "This matter was decided.");
  const others = rows.filter((row) => row !== own.value);
  if (!isAsked && !others.some(isOpenMatter) && !isDecided(sql, caseId)) {
    return err({
      code: "invalid",
      detail: "Nothing else is asked for: say that the ticket is no request.",
      field: "isAsked",
    });
  }
  endMatter(context, caseId, lineId, !isAsked);
  if (isAsked) linkLines(context, caseId, [lineId]);
  syncCase(context, caseId, { tell: true });
  return ok(true);
}
