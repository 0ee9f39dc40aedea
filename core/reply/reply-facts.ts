/** What a draft's words are held against: what its case decides, in sums, ways and days. Worker only. */
import type { ReplyFacts } from "../contract/draft-reply.ts";
import type { LetterKind, Moment } from "../letter-kinds.ts";
import { localeOf } from "../locale.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import { signatureIn, signedLines } from "../policy/signature.ts";
import { amountsInText } from "./amounts-in-text.ts";
import { isOffer } from "./composition.ts";
import type { MatterTold, ReplyInput } from "./types.ts";
import { ARRIVAL_DAYS } from "./values/arrival-days.ts";

type About = Pick<ReplyInput, "rules" | "values" | "situation">;

/** Of letters that give or refuse nothing themselves; `several` is as its matters are. */
const DECIDED_BY: Record<Moment, ReplyFacts["decided"]> = {
  acknowledgement: "nothing",
  ask: "nothing",
  holding_approver: "awaiting",
  holding_clinician: "awaiting",
  choice: "nothing",
  several: "nothing",
  approved: "given",
  sent: "given",
  bank_reference: "given",
  delayed: "given",
  correction: "given",
  credit_balance: "given",
  statement: "given",
  membership_ended: "nothing",
  review_outcome: "given",
  found: "given",
  found_ask: "nothing",
};

function decidedBy(
  situation: LetterKind,
  { reviewChanged }: ReplyInput["values"],
): Pick<ReplyFacts, "decided" | "given"> {
  if (situation === "decline" || (situation === "review_outcome" && !reviewChanged)) return { decided: "refused" };
  if (isOffer(situation)) return { decided: "given", given: [situation] };
  const decided = DECIDED_BY[situation];
  return decided === "given" ? { decided, given: [situation === "credit_balance" ? "credit" : "refund"] } : { decided };
}

/** Every sum that the case's own words name may stand in the reply. */
export function replyFactsOf(
  { rules, values, situation }: About,
  language: ReplyFacts["language"],
  within?: string,
): ReplyFacts {
  const { amount, bonus, matters = [] } = values;
  const { offers = [] } = values;
  const currency = amount?.currency ?? offers[0]?.currency ?? within;
  if (matters.length > 0) return factsOfSeveral(matters, rules, language);
  const said = [
    values.sumInWords,
    values.sumForPatient,
    values.clauseText,
    ...values.alternatives,
    values.moneyOffer,
    ...values.missing,
    values.serviceTitle,
    values.foundInWords,
    signatureIn(rules, language),
  ];
  const ownSums = currency ? said.flatMap((words = "") => amountsInText(words, currency, localeOf(language))) : [];
  const inWords = ownSums.map((a) => a.amountMinor);
  const allowedWords = [...new Set(ownSums.filter((a) => a.amountMinor === undefined).map((a) => a.words))];
  const own = [amount, bonus, ...values.destinations.map((d) => d.amount)].flatMap((m) => m?.amountMinor ?? []);
  const together = amount && bonus ? [amount.amountMinor + bonus.amountMinor] : [];
  const charged = (values.claims ?? []).flatMap((claim) => (claim.kind === "charged_once" ? [claim.amount] : []));
  const named = [...charged, values.creditBalance, values.visits?.each].flatMap((m) => m?.amountMinor ?? []);
  const promisedMinor = [...new Set([...own, ...together])];
  return {
    language,
    ...(currency ? { currency } : {}),
    ...decidedBy(situation, values),
    ...(promisedMinor.length > 0 ? { promisedMinor } : {}),
    ...(offers.length > 0 ? { offeredMinor: offers.map(({ amountMinor }) => amountMinor) } : {}),
    allowedMinor: [
      ...new Set([
        ...promisedMinor,
        ...offers.map(({ amountMinor }) => amountMinor),
        ...named,
        ...inWords.filter((minor) => minor !== undefined),
      ]),
    ],
    ...(allowedWords.length > 0 ? { allowedWords } : {}),
    ...(amount && isAboutItsSum(situation) ? { requiredMinor: amount.amountMinor } : {}),
    moneyState: values.moneyState,
    ...(values.destinations.length > 0 ? { ways: values.destinations.map(wayOf) } : {}),
    arrivalDays: values.destinations.flatMap(({ tender }) => ARRIVAL_DAYS[tender] ?? []),
    dates: datesOf(values),
    promised: values.answerByOn === undefined ? [] : [{ what: "write", on: values.answerByOn }],
    bannedPhrases: [...rules.bannedPhrases],
    signedAs: signedLines(rules, language),
  };
}

const isAboutItsSum = (situation: LetterKind): boolean => !isOffer(situation) || isMoneyOffer(situation);

/** A label such as "Visa ··42" names the card; others name the tender, which is known anyway. */
function wayOf({
  tender,
  label,
}: ReplyInput["values"]["destinations"][number]): NonNullable<ReplyFacts["ways"]>[number] {
  const [, brand, lastFigures] = /^(\p{L}[\p{L} ]*?)[^\p{L}\d]*(\d{2,4})$/u.exec(label) ?? [];
  return { tender, ...(brand && lastFigures ? { brand, lastFigures } : {}) };
}

function datesOf(values: ReplyInput["values"]): ReplyFacts["dates"] {
  const { agreedOn, noAgreement, requestedOn, answerByOn, extendUntilOn, membershipEndsOn, creditEndsOn } = values;
  const { bookings, arrivesFrom, arrivesBy } = values;
  const endsOn = extendUntilOn ?? membershipEndsOn ?? creditEndsOn;
  const booked = [...(bookings?.kept ?? []), ...(bookings?.cancelled ?? [])];
  return {
    requestedOn,
    ...(agreedOn === undefined ? (noAgreement ? { noAgreement } : {}) : { agreedOn }),
    ...(answerByOn === undefined ? {} : { answerByOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(booked.length === 0 ? {} : { bookings: booked }),
    ...(arrivesFrom === undefined ? {} : { arrivesFrom }),
    ...(arrivesBy === undefined ? {} : { arrivesTo: arrivesBy }),
  };
}

const hasNoAgreement = ({ dates }: ReplyFacts): boolean => dates?.noAgreement === true;

/** Every sum of every matter may stand, and each matter's own must. Money that is on its way for one is not said to have left. */
function factsOfSeveral(
  matters: readonly MatterTold[],
  rules: ReplyInput["rules"],
  language: ReplyFacts["language"],
): ReplyFacts {
  const currency = matters.find(({ values }) => values.amount)?.values.amount?.currency;
  const each = matters.map(({ values, situation }) => replyFactsOf({ rules, values, situation }, language, currency));
  const [required, ...also] = each.flatMap(({ requiredMinor }) => requiredMinor ?? []);
  const all = <T>(of: (facts: ReplyFacts) => readonly T[] | undefined): T[] => [
    ...new Set(each.flatMap((one) => of(one) ?? [])),
  ];
  const given = all((one) => (one.decided === "refused" ? ["decline" as const] : one.given));
  const promisedMinor = all((one) => one.promisedMinor);
  const allowedWords = all((one) => one.allowedWords);
  const ways = all((one) => one.ways);
  const arrivalDays = all((one) => one.arrivalDays);
  const [first] = each;
  return {
    language,
    ...(currency ? { currency } : {}),
    decided: given.every((kind) => kind === "decline") ? "refused" : "given",
    given,
    ...(promisedMinor.length > 0 ? { promisedMinor } : {}),
    allowedMinor: all((one) => one.allowedMinor),
    ...(allowedWords.length > 0 ? { allowedWords } : {}),
    ...(required === undefined ? {} : { requiredMinor: required }),
    ...(also.length > 0 ? { alsoRequiredMinor: also } : {}),
    moneyState: each.find(({ moneyState }) => moneyState !== "none")?.moneyState ?? "none",
    ...(ways.length > 0 ? { ways } : {}),
    ...(arrivalDays.length > 0 ? { arrivalDays } : {}),
    // Each matter has its own day of agreement, and the letter does not say whose it names.
    dates: { ...first?.dates, agreedOn: undefined, noAgreement: each.every(hasNoAgreement) ? true : undefined },
    ...(first?.promised ? { promised: first.promised } : {}),
    bannedPhrases: [...rules.bannedPhrases],
    signedAs: signedLines(rules, language),
  };
}
