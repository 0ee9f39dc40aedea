/** Why money did not go as a letter said, in plain words for the patient (mission F8): by what became of it, and by the cause that is known. */

import { LETTERS } from "../../messages/letters.ts";
import type { Cause } from "../../messages/shapes/happened.ts";
import type { LegState } from "../refund/states.ts";
import type { Trouble } from "../refund/trouble.ts";
import type { Language } from "../words.ts";

const TROUBLE_OF: Partial<Record<LegState, Trouble>> = {
  failed: "failed",
  bounced: "bounced",
  closed: "stopped",
  attention: "unclear",
};

/** Undefined for a leg that is as it should be. */
export const troubleOf = (state: LegState): Trouble | undefined => TROUBLE_OF[state];

/** Our codes of why a refund failed or was refused; each connector brings its vendor's words to them (docs/connections). */
const CAUSE_OF: Readonly<Record<string, Cause>> = {
  expired_or_canceled_card: "card_ended",
  lost_or_stolen_card: "card_lost",
  declined: "bank_said_no",
  charge_for_pending_refund_disputed: "bank_question",
  charge_disputed: "bank_question",
  refund_disputed_payment: "bank_question",
  payment_locked: "bank_question",
  insufficient_funds: "not_enough",
  balance_insufficient: "not_enough",
  merchant_request: "called_off",
  charge_already_refunded: "paid_before",
  // The processor says that it does not fit, and not why.
  amount_too_large: "less_left",
  nothing_left: "less_left",
  line_left_less: "less_of_it",
  received_less: "received_less",
  not_captured: "never_received",
  charge_not_refundable: "never_received",
  currency_differs: "our_records",
  same_charge: "our_records",
};

/** With these nobody can say that the clinic has the money: the bank may hold it, the patient had it before, or it never came. */
const MAYBE_NOT_WITH_US: readonly (Cause | undefined)[] = [
  "bank_question",
  "paid_before",
  "less_left",
  "less_of_it",
  "received_less",
  "never_received",
  "our_records",
];

/** `problem`: the leg's code. A stopped leg needs no cause: we stopped it. What is unclear has none that could be told. */
export function whatHappened(trouble: Trouble, problem: string | null | undefined, language: Language): string {
  const { troubles, withUs, causes, stoppedInDoubt } = LETTERS[language].happened;
  if (trouble === "stopped" && problem === "stopped_while_frozen") return stoppedInDoubt;
  const told = trouble === "failed" || trouble === "bounced";
  const cause = told && problem ? CAUSE_OF[problem] : undefined;
  const where = MAYBE_NOT_WITH_US.includes(cause) ? undefined : withUs[trouble];
  return [troubles[trouble], where, cause && causes[cause]].filter(Boolean).join(" ");
}
