/** What every script begins with: a clinic in the real store, its payments at the vendor. Built once, rolled back after each script. */
import { DatabaseSync } from "node:sqlite";
import type { DecideRequest } from "../../core/contract/decision.ts";
import type { ImportRecord } from "../../core/contract/records.ts";
import { assert } from "../../core/result.ts";
import { putConnectionRow } from "../../worker/account/store/account/connections.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { aCard, aLine, aMail, aPatient, aPurchase, clinicOn, NOW_MS, sixSessions } from "../support/clinic-records.ts";
import { ulidOf } from "../support/deciding.ts";
import { nodeSql } from "../support/node-sql.ts";
import { nested } from "../support/rewound-sql.ts";
import type { House, Kind } from "./houses/house.ts";
import { Processors } from "./processors.ts";
import type { Who } from "./steps.ts";
import { type Taken, Vendor } from "./vendor.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** A decision's form without what the person fills in. */
export type Form = Omit<DecideRequest, "option" | "amountMinor">;

/** What one ticket is about: one line, or two that are decided together. */
export interface Purchase {
  readonly lines: readonly string[];
  readonly ticketId: string;
  readonly currency: string;
  readonly paidMinor: number;
}

const purchasesOf = (lastCurrency: string): readonly Purchase[] => [
  { lines: ["NA"], ticketId: "31", currency: "USD", paidMinor: 8_000 },
  { lines: ["NB"], ticketId: "32", currency: "USD", paidMinor: 6_000 },
  { lines: ["NC"], ticketId: "33", currency: "USD", paidMinor: 6_000 },
  { lines: ["ND", "NE"], ticketId: "34", currency: "USD", paidMinor: 9_000 },
  { lines: ["NF"], ticketId: "35", currency: "JPY", paidMinor: 7_000 },
  { lines: ["NG"], ticketId: "36", currency: lastCurrency, paidMinor: 4_300 },
];
/** Another patient's, with a ticket of their own; whoever decides it names a case of the others. */
/** The dearer purchase's second line by itself: its payment has more left than the line was worth. */
export const ONE_LINE: Purchase = { lines: ["NE"], ticketId: "38", currency: "USD", paidMinor: 3_000 };
export const OTHERS: Purchase = { lines: ["NH"], ticketId: "37", currency: "USD", paidMinor: 5_000 };

/**
 * Split tender: two cards at two processors; a bank debit; a card and cash. A package and a product of one purchase on one card. Currencies
 * without decimals, and with more than the processor moves. `at`: which of the clinic's connections took it, counted round.
 */
const TAKEN = [
  { name: "YA1", at: 0, amountMinor: 5_000, currency: "USD", pends: false },
  { name: "YA2", at: 1, amountMinor: 3_000, currency: "USD", pends: false },
  { name: "YB", at: 2, amountMinor: 6_000, currency: "USD", pends: true },
  { name: "YC", at: 3, amountMinor: 4_000, currency: "USD", pends: false },
  { name: "YE", at: 0, amountMinor: 9_000, currency: "USD", pends: false },
  { name: "YF", at: 1, amountMinor: 7_000, currency: "JPY", pends: false },
  { name: "YH", at: 3, amountMinor: 5_000, currency: "USD", pends: false },
] as const;
const LAST = { name: "YG", amountMinor: 4_300, pends: false } as const;
/** Of KWD Stripe moves two of three decimals; PayPal moves whole forints only. */
const LAST_CURRENCY = { stripe: "KWD", paypal: "HUF", square: "CAD" } as const satisfies Record<Kind, string>;

/** Kinds of a clinic's connections. Each kind is twice there in one of them, and each of the first payments is at each kind in one. */
export type Setup = readonly Kind[];
export const MIXED: readonly Setup[] = [
  ["stripe", "paypal", "square", "stripe"],
  ["paypal", "square", "stripe", "paypal"],
  ["square", "stripe", "paypal", "square"],
];

/** The first of a kind is called by it, as the account does it. */
function connectionsOf(setup: Setup): ReadonlyMap<string, Kind> {
  return new Map(setup.map((kind, at) => [setup.indexOf(kind) === at ? kind : ulidOf("CNN", at), kind]));
}

/** Few words, because each decision reads them. */
const mail = aMail({ subject: "Refund", body: "Please." });
const mailOfOther = { ...mail, requesterName: "Omar Diaz", requesterEmail: "omar@example.com" };

/** Who wrote the ticket, as the helpdesk tells it. */
export const mailOf = (ticketId: string) => (ticketId === OTHERS.ticketId ? mailOfOther : mail);

function records(
  cardOf: (name: string, purchase: string, bend?: { tender: "lender" }) => ImportRecord,
  lastCurrency: string,
) {
  const { processorRef: _, ...cash } = aCard("YD", "BC", 2_000, { tender: "cash", processor: "none" });
  return [
    aPurchase("BA", "P1", [aLine("NA", "massage", 8_000)]),
    cardOf("YA1", "BA"),
    cardOf("YA2", "BA", { tender: "lender" }),
    aPurchase("BB", "P1", [aLine("NB", "serum", 6_000)]),
    cardOf("YB", "BB"),
    aPurchase("BC", "P1", [aLine("NC", "massage", 6_000)]),
    cardOf("YC", "BC"),
    cash,
    aPurchase("BE", "P1", [aLine("ND", "laser6", 6_000, { entitlement: sixSessions() }), aLine("NE", "serum", 3_000)]),
    cardOf("YE", "BE"),
    aPurchase("BF", "P1", [aLine("NF", "massage", 7_000)], { currency: "JPY" }),
    cardOf("YF", "BF"),
    aPurchase("BG", "P1", [aLine("NG", "serum", 4_300)], { currency: lastCurrency }),
    cardOf("YG", "BG"),
    aPatient("P2", "Omar Diaz", { emails: ["omar@example.com"] }),
    aPurchase("BH", "P2", [aLine("NH", "massage", 5_000)]),
    cardOf("YH", "BH"),
  ];
}

export class Stage {
  readonly sql: Sql;
  readonly vendor: Vendor;
  readonly staff: Readonly<Record<Who, PersonActor>>;
  readonly lineIds: ReadonlyMap<string, string>;
  readonly processors: Processors;
  /** Forms that people opened before the script begins, by ticket. */
  readonly forms = new Map<string, Form>();
  #hasCopy = false;
  readonly #database = new DatabaseSync(":memory:");

  readonly purchases: readonly Purchase[];
  /** What came in by processors, the other patient's last. */
  readonly taken: readonly Taken[];

  /** `bend` may change a statement of the store: for what a broken store would do. */
  constructor(setup: Setup, bend: (query: string) => string = (query) => query) {
    const connections = connectionsOf(setup);
    this.vendor = new Vendor(connections);
    const { houses } = this.vendor;
    this.processors = new Processors(houses);
    const last = houses.find(({ kind }) => kind === "stripe") ?? houses[0];
    assert(last, "A clinic has a processor");
    const lastCurrency = LAST_CURRENCY[last.kind];
    const takenAt = (house: House | undefined, payment: Omit<Taken, "ref" | "connectionId">): Taken => {
      assert(house, "A payment is at a connection");
      return { ...payment, connectionId: house.connectionId, ref: house.refOf(payment.name) };
    };
    const own = TAKEN.map(({ at, ...payment }) => takenAt(houses[at % houses.length], payment));
    this.taken = [...own.slice(0, -1), takenAt(last, { ...LAST, currency: lastCurrency }), ...own.slice(-1)];
    this.purchases = purchasesOf(lastCurrency);
    this.#database.exec("PRAGMA foreign_keys = ON");
    this.sql = nodeSql({
      exec: (query) => this.#database.exec(bend(nested(query))),
      prepare: (query) => this.#database.prepare(bend(query)),
    });
    const cardOf = (name: string, purchase: string, bend = {}) => {
      const payment = this.taken.find((one) => one.name === name);
      assert(payment, `No payment ${name}`);
      const { connectionId: processor, ref: processorRef, amountMinor, currency } = payment;
      return aCard(name, purchase, amountMinor, { processor, processorRef, currency, ...bend });
    };
    const clinic = clinicOn(this.sql);
    for (const { connectionId: id, kind, host, config } of houses)
      putConnectionRow(this.sql, { id, kind, origin: `https://${host}`, config: JSON.stringify(config) });
    clinic.load(records(cardOf, lastCurrency));
    this.staff = {
      agent: clinic.staff("agent"),
      otherAgent: clinic.staff("agent"),
      lead: clinic.staff("lead"),
      finance: clinic.staff("finance"),
      otherFinance: clinic.staff("finance"),
    };
    this.lineIds = new Map(
      [...this.purchases, OTHERS].flatMap(({ lines }) => lines).map((line) => [line, clinic.id("line", line)]),
    );
  }

  async open(): Promise<this> {
    await this.vendor.open(this.taken, new VirtualClock(NOW_MS));
    return this;
  }

  begin(seed: number, clock: VirtualClock): void {
    this.processors.begin();
    this.#database.exec("BEGIN");
    this.#hasCopy = false;
    this.vendor.begin(seed, clock);
  }

  /** A copy of the database as it is, instead of the last one: as a savepoint, so that it costs nothing. */
  keepCopy(): void {
    this.#database.exec(this.#hasCopy ? "RELEASE copy; SAVEPOINT copy" : "SAVEPOINT copy");
    this.#hasCopy = true;
    this.vendor.copied();
  }

  /** The copy stays for another time. */
  putBack(): void {
    this.#database.exec("ROLLBACK TO copy");
    this.vendor.forgotten();
  }

  /** Those of the patient whom most of a script is about. */
  get ownTaken(): readonly Taken[] {
    return this.taken.slice(0, -1);
  }

  end(): void {
    this.#database.exec("ROLLBACK");
  }
}
