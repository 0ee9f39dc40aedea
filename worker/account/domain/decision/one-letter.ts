/** One letter that speaks of several matters: of what is decided of the others, and of the one at hand. */
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { NOTHING } from "../../../../core/reply/offer-values.ts";
import type { MatterTold, ReplyValues } from "../../../../core/reply/types.ts";
import type { Language } from "../../../../core/words.ts";
import { mattersOfCase } from "../../store/case/matters.ts";
import type { AccountContext } from "../../store/context.ts";
import { decisionById } from "../../store/decision/decisions.ts";
import { evaluationById, type LetterKept } from "../../store/decision/evaluations.ts";
import type { Sql } from "../../store/sql.ts";
import type { AssembledMatter } from "../facts/assemble.ts";

/**
 * The letter about the matter at hand and those of its mail that are decided; undefined where none is, or one was told in another language
 * or currency. What waits for somebody's yes is not told.
 */
export function withOthers({ sql }: AccountContext, matter: AssembledMatter, own: MatterTold): ReplyValues | undefined {
  const { subject, lineIds, patient } = matter;
  // A letter of condolence is about one thing.
  if (subject.match.isDeceased) return undefined;
  const rows = subject.case ? mattersOfCase(sql, subject.case.caseId) : [];
  const { patientName, agentName, requestedOn } = own.values;
  const matters = rows.flatMap(({ lineId, decisionId, isDecided }): MatterTold[] => {
    if (lineIds.includes(lineId)) return [own];
    const told = decisionId !== null && isDecided === 1 ? toldOf(sql, decisionId, patient.language) : undefined;
    return told ? [{ ...told, values: { ...told.values, patientName } }] : [];
  });
  const currencies = new Set(matters.flatMap(({ values }) => values.amount?.currency ?? []));
  if (matters.length < 2 || !matters.includes(own) || currencies.size > 1) return undefined;
  const serviceTitle = matters.map(({ values }) => values.serviceTitle).join(", ");
  return { ...NOTHING, ...omitNullish({ agentName }), patientName, serviceTitle, requestedOn, matters };
}

type ToldBefore = Omit<MatterTold, "values"> & { readonly values: LetterKept["values"] };

function toldOf(sql: Sql, decisionId: string, language: Language): ToldBefore | undefined {
  const decision = decisionById(sql, decisionId);
  if (decision?.state !== "approved") return undefined;
  const { letter } = evaluationById(sql, decision.evaluationId).proposal;
  if (letter?.language !== language) return undefined;
  return { reason: decision.reason, situation: decision.offer, values: letter.values };
}
