/** The data by which one language says whose purchase a mail is about. Phrases are those of core/reasons/phrases. */
import type { Kin } from "./relations.ts";

/**
 * Before phrases are looked for, whoever is spoken of ("my late wife", "my son Jonah", a name on file) becomes one word: `xkin`, or
 * `xkins` where it stands as an owner ("my wife's").
 */
export interface WhoseText {
  /** Words after `mine` that are somebody else, such as "wife". */
  readonly kin: Readonly<Record<Kin, string>>;
  /** "My", "our". */
  readonly mine: string;
  /** The same without "my", written as a name: "Mum". */
  readonly called: string;
  /** May stand between the two. */
  readonly adjectives: string;
  /** Such adjectives that say that somebody has died. */
  readonly late: string;
  /** Where one of these stands beside it the purchase is the writer's: "my husband bought me a package". */
  readonly firstPerson: string;
  readonly lists: Readonly<Record<string, string>>;
  /** The purchase is that of whoever is spoken of. */
  readonly owned: readonly string[];
  /** The same, of somebody whom a sentence shortly before spoke of: "she had six sessions left". */
  readonly told: readonly string[];
  /** Somebody has died. */
  readonly died: readonly string[];
  /** The same, of somebody spoken of shortly before. */
  readonly toldDied: readonly string[];
  /** The writer settles an estate. */
  readonly estate: readonly string[];
  /** The purchase is the writer's, in so many words. */
  readonly own: readonly string[];
  /** Look like `owned` and are not: "my husband's job", "my wife recommended you". */
  readonly aside: readonly string[];
}
