/** Reading an amount that a person typed. Refuses rather than guesses: a misread point is a refund a thousand times too large. */
import { memoize } from "../memoize.ts";
import { err, type Result } from "../result.ts";
import { type DecimalRefusal, fromDecimalText, type Money } from "./amount.ts";
import { minorDigits } from "./currency.ts";

export type AmountRefusal = DecimalRefusal | "empty" | "negative" | "ambiguous_separators";

/** Longer than any sum that fits, grouped and with decimals. */
const MAX_CHARACTERS = 40;
/** Typed between thousands in any locale: blanks (plain, no-break, thin) and apostrophes. */
const NEUTRAL_GROUPS = " \u00a0\u2009\u202f'\u2019";

type Separators = { readonly decimal: "." | ","; readonly indianGroups: boolean };

/** What a locale writes between units and decimals; nothing known for a locale that is not one or writes neither point nor comma. */
const separatorsOf = memoize((locale): { readonly known?: Separators } => {
  try {
    const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(12345678.5);
    const decimal = parts.find((part) => part.type === "decimal")?.value;
    const groups = parts.filter((part) => part.type === "integer").map((part) => part.value.length);
    if (decimal !== "." && decimal !== ",") return {};
    return { known: { decimal, indianGroups: groups.length > 2 && groups.at(-2) === 2 } };
  } catch {
    return {};
  }
});

/** The decimal sign of a text without a known locale: the later of two kinds; a single one unless it may group thousands. */
function decimalSignOf(text: string): "." | "," | "none" | "ambiguous" {
  const signs = text.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last !== "." && last !== ",") return "none";
  if (signs.length > 1) return new Set(signs).size === 2 ? last : "none";
  const mayGroup =
    /^[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(text) || new RegExp(`[${NEUTRAL_GROUPS}].*[.,][0-9]{3}$`).test(text);
  return mayGroup ? "ambiguous" : last;
}

/** The digits before the decimal sign without their group signs; undefined where the groups are not well formed. */
function ungroup(text: string, indianGroups: boolean): string | undefined {
  const signs = new Set(text.match(/[^0-9]/g) ?? []);
  if (signs.size === 0) return text;
  if (signs.size > 1) return undefined;
  const groups = text.split(/[^0-9]/);
  const head = groups[0] ?? "";
  const middle = groups.slice(1, -1);
  const sizeOf = (size: number) => middle.every((group) => group.length === size) && head.length <= size;
  const wellFormed = groups.at(-1)?.length === 3 && (sizeOf(3) || (indianGroups && sizeOf(2)));
  return wellFormed && /^[1-9]/.test(head) ? groups.join("") : undefined;
}

function refusalOfShape(text: string): AmountRefusal | undefined {
  if (text === "") return "empty";
  const isNumberLike = (part: string) => new RegExp(`^[0-9.,${NEUTRAL_GROUPS}]*[0-9]$`).test(part);
  if (text.length > MAX_CHARACTERS) return isNumberLike(text) ? "too_large" : "not_a_number";
  const unsigned = text.replace(/^[-\u2212\u2013]\s*|\s*-$/g, "").replace(/^\((.*)\)$/, "$1");
  if (unsigned !== text && isNumberLike(unsigned)) return "negative";
  return isNumberLike(text) ? undefined : "not_a_number";
}

/**
 * Reads an amount that a person typed, to exact minor units; zero is allowed. With a `locale`, its decimal sign decides and point,
 * comma, blank or apostrophe group thousands; without one, `1,200` and `1.200` are refused as ambiguous. Currency signs, exponents,
 * other digits than 0-9 and anything else that is not a plain number are refused by name.
 */
export function parseAmount(text: string, currency: string, locale?: string): Result<Money, AmountRefusal> {
  const digits = minorDigits(currency);
  if (digits === undefined) return err("unknown_currency");
  const trimmed = text.trim();
  const refusal = refusalOfShape(trimmed);
  if (refusal) return err(refusal);
  const separators = locale === undefined ? undefined : separatorsOf(locale).known;
  const sign = separators?.decimal ?? decimalSignOf(trimmed);
  if (sign === "ambiguous") return err("ambiguous_separators");
  const cut = sign === "none" ? -1 : trimmed.lastIndexOf(sign);
  const units = cut < 0 ? trimmed : trimmed.slice(0, cut);
  const decimals = cut < 0 ? "" : trimmed.slice(cut + 1);
  if (/[^0-9]/.test(decimals) || (cut >= 0 && units.includes(sign))) return err("ambiguous_separators");
  const whole = ungroup(units === "" ? "0" : units, separators?.indianGroups ?? false);
  if (whole === undefined) return err("ambiguous_separators");
  // A machine's `1.200` USD is 1.20; a person who types it may have meant a thousand.
  if (decimals.length > digits) return err("too_many_decimals");
  return fromDecimalText(decimals === "" ? whole : `${whole}.${decimals}`, currency);
}
