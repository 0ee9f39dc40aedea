import type { Trouble } from "../../core/refund/trouble.ts";

/** Causes that a patient can be told. Every other code is told without one: a guess would be worse than none. */
export type Cause =
  | "card_ended"
  | "card_lost"
  | "bank_said_no"
  | "bank_question"
  | "not_enough"
  | "called_off"
  | "paid_before"
  | "less_left"
  | "less_of_it"
  | "received_less"
  | "never_received"
  | "our_records";

export interface HappenedWords {
  readonly troubles: Readonly<Record<Trouble, string>>;
  readonly withUs: Readonly<Partial<Record<Trouble, string>>>;
  readonly causes: Readonly<Record<Cause, string>>;
  /** Stopped by a record that may have forgotten that it left. */
  readonly stoppedInDoubt: string;
}
