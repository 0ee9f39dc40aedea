/** Where the check found something: what stands beside a field. */
import type { PolicyDraftView } from "../../../core/contract/policy.ts";
import { OTHERWISE } from "../../../core/policy/clause.ts";
import type { PolicyDraft } from "../../../core/policy/draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";
import { fieldInWords, findingValues, titleOf } from "./policy-words.ts";

type Finding = PolicyDraftView["findings"][number];

export interface Marks {
  /** What has to be put right at a field, or inside it where `inside` is said. */
  readonly error: (field: string, inside?: boolean) => string | undefined;
  /** What may be meant: a hint. */
  readonly hint: (field: string, inside?: boolean) => string | undefined;
  readonly errors: number;
  readonly warnings: number;
}

export interface AllMarks {
  /** Of the clause at a place, counted from 0. */
  readonly ofClause: (at: number) => Marks;
  readonly ofOtherwise: Marks;
  readonly ofPolicy: Marks;
  readonly sentence: (finding: Finding) => string;
  /** The card and the field: “Late cancels: Offer 1, fees”. */
  readonly placeOf: (finding: Finding) => string;
}

/** The name by which the check calls a clause: its code, or its place while it has none. */
const nameOf = (draft: PolicyDraft, at: number): string => draft.clauses[at]?.id || String(at + 1);

export function useMarks(draft: PolicyDraft, findings: readonly Finding[]): AllMarks {
  const words = usePagesWords().policies;
  const common = useWords();
  const language = useLanguage();
  const titles = new Map([
    ...draft.clauses.map(({ title }, at): [string, string] => [nameOf(draft, at), titleOf(words, title, at)]),
    [OTHERWISE, words.card.otherwise],
  ]);
  const sentence = (one: Finding) => words.findings[one.code](findingValues(one, { common, language, words }, titles));
  const marksOf = (own: readonly Finding[]): Marks => {
    const said = (severity: Finding["severity"], field: string, inside: boolean) =>
      own
        .filter((one) => one.severity === severity)
        .filter((one) => one.field === field || (inside && one.field?.startsWith(`${field}.`)))
        .map(sentence)
        .join(" ") || undefined;
    return {
      error: (field, inside = false) => said("error", field, inside),
      hint: (field, inside = false) => said("warning", field, inside),
      errors: own.filter(({ severity }) => severity === "error").length,
      warnings: own.filter(({ severity }) => severity === "warning").length,
    };
  };
  return {
    ofClause: (at) => marksOf(findings.filter(({ clauseId }) => clauseId === nameOf(draft, at))),
    ofOtherwise: marksOf(findings.filter(({ clauseId }) => clauseId === OTHERWISE)),
    ofPolicy: marksOf(findings.filter(({ clauseId }) => clauseId === undefined)),
    sentence,
    placeOf: ({ clauseId, field }) => {
      const card = clauseId === undefined ? words.draft.whole : (titles.get(clauseId) ?? clauseId);
      const part = field === undefined ? undefined : fieldInWords(field, words);
      return part ? words.changes.fieldOf(card, part) : card;
    },
  };
}
