import type { HAPPENED, LEFT_OUT, MISSING, PacketContent, SAID, SPEAKERS } from "../../core/packet/content.ts";
import type { ItemKind, OfferKind, UseKind } from "../../core/words.ts";

type Of<T extends readonly string[]> = T[number];
type How = NonNullable<PacketContent["terms"][number]["accepted"]>["how"];
export type SectionName = "cover" | "timeline" | "receipt" | "terms" | "use_log" | "decision" | "messages";

/** Days, sums and titles come in as they are read. */
export interface PacketWords {
  readonly title: Readonly<Record<PacketContent["madeFor"], string>>;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly page: (n: number, of: number) => string;
  /** At the foot of each page: by what the packet is known. */
  readonly known: (hash: string) => string;
  /** Where a name or a word is in letters that the fonts of the page do not hold. */
  readonly inText: string;
  readonly facts: {
    readonly clinic: string;
    readonly address: string;
    readonly phone: string;
    readonly customer: string;
    readonly payer: string;
    readonly byAnother: string;
    readonly number: string;
    readonly email: string;
    readonly reason: string;
    readonly reasonNotSaid: string;
    readonly asked: string;
    readonly dispute: string;
    readonly disputed: string;
    readonly answerBy: string;
    readonly packet: string;
    readonly made: string;
    readonly calendar: string;
  };
  readonly missing: string;
  readonly nothingMissing: string;
  /** `title`: of which of what was bought; `count`: how many. */
  readonly missingOf: Readonly<Record<Of<typeof MISSING>, (title: string, count: number) => string>>;
  readonly leftOut: string;
  readonly leftOutOf: Readonly<Record<Of<typeof LEFT_OUT>, (count: number) => string>>;
  readonly happened: Readonly<Record<Of<typeof HAPPENED>, (title: string, amount: string) => string>>;
  readonly columns: {
    readonly day: string;
    readonly what: string;
    readonly quantity: string;
    readonly list: string;
    readonly discount: string;
    readonly tax: string;
    readonly paid: string;
    readonly paidBy: string;
    readonly reference: string;
    readonly wentBack: string;
    readonly kind: string;
    readonly initials: string;
    readonly place: string;
  };
  readonly purchase: (day: string, place: string) => string;
  readonly invoice: (number: string) => string;
  readonly taxIncluded: string;
  readonly isDisputed: string;
  readonly kinds: Readonly<Record<ItemKind, string>>;
  readonly terms: {
    readonly for: string;
    readonly version: string;
    readonly inForce: (day: string) => string;
    readonly counts: string;
    readonly chosen: Readonly<Record<PacketContent["terms"][number]["chosenBy"], string>>;
    readonly accepted: string;
    readonly acceptedOn: (day: string, utc: string, how: string) => string;
    readonly otherVersion: (id: string) => string;
    readonly before: string;
    readonly after: string;
    readonly notAccepted: string;
    readonly how: Readonly<Record<How, string>>;
    readonly fingerprint: string;
    readonly wording: string;
  };
  readonly log: {
    readonly counts: (log: {
      readonly sold: number;
      readonly bonus: number;
      readonly used: number;
      readonly missed: number;
      readonly left: number;
    }) => string;
    readonly from: (day: string) => string;
    readonly until: (day: string) => string;
    readonly kinds: Readonly<Record<UseKind, string>>;
    readonly reversed: (day: string) => string;
    readonly none: string;
  };
  readonly decision: {
    readonly on: (day: string) => string;
    readonly offers: Readonly<Record<OfferKind, (amount: string) => string>>;
    readonly exception: string;
    readonly clause: (title: string, versionId: string) => string;
    readonly clauseUnsaid: string;
    readonly none: string;
  };
  readonly message: {
    readonly by: Readonly<Record<Of<typeof SPEAKERS>, string>>;
    readonly said: Readonly<Record<Of<typeof SAID>, string>>;
    readonly fingerprint: (hash: string) => string;
    readonly none: string;
  };
  /** The texts of a dispute's answer, short and true. */
  readonly pieces: {
    readonly bought: (what: string, day: string, amount: string) => string;
    readonly used: (used: number, of: number, title: string) => string;
    readonly termsShown: (title: string, day: string, how: string) => string;
    readonly termsInForce: (title: string, day: string) => string;
    readonly refused: (asked: string, day: string) => string;
    readonly clause: (title: string, text: string) => string;
    readonly visits: (n: number, title: string) => string;
  };
}
