/** A sum in a search field: read generously, because a wrong reading finds nothing and moves nothing. */
import { parseAmount } from "./parse.ts";

/** Before or behind the figure: the sign of a currency, with or without its country ("US$"), or its code. */
const SIGN = /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}(?=[\s\d]))\s*|\s*(?:[A-Z]{0,3}\p{Sc}|(?<=[\s\d])[A-Z]{3})$/giu;

/**
 * The minor units that somebody may mean: as their locale writes sums, else as the text itself allows it ("800,00" typed in English). Undefined
 * for what is no sum, and for nothing.
 */
export function typedSum(text: string, currency: string, locale: string | undefined): number | undefined {
  const figure = text.trim().replaceAll(SIGN, "");
  for (const way of locale === undefined ? [undefined] : [locale, undefined]) {
    const read = parseAmount(figure, currency, way);
    if (read.ok) return read.value.amountMinor || undefined;
  }
  return undefined;
}
