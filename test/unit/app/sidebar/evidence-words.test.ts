/** Danger: an agent cannot see why a purchase is taken for the one that is meant, or what speaks against it. */
import { describe, expect, it } from "vitest";
import { createFormat } from "../../../../app/i18n/format.ts";
import { linesOf } from "../../../../app/sidebar/form/case-form.ts";
import { onNoRecordSeen } from "../../../../app/sidebar/patient/first-seen.ts";
import {
  askedAbout,
  byLikelihood,
  claimsOf,
  evidenceRows,
  piecesOf,
  recordInWords,
  tellingOf,
} from "../../../../app/sidebar/records/evidence-words.ts";
import type { AboutPurchaseView } from "../../../../core/contract/evidence.ts";
import { EVIDENCE_KINDS, RECORD_ENTRIES } from "../../../../core/evidence/types.ts";
import { SIDEBAR } from "../../../support/screen-words.ts";
import { idOf, unusedPackage } from "../../../support/ticket-views.ts";

type Piece = AboutPurchaseView["likely"][number]["evidence"][number];
const piece = (part: Partial<Piece>): Piece => ({
  kind: "name",
  side: "for",
  quote: "",
  record: { entry: "title" },
  ...part,
});
const en = SIDEBAR.en.about;

const said: readonly Piece[] = [
  piece({ quote: "facial", record: { entry: "title", text: "Facial series" } }),
  piece({ quote: "facial package", record: { entry: "kind", text: "package" } }),
  piece({ kind: "sum", quote: "500", record: { entry: "paid", minor: 50_000, currency: "USD" } }),
  piece({ kind: "date", quote: "in March", record: { entry: "bought", on: "2026-03-04" } }),
  piece({ kind: "count", side: "against", quote: "two left", record: { entry: "left", count: 3 } }),
];

it("says in one row what the mail names, and in another what speaks against it", () => {
  expect(evidenceRows(said, en)).toEqual([
    { label: "The mail mentions", quotes: ["facial package", "500", "in March"] },
  ]);
  // What differs of a number, a sum or a day is said beside the record instead.
  expect(evidenceRows([piece({ kind: "order", side: "against", quote: "the other one" })], en)).toEqual([
    { label: "But", quotes: ["the other one"] },
  ]);
  expect(evidenceRows([piece({ kind: "only", record: { entry: "others", count: 0 } })], en)).toEqual([
    { label: "The only purchase on file", quotes: [] },
  ]);
  expect(evidenceRows([piece({ kind: "excluded", side: "against", quote: "not the facials" })], en)).toEqual([
    { label: "Left out", quotes: ["not the facials"] },
  ]);
  expect(evidenceRows([], en)).toEqual([]);
});

it("no piece is left without a row", () => {
  for (const kind of EVIDENCE_KINDS) {
    for (const side of ["for", "against"] as const) {
      // A reason or an only purchase never speaks against a line, and what went back never for it.
      // Numbers, sums and days that differ are claims.
      const unsaid = side === "against" ? ["reason", "only", "count", "sum", "date"] : ["given_back"];
      if (unsaid.includes(kind)) continue;
      expect([kind, side, evidenceRows([piece({ kind, side, quote: "q" })], en)]).toEqual([
        kind,
        side,
        [expect.anything()],
      ]);
    }
  }
});

describe.each(["en", "es"] as const)("the record's entry, in %s", (language) => {
  const words = SIDEBAR[language].about;
  const shown = (record: Piece["record"]) => recordInWords({ record }, words, createFormat(language), language);

  it("has words for every entry, with its value in them", () => {
    for (const entry of RECORD_ENTRIES) {
      if (entry === "others") continue;
      expect(words.entries[entry]("VALUE")).toContain("VALUE");
    }
  });

  it("shows sums, days, counts, kinds and tenders as people read them", () => {
    expect(shown({ entry: "paid", minor: 50_000, currency: "USD" })).toMatch(
      language === "en" ? "paid $500.00" : "se pagó $500.00",
    );
    expect(shown({ entry: "bought", on: "2026-03-04" })).toContain("2026");
    expect(shown({ entry: "left", count: 3 })).toContain("3");
    expect(shown({ entry: "kind", text: "gift_card" })).not.toContain("_");
    expect(shown({ entry: "tender", text: "cash" })).toContain(language === "en" ? "Cash" : "Efectivo");
    expect(shown({ entry: "charged", on: "2026-03-04", minor: 8_000, currency: "USD" })).toMatch(/80.00.*2026/);
    expect(shown({ entry: "went_back", minor: 0, currency: "USD" })).toBe(words.nothingBack);
    expect(shown({ entry: "state", text: "opened" })).toBe(words.states.opened);
    expect(shown({ entry: "others", count: 2 })).toBeUndefined();
  });
});

it("the likeliest purchase stands first; what was not ranked keeps its place at the end", () => {
  const [line] = linesOf(unusedPackage.story);
  if (!line) throw new Error("a line");
  const lines = [1, 2, 3].map((n) => ({ ...line, lineId: idOf("NE", n) }));
  const about: AboutPurchaseView = { likely: [{ lineId: idOf("NE", 3), evidence: [...said] }] };
  expect(byLikelihood(lines, about).map(({ lineId }) => lineId)).toEqual([3, 1, 2].map((n) => idOf("NE", n)));
  expect(byLikelihood(lines, undefined)).toEqual(lines);
  expect(piecesOf(about, idOf("NE", 3))).toHaveLength(5);
  expect(piecesOf(about, idOf("NE", 1))).toEqual([]);
});

it("asks among what the mail names, keeps the rest one press away, and hides nothing where it names less than two", () => {
  const [line] = linesOf(unusedPackage.story);
  if (!line) throw new Error("a line");
  const lines = [1, 2, 3].map((n) => ({ ...line, lineId: idOf("NE", n) }));
  const vague = [piece({ kind: "kind", quote: "sessions" }), piece({ kind: "reason" })];
  const likely = (named: readonly number[]): AboutPurchaseView => ({
    likely: [1, 2, 3].map((n) => ({
      lineId: idOf("NE", n),
      evidence: named.includes(n) ? [piece({ quote: "laser" }), ...vague] : [...vague],
    })),
  });
  const ids = ({ named, others }: ReturnType<typeof askedAbout>) =>
    [named, others].map((some) => some.map(({ lineId }) => lineId));
  const [one, two, three] = lines.map(({ lineId }) => lineId);
  expect(ids(askedAbout(lines, likely([1, 2])))).toEqual([[one, two], [three]]);
  expect(ids(askedAbout(lines, likely([1])))).toEqual([[one, two, three], []]);
  expect(tellingOf(likely([1]).likely[0]?.evidence ?? [])).toEqual([piece({ quote: "laser" })]);
  expect(tellingOf(vague)).toEqual(vague);
});

it("a claim stands beside the record for the purchases on the page only, once where two say the same", () => {
  const claim = {
    kind: "count",
    differs: true,
    quote: "used two",
    records: [{ entry: "used_count", count: 4 }],
  } as const;
  const withClaim = (n: number) => ({
    lineId: idOf("NE", n),
    evidence: [],
    claims: [{ ...claim, records: [...claim.records] }],
  });
  const about: AboutPurchaseView = { likely: [withClaim(1), withClaim(2), { lineId: idOf("NE", 3), evidence: [] }] };
  expect(claimsOf(about, [idOf("NE", 1), idOf("NE", 2)])).toEqual([claim]);
  expect(claimsOf(about, [idOf("NE", 3)])).toEqual([]);
  expect(claimsOf(undefined, [idOf("NE", 1)])).toEqual([]);
});

it("what is on no record is said while it is asked which purchase is meant", () => {
  const ticket = { ...unusedPackage, about: { likely: [], onNoRecord: "botox" } };
  expect(onNoRecordSeen(ticket, { missing: ["purchase"] })).toBe("botox");
  expect(onNoRecordSeen(ticket, { missing: ["reason"] })).toBeUndefined();
});
