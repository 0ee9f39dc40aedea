/** Reads what a message about an open case says: cues that people can read, weighed by a small model, and held back where doubt remains. */

import { languageOf } from "../intent/language.ts";
import { passagesOf } from "../intent/passages.ts";
import { isOnlyPictures } from "../intent/unreadable.ts";
import { machineOf } from "../mail/machine.ts";
import { LEXICONS } from "../reasons/lexicon.ts";
import type { Passage } from "../reasons/negation.ts";
import { quoteOf } from "../reasons/quote.ts";
import { readByRules } from "../reasons/rules.ts";
import type { Cue } from "./cues/cue.ts";
import { type CueFound, type CueLanguage, findCues } from "./cues/find-cues.ts";
import { isSaidOtherwise } from "./doubts.ts";
import { type Features, featuresOf } from "./features.ts";
import { likelihoodsOf } from "./model.ts";
import { offerNamed } from "./offer-named.ts";
import type { ReplyWeights } from "./packed-weights.ts";
import type { LetterKind, Reply, ReplyKind, ReplyReading } from "./reply.ts";

/** The cues whose words show why it was read so, the best first. */
const SHOWN: Readonly<Record<ReplyKind, readonly Cue[]>> = {
  accepts: ["agree", "proceed", "fine", "yes"],
  arrived: ["arrived"],
  withdraws: ["drop", "keep"],
  review: ["review", "disagree"],
  chargeback: ["dispute", "bank"],
  reason: ["contrast", "cause"],
  fact: ["given"],
  request: ["money", "refuse"],
  thanks: ["thanks"],
  other: ["missing", "part", "condition", "counter", "doubt", "wonder"],
};

type Held = {
  /** Likeliest is not enough. */
  readonly from: number;
  /** One of these must stand there. */
  readonly needs: readonly Cue[];
  /** None of these may. */
  readonly against: readonly Cue[];
};
/** What these say is hard to take back when it was read wrong. */
const HELD: Partial<Record<ReplyKind, Held>> = {
  accepts: { from: 0.7, needs: SHOWN.accepts, against: ["condition", "passes_on", "bank", "missing", "scorn"] },
  arrived: { from: 0.5, needs: SHOWN.arrived, against: ["missing", "condition"] },
  withdraws: { from: 0.75, needs: SHOWN.withdraws, against: ["condition", "bank"] },
};

/** Of a language that cannot be told all are tried; Spanish is often mixed with English. */
function languagesOf(passages: readonly Passage[]): readonly CueLanguage[] {
  const language = languageOf(passages.map(({ sentence }) => sentence));
  if (language === "es") return ["es", "en"];
  if (language === "en" || language === "fr") return [language];
  return ["en", "es", "fr"];
}

export type ReadReply = {
  readonly passages: readonly Passage[];
  readonly cues: readonly CueFound[];
  readonly features: Features;
};

/** What stands in a reply; the same for training as for reading. */
export function takeApart(mail: { readonly subject: string; readonly body: string }, letter?: LetterKind): ReadReply {
  // What somebody else wrote and the writer only passes on binds nobody.
  const passages = passagesOf(mail, ({ own }) => own);
  const cues = findCues(passages, languagesOf(passages));
  return { passages, cues, features: featuresOf(passages, cues, letter) };
}

/** Pure; never throws, whatever the text, and its time is bounded as the reading of any mail is. In doubt it answers `other`. */
export function readReply(
  { subject, body, letter, speaker, isAutomatic }: Reply,
  weights?: ReplyWeights,
): ReplyReading {
  if (isAutomatic || machineOf(subject, body)) return { kind: "other", because: "machine" };
  const { passages, cues, features } = takeApart({ subject, body }, letter);
  if (passages.length === 0 || isOnlyPictures(body)) return { kind: "other", because: "empty" };
  const [likeliest, share] = [...likelihoodsOf(features, weights)].reduce((a, b) => (b[1] > a[1] ? b : a));
  const has = (some: readonly Cue[]) => cues.some(({ cue, isNegated }) => !isNegated && some.includes(cue));
  const answer = (kind: ReplyKind, because?: ReplyReading["because"]): ReplyReading => {
    const quote = quoteFor(because === "doubtful" ? likeliest : kind, passages, cues);
    const offer = kind === "accepts" ? offerNamed(passages) : undefined;
    return { kind, ...(quote && { quote }), ...(offer && { offer }), ...(because && { because }) };
  };
  // The words of a dispute at the bank have no other use in such a letter.
  if (has(["dispute"]) && !cues.some(({ cue }) => cue === "calm")) return answer("chargeback");
  const held = HELD[likeliest];
  if (held && speaker === "somebody") return answer("other", "not_theirs");
  const isDoubtful =
    (likeliest === "chargeback" && cues.some(({ cue }) => cue === "calm")) ||
    (held &&
      (share < held.from ||
        !has(held.needs) ||
        has(held.against) ||
        isSaidOtherwise(likeliest, speaker, passages, cues, held.needs)));
  if (isDoubtful) return answer("other", "doubtful");
  // What is a threat in a first mail is one here as well: else it would only be "something else".
  const threat = likeliest === "other" && !cues.some(({ cue }) => cue === "calm") ? threatIn(passages) : undefined;
  return threat ? { kind: "chargeback", quote: threat } : answer(likeliest);
}

function threatIn(passages: readonly Passage[]): string | undefined {
  return languagesOf(passages)
    .map((language) => readByRules(passages, LEXICONS[language]).chargeback?.quote)
    .find((quote) => quote !== undefined);
}

/** The words that speak for it, else the first sentence. */
function quoteFor(kind: ReplyKind, passages: readonly Passage[], cues: readonly CueFound[]): string | undefined {
  for (const cue of SHOWN[kind]) {
    const found = cues.find((one) => one.cue === cue && !one.isNegated);
    if (found) return quoteOf(found.passage.source, found.passage.sentence, found.span);
  }
  const [first] = passages;
  return first && quoteOf(first.source, first.sentence, { from: 0, to: 1 });
}
