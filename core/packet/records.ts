/** What a packet is made from: one matter of one patient, as the account reads it. The rows hold more than is named here, and more than a packet says. */
import type { Governing } from "../policy/governing-policy.ts";
import type { ReasonCode } from "../reasons/reasons.ts";
import type { ItemKind, Language, OfferKind, UseKind } from "../words.ts";
import type { PacketContent, PacketMessage } from "./content.ts";

export interface UseRecord {
  readonly kind: UseKind;
  readonly usedOn: string;
  /** The whole name: a packet says the initials. */
  readonly provider?: string | undefined;
  readonly location?: string | undefined;
  /** The clinic's reference to a note: counted, never said. */
  readonly noteRef?: string | undefined;
  readonly reversedOn?: string | undefined;
}

export interface LineRecord {
  readonly lineId: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly quantity: number;
  readonly listMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
  readonly paidMinor: number;
  /** Of what is sold once. */
  readonly provider?: string | undefined;
  readonly entitlement?:
    | {
        readonly sold: number;
        readonly bonus: number;
        readonly used: number;
        readonly noShows: number;
        readonly lateCancels: number;
        readonly left: number;
        readonly startsOn?: string | undefined;
        readonly expiresOn?: string | undefined;
        readonly uses: readonly UseRecord[];
      }
    | undefined;
}

export interface PaymentRecord {
  readonly paymentId: string;
  /** Brand and the last two digits. */
  readonly label: string;
  readonly capturedOn: string;
  readonly currency: string;
  readonly collectedMinor: number;
  /** What has left: neither what is only planned nor what became account credit. */
  readonly wentBackMinor: number;
  readonly reference?: string | undefined;
}

export interface PurchaseRecord {
  readonly boughtOn: string;
  readonly location: string;
  readonly invoice?: string | undefined;
  readonly currency: string;
  readonly lines: readonly LineRecord[];
  readonly payments: readonly PaymentRecord[];
}

export interface TermsOfLine {
  readonly lineId: string;
  readonly governing: Governing;
  /** Of the version as it is stored. */
  readonly hash: string;
}

export interface DecisionRecord {
  readonly decidedOn: string;
  readonly offer: OfferKind;
  readonly amountMinor: number;
  readonly currency: string;
  readonly isException: boolean;
  readonly clause: { readonly id: string; readonly policyVersionId: string };
}

export type MessageRecord = Pick<PacketMessage, "on" | "time" | "by" | "said"> & {
  /** As they are kept, without card numbers; absent where they are no longer kept. */
  readonly words?: string | undefined;
};

type Said =
  | "packetId"
  | "caseId"
  | "madeFor"
  | "madeOn"
  | "timeZone"
  | "clinic"
  | "customer"
  | "requestedOn"
  | "dispute";

export interface PacketRecords extends Pick<PacketContent, Said> {
  readonly language: Language;
  /** ISO 3166-2 of the place. */
  readonly jurisdiction: string;
  readonly reason: ReasonCode;
  readonly disputedPaymentId?: string | undefined;
  /** What it is about; whatever else the purchases hold stays out. */
  readonly lineIds: readonly string[];
  readonly purchases: readonly PurchaseRecord[];
  readonly terms: readonly TermsOfLine[];
  readonly decisions: readonly DecisionRecord[];
  readonly messages: readonly MessageRecord[];
  /** Somebody read the messages and says that nothing in them is clinical. */
  readonly withWords: boolean;
}
