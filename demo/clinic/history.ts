/** What the crowd bought and used over more than two years: nobody asked for anything back here. */
import { addDays } from "../../core/facts/civil.ts";
import type { Tender } from "../../core/words.ts";
import { type ClinicItem, ITEMS } from "./items.ts";
import { isSoldAt, YOKOHAMA } from "./locations.ts";
import { INSURERS, PROVIDERS, SELLERS } from "./names.ts";
import type { Person } from "./people.ts";
import { type Random, randomFor } from "./random.ts";
import { lineId, type Sold, sell } from "./sell.ts";
import { addBooking, addConsent, addReceipt, addVisits, openDay, type Stage, type Visit } from "./stage.ts";

/** How often each item is bought, of all. */
const BASKET: readonly (readonly [ClinicItem, number])[] = [
  [ITEMS.legsOnce, 3],
  [ITEMS.underarmsOnce, 4],
  [ITEMS.faceOnce, 2],
  [ITEMS.resurfacing, 4],
  [ITEMS.vascular, 2],
  [ITEMS.physioFirst, 4],
  [ITEMS.physioVisit, 8],
  [ITEMS.acuFirst, 3],
  [ITEMS.acuVisit, 6],
  [ITEMS.cupping, 2],
  [ITEMS.facial, 6],
  [ITEMS.peel, 3],
  [ITEMS.needling, 2],
  [ITEMS.massage60, 6],
  [ITEMS.massage90, 4],
  [ITEMS.whitening, 3],
  [ITEMS.trays, 1],
  [ITEMS.legs6, 5],
  [ITEMS.underarms6, 4],
  [ITEMS.resurfacing3, 3],
  [ITEMS.physio10, 6],
  [ITEMS.acu8, 5],
  [ITEMS.acu6, 2],
  [ITEMS.facial5, 4],
  [ITEMS.needling4, 2],
  [ITEMS.massage10, 4],
  [ITEMS.wellnessMonth, 4],
  [ITEMS.glowYear, 2],
  [ITEMS.flexQuarter, 1],
  [ITEMS.serum, 3],
  [ITEMS.sunscreen, 3],
  [ITEMS.retinol, 2],
  [ITEMS.barrier, 2],
  [ITEMS.footSoak, 1],
  [ITEMS.brace, 1],
  [ITEMS.whiteningPen, 1],
  [ITEMS.bodyOil, 1],
  [ITEMS.bookingDeposit, 2],
  [ITEMS.resurfacingDeposit, 1],
  [ITEMS.giftCard, 1],
];

const CLAIMABLE: ReadonlySet<string> = new Set(["Physiotherapy", "Acupuncture"]);
const OLDEST_DAYS = 800;

export function addHistory(stage: Stage, person: Person): void {
  const random = randomFor(stage.seed, `history ${person.id}`);
  const count = random.weighted([
    [1, 30],
    [2, 38],
    [3, 22],
    [4, 10],
  ]);
  for (let n = 1; n <= count; n += 1) addPurchase(stage, person, `${person.id}-s${n}`);
}

function addPurchase(stage: Stage, person: Person, saleId: string): void {
  const { book, calendar } = stage;
  const random = randomFor(stage.seed, `sale ${saleId}`);
  const item = random.weighted(BASKET.filter(([one]) => isSoldAt(person.location, one.category)));
  const on = openDay(calendar.ago(random.int(12, OLDEST_DAYS)));
  const sold = sell(book, calendar, {
    id: saleId,
    patient: person.id,
    ...(person.payer ? { payer: person.payer } : {}),
    location: person.location,
    on,
    hour: random.int(9, 17),
    minute: random.int(0, 59),
    lines: [{ item, seller: random.pick(SELLERS) }],
    tenders: tendersOf(person, item, random),
  });
  noteSeen(person, on, item.bundle ? 0 : 1);
  const line = lineId(saleId);
  addReceipt(stage, person.id, saleId, sold.soldAtMs, random.chance(0.8));
  sign(stage, person, { item, line, on, sold }, random);
  if (item.bundle) visitSome(stage, person, { item, line, on }, random);
  else if (item.kind === "service") addBooking(stage, person.id, line, on, item.title);
  if (CLAIMABLE.has(item.category) && person.location !== YOKOHAMA) claim(stage, person, line, on, random);
  if (random.chance(0.02)) addCredit(stage, person, saleId, addDays(on, 20));
  if (random.chance(0.03)) addUnpaid(stage, person, saleId);
}

export function noteSeen(person: Person, on: string, visits: number): void {
  if (on < person.since) person.since = on;
  person.visits += visits;
}

function tendersOf({ card, location }: Person, item: ClinicItem, random: Random) {
  const tender = random.weighted<Tender>([
    ["card", 82],
    ["hsa_fsa", CLAIMABLE.has(item.category) ? 6 : 0],
    ["cash", 5],
    ["cheque", location === YOKOHAMA ? 0 : 2],
    ["terminal", 3],
    ["lender", item.priceMinor > 90_000 ? 8 : 0],
    ["transfer", 1],
  ]);
  if (tender === "lender") return [{ tender, brand: "Brightpay" }];
  if (tender === "hsa_fsa") return [{ tender, brand: "visa", last4: card.last4 ?? "4242" }];
  return [tender === "card" || tender === "terminal" ? { tender, ...card } : { tender }];
}

interface Bought {
  readonly item: ClinicItem;
  readonly line: string;
  readonly on: string;
}

/** Most sign at the desk before they pay; some afterwards, some never. */
export function sign(stage: Stage, person: Person, bought: Bought & { readonly sold: Sold }, random: Random): void {
  const { item, line, on, sold } = bought;
  const when = random.weighted([
    ["before", item.kind === "product" ? 55 : 86],
    ["after", 4],
    ["never", 10],
  ]);
  if (when === "never") return;
  const how = random.weighted([
    ["tablet", 70],
    ["online", 20],
    ["paper", 10],
  ] as const);
  const minutes = when === "before" ? -random.int(3, 40) : random.int(60, 1200);
  const acceptedAtMs = sold.soldAtMs + minutes * 60_000;
  addConsent(stage, { patient: person.id, kind: item.kind, boughtOn: on, line, acceptedAtMs, how });
}

function visitSome(stage: Stage, person: Person, { item, line, on }: Bought, random: Random): void {
  const { calendar } = stage;
  const most = (item.bundle?.sold ?? 0) + (item.bundle?.bonus ?? 0);
  const wanted = random.int(0, most);
  const visits: Visit[] = [];
  let day = on;
  while (visits.filter((visit) => visit.kind === "used").length < wanted) {
    day = openDay(addDays(day, random.int(9, 34)));
    if (day >= calendar.ago(1)) break;
    visits.push(visitOn(day, random));
  }
  addVisits(stage, line, person.location, visits);
  const used = visits.filter((visit) => visit.kind === "used").length;
  noteSeen(person, on, used);
  const next = calendar.ago(-random.int(2, 30));
  if (used < most && addDays(on, 400) > calendar.today && random.chance(0.5)) {
    addBooking(stage, person.id, line, next, item.title);
  }
}

export function visitOn(on: string, random: Random): Visit {
  const kind = random.weighted([
    ["used", 88],
    ["no_show", 6],
    ["late_cancel", 6],
  ] as const);
  if (kind === "used") return { kind, on, provider: random.pick(PROVIDERS) };
  return { kind, on, ...(random.chance(0.15) ? { reversedOn: addDays(on, 1) } : {}) };
}

function claim({ book }: Stage, { id, location }: Person, line: string, serviceOn: string, random: Random): void {
  if (!random.chance(0.25)) return;
  const state = random.weighted([
    ["paid", 60],
    ["denied", 25],
    ["pending", 15],
  ] as const);
  const insurer = random.pick(INSURERS);
  const { currency } = location;
  book.add({ type: "claim", sourceId: `${line}-i`, patient: id, line, insurer, serviceOn, state, currency });
}

function addCredit({ book, calendar }: Stage, { id, location }: Person, saleId: string, onDate: string): void {
  const { currency } = location;
  const deltaMinor = currency === "JPY" ? 3_000 : 2_500;
  const on = onDate < calendar.today ? onDate : calendar.ago(1);
  const note = "Goodwill after a late start";
  book.add({ type: "credit_entry", sourceId: `${saleId}-g`, patient: id, deltaMinor, currency, onDate: on, note });
}

function addUnpaid({ book, calendar }: Stage, { id, location }: Person, saleId: string): void {
  const { currency } = location;
  const amountMinor = currency === "JPY" ? 4_500 : 3_500;
  const invoice = `BAL-${saleId}`;
  book.add({
    type: "unpaid_invoice",
    sourceId: `${saleId}-x`,
    patient: id,
    invoice,
    amountMinor,
    currency,
    dueOn: calendar.ago(-10),
  });
}
