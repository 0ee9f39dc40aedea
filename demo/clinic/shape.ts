/**
 * Where the sample clinic and the demo meet: `demo/clinic/index.ts` makes a `SampleClinic`, `demo/start.ts` loads it once into the Worker
 * and the vendors' simulators. Nothing here knows a simulator's own shapes beyond what a clinic would know of its vendor.
 */
import type { PersonInput } from "../../core/contract/account.ts";
import type { ImportRecord } from "../../core/contract/records.ts";
import type { Language } from "../../core/words.ts";

interface SampleClinicOptions {
  /** The same seed and instant make the same clinic, byte for byte. */
  readonly seed: number;
  /** Everything is dated back from here. */
  readonly nowMs: number;
}

/** Staff at the helpdesk. `helpdeskUserId` is the user's number in Zendesk and the person's external id in the account. */
export interface SampleStaff {
  /** What the demo calls this person, such as `agent` or `lead`: `POST /demo/sessions {"user": "agent"}`. */
  readonly key: string;
  readonly helpdeskUserId: number;
  readonly name: string;
  readonly email: string;
  /** The role in Makegood. The first admin loads the sample data. */
  readonly role: PersonInput["role"];
  /** The role in the helpdesk. */
  readonly helpdeskRole: "agent" | "admin";
}

/** Who took a payment: the kinds of the account's connections. */
export type SampleProcessor = "stripe" | "paypal" | "square";

/** A payment that stands at one of the simulated processors; its `id` is the `processorRef` of a payment record. */
export interface SampleCharge {
  readonly processor: SampleProcessor;
  /** As that processor names it: `pi_…` at Stripe, a capture at PayPal, a payment at Square. */
  readonly id: string;
  readonly amountMinor: number;
  /** Upper case, as everywhere in our code. */
  readonly currency: string;
  readonly createdAtMs: number;
  readonly brand: string;
  /** Absent where it was no card, as at PayPal. */
  readonly last4?: string;
  /** Already returned at the processor, by somebody else than this product. */
  readonly refundedMinor: number;
  /** When that was, at Stripe; at the clinic's start where absent. */
  readonly refundedAtMs?: number;
  /** At Stripe only, as what follows. */
  readonly dispute?: "open_locked" | "open_refundable" | "lost" | "won";
  /** `pend`: the processor takes its time over a refund of it, as with a bank debit. Succeeds at once when absent. */
  readonly refundsGo?: "succeed" | "pend";
}

export interface SampleMessage {
  /** The patient, or a member of staff by `key`. */
  readonly from: "patient" | { readonly staff: string };
  readonly public: boolean;
  readonly body: string;
  readonly atMs: number;
}

/** One e-mail conversation at the helpdesk. */
export interface SampleTicket {
  readonly ticketId: number;
  readonly subject: string;
  readonly requester: { readonly name: string; readonly email: string };
  readonly status: "new" | "open" | "pending" | "hold" | "solved" | "closed";
  readonly tags: readonly string[];
  readonly messages: readonly SampleMessage[];
  /** Whether the webhook hears of it when the clinic is loaded, so that intake opens its case. */
  readonly announce: boolean;
  /** For a hand-written scenario: its name in tests and in the tour, such as `unused-package`. */
  readonly scenario?: string;
}

export interface SampleClinic {
  readonly title: string;
  /** Where its letters ask patients to call. */
  readonly phone: string;
  readonly language: Language;
  readonly staff: readonly SampleStaff[];
  /** In the order in which they must be imported: locations, items and policies before what refers to them. */
  readonly records: readonly ImportRecord[];
  readonly charges: readonly SampleCharge[];
  readonly tickets: readonly SampleTicket[];
}

export type MakeSampleClinic = (options: SampleClinicOptions) => SampleClinic;
