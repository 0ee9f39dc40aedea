/** Whose purchase a mail is about: the writer's, or somebody else's (mission A12). It decides nothing: a person says who it is. */
import { partsOf } from "../intent/passages.ts";
import { signedWordsIn } from "../mail/read-mail.ts";
import type { Passage } from "../reasons/negation.ts";
import { findPhrases, type Span } from "../reasons/phrases.ts";
import { quoteOf } from "../reasons/quote.ts";
import type { About } from "./about.ts";
import { type Group, WHOSE_LEXICONS, type WhoseLexicon } from "./lexicon.ts";
import { Names, type PersonOnFile } from "./names-on-file.ts";
import type { Relation } from "./relations.ts";
import { type Spoken, type SpokenWord, spokenOf, type Told } from "./spoken-of.ts";

export interface Whose {
  readonly about: About;
  readonly relation?: Relation;
  /** People on file whom the mail names beside the writer; the writer too where the mail says that they have died. */
  readonly namedPatientIds: readonly string[];
  /** Whoever it is about has died. */
  readonly isDeceased: boolean;
  /** By which words of the mail; of the writer's own where it is surely about them, none where nothing speaks for anybody else. */
  readonly words: readonly string[];
}

type RawMail = { readonly subject: string; readonly body: string };

/** The writer's own words with their signature, as core/mail tells them apart; bounded as `detectIntent` is. */
export const signedPassages = (mail: RawMail): readonly Passage[] => partsOf(mail, signedWordsIn).own;

interface Hit {
  readonly passage: number;
  readonly told: Told;
  readonly span: Span;
  readonly spoken: readonly Spoken[];
}
type Hits = Readonly<Record<Group, readonly Hit[]>>;

/** "She had six left" speaks of somebody who was spoken of at most so many sentences before. */
const NEAR = 2;
const WORDS_MOST = 3;

/** `people`: who may be named; without them only relations are read. Never throws. */
export function readWhose(passages: readonly Passage[], people: readonly PersonOnFile[] = []): Whose {
  const names = new Names(people);
  const told = WHOSE_LEXICONS.map((lexicon) => ({
    lexicon,
    sentences: passages.map((passage) => spokenOf(passage, names, lexicon)),
  }));
  const found = told.map(({ lexicon, sentences }) => hitsIn(sentences, lexicon));
  const all = (group: Group) => found.flatMap((hits) => hits[group]);
  // Names are the same in every language.
  const named = (told[0]?.sentences ?? []).flatMap(({ sentence }) => sentence.flatMap(({ spoken }) => spoken ?? []));
  return judged(
    { owned: all("owned"), told: all("told"), estate: all("estate"), own: all("own") },
    [...all("died"), ...all("toldDied")],
    named,
  );
}

function judged(
  { owned, told, estate, own }: Pick<Hits, "owned" | "told" | "estate" | "own">,
  died: readonly Hit[],
  named: readonly Spoken[],
): Whose {
  const strong = [...estate, ...owned];
  const isSure = strong.length > 0 || (told.length > 0 && own.length === 0);
  const isDead = isOfDead(strong, died, estate.length > 0) && (isSure || told.length > 0 || own.length === 0);
  const others = named.filter(({ isWriter }) => !isWriter);
  const about = isSure
    ? "somebody_else"
    : told.length > 0 || isDead || others.some(({ isFull }) => isFull)
      ? "unclear"
      : "writer";
  const isDeceased = isDead && about !== "writer";
  const writers = isDeceased
    ? [...died, ...owned].flatMap(({ spoken }) => spoken.filter(({ isWriter }) => isWriter))
    : [];
  const spoken = [...strong, ...died, ...told].flatMap((hit) => hit.spoken);
  const relation = estate.length > 0 ? "estate" : spoken.find((one) => one.relation)?.relation;
  const hits = about === "writer" ? own : [...strong, ...(isDeceased ? died : []), ...told];
  return {
    about,
    ...(relation && about !== "writer" ? { relation } : {}),
    namedPatientIds: [...new Set([...others, ...writers].flatMap(({ patientIds }) => patientIds))],
    isDeceased,
    words: [...new Set(hits.map(({ told: { source, sentence }, span }) => quoteOf(source, sentence, span)))].slice(
      0,
      WORDS_MOST,
    ),
  };
}

/** Whether somebody died, and no other than whose purchase it is. */
function isOfDead(strong: readonly Hit[], died: readonly Hit[], isEstate: boolean): boolean {
  const owners = strong.flatMap(({ spoken }) => spoken);
  if (isEstate || owners.some(({ isLate }) => isLate)) return true;
  const dead = died.flatMap(({ spoken }) => spoken);
  if (died.length === 0 || owners.length === 0 || dead.length === 0) return died.length > 0;
  return owners.some((owner) => dead.some((one) => isSame(owner, one)));
}

const isSame = (one: Spoken, other: Spoken): boolean =>
  one.isWriter === other.isWriter &&
  (one.relation === undefined || other.relation === undefined || one.relation === other.relation);

function hitsIn(told: readonly Told[], lexicon: WhoseLexicon): Hits {
  const at = (group: Group): Hit[] =>
    told.flatMap((one, passage) =>
      findPhrases(one.sentence, lexicon.phrases[group], lexicon.mayStand).map((span) => ({
        passage,
        told: one,
        span,
        spoken: one.sentence.slice(span.from, span.to).flatMap(({ spoken }) => spoken ?? []),
      })),
    );
  const aside = at("aside");
  const isVoid = (hit: Hit) => speaksOfWriter(hit, lexicon) || isNegated(hit);
  // Nobody writes of themself by name, unless another writes in their name.
  const ofOthers = (hit: Hit) => hit.spoken.every(({ isWriter }) => !isWriter);
  const owned = at("owned")
    .filter((hit) => !isVoid(hit) && !crossesClause(hit) && !aside.some((other) => overlaps(hit, other)))
    .filter((hit) => ofOthers(hit) || isKinOf(hit));
  const died = at("died").filter((hit) => !isVoid(hit));
  const estate = at("estate");
  const spokenAt = new Set([
    ...told.flatMap(({ sentence }, n) => (sentence.some(({ spoken }) => spoken && !spoken.isWriter) ? [n] : [])),
    ...[...died, ...owned, ...estate].map(({ passage }) => passage),
  ]);
  const isNear = ({ passage }: Hit) => [...Array(NEAR + 1).keys()].some((back) => spokenAt.has(passage - back));
  const nearSpoken = (hit: Hit): Hit => ({
    ...hit,
    spoken: hit.spoken.length > 0 ? hit.spoken : spokenBefore(told, hit.passage),
  });
  return {
    owned,
    died,
    estate,
    aside,
    told: at("told")
      .filter((hit) => !isVoid(hit) && !crossesClause(hit) && isNear(hit))
      .map(nearSpoken),
    toldDied: at("toldDied")
      .filter((hit) => !isVoid(hit) && isNear(hit))
      .map(nearSpoken),
    own: at("own").filter((hit) => hit.spoken.length === 0 && !crossesClause(hit)),
  };
}

/** Whoever was spoken of last. */
function spokenBefore(told: readonly Told[], passage: number): readonly Spoken[] {
  for (let at = passage; at >= Math.max(0, passage - NEAR); at -= 1) {
    const spoken = told[at]?.sentence.flatMap((word) => word.spoken ?? []) ?? [];
    if (spoken.length > 0) return spoken.slice(-1);
  }
  return [];
}

/** "The package my husband bought me": also just behind the phrase. "I'm the guardian of" begins with whoever acts. */
function speaksOfWriter({ told: { sentence }, span }: Hit, { firstPerson }: WhoseLexicon): boolean {
  const from = ACTS.has(sentence[span.from]?.text ?? "") ? span.from + 1 : span.from;
  if (sentence.slice(from, span.to).some(({ text }) => firstPerson.has(text))) return true;
  for (let at = span.to; at < span.to + 2; at += 1) {
    const word = sentence[at];
    if (!word || (word.opensClause && !JOINS.has(word.text))) return false;
    if (firstPerson.has(word.text) && !ACTS.has(word.text)) return true;
  }
  return false;
}
const JOINS = new Set(["and", "y", "e", "et"]);
/** Whoever acts begins another sentence: "for my mother I would like". */
const ACTS = new Set(["i", "im", "ive", "id", "we", "yo", "je", "j", "nous"]);

const isNegated = ({ told: { sentence }, span }: Hit): boolean =>
  ["not", "isnt", "arent", "pas"].includes(sentence[span.from - 1]?.text ?? "");

const crossesClause = ({ told: { source, sentence }, span }: Hit): boolean =>
  sentence
    .slice(span.from + 1, span.to)
    .some((word, n) => word.opensClause && !isAge(source, word) && !isAge(source, sentence[span.from + n]));

/** "My daughter (14) had a reaction": the sentence goes on behind it. */
const isAge = (source: string, word: SpokenWord | undefined): boolean =>
  word !== undefined && /^\d{1,2}$/.test(word.text) && source[word.start - 1] === "(" && source[word.end] === ")";

const overlaps = (one: Hit, other: Hit): boolean =>
  one.passage === other.passage && one.span.from < other.span.to && other.span.from < one.span.to;

/** "Walter's wife": who writes is another than Walter. */
const isKinOf = ({ told: { sentence }, span }: Hit): boolean =>
  sentence[span.from]?.text === "xkins" && span.to === span.from + 2;
