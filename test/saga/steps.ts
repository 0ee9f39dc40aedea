/** A script: what people, the network, the bank, the vendor and fate do, in order. Plain data, so that it can be cut and shown. */
export const STAFF = ["agent", "otherAgent", "lead", "finance", "otherFinance"] as const;
export type Who = (typeof STAFF)[number];

export type MoneyStep = "compare" | "settle" | "look" | "send_again" | "give_up";
export type CreditStep = "spend" | "pay_out" | "take_back";

/** `pick` names one of what there is at that moment, counted round; a step that finds nothing does nothing. */
export type Step =
  | {
      readonly do: "decide";
      readonly who: Who;
      readonly purchase: number;
      readonly option: "refund" | "credit" | "exchange";
      readonly percent: number;
    }
  /** Another patient's ticket and line are sent under the case of one of these purchases. */
  | { readonly do: "decide_into"; readonly who: Who; readonly purchase: number; readonly percent: number }
  /** One line of a purchase of two, by itself. */
  | {
      readonly do: "decide_line";
      readonly who: Who;
      readonly option: "refund" | "credit";
      readonly percent: number;
    }
  /** A browser that had no answer, or a person who clicks twice. */
  | { readonly do: "decide_again"; readonly pick: number }
  | {
      readonly do: "approve";
      readonly who: Who;
      readonly pick: number;
      readonly verdict: "approve" | "reject" | "ask_back";
    }
  | { readonly do: "stop"; readonly who: Who; readonly pick: number }
  | { readonly do: "close_task"; readonly who: Who; readonly pick: number }
  /** A part of a grant of credit: spent, paid out to where it came from, or taken back. */
  | {
      readonly do: "credit";
      readonly who: Who;
      readonly pick: number;
      readonly how: CreditStep;
      readonly percent: number;
    }
  /** Somebody in finance on the Money page: asks for a comparison, settles a difference, answers a leg that nobody could find out about. */
  | { readonly do: "money"; readonly pick: number; readonly how: MoneyStep }
  /** The platform's timer, if it is due. */
  | { readonly do: "alarm" }
  /** A second deliverer beside it. */
  | { readonly do: "deliver" }
  /** One request on the wire: it arrives, its answer arrives, both at once, or it is lost. */
  | { readonly do: "wire"; readonly pick: number; readonly how: "arrive" | "answer" | "both" | "lose" }
  | { readonly do: "pass"; readonly seconds: number }
  /** To the next timer. */
  | { readonly do: "pass_to_alarm" }
  /** The clock of the account's machine is set: back when it is to be further behind than it was, ahead when less. */
  | { readonly do: "clock"; readonly behindSeconds: number }
  /** The process dies now: memory and running jobs are gone, the database stays. */
  | { readonly do: "crash" }
  /** It dies right before or right after its n-th commit from now, or its n-th that writes a send or its answer down. */
  | { readonly do: "crash_at_commit"; readonly n: number; readonly before: boolean; readonly ofSend: boolean }
  | { readonly do: "deploy" }
  /** The hourly watch. */
  | { readonly do: "wake" }
  /** The database is copied, and later put back to its copy. */
  | { readonly do: "keep_copy" }
  | { readonly do: "restore" }
  | { readonly do: "dashboard_refund"; readonly payment: number; readonly percent: number }
  | { readonly do: "bank"; readonly pick: number; readonly says: "succeed" | "fail" | "require-action" }
  | {
      readonly do: "dispute";
      readonly payment: number;
      readonly percent: number;
      readonly status: "needs_response" | "warning_needs_response";
    }
  | {
      readonly do: "close_dispute";
      readonly pick: number;
      readonly outcome: "won" | "lost" | "warning_closed" | "prevented";
    }
  | { readonly do: "balance"; readonly short: boolean }
  /** At one of the connections, one of what can go wrong there. */
  | {
      readonly do: "fault";
      readonly at: number;
      readonly on: "send" | "read" | "webhook";
      readonly pick: number;
    }
  | { readonly do: "deliver_webhooks" }
  | { readonly do: "resend_event"; readonly pick: number };
