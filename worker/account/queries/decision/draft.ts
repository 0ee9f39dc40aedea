import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import type { OptionView, UsesChoice } from "../../../../core/contract/option.ts";
import type { Proposal } from "../../../../core/contract/proposal.ts";
import { addBusinessDays, type BusinessCalendar, businessDayBefore } from "../../../../core/facts/business-days.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { circumstancesOf } from "../../../../core/reply/circumstances.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { speaksOf } from "../../../../core/reply/heard.ts";
import { nameOfLines } from "../../../../core/reply/named-lines.ts";
import { NOTHING, offerValues } from "../../../../core/reply/offer-values.ts";
import { toldWords } from "../../../../core/reply/told-words.ts";
import type { MatterTold, ReplyInput, ReplyValues } from "../../../../core/reply/types.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { needInWords } from "../../../../core/resolution/words.ts";
import { civilDateAt, dueTimes } from "../../../../core/time/civil-time.ts";
import type { Language, OfferKind } from "../../../../core/words.ts";
import { REVIEW_DAYS } from "../../domain/case/open-review.ts";
import { withOthers } from "../../domain/decision/one-letter.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import { today } from "../../domain/follow-up/due.ts";
import { pageOfTicket } from "../../domain/links/patient-link.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import { calendarAt } from "../../store/account/calendar.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import type { LetterKept } from "../../store/decision/evaluations.ts";
import { askedFacts } from "./asked-facts.ts";
import { circumstanceFacts, ownWords } from "./circumstance-facts.ts";
import { identityDraft } from "./identity-draft.ts";
import { withoutPerson } from "./letter-kept.ts";
import { letterValues, openBookings } from "./letter-values.ts";
import { promisedOn } from "./promised-day.ts";
import { reviewerAsked } from "./reviewer.ts";
import { isInAHurry, saidValues, withoutUnasked } from "./said-values.ts";
import { formOf, signedBy, spokenTo } from "./spoken-to.ts";

export interface DraftWish {
  /** Without it the suggested option. */
  readonly option?: OfferKind | undefined;
  /** Another sum than the option's. */
  readonly amountMinor?: number | undefined;
  /** What an exception does to the uses. */
  readonly uses?: UsesChoice | undefined;
  /** Other days of an extension than the option's. */
  readonly extendDays?: number | undefined;
  /** That an agent chose just now: what a case was decided in says nothing of who nobody knows. */
  readonly language?: Language | undefined;
  /** As a letter, also where the patient writes by chat. */
  readonly isWhole?: true;
}

/**
 * The reply for an option, in the patient's language, checked. Somebody who is not verified is asked who they are and told nothing of
 * what was bought (mission A12). Undefined where there is nothing to say.
 */
export function draftFor(ctx: AccountContext, assembled: AssembledMatter, wish: DraftWish): DraftReply | undefined {
  if (holdOf(ctx.sql, assembled.subject)) return undefined;
  const draft = writtenFor(ctx, assembled, wish);
  return draft && { languageFrom: assembled.languageFrom, ...draft };
}

function writtenFor(ctx: AccountContext, assembled: AssembledMatter, wish: DraftWish): DraftReply | undefined {
  const { rules, subject, patient, reason } = assembled;
  if (subject.match.verification.state === "not_verified" && subject.ticket)
    return identityDraft(ctx, rules, subject, assembled.viewerId, wish.language);
  const { language } = patient;
  const form = wish.isWhole ? {} : formOf(subject);
  const matter = inPatientsLanguage(assembled);
  const proposal = propose(matter);
  if (proposal.needs.length > 0) {
    const values = askValues(ctx, matter, proposal, language);
    const asksClinician = proposal.needs.includes("clinician.answer");
    const holding = asksClinician ? "holding_clinician" : "holding_approver";
    return draftReply({
      rules,
      reason,
      situation: values.missing.length > 0 ? "ask" : holding,
      language,
      values,
      ...form,
    });
  }
  const told = tellOf(ctx, matter, proposal, wish);
  if (!told) return undefined;
  const several = withOthers(ctx, assembled, told);
  return several
    ? draftReply({ rules, reason, situation: "several", language, values: several })
    : draftReply({ rules, reason, situation: told.situation, language, values: told.values, ...form });
}

/** What the letter that goes with a decision says of it, without a name: kept, so that a later letter says it in the same words. */
export function answerOf(ctx: AccountContext, assembled: AssembledMatter, wish: DraftWish): LetterKept | undefined {
  const matter = inPatientsLanguage(assembled);
  const proposal = propose(matter);
  const told = proposal.needs.length > 0 ? undefined : tellOf(ctx, matter, proposal, wish);
  if (!told) return undefined;
  // The address of a page is a secret of the letter alone; whether we owned a fault is part of the answer, but what the patient's words told of
  // their life is not kept.
  const { circumstances = [], ...rest } = told.values;
  const values = withoutPerson(rest);
  const owned = circumstances.filter((one) => one === "fault_proven" || one === "fault_not_found");
  return {
    language: assembled.patient.language,
    values: owned.length > 0 ? { ...values, circumstances: owned } : values,
  };
}

/** The very same where both speak one language: what was worked out of it stays. */
export function inPatientsLanguage(assembled: AssembledMatter): AssembledMatter {
  const { viewer, patient } = assembled;
  return viewer.language === patient.language
    ? assembled
    : { ...assembled, viewer: { ...viewer, language: patient.language } };
}

export function tellOf(
  ctx: AccountContext,
  matter: AssembledMatter,
  proposal: Proposal,
  wish: DraftWish,
): MatterTold | undefined {
  const { language } = matter.viewer;
  // Where everything due was given before nothing is suggested, nor while a payment is held, and no letter declines what nobody was refused.
  const first = proposal.taken?.nothingMore || proposal.held ? undefined : proposal.options[0];
  const option = wish.option ? proposal.options.find((one) => one.kind === wish.option) : first;
  const kind = wish.option ?? option?.kind;
  if (kind === undefined) return undefined;
  const amountMinor = wish.amountMinor ?? option?.amountMinor ?? 0;
  const chosen = { kind, amountMinor, extendDays: wish.extendDays, option, language };
  const about = {
    ...aboutOf(ctx, matter, matter.lineIds),
    ...letterValues(ctx, matter, { kind, amountMinor, option, uses: wish.uses }),
    circumstances: circumstancesOf(circumstanceFacts(ctx, matter, kind)),
    ...saidValues(ctx, matter),
    writtenOn: today(ctx),
  };
  const sendsToday = kind === "refund" && isInAHurry(matter, about) && leavesAtOnce(option, amountMinor);
  // Of a deposit nothing says what becomes of its visit: nobody cancels it unasked.
  const stands = about.isDeposit ? omitNullish({ openBookings: openBookings(ctx, matter) }) : {};
  const more = { ...(sendsToday ? { sendsToday } : {}), ...stands, reviewDays: REVIEW_DAYS };
  const values = offerValues(matter, proposal, { ...about, ...more }, chosen);
  return values && { reason: matter.reason, situation: kind, values: withoutUnasked(values, matter) };
}

/** Once it is decided a processor sends all of it within minutes. Not of a sum that is wished: its ways are other ones. */
const leavesAtOnce = (option: OptionView | undefined, amountMinor: number): boolean =>
  option !== undefined &&
  option.amountMinor === amountMinor &&
  option.needsApprovalOf === "nobody" &&
  option.allocations.length > 0 &&
  option.allocations.every(({ by }) => by === "processor");

/** A truthful holding reply while somebody else decides, with the day by which they will (mission E5). */
export function holdingDraft(
  rules: AccountRules,
  about: Pick<ReplyInput, "reason" | "language" | "form"> &
    Partial<ReplyValues> &
    Pick<ReplyValues, "patientName" | "serviceTitle" | "requestedOn"> & { readonly answerByOn: string },
  waitsFor: "holding_approver" | "holding_clinician" = "holding_approver",
): DraftReply {
  const { reason, language, form, ...values } = about;
  return draftReply({
    rules,
    reason,
    situation: waitsFor,
    language,
    values: { ...NOTHING, ...values },
    ...omitNullish({ form }),
  });
}

/** A letter that takes back what an earlier one said, with the day by which somebody writes again (mission F8). */
export function correctionDraft(
  rules: AccountRules,
  about: Pick<ReplyInput, "reason" | "language" | "form"> &
    Omit<ReplyValues, "alternatives" | "missing" | "answerByOn"> & { readonly answerByOn: string },
): DraftReply {
  const { reason, language, form, ...values } = about;
  return draftReply({
    rules,
    reason,
    situation: "correction",
    language,
    values: { ...NOTHING, ...values },
    ...omitNullish({ form }),
  });
}

function askValues(ctx: AccountContext, matter: AssembledMatter, proposal: Proposal, language: Language): ReplyValues {
  const asked = askedFacts(matter.subject, proposal.needs);
  const about = aboutOf(ctx, matter);
  return {
    ...NOTHING,
    ...about,
    circumstances: circumstancesOf(circumstanceFacts(ctx, matter, undefined)),
    ...saidValues(ctx, matter),
    ...omitNullish({
      neededByOn: businessDayBefore(
        calendarAt(ctx.sql, matter.lines[0]?.facts.line.locationId),
        about.answerByOn,
        todayIn(ctx, homeTimeZone(ctx.sql)),
      ),
      openBookings: openBookings(ctx, matter),
      reviewer: matter.subject.case && reviewerAsked(ctx.sql, matter.subject.case.caseId),
    }),
    answerDays: matter.rules.decisionDays,
    ...(asked.every((fact) => fact === "evidence.medical_note")
      ? { isShownAtDesk: true, ...(speaksOf(ownWords(matter.subject), "hasNote") ? { hasIt: true } : {}) }
      : {}),
    missing: asked.map((fact) => toldWords(language).asks[fact] ?? needInWords(fact, language)),
  };
}

/** A day that is over, or is today, is no promise: there is one whole business day to keep it. */
const soonest = (now: string, calendar: BusinessCalendar): string => addBusinessDays(calendar, addDays(now, 1), 1);

const hasNoAgreement = ({ lines }: AssembledMatter): boolean =>
  lines.length > 0 && lines.every(({ facts }) => facts.consent.acceptedOn === undefined);

/** `decides`: the lines that the letter's decision is about. */
export function aboutOf(ctx: AccountContext, matter: AssembledMatter, decides?: readonly string[]) {
  const { subject, patient, requestedOn, rules } = matter;
  const timeZone = matter.file.purchases.find(
    (purchase) => purchase.locationId === matter.lines[0]?.facts.line.locationId,
  )?.timeZone;
  const zone = timeZone ?? homeTimeZone(ctx.sql);
  const now = todayIn(ctx, zone);
  const calendar = calendarAt(ctx.sql, matter.lines[0]?.facts.line.locationId);
  const dueAtMs =
    subject.case?.dueAtMs ?? dueTimes(rules, subject.snapshot?.receivedAtMs ?? ctx.nowMs, zone, calendar).decisionAtMs;
  const dueOn = civilDateAt(dueAtMs, zone);
  return {
    ...spokenTo(subject, patient),
    ...signedBy(ctx, matter.viewerId),
    serviceTitle: nameOfLines(matter.lines, matter.patient.language),
    requestedOn,
    ...(hasNoAgreement(matter) ? { noAgreement: true as const } : {}),
    answerByOn: dueOn > now ? promisedOn(ctx, subject.case?.caseId, dueOn, calendar) : soonest(now, calendar),
    ...(dueOn > now ? {} : { isLate: true }),
    ...omitNullish({ pageUrl: pageOfTicket(ctx, subject, decides)?.address }),
  };
}
