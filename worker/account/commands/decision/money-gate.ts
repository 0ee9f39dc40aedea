import type { Refusal } from "../../../../core/contract/problem.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { OfferKind, Role } from "../../../../core/words.ts";
import { type MoneyAbout, suggestsOnly } from "../../domain/money/where-money-is-on.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { setting } from "../../store/account/settings.ts";
import { isMixed } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";

/** What another patient's matter got into is decided no further before a lead has looked: whose money it would be is not known. */
export function unmixed(context: CommandContext, caseId: string): Result<true, Refusal> {
  if (!isMixed(context.sql, caseId)) return ok(true);
  return refusal("case_mixed", "Another patient's purchase or ticket stands in this case. It is locked for money.", {
    caseId,
  });
}

/** While the account is frozen nobody knows what has left, and a refund may still be travelling. */
export function unfrozen({ sql }: CommandContext): Result<true, Refusal> {
  if (setting(sql, "frozen") !== "1") return ok(true);
  return refusal("frozen", "The account is frozen until its payments are reconciled.");
}

/**
 * Whether this may be given now, where it was bought and by these roles: asked when somebody decides, and again when somebody approves. Who
 * acts is among them by themselves.
 */
export function moneyGate(
  context: CommandContext,
  offer: OfferKind,
  about: Omit<MoneyAbout, "roles"> & { readonly alsoRoles?: readonly Role[] },
): Result<true, Refusal> {
  const goesOn = unfrozen(context);
  if (!goesOn.ok) return goesOn;
  if (!isMoneyOffer(offer)) return ok(true);
  const { role } = personOf(context.actor);
  const { alsoRoles = [], ...rest } = about;
  const suggests = suggestsOnly(context, { ...rest, roles: [role, ...alsoRoles] });
  if (!suggests) return ok(true);
  return refusal("suggest_only", "Money is not switched on for this here.", { ...suggests });
}
