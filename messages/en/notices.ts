import type { NoticeWords } from "../shapes/notices.ts";
import { note } from "./notes/note.ts";
import { lists } from "./screen/common/lists.ts";

const of = (money: string): string => (money === "" ? "" : `: ${money}`);

/** What the team is told in a chat or by e-mail: which case, how much, what it needs. Never a name, a treatment or anybody's words. */
export const notices: NoticeWords = {
  titles: {
    approval_waits: ({ money, needs, until }) =>
      `Waits for ${needs === "lead" ? "a lead" : "finance"} to approve${of(money)}${until === "" ? "" : `, until ${until}`}`,
    approved: ({ money }) => `Approved${of(money)}`,
    rejected: ({ money }) => `Rejected${of(money)}`,
    asked_back: ({ money }) => `The approver asks back${of(money)}`,
    approval_expired: ({ money }) => `An approval ended without an answer${of(money)}`,
    refund_failed: ({ money }) => `A refund did not go through${of(money)}`,
    refund_came_back: ({ money }) => `A refund came back from the bank${of(money)}`,
    dispute_opened: ({ money, day }) =>
      `A payment is disputed at the bank${of(money)}${day === "" ? "" : `. Answer by ${day}`}`,
    dispute_due: ({ money, day }) => `The bank waits for an answer${of(money)}${day === "" ? "" : `, by ${day}`}`,
    dispute_overdue: ({ money, day }) =>
      `The bank’s day has passed without an answer${of(money)}${day === "" ? "" : `: ${day}`}`,
    clinician_asked: ({ day }) => `A clinician is asked${day === "" ? "" : `, answer due ${day}`}`,
    first_answer_overdue: () => "A patient still waits for a first answer",
    message_failed: ({ channel }) => `A message did not arrive: ${channel === "sms" ? "a text" : "an e-mail"}`,
    connection_broken: ({ connection }) => `The connection to ${connection} is broken`,
    job_stuck: ({ work }) => `Stuck for an hour: ${work}`,
    money_attention: ({ money }) => `A refund needs somebody to look${of(money)}`,
    account_frozen: () => "No money leaves: the database is an older copy",
    space_filling: () => "The database is 70 % full",
    space_short: () => "The database is 90 % full: imports are refused",
    change_found: ({ risen, from, to }) => `Refunds rose: ${risen}, from ${from} to ${to} a month`,
    monday_digest: () => "Refunds this Monday",
    test: () => "Test: this is how notices arrive here",
  },
  again: {
    first: (title) => title,
    reminder: (title) => `Reminder: ${title}`,
    escalation: (title) => `Still so: ${title}`,
    all_clear: (title) => `Over: ${title}`,
  },
  texts: {
    rejected: "What the approver said stands on the ticket.",
    asked_back: "The question stands on the ticket. Answer it and ask again.",
    refund_failed: "The patient does not have the money. Decide in the case how it goes instead.",
    refund_came_back: "The patient does not have the money. Decide in the case how it goes instead.",
    dispute_opened: "Finance answers the bank. Nothing is refunded from a payment that the bank has locked.",
    dispute_due:
      "Nothing was sent to the bank yet. The card on the page Money says what lies there and what is missing.",
    dispute_overdue:
      "The bank may decide for the patient now. Look in the processor’s own pages whether it still listens.",
    first_answer_overdue: "No answer and no decision is known here.",
    message_failed: "The task in the case says whom to reach another way.",
    connection_broken: "Nothing goes there until it works again. Look at the page Money, part Connections.",
    job_stuck:
      "It is tried again and again. Look at the page Money, part Connections; if all is well there, call support.",
    money_attention:
      "The processor gives no clear answer. Finance looks in its dashboard and says on the page Money what is so.",
    account_frozen: "Every payment is compared with its processor first. Then money goes on by itself.",
    space_filling: "Imports stop at 90 %. Ask support before that what can be done.",
    space_short: "Refunds go on. Call support: no import adds anything until there is room.",
    change_found: "The page Trends shows its cases, and takes down what is done about it.",
    test: "Nothing has happened. Somebody tests on the page Notices whether this arrives.",
  },
  over: "Nothing more has to be done about it.",
  digest: {
    rose: (risen, from, to, others) =>
      `Rose: ${risen}, from ${from} to ${to} a month${others === 0 ? "" : `, and ${others} more`}.`,
    due: (overdue, thisWeek) => `Due: ${overdue} overdue, ${thisWeek} this week.`,
    money: (waiting, failed) => `Money: ${waiting} waiting for approval, ${failed} stuck or failed.`,
    disputes: (open, day) => `Disputes: ${open} open${day === "" ? "" : `, the first to answer by ${day}`}.`,
    done: (actions, decided) => `Last week: ${decided} decided, ${actions} actions recorded.`,
    quiet: "Nothing rose, nothing is due and no money waits.",
  },
  unread: "no reason named",
  ended: note.ended,
  facts: {
    case: "Case",
    amount: "Amount",
    reason: "Reason",
    state: "State",
    until: "Until",
    day: "Due",
    named: "For",
    connection: "Connection",
    work: "Work",
  },
  caseStates: lists.caseStates,
  frozenAt: {
    paused:
      "Somebody has paused this processor, so it is not compared, and no money leaves at any processor. An admin resumes it on the page Connections.",
    gone: "This processor is not connected any more, so it cannot be compared, and no money leaves at any processor. An admin connects it again on the page Connections.",
  },
  works: {
    timer: "the timer that begins all work",
    send_leg: "sending a refund",
    update_ticket: "telling a ticket",
    clear_ticket: "clearing a ticket",
    follow_up_ticket: "following a closed ticket up",
    make_ticket: "making a ticket",
    read_ticket: "reading a ticket",
    read_replies: "reading a reply",
    read_money: "reading a payment or a refund",
    expire_approval: "ending an approval",
    erase_bank_details: "erasing bank details that nobody read",
    expire_credit: "ending account credit",
    apply_rules: "changing the rules",
    sweep: "looking after refunds under way",
    reconcile: "comparing payments",
    daily: "the nightly work",
    publish_head: "publishing the record's head",
    find_changes: "looking for what has risen",
    monday_digest: "telling the Monday digest",
    look_for: "looking through the records",
    send_message: "sending a message",
    post_notice: "telling a notice",
    notice_due: "telling a notice again",
    notice_watch: "watching for trouble",
  },
  link: "Open the ticket",
  decide: "Decide here",
  footer: (noticeId) => `Makegood, notice ${noticeId}. Who is told of what is set on the page Notices.`,
};
