/** Somebody of whom a sentence speaks, as one word of it: "my late wife", "my son Jonah", a name on file. */
import { normaliseName } from "../facts/patient-keys.ts";
import { DATE_PARTS } from "../mail/dates.ts";
import { memoizeByObject } from "../memoize.ts";
import type { Sentence } from "../reasons/mail-text.ts";
import type { Passage } from "../reasons/negation.ts";
import type { WhoseLexicon } from "./lexicon.ts";
import type { Names } from "./names-on-file.ts";
import type { Relation } from "./relations.ts";

export interface Spoken {
  readonly relation?: Relation | undefined;
  readonly patientIds: readonly string[];
  readonly isWriter: boolean;
  readonly isLate: boolean;
  /** By first and last name. */
  readonly isFull: boolean;
}

type Word = Sentence[number];
export interface SpokenWord extends Word {
  readonly spoken?: Spoken;
}
export type Told = { readonly source: string; readonly sentence: readonly SpokenWord[] };

const APPOSITION_MOST = 4;
const ADJECTIVES_MOST = 4;
/** Before a name: somebody of a clinic, not of its patients. A sentence may seem to end with "Dr.". */
const STAFF =
  /(?<!\p{L})(?:dra?|doctora?|docteure?|nurse|enfermer[ao]|infirmi[eè]re?|therapist|terapeuta|hygienist|receptionist|practitioner|provider)\.?\s*$/iu;
const STAFF_LENGTH = 16;

const OWNER = /['’´`\u02bc\u2032\u201b\uff07]s?$/iu;

const isOwner = (source: string, { start, end }: Word): boolean =>
  OWNER.test(source.slice(end - 2, end)) && end - start > 1;

/** The word without the sign of an owner. */
export const plainWord = (source: string, word: Word): string =>
  isOwner(source, word) ? normaliseName(source.slice(word.start, word.end).replace(OWNER, "")) : word.text;
export const isCapital = (source: string, { start }: Word): boolean => /^\p{Lu}/u.test(source.slice(start, start + 2));

/** Each word of a sentence without the sign of an owner, for all languages at once. */
const plainOf = memoizeByObject(({ source, sentence }: Passage): readonly string[] =>
  sentence.map((word) => plainWord(source, word)),
);

/** The sentence in which everybody who is spoken of is one word. */
export function spokenOf(passage: Passage, names: Names, lexicon: WhoseLexicon): Told {
  const { source, sentence } = passage;
  const words: SpokenWord[] = [];
  const plain = plainOf(passage);
  for (let at = 0; at < sentence.length; ) {
    const found = kinAt(source, sentence, plain, at, names, lexicon) ?? namedAt(source, sentence, plain, at, names);
    const first = sentence[at];
    const last = found && sentence[found.to - 1];
    if (found && first && last) {
      words.push({ ...first, end: last.end, text: found.isOwner ? "xkins" : "xkin", spoken: found.spoken });
      at = found.to;
    } else {
      if (first) words.push(first);
      at += 1;
    }
  }
  return { source, sentence: words };
}

interface FoundAt {
  readonly spoken: Spoken;
  readonly to: number;
  readonly isOwner: boolean;
}

function kinAt(
  source: string,
  sentence: Sentence,
  plain: readonly string[],
  from: number,
  names: Names,
  lexicon: WhoseLexicon,
): FoundAt | undefined {
  const start = sentence[from];
  if (start && isCapital(source, start) && lexicon.called.has(plain[from] ?? "")) {
    const spoken = {
      relation: lexicon.kinOf(plain[from] ?? ""),
      isLate: false,
      isWriter: false,
      patientIds: [],
      isFull: false,
    };
    return { spoken, to: from + 1, isOwner: isOwner(source, start) };
  }
  if (!start || !lexicon.mine.has(start.text)) return undefined;
  let at = from + 1;
  while (at <= from + ADJECTIVES_MOST && isAdjective(sentence[at]?.text ?? "", lexicon)) at += 1;
  // "My other half", "mon petit": an adjective may be the last word as well.
  const kin = [at, at - 1].find((one) => one > from && lexicon.kinOf(plain[one] ?? "") !== undefined);
  const word = kin === undefined ? undefined : sentence[kin];
  if (kin === undefined || !word) return undefined;
  const text = plain[kin] ?? "";
  const relation = lexicon.kinOf(text);
  const isLate = sentence.slice(from + 1, kin).some((one) => lexicon.late.has(one.text));
  // "My wifes sessions", without the apostrophe.
  let owner = isOwner(source, word) || (!lexicon.isKin(text) && lexicon.kinOf(text) !== undefined);
  let to = kin + 1;
  if (sentence[to]?.text === "in" && /^laws?$/.test(sentence[to + 1]?.text ?? "")) {
    owner = owner || sentence[to + 1]?.text === "laws";
    to += 2;
  }
  const named = owner ? undefined : apposition(source, sentence, plain, to, names);
  return {
    spoken: {
      relation,
      isLate,
      isWriter: named?.isWriter ?? false,
      patientIds: named?.patientIds ?? [],
      isFull: false,
    },
    to: named?.to ?? to,
    isOwner: owner || named?.isOwner === true,
  };
}

const isAdjective = (word: string, lexicon: WhoseLexicon): boolean => lexicon.adjectives.has(word) || /^\d/.test(word);

/** The name that follows "my son". */
function apposition(source: string, sentence: Sentence, plain: readonly string[], from: number, names: Names) {
  let to = from;
  while (to < from + APPOSITION_MOST && isNamePart(source, sentence[to], to > from)) {
    to += 1;
    const before = sentence[to - 1];
    if (before && isOwner(source, before)) break;
  }
  const first = sentence[from];
  if (to === from || !first) return undefined;
  // "My husband, Monday was …": after a comma only a whole name, or somebody on file.
  const { people, to: end } = names.at(plain, from, true);
  const isSet = first.opensClause && people.length === 0 && to - from < 2;
  if (isSet) return undefined;
  const last = sentence[Math.max(to, end) - 1];
  return {
    to: Math.max(to, end),
    isOwner: last !== undefined && isOwner(source, last),
    patientIds: people.filter(({ isWriter }) => !isWriter).map(({ patientId }) => patientId),
    isWriter: false,
  };
}

function isNamePart(source: string, word: Word | undefined, isLater: boolean): boolean {
  if (!word || word.end - word.start < 2 || !isCapital(source, word)) return false;
  if (isLater && word.opensClause) return false;
  return !DATE_PARTS.has(word.text) && !NO_NAMES.has(word.text);
}

const NO_NAMES = new Set(
  "im ive id ill we you the he she they it my our his her their this that a an please thanks thank and but so dr mr mrs ms mi mis su sus el la los las un una mon ma mes le les une ce cette son sa nous".split(
    " ",
  ),
);

function namedAt(
  source: string,
  sentence: Sentence,
  plain: readonly string[],
  from: number,
  names: Names,
): FoundAt | undefined {
  const word = sentence[from];
  if (!word || STAFF.test(source.slice(Math.max(0, word.start - STAFF_LENGTH), word.start))) return undefined;
  const { people, to } = names.at(plain, from, isCapital(source, word));
  const last = sentence[to - 1];
  if (people.length === 0) {
    if (isKinOfName(source, sentence, from)) return { to: from + 1, isOwner: true, spoken: UNKNOWN };
    return isDeadName(source, sentence, from) ? { to: from + 1, isOwner: false, spoken: UNKNOWN } : undefined;
  }
  const others = people.filter(({ isWriter }) => !isWriter);
  // The writer's own name is theirs, also where somebody else has it.
  const isWriter = others.length < people.length;
  const spoken: Spoken = {
    patientIds: isWriter
      ? people.flatMap((one) => (one.isWriter ? one.patientId : []))
      : others.map((one) => one.patientId),
    isWriter,
    isLate: false,
    isFull: to > from + 1,
  };
  return { spoken, to, isOwner: last !== undefined && isOwner(source, last) };
}

const UNKNOWN: Spoken = { patientIds: [], isWriter: false, isLate: false, isFull: false };

const FAMILY = new Set(
  "wife husband mother mom mum father dad son daughter sister brother widow widower guardian executor executrix grandmother grandma grandfather aunt uncle parent partner carer".split(
    " ",
  ),
);

/** "Walter's wife", whoever Walter is. */
const isKinOfName = (source: string, sentence: Sentence, at: number): boolean => {
  const word = sentence[at];
  return (
    word !== undefined &&
    isCapital(source, word) &&
    isOwner(source, word) &&
    !DATE_PARTS.has(plainWord(source, word)) &&
    FAMILY.has(sentence[at + 1]?.text ?? "")
  );
};

const DIED = new Set("died passed fallecio murio decede decedee".split(" "));

/** "Walter passed away", whoever Walter is. */
const isDeadName = (source: string, sentence: Sentence, at: number): boolean =>
  isNamePart(source, sentence[at], false) &&
  sentence.slice(at + 1, at + 4).some(({ text }, n) => DIED.has(text) && (n === 0 || !sentence[at + 1]?.opensClause));
