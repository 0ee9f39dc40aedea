/** One connection's processor: a simulator of the demo with the saga's clock and dice, in the words that all of them share. */
import type { World } from "../../../demo/vendors/simulator/book.ts";
import { seededRandom } from "../../support/seeded-random.ts";
import type { VirtualClock } from "../virtual-clock.ts";
import { ReturnableStore } from "./returnable-store.ts";

export const KINDS = ["stripe", "paypal", "square"] as const;
export type Kind = (typeof KINDS)[number];

export interface TakenPayment {
  /** The import's. */
  readonly name: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** A bank's debit: its refunds wait. */
  readonly pends: boolean;
}

export interface VendorRefund {
  readonly id: string;
  readonly connectionId: string;
  readonly paymentRef: string;
  readonly amountMinor: number;
  readonly status: "succeeded" | "pending" | "failed";
  /** The leg that it says it is of. */
  readonly legId: string | undefined;
}

export interface VendorCharge {
  readonly ref: string;
  readonly capturedMinor: number;
  readonly currency: string;
}

export interface VendorDispute {
  readonly id: string;
  readonly paymentRef: string;
  readonly isOpen: boolean;
  /** Nothing can be refunded as long as it is open. */
  readonly locks: boolean;
  readonly lostMinor: number;
}

/** What a request that makes a refund says: its key, its leg, and the rest, which never changes. */
export interface Sent {
  readonly key: string;
  readonly legId: string;
  readonly says: string;
}

export type Fault = Readonly<Record<string, string | number | boolean>>;
export type BankSays = "succeed" | "fail" | "require-action";
export type Ruling = "won" | "lost" | "warning_closed" | "prevented";

/** A call of the simulator's control; undefined where this vendor has no such thing. */
export type Control = readonly [path: string, body: unknown] | undefined;

interface Simulator {
  readonly app: { fetch(request: Request): Response | Promise<Response> };
  readonly control: { request(path: string, init: RequestInit): Response | Promise<Response> };
  readonly pump: () => Promise<number>;
}

export interface VendorWorld extends World {
  readonly deliver: (request: Request) => Promise<Response>;
}

/** Apart from those of scripts, which count one by one. */
const REFUND_SEEDS = 5_000_011;

type Deliver = (house: House, request: Request, rawBody: string) => Promise<boolean>;

export abstract class House {
  abstract readonly kind: Kind;
  /** What the account's row of this connection says, and its secrets by name. */
  abstract readonly config: Readonly<Record<string, unknown>>;
  abstract readonly secrets: Readonly<Record<string, string>>;
  abstract readonly host: string;
  abstract readonly simulator: Simulator;
  /** Whether all refunds of a payment can be listed, also those that nobody told of. */
  abstract readonly listsRefunds: boolean;
  abstract readonly faults: Readonly<Record<"send" | "read" | "webhook", readonly Fault[]>>;
  readonly connectionId: string;
  /** Where its webhooks go. */
  readonly address: string;
  /** Set by the play. Answers whether the account took it. */
  deliver: Deliver = async () => false;
  protected readonly store = new ReturnableStore();
  /** Events that the account took; and by the moment of its copy. */
  #heard = new Set<string>();
  #heardAtCopy = new Set<string>();
  /** Payments of which something changed that the vendor tells nobody. */
  #untold = new Set<string>();
  #clock: VirtualClock | undefined;
  #random: () => number = seededRandom(1);
  #seed = 1;
  /** Requests for a refund, by us or in the dashboard. */
  #asked = 0;
  readonly #names: string[] = [];

  constructor(connectionId: string) {
    this.connectionId = connectionId;
    this.address = `https://clinic.example/webhooks/${connectionId}`;
  }

  protected get world(): VendorWorld {
    return {
      store: this.store,
      clock: () => this.#clock?.nowMs ?? 0,
      random: () => this.#random(),
      deliver: async (request) => {
        const rawBody = await request.text();
        const isAccepted = await this.deliver(this, request, rawBody);
        if (isAccepted) this.#heard.add(this.eventIdOf(JSON.parse(rawBody)));
        return new Response(null, { status: isAccepted ? 200 : 503 });
      },
    };
  }

  /** A payment's reference here. Counted: those of two connections of one kind are the same, as no vendor rules out. */
  refOf(name: string): string {
    if (!this.#names.includes(name)) this.#names.push(name);
    return this.nthRef(this.#names.indexOf(name) + 1);
  }

  protected abstract nthRef(n: number): string;
  protected abstract load(payments: readonly TakenPayment[]): Promise<void>;
  abstract refunds(): VendorRefund[];
  abstract charges(): VendorCharge[];
  abstract disputes(): VendorDispute[];
  protected abstract eventIdOf(body: { id?: string; event_id?: string }): string;
  /** Undefined for a request that makes no refund. */
  abstract sentOf(url: string, init: RequestInit): Sent | undefined;
  abstract dashboardRefund(ref: string, amountMinor: number): Control;
  abstract bank(refundId: string, says: BankSays): Control;
  abstract dispute(ref: string, amountMinor: number, isInquiry: boolean): Control;
  abstract closeDispute(id: string, outcome: Ruling): Control;
  abstract balance(isShort: boolean): Control;

  /** Loads the payments that every script begins with. */
  async open(payments: readonly TakenPayment[], clock: VirtualClock): Promise<void> {
    this.#clock = clock;
    await this.load(payments);
    this.store.keep();
  }

  /** Everything as after `open`. */
  begin(seed: number, clock: VirtualClock): void {
    this.store.goBack();
    this.#heard.clear();
    this.#untold.clear();
    this.#clock = clock;
    this.#seed = seed;
    this.#random = seededRandom(seed);
    this.#asked = 0;
  }

  /** Before a request for a refund: the n-th has the same id at each connection of one kind, as no vendor rules out. */
  refundIsAsked(): void {
    this.#asked += 1;
    this.#random = seededRandom(this.#seed + this.#asked * REFUND_SEEDS);
  }

  /** The account's database was copied: what it was told by then is what its copy knows. */
  copied(): void {
    this.#heardAtCopy = new Set(this.#heard);
  }

  /** The account was put back to its copy: what it heard since, it never heard. */
  forgotten(): void {
    this.#heard = new Set(this.#heardAtCopy);
  }

  /** Whether something about a payment was never heard, so that only a reading can tell it. */
  lostNewsOf(ref: string): boolean {
    if (this.#untold.has(ref)) return true;
    const names = this.namesOf(ref);
    return this.events().some((event) => {
      if (this.#heard.has(event.id)) return false;
      const said = JSON.stringify(event);
      return names.some((name) => said.includes(name));
    });
  }

  protected namesOf(ref: string): readonly string[] {
    return [ref];
  }

  hasHistory(ref: string): boolean {
    return [...this.refunds(), ...this.disputes()].some(({ paymentRef }) => paymentRef === ref);
  }

  /** Answers whether it was done; what does not fit at that moment is refused and changes nothing. */
  async control(call: Control): Promise<boolean> {
    if (call === undefined) return false;
    const [path, body] = call;
    const answer = await this.simulator.control.request(path, { method: "POST", body: JSON.stringify(body ?? {}) });
    if (answer.status >= 500) throw new Error(`The simulator broke on ${path}`);
    return answer.ok;
  }

  protected async sets(call: Control): Promise<void> {
    if (!(await this.control(call))) throw new Error(`${this.kind} does not take ${call?.[0]}`);
  }

  /** As `control`, of a payment; what changes without an event is news that nobody hears. */
  async changes(ref: string, call: Control): Promise<boolean> {
    const before = this.events().length;
    const isDone = await this.control(call);
    if (isDone && this.events().length === before) this.#untold.add(ref);
    return isDone;
  }

  async clearFaults(): Promise<void> {
    if (this.rows("fault").length === 0) return;
    await this.simulator.control.request("/faults", { method: "DELETE" });
  }

  protected rows<T>(kind: string): T[] {
    return this.store.list<T>(`${this.kind}:${kind}`);
  }
  events(): { id: string }[] {
    return this.rows("event");
  }
  deliveries(): { dueAtMs: number }[] {
    return this.rows("delivery");
  }
  /** Keys that were sent again after they were forgotten. */
  resentAfterPrune(): unknown[] {
    return this.rows("resend");
  }
}

/** Whether a refund has taken, or will take, its money. */
export const isLive = ({ status }: VendorRefund): boolean => status !== "failed";

/** A header of a request, however its names are given. */
export function headerOf(init: RequestInit, name: string): string {
  const given = (init.headers ?? {}) as Iterable<[string, string]> | Record<string, string>;
  const entries = Symbol.iterator in given ? [...given] : Object.entries(given);
  return entries.find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
}
