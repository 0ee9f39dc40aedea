/** Sums of FHIR, which are decimals with a currency of their own. */
import { fromDecimalText } from "../../money/amount.ts";
import { at, textAt } from "./resource.ts";

/** In minor units of the import's currency; undefined where there is none, or it is of another currency. */
export function minorAt(resource: unknown, path: string, currency: string): number | undefined {
  const value = at(resource, `${path}.value`);
  const own = textAt(resource, `${path}.currency`) ?? currency;
  if (own !== currency || (typeof value !== "number" && typeof value !== "string")) return undefined;
  // A number has been through binary fractions: six places are more than any currency has, and fewer than they spoil.
  const text = typeof value === "number" ? value.toFixed(6) : value;
  const read = fromDecimalText(text, currency);
  return read.ok ? read.value.amountMinor : undefined;
}
