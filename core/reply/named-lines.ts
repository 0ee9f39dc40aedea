import { type NamedItem, serviceNamesOf } from "../facts/service-names.ts";
import type { CaseInputLine } from "../resolution/case-input.ts";
import type { Language } from "../words.ts";

export const namedLine = ({ facts, title, serviceNames = {}, unit = null }: CaseInputLine): NamedItem => ({
  kind: facts.line.kind,
  title,
  serviceNames,
  unit,
});

/** What a letter calls the lines of a matter together. */
export const nameOfLines = (lines: readonly CaseInputLine[], language: Language): string =>
  serviceNamesOf(lines.map(namedLine), language);
