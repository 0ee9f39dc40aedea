import { hashFacts } from "../canonical/hash.ts";
import type { Proposal } from "../contract/proposal.ts";
import { memoizeByObject } from "../memoize.ts";
import { readIn } from "../policy/local-text.ts";
import type { Clause } from "../policy/schema.ts";
import { assert } from "../result.ts";
import type { Language } from "../words.ts";
import type { CaseInput } from "./case-input.ts";
import { countedOf } from "./counted.ts";
import { decidedHash } from "./decided-before.ts";
import { isLeftToPerson } from "./estate.ts";
import { type LineCase, lineCases } from "./line-offers.ts";
import { type Options, optionsOf } from "./options.ts";
import { isAllLocked } from "./plan-legs.ts";
import { afterRejections } from "./rejected.ts";
import { signalsOf } from "./signals.ts";
import { takenOf } from "./taken.ts";
import { phrasesIn } from "./words.ts";

function clauseIn({ text }: Pick<Clause, "text">, language: Language) {
  const read = readIn(text, language);
  return { clauseText: read.text, ...(read.isEnglish ? { clauseIn: "en" as const } : {}) };
}

function lineProposal(one: LineCase, matter: CaseInput): Proposal["lines"][number] {
  const { line, evaluation } = one;
  const { clause } = evaluation;
  const counted = countedOf(one);
  return {
    lineId: line.facts.line.lineId,
    policyVersionId: line.policyVersionId,
    policyChosenBy: line.chosenBy,
    ...(clause ? { clauseId: clause.id, ...clauseIn(clause, matter.viewer.language) } : {}),
    ...(counted ? { counted } : {}),
    trace: [...evaluation.clauses],
    floors: [...evaluation.floors],
  };
}

/** The hash of a matter's facts, line by line in the order of the request: what a person saw when they decided. */
export const matterFactsHash = ({ lines }: CaseInput): string => hashOf(lines);

const hashOf = memoizeByObject((lines: CaseInput["lines"]) => hashFacts(lines.map((line) => line.facts)));

const grantedTo = (cases: readonly LineCase[]) => cases.flatMap(({ evaluation }) => evaluation.offers);

const heldOffers = ({ viewer }: CaseInput): Proposal["notOffered"] => [
  { kind: "refund", because: phrasesIn(viewer.language).lockedPayment },
];

/**
 * What the policy suggests for the lines of a matter, to the person who looks at it. Pure: the same matter is the same proposal, and its
 * letter asks for it again. Live balances limit the amounts but never enter the facts hash. Throws on a matter without lines, which is a bug.
 */
export const propose: (matter: CaseInput) => Proposal = memoizeByObject(proposed);

function proposed(matter: CaseInput): Proposal {
  const [first] = matter.lines;
  assert(first, "A matter has at least one line");
  const cases = lineCases(matter);
  const missing = [...new Set(cases.flatMap((one) => one.evaluation.needs))];
  const isHeld = missing.length > 0 && isAllLocked(matter);
  // While the bank holds every payment no fact would free any money: nobody is asked for one.
  const needs = isHeld ? [] : missing;
  const found: Options = isHeld
    ? { options: [], notOffered: heldOffers(matter), isSettled: false }
    : needs.length > 0
      ? { options: [], notOffered: [], isSettled: false }
      : optionsOf(matter, cases);
  const { notOffered } = found;
  const hash = matterFactsHash(matter);
  const rejected = (matter.rejected ?? []).filter(({ factsHash }) => factsHash === hash);
  const taken = takenOf(cases, found.isSettled);
  const isOpen = !taken?.nothingMore && !found.held;
  const ordered = rejected.length > 0 && isOpen ? afterRejections(found.options, rejected) : found.options;
  const isLeft = matter.hasDied === true && isOpen && isLeftToPerson(ordered[0], grantedTo(cases));
  const held = isLeft ? phrasesIn(matter.viewer.language).estate : found.held;
  return {
    lineIds: matter.lines.map((line) => line.facts.line.lineId),
    reason: first.facts.reason,
    requestedOn: first.facts.requestedOn,
    factsHash: hash,
    policyVersionIds: [...new Set(matter.lines.map((line) => line.policyVersionId))],
    rulesVersionId: matter.rulesVersionId,
    decidedHash: decidedHash(matter.decided ?? []),
    ...(taken ? { taken } : {}),
    options: isLeft ? ordered.map((option) => ({ ...option, suggested: false })) : [...ordered],
    ...(held === undefined ? {} : { held }),
    needs,
    notOffered,
    ...(rejected.length > 0 ? { rejected: rejected.map(({ factsHash: _, ...no }) => no) } : {}),
    lines: cases.map((one) => lineProposal(one, matter)),
    signals: signalsOf(matter, cases),
  };
}
