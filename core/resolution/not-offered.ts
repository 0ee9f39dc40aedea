/** Why something is not offered, in the words of who looks. */
import type { OptionView } from "../contract/option.ts";
import type { Proposal } from "../contract/proposal.ts";
import type { RuledOut } from "../policy/evaluation.ts";
import type { CaseInput } from "./case-input.ts";
import { nothingToGive } from "./line-account.ts";
import { isDiffering, isLocked } from "./plan-legs.ts";
import { amountInWords, phrasesIn } from "./words.ts";

/** What nothing is left to do with: a redo or an extension of what was given back, asked for or promised already. */
export function ruledOutByAccount(matter: CaseInput): Proposal["notOffered"] {
  const { account } = phrasesIn(matter.viewer.language);
  return (["redo", "extend"] as const).flatMap((kind) => {
    const because = matter.lines.map((line) => nothingToGive(line, kind)).find((why) => why !== undefined);
    return because ? [{ kind, because: account[because] }] : [];
  });
}

export function whyNothing(matter: CaseInput): string {
  const phrases = phrasesIn(matter.viewer.language);
  const { live } = matter;
  if (live.length === 0) return phrases.noPayment;
  if (isLocked(matter)) return phrases.lockedPayment;
  const asked = askedForMatter(matter) ?? live.find(({ question }) => question !== undefined);
  if (asked?.question?.kind === "unknown_refund") {
    return phrases.refundedOutside(amountInWords(asked.question.amountMinor, asked.currency, matter.viewer.language));
  }
  if (asked?.question) return phrases.differing[asked.question.kind];
  const other = live.find(({ receivedIn }) => receivedIn !== undefined);
  if (other?.receivedIn !== undefined) return phrases.otherCurrency(other.receivedIn);
  if (live.every(({ collectedMinor }) => collectedMinor === 0)) return phrases.nothingCame;
  return isDiffering(matter) ? phrases.differing.other : phrases.nothingLeft;
}

/** A refund that was made elsewhere may have been for this very matter: until somebody has said so it may be given twice. */
export const askedForMatter = ({ live }: CaseInput) => live.find(({ question }) => question?.kind === "unknown_refund");

export function becauseOf(because: RuledOut["because"], matter: CaseInput): string {
  if (because.type === "floor") return because.source;
  const { policyCurrency, notWhileCancelling } = phrasesIn(matter.viewer.language);
  return because.type === "currency" ? policyCurrency : notWhileCancelling;
}

/** One reason a kind, and none for what is offered after all. */
export function unlike(notOffered: Proposal["notOffered"], options: readonly OptionView[]): Proposal["notOffered"] {
  return notOffered.filter(
    (one, at) =>
      notOffered.findIndex((other) => other.kind === one.kind) === at &&
      !options.some((option) => option.kind === one.kind),
  );
}
