/** Settled cases of the twelve months before this one and of this month, each with its own purchase, payment and what became of it. */
import { addDays } from "../../core/facts/civil.ts";
import { MONEY_OFFERS, type OfferKind } from "../../core/words.ts";
import { CASE_STORIES, type CaseStory } from "./case-stories.ts";
import { noteSeen, sign, visitOn } from "./history.ts";
import type { ClinicItem } from "./items.ts";
import { isSoldAt, priceAt, YOKOHAMA } from "./locations.ts";
import type { Person } from "./people.ts";
import { type Random, randomFor } from "./random.ts";
import { lineId, sell } from "./sell.ts";
import { addReceipt, addVisits, openDay, type Stage } from "./stage.ts";

const PAST_MONTHS = 12;

/** Months of a year have other lengths; the first 28 days are in all of them. */
const DAYS = 28;
const HOUR_MS = 3_600_000;
/** Some people ask again and again. */
const REGULARS = 7;

export function addPastCases(stage: Stage, people: readonly Person[]): void {
  for (let monthsAgo = PAST_MONTHS; monthsAgo >= 0; monthsAgo -= 1) {
    for (const story of CASE_STORIES) addMonth(stage, people, story, monthsAgo);
  }
}

function addMonth(stage: Stage, people: readonly Person[], story: CaseStory, monthsAgo: number): void {
  const { calendar, seed } = stage;
  const month = calendar.monthAgo(monthsAgo);
  const random = randomFor(seed, `month ${month} ${story.key}`);
  const wanted = story.count(monthsAgo, Number(month.slice(5)));
  const varied = wanted > 2 ? wanted + random.int(-1, 1) : wanted;
  for (let n = 1; n <= varied; n += 1) {
    const id = `${month.replace("-", "")}-${story.key}-${n}`;
    const own = randomFor(seed, `case ${id}`);
    const day = own.int(1, DAYS);
    const on = `${month}-${String(day).padStart(2, "0")}`;
    // What lies ahead in this month has not happened yet.
    if (on < calendar.today) addCase(stage, people, { id, on, story }, own);
  }
}

function chosen(people: readonly Person[], { category }: ClinicItem, random: Random): Person {
  const adults = people.filter((person) => person.guardian === undefined && isSoldAt(person.location, category));
  return random.pick(random.chance(0.05) ? adults.slice(0, REGULARS) : adults);
}

interface CasePlan {
  readonly id: string;
  readonly on: string;
  readonly story: CaseStory;
}

function addCase(stage: Stage, people: readonly Person[], { id, on, story }: CasePlan, random: Random): void {
  const { book, calendar } = stage;
  const item = random.weighted(story.items);
  const person = chosen(people, item, random);
  const { location } = person;
  const offer = random.weighted(story.offers);
  const saleId = `pq-${id}`;
  const line = lineId(saleId);
  const boughtOn = openDay(addDays(on, -daysBefore(story, item, random)));
  const visits = visitsBetween(item, boughtOn, on, random);
  const used = visits.filter((visit) => visit.kind === "used").length;
  const netMinor = priceAt(location, item.priceMinor);
  const amountMinor = amountOf(story, offer, { item, netMinor, used }, random);
  // By the evening of the day on which they asked, and never tomorrow.
  const refundedAtMs = Math.min(calendar.at(on, 19, 0, location.timeZone), calendar.nowMs);
  const sold = sell(book, calendar, {
    id: saleId,
    patient: person.id,
    location,
    on: boughtOn,
    hour: random.int(9, 17),
    minute: random.int(0, 59),
    lines: [{ item }],
    tenders: [
      random.chance(0.9)
        ? { tender: "card", ...person.card, refundedMinor: offer === "refund" ? amountMinor : 0, refundedAtMs }
        : { tender: "cash", refundedMinor: offer === "refund" ? amountMinor : 0 },
    ],
  });
  noteSeen(person, boughtOn, item.bundle ? used : 1);
  addVisits(stage, line, location, visits);
  addReceipt(stage, person.id, saleId, sold.soldAtMs, random.chance(0.8));
  sign(stage, person, { item, line, on: boughtOn, sold }, random);
  const openedAtMs = calendar.at(on, random.int(8, 18), random.int(0, 59), location.timeZone);
  const closedAtMs = Math.min(openedAtMs + random.int(3, 120) * HOUR_MS, calendar.nowMs);
  if (offer === "credit") creditBack(stage, person, { id, on, amountMinor });
  book.add({
    type: "past_case",
    sourceId: `case-${id}`,
    patient: person.id,
    line,
    reason: story.reason,
    openedAtMs: Math.min(openedAtMs, closedAtMs),
    closedAtMs,
    offer,
    amountMinor,
    currency: location.currency,
    exception: random.chance(0.06),
  });
}

/** An expired package was bought long ago; a product came back within weeks. */
function daysBefore({ reason }: CaseStory, { kind }: ClinicItem, random: Random): number {
  if (reason === "expired") return random.int(380, 560);
  if (kind === "product") return random.int(3, 28);
  if (kind === "package") return random.int(30, 200);
  return kind === "membership" ? random.int(20, 80) : random.int(3, 25);
}

function visitsBetween(item: ClinicItem, boughtOn: string, on: string, random: Random) {
  const most = item.bundle ? Math.max(0, item.bundle.sold - 1) : 0;
  const wanted = item.kind === "package" ? random.int(0, most) : 0;
  const visits = [];
  let day = boughtOn;
  for (let n = 0; n < wanted; n += 1) {
    day = openDay(addDays(day, random.int(9, 30)));
    if (day >= on) break;
    visits.push(visitOn(day, random));
  }
  return visits;
}

interface Paid {
  readonly item: ClinicItem;
  readonly netMinor: number;
  readonly used: number;
}

function amountOf({ shareBps }: CaseStory, offer: OfferKind, { item, netMinor, used }: Paid, random: Random): number {
  if (!MONEY_OFFERS.some((one) => one === offer)) return 0;
  if (item.kind === "package" && item.bundle) {
    return Math.floor((netMinor * (item.bundle.sold - Math.min(used, item.bundle.sold - 1))) / item.bundle.sold);
  }
  return Math.floor((netMinor * random.int(...shareBps)) / 10_000);
}

function creditBack(
  { book }: Stage,
  { id, location }: Person,
  credit: { readonly id: string; readonly on: string; readonly amountMinor: number },
): void {
  const { currency } = location;
  const note = location === YOKOHAMA ? "Credit for unused visits" : "Credit from an earlier refund request";
  const entry = { patient: id, deltaMinor: credit.amountMinor, currency, onDate: credit.on, note };
  if (credit.amountMinor > 0) book.add({ type: "credit_entry", sourceId: `cr-${credit.id}`, ...entry });
}
