/** What stands in the timeline beside the kind of an event: codes of the record in a few words each. */
import type { CaseDetail } from "../../../../core/contract/case-detail.ts";
import type { SendOutcome } from "../../../../core/refund/classify.ts";
import type { LegState } from "../../../../core/refund/states.ts";
import { plural } from "../../../plural.ts";

type TaskKind = CaseDetail["tasks"][number]["kind"];

export const record = {
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  attempt: (n: number) => `attempt ${n}`,
  lines: (n: number) => plural("en", n, { one: "1 purchase line", other: `${n} purchase lines` }),
  bonus: "bonus",
  due: (day: string) => `due ${day}`,
  legs: {
    requested: "asked for",
    reserved: "held",
    submitting: "being sent",
    unknown: "no answer yet",
    pending: "with the bank",
    settled: "sent",
    failed: "failed",
    bounced: "came back",
    closed: "closed, nothing left",
    attention: "needs a person",
  } satisfies Record<LegState, string>,
  legKinds: { refund: "refund", credit: "account credit", hand: "by hand" },
  outcomes: {
    settled: "refunded",
    pending: "accepted, not finished",
    failed: "failed",
    refused: "refused",
    in_flight: "still working on it",
    not_executed: "did nothing, may be asked again",
    unknown: "no clear answer",
    our_bug: "did not understand us",
    account_paused: "does not accept the connection",
  } satisfies Record<SendOutcome["type"], string>,
  attention: {
    found_after_end: "a refund was found after this one had ended",
    request_changed: "the request differs from the first try",
    no_answer_to_queries: "nobody answers our questions",
    too_old: "no answer for two days",
  } as Readonly<Record<string, string>>,
  expired: {
    time: "nobody answered in time",
    facts_changed: "the facts changed",
    requester_changed: "the ticket is somebody else's now",
    found_at_processor: "the processor has a refund of it already",
    paid_elsewhere: "a refund made outside this app was for the same matter",
  } as Readonly<Record<string, string>>,
  tasks: {
    void_package: "void a package",
    trim_package: "trim a package",
    cancel_bookings: "cancel bookings",
    book_redo: "book the redo",
    extend_package: "extend a package",
    cancel_owed: "cancel what is still owed",
    stop_billing: "stop the billing of a membership",
    pay_by_hand: "pay by hand",
    confirm_receipt: "confirm receipt",
    call_patient: "call the patient",
    correct_reply: "correct the reply",
    write_again: "write to the patient again",
    enter_credit: "enter credit",
    take_off_credit: "take credit off",
    provider_pay: "withhold provider pay",
    patient_acts: "tell the patient to act",
    chase_refund: "ask about a slow refund",
    top_up: "top up the processor's balance",
    answer_dispute: "answer the bank",
    after_dispute: "money paid twice after a dispute",
    money_came: "money that came after the refund",
    outside_failed: "due again: the refund at the processor failed",
    out_twice: "money paid twice",
    ask_clinician: "ask a clinician",
    collect_consent: "collect the consent form",
  } satisfies Record<TaskKind, string>,
};
