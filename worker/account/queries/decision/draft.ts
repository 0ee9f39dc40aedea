import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import type { UsesChoice } from "../../../../core/contract/option.ts";
import type { Proposal } from "../../../../core/contract/proposal.ts";
import { passagesOfBody } from "../../../../core/evidence/words/said.ts";
import { sureLanguageOf } from "../../../../core/intent/language.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { circumstancesOf } from "../../../../core/reply/circumstances.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { draftWords } from "../../../../core/reply/draft-words.ts";
import { letterForm } from "../../../../core/reply/letter-form.ts";
import { nameOfLines } from "../../../../core/reply/named-lines.ts";
import { NOTHING, offerValues } from "../../../../core/reply/offer-values.ts";
import { toldWords } from "../../../../core/reply/told-words.ts";
import type { MatterTold, ReplyInput, ReplyValues } from "../../../../core/reply/types.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { needInWords } from "../../../../core/resolution/words.ts";
import { civilDateAt, dueTimes } from "../../../../core/time/civil-time.ts";
import type { Language, OfferKind } from "../../../../core/words.ts";
import { withOthers } from "../../domain/decision/one-letter.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { pageOfTicket } from "../../domain/links/patient-link.ts";
import { languageOf } from "../../domain/people/language.ts";
import { homeTimeZone, personById, setting } from "../../store/account/settings.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import type { LetterKept } from "../../store/decision/evaluations.ts";
import { askedFacts } from "./asked-facts.ts";
import { circumstanceFacts } from "./circumstance-facts.ts";
import { letterValues } from "./letter-values.ts";

export interface DraftWish {
  /** Without it the suggested option. */
  readonly option?: OfferKind | undefined;
  /** Another sum than the option's. */
  readonly amountMinor?: number | undefined;
  /** What an exception does to the uses. */
  readonly uses?: UsesChoice | undefined;
  /** Other days of an extension than the option's. */
  readonly extendDays?: number | undefined;
  /** As a letter, also where the patient writes by chat. */
  readonly isWhole?: true;
}

/**
 * The reply for an option, in the patient's language, checked. Somebody who is not verified is asked who they are and told nothing of
 * what was bought (mission A12). Undefined where there is nothing to say.
 */
export function draftFor(ctx: AccountContext, assembled: AssembledMatter, wish: DraftWish): DraftReply | undefined {
  const { rules, subject, patient, reason } = assembled;
  if (subject.match.verification.state === "not_verified" && subject.ticket)
    return identityDraft(ctx, rules, subject, assembled.viewerId);
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
  const { patientName: _, agentName: __, pageUrl: ___, circumstances = [], ...values } = told.values;
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
  };
  const values = offerValues(matter, proposal, about, chosen);
  return values && { reason: matter.reason, situation: kind, values };
}

/** As they read it where they wrote: short by chat and text message. */
export const formOf = ({ snapshot }: CaseScope): Pick<ReplyInput, "form"> => letterForm(snapshot?.sender?.channel);

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

/** What an unmatched or unverified writer is asked. It names nothing that the clinic knows. */
export function identityDraft(
  ctx: AccountContext,
  rules: AccountRules,
  subject: CaseScope,
  viewerId: string | undefined,
): DraftReply | undefined {
  const { snapshot } = subject;
  if (!snapshot) return undefined;
  // Nobody here knows yet in which language they are spoken to: in their own, where the mail leaves no doubt of it.
  const wrote = sureLanguageOf(passagesOfBody(snapshot).map(({ sentence }) => sentence));
  const language = wrote ?? languageOf(setting(ctx.sql, "language") ?? "en");
  const timeZone = homeTimeZone(ctx.sql);
  const asked = askedOf(subject);
  const words = draftWords(language)[asked];
  const values: ReplyValues = {
    ...NOTHING,
    ...signedBy(ctx, viewerId),
    patientName: subject.match.writer?.name ?? snapshot.requesterName,
    serviceTitle: draftWords(language).yourRequest,
    requestedOn: civilDateAt(snapshot.receivedAtMs, timeZone),
    missing: [words],
    ...(asked === "estatePapers" ? {} : { question: words }),
    hasDied: subject.match.isDeceased,
  };
  return draftReply({ rules, reason: "other", situation: "ask", language, values, ...formOf(subject) });
}

/** What has to be found out about whoever writes. */
function askedOf({ match, patientId }: CaseScope) {
  const { isDeceased, said, whose, verification, by } = match;
  if (isDeceased) return "estatePapers";
  const isKnown = (whose?.writerIds.length ?? 0) > 0;
  if (patientId === undefined && (said !== undefined || (isKnown && whose?.isAsked))) return "aboutWhom";
  if (verification.why === "writes_for_another" || verification.why === "only_pays") return "mayYouSpeak";
  return by === "patient_number" ? "whoAreYouByNumber" : "whoAreYou";
}

function askValues(ctx: AccountContext, matter: AssembledMatter, proposal: Proposal, language: Language): ReplyValues {
  const asked = askedFacts(matter.subject, proposal.needs);
  return {
    ...NOTHING,
    ...aboutOf(ctx, matter),
    circumstances: circumstancesOf(circumstanceFacts(ctx, matter, undefined)),
    ...(asked.every((fact) => fact === "evidence.medical_note") ? { isShownAtDesk: true } : {}),
    missing: asked.map((fact) => toldWords(language).asks[fact] ?? needInWords(fact, language)),
  };
}

/** To whom a letter is: somebody who writes for the patient is spoken to by their own name. */
export const spokenTo = ({ match, snapshot }: CaseScope, patient: { readonly name: string }) => ({
  patientName: match.writer?.name ?? (match.isForAnother && snapshot ? snapshot.requesterName : patient.name),
  hasDied: match.isDeceased,
});

/** Who signs: the member of staff who looks, by the name that the helpdesk has for them; a letter without one is the clinic's alone. */
export const signedBy = ({ sql }: AccountContext, personId: string | undefined): Pick<ReplyValues, "agentName"> =>
  omitNullish({ agentName: personId === undefined ? undefined : personById(sql, personId)?.name });

/** `decides`: the lines that the letter's decision is about. */
export function aboutOf(ctx: AccountContext, matter: AssembledMatter, decides?: readonly string[]) {
  const { subject, patient, requestedOn, rules } = matter;
  const timeZone = matter.file.purchases.find(
    (purchase) => purchase.locationId === matter.lines[0]?.facts.line.locationId,
  )?.timeZone;
  const zone = timeZone ?? homeTimeZone(ctx.sql);
  const today = todayIn(ctx, zone);
  const dueAtMs =
    subject.case?.dueAtMs ?? dueTimes(rules, subject.snapshot?.receivedAtMs ?? ctx.nowMs, zone).decisionAtMs;
  const dueOn = civilDateAt(dueAtMs, zone);
  return {
    ...spokenTo(subject, patient),
    ...signedBy(ctx, matter.viewerId),
    serviceTitle: nameOfLines(matter.lines, matter.patient.language),
    requestedOn,
    answerByOn: dueOn > today ? dueOn : today,
    ...omitNullish({ pageUrl: pageOfTicket(ctx, subject, decides)?.address }),
  };
}
