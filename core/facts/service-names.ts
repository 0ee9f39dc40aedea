/** How a letter names what was bought: a whole phrase with its possessive, which the clinic keeps by item and language; never the catalogue's title. */
import * as z from "zod";
import { LETTERS } from "../../messages/letters.ts";
import { type ItemKind, type Language, READ_LANGUAGES, type UseUnit } from "../words.ts";

/**
 * Plain words of one line. No sign of a template, of markup, of an address or of money can stand in it: it goes into every letter, and a sum in it
 * would be held for one of the case's.
 */
const PLAIN = /^(?:[\p{Script=Latin}\d '’,&()/+-]|\.(?= ))+$/u;

const serviceName = z
  .string()
  .normalize("NFC")
  .trim()
  .min(3)
  .max(80)
  .regex(PLAIN, "must be plain words of one line, such as “your leg laser sessions”")
  .regex(/\p{L}{2}/u, "must be words");

/** By language; in more of them than letters are written in today, as an export is made once. */
export const serviceNamesSchema = z.partialRecord(z.enum(READ_LANGUAGES), serviceName);
export type ServiceNames = z.infer<typeof serviceNamesSchema>;

/** What is known of an item that a letter speaks of. */
export interface NamedItem {
  readonly kind: ItemKind;
  readonly title: string;
  readonly serviceNames: ServiceNames;
  readonly unit: UseUnit | null;
}

/** The clinic's own phrase in this language, or one by the kind of item: another language's would not fit the sentence. */
export const serviceNameOf = ({ kind, serviceNames }: NamedItem, language: Language): string =>
  serviceNames[language] ?? LETTERS[language].serviceNames.byKind[kind];

/** Several in one phrase, each once: "your peel and your night cream". */
export const serviceNamesOf = (items: readonly NamedItem[], language: Language): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(
    new Set(items.map((item) => serviceNameOf(item, language))),
  );

/** Words of a title by which one use is called, where the item does not say; those of the catalogue, in the languages that it may be in. */
const UNIT_IN_TITLE: readonly (readonly [UseUnit, RegExp])[] = [
  ["session", /(?<!\p{L})(?:sessions?|sesi[oó]n(?:es)?|s[eé]ances?)(?!\p{L})/iu],
  ["hour", /(?<!\p{L})(?:hours?|horas?|heures?)(?!\p{L})/iu],
  ["treatment", /(?<!\p{L})(?:treatments?|tratamientos?|soins?)(?!\p{L})/iu],
];

export const unitOf = ({ unit, title }: Pick<NamedItem, "unit" | "title">): UseUnit =>
  unit ?? UNIT_IN_TITLE.find(([, words]) => words.test(title))?.[0] ?? "visit";

export const unitForms = (unit: UseUnit, language: Language) => LETTERS[language].serviceNames.units[unit];
