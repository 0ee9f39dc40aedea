/** Danger: a manager publishes because of a picture that says something else than the cases would. */
import { describe, expect, it } from "vitest";
import {
  type PreviewRequest,
  previewAnswer,
  type ReplayAnswer,
  type ReplayedLine,
  replayAnswer,
} from "../../../../../core/contract/policy-trial.ts";
import { addReplays } from "../../../../../core/policy/replay.ts";
import type { Test } from "../../../../../core/policy/schema.ts";
import { previewDraft } from "../../../../../worker/account/queries/policy/policy-preview.ts";
import { replayDraft } from "../../../../../worker/account/queries/policy/policy-replay.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aRecord,
  aUse,
  dump,
  mayasPackage,
  NOW_MS,
  sixSessions,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { acted, runStartDraft } from "../../../../support/operations.ts";
import { pastCase } from "../../../../support/past-case.ts";
import { DRAFT, good, refusedWith, saved, startedDraft } from "../../../../support/policy-drafts.ts";

const DAY_MS = 86_400_000;

/** A past request about a package of six for 600.00, of which so many were used before it and one after. */
function past(n: number, used: number, openedAtMs = NOW_MS - n * DAY_MS) {
  const patient = `Q${n}`;
  return [
    aPatient(patient, `Patient ${n}`),
    aPurchase(`B-${n}`, patient, [aLine(`N-${n}`, "laser6", 60_000, { entitlement: sixSessions() })]),
    aCard(`Y-${n}`, `B-${n}`, 60_000),
    ...Array.from({ length: used }, (_, at) => aUse(`U-${n}-${at}`, `N-${n}`, { usedOn: "2026-02-03" })),
    aUse(`U-${n}-after`, `N-${n}`, { usedOn: "2026-03-02" }),
    pastCase(`H-${n}`, { patient, line: `N-${n}`, openedAtMs, closedAtMs: openedAtMs, amountMinor: 10_000 }),
  ];
}

const HALF = {
  offers: [
    { kind: "credit" as const, formula: { type: "bps_of_paid" as const, bps: 5_000 }, entitlement: "void" as const },
  ],
};

const CLAUSE = { id: "said", title: "Said", text: { en: "Said." }, restrictive: false };

interface Whole extends Pick<ReplayAnswer, "cases" | "skipped" | "replayed"> {
  readonly totals: readonly ReplayAnswer["totals"][number][];
  readonly changed: readonly ReplayedLine[];
  readonly pages: number;
}

function wholeReplay(clinic: TestClinic, lead: PersonActor, revision: number): Whole {
  let whole: Whole = { cases: 0, skipped: 0, replayed: 0, totals: [], changed: [], pages: 0 };
  let cursor: string | undefined;
  do {
    const asked = { revision, ...(cursor ? { cursor } : {}) };
    const page = replayAnswer.parse(good(replayDraft(clinic.ctx(), lead, DRAFT, asked)));
    const { totals, changed } = addReplays<ReplayedLine>(whole, page);
    const { cases, skipped, replayed } = page;
    whole = { cases, skipped, replayed: whole.replayed + replayed, totals, changed, pages: whole.pages + 1 };
    cursor = page.nextCursor;
  } while (cursor);
  return whole;
}

describe("the last twelve months under a draft", () => {
  it("the published policy changes nothing", () => {
    const clinic = testClinic([...past(2, 2), ...past(3, 5), ...mayasPackage]);
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    const lead = clinic.staff("lead");
    startedDraft(clinic, lead);
    const before = dump(clinic.sql);
    const { changed, totals, cases, skipped } = wholeReplay(clinic, lead, 1);
    expect(dump(clinic.sql)).toBe(before);
    expect([changed, cases, skipped]).toEqual([[], 3, 0]);
    expect(totals.map(({ lines, changed: differing, to }) => [lines, differing, to])).toEqual([
      [3, 0, totals[0]?.from],
    ]);
  });

  // 600.00 of six: four of six unused are 400.00, one of six is 100.00; Maya's four of six for 1,200.00 are 800.00. Half of what was paid is
  // 300.00, 300.00 and 600.00.
  it("money on both sides and each case that changes, the largest first; what was used after the request does not count", () => {
    const clinic = testClinic([...past(2, 2), ...past(3, 5), ...mayasPackage]);
    const lead = clinic.staff("lead");
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    const draft = saved(clinic, lead, startedDraft(clinic, lead), { clauses: [], otherwise: HALF });
    const { changed, totals } = wholeReplay(clinic, lead, draft.revision);
    const none = { exchangeMinor: 0, bonusMinor: 0, declined: 0, stopped: 0 };
    expect(totals).toEqual([
      {
        currency: "USD",
        lines: 3,
        changed: 3,
        from: { refundMinor: 130_000, creditMinor: 0, ...none },
        to: { refundMinor: 0, creditMinor: 120_000, ...none },
      },
    ]);
    expect(changed.map(({ patientName, from, to }) => [patientName, from.amountMinor, to.amountMinor])).toEqual([
      ["Maya Chen", 80_000, 60_000],
      ["Patient 3", 10_000, 30_000],
      ["Patient 2", 40_000, 30_000],
    ]);
  });

  it("a case of another policy and one of more than a year ago are not in it", () => {
    const clinic = testClinic([...past(1, 1, NOW_MS - 380 * DAY_MS)]);
    const lead = clinic.staff("lead");
    startedDraft(clinic, lead, "general@1");
    expect(wholeReplay(clinic, lead, 1)).toMatchObject({ cases: 0, totals: [] });
    clinic.load(past(2, 2));
    expect(wholeReplay(clinic, lead, 1)).toMatchObject({ cases: 1, replayed: 1, totals: [] });
  });

  it("a draft that no longer speaks of packages leaves them to the general policy", () => {
    const clinic = testClinic(past(2, 2));
    const lead = clinic.staff("lead");
    const draft = saved(clinic, lead, startedDraft(clinic, lead), { appliesTo: { kinds: ["product"] } });
    const { changed } = wholeReplay(clinic, lead, draft.revision);
    expect(changed.map(({ from, to }) => [from.amountMinor, to.amountMinor])).toEqual([[40_000, 60_000]]);
  });

  it("comes in pages of a hundred whose sum is the whole, and stops at three thousand", () => {
    const clinic = testClinic(past(2, 2));
    const lead = clinic.staff("lead");
    const draft = saved(clinic, lead, startedDraft(clinic, lead), { clauses: [], otherwise: HALF });
    const row = clinic.sql.one<{ id: string; lineId: string }>(
      "SELECT c.id, n.line_id AS lineId FROM refund_case c JOIN case_line n ON n.case_id = c.id",
    );
    const columns = clinic.sql
      .all<{ name: string }>("SELECT name FROM pragma_table_info('refund_case')")
      .map(({ name }) => name);
    const copied = columns.filter((name) => !["id", "source_id", "opened_at_ms"].includes(name)).join(", ");
    for (let n = 0; n < 249; n += 1) {
      const id = ulidOf("C", n);
      clinic.sql.run(
        `INSERT INTO refund_case (id, source_id, opened_at_ms, ${copied}) SELECT ?, ?, opened_at_ms - ?, ${copied} FROM refund_case WHERE id = ?`,
        id,
        id,
        n % 7,
        row?.id ?? "",
      );
      clinic.sql.run("INSERT INTO case_line (case_id, line_id, open) VALUES (?, ?, 0)", id, row?.lineId ?? "");
    }
    const whole = wholeReplay(clinic, lead, draft.revision);
    expect([whole.pages, whole.replayed, whole.cases, whole.totals[0]?.lines]).toEqual([3, 250, 250, 250]);
    expect(new Set(whole.changed.map(({ caseId }) => caseId)).size).toBe(250);
    expect(whole.totals[0]?.to.creditMinor).toBe(250 * 30_000);
    const end = `${NOW_MS}.${ulidOf("C", 1)}.3000`;
    const last = good(replayDraft(clinic.ctx(), lead, DRAFT, { revision: draft.revision, cursor: end }));
    expect([last.replayed, last.nextCursor]).toEqual([0, undefined]);
  });

  it("a draft that was changed meanwhile is not mixed with its former self", () => {
    const clinic = testClinic(past(2, 2));
    const lead = clinic.staff("lead");
    saved(clinic, lead, startedDraft(clinic, lead), { title: "Other" });
    expect(refusedWith(replayDraft(clinic.ctx(), lead, DRAFT, { revision: 1 }))?.code).toBe("draft_changed");
  });
});

describe("a draft tried on a case", () => {
  const preview = (clinic: TestClinic, lead: PersonActor, request: PreviewRequest) =>
    previewDraft(clinic.ctx(), lead, DRAFT, request, request.ticket ? aMail() : undefined);

  it("a ticket that nobody decided, beside what the published version says, with the sum in words", () => {
    const clinic = testClinic(mayasPackage);
    const lead = clinic.staff("lead");
    saved(clinic, lead, startedDraft(clinic, lead), { clauses: [], otherwise: HALF });
    const before = dump(clinic.sql);
    const answer = previewAnswer.parse(good(preview(clinic, lead, { ticket })));
    expect(answer).toMatchObject({ patientName: "Maya Chen", applies: true, asDecided: false, revision: 2 });
    const [now, then] = [answer.published, answer.draft].map(({ options: [first] }) => [
      first?.kind,
      first?.amountMinor,
      first?.sumInWords,
    ]);
    expect(now).toEqual(["refund", 80_000, "4 unused × $200.00 each. 2 used"]);
    expect(then).toEqual(["credit", 60_000, "50% of $1,200.00"]);
    expect(answer.draft.lines[0]).toMatchObject({
      policyVersionId: "packages@3",
      trace: [{ clauseId: "otherwise", result: "decides" }],
    });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("a decided case with the facts it was decided on, though its money is gone", () => {
    const clinic = testClinic(mayasPackage);
    const lead = clinic.staff("lead");
    const { caseId } = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    clinic.load([aUse("U3", "N1", { usedOn: "2026-03-02" })]);
    startedDraft(clinic, lead);
    const answer = good(preview(clinic, lead, { caseId }));
    expect(answer).toMatchObject({ asDecided: true, caseId });
    expect(answer.published.options[0]).toMatchObject({ kind: "refund", amountMinor: 80_000 });
    expect(answer.draft.options[0]).toMatchObject({ kind: "refund", amountMinor: 80_000 });
    const other = good(preview(clinic, lead, { caseId, reason: "medical_stop" }));
    expect([other.draft.reason, other.published.reason]).toEqual(["medical_stop", "medical_stop"]);
  });

  it.each<[string, PreviewRequest["attested"], Test]>([
    ["the hours", { cancelledHoursBefore: 47 }, { fact: "visit.cancelled_hours_before", to: 47 }],
    ["a listed condition", { conditionListed: true }, { fact: "evidence.condition_listed", is: true }],
  ])("%s that staff would attest are tried on a ticket and on a decided case", (_, attested, test) => {
    const clinic = testClinic(mayasPackage);
    const lead = clinic.staff("lead");
    const clause = { ...CLAUSE, when: [test], grants: HALF };
    saved(clinic, lead, startedDraft(clinic, lead), { clauses: [clause] });
    expect(good(preview(clinic, lead, { ticket })).draft.needs).toEqual([test.fact]);
    const open = good(preview(clinic, lead, { ticket, attested }));
    expect(open.draft.options[0]).toMatchObject({ kind: "credit", amountMinor: 60_000, clause: { id: "said" } });
    const { caseId } = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    const past = good(preview(clinic, lead, { caseId, attested }));
    expect([past.asDecided, past.draft.options[0]?.clause.id]).toEqual([true, "said"]);
  });

  it("the state of a product that staff would see is tried on a decided case too", () => {
    const clinic = testClinic([
      aRecord("item", "cream", { title: "Cream", kind: "product", category: "Skincare" }),
      aPurchase("B1", "P1", [aLine("N1", "cream", 6_000)]),
      aCard("Y1", "B1", 6_000),
    ]);
    const lead = clinic.staff("lead");
    const draft = good(
      runStartDraft(clinic.runtime, lead, DRAFT, { from: "nothing", policyId: "fresh", title: "Fresh" }),
    );
    const clause = { ...CLAUSE, when: [{ fact: "product.state" as const, in: ["unopened"] }], grants: HALF };
    saved(clinic, lead, draft, { clauses: [clause] });
    const { caseId } = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    expect(good(preview(clinic, lead, { caseId })).draft.needs).toEqual(["product.state"]);
    const seen = good(preview(clinic, lead, { caseId, attested: { productState: "unopened" } }));
    expect([seen.asDecided, seen.draft.options[0]?.amountMinor]).toEqual([true, 3_000]);
  });

  it("says where the draft does not speak of what was bought", () => {
    const clinic = testClinic(mayasPackage);
    const lead = clinic.staff("lead");
    saved(clinic, lead, startedDraft(clinic, lead), { appliesTo: { kinds: ["product"] } });
    const answer = good(preview(clinic, lead, { ticket }));
    expect([answer.applies, answer.draft.policyVersionIds]).toEqual([false, ["packages@2"]]);
  });

  it("works before the last sentence is written, and names the gaps where it cannot", () => {
    const clinic = testClinic(mayasPackage);
    const lead = clinic.staff("lead");
    const draft = good(
      runStartDraft(clinic.runtime, lead, DRAFT, {
        from: "nothing",
        policyId: "fresh",
        title: "Fresh",
        kind: "package",
      }),
    );
    expect(good(preview(clinic, lead, { ticket })).draft.options[0]).toMatchObject({
      kind: "refund",
      amountMinor: 80_000,
    });
    const offers = [{ kind: "refund" as const, formula: { type: "fixed" as const }, entitlement: "keep" as const }];
    saved(clinic, lead, draft, { otherwise: { offers } });
    expect(refusedWith(preview(clinic, lead, { ticket }))).toMatchObject({
      code: "policy_refused",
      errors: [{ field: "text.en" }, { field: "clause otherwise: offers.0.formula.amountMinor" }],
    });
  });

  it("beside every published policy: where a more specific one decides, it says which, and shows what really holds", () => {
    const clinic = testClinic(mayasPackage);
    const lead = clinic.staff("lead");
    good(runStartDraft(clinic.runtime, lead, DRAFT, { from: "nothing", policyId: "fresh", title: "Fresh" }));
    const { applies, lines, draft, published } = good(preview(clinic, lead, { ticket }));
    expect(applies).toBe(false);
    expect(lines).toMatchObject([{ decidedBy: "packages@2" }]);
    expect(draft.options).toEqual(published.options);
  });

  it("is for those who read policies", () => {
    const clinic = testClinic(mayasPackage);
    startedDraft(clinic, clinic.staff("lead"));
    const agent = clinic.staff("agent");
    expect(refusedWith(acted(clinic.runtime, "previewDraft", agent, [DRAFT, { ticket }], aMail()))?.code).toBe(
      "forbidden",
    );
    expect(refusedWith(acted(clinic.runtime, "replayDraft", agent, [DRAFT, { revision: 1 }]))?.code).toBe("forbidden");
  });
});
