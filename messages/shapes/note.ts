/** Words of the private note, in the clinic's language. Sums, labels and names are filled in; nothing here is told to a patient. */
import type { ApprovalEnd, HeldBecause } from "../../core/contract/decision.ts";
import type { LegState } from "../../core/refund/states.ts";
import type { OfferKind } from "../../core/words.ts";

export interface NoteWords {
  /** A person said that the ticket is somebody else's than was thought. */
  readonly matchedAnew: (by: string) => string;
  readonly detected: (quote: string) => string;
  /** The last words about a case that was none. */
  readonly notARequest: (by: string) => string;
  readonly whoIsThis: string;
  readonly aboutWhom: string;
  readonly whichPurchase: string;
  readonly noReason: string;
  /** A patient was found, and nobody knows that they are the one who writes. */
  readonly notVerified: (why: string) => string;
  readonly suggestion: (offer: string, sum: string, clause: string) => string;
  readonly missing: (facts: string) => string;
  /** Of a mail about more than one purchase: what is said of one of them, and which are not decided yet. */
  readonly ofMatter: (title: string, said: string) => string;
  readonly stillOpen: (titles: string) => string;
  readonly decided: (offer: string, by: string) => string;
  /** While somebody else has not said yes, nothing is decided. */
  readonly asked: (offer: string, by: string) => string;
  /** Of what was not paid yet. */
  readonly cancels: (amount: string) => string;
  readonly waiting: (role: "lead" | "finance", until: string) => string;
  /** Whoever used a right that was lent. */
  readonly onBehalf: (by: string, lender: string) => string;
  readonly quote: (sentence: string) => string;
  readonly approved: (by: string) => string;
  readonly rejected: (by: string) => string;
  readonly askedBack: (by: string) => string;
  readonly ended: Record<ApprovalEnd, string>;
  readonly stopped: string;
  readonly stoppedInDoubt: string;
  readonly offers: Record<OfferKind, string>;
  readonly days: (n: number) => string;
  readonly legs: Record<LegState, string>;
  readonly held: Record<HeldBecause, string>;
  /** A refund made outside this app was for the same. */
  readonly dueAgain: (sum: string, reference: string) => string;
  readonly paidElsewhere: string;
  /** Why a refund is with the processor and not finished, by the processor's code; `late` by our own count. */
  readonly pending: Readonly<Record<"requires_action" | "insufficient_funds" | "late", string>>;
  readonly dispute: DisputeWords;
  /** Said of what goes another way than the movement that came to nothing, said before why that one did. */
  readonly replaces: string;
  readonly takenBack: (sum: string) => string;
  readonly otherLegs: Record<"credit" | "hand", Partial<Record<LegState, string>>>;
  readonly paidManually: (reference: string | undefined) => string;
  /** What to tell the patient after money did not go as we said. */
  readonly tell: (happened: string, due: string) => string;
  /** The first words of a ticket that follows a closed one. */
  readonly followUp: (ticketId: string) => string;
  /** The first words of a ticket that was made for a case without one. */
  readonly ownTicket: string;
  readonly tasks: (n: number) => string;
  /** A clinician answered by themselves. */
  readonly clinicianSaid: (answer: "expected" | "not_expected" | "visit_needed", day: string, sentTo: string) => string;
}

/** What the bank asks about a payment, and what becomes of it. */
export interface DisputeWords {
  readonly locked: (sum: string, label: string) => string;
  readonly inquiry: (sum: string, label: string) => string;
  readonly answerBy: (day: string) => string;
  readonly wentBack: (refs: string) => string;
  readonly creditHeld: (sum: string) => string;
  readonly ended: (label: string) => string;
  readonly lost: (sum: string, label: string) => string;
}
