/** How each thing that is brought stands in this account: the difference by itself, and what is in its way here. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import { type CarryDifference, saysTheSame } from "../../../../core/carry/compare.ts";
import type {
  CarriedLetterView,
  CarriedPolicyView,
  CarriedRulesView,
  CarryState,
} from "../../../../core/contract/carry.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { draftOf } from "../../../../core/policy/draft.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { housePiece } from "../../../../core/reply/letter-text.ts";
import { isPieceKey, type OwnPieces, pieceOf } from "../../../../core/reply/own/own-pieces.ts";
import { assert } from "../../../../core/result.ts";
import { wayOf } from "../../domain/policy/rules-changes.ts";
import { nameOf } from "../../queries/decision/decisions.ts";
import { piecesInWork } from "../../queries/letters/letter-pieces.ts";
import { earliestEffectiveOn } from "../../queries/policy/policies.ts";
import { checkDraft, namedNext } from "../../queries/policy/policy-draft.ts";
import { rulesDifferences } from "../../queries/policy/rules.ts";
import { allConnectionIds } from "../../store/account/connections.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { letterDraft, publishedPieces } from "../../store/letters/letter-sets.ts";
import { newestVersion, retiredOn } from "../../store/policy/policies.ts";
import { contentOf, draftOfPolicy } from "../../store/policy/policy-drafts.ts";
import { waitingRules } from "../../store/policy/rules-changes.ts";

export function planRules(
  { sql }: AccountContext,
  who: PersonActor,
  { standing, wanted }: NonNullable<CarryDifference["rules"]>,
): CarriedRulesView {
  const changes = rulesDifferences(sql, wanted);
  const waiting = waitingRules(sql);
  const isThere = waiting?.hash === sha256Hex(canonicalJson(wanted));
  const connected = allConnectionIds(sql);
  const processors = processorsIn(wanted).filter((id) => !connected.includes(id));
  const isHeld = processors.length > 0;
  const state: CarryState = standing === "same" ? "same" : isThere ? "there" : isHeld ? "held" : standing;
  const isBrought = state === "new" || state === "changed";
  return {
    state,
    currency: wanted.currency,
    changes,
    way: standing === "new" ? "at_once" : wayOf(sql, who.personId, changes),
    ...(state === "held" ? { processors } : {}),
    ...(isBrought && waiting ? { replaces: nameOf(sql, waiting.askedBy) } : {}),
  };
}

/** A further account of a payment system is called by an id of its own in each account. */
const processorsIn = ({ tenderLimits = [] }: AccountRules): string[] => [
  ...new Set(tenderLimits.flatMap(({ processors = [] }) => processors).filter((id) => /^[0-9A-Z]{26}$/.test(id))),
];

export function planPolicy(
  context: AccountContext,
  { standing, policy, before, changes }: CarryDifference["policies"][number],
): CarriedPolicyView {
  const { sql } = context;
  const { policyId } = policy;
  const draft = draftOfPolicy(sql, policyId);
  const retired = retiredOn(sql, policyId);
  const newest = newestVersion(sql, policyId);
  const named = namedNext(policyId, newest, earliestEffectiveOn(context, newest));
  const { findings } = checkDraft(sql, draftOf(policy), named);
  const isThere = draft !== undefined && saysTheSame(contentOf(draft), policy);
  const isHeld = draft !== undefined || retired !== undefined;
  const state: CarryState = standing === "same" ? "same" : isThere ? "there" : isHeld ? "held" : standing;
  return {
    state,
    policyId,
    policy,
    ...omitNullish({ before }),
    changes: [...changes],
    ...(draft && state !== "same" ? { draft: { draftId: draft.draftId, editedBy: draft.editedBy } } : {}),
    ...(state === "held" ? omitNullish({ retiredOn: retired }) : {}),
    mistakes: findings.filter(({ severity }) => severity === "error").length,
  };
}

export function planLetters({ sql }: AccountContext, letters: CarryDifference["letters"]): CarriedLetterView[] {
  const published = publishedPieces(sql);
  const draft = letterDraft(sql);
  const inWork: OwnPieces = piecesInWork(sql);
  return letters.map(({ letter, before: own }) => {
    const { key, language, body: after } = letter;
    assert(isPieceKey(key), "Checked before");
    const before = own ?? housePiece(key, language);
    const nowIn = (pieces: OwnPieces) => pieceOf(pieces, { key, language })?.body ?? housePiece(key, language);
    const written = nowIn(inWork);
    const isHeld = draft !== undefined && written !== nowIn(published);
    const changed: CarryState = own === undefined ? "new" : "changed";
    const state = before === after ? "same" : draft && written === after ? "there" : isHeld ? "held" : changed;
    return { state, key, language, before, after, ...(state === "held" && draft ? { heldBy: draft.editedBy } : {}) };
  });
}
