/** A world as it is written down, with every record of its house and its people. */
import type { ImportRecord } from "../../../core/contract/records.ts";
import { governingPolicy } from "../../../core/policy/governing-policy.ts";
import { policyVersionIdOf } from "../../../core/policy/schema.ts";
import { assert } from "../../../core/result.ts";
import { civilDateAt, instantOf } from "../../../core/time/civil-time.ts";
import { type Line, type Paid, row } from "./book.ts";
import type { House, Right, World } from "./world.ts";

/** In the evening of a day, as the clinic's till has it. */
export const evening = (day: string, minute = 0): number => Date.parse(`${day}T17:00:00Z`) + minute * 60_000;

/** When a sale is paid: in the evening, which far to the east would be the next day already. */
function paidAt({ location: { timeZone } }: House, day: string): number {
  const atMs = evening(day);
  return civilDateAt(atMs, timeZone) === day ? atMs : instantOf(day, 17, timeZone);
}

export interface Sale {
  readonly id: string;
  readonly of: string;
  readonly on: string;
  readonly lines: readonly Line[];
  readonly paid: readonly Paid[];
  /** No form was signed. */
  readonly isUnsigned?: true;
  readonly payer?: string;
  readonly invoice?: string;
  /** Where it was bought, if not in the house itself. */
  readonly at?: string;
}

const isSale = (entry: Entry): entry is Sale => !("type" in entry);

/** What a world has of its people: records as they are, and sales, which are several records each. */
export type Entry = ImportRecord | Sale;

function saleRecords(house: House, sale: Sale): ImportRecord[] {
  const { location, policies } = house;
  const { currency } = location;
  const paidAtMs = paidAt(house, sale.on);
  const purchase = row("purchase", sale.id, {
    patient: sale.of,
    location: sale.at ?? location.sourceId,
    boughtOn: sale.on,
    currency,
    lines: [...sale.lines],
    ...(sale.payer ? { payer: sale.payer } : {}),
    ...(sale.invoice ? { invoice: sale.invoice } : {}),
  });
  const payments = sale.paid.map(({ name, ...fields }) =>
    row("payment", name, {
      purchase: sale.id,
      tender: "card",
      processor: "stripe",
      ...(fields.processor === "none" ? {} : { processorRef: `pi_${name}` }),
      capturedAtMs: paidAtMs,
      currency,
      refundedElsewhereMinor: 0,
      ...fields,
    }),
  );
  const withIds = policies.map((policy) => ({ policyVersionId: policyVersionIdOf(policy), policy }));
  const signed = sale.lines.flatMap(({ sourceId, item: of }) => {
    const sold = house.items[of];
    assert(sold, `No item ${of}`);
    const bought = { lineId: sourceId, kind: sold.kind, category: sold.category, boughtOn: sale.on };
    const governing = governingPolicy(bought, [], withIds);
    assert(governing, `No policy for ${of} on ${sale.on}`);
    return row("consent", `signed-${sourceId}`, {
      patient: sale.of,
      line: sourceId,
      policyVersionId: governing.policyVersionId,
      // An hour before the first payment of that day.
      acceptedAtMs: paidAtMs - 3_600_000,
      how: "tablet",
    });
  });
  return [purchase, ...payments, ...(sale.isUnsigned ? [] : signed)];
}

/** `from`: "Name <address>". `at`: an instant in Universal Time, such as `2026-05-11T16:20`. */
export function letter(at: string, from: string, subject: string, body: string): World["mail"] {
  const [, name = "", email = ""] = /^(.*) <(.*)>$/.exec(from) ?? [];
  return { atMs: Date.parse(`${at}:00Z`), name, email, subject, body };
}

interface Written {
  readonly name: string;
  readonly language: World["language"];
  readonly house: House;
  readonly book: readonly (Entry | readonly Entry[])[];
  readonly mail: World["mail"];
  readonly right: Right;
}

export function world({ book, ...rest }: Written): World {
  const { location, items, policies, rules } = rest.house;
  const own = book.flat().flatMap((entry) => (isSale(entry) ? saleRecords(rest.house, entry) : [entry]));
  return {
    ...rest,
    records: [
      location,
      ...Object.values(items),
      ...policies.map((policy) => row("policy_version", policyVersionIdOf(policy), { policy })),
      row("rules_version", `${rules.rulesId}@1`, { rules }),
      ...own,
    ],
  };
}
