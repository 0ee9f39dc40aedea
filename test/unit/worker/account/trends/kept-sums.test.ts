/** Danger: a rate is of so many sessions as there once were. What the rows keep of themselves equals a count from nothing, after any history. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { countAnew } from "../../../../../worker/account/store/trends/count-anew.ts";
import {
  aLine,
  aPurchase,
  aRecord,
  aUse,
  location,
  sixSessions,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";

const PLACES = ["L1", "L2"];
const step = fc.oneof(
  fc.record({
    is: fc.constant("sale" as const),
    purchase: fc.integer({ min: 1, max: 4 }),
    item: fc.constantFrom("laser6", "massage", "serum"),
    day: fc.constantFrom("2026-01-05", "2026-01-31", "2026-02-01"),
    place: fc.constantFrom(...PLACES),
    quantity: fc.integer({ min: 1, max: 3 }),
    seller: fc.constantFrom(undefined, "Kim"),
    provider: fc.constantFrom(undefined, "Nia"),
  }),
  fc.record({
    is: fc.constant("use" as const),
    use: fc.integer({ min: 1, max: 6 }),
    purchase: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom("used", "used", "no_show" as const),
    day: fc.constantFrom("2026-02-02", "2026-02-20", "2026-03-01"),
    provider: fc.constantFrom(undefined, "Nia", "Tom"),
    place: fc.constantFrom(undefined, ...PLACES),
    isReversed: fc.boolean(),
  }),
  fc.record({
    is: fc.constant("gone" as const),
    what: fc.constantFrom("use", "purchase"),
    at: fc.integer({ min: 1, max: 6 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(clinic: TestClinic, one: Step): void {
  if (one.is === "gone") {
    goes(clinic, one);
    return;
  }
  clinic.tryLoad([one.is === "sale" ? sale(one) : use(one)]);
}

const sale = ({
  purchase,
  item,
  day,
  place,
  quantity,
  seller,
  provider,
}: Extract<Step, { is: "sale" }>): ImportRecord =>
  aPurchase(
    `B${purchase}`,
    "P1",
    [
      aLine(`N${purchase}`, item, 12_000, {
        quantity: item === "laser6" ? 1 : quantity,
        ...(item === "laser6" ? { entitlement: sixSessions() } : {}),
        ...(seller === undefined ? {} : { seller }),
        ...(provider === undefined ? {} : { provider }),
      }),
    ],
    { location: place, boughtOn: day },
  );

const use = ({
  use: at,
  purchase,
  kind,
  day,
  provider,
  place,
  isReversed,
}: Extract<Step, { is: "use" }>): ImportRecord =>
  aUse(`U${at}`, `N${purchase}`, {
    kind: kind as "used",
    usedOn: day,
    ...(provider === undefined ? {} : { provider }),
    ...(place === undefined ? {} : { location: place }),
    ...(isReversed ? { reversedOn: "2026-03-02" } : {}),
  });

/** As the undoing of an import takes rows away: what rests on others first. */
function goes({ sql }: TestClinic, { what, at }: Extract<Step, { is: "gone" }>): void {
  const gone = `SELECT id FROM line WHERE source_id = 'N${at}'`;
  sql.transaction(() => {
    if (what === "use") sql.run(`DELETE FROM use_record WHERE source_id = 'U${at}'`);
    else {
      sql.run(`DELETE FROM use_record WHERE entitlement_id IN (SELECT id FROM entitlement WHERE line_id IN (${gone}))`);
      sql.run(`DELETE FROM entitlement WHERE line_id IN (${gone})`);
      sql.run(`DELETE FROM line WHERE source_id = 'N${at}'`);
      sql.run(`DELETE FROM purchase WHERE source_id = 'B${at}'`);
    }
    sql.run("DELETE FROM changed");
  });
}

/** Counted from the rows alone, by loops. */
function anew({ sql }: TestClinic) {
  const lines = sql.all<Record<string, string | number | null>>(
    "SELECT n.*, p.bought_on, p.location_id AS place, (SELECT e.id FROM entitlement e WHERE e.line_id = n.id) AS package FROM line n JOIN purchase p ON p.id = n.purchase_id",
  );
  const uses = sql.all<Record<string, string | null>>("SELECT * FROM use_record");
  const sessions = new Map<string, number>();
  const sales = new Map<string, { sales: number; pieces: number }>();
  for (const line of lines) {
    const key = [
      String(line.bought_on).slice(0, 7),
      line.item_id,
      line.place,
      line.provider ?? "",
      line.seller ?? "",
    ].join("|");
    const sum = sales.get(key) ?? { sales: 0, pieces: 0 };
    sales.set(key, { sales: sum.sales + 1, pieces: sum.pieces + (line.package === null ? Number(line.quantity) : 0) });
  }
  for (const one of uses) {
    const line = lines.find((each) => each.package === one.entitlement_id);
    if (!line || one.kind !== "used" || one.reversed_on !== null) continue;
    const key = [String(one.used_on).slice(0, 7), line.item_id, one.location_id ?? line.place, one.provider ?? ""].join(
      "|",
    );
    sessions.set(key, (sessions.get(key) ?? 0) + 1);
  }
  return { sessions: [...sessions].sort(), sales: [...sales].sort() };
}

function kept({ sql }: TestClinic) {
  const sessions = sql
    .all<{ key: string; n: number }>(
      "SELECT month || '|' || item_id || '|' || location_id || '|' || provider AS key, sessions AS n FROM session_month",
    )
    .map(({ key, n }) => [key, n] as const);
  const sales = sql
    .all<{ key: string; sales: number; pieces: number }>(
      "SELECT month || '|' || item_id || '|' || location_id || '|' || provider || '|' || seller AS key, sales, pieces FROM sale_month",
    )
    .map(({ key, ...sums }) => [key, sums] as const);
  return { sessions: sessions.sort(), sales: sales.sort() };
}

it("sums by month equal a count from nothing, whatever came, was changed and went", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 24 }), (steps) => {
      const clinic = testClinic([aRecord("location", "L2", { ...fieldsOf(location), title: "Other Street" })]);
      for (const one of steps) take(clinic, one);
      const sums = kept(clinic);
      expect(sums).toEqual(anew(clinic));
      clinic.sql.transaction(() => {
        countAnew(clinic.sql);
        clinic.sql.run("DELETE FROM changed");
      });
      expect(kept(clinic)).toEqual(sums);
    }),
    { numRuns: 40, seed: 73 },
  );
});

function fieldsOf({ title, timeZone, jurisdiction, currency }: typeof location) {
  return { title, timeZone, jurisdiction, currency };
}
