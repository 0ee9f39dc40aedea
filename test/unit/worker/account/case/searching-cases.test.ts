/** Danger: a case is there and the search does not show it, shows somebody else's, or falls over what was typed. */
import { expect, it } from "vitest";
import { caseQuery } from "../../../../../core/contract/case.ts";
import { assert } from "../../../../../core/result.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { mayasPackage, NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";

interface Raw {
  readonly id: string;
  readonly suggested: number | null;
  readonly refunded: number;
  readonly credited: number;
}

/** Forty cases whose sums repeat in no pattern of ours. */
function manyCases(clinic: TestClinic): Raw[] {
  return Array.from({ length: 40 }, (_, n) => {
    const raw: Raw = {
      id: ulidOf("MANY", n),
      suggested: n % 3 === 0 ? (n % 7) * 10_000 : null,
      refunded: n % 4 === 1 ? (n % 5) * 10_000 : 0,
      credited: n % 6 === 1 ? 10_000 : 0,
    };
    clinic.sql.run(
      `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency, suggested_minor,
         suggested_currency, refunded_minor, credited_minor)
       VALUES (?, ?, 'open', 'result', '2026-03-01', ?, 'x', '2026-03', 'USD', ?, ?, ?, ?)`,
      raw.id,
      clinic.id("patient", "P1"),
      NOW_MS + n,
      raw.suggested,
      raw.suggested === null ? null : "USD",
      raw.refunded,
      raw.credited,
    );
    return raw;
  });
}

function found(clinic: TestClinic, q: string, locale = "en-US"): string[] {
  const query = caseQuery.parse({ owner: "everyone", q, locale, limit: 200 });
  const answer = listCases(clinic.ctx(), clinic.staff("lead"), query);
  assert(answer.ok, answer.ok ? "" : answer.error.detail);
  expect(answer.value.total).toBe(answer.value.cases.length);
  return answer.value.cases.map(({ caseId }) => caseId).sort();
}

it("a sum finds every case that would be given it or was, and no other: as a loop over the rows counts them", () => {
  const clinic = testClinic(mayasPackage);
  const raws = manyCases(clinic);
  for (const sum of [10_000, 20_000, 30_000, 40_000, 60_000, 70_000]) {
    const wanted = raws.filter((raw) => raw.suggested === sum || raw.refunded + raw.credited === sum);
    expect(found(clinic, `$${sum / 100}`)).toEqual(wanted.map(({ id }) => id).sort());
    expect(found(clinic, `${sum / 100},00`, "es-ES")).toEqual(wanted.map(({ id }) => id).sort());
  }
});

it("a sum that was decided finds its case, by the decision and by each movement of it", () => {
  const clinic = testClinic(mayasPackage);
  const { caseId } = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), {});
  expect(found(clinic, "$800.00")).toEqual([caseId]);
  expect(found(clinic, "800")).toEqual([caseId]);
  expect(found(clinic, "$800.01")).toEqual([]);
});

it.each([
  "'; DROP TABLE refund_case; --",
  '" OR 1=1 --',
  "%",
  "_",
  "\u202eayam",
  "مايا تشن",
  "\u0000",
  "$".repeat(100),
  "9".repeat(100),
  "m".repeat(100),
  "1 000 000 000 000 000 000 000",
])("%j is words to look for and nothing else", (typed) => {
  const clinic = testClinic(mayasPackage);
  const rows = manyCases(clinic).length;
  expect(found(clinic, typed)).toEqual([]);
  expect(clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM refund_case")?.n).toBe(rows);
});

it.each(["newest", "oldest", "largest"] as const)(
  "by %s, page after page, each case comes once and in its place",
  (sort) => {
    const clinic = testClinic(mayasPackage);
    const raws = manyCases(clinic);
    const sum = ({ refunded, credited, suggested }: Raw) => refunded + credited || (suggested ?? 0);
    const wanted = raws.toSorted((one, other) => {
      const by = { newest: raws.indexOf(other) - raws.indexOf(one), oldest: raws.indexOf(one) - raws.indexOf(other) };
      return sort === "largest" ? sum(other) - sum(one) || (one.id < other.id ? -1 : 1) : by[sort];
    });
    const lead = clinic.staff("lead");
    const got: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = listCases(clinic.ctx(), lead, { owner: "everyone", sort, limit: 7, ...(cursor ? { cursor } : {}) });
      assert(page.ok, "unread");
      got.push(...page.value.cases.map(({ caseId }) => caseId));
      cursor = page.value.nextCursor;
      more = cursor !== undefined;
    }
    expect(got).toEqual(wanted.map(({ id }) => id));
  },
);

it("a locale that is none is refused before anything is asked", () => {
  expect(caseQuery.safeParse({ q: "800", locale: "en_US'; --" }).success).toBe(false);
  expect(caseQuery.safeParse({ q: "8".repeat(101) }).success).toBe(false);
});
