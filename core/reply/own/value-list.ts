/** Which values a letter may name, each with what it is in an invented letter. The list is what templates are given, so that none is forgotten. */
import type { Language } from "../../words.ts";
import { housePiece } from "../letter-text.ts";
import type { PieceKey } from "../pieces.ts";
import { RETIRED, templateValues } from "../template-values.ts";
import { allSamples, type SampleLetter, sampleLetters } from "./sample-letters.ts";

export interface NamedValue {
  readonly name: string;
  readonly example: string;
  /** What stands for it in a piece. */
  readonly insert: string;
  /** Some letter with this piece has it. */
  readonly isUsedHere: boolean;
}

interface Writing {
  readonly language: Language;
  readonly currency: string;
  readonly signature: string;
}

/** Those that the product's own words name come first, then those that its letters have. */
export function valuesNamed(key: PieceKey, { language, currency, signature }: Writing): NamedValue[] {
  const given = (letters: readonly SampleLetter[]) =>
    letters.map(({ values, situation }) =>
      templateValues(values, { signature, language, isRefused: situation === "decline" }),
    );
  const here = given(sampleLetters(key, language, currency));
  const all = [...here, ...given(allSamples(language, currency))];
  const names = Object.keys(all[0] ?? {}).filter((name) => !(name in RETIRED));
  const product = housePiece(key, language);
  const isNamed = (name: string) => new RegExp(`\\b${name}\\b`).test(product);
  const found = names.map((name): NamedValue => {
    const value = all.map((values) => values[name]).find(says);
    return {
      name,
      example: inWords(value),
      insert: insertOf(name, value),
      isUsedHere: here.some((one) => says(one[name])),
    };
  });
  const rank = ({ name, isUsedHere }: NamedValue) => (isNamed(name) ? 0 : isUsedHere ? 1 : 2);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

const says = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join("; ");
  if (value !== null && typeof value === "object") return Object.values(value).map(inWords).filter(Boolean).join(", ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function insertOf(name: string, value: unknown): string {
  if (typeof value === "boolean") return `{% if ${name} %}{% endif %}`;
  if (!Array.isArray(value)) return `{{ ${name} }}`;
  const [first]: unknown[] = value;
  // Its answers are letters themselves, and are written where they stand.
  const told = name === "matters" ? ["heading", "answer"] : undefined;
  const fields = first !== null && typeof first === "object" ? Object.keys(first) : told;
  const each = fields ? fields.map((field) => `{{ one.${field} }}`).join(" ") : "{{ one }}";
  return `{% for one in ${name} %}- ${each}\n{% endfor %}`;
}
