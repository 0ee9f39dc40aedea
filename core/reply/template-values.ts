/** The values that a letter's Liquid may read, by the names that it knows them by. */

import { LETTERS } from "../../messages/letters.ts";
import { daysBetween } from "../facts/civil.ts";
import { unitForms } from "../facts/service-names.ts";
import { civilDateInWords, localeOf } from "../locale.ts";
import type { Money } from "../money/amount.ts";
import type { Language } from "../words.ts";
import { arrivalInWords, howItGoes, spokenLabel } from "./arrival.ts";
import { isBankAccount } from "./check/ways.ts";
import { sumTold } from "./draft-words.ts";
import { listTold, moneyTold, toldWords, withoutEmptyDecimals } from "./told-words.ts";
import type { Claim, ReplyValues } from "./types.ts";

export type TemplateValues = Readonly<Record<string, unknown>>;

/** No letter has them any more, and nobody is shown them. A clinic's own words may still test for one: nothing stands for it, as before. */
export const RETIRED = {
  goodwill: null,
  review_by: null,
  next_visit_on: null,
  next_visit_at: null,
  next_visit_with: null,
  is_straight: null,
} as const;

/** Every name is always there, null where the case has no such value: templates test for it instead of failing. */
export function templateValues(
  values: ReplyValues,
  {
    signature,
    language,
    isRefused = false,
  }: { readonly signature: string; readonly language: Language; readonly isRefused?: boolean },
): TemplateValues {
  const sum = (m: Money | undefined) => (m && m.amountMinor > 0 ? moneyTold(m, language) : null);
  const day = (on: string | undefined) => (on === undefined ? null : civilDateInWords(on, language));
  const { amount, bonus, sumInWords } = values;
  const destinations = values.destinations.map((d) => ({
    label: spokenLabel(d.label, language),
    amount: sum(d.amount),
    arrives: arrivalInWords(d.tender, language),
    health_account: d.tender === "hsa_fsa" ? (/(?:HSA|FSA)/.exec(d.label)?.[0] ?? null) : null,
    ...howItGoes(d, language, values.hasDied),
  }));
  const whens = new Set(destinations.map(({ when }) => when));
  const told = sumInWords === undefined ? null : sumTold(sumInWords, language);
  return {
    patient_name: values.greetedAs ?? values.patientName.split(" ")[0] ?? values.patientName,
    signed_name: values.greetedAs ?? null,
    is_formal: values.isFormal === true,
    child_name: values.childName ?? null,
    ...toldValues(values, language),
    for_another: isSomebodyElses(values),
    phone: values.clinicPhone ?? null,
    agent_name: values.agentName ?? null,
    service: isSomebodyElses(values) ? toldWords(language).thisPurchase : values.serviceTitle,
    requested_on: day(values.requestedOn),
    amount: sum(amount),
    bonus: sum(bonus),
    total: amount && bonus ? sum({ ...amount, amountMinor: amount.amountMinor + bonus.amountMinor }) : sum(amount),
    destinations,
    when_all: whens.size === 1 ? destinations[0]?.when : null,
    all_cards: values.destinations.every(isCard),
    acts: destinations.some(({ acts }) => acts),
    sends_today: values.sendsToday === true,
    sum: sumInWords ?? null,
    sum_told: told !== null && amount ? withoutEmptyDecimals(told, amount.currency) : told,
    sum_for_patient: values.hasDied ? null : (values.sumForPatient ?? null),
    sum_note: values.sumNote ?? null,
    free_note: values.freeNote ?? null,
    used_kept: values.usedKept ?? null,
    rest_stays: values.restStays ?? null,
    money_offer: values.moneyOffer ?? null,
    is_whole: values.isWhole === true,
    clause: values.clauseText ?? null,
    clause_in_english: values.isClauseEnglish === true,
    agreed_on: day(values.agreement?.on ?? values.agreedOn),
    agreed_how: values.agreement?.how ? toldWords(language).agreedHow[values.agreement.how] : null,
    agreement_title: values.agreement?.title ?? null,
    alternatives: [...values.alternatives],
    choose_by: day(values.chooseByOn),
    extend_days: values.extendDays ?? null,
    extend_until: day(values.extendUntilOn),
    redo_of: values.redoOf ?? values.serviceTitle,
    answer_by: day(values.answerByOn),
    needed_by: day(values.neededByOn),
    answer_days: values.answerDays ?? null,
    has_it: values.hasIt === true,
    other_matters: values.otherMatters ?? null,
    said_sorry: false,
    reviewer: values.reviewer ?? null,
    review_days: values.reviewDays ?? null,
    is_late: values.isLate === true,
    is_product: values.isProduct === true,
    is_deposit: values.isDeposit === true,
    review_changed: values.reviewChanged === true,
    missing: [...values.missing],
    at_desk: values.isShownAtDesk === true,
    said_on: day(values.saidOn),
    happened: values.happened ?? null,
    found: values.foundInWords ?? null,
    question: values.question ?? null,
    is_refused: isRefused,
    has_died: values.hasDied === true,
    bank_reference: values.bankReference ?? null,
    card_last4: values.cardLast4 ?? null,
    page_url: values.pageUrl ?? null,
    statement_url: values.statementUrl ?? null,
    ...whenAndWhere(values, language, sum, day),
    ...RETIRED,
    matters: [],
    signature,
    clinic: signature.replaceAll(/\s*\n+\s*/g, ", "),
  };
}

/** By its last figures: a processor takes a bank account, or a wallet, as it takes a card. */
const isCard = ({ tender, label, because }: ReplyValues["destinations"][number]): boolean =>
  (tender === "card" || tender === "hsa_fsa") && because === undefined && /\d$/.test(label) && !isBankAccount(label);

/** "Your sessions" would be said to a parent, or to a widow. */
const isSomebodyElses = ({ hasDied, circumstances = [] }: ReplyValues): boolean =>
  hasDied === true || circumstances.includes("minor");

/** Of what they told: each as the letter's language says it. */
function toldValues(values: ReplyValues, language: Language): TemplateValues {
  const { told, since, diedName, diedGlad, clinicianAnswer, heard = [], childName, serviceTitle } = values;
  const { ill, isStillIll, skin, times, wantedByOn, asksThisMonth } = told ?? {};
  return {
    since: since ?? null,
    clinician_answer: clinicianAnswer ?? null,
    died_name: diedName ?? null,
    died_glad: diedGlad ?? null,
    child_service: (childName !== undefined && toldWords(language).ofChild(childName, serviceTitle)) || null,
    called_ahead: heard.includes("called_ahead"),
    ill_now: isStillIll === true,
    asked_this_month: asksThisMonth === true,
    ill: ill ? LETTERS[language].draft.kin[ill] : null,
    skin: skin ?? null,
    times_asked: times === undefined ? null : toldWords(language).number(times, "visit"),
    wanted_by: wantedByOn === undefined ? null : weekdayIn(wantedByOn, language),
  };
}

const weekdayIn = (on: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: "long", timeZone: "UTC" }).format(new Date(`${on}T00:00:00Z`));

function whenAndWhere(
  values: ReplyValues,
  language: Language,
  sum: (m: Money | undefined) => string | null,
  day: (on: string | undefined) => string | null,
): TemplateValues {
  const { bookings, membershipEndsOn, visits, creditPlaces = [] } = values;
  const list = (items: readonly string[]) => (items.length === 0 ? null : listTold(items, language));
  const days = (on: readonly string[] = []) => list(on.map((one) => civilDateInWords(one, language)));
  return {
    bookings_kept: days(bookings?.kept),
    bookings_kept_count: bookings?.kept.length ?? 0,
    bookings_cancelled: days(bookings?.cancelled),
    bookings_cancelled_count: bookings?.cancelled.length ?? 0,
    bookings_open: days(values.openBookings),
    bookings_open_count: values.openBookings?.length ?? 0,
    membership_ends: day(membershipEndsOn),
    notice_from: day(values.noticeFromOn),
    membership_is_over: membershipEndsOn !== undefined && membershipEndsOn < (values.writtenOn ?? values.requestedOn),
    visits_sold: visits?.sold ?? null,
    visits_used: visits?.used ?? null,
    visits_left: visits?.left ?? null,
    visit_price: sum(visits?.each),
    ...claimValues(values, language, sum, day),
    sent_on: day(values.sentOn),
    arrives_from: day(values.arrivesFrom),
    arrives_by: day(values.arrivesBy),
    credit_places: list(creditPlaces),
    credit_balance: sum(values.creditBalance),
    credit_ends: day(values.creditEndsOn),
    credit_never_ends: values.creditNeverEnds === true,
  };
}

/** For how long something was still given after it had ended; null where that was over before. */
const daysAfter = (expiredOn: string, until: string): number | null =>
  until > expiredOn ? daysBetween(expiredOn, until) : null;

function claimValues(
  { claims = [] }: ReplyValues,
  language: Language,
  sum: (m: Money | undefined) => string | null,
  day: (on: string | undefined) => string | null,
): TemplateValues {
  const of = <K extends Claim["kind"]>(kind: K) =>
    claims.find((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind);
  const [told, used, once, expired] = [of("told"), of("all_used"), of("charged_once"), of("expired")];
  const words = toldWords(language);
  return {
    told_on: day(told?.on),
    told_how: told?.how ? words.agreedHow[told.how] : null,
    expired_on: day(expired?.on),
    valid_days: expired?.validDays ?? null,
    asked_until: day(expired?.askedUntil),
    grace_days: expired?.askedUntil === undefined ? null : daysAfter(expired.on, expired.askedUntil),
    grace_gives: expired?.gaveThen ?? null,
    expired_unit: expired?.unit ? unitForms(expired.unit, language).other : null,
    used_up: used?.sold ?? null,
    used_up_in_words: used ? words.number(used.sold, used.unit) : null,
    used_up_unit: used ? unitForms(used.unit, language).other : null,
    charged: sum(once?.amount),
    charged_on: day(once?.on),
  };
}
