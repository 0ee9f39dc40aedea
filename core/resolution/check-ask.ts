/** Whether a person may decide what they ask for: checked against a proposal made anew, never against what a screen showed. */
import { neededApproval } from "../approval/authority.ts";
import type { OptionView } from "../contract/option.ts";
import type { Refusal } from "../contract/problem.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import { err, ok, type Result } from "../result.ts";
import type { Ask, CheckAskInput, CheckedAsk } from "./case-input.ts";
import { approvalOf } from "./option-view.ts";
import { standingRejection } from "./rejected.ts";

const refuse = (
  code: Refusal["code"],
  detail: string,
  values: NonNullable<Refusal["values"]> = {},
  field?: string,
): Result<never, Refusal> => err({ code, detail, values, ...(field === undefined ? {} : { field }) });

/** Why nothing of this kind can be decided here at all, with or without an exception. */
function refusalOfKind({ proposal, ask }: CheckAskInput): Result<OptionView, Refusal> {
  if (proposal.needs.length > 0) {
    return refuse("needs_fact", "The policy cannot say anything before these facts are known.", {
      needs: proposal.needs,
    });
  }
  const ruledOut = proposal.notOffered.find((one) => one.kind === ask.option);
  if (ruledOut) return refuse("offer_not_allowed", ruledOut.because, { ...ruledOut }, "option");
  const days = ask.exception?.extendDays;
  if (days !== undefined && ask.option !== "extend") {
    return refuse("invalid", "Days belong to an extension only.", {}, "exception.extendDays");
  }
  if (ask.option === "extend" && days === undefined && !proposal.options.some((one) => one.kind === "extend")) {
    return refuse("offer_not_allowed", "The policy names no extension: an exception says how many days.", {}, "option");
  }
  const [any] = proposal.options;
  return any ? ok(any) : refuse("offer_not_allowed", "Nothing can be offered here.", { kind: ask.option }, "option");
}

function refusalOfAmount(ask: Ask, range: OptionView, asOffered: boolean): Result<true, Refusal> {
  const { minMinor, maxMinor, currency } = range;
  if (ask.currency !== currency) {
    return refuse("wrong_currency", `The purchase was paid in ${currency}.`, { currency }, "currency");
  }
  if (!Number.isSafeInteger(ask.amountMinor) || ask.amountMinor < 0) {
    return refuse("invalid", "The amount must be a whole number of minor units, zero or more.", {}, "amountMinor");
  }
  if (isMoneyOffer(ask.option) !== ask.amountMinor > 0) {
    return refuse("invalid", "Refund, credit and exchange carry an amount; the others carry none.", {}, "amountMinor");
  }
  if (ask.amountMinor > maxMinor) {
    const values = { leftMinor: maxMinor, currency };
    return refuse("over_what_is_left", "That is more than is left of what was paid.", values, "amountMinor");
  }
  if (!asOffered && ask.amountMinor < minMinor) {
    const values = { floorMinor: minMinor, currency };
    return refuse("below_floor", "The law grants the patient at least this much.", values, "amountMinor");
  }
  return ok(true);
}

/** The option of an exception: what the person set, with the policy's own clause beside it. A bonus belongs to the policy's sum only. */
function exceptionOption(ask: Ask, offered: OptionView | undefined, any: OptionView): OptionView {
  const { extendDays: _, payWithinDays, clauseApprover: __, cancels, ...base } = offered ?? any;
  const extendDays = ask.option === "extend" ? (ask.exception?.extendDays ?? offered?.extendDays) : undefined;
  // Only who gets as much as by the clause is asked for no more either: a gesture ends nothing.
  const endsIt = offered !== undefined && isMoneyOffer(ask.option) && ask.amountMinor >= offered.amountMinor;
  return {
    ...base,
    ...(endsIt && cancels ? { cancels } : {}),
    kind: ask.option,
    suggested: false,
    amountMinor: ask.amountMinor,
    bonusMinor: 0,
    workings: [{ code: "override", values: { policyMinor: offered?.amountMinor ?? 0 }, resultMinor: ask.amountMinor }],
    sumInWords: "",
    allocations: [],
    entitlementEffect: offered?.entitlementEffect ?? (isMoneyOffer(ask.option) ? "trim" : "keep"),
    ...(isMoneyOffer(ask.option) && payWithinDays !== undefined ? { payWithinDays } : {}),
    ...(extendDays === undefined ? {} : { extendDays }),
    ...(offered?.clauseApprover ? { clauseApprover: offered.clauseApprover } : {}),
  };
}

/**
 * The option as decided, and who else has to approve it. An offer or an amount that is not the clause's own is an exception: it needs
 * a cause and a sentence, stays between the legal floor and what is left, and never brings back what a floor rules out. An exception
 * named where the ask is the policy's own is not one.
 */
export function checkAsk(input: CheckAskInput): Result<CheckedAsk, Refusal> {
  const { proposal, rules, role, personId, decidedTodayMinor, exceptionsThisMonthMinor, given, ask } = input;
  const { decidedTodayAt, parts, locationTitles } = input;
  const allowed = refusalOfKind(input);
  if (!allowed.ok) return allowed;
  const offered = proposal.options.find((option) => option.kind === ask.option);
  const days = ask.exception?.extendDays;
  const asOffered = offered?.amountMinor === ask.amountMinor && (days === undefined || days === offered.extendDays);
  const amount = refusalOfAmount(ask, allowed.value, asOffered);
  if (!amount.ok) return amount;
  const waiting = proposal.taken?.waiting ?? [];
  if (!offered && !ask.exception && waiting.length > 0) {
    return refuse(
      "offer_not_allowed",
      "Somebody asked for it already; that waits for approval and holds what it asks for.",
      { kind: ask.option, waiting },
      "option",
    );
  }
  if (!asOffered && !ask.exception) {
    const { minMinor, maxMinor } = allowed.value;
    const values = {
      policyMinor: offered?.amountMinor ?? null,
      minMinor,
      maxMinor,
      kinds: proposal.options.map((o) => o.kind),
    };
    return refuse(
      "exception_needed",
      "This differs from the policy: it needs a cause and a sentence.",
      values,
      "exception",
    );
  }
  const approval = neededApproval(rules, {
    role,
    personId,
    amountMinor: ask.amountMinor,
    currency: ask.currency,
    decidedTodayMinor,
    exceptionsThisMonthMinor,
    given,
    parts,
    decidedTodayAt,
    exception: !asOffered,
    clauseApprover: offered?.clauseApprover,
  });
  const no = standingRejection(proposal.rejected ?? [], ask, { role, alone: approval === undefined });
  if (no) {
    const detail = "Somebody said no to this on the same facts: it needs a new fact, or another option.";
    return refuse("rejected_before", detail, { kind: no.kind, amountMinor: no.amountMinor }, "option");
  }
  const option = offered && asOffered ? offered : exceptionOption(ask, offered, allowed.value);
  const decided = { ...option, ...approvalOf(approval, locationTitles) };
  return ok({ option: decided, exception: !asOffered, ...(approval ? { approval } : {}) });
}
