/** By what names a line may be called, and what each of them weighs. */
import { isMissedFee } from "../facts/missed-fees.ts";
import { fold } from "../mail/fold.ts";
import type { TitleWords } from "./named.ts";
import type { LineOnFile, OnRecord } from "./types.ts";
import { findConcepts, findKinds, sortOf } from "./words/services.ts";
import { isTelling, stemFinder, stemOf, wordsOfTitle } from "./words/telling-words.ts";

export interface NameWeight {
  readonly weight: number;
  readonly record: OnRecord;
}

export interface LineNames {
  readonly line: LineOnFile;
  readonly keys: ReadonlyMap<string, NameWeight>;
  /** Whether a day or a sum that the mail names is that of its sale. */
  readonly hasFact: (key: string) => boolean;
  /** No word of it is known: nobody can say that it is not what the mail speaks of. */
  readonly isOpaque: boolean;
}

/** A title's own service 3, that of its category 2, an area or a plain word of the title less, a word inside a known term 1 more. */
const WEIGHTS = { title: 3, category: 2, area: 1.5, word: 2, wordOfTerm: 1, kind: 1.5, uses: 0.75 };

export function namesOf(
  lines: readonly LineOnFile[],
  hasFact: (line: LineOnFile, key: string) => boolean,
): { readonly names: LineNames[]; readonly titles: TitleWords } {
  const known = new Map<string, ReturnType<typeof readNames>>();
  const conceptOf = new Map<string, string>();
  const stems = new Set<string>();
  const names = lines.map((line) => {
    const id = `${line.kind}\n${line.entitlement ? 1 : 0}\n${line.title}\n${line.category}`;
    const read = known.get(id) ?? readNames(line);
    known.set(id, read);
    for (const [stem, concept] of read.conceptOf) conceptOf.set(stem, concept);
    for (const stem of read.stems) stems.add(stem);
    return { line, keys: read.keys, isOpaque: read.isOpaque, hasFact: (key: string) => hasFact(line, key) };
  });
  const concepts = new Set(names.flatMap(({ keys }) => [...keys.keys()]));
  const knows = (concept: string) => concepts.has(`c:${concept}`);
  return { names, titles: { find: stemFinder(stems), conceptOf, knows } };
}

function readNames(line: LineOnFile) {
  const keys = new Map<string, NameWeight>();
  const conceptOf = new Map<string, string>();
  const stems: string[] = [];
  const title: OnRecord = { entry: "title", text: line.title };
  const category: OnRecord = { entry: "category", text: line.category };
  const add = (key: string, weight: number, record: OnRecord) => {
    if ((keys.get(key)?.weight ?? 0) < weight) keys.set(key, { weight, record });
  };
  const words = wordsOfTitle(line.title);
  const concepts = findConcepts(words);
  for (const { key } of concepts) add(`c:${key}`, weightOf(key, "title"), title);
  for (const [at, word] of words.entries()) {
    // A part of the body is said of anything: "my foot hurts" names no foot care plan.
    if (!isTelling(word) || isArea(word)) continue;
    const concept = concepts.find(({ from, to }) => from <= at && at < to)?.key;
    const stem = stemOf(word);
    stems.push(stem);
    if (concept !== undefined) conceptOf.set(stem, concept);
    add(`w:${stem}`, concept === undefined ? WEIGHTS.word : WEIGHTS.wordOfTerm, title);
  }
  // "Ear wax removal": whoever says "the wax" means no other.
  for (const word of words) for (const { key } of findConcepts([word])) add(`c:${key}`, WEIGHTS.area, title);
  for (const short of acronymsOf(line.title)) {
    stems.push(short);
    add(`w:${short}`, WEIGHTS.word, title);
  }
  const ofCategory = wordsOfTitle(line.category);
  for (const { key } of findConcepts(ofCategory)) add(`c:${key}`, weightOf(key, "category"), category);
  for (const word of ofCategory.filter((one) => isTelling(one) && !isArea(one))) {
    stems.push(stemOf(word));
    add(`w:${stemOf(word)}`, WEIGHTS.wordOfTerm, category);
  }
  if (isMissedFee(line)) add("c:missed_fee", WEIGHTS.title, title);
  addKinds(line, words, add);
  const isKnown = [...keys.keys()].some((key) => key.startsWith("c:") && sortOf(key.slice(2)) !== "area");
  return { keys, conceptOf, stems, isOpaque: !isKnown };
}

const isArea = (word: string): boolean => findConcepts([word]).some(({ key }) => sortOf(key) === "area");

/** "LED mask": such letters are as good as a word. */
const acronymsOf = (title: string): string[] => (title.match(/\b\p{Lu}{2,3}\b/gu) ?? []).map(fold);

function weightOf(concept: string, from: "title" | "category"): number {
  return sortOf(concept) === "area" ? WEIGHTS.area : WEIGHTS[from];
}

function addKinds(
  line: LineOnFile,
  words: readonly string[],
  add: (key: string, weight: number, record: OnRecord) => void,
): void {
  const record: OnRecord = { entry: "kind", text: line.kind };
  add(`k:${line.kind}`, WEIGHTS.kind, record);
  for (const { key } of findKinds(words)) if (key !== "uses") add(`k:${key}`, WEIGHTS.kind, record);
  if (line.entitlement) add("k:uses", WEIGHTS.uses, record);
}
