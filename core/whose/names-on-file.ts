/** Patients whom a mail may name, by the words of their names. */
import { normaliseName } from "../facts/patient-keys.ts";

/** Somebody on file whom the mail may mean. */
export interface PersonOnFile {
  readonly patientId: string;
  readonly name: string;
  /** The address is theirs, or the mail comes in their name. */
  readonly isWriter: boolean;
  /** Of the writer's family or household, or somebody for whom they answer: known by the first name alone. */
  readonly isNear: boolean;
}

const PARTICLES = new Set("de del la las los van von der den da dos du le y".split(" "));

/** Names as they are compared, by their first words. */
export class Names {
  readonly #byWord = new Map<string, { readonly person: PersonOnFile; readonly parts: readonly string[] }[]>();

  constructor(people: readonly PersonOnFile[]) {
    const writers = new Set(people.flatMap(({ isWriter, name }) => (isWriter ? [partsOf(name)[0]] : [])));
    for (const person of people) {
      const parts = partsOf(person.name);
      // Of two with the writer's first name the writer signs by it.
      const isNear = person.isWriter || (person.isNear && !writers.has(parts[0]));
      for (const part of parts.slice(0, -1).concat(parts.length === 1 ? parts : [])) {
        const known = this.#byWord.get(part) ?? [];
        this.#byWord.set(part, [...known, { person: { ...person, isNear }, parts }]);
      }
    }
  }

  /** Who is named from a word on, and where the name ends. */
  at(words: readonly string[], at: number, isCapital: boolean): { readonly people: PersonOnFile[]; to: number } {
    const known = this.#byWord.get(words[at] ?? "") ?? [];
    const ends = known.map(({ parts }) => endOfName(parts, words, at));
    const longest = Math.max(at, ...ends);
    if (longest > at + 1)
      return { people: known.flatMap(({ person }, n) => (ends[n] === longest ? person : [])), to: longest };
    const near = known.filter(({ person, parts }) => isCapital && person.isNear && parts[0] === words[at]);
    return { people: near.map(({ person }) => person), to: near.length > 0 ? at + 1 : at };
  }
}

const partsOf = (name: string): string[] => normaliseName(name).split(" ").filter(Boolean);

function endOfName(parts: readonly string[], words: readonly string[], at: number): number {
  let part = parts.indexOf(words[at] ?? "");
  let to = at + 1;
  for (let next = to; next < words.length && next < at + parts.length + 2; next += 1) {
    const found = parts.indexOf(words[next] ?? "", part + 1);
    if (found > part) {
      part = found;
      to = next + 1;
    } else if (!PARTICLES.has(words[next] ?? "")) break;
  }
  return to;
}
