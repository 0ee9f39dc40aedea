/** One option as it is shown: its sum and workings, the clause it stands on, where its money goes and who has to approve. */
import { neededApproval } from "../approval/authority.ts";
import type { NeededApproval } from "../approval/needed.ts";
import type { OptionView } from "../contract/option.ts";
import { OTHERWISE } from "../policy/clause.ts";
import type { EvaluatedOffer } from "../policy/evaluation.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import type { PlannedLeg } from "../refund/planned-leg.ts";
import type { OfferKind } from "../words.ts";
import { partsOfDrawn } from "./by-location.ts";
import type { CaseInput, Viewer } from "./case-input.ts";
import {
  asDrawn,
  type DrawnLine,
  type LineCase,
  offerOf,
  onlyDeclines,
  type Range,
  totalDrawn,
} from "./line-offers.ts";
import { legsOf } from "./plan-legs.ts";
import { sumInWords } from "./words.ts";

const EFFECTS = ["keep", "trim", "void"] as const;

/** The line whose clause is quoted: the first that grants something. */
export const leading = (cases: readonly LineCase[]): LineCase | undefined =>
  cases.find((one) => !onlyDeclines(one)) ?? cases[0];

function clauseOf(cases: readonly LineCase[]): OptionView["clause"] {
  const one = leading(cases);
  const clause = one?.evaluation.clause ?? { id: OTHERWISE, title: one?.line.policy.title ?? "" };
  return { id: clause.id, title: clause.title, policyVersionId: one?.line.policyVersionId ?? "" };
}

function wordsOf(
  matter: CaseInput,
  offers: readonly { title: string; offer: EvaluatedOffer }[],
  currency: string,
): string {
  const spoken = offers.map(({ title, offer }) => {
    const isSilent = offer.kind === "redo" || offer.kind === "extend";
    const words = isSilent ? "" : sumInWords(offer.workings, currency, matter.viewer.language);
    return offers.length > 1 && words !== "" ? `${title}: ${words}` : words;
  });
  return spoken.filter((words) => words !== "").join("; ");
}

/** Who has to approve, and by which limit: how much of it is used stands beside it. */
export function approvalOf(
  needed: NeededApproval | undefined,
  titles: Viewer["locationTitles"],
): Pick<OptionView, "needsApprovalOf" | "approvalBecause"> {
  if (!needed) return { needsApprovalOf: "nobody" };
  const { needs, locationId, ...because } = needed;
  const location = locationId === undefined ? undefined : titles?.[locationId];
  return { needsApprovalOf: needs, approvalBecause: { ...because, ...(location === undefined ? {} : { location }) } };
}

/** Where a planned leg goes, as it is shown and kept with the decision. */
export const allocationOf = (leg: PlannedLeg): OptionView["allocations"][number] => ({
  paymentId: leg.paymentId,
  label: leg.label,
  by: leg.kind === "hand" ? "hand" : "processor",
  ...(leg.byHandBecause === undefined ? {} : { because: leg.byHandBecause }),
  amountMinor: leg.amountMinor,
});

function soonest(cases: readonly LineCase[]): number | undefined {
  const days = cases.map((one) => one.evaluation.payWithinDays).filter((one) => one !== undefined);
  return days.length > 0 ? Math.min(...days) : undefined;
}

export interface Made {
  readonly matter: CaseInput;
  readonly cases: readonly LineCase[];
  readonly currency: string;
  readonly range: Range;
}

export function optionOf(made: Made, kind: OfferKind, drawn: readonly DrawnLine[]): OptionView {
  const { matter, cases, currency, range } = made;
  const offers = drawn.flatMap((line) => {
    const offer = offerOf(line.one, kind);
    return offer ? [{ title: line.one.line.title, offer: asDrawn(offer, line) }] : [];
  });
  const amountMinor = isMoneyOffer(kind) ? totalDrawn(drawn) : 0;
  const approvers = offers.map(({ offer }) => offer.approver);
  const clauseApprover = approvers.find((one) => one === "finance") ?? approvers.find((one) => one === "lead");
  const { language: _, locationTitles, ...who } = matter.viewer;
  const parts = partsOfDrawn(drawn, amountMinor);
  const deciding = { ...who, parts, amountMinor, currency, exception: false, clauseApprover };
  const cancels = drawn.flatMap(({ one }) => {
    const cancelsMinor = offerOf(one, kind)?.cancelsMinor ?? 0;
    const { line, title } = { line: one.line.facts.line, title: one.line.title };
    return cancelsMinor > 0 ? [{ lineId: line.lineId, title, amountMinor: cancelsMinor }] : [];
  });
  const extendDays = offers.find(({ offer }) => offer.extendDays !== undefined)?.offer.extendDays;
  const payWithinDays = isMoneyOffer(kind) ? soonest(cases) : undefined;
  return {
    kind,
    suggested: false,
    amountMinor,
    bonusMinor: offers.reduce((sum, { offer }) => sum + offer.bonusMinor, 0),
    currency,
    ...range,
    clause: clauseOf(cases),
    workings: offers.flatMap(({ offer }) => offer.workings),
    sumInWords: wordsOf(matter, offers, currency),
    allocations: isMoneyOffer(kind) ? legsOf(matter, drawn, kind).map(allocationOf) : [],
    entitlementEffect: EFFECTS.findLast((effect) => offers.some(({ offer }) => offer.entitlement === effect)) ?? "keep",
    ...(cancels.length > 0 ? { cancels } : {}),
    ...(kind === "extend" && extendDays !== undefined ? { extendDays } : {}),
    ...approvalOf(neededApproval(matter.rules, deciding), locationTitles),
    ...(clauseApprover ? { clauseApprover } : {}),
    ...(payWithinDays === undefined ? {} : { payWithinDays }),
  };
}

/** A policy whose sum comes to nothing declines; the sum stays beside it as the evidence. */
export function declined(nothing: OptionView): OptionView {
  const { clauseApprover: _, payWithinDays: __, extendDays: ___, ...rest } = nothing;
  return {
    ...rest,
    kind: "decline",
    bonusMinor: 0,
    allocations: [],
    entitlementEffect: "keep",
    needsApprovalOf: "nobody",
  };
}
