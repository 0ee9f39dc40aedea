import type { DecisionView } from "../../core/contract/decision.ts";
import type { DryRun } from "../../core/contract/dry-run.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import type { Result } from "../../core/result.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { aMail, dump, type TestClinic } from "./clinic.ts";
import { anAsk, type Bend } from "./deciding.ts";
import { runDryRun } from "./operations.ts";

/** `decideAs` without doing it. */
export function dryRunAs(
  clinic: TestClinic,
  actor: PersonActor,
  id: string,
  { mail = aMail(), ...bend }: Bend = {},
): Result<DryRun, Refusal> {
  return runDryRun(clinic.runtime, actor, id, anAsk(clinic, actor, { mail, ...bend }), mail);
}

/** Every row of the store; `armed` counts how often the timer was set. */
export function watched(clinic: TestClinic) {
  let armed = 0;
  const arm = () => {
    armed += 1;
  };
  const runtime = { ...clinic.runtime, arm };
  return { clinic: { ...clinic, runtime }, state: () => ({ rows: dump(clinic.sql), armed }) };
}

/** What a decision comes to, without the ids that are minted for each try, and without the reply's words. */
export const sumsOf = ({
  state,
  option,
  amountMinor,
  bonusMinor,
  currency,
  approval,
  legs,
  exception,
}: DecisionView) => ({
  state,
  option,
  amountMinor,
  bonusMinor,
  currency,
  exception,
  approval: approval && { needs: approval.needs, why: approval.why, expiresAtMs: approval.expiresAtMs },
  legs: legs.map(({ legId: _, ...leg }) => leg),
});
