/** What a row of more than one says of one of them, or of all. */
import type { MappedRow } from "./cells.ts";

interface Sold {
  readonly sold: number | undefined;
  readonly isUnsure: boolean;
}

/** A name says what one of them has; a column may say it of one or of all, and a quantity that is the name's own number may count sessions. */
export function soldOf(row: MappedRow, quantity: number): Sold {
  const told = row.count("sold");
  if (told === undefined || told < 1 || quantity <= 1) return { sold: told, isUnsure: false };
  const isSure = row.how("sold") === "number_in" && told !== quantity;
  return isSure ? { sold: told * quantity, isUnsure: false } : { sold: told, isUnsure: true };
}

/** The list price of all of them: what was paid says whether the column has it, or the price of one. */
export function listOf(
  row: MappedRow,
  quantity: number,
  netMinor: number,
  discount: number | undefined,
): number | undefined {
  const given = row.money("list");
  if (given === undefined || quantity <= 1) return given;
  const off = Math.abs(discount ?? 0);
  const ofAll = given * quantity;
  // Nobody pays more than the list price.
  if (given - off < netMinor && ofAll - off >= netMinor) return ofAll;
  if (discount !== undefined && given - off === netMinor) return given;
  return row.how("list") === "each" ? ofAll : given;
}
