import type { TaskWords } from "../shapes/tasks.ts";

/** A number with its word, such as "4 uses". */
const some = (n: string | number | undefined, one: string, other: string): string => `${n} ${n === 1 ? one : other}`;

const TROUBLES: Readonly<Record<string, string>> = {
  failed: "did not go through as we said",
  bounced: "came back from the bank",
  stopped: "was stopped before it left",
  unclear: "went out as we said or did not: nobody can say yet",
};

const MESSAGES: Readonly<Record<string, string>> = {
  acknowledgement: "the word that the request has arrived",
  clinician_question: "the question to the clinician",
  clinician_reminder: "the reminder to the clinician",
};

const NOT_REACHED: Readonly<Record<string, string>> = {
  undelivered: "it could not be delivered",
  opted_out: "they want no messages this way",
  bad_address: "nobody is at that address",
  refused: "the messenger refused it",
  unknown: "nobody can say whether it left; it is not sent again by itself",
  useless: "its time was over before it could leave",
};

const LETTERS: Readonly<Record<string, string>> = {
  holding_approver: "that a colleague has to agree, and until when",
  holding_clinician: "that a clinician looks first, and until when",
  approved: "it is approved",
  sent: "the money was sent",
  delayed: "the money takes longer",
  membership_ended: "the membership has ended",
  review_outcome: "what the second look found",
};

/** What somebody has to do by hand, in one line with its exact figures. */
const PAGE_ANSWERS: Readonly<Record<string, string>> = {
  choice: ": what they chose",
  fact: ": an answer",
  another_way: ": bank details, which finance reads once",
  look_again: ": somebody else shall look again",
};

export const tasks: TaskWords = {
  texts: {
    void_package: ({ title, uses }) => `Void “${title}” in the clinic's own system: ${some(uses, "use", "uses")}`,
    trim_package: ({ title, uses }) => `Take ${some(uses, "use", "uses")} off “${title}” in the clinic's own system`,
    cancel_bookings: ({ title, bookings }) =>
      `Cancel ${some(bookings, "upcoming booking", "upcoming bookings")} of “${title}”`,
    book_redo: ({ title, visits }) =>
      `Book a free repeat of ${visits ? "one visit of " : ""}“${title}” with the patient`,
    extend_package: ({ title, days, untilOn }, say) =>
      `Extend “${title}” by ${days} days in the clinic's own system${untilOn ? `, until ${say.day(String(untilOn))}` : ""}`,
    cancel_owed: ({ title, invoice }, say) =>
      `Cancel ${say.money} still owed for “${title}” in the clinic's own system${invoice ? `, invoice ${invoice}` : ""}`,
    stop_billing: ({ title, fromOn, periodDays }, say) =>
      [
        `Stop the billing of “${title}” in the clinic's own system`,
        say.money && `: ${say.money} every ${periodDays} days`,
        fromOn && `, no charge from ${say.day(String(fromOn))} on`,
      ]
        .filter(Boolean)
        .join(""),
    pay_by_hand: ({ because }, say) =>
      `Pay ${say.money} by hand and note the reference${because ? ` (${because})` : ""}`,
    confirm_receipt: (_, say) => `Ask whether ${say.money} has arrived`,
    call_patient: () => "Call the patient as promised",
    ask_clinician: () => "Get the clinician's answer: expected, not expected, or a visit needed",
    message_failed: ({ purpose, channel, state }) =>
      `Reach them another way: ${MESSAGES[String(purpose)] ?? "a message"} by ${channel === "sms" ? "text" : "e-mail"} did not get there (${NOT_REACHED[String(state)] ?? NOT_REACHED.undelivered})`,
    tell_patient: ({ letter }) => `Tell the patient: ${LETTERS[String(letter)] ?? "what was decided"}`,
    page_answer: ({ what }) => `Look at what the patient said on their page${PAGE_ANSWERS[String(what)] ?? ""}`,
    collect_consent: ({ form, title }) => `Find or collect the signed form “${form}” for “${title}”`,
    correct_reply: ({ trouble }, say) =>
      `Write to the patient: ${say.money} ${TROUBLES[String(trouble)] ?? TROUBLES.failed}`,
    write_again: (_, say) => `Write to the patient again, as promised: how ${say.money} comes to them`,
    reply_wrong: () => "Write to the patient: a reply was sent that does not fit the case",
    enter_credit: ({ reference }, say) =>
      `Enter ${say.money} account credit in the clinic's own system, reference ${reference}`,
    take_off_credit: ({ reference }, say) =>
      `Take ${say.money} account credit off in the clinic's own system, reference ${reference}`,
    provider_pay: ({ who, title }, say) => `Withhold ${say.money} from the next pay of ${who} (“${title}”)`,
    patient_acts: (_, say) =>
      `Tell the patient: ${say.money} waits for them. The processor has sent them a mail and needs their answer`,
    chase_refund: ({ reference }, say) =>
      `Ask the processor about ${say.money}: the bank has had it for more than ten days, reference ${reference}`,
    top_up: ({ currency }) =>
      `Finance: top up the balance in ${currency} at the processor. Refunds wait for it, or were refused`,
    answer_dispute: (_, say) => `Finance: answer the bank about ${say.money}${say.wentBack}`,
    after_dispute: ({ reference }, say) =>
      `Finance: the bank decided for the patient, and ${say.money} is out twice${reference ? `. Went back from us: ${reference}` : ""}`,
    outside_failed: ({ reference }, say) =>
      `${say.money} is due again: the refund that was made at the processor came to nothing, reference ${reference}. Decide again`,
    out_twice: ({ reference }, say) =>
      `Finance: ${say.money} is out twice: given here, and refunded outside this app${reference ? `, reference ${reference}` : ""}. Ask for it back, or say why it stays`,
    money_came: ({ title }, say) =>
      `Finance: ${say.money} came for “${title}” after it was refunded and the rest was cancelled. Give it back, or say why it stays`,
  },
  shown: {
    nothing: () => "The last import shows none of it",
    part: (seen, wanted) => `The last import shows ${seen} of ${wanted}`,
    more: (seen, wanted) => `The last import shows ${seen} where ${wanted} was agreed: look into it before closing`,
  },
  late: (days: number) => `The last import shows it stopped ${some(days, "day", "days")} later`,
  came: (money: string) => `${money} was paid since: finance has the task`,
  notYet: {
    payment_locked: "Hand nothing out: the bank disputes the payment",
    outside_refund: "Hand nothing out: finance has to say first what a refund made outside this app was for",
    payment_differs: "Hand nothing out: finance has to say first what differs at the processor",
  },
  wentBack: (what: string) => `. Went back already: ${what}`,
};
