import type { DecideRequest, DecisionView } from "../../core/contract/decision.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { propose } from "../../core/resolution/propose.ts";
import { assert, type Result } from "../../core/result.ts";
import { assembleCaseInput } from "../../worker/account/domain/facts/assemble.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import type { Snapshot } from "../../worker/account/store/intake/snapshot.ts";
import { aCard, aLine, aMail, aPurchase, type TestClinic, ticket } from "./clinic.ts";
import { runDecide } from "./operations.ts";

/** `01` and a word, filled to a ULID: easy to tell apart in a failure. Only letters of Crockford's alphabet. */
export const ulidOf = (name: string, n: number): string => `01${name}${String(n).padStart(24 - name.length, "0")}`;

/** Maya's massage for 80.00 by card: the policy refunds all of it. */
export const mayasMassage = (paidMinor = 8_000, fields: Parameters<typeof aCard>[3] = {}) => [
  aPurchase("B1", "P1", [aLine("N1", "massage", paidMinor)]),
  aCard("Y1", "B1", paidMinor, fields),
];

/** So many massages of hers, the n-th `N<n>`, each paid by a card of its own. */
export const massages = (count: number, paidMinor: number) =>
  Array.from({ length: count }, (_, at) => at + 1).flatMap((n) => [
    aPurchase(`B${n}`, "P1", [aLine(`N${n}`, "massage", paidMinor)]),
    aCard(`Y${n}`, `B${n}`, paidMinor),
  ]);

export type Bend = Partial<DecideRequest> & { readonly mail?: Snapshot };

/** What an agent would send who looks at the ticket now and takes the refund as suggested; each field may be bent. */
export function anAsk(clinic: TestClinic, actor: PersonActor, { mail = aMail(), ...bend }: Bend = {}): DecideRequest {
  const lineIds = bend.lineIds ?? [clinic.id("line", "N1")];
  const reason = bend.reason ?? "changed_mind";
  const { attested } = bend;
  const matter = assembleCaseInput(clinic.ctx(), actor, { ticket, snapshot: mail, lineIds, reason, attested });
  assert(matter.ok, matter.ok ? "" : matter.error.detail);
  const { factsHash, decidedHash, policyVersionIds, rulesVersionId, options } = propose(matter.value);
  const refund = options.find((option) => option.kind === "refund");
  return {
    ticket,
    caseId: ulidOf("CASE", 1),
    lineIds,
    reason,
    factsHash,
    ...(decidedHash === undefined ? {} : { decidedHash }),
    policyVersionIds,
    rulesVersionId,
    option: "refund",
    amountMinor: refund?.amountMinor ?? 0,
    currency: "USD",
    ...bend,
  };
}

/** Decides as suggested, or as bent; `id` names the decision. */
export function decideAs(
  clinic: TestClinic,
  actor: PersonActor,
  id: string,
  { mail = aMail(), ...bend }: Bend = {},
): Result<DecisionView, Refusal> {
  return runDecide(clinic.runtime, actor, id, anAsk(clinic, actor, { mail, ...bend }), mail);
}

/** As `decideAs`, and it must be accepted. */
export function decided(clinic: TestClinic, actor: PersonActor, id: string, bend: Bend = {}): DecisionView {
  const answer = decideAs(clinic, actor, id, bend);
  assert(answer.ok, answer.ok ? "" : `${answer.error.code}: ${answer.error.detail}`);
  return answer.value;
}

export const goodwill = { cause: "goodwill", sentence: "A small part, for the long wait." } as const;
