import type { Refusal } from "../../../../core/contract/problem.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { refusal } from "../../domain/people/require-person.ts";
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

/** Whether the account may give anything now: asked when somebody decides, and again when somebody approves. */
export function moneyGate(context: CommandContext, offer: OfferKind): Result<true, Refusal> {
  const goesOn = unfrozen(context);
  if (!goesOn.ok) return goesOn;
  if (isMoneyOffer(offer) && setting(context.sql, "money") !== "on") {
    return refusal("suggest_only", "This account only suggests: money is not switched on.");
  }
  return ok(true);
}
