/**
 * What the house needs to know of an outside system: one object a vendor, listed in `registry.ts`. A new vendor is one folder with such an
 * object, one line there, and one simulator.
 */
import type * as z from "zod";
import type { MessageChannel } from "../../core/messages/channels.ts";
import type { ProcessorTraits } from "../../core/refund/schedule.ts";
import type { Result } from "../../core/result.ts";
import type { ScreenLanguage } from "../../core/words.ts";
import type { ConnectionWords } from "../../messages/shapes/connections.ts";
import type { DisputeTraits } from "./dispute-desk.ts";
import type { ConnectorFailure } from "./failure.ts";
import type { Helpdesk, ShownFacts, TicketFacts } from "./helpdesk.ts";
import type { PartsAsked, PartsRun } from "./helpdesk-parts.ts";
import type { ContactWish, MessageReport, PatientMessenger } from "./patient-messenger.ts";
import type { PaymentProcessor } from "./payment-processor.ts";
import type { TeamNotifier } from "./team-notifier.ts";

/** What a connector works with; nothing else of the account reaches it. */
export interface ConnectorTools {
  readonly fetch: typeof fetch;
  readonly nowMs: () => number;
}

/** A delivery as it came, before anything of it is believed. */
export interface RawDelivery {
  readonly rawBody: string;
  /** Only those that the webhook names, lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The address as the vendor has it registered: some sign it. */
  readonly address: string;
}

/** A delivery whose signature and age were right. What it says of money or a ticket is not believed: it says where to look. */
export interface Delivery {
  /** The vendor's id of it, by which a repeat is known. */
  readonly deliveryId: string;
  /** The vendor's name of what happened, for the inbox. */
  readonly event: string;
  /** Absent where there is nothing to read again. */
  readonly look?:
    | { readonly at: "refund"; readonly ref: string }
    /** Under whichever of these names the account knows it. */
    | { readonly at: "payment"; readonly refs: readonly string[] }
    | {
        readonly at: "ticket" | "replies" | "sent";
        readonly ticketId: string;
        /** Until then more of the same may come and is read with it; at once where it is absent. */
        readonly notBeforeMs?: number;
      };
  /** What became of messages that we sent. It is believed as it is signed: it moves no money, and often nobody can be asked. */
  readonly reports?: readonly MessageReport[];
  /** What people told the messenger of the messages to them. Believed as reports are. */
  readonly wishes?: readonly ContactWish[];
}

export interface VendorWebhook<Settings> {
  /** Headers that the check needs, lower case; no other header of the request goes further. */
  readonly headers: readonly string[];
  /** What a delivery that was taken in is answered, where the vendor reads it; else that it was accepted. */
  readonly reply?: { readonly type: string; readonly body: string };
  /** Signature over the raw body first, then age, then the body. Never throws. */
  read(
    delivery: RawDelivery,
    settings: Settings,
    services: ConnectorTools,
  ): Promise<Result<Delivery, "bad_signature" | "bad_body">>;
}

interface Connector<Settings> {
  /** As people call the vendor. */
  readonly title: string;
  /** A connection's settings as they are given, secrets among them; strict, so that a field that nobody declared is refused. */
  readonly settings: z.ZodType<Settings>;
  /** Which of the settings are kept sealed and never leave the object; every other is kept as it is. */
  readonly secrets: readonly (keyof Settings & string)[];
  /** What people read beside each setting: one without words does not compile. */
  readonly words: Readonly<Record<ScreenLanguage, ConnectionWords<Settings>>>;
  /** Where a person finds it, for the connection's row. */
  origin(settings: Settings): string;
  /** Absent where the vendor tells us nothing by itself. */
  readonly webhook?: VendorWebhook<Settings>;
  /** Asks something that changes nothing. Answers what the vendor calls the account, or why it does not answer. Absent where nothing can be asked. */
  test?(settings: Settings, services: ConnectorTools): Promise<Result<{ readonly account: string }, ConnectorFailure>>;
}

/** `unknown` where nothing in the settings says it. */
export type MoneyReached = "real_money" | "play_money" | "unknown";

export interface ProcessorConnector<Settings> extends Connector<Settings> {
  readonly role: "processor";
  /** What the vendor promises, whichever connection; the processors that are built say the same. */
  readonly traits: ProcessorTraits;
  /** How it takes evidence; absent where it takes none from a program. */
  readonly disputes?: DisputeTraits;
  /** It has no payouts that say of what they were made: movements are told by their day. */
  readonly tellsNoPayouts?: true;
  /** Whether these keys reach the clinic's own money, or the vendor's place for trying. */
  reaches(settings: Settings): MoneyReached;
  build(settings: Settings, services: ConnectorTools): PaymentProcessor;
}

interface PartsMaker<Settings> {
  /** The settings that it fills in: optional ones, which stay where an admin's form leaves them out. */
  readonly fills: readonly (keyof Settings & string)[];
  /**
   * Finds by a mark what was made before, makes what is missing, changes and deletes nothing. It may end anywhere and be asked again, by one
   * caller at a time.
   */
  run(settings: Settings, services: ConnectorTools, asked: PartsAsked): Promise<PartsRun<Settings>>;
}

export interface HelpdeskConnector<Settings> extends Connector<Settings> {
  readonly role: "helpdesk";
  /** What a ticket will show; says nothing to anybody. */
  shows(facts: TicketFacts): ShownFacts;
  /** A ticket's tags are saved as one list by whoever saves it, without a word of what others wrote meanwhile. */
  readonly tagsAreOneList?: true;
  /** Where staff open a ticket, by the settings but the secrets. Absent where no address is known to open one. */
  ticketAddress?(settings: Partial<Settings>, ticketId: string): string | undefined;
  /** Headers that the check of a page needs, lower case; no other header of a page load goes further. */
  readonly pageHeaders: readonly string[];
  /** What it needs there beside the settings. Absent where nothing has to be made, or a person makes it by hand. */
  readonly parts?: PartsMaker<Settings>;
  build(settings: Settings, services: ConnectorTools): Helpdesk;
}

/** Messages to people, by one channel. */
export interface MessengerConnector<Settings> extends Connector<Settings> {
  readonly role: "messenger";
  readonly channel: MessageChannel;
  build(settings: Settings, services: ConnectorTools): PatientMessenger;
}

/** Notices in the team's chat. */
export interface NotifierConnector<Settings> extends Connector<Settings> {
  readonly role: "notifier";
  build(settings: Settings, services: ConnectorTools): TeamNotifier;
}
