/** Danger: a reason that a mail only leans to is asked for where nothing depends on it, or is taken where the sum does. */
import { expect, it } from "vitest";
import type { ReasonCode } from "../../../../../core/reasons/reasons.ts";
import { assembleFor } from "../../../../../worker/account/domain/facts/assemble.ts";
import { readPatientFile } from "../../../../../worker/account/domain/facts/patient-file.ts";
import { readCaseScope } from "../../../../../worker/account/domain/intake/case-scope.ts";
import { matterSeen } from "../../../../../worker/account/queries/intake/matter-views.ts";
import { openWorld } from "../../../../bench/suggest/opened.ts";
import { packages } from "../../../../bench/worlds/tuned/packages.ts";
import { ticket } from "../../../../support/clinic.ts";

const likely = (shares: Partial<Record<ReasonCode, number>>) =>
  Object.entries(shares).map(([code, share]) => ({ code: code as ReasonCode, share, quote: "" }));

/** A package of which two were used, with a mail that is made to lean; who stops gets the same for most reasons. */
function leaning(shares: Partial<Record<ReasonCode, number>>) {
  const world = packages.find(({ name }) => name.startsWith("série d'épilation"));
  if (!world) throw new Error("No such world");
  const { clinic, agent, snapshot } = openWorld(world);
  clinic.sql.run("UPDATE refund_case SET reason_said = 0, reason = 'other'");
  const ctx = clinic.ctx();
  const subject = readCaseScope(ctx, { ticket, snapshot });
  if (!subject.ok || !subject.value.intent || !subject.value.patientId) throw new Error("No matter");
  const read = { ...subject.value, intent: { ...subject.value.intent, likely: likely(shares), reasons: [] } };
  const file = readPatientFile(clinic.sql, subject.value.patientId);
  return {
    assembled: assembleFor(ctx, agent, read, {}, file),
    seen: matterSeen(ctx, agent, read, { file, isMatter: true }),
  };
}

it("stands where the policy offers the same for each that is likely", () => {
  const { assembled, seen } = leaning({ changed_mind: 0.4, moved_or_schedule: 0.18 });
  expect(assembled).toMatchObject({ ok: true, value: { reason: "changed_mind" } });
  expect(seen.asks).toBeUndefined();
});

it("is asked for where another likely one would be offered something else", () => {
  const { assembled, seen } = leaning({ changed_mind: 0.4, medical_stop: 0.18 });
  expect(assembled).toMatchObject({ ok: false, error: { code: "needs_fact", field: "reason" } });
  expect(seen.asks).toEqual(["reason"]);
});

it("is asked for where any other reason would be offered something else", () => {
  expect(leaning({ medical_stop: 0.45 }).seen.asks).toEqual(["reason"]);
});

it("stands where two that get the same lead together", () => {
  expect(leaning({ changed_mind: 0.25, moved_or_schedule: 0.2, medical_stop: 0.1 }).seen.asks).toBeUndefined();
});

it("is asked for where nothing was read, and a reason would be offered something else", () => {
  expect(leaning({}).seen.asks).toEqual(["reason"]);
});
