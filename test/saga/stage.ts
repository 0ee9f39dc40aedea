/** What every script begins with: a clinic in the real store, its payments at the vendor. Built once, rolled back after each script. */
import { DatabaseSync } from "node:sqlite";
import type { DecideRequest } from "../../core/contract/decision.ts";
import type { ImportRecord } from "../../core/contract/records.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { aCard, aLine, aMail, aPatient, aPurchase, clinicOn, NOW_MS, sixSessions } from "../support/clinic-records.ts";
import { nodeSql } from "../support/node-sql.ts";
import { Processors } from "./processors.ts";
import type { Who } from "./steps.ts";
import { Vendor } from "./vendor.ts";
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

export const PURCHASES: readonly Purchase[] = [
  { lines: ["NA"], ticketId: "31", currency: "USD", paidMinor: 8_000 },
  { lines: ["NB"], ticketId: "32", currency: "USD", paidMinor: 6_000 },
  { lines: ["NC"], ticketId: "33", currency: "USD", paidMinor: 6_000 },
  { lines: ["ND", "NE"], ticketId: "34", currency: "USD", paidMinor: 9_000 },
  { lines: ["NF"], ticketId: "35", currency: "JPY", paidMinor: 7_000 },
  { lines: ["NG"], ticketId: "36", currency: "KWD", paidMinor: 4_330 },
];
/** Another patient's, with a ticket of their own; whoever decides it names a case of the others. */
/** The dearer purchase's second line by itself: its payment has more left than the line was worth. */
export const ONE_LINE: Purchase = { lines: ["NE"], ticketId: "38", currency: "USD", paidMinor: 3_000 };
export const OTHERS: Purchase = { lines: ["NH"], ticketId: "37", currency: "USD", paidMinor: 5_000 };

/**
 * Split tender: two cards of a processor; a bank debit; a card and cash. A package and a product of one purchase on one card. Currencies
 * without decimals, and with three of which the processor moves only two.
 */
const TAKEN = [
  { paymentRef: "pi_YA1", amountMinor: 5_000, currency: "USD", pends: false },
  { paymentRef: "pi_YA2", amountMinor: 3_000, currency: "USD", pends: false },
  { paymentRef: "pi_YB", amountMinor: 6_000, currency: "USD", pends: true },
  { paymentRef: "pi_YC", amountMinor: 4_000, currency: "USD", pends: false },
  { paymentRef: "pi_YE", amountMinor: 9_000, currency: "USD", pends: false },
  { paymentRef: "pi_YF", amountMinor: 7_000, currency: "JPY", pends: false },
  { paymentRef: "pi_YG", amountMinor: 4_330, currency: "KWD", pends: false },
] as const;
const TAKEN_OF_OTHERS = [{ paymentRef: "pi_YH", amountMinor: 5_000, currency: "USD", pends: false }] as const;
export const PAYMENT_REFS: readonly string[] = TAKEN.map(({ paymentRef }) => paymentRef);

/** Few words, because each decision reads them. */
const mail = aMail({ subject: "Refund", body: "Please." });
const mailOfOther = { ...mail, requesterName: "Omar Diaz", requesterEmail: "omar@example.com" };

/** Who wrote the ticket, as the helpdesk tells it. */
export const mailOf = (ticketId: string) => (ticketId === OTHERS.ticketId ? mailOfOther : mail);

function records(): ImportRecord[] {
  const { processorRef: _, ...cash } = aCard("YD", "BC", 2_000, { tender: "cash", processor: "none" });
  return [
    aPurchase("BA", "P1", [aLine("NA", "massage", 8_000)]),
    aCard("YA1", "BA", 5_000),
    aCard("YA2", "BA", 3_000, { tender: "lender" }),
    aPurchase("BB", "P1", [aLine("NB", "serum", 6_000)]),
    aCard("YB", "BB", 6_000),
    aPurchase("BC", "P1", [aLine("NC", "massage", 6_000)]),
    aCard("YC", "BC", 4_000),
    cash,
    aPurchase("BE", "P1", [aLine("ND", "laser6", 6_000, { entitlement: sixSessions() }), aLine("NE", "serum", 3_000)]),
    aCard("YE", "BE", 9_000),
    aPurchase("BF", "P1", [aLine("NF", "massage", 7_000)], { currency: "JPY" }),
    aCard("YF", "BF", 7_000, { currency: "JPY" }),
    aPurchase("BG", "P1", [aLine("NG", "serum", 4_330)], { currency: "KWD" }),
    aCard("YG", "BG", 4_330, { currency: "KWD" }),
    aPatient("P2", "Omar Diaz", { emails: ["omar@example.com"] }),
    aPurchase("BH", "P2", [aLine("NH", "massage", 5_000)]),
    aCard("YH", "BH", 5_000),
  ];
}

export class Stage {
  readonly sql: Sql;
  readonly vendor: Vendor;
  readonly staff: Readonly<Record<Who, PersonActor>>;
  readonly lineIds: ReadonlyMap<string, string>;
  readonly processors = new Processors();
  /** Forms that people opened before the script begins, by ticket. */
  readonly forms = new Map<string, Form>();
  #hasCopy = false;
  readonly #database = new DatabaseSync(":memory:");

  /** `bend` may change a statement of the store: for what a broken store would do. */
  constructor(bend: (query: string) => string = (query) => query) {
    this.#database.exec("PRAGMA foreign_keys = ON");
    this.sql = nodeSql({
      exec: (query) => this.#database.exec(bend(NESTED[query] ?? query)),
      prepare: (query) => this.#database.prepare(bend(query)),
    });
    const clinic = clinicOn(this.sql, records());
    this.sql.run(
      "INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://api.stripe.com', '{}')",
    );
    this.staff = {
      agent: clinic.staff("agent"),
      otherAgent: clinic.staff("agent"),
      lead: clinic.staff("lead"),
      finance: clinic.staff("finance"),
      otherFinance: clinic.staff("finance"),
    };
    this.lineIds = new Map(
      [...PURCHASES, OTHERS].flatMap(({ lines }) => lines).map((line) => [line, clinic.id("line", line)]),
    );
    this.vendor = new Vendor(new VirtualClock(NOW_MS));
  }

  async open(): Promise<this> {
    await this.vendor.open([...TAKEN, ...TAKEN_OF_OTHERS]);
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

  end(): void {
    this.#database.exec("ROLLBACK");
  }
}

/** A script is one transaction of the test's, so that it can be taken back whole; the store's own transactions nest in it. */
const NESTED: Readonly<Record<string, string>> = {
  "BEGIN IMMEDIATE": "SAVEPOINT store",
  COMMIT: "RELEASE store",
  ROLLBACK: "ROLLBACK TO store; RELEASE store",
};
