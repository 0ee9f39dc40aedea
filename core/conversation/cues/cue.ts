/** What phrases of a reply point to, alike in every language that is read. A cue decides nothing by itself. */
import type { WordLists } from "../../reasons/phrases.ts";

export const CUES = [
  // Takes what was offered.
  "yes",
  "agree",
  "proceed",
  "fine",
  // Money or credit.
  "arrived",
  "missing",
  "part",
  "refuse",
  "money",
  // No more is asked.
  "drop",
  "keep",
  // Somebody else, or the bank.
  "review",
  "disagree",
  "dispute",
  "bank",
  "calm",
  // Gives something.
  "given",
  "contrast",
  "cause",
  // Not so sure.
  "condition",
  "but",
  "doubt",
  "counter",
  "wonder",
  "passes_on",
  "scorn",
  // Politeness.
  "thanks",
  "noted",
] as const;
export type Cue = (typeof CUES)[number];

/** Some of the cues of one language and their phrases. */
export type CuePhrases = Partial<Readonly<Record<Cue, readonly string[]>>>;

/** The phrases of one language, in the notation of core/reasons/phrases.ts. */
export type CueText = {
  readonly lists: WordLists;
  readonly negators: string;
  /** Words before which a "not" belongs to something else. */
  readonly subjects: string;
  readonly cues: Readonly<Record<Cue, readonly string[]>>;
};
