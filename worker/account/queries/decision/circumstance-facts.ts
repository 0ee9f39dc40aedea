/** What is known of the patient's situation beside the sum: how often they wrote, how long they wait, whether somebody owned a fault. Reads only. */
import { daysBetween } from "../../../../core/facts/civil.ts";
import { readMail, textOf } from "../../../../core/mail/read-mail.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { CircumstanceFacts } from "../../../../core/reply/circumstances.ts";
import { faultOf } from "../../../../core/reply/values/fault.ts";
import type { OfferKind } from "../../../../core/words.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import { today } from "../../domain/follow-up/due.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import type { AccountContext } from "../../store/context.ts";
import { mailsAfter } from "../../store/intake/replies.ts";

/** `kind`: of the letter; absent while nothing is decided. */
export function circumstanceFacts(
  ctx: AccountContext,
  matter: AssembledMatter,
  kind: OfferKind | undefined,
): CircumstanceFacts {
  const { subject, reason, requestedOn, lines, decidedRows } = matter;
  const waiting = daysBetween(subject.case?.requestedOn ?? requestedOn, today(ctx));
  const known = omitNullish({
    hasDied: subject.match.isDeceased || undefined,
    isMinor: isMinor(subject, matter.patient.guardianId) || undefined,
    fault: faultOf({
      facts: lines.map(({ facts }) => facts),
      attestedDuplicate: matter.attested.duplicateOfPaymentId !== undefined,
      kind,
    }),
    mails: subject.snapshot ? 1 + (subject.case ? mailsAfter(ctx.sql, subject.case.caseId) : 0) : undefined,
    daysWaiting: decidedRows.length === 0 ? Math.max(0, waiting) : undefined,
    words: ownWords(subject) || undefined,
  });
  return { reason, ...known };
}

/** Who answers for the patient writes of their child: a guardian may answer for a parent too, and records know no age. */
export const isMinor = ({ match }: CaseScope, guardianId: string | null): boolean =>
  guardianId !== null && match.writer?.as === "guardian" && match.whose?.relation === "child";

/** Without what they quote or pass on, and nothing of a machine's. */
export function ownWords({ snapshot }: CaseScope): string {
  if (!snapshot) return "";
  const read = readMail(snapshot);
  return read.machine === undefined ? `${read.subject}\n${textOf(snapshot.body, read.own)}` : "";
}
