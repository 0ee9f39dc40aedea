/** Short ways to write down what a clinic has of somebody, in the format in which records come in. */
import type { ImportRecord } from "../../../core/contract/records.ts";

export type RecordOf<T extends ImportRecord["type"]> = Extract<ImportRecord, { type: T }>;
type Fields<T extends ImportRecord["type"]> = Omit<RecordOf<T>, "type" | "source" | "sourceId">;
export type Line = RecordOf<"purchase">["lines"][number];
type Entitlement = NonNullable<Line["entitlement"]>;

export function row<T extends ImportRecord["type"]>(type: T, sourceId: string, fields: Fields<T>): RecordOf<T> {
  return { type, source: "book", sourceId, ...fields } as RecordOf<T>;
}

export const item = (sourceId: string, kind: RecordOf<"item">["kind"], category: string, title: string) =>
  row("item", sourceId, { title, kind, category });

/** `mail`: one address or several, with spaces between them. */
export const person = (sourceId: string, name: string, mail = "", more: Partial<Fields<"patient">> = {}) =>
  row("patient", sourceId, {
    name,
    emails: mail.split(" ").filter(Boolean),
    phones: [],
    language: "en",
    since: "2025-06-02",
    visits: 4,
    ...more,
  });

const plain = (sourceId: string, of: string, paidMinor: number, more: Partial<Line>): Line => ({
  sourceId,
  item: of,
  quantity: 1,
  paidMinor,
  listMinor: paidMinor,
  discountMinor: 0,
  taxMinor: 0,
  ...more,
});

export const thing = (sourceId: string, of: string, paidMinor: number, more: Partial<Line> = {}): Line =>
  plain(sourceId, of, paidMinor, more);

/** So many uses at a list price each; `to` is the last day. */
export function pack(
  sourceId: string,
  of: string,
  paidMinor: number,
  { uses, each, from, to, ...more }: Pack,
  line: Partial<Line> = {},
): Line {
  const last = to === undefined ? {} : { expiresOn: to };
  const entitlement: Entitlement = {
    kind: "package",
    sold: uses,
    bonus: 0,
    listPerUseMinor: each,
    startsOn: from,
    ...last,
    ...more,
  };
  return plain(sourceId, of, paidMinor, { listMinor: uses * each, entitlement, ...line });
}

interface Pack extends Partial<Entitlement> {
  readonly uses: number;
  readonly each: number;
  readonly from: string;
  readonly to?: string;
}

/** A paid term from a day to the day after its last. */
export const term = (
  sourceId: string,
  of: string,
  paidMinor: number,
  { from, until, notice = 30, period = 30, ...more }: Term,
): Line =>
  plain(sourceId, of, paidMinor, {
    entitlement: {
      kind: "membership",
      sold: 1,
      bonus: 0,
      listPerUseMinor: paidMinor,
      startsOn: from,
      paidUntilOn: until,
      periodDays: period,
      noticeDays: notice,
      ...more,
    },
  });

interface Term extends Partial<Entitlement> {
  readonly from: string;
  readonly until: string;
  readonly notice?: number;
  readonly period?: number;
}

export type Paid = Partial<Fields<"payment">> & { readonly name: string; readonly collectedMinor: number };

export const card = (name: string, collectedMinor: number, brand = "visa 4242", more: Partial<Paid> = {}): Paid => {
  const [maker = "visa", last4 = "4242"] = brand.split(" ");
  return { name, collectedMinor, tender: "card", processor: "stripe", brand: maker, last4, ...more };
};

/** Paid otherwise than through a processor. */
export const paid = (
  name: string,
  collectedMinor: number,
  tender: Fields<"payment">["tender"],
  more: Partial<Paid> = {},
): Paid => ({ name, collectedMinor, tender, processor: "none", ...more });

/** Visits of a package: a day, who did it where that is known, and `missed` or `late` where it was not made. */
export const visits = (line: string, ...days: readonly string[]): RecordOf<"use">[] =>
  days.map((said, at) => {
    const [usedOn = "", ...words] = said.split(" ");
    const kind = words.includes("missed") ? "no_show" : words.includes("late") ? "late_cancel" : "used";
    const provider = words.find((word) => word !== "missed" && word !== "late");
    return row("use", `${line}-${at + 1}`, { line, kind, usedOn, ...(provider ? { provider } : {}) });
  });
