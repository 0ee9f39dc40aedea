/** Which known system's export a file is. */
import { plainHeader } from "../header-words.ts";
import type { ImportMap } from "../map.ts";
import { CLINIKO } from "./cliniko.ts";
import { HELPDESKS } from "./helpdesks.ts";
import { JANE } from "./jane.ts";
import { MINDBODY } from "./mindbody.ts";
import { REFUND_LOG } from "./refund-log.ts";
import { SQUARE } from "./square.ts";
import type { Style } from "./style.ts";
import { VAGARO } from "./vagaro.ts";

export const STYLES: readonly Style[] = [
  ...JANE,
  ...MINDBODY,
  ...VAGARO,
  ...SQUARE,
  ...CLINIKO,
  ...REFUND_LOG,
  ...HELPDESKS,
];

/** The style of whose telling columns all are there; of several the one that asks for most. */
export function styleOf(headers: readonly string[]): Style | undefined {
  const there = new Set(headers.map(plainHeader));
  const isThere = (names: string): boolean => names.split("|").some((name) => there.has(plainHeader(name)));
  const fitting = STYLES.filter(({ told }) => told.every(isThere));
  return fitting.toSorted((one, other) => other.told.length - one.told.length)[0];
}

/** A map with the columns that a file has, by its own writing of them; fields without one are left out. */
export function fittedTo(map: ImportMap, headers: readonly string[]): ImportMap {
  const own = new Map(headers.map((header) => [plainHeader(header), header]));
  const fields = map.fields.flatMap((field) => {
    if (field.columns === undefined) return [field];
    const columns = field.columns.map((name) => own.get(plainHeader(name))).filter((name) => name !== undefined);
    // What is made of several columns together is nothing without one of them.
    const isWhole =
      (field.how !== undefined && field.how !== "difference") ||
      columns.length === field.columns.length ||
      isSum(field.field);
    if (columns.length === 0 || !isWhole) return [];
    const { how, ...rest } = field;
    // Of columns that stand for each other one is there: it is a column like any other.
    const isOne = how === "first" && columns.length === 1 && field.value === undefined;
    return [{ ...rest, ...(how === undefined || isOne ? {} : { how }), columns: [...new Set(columns)] }];
  });
  return { ...map, fields };
}

const isSum = (field: string): boolean => ["phones", "emails", "paidAt"].includes(field);
