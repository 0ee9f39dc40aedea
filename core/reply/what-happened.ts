/** Why money did not go as a letter said, in plain words for the patient (mission F8): by what became of it, and by the cause that is known. */
import type { LegState } from "../contract/decision.ts";
import type { Language } from "../words.ts";

/** `unclear`: nobody can say whether it left. */
export const TROUBLES = ["failed", "bounced", "stopped", "unclear"] as const;
export type Trouble = (typeof TROUBLES)[number];

const TROUBLE_OF: Partial<Record<LegState, Trouble>> = {
  failed: "failed",
  bounced: "bounced",
  closed: "stopped",
  attention: "unclear",
};

/** Undefined for a leg that is as it should be. */
export const troubleOf = (state: LegState): Trouble | undefined => TROUBLE_OF[state];

/** Causes that a patient can be told. Every other code is told without one: a guess would be worse than none. */
type Cause =
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

interface Words {
  readonly troubles: Readonly<Record<Trouble, string>>;
  readonly withUs: Readonly<Partial<Record<Trouble, string>>>;
  readonly causes: Readonly<Record<Cause, string>>;
  /** Stopped by a record that may have forgotten that it left. */
  readonly stoppedInDoubt: string;
}

const WORDS = {
  en: {
    troubles: {
      failed: "It did not go through.",
      bounced: "It left us, but it came back.",
      stopped: "We stopped it before it left. No money has moved.",
      unclear: "We cannot say yet if it left us. We have asked the company that moves the money.",
    },
    withUs: { failed: "The money is still with us.", bounced: "The money is with us again." },
    causes: {
      card_ended:
        "The bank says that the card has ended. We need another way. You can reply and say which one suits you.",
      card_lost:
        "The bank says that the card was lost or stolen. We need another way. You can reply and say which one suits you.",
      bank_said_no: "The bank did not take it. We need another way. You can reply and say which one suits you.",
      bank_question:
        "There is an open question about this payment at your bank. Until it is closed, we cannot use that way.",
      not_enough: "This was on our side. There was not enough in the account that it comes from.",
      called_off: "It was called off on our side.",
      paid_before: "There is less left of that payment than we thought. Money from it went back before.",
      less_left: "There is less left of that payment than we thought.",
      less_of_it: "There is less left of that purchase than we thought.",
      received_less: "We had received less for that payment than we thought.",
      never_received: "That payment never reached us. Your bank had only set the money aside.",
      our_records: "This was on our side. Our records of that payment were not right.",
    },
    stoppedInDoubt: "We stopped it. We are still checking if it left us before that.",
  },
  es: {
    troubles: {
      failed: "No se pudo hacer.",
      bounced: "Salió de aquí, pero volvió.",
      stopped: "Lo detuvimos antes de que saliera. No se movió dinero.",
      unclear: "Aún no sabemos si salió. Ya lo preguntamos a la empresa que mueve el dinero.",
    },
    withUs: { failed: "El dinero sigue con nosotros.", bounced: "El dinero está otra vez con nosotros." },
    causes: {
      card_ended:
        "El banco dice que la tarjeta ya no vale. Hace falta otra vía. Puede responder y decir cuál le viene bien.",
      card_lost:
        "El banco dice que la tarjeta se perdió o la robaron. Hace falta otra vía. Puede responder y decir cuál le viene bien.",
      bank_said_no: "El banco no lo aceptó. Hace falta otra vía. Puede responder y decir cuál le viene bien.",
      bank_question: "Hay una duda abierta sobre este pago en su banco. Hasta que se cierre, no podemos usar esa vía.",
      not_enough: "Fue cosa nuestra. No había saldo en la cuenta de la que sale.",
      called_off: "Se anuló de nuestro lado.",
      paid_before: "De ese pago queda menos de lo que vimos. Ya volvió dinero de él antes.",
      less_left: "De ese pago queda menos de lo que vimos.",
      less_of_it: "De esa compra queda menos de lo que vimos.",
      received_less: "Por ese pago recibimos menos de lo que vimos.",
      never_received: "Ese pago nunca nos llegó. Su banco solo había apartado el dinero.",
      our_records: "Fue cosa nuestra. Nuestros datos de ese pago no estaban bien.",
    },
    stoppedInDoubt: "Lo detuvimos. Aún vemos si salió de aquí antes.",
  },
} as const satisfies Record<Language, Words>;

/** `problem`: the leg's code. A stopped leg needs no cause: we stopped it. What is unclear has none that could be told. */
export function whatHappened(trouble: Trouble, problem: string | null | undefined, language: Language): string {
  const { troubles, withUs, causes, stoppedInDoubt }: Words = WORDS[language];
  if (trouble === "stopped" && problem === "stopped_while_frozen") return stoppedInDoubt;
  const told = trouble === "failed" || trouble === "bounced";
  const cause = told && problem ? CAUSE_OF[problem] : undefined;
  const where = MAYBE_NOT_WITH_US.includes(cause) ? undefined : withUs[trouble];
  return [troubles[trouble], where, cause && causes[cause]].filter(Boolean).join(" ");
}
