/** Danger: what was given before is given again: by another kind of offer, from a stale view, beside an ask, or because it went elsewhere. */
import { describe, expect, it } from "vitest";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import {
  aMail,
  aPolicy,
  mayasPackage,
  packagePolicy,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { anAsk, decideAs, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { runApprove, runDecide, runStop } from "../../../../support/operations.ts";
import { pastCase } from "../../../../support/past-case.ts";
import { aPackage } from "../../../../support/system-of-record.ts";

/** Refund of the unused share that voids the package; ninety days more; a repeat. */
const everyKind = aPolicy({
  ...packagePolicy(9, "2026-01-02"),
  clauses: [],
  otherwise: {
    offers: [
      { kind: "refund", formula: { type: "unused_share" }, entitlement: "void" },
      { kind: "extend", formula: { type: "none" }, entitlement: "keep", extendDays: 90 },
      { kind: "redo", formula: { type: "none" }, entitlement: "keep" },
    ],
  },
});
const packageClinic = () => testClinic([...mayasPackage, everyKind]);
const DEC = (n: number) => ulidOf("DEC", n);
const promise = (option: "extend" | "redo") => ({ option, amountMinor: 0 }) as const;
const openTasks = (clinic: TestClinic) =>
  clinic.sql
    .all<{ kind: string }>("SELECT kind FROM task WHERE done_at_ms IS NULL ORDER BY id")
    .map(({ kind }) => kind);
function proposalOf(clinic: TestClinic, line = "N1") {
  const actor = clinic.staff("finance");
  const lineIds = [clinic.id("line", line)];
  const answer = evaluateRead(clinic.ctx(), actor, { ticket, lineIds, reason: "changed_mind" }, aMail());
  if (!answer.ok) throw new Error(answer.error.detail);
  return answer.value.proposal;
}
const givenBefore = (offer: "refund" | "credit", amountMinor: number) =>
  pastCase(`PC-${offer}`, {
    openedAtMs: Date.parse("2026-02-12T18:00:00Z"),
    closedAtMs: Date.parse("2026-02-13T18:00:00Z"),
    offer,
    amountMinor,
  });

describe("one account for every kind of offer", () => {
  it("after the refund nothing is extended or repeated, and nothing is suggested any more", () => {
    const clinic = packageClinic();
    const finance = clinic.staff("finance");
    decided(clinic, finance, DEC(1));
    const proposal = proposalOf(clinic);
    expect(proposal.options.map(({ kind, suggested }) => [kind, suggested])).toEqual([["decline", false]]);
    expect(proposal.notOffered.map(({ kind }) => kind)).toEqual(["extend"]);
    expect(decideAs(clinic, finance, DEC(2), promise("extend"))).toMatchObject({
      ok: false,
      error: { code: "offer_not_allowed", detail: "No use of it is left, so there is nothing to extend." },
    });
  });

  it("after everything went back nothing is left to do but to decline", () => {
    const clinic = testClinic(mayasMassage());
    decided(clinic, clinic.staff("finance"), DEC(1));
    const proposal = proposalOf(clinic);
    expect(proposal.options.map(({ kind, suggested, maxMinor }) => [kind, suggested, maxMinor])).toEqual([
      ["decline", false, 0],
    ]);
    expect(proposal.taken).toMatchObject({ paidMinor: 8_000, takenMinor: 8_000, nothingMore: true });
    expect(proposal.notOffered.map(({ because }) => because)).toEqual([
      "Everything that was paid for it went back already.",
      "Everything that was paid for it went back already.",
    ]);
    expect(
      decideAs(clinic, clinic.staff("finance"), DEC(2), { option: "redo", amountMinor: 0, exception: goodwill }).ok,
    ).toBe(false);
  });

  it("a refund takes the place of the extension that was promised: one task, not two", () => {
    const clinic = packageClinic();
    const finance = clinic.staff("finance");
    decided(clinic, finance, DEC(1), promise("extend"));
    expect(openTasks(clinic)).toEqual(["extend_package"]);
    decided(clinic, finance, DEC(2));
    expect(openTasks(clinic)).toEqual([]);
    runStop(clinic.runtime, finance, DEC(2), {});
    expect(openTasks(clinic)).toContain("extend_package");
  });

  it("the same promise is not made twice, and another takes its place", () => {
    const clinic = packageClinic();
    const finance = clinic.staff("finance");
    decided(clinic, finance, DEC(1), promise("extend"));
    expect(decideAs(clinic, finance, DEC(2), promise("extend"))).toMatchObject({
      error: { code: "offer_not_allowed", detail: "That was promised already and stands." },
    });
    decided(clinic, finance, DEC(3), promise("redo"));
    expect(openTasks(clinic)).toEqual(["book_redo"]);
  });

  it("a small sum by exception leaves what was promised standing", () => {
    const clinic = packageClinic();
    const finance = clinic.staff("finance");
    decided(clinic, finance, DEC(1), promise("redo"));
    decided(clinic, finance, DEC(2), { option: "credit", amountMinor: 2_500, exception: goodwill });
    expect(openTasks(clinic)).toEqual(["book_redo"]);
  });

  it("the database refuses a second hold on a line, and a second open promise", () => {
    const clinic = packageClinic();
    const finance = clinic.staff("finance");
    decided(clinic, finance, DEC(1));
    const leg = clinic.sql.one<{ id: string }>("SELECT id FROM leg")?.id ?? "";
    const more = () =>
      clinic.sql.transaction(() => {
        clinic.sql.run(
          "INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms) SELECT 'X', decision_id, payment_id, connection_id, kind, 40000, currency, 'reserved', 0 FROM leg WHERE id = ?",
          leg,
        );
        clinic.sql.run(
          "INSERT INTO allocation (leg_id, line_id, net_minor, tax_minor, uses) SELECT 'X', line_id, 40001, 0, 0 FROM allocation WHERE leg_id = ?",
          leg,
        );
      });
    expect(more).toThrow(/more would go back on a line/);
  });
});

describe("what went back before, wherever", () => {
  it.each<[string, () => readonly ImportRecord[], number, string, number?]>([
    ["a refund at the processor", () => mayasPackageWith({ refundedElsewhereMinor: 60_000 }), 20_000, "elsewhere"],
    ["a past case that refunded", () => [...mayasPackage, givenBefore("refund", 60_000)], 20_000, "past_case"],
    ["a past case that gave credit", () => [...mayasPackage, givenBefore("credit", 60_000)], 20_000, "past_case"],
    ["uses taken off there", () => mayasPackage, 20_000, "taken_off", 3],
    [
      "all three, which tell of one giving back",
      () => [...mayasPackageWith({ refundedElsewhereMinor: 60_000 }), givenBefore("refund", 60_000)],
      20_000,
      "past_case",
      3,
    ],
    [
      "a refund there and credit from before, which cannot be one",
      () => [...mayasPackageWith({ refundedElsewhereMinor: 40_000 }), givenBefore("credit", 30_000)],
      10_000,
      "elsewhere",
    ],
  ])("%s counts against what is due", (_, records, dueMinor, by, takenOff = 0) => {
    const clinic = testClinic([...records(), everyKind]);
    if (takenOff > 0) clinic.load([aPackage({ takenOff })]);
    const proposal = proposalOf(clinic);
    expect(proposal.options.find(({ kind }) => kind === "refund")?.amountMinor).toBe(dueMinor);
    expect(proposal.taken?.parts.map((part) => part.by)).toContain(by);
  });

  it("records of one giving back are shown once, so that what is shown adds up to what was taken off", () => {
    const partsWith = (elsewhereMinor: number, ...more: readonly ImportRecord[]) => {
      const records = [...mayasPackageWith({ refundedElsewhereMinor: elsewhereMinor }), ...more, everyKind];
      const { taken } = proposalOf(testClinic(records));
      expect(taken?.parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(taken?.takenMinor);
      return taken?.parts;
    };
    expect(partsWith(60_000, givenBefore("refund", 60_000))).toEqual([{ by: "past_case", amountMinor: 60_000 }]);
    expect(partsWith(50_000, givenBefore("refund", 30_000))).toEqual([
      { by: "past_case", amountMinor: 30_000 },
      { by: "elsewhere", amountMinor: 20_000 },
    ]);
    expect(partsWith(40_000, givenBefore("credit", 30_000))).toEqual([
      { by: "past_case", amountMinor: 30_000 },
      { by: "elsewhere", amountMinor: 40_000 },
    ]);
  });

  it("what a past case gave stays its own when the case is taken up again", () => {
    const clinic = testClinic([
      ...mayasPackage,
      { ...givenBefore("refund", 60_000), ticketId: ticket.ticketId },
      everyKind,
    ]);
    decided(clinic, clinic.staff("finance"), DEC(1));
    expect(proposalOf(clinic).taken).toMatchObject({
      parts: [
        { by: "decided", amountMinor: 20_000 },
        { by: "past_case", amountMinor: 60_000 },
      ],
    });
  });

  it("a package of which every use is gone there is not extended", () => {
    const clinic = packageClinic();
    clinic.load([aPackage({ takenOff: 4 })]);
    expect(decideAs(clinic, clinic.staff("finance"), DEC(1), promise("extend"))).toMatchObject({
      error: { code: "offer_not_allowed" },
    });
  });
});

const mayasPackageWith = (fields: { refundedElsewhereMinor: number }) =>
  mayasPackage.map((record) => (record.type === "payment" ? { ...record, ...fields } : record));

describe("what is decided and may still be stopped", () => {
  it("is not called given back before it has left", () => {
    const clinic = packageClinic();
    decided(clinic, clinic.staff("finance"), DEC(1), { amountMinor: 3_000, exception: goodwill });
    const words = () => proposalOf(clinic).options.find(({ kind }) => kind === "refund")?.sumInWords;
    expect(words()).toContain("less $30.00 decided before, which has not left yet");
    expect(words()).not.toContain("given back before");
    clinic.sql.run("UPDATE leg SET state = 'submitting'");
    clinic.sql.run("UPDATE leg SET state = 'settled', vendor_ref = 're_1'");
    expect(words()).toContain("less $30.00 given back before");
    expect(words()).not.toContain("decided before");
  });

  it("stands beside what has gone, each with its own sum", () => {
    const clinic = testClinic([...mayasPackage, givenBefore("refund", 10_000), everyKind]);
    decided(clinic, clinic.staff("finance"), DEC(1), { amountMinor: 3_000, exception: goodwill });
    const refund = proposalOf(clinic).options.find(({ kind }) => kind === "refund");
    expect(refund?.amountMinor).toBe(67_000);
    expect(refund?.sumInWords).toContain("less $100.00 given back before");
    expect(refund?.sumInWords).toContain("less $30.00 decided before");
    expect(proposalOf(clinic).taken?.parts).toMatchObject([
      { by: "decided", amountMinor: 3_000 },
      { by: "past_case", amountMinor: 10_000 },
    ]);
  });
});

describe("a view that others have overtaken", () => {
  const small = { amountMinor: 2_500, exception: goodwill };

  it("two leads give the same goodwill from one view: the second is told what was decided, and by whom", () => {
    const clinic = testClinic(mayasMassage());
    const [first, second] = [clinic.staff("finance", "Ana"), clinic.staff("finance", "Ben")];
    const seen = anAsk(clinic, second, small);
    decided(clinic, first, DEC(1), small);
    expect(runDecide(clinic.runtime, second, DEC(2), seen, aMail())).toMatchObject({
      ok: false,
      error: {
        code: "facts_changed",
        values: {
          changed: ["decisions"],
          decided: [{ decisionId: DEC(1), option: "refund", amountMinor: 2_500, by: "Ana", state: "approved" }],
        },
      },
    });
    expect(clinic.sql.one("SELECT count(*) AS n FROM decision")).toEqual({ n: 1 });
  });

  it("one agent gives it three times under new ids: once", () => {
    const clinic = testClinic(mayasMassage());
    const who = clinic.staff("finance");
    const seen = anAsk(clinic, who, small);
    const answers = [1, 2, 3].map((n) => runDecide(clinic.runtime, who, DEC(n), seen, aMail()).ok);
    expect(answers).toEqual([true, false, false]);
  });

  it("an app from before the mark is taken to have seen nothing that stands", () => {
    const clinic = testClinic(mayasMassage());
    const who = clinic.staff("finance");
    const { decidedHash: _, ...old } = anAsk(clinic, who, small);
    expect(runDecide(clinic.runtime, who, DEC(1), old, aMail()).ok).toBe(true);
    expect(runDecide(clinic.runtime, who, DEC(2), old, aMail())).toMatchObject({ error: { code: "facts_changed" } });
    // What was stopped stands no more: the old app decides again.
    runStop(clinic.runtime, who, DEC(1), {});
    expect(runDecide(clinic.runtime, who, DEC(3), old, aMail()).ok).toBe(true);
  });

  it("a decision that was stopped since voids it too", () => {
    const clinic = testClinic(mayasMassage());
    const who = clinic.staff("finance");
    decided(clinic, who, DEC(1), small);
    const seen = anAsk(clinic, who, small);
    runStop(clinic.runtime, who, DEC(1), {});
    expect(runDecide(clinic.runtime, who, DEC(2), seen, aMail())).toMatchObject({ error: { code: "facts_changed" } });
  });
});

describe("an ask that waits for approval", () => {
  it("holds what it asks for: the same is not decided by clause beside it, and the view says who asked for what", () => {
    const clinic = packageClinic();
    const [agent, other] = [clinic.staff("agent", "Ana"), clinic.staff("finance", "Ben")];
    decided(clinic, agent, DEC(1), { option: "credit", amountMinor: 80_000, exception: goodwill });
    const beside = decideAs(clinic, other, DEC(2), { amountMinor: 80_000 });
    expect(beside).toMatchObject({ ok: false, error: { code: "over_what_is_left", values: { leftMinor: 40_000 } } });
    const proposal = proposalOf(clinic);
    expect(proposal.taken?.waiting).toMatchObject([{ option: "credit", amountMinor: 80_000, askedBy: "Ana" }]);
    expect(proposal.options.some(({ kind }) => kind === "refund")).toBe(false);
  });

  it("gives it free again when the answer is no", () => {
    const clinic = packageClinic();
    const [agent, lead] = [clinic.staff("agent"), clinic.staff("finance")];
    decided(clinic, agent, DEC(1), { option: "credit", amountMinor: 80_000, exception: goodwill });
    const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
    const no = { verdict: "reject", approvalHash: row?.hash ?? "", sentence: "Not this way." } as const;
    expect(runApprove(clinic.runtime, lead, row?.id ?? "", no).ok).toBe(true);
    decided(clinic, lead, DEC(2));
    expect(clinic.sql.one("SELECT sum(held_minor) AS held FROM leg")).toEqual({ held: 80_000 });
  });
});
