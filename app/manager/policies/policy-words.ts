/** Clauses, offers and differences in plain words, from the policy itself: nobody has to read JSON. */
import { minorDigits } from "../../../core/money/currency.ts";
import type { DraftFormula, DraftOffer, DraftOutcome, DraftTest, PolicyDraft } from "../../../core/policy/draft.ts";
import { type FactName, isSumFact } from "../../../core/policy/readable-facts.ts";
import { REASON_CODES, reasonLabel } from "../../../core/reasons/reasons.ts";
import { ITEM_KINDS, type Language } from "../../../core/words.ts";
import type { CommonWords, PagesWords } from "../../../messages/shapes/screen.ts";
import type { Format } from "../../i18n/format.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";

/** What the words of a policy are put together from; the catalogs of one language, and the policy's currency. */
export interface PolicyMessages {
  readonly words: PagesWords["policies"];
  readonly common: CommonWords;
  readonly codes: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly language: Language;
  readonly currency: string;
}

export function usePolicyWords(currency: string): PolicyWords {
  const words = usePagesWords().policies;
  const common = useWords();
  const { codes } = useSidebarWords().why;
  const format = useFormat();
  const language = useLanguage();
  return policyWords({ words, common, codes, format, language, currency });
}

export type PolicyWords = ReturnType<typeof policyWords>;

export function policyWords(messages: PolicyMessages) {
  const { words, common, codes, format, language, currency } = messages;
  const { say } = words;
  // A draft may name a currency that nobody knows; the check says so.
  const isKnown = minorDigits(currency) !== undefined;
  const money = (minor: number | undefined) => {
    if (minor === undefined) return say.missing;
    return isKnown ? format.money(minor, currency) : `${minor} ${currency}`;
  };
  const percent = (bps: number | undefined) => (bps === undefined ? say.missing : `${format.number(bps / 100)}%`);
  const value = (fact: FactName, text: string): string => {
    const reason = fact === "reason" ? REASON_CODES.find((code) => code === text) : undefined;
    return reason ? reasonLabel(reason, language) : (codes[text] ?? text);
  };
  const number = (fact: FactName, n: number) => (isSumFact(fact) ? money(n) : format.number(n));

  function test(one: DraftTest): string {
    const fact = common.lists.facts[one.fact];
    if ("in" in one) return say.is(fact, one.in.map((text) => value(one.fact, text)).join(say.or) || say.missing);
    if ("is" in one) return say.flag(fact, one.is ? common.states.yes : common.states.no);
    const [low, high] = [one.from, one.to].map((n) => (n === undefined ? undefined : number(one.fact, n)));
    if (low !== undefined && high !== undefined) return say.between(fact, low, high);
    // Days to an end that lies in the past: nobody counts below nothing.
    if ("to" in one && one.fact === "days.to_expiry" && one.to !== undefined && one.to < 0) {
      return say.overSince(-one.to);
    }
    if (high !== undefined) return say.atMost(fact, high);
    return say.atLeast(fact, low ?? say.missing);
  }

  function formula(one: DraftFormula): string {
    if (one.type === "bps_of_paid") return say.percent(percent(one.bps));
    if (one.type === "time_left") return say.time[one.by];
    if (one.type === "fixed") return say.fixed(money(one.amountMinor));
    return words.formulas[one.type];
  }

  const fees = (all: NonNullable<DraftOffer["fees"]>): string[] =>
    all.map((fee) =>
      say.fee(fee.bpsOfPaid === undefined ? money(fee.amountMinor) : say.feeShare(percent(fee.bpsOfPaid))),
    );

  function counting({ noShows, lateCancels }: NonNullable<DraftOffer["counting"]>): string[] {
    const from = (as: typeof noShows) => (typeof as === "object" ? (as.usedFromNth ?? say.missing) : undefined);
    const [missed, late] = [from(noShows), from(lateCancels)];
    return [
      ...(noShows === "used" ? [say.noShowsUsed] : []),
      ...(missed === undefined ? [] : [say.noShowsFrom(missed)]),
      ...(lateCancels === "used" ? [say.lateUsed] : []),
      ...(late === undefined ? [] : [say.lateFrom(late)]),
    ];
  }

  function offer(one: DraftOffer): string {
    const kind = common.lists.offers[one.kind];
    const days = one.kind === "extend" ? say.of(kind, say.days(one.extendDays ?? say.missing)) : kind;
    const extras = [
      ...counting(one.counting ?? { noShows: "not_used", lateCancels: "not_used", bonus: "first" }),
      ...fees(one.fees ?? []),
      ...(one.capMinor === undefined ? [] : [say.cap(money(one.capMinor))]),
      ...(one.split === "in_proportion" ? [words.fields.splits.in_proportion] : []),
      ...(one.bonus && one.kind === "credit" ? [say.bonus(percent(one.bonus.bps), money(one.bonus.capMinor))] : []),
    ];
    const agreed = one.approver ? [say.approver(common.lists.roles[one.approver])] : [];
    if (!isMoney(one)) return [days, ...agreed].join(", ");
    return say.of(kind, [formula(one.formula), ...extras, ...agreed].join(", "));
  }

  const outcome = ({ offers, payWithinDays }: DraftOutcome): string[] => [
    ...offers.map(offer),
    ...(payWithinDays === undefined ? [] : [say.within(payWithinDays)]),
  ];

  function appliesTo({ kinds = [], categories = [] }: PolicyDraft["appliesTo"]): string {
    const all = [...kinds.map((kind) => words.kinds[kind]), ...categories];
    return all.length > 0 ? all.join(", ") : words.page.everything;
  }

  return { words, money, percent, value, test, formula, fees, counting, offer, outcome, appliesTo };
}

const isMoney = ({ kind }: DraftOffer): boolean => kind === "refund" || kind === "credit" || kind === "exchange";

/** The name of a clause, for people: its title, else its place. */
export const titleOf = (words: PolicyMessages["words"], title: string, at: number): string =>
  title.trim() === "" ? words.card.untitled(at + 1) : title;

/** Where the check found something, as the editor calls it: `grants.offers.0.fees.1` is the fees of offer 1. Undefined for a field without a name. */
export function fieldInWords(field: string, { fields, changes }: PolicyMessages["words"]): string | undefined {
  const [first = "", place, inside] = field.replace(/^grants\./, "").split(".");
  const named = (name: string | undefined): string | undefined => (name === undefined ? undefined : names[name]);
  const names: Readonly<Record<string, string>> = changes.fields;
  if (first === "text" && place !== undefined) return changes.textIn(place);
  if (first === "when" && place !== undefined) return fields.condition(Number(place) + 1);
  if (first !== "offers" || place === undefined) return named(`${first}.${place}`) ?? named(first);
  const offer = fields.offer(Number(place) + 1);
  const part = named(inside);
  return part ? `${offer}, ${part}` : offer;
}

type Finding = { readonly values: Readonly<Record<string, string | number | readonly string[]>> };

/** The values of a finding with codes of facts, kinds, reasons and clauses in words. */
export function findingValues(
  { values }: Finding,
  messages: Pick<PolicyMessages, "common" | "language" | "words">,
  titles: ReadonlyMap<string, string>,
): Record<string, string | number | readonly string[]> {
  const word = (name: string, value: string): string => {
    const reason = REASON_CODES.find((code) => code === value);
    if (name === "reasons" && reason) return reasonLabel(reason, messages.language);
    const kind = ITEM_KINDS.find((code) => code === value);
    if (name === "kinds" && kind) return messages.words.kinds[kind];
    if (name === "by") return titles.get(value) ?? value;
    const facts: Readonly<Record<string, string>> = messages.common.lists.facts;
    return name === "fact" ? (facts[value] ?? value) : value;
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number"
        ? value
        : typeof value === "string"
          ? word(name, value)
          : value.map((one) => word(name, one)),
    ]),
  );
}
