import type { EvaluateAnswer, EvaluateRequest } from "../../../../core/contract/evaluate.ts";
import type { OptionView } from "../../../../core/contract/option.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { Proposal } from "../../../../core/contract/proposal.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { formMatters } from "../../../../core/policy/form-matters.ts";
import { planLegs, usesTakenOf } from "../../../../core/resolution/plan-legs.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { type AssembledMatter, assembleCaseInput } from "../../domain/facts/assemble.ts";
import { bookingsBeyond } from "../../domain/facts/bookings-beyond.ts";
import { providerPayFor } from "../../domain/facts/provider-pay.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { withAskers } from "./decided-meanwhile.ts";
import { type DraftWish, draftFor } from "./draft.ts";
import { dueLettersOf, missingIn } from "./due-letters.ts";

/** What the policy says for a changed reason, lines, option or amount. Never writes. */
export function evaluateRead(
  ctx: AccountContext,
  actor: PersonActor,
  request: EvaluateRequest,
  snapshot: Snapshot | undefined,
): Result<EvaluateAnswer, Refusal> {
  const { ticket, caseId, lineIds, reason, attested, language } = request;
  const assembled = assembleCaseInput(ctx, actor, { ticket, caseId, snapshot, lineIds, reason, attested, language });
  if (!assembled.ok) return assembled;
  const { option, amountMinor, uses, extendDays } = request;
  const draft = draftFor(ctx, assembled.value, { option, amountMinor, extendDays, language });
  const { subject } = assembled.value;
  const seen = { viewerId: actor.personId, language };
  return ok({
    patientId: assembled.value.file.patientId,
    proposal: proposalOf(ctx, assembled.value, { option, amountMinor, uses }),
    ...omitNullish({ draft, letters: language && dueLettersOf(ctx, subject, { ...seen, missing: missingIn(draft) }) }),
  });
}

/** What an option means beside the money, by the legs that it would have; `wish` says where another amount is looked at. */
function withEffects(ctx: AccountContext, assembled: AssembledMatter, option: OptionView, wish: DraftWish): OptionView {
  const { kind } = option;
  const isWished = wish.option === kind && wish.amountMinor !== undefined && wish.amountMinor !== option.amountMinor;
  const decided = {
    kind,
    amountMinor: isWished ? (wish.amountMinor ?? option.amountMinor) : option.amountMinor,
    ...(isWished ? { uses: wish.uses } : {}),
  };
  const planned = planLegs(assembled, decided);
  const legs = planned.ok ? planned.value : [];
  const effect = isWished ? usesTakenOf(assembled, decided, legs)?.effect : undefined;
  const entitlementEffect = effect ?? option.entitlementEffect;
  const bookingsToCancel = bookingsBeyond(ctx, assembled, { entitlementEffect }, legs);
  const pays = providerPayFor(ctx, assembled, { kind, legs, isException: isWished });
  return {
    ...option,
    ...(bookingsToCancel > 0 ? { bookingsToCancel } : {}),
    ...(pays.length > 0 ? { providerPay: pays } : {}),
  };
}

/** The proposal, with what each option touches, and a note for each charge that may be a duplicate but is not one for sure: a person can attest it. */
export function proposalOf(ctx: AccountContext, assembled: AssembledMatter, wish: DraftWish = {}): Proposal {
  const proposal = propose(assembled);
  const options = proposal.options.map((option) => withEffects(ctx, assembled, option, wish));
  const { file, lines } = assembled;
  const paymentIds = new Set(lines.flatMap((line) => line.facts.tenders.map((tender) => tender.paymentId)));
  const notes = file.duplicates
    .filter((pair) => !pair.sure && (paymentIds.has(pair.paymentId) || paymentIds.has(pair.duplicateOfPaymentId)))
    .filter(() => lines.every((line) => line.facts.duplicateOfPaymentId === undefined))
    .map(({ paymentId, duplicateOfPaymentId }) => ({
      code: "possible_duplicate" as const,
      speaks: "note" as const,
      values: { paymentId, duplicateOfPaymentId },
    }));
  const before = proposal.taken && withAskers(ctx, assembled, proposal.taken);
  const uses = takenBy(assembled, proposal, wish);
  const needed = new Set(
    lines
      .filter(({ policy, facts }) => formMatters(policy, assembled.rules, facts))
      .map(({ facts }) => facts.line.lineId),
  );
  const proposed = proposal.lines.map((line) => (needed.has(line.lineId) ? { ...line, formMatters: true } : line));
  return {
    ...proposal,
    ...omitNullish({ taken: before, usesTaken: uses }),
    lines: proposed,
    options,
    signals: [...proposal.signals, ...notes],
  };
}

/** What becomes of the uses under what is looked at: the wish, or the suggested option. */
function takenBy(matter: AssembledMatter, { options, held }: Proposal, wish: DraftWish): Proposal["usesTaken"] {
  const kind = wish.option ?? (held ? undefined : options[0]?.kind);
  if (kind === undefined) return undefined;
  const own = options.find((option) => option.kind === kind)?.amountMinor;
  const amountMinor = wish.amountMinor ?? own ?? 0;
  const decided = { kind, amountMinor, ...(amountMinor === own ? {} : { uses: wish.uses }) };
  const planned = planLegs(matter, decided);
  return planned.ok ? usesTakenOf(matter, decided, planned.value) : undefined;
}
