import type { HandCause } from "../../core/refund/came-back.ts";
import type { Kin } from "../../core/reply/kin.ts";

/** Words of a draft that are not in its template: other offers in a line each, and what an unknown writer is asked. */
export interface DraftWords {
  /** What the patient reads in their list of mails: nothing of a treatment. */
  readonly ticketSubject: string;
  /** Between a count and the price of one, as "4 unused at $200.00". */
  readonly each: string;
  readonly refund: (amount: string) => string;
  /** `way`: "to your Visa ending in 42". */
  readonly refundTo: (amount: string, way: string) => string;
  readonly credit: (amount: string) => string;
  readonly creditWithBonus: (amount: string, bonus: string) => string;
  readonly exchange: (amount: string) => string;
  readonly redo: string;
  readonly extend: (days: number) => string;
  readonly oneVisitOf: (title: string) => string;
  /** Where money goes that the card it came from can no longer take, and why it cannot. */
  readonly anotherWay: string;
  readonly handBecause: Readonly<Record<HandCause, string>>;
  readonly signedForm: (title: string) => string;
  /** Stands for what was bought where the writer may not be told. */
  readonly yourRequest: string;
  readonly whoAreYou: string;
  /** The same of whoever gave their patient number already. */
  readonly whoAreYouByNumber: string;
  /** Whoever writes about somebody else is asked, and told nothing of them. */
  /** By the first name, the relation and the pronoun that the mail gave, where it gave them. */
  readonly aboutWhom: (whom: {
    readonly name?: string | undefined;
    readonly kin?: Kin | undefined;
    readonly pronoun?: "she" | "he" | undefined;
    /** Of the clinic. */
    readonly phone?: string | undefined;
  }) => string;
  /** "your mother": of whoever they wrote. */
  readonly kin: Readonly<Record<Kin, string>>;
  readonly mayYouSpeak: string;
  /** Whoever settles what somebody left: the name of the dead only where the mail does not say it. */
  readonly estatePapers: (name: string | undefined) => string;
  readonly estatePapersAndName: string;
}
