/** How the histories of the bench are written down: one invented patient at a time, in the format in which records come in. */
import type { ImportRecord } from "../../../core/contract/records.ts";
import { addDays } from "../../../core/facts/civil.ts";
import type { FoundKind } from "../../../core/found/finding.ts";
import { instantOf } from "../../../core/time/civil-time.ts";
import { item, type Line, pack, type RecordOf, row, term, thing } from "../suggest/book.ts";

/** What is to be found: which records, by the names that their source gives them, and how much of it is still the patient's. */
export interface Known {
  readonly kind: FoundKind;
  /** The payments of a double charge in the order of their names, the claim, the payment, or the use. */
  readonly about: string;
  readonly owedMinor: number;
}

/** A story writes its records and answers what there is to be found in them; a near miss answers nothing. */
export type Story = (teller: Teller) => readonly Known[];
export type Stories = Readonly<Record<string, Story>>;

export const HARBOUR = "LOC-LA";
export const LAKE = "LOC-TO";
const ZONES: Readonly<Record<string, string>> = { [HARBOUR]: "America/Los_Angeles", [LAKE]: "America/Toronto" };
const CURRENCIES: Readonly<Record<string, string>> = { [HARBOUR]: "USD", [LAKE]: "CAD" };

/** What every history may be about. */
export const store: readonly ImportRecord[] = [
  row("location", HARBOUR, {
    title: "Harbour",
    timeZone: "America/Los_Angeles",
    jurisdiction: "US-CA",
    currency: "USD",
  }),
  row("location", LAKE, { title: "Lake", timeZone: "America/Toronto", jurisdiction: "CA-ON", currency: "CAD" }),
  item("facial", "service", "facial", "Facial"),
  item("physio", "service", "physio", "Physiotherapy"),
  item("laser", "package", "laser", "Laser, six sessions"),
  item("massage", "package", "massage", "Massage, ten visits"),
  item("club", "membership", "facial", "Glow club"),
  item("cream", "product", "skin", "Night cream"),
  item("serum", "product", "skin", "Serum"),
  item("card", "gift_card", "gift", "Gift card"),
  item("deposit", "deposit", "facial", "Deposit for a facial"),
];

export interface Sale {
  readonly on: string;
  readonly hour?: number;
  readonly minute?: number;
  readonly at?: string;
}

export class Teller {
  readonly records: ImportRecord[] = [];
  readonly patient: string;
  readonly #chance: () => number;
  #names = 0;

  constructor(patient: string, chance: () => number, payer?: string) {
    this.patient = patient;
    this.#chance = chance;
    this.add(
      row("patient", patient, {
        name: `Patient ${patient}`,
        emails: [`${patient.toLowerCase()}@example.com`],
        phones: [],
        language: "en",
        since: "2024-01-02",
        visits: 3,
        ...(payer ? { payer } : {}),
      }),
    );
  }

  add(...records: readonly ImportRecord[]): void {
    this.records.push(...records);
  }

  /** A name that no other record has. */
  name(letter: string): string {
    this.#names += 1;
    return `${this.patient}-${letter}${this.#names}`;
  }

  /** From the first to the last, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.#chance() * (to - from + 1));
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.int(0, choices.length - 1)] ?? choices[0];
  }

  /** A day between so many days before the second of March 2026 and so many. */
  day(most: number, least = 10): string {
    return addDays("2026-03-02", -this.int(least, most));
  }

  /** A price in whole tens. */
  price(from = 60, to = 400): number {
    return this.int(from / 10, to / 10) * 1_000;
  }

  /** A purchase of these lines, with nothing paid yet. */
  buy(lines: readonly Line[], { on, at = HARBOUR }: Sale, patient = this.patient): string {
    const purchase = this.name("B");
    const currency = CURRENCIES[at] ?? "USD";
    this.add(row("purchase", purchase, { patient, location: at, boughtOn: on, currency, lines: [...lines] }));
    return purchase;
  }

  pay(purchase: string, collectedMinor: number, when: Sale, more: Partial<RecordOf<"payment">> = {}): string {
    const { on, hour = 11, minute = 0, at = HARBOUR } = when;
    const payment = this.name("Y");
    this.add(
      row("payment", payment, {
        purchase,
        tender: "card",
        processor: "stripe",
        processorRef: `pi_${payment}`,
        brand: "visa",
        last4: "4242",
        capturedAtMs: instantOf(on, hour, ZONES[at] ?? "UTC") + minute * 60_000,
        currency: CURRENCIES[at] ?? "USD",
        collectedMinor,
        refundedElsewhereMinor: 0,
        ...more,
      }),
    );
    return payment;
  }

  thing(of: string, paidMinor: number): Line {
    return thing(this.name("N"), of, paidMinor);
  }

  pack(
    of: string,
    paidMinor: number,
    uses: number,
    from: string,
    more: Partial<NonNullable<Line["entitlement"]>> = {},
  ): Line {
    return pack(this.name("N"), of, paidMinor, { uses, each: Math.ceil(paidMinor / uses), from, ...more });
  }

  club(paidMinor: number, from: string, until: string, more: Partial<NonNullable<Line["entitlement"]>> = {}): Line {
    return term(this.name("N"), "club", paidMinor, { from, until, ...more });
  }

  /** A single service or product, bought and paid. */
  sell(of: string, paidMinor: number, when: Sale): { line: string; purchase: string; payment: string } {
    const line = this.thing(of, paidMinor);
    const purchase = this.buy([line], when);
    return { line: line.sourceId, purchase, payment: this.pay(purchase, paidMinor, when) };
  }

  booking(line: string, onDate: string): void {
    this.add(row("booking", this.name("K"), { patient: this.patient, line, onDate, title: "Visit" }));
  }

  use(line: string, usedOn: string, more: Partial<RecordOf<"use">> = {}): string {
    const use = this.name("U");
    this.add(row("use", use, { line, kind: "used", usedOn, ...more }));
    return use;
  }

  /** Visits a week apart, the first a few days after. */
  uses(line: string, from: string, many: number): string {
    for (let n = 1; n <= many; n += 1) this.use(line, addDays(from, n * 7));
    return addDays(from, many * 7);
  }

  claim(line: string | undefined, serviceOn: string, fields: Partial<RecordOf<"claim">> = {}): string {
    const claim = this.name("I");
    const about = line === undefined ? {} : { line };
    const state = "paid" as const;
    this.add(
      row("claim", claim, {
        patient: this.patient,
        ...about,
        insurer: "Prairie Mutual",
        serviceOn,
        state,
        currency: "USD",
        ...fields,
      }),
    );
    return claim;
  }

  past(line: string, closedOn: string, fields: Pick<RecordOf<"past_case">, "reason" | "offer" | "amountMinor">): void {
    const closedAtMs = instantOf(closedOn, 15, "America/Los_Angeles");
    const openedAtMs = closedAtMs - 2 * 86_400_000;
    const about = { patient: this.patient, line, currency: "USD", exception: false };
    this.add(row("past_case", this.name("C"), { ...about, openedAtMs, closedAtMs, ...fields }));
  }

  /** The policy is none of the bench's matter: a form is signed for one line on a day. */
  sign(line: string, on: string): void {
    const acceptedAtMs = instantOf(on, 10, "America/Los_Angeles");
    const policyVersionId = "bench@1";
    this.add(
      row("consent", this.name("S"), { patient: this.patient, line, policyVersionId, acceptedAtMs, how: "tablet" }),
    );
  }
}

/** The answer of a double charge, whichever of the two is the one too many. */
export const pairOf = (one: string, other: string): string => [one, other].sort().join(" ");
