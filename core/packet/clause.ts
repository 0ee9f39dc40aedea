/** The clause behind a decision, as far as a bank may read it. */
import type { Clause, PolicyVersion, Test } from "../policy/schema.ts";
import type { Language } from "../words.ts";
import { type PacketDecision, STATED_REASONS } from "./content.ts";
import type { DecisionRecord, PacketRecords } from "./records.ts";

const isStated = (reason: string): boolean => STATED_REASONS.some((code) => code === reason);

/** What is asked only of somebody's health. */
const OF_HEALTH: readonly Test["fact"][] = [
  "days.medical_note_after_purchase",
  "evidence.medical_note",
  "evidence.condition_listed",
  "clinician.answer",
];

/** Whether a clause holds only where somebody's health is the reason: its title and words would tell what the cover does not state. */
export const isOfHealth = ({ when }: Pick<Clause, "when">): boolean =>
  when.some(
    (test) =>
      OF_HEALTH.includes(test.fact) ||
      ("in" in test && test.fact === "reason" && test.in.every((reason) => !isStated(reason))),
  );

/** Its words; or that they are not said, where the reason or the clause is one of health. Neither where the policy is not on file. */
export function clauseOf(
  { clause: { id, policyVersionId } }: DecisionRecord,
  { terms, language, reason }: PacketRecords,
): Pick<PacketDecision, "clause" | "isClauseUnsaid"> {
  const policy = terms.find(({ governing }) => governing.policyVersionId === policyVersionId)?.governing.policy;
  const clause = policy?.clauses.find((one) => one.id === id);
  if (!clause) return {};
  if (!isStated(reason) || isOfHealth(clause)) return { isClauseUnsaid: true };
  return { clause: { policyVersionId, title: clause.title, text: textIn(clause.text, language) } };
}

export const textIn = (text: PolicyVersion["text"], language: Language): string => text[language] ?? text.en;
