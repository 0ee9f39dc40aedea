/** A complaint about what somebody has had: what may be chosen, what is paid back of it, and what stays theirs. */
import type { OptionView } from "../../contract/option.ts";
import type { Proposal } from "../../contract/proposal.ts";
import { unitOf } from "../../facts/service-names.ts";
import { isMoneyOffer } from "../../policy/offer-sum.ts";
import type { CaseInput } from "../../resolution/case-input.ts";
import type { Language, OfferKind, UseUnit } from "../../words.ts";
import { namedLine } from "../named-lines.ts";
import { moneyTold, toldWords } from "../told-words.ts";
import type { ReplyValues } from "../types.ts";
import { type About, type Chosen, sumOf, wayBack } from "./offer-told.ts";

type Other = Pick<Chosen, "kind" | "option">;

/** Nobody has to approve them. Once money is decided it leaves within minutes, and a refusal offers no money back. */
export const otherWays = (matter: CaseInput, { options }: Proposal, { kind, option }: Other): readonly OptionView[] =>
  isMoneyOffer(kind) || !option || matter.lines.length === 0
    ? []
    : options
        .filter((other) => other.kind !== kind && other.needsApprovalOf === "nobody")
        .filter((other) => kind !== "decline" || other.kind !== "refund");

/** Who wrote that more of the same would not help reads of the money before it (`composition.ts`). */
export const isMoneyFirst = (kind: OfferKind, { told }: About): boolean =>
  kind === "redo" && told?.isAgainstMore === true;

type Told = Pick<Chosen, "kind" | "option" | "language">;

/** "We can return $225 to your Visa ending in 42 for the three sessions that you have not had, at $75 each." */
export function moneyOfferOf(
  matter: CaseInput,
  proposal: Proposal,
  about: About,
  { language, ...other }: Told,
): Pick<ReplyValues, "moneyOffer"> {
  const refund = otherWays(matter, proposal, other).find(({ kind }) => kind === "refund");
  if (!refund) return {};
  const { sumForPatient: sum, hasDeduction } = sumOf(matter, refund, about, language);
  const { left, perUseMinor } = refund.workings.find(({ code }) => code === "unused_share")?.values ?? {};
  const isPlain = sum !== undefined && !hasDeduction && typeof left === "number" && typeof perUseMinor === "number";
  const unused = isPlain
    ? {
        left,
        unit: unitOfOnly(matter),
        each: moneyTold({ amountMinor: perUseMinor, currency: refund.currency }, language),
      }
    : undefined;
  const way = wayBack(matter, refund, about, language);
  const amount = moneyTold({ amountMinor: refund.amountMinor, currency: refund.currency }, language);
  return { moneyOffer: toldWords(language).canReturn(amount, way, unused) };
}

/** Of a complaint about what they have had, where they asked for all of it. */
export function usedKeptOf(
  { lines }: CaseInput,
  { options }: Proposal,
  { told, hasDied }: About,
  { kind, language }: Told,
): Pick<ReplyValues, "usedKept"> {
  const [line, ...others] = lines;
  const isComplaint = line?.facts.reason === "result" || line?.facts.reason === "service_fault";
  const isToldOf = kind === "refund" || isMoneyFirst(kind, { told } as About);
  if (!line || others.length > 0 || !isComplaint || !isToldOf || !told?.asksAll || hasDied) return {};
  const refund = options.find((one) => one.kind === "refund");
  const { left, sold } = refund?.workings.find(({ code }) => code === "unused_share")?.values ?? {};
  const had =
    typeof left === "number" && typeof sold === "number" ? Math.min(sold - left, line.facts.uses?.used ?? 0) : 0;
  return had > 0 ? { usedKept: toldWords(language).usedKept(had, unitOf(namedLine(line))) } : {};
}

export function restStaysOf(matter: CaseInput, { visits }: About, language: Language): Pick<ReplyValues, "restStays"> {
  const [line] = matter.lines;
  const { expiresOn } = line?.facts.line ?? {};
  const isOver = line !== undefined && expiresOn !== undefined && expiresOn < line.facts.requestedOn;
  if (!visits || visits.left <= 0 || isOver) return {};
  return { restStays: toldWords(language).restStays(visits.left, visits.unit) };
}

const unitOfOnly = ({ lines: [line] }: CaseInput): UseUnit => (line ? unitOf(namedLine(line)) : "visit");
