/** The matters of a mail that is about more than one purchase, each as a ticket of its own would be read. */
import type { Intent } from "../../../../core/intent/intent.ts";
import { readMatters } from "../../../../core/matters/read-matters.ts";
import { MAILS_MOST, memoize } from "../../../../core/memoize.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { linesOfCase, openCaseOfLines } from "../../store/case/cases.ts";
import { isOpenMatter, mattersOfCase } from "../../store/case/matters.ts";
import type { AccountContext } from "../../store/context.ts";
import { hasDecision } from "../../store/decision/decisions.ts";
import type { PatientFile } from "../facts/patient-file.ts";
import { clearReason, isTakenForRequest } from "./about.ts";
import type { CaseScope, MatterOfScope } from "./case-scope.ts";
import { purchaseQuestion, READ_CHARS_MAX } from "./purchase-evidence.ts";

export interface MatterOfMail extends MatterOfScope {
  readonly decisionId: string | undefined;
  /** Nothing was decided about it that stands, and nobody said that it is not asked for. */
  readonly isOpen: boolean;
  readonly isEnded: boolean;
  /** The words of the mail that it was read from, and what they ask; absent where the mail is not kept. */
  readonly words: string | undefined;
  readonly intent: Pick<Intent, "quote" | "reasons" | "reason">;
}

/**
 * Empty where there is one matter, or none: what the case keeps of them, else what the mail says while nothing is decided. What another open
 * case is about already stays there.
 */
export function mattersOf(ctx: AccountContext, subject: CaseScope, file: PatientFile): readonly MatterOfMail[] {
  const matters = eachOf(ctx, subject, file);
  return matters.map((matter, at) => ({
    ...matter,
    openBeside: matters
      .slice(at + 1)
      .filter(({ isOpen }) => isOpen)
      .map(({ lineId }) => lineId),
  }));
}

function eachOf(ctx: AccountContext, subject: CaseScope, file: PatientFile): readonly MatterOfMail[] {
  const { sql } = ctx;
  const caseId = subject.case?.caseId;
  const rows = caseId === undefined ? [] : mattersOfCase(sql, caseId);
  const read = readIn(ctx, subject, file);
  if (rows.length > 0) {
    return rows.map((row) => {
      const found = read.find(({ lineId }) => lineId === row.lineId);
      return {
        lineId: row.lineId,
        reason: row.reason ?? undefined,
        decisionId: row.decisionId ?? undefined,
        isOpen: isOpenMatter(row),
        isEnded: row.endedAtMs !== null,
        words: found?.words,
        intent: found?.intent ?? { reasons: [], reason: undefined },
      };
    });
  }
  const known = caseId === undefined ? [] : linesOfCase(sql, caseId);
  const isOfCase = known.every((lineId) => read.some((one) => one.lineId === lineId));
  const own = read.filter(({ lineId }) => openCaseOfLines(sql, [lineId], caseId) === undefined);
  if (own.length < 2 || !isOfCase || isDecidedOn(ctx, caseId)) return [];
  return own.map(({ lineId, words, intent }) => ({
    lineId,
    reason: clearReason(intent),
    decisionId: undefined,
    isOpen: true,
    isEnded: false,
    words,
    intent,
  }));
}

const isDecidedOn = ({ sql }: AccountContext, caseId: string | undefined): boolean =>
  caseId !== undefined && hasDecision(sql, caseId);

function readIn(ctx: AccountContext, subject: CaseScope, file: PatientFile) {
  // After a death what is asked is looked at as a whole, by somebody.
  if (!subject.snapshot || !isTakenForRequest(subject) || subject.match.isDeceased) return [];
  return mattersIn(purchaseQuestion(ctx, subject, file));
}

/** The same mail beside the same records is read at each look and decision. */
const mattersIn = memoize(
  (question) => readMatters(JSON.parse(question) as Parameters<typeof readMatters>[0]),
  MAILS_MOST,
  READ_CHARS_MAX,
);

/** The subject as if its mail were about this matter alone. */
export function aboutMatter(subject: CaseScope, matter: MatterOfMail): CaseScope {
  const { snapshot, intent } = subject;
  const { words, lineId, reason, openBeside = [] } = matter;
  return {
    ...subject,
    matter: { lineId, reason, openBeside },
    ...(snapshot && words !== undefined ? { snapshot: { ...snapshot, subject: "", body: words } } : {}),
    ...(intent ? { intent: { ...intent, ...matter.intent } } : {}),
  };
}

/** The subject of the matter that comes first: the first that is open, else the first of all. */
export function firstMatter(matters: readonly MatterOfMail[]): MatterOfMail | undefined {
  return matters.find(({ isOpen }) => isOpen) ?? matters[0];
}

/** What a case keeps of what was read. */
export const asRead = (
  matters: readonly MatterOfMail[],
): { readonly lineId: string; readonly reason: ReasonCode | undefined }[] =>
  matters.map(({ lineId, reason }) => ({ lineId, reason }));
