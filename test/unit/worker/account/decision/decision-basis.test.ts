/** Danger: a decision is judged a year later by today's records and today's policy, and an exception shows a sum that nobody gave. */
import { expect, it } from "vitest";
import { decisionBasis } from "../../../../../core/contract/decision-basis.ts";
import { assert } from "../../../../../core/result.ts";
import { readDecisionBasis } from "../../../../../worker/account/queries/decision/decision-basis.ts";
import { aUse, mayasPackage, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { anAsk, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";

const DECISION = ulidOf("DEC", 1);

function basisOf(clinic: TestClinic) {
  const answer = readDecisionBasis(clinic.ctx(), DECISION);
  assert(answer.ok, answer.ok ? "" : answer.error.detail);
  return decisionBasis.parse(answer.value);
}

it("shows the facts, the clause and the workings as they were, whatever the records say since", () => {
  const clinic = testClinic(mayasPackage);
  const finance = clinic.staff("finance");
  const asked = anAsk(clinic, finance);
  decided(clinic, finance, DECISION);
  const before = basisOf(clinic);
  expect(before).toMatchObject({
    reason: "changed_mind",
    factsHash: asked.factsHash,
    decided: { kind: "refund", amountMinor: 80_000 },
    lines: [{ title: "Laser hair removal, 6 sessions" }],
  });
  expect(before.decided.workings.length).toBeGreaterThan(0);
  const found = before.lines[0]?.trace.flatMap(({ tests }) => tests.map(({ fact }) => fact)) ?? [];
  expect(found.length).toBeGreaterThan(0);
  clinic.load([aUse("U3", "N1", { usedOn: "2026-02-25" })]);
  expect(basisOf(clinic)).toEqual(before);
});

it("shows an exception's own sum, and beside it what the policy offered", () => {
  const clinic = testClinic(mayasPackage);
  decided(clinic, clinic.staff("finance"), DECISION, { amountMinor: 10_000, exception: goodwill });
  const { decided: own, offered } = basisOf(clinic);
  expect(own).toMatchObject({ amountMinor: 10_000, workings: [{ code: "override", resultMinor: 10_000 }] });
  expect(offered).toMatchObject({ kind: "refund", amountMinor: 80_000 });
});

it("knows no decision of another name", () => {
  const clinic = testClinic();
  const answer = readDecisionBasis(clinic.ctx(), DECISION);
  expect(answer).toMatchObject({ ok: false, error: { code: "not_found" } });
});
