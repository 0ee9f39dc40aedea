/** Which cues stand in the sentences of a reply, and where. */
import { type Passage, unnegated } from "../../reasons/negation.ts";
import { type Beginnings, beginningsOf, findPhrases, type Phrase, phraseOf, type Span } from "../../reasons/phrases.ts";
import { CUES, type Cue, type CueText } from "./cue.ts";
import { CUES_EN } from "./en/en.ts";
import { CUES_ES } from "./es/es.ts";
import { CUES_FR } from "./fr/fr.ts";

/** A cue and the words that gave it. */
export type CueFound = {
  readonly cue: Cue;
  /** A "not" turns it around. */
  readonly isNegated: boolean;
  readonly passage: Passage;
  readonly at: number;
  readonly span: Span;
};

type Cues = {
  readonly negators: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly phrases: readonly (readonly [Cue, readonly Phrase[]])[];
  readonly mayStand: Beginnings;
};

function compile({ lists, negators, subjects, cues }: CueText): Cues {
  const not = new Set(negators.split(" "));
  const phrases = CUES.map((cue) => [cue, cues[cue].map((text) => phraseOf(text, lists, not))] as const);
  return {
    negators: not,
    subjects: new Set(subjects.split(" ")),
    phrases,
    mayStand: beginningsOf(phrases.flatMap(([, compiled]) => compiled)),
  };
}

const COMPILED = { en: compile(CUES_EN), es: compile(CUES_ES), fr: compile(CUES_FR) } as const;
export type CueLanguage = keyof typeof COMPILED;

/** Every cue of those languages, in the order of the sentences; of one cue in one sentence the first place. */
export function findCues(passages: readonly Passage[], languages: readonly CueLanguage[]): CueFound[] {
  const found: CueFound[] = [];
  for (const [at, passage] of passages.entries())
    for (const language of languages) {
      const cues = COMPILED[language];
      for (const [cue, phrases] of cues.phrases) {
        const [plain] = unnegated(passage.sentence, phrases, cues);
        const span = plain ?? findPhrases(passage.sentence, phrases, cues.mayStand)[0];
        if (span) found.push({ cue, isNegated: plain === undefined, passage, at, span });
      }
    }
  return found;
}
