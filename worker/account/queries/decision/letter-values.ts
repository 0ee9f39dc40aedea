/** What a letter about an option may say beside its sum: visits, bookings, a membership's last day, where credit can be spent. Reads only. */
import type { OptionView, UsesChoice } from "../../../../core/contract/option.ts";
import { expiryOf } from "../../../../core/credit/terms.ts";
import type { Facts } from "../../../../core/facts/facts.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { PlannedLeg } from "../../../../core/refund/planned-leg.ts";
import { type VisitsTold, visitsTold } from "../../../../core/reply/values/visits.ts";
import { oneCurrency } from "../../../../core/resolution/case-input.ts";
import { lastDayOf } from "../../../../core/resolution/membership-end.ts";
import { planLegs, usesTakenOf } from "../../../../core/resolution/plan-legs.ts";
import type { OfferKind } from "../../../../core/words.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import { type BookingsUnder, bookingsUnder } from "../../domain/facts/bookings-beyond.ts";
import { today } from "../../domain/follow-up/due.ts";
import { jurisdictionOfPayment, locations } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";

export interface LetterAbout {
  readonly kind: OfferKind;
  readonly amountMinor: number;
  /** Absent where the policy does not offer this kind. */
  readonly option: OptionView | undefined;
  readonly uses?: UsesChoice | undefined;
}

interface LetterValues {
  readonly visits?: VisitsTold;
  readonly bookings?: BookingsUnder;
  readonly membershipEndsOn?: string;
  readonly creditPlaces?: readonly string[];
  readonly creditEndsOn?: string;
  readonly creditNeverEnds?: boolean;
  readonly noticeFromOn?: string;
}

/** More names than these nobody reads in a letter. */
const PLACES_MOST = 4;

export function letterValues(ctx: AccountContext, matter: AssembledMatter, about: LetterAbout): LetterValues {
  const { kind, amountMinor, option, uses } = about;
  const isWished = option?.amountMinor !== amountMinor;
  const decided = { kind, amountMinor, ...(isWished ? { uses } : {}) };
  const planned = planLegs(matter, decided);
  if (!planned.ok) return {};
  const legs = planned.value;
  const asOffered = isWished ? undefined : option;
  const entitlementEffect = asOffered?.entitlementEffect ?? usesTakenOf(matter, decided, legs)?.effect ?? "keep";
  const workings = asOffered?.workings ?? [];
  const [line, ...others] = matter.lines;
  const only = others.length === 0 ? line : undefined;
  return omitNullish({
    visits: only && visitsTold(only, workings),
    bookings: bookingsUnder(ctx, matter, { kind, entitlementEffect }, legs),
    membershipEndsOn: only && lastDayOf(only.facts, { kind, entitlementEffect, workings }),
    noticeFromOn: only && noticeFrom(only.facts),
    ...(kind === "credit" ? creditOf(ctx, matter, legs, (option?.bonusMinor ?? 0) > 0) : {}),
  });
}

/** The day on which they first asked to end it, where this mail came later. */
const noticeFrom = ({ term, requestedOn }: Facts): string | undefined =>
  term?.cancelRequestedOn !== undefined && term.noticeDays > 0 && term.cancelRequestedOn < requestedOn
    ? term.cancelRequestedOn
    : undefined;

/** Of a letter that decides nothing: they all stand. */
export function openBookings(ctx: AccountContext, matter: AssembledMatter): readonly string[] | undefined {
  const kept = bookingsUnder(ctx, matter, { kind: "decline", entitlementEffect: "keep" }, [])?.kept ?? [];
  return kept.length > 0 ? kept : undefined;
}

/** Of the places that sell in its currency, and until when, by the rules of today and of where each payment was taken: the soonest of them. */
function creditOf(ctx: AccountContext, matter: AssembledMatter, legs: readonly PlannedLeg[], hasBonus: boolean) {
  const { sql } = ctx;
  const ends = legs.flatMap(
    ({ paymentId }) => expiryOf(matter.rules.credit, jurisdictionOfPayment(sql, paymentId), today(ctx)).paidOn ?? [],
  );
  const [creditEndsOn] = ends.sort();
  // What the clinic adds of its own may end where the rest does not.
  const creditNeverEnds = creditEndsOn === undefined && !hasBonus && legs.length > 0 ? true : undefined;
  return { creditPlaces: creditPlaces(ctx, oneCurrency(matter.lines)), creditEndsOn, creditNeverEnds };
}

/** Where credit of a currency can be spent; undefined where there is no such place, or too many to name. */
export function creditPlaces({ sql }: AccountContext, currency: string | undefined): readonly string[] | undefined {
  const here = locations(sql).filter((place) => place.currency === currency);
  // One place that two systems told of is named once.
  const places = [...new Set(here.map(({ name }) => name))];
  return places.length === 0 || places.length > PLACES_MOST ? undefined : places;
}
