/** What the team is told of, to whom, and what became of it. */

export const NOTICE_KINDS = [
  "approval_waits",
  "approved",
  "rejected",
  "asked_back",
  "approval_expired",
  "refund_failed",
  "refund_came_back",
  "dispute_opened",
  "dispute_due",
  "dispute_overdue",
  "clinician_asked",
  "first_answer_overdue",
  "message_failed",
  "connection_broken",
  "job_stuck",
  "money_attention",
  "account_frozen",
  "space_filling",
  "space_short",
  "change_found",
  "monday_digest",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something is broken: a named person hears of it, a second one where it lasts, and both that it is over. */
export const INCIDENTS = [
  "connection_broken",
  "job_stuck",
  "money_attention",
  "account_frozen",
] as const satisfies readonly NoticeKind[];

export const isIncident = (kind: NoticeKind | "test"): boolean => INCIDENTS.some((incident) => incident === kind);

/** It stands until it is over, and is told again meanwhile; everything else is told once and is no more. */
export const isStanding = (kind: NoticeKind | "test"): boolean => kind === "approval_waits" || isIncident(kind);

/** Also told to the person who is named for what is broken, though nothing is yet. */
export const isForNamed = (kind: NoticeKind): boolean =>
  isIncident(kind) || kind === "space_filling" || kind === "space_short";

/** What is told to whoever asked for a decision. */
export const OF_THE_ASKER = [
  "approved",
  "rejected",
  "asked_back",
  "approval_expired",
] as const satisfies readonly NoticeKind[];
export const isOfTheAsker = (kind: NoticeKind): boolean => OF_THE_ASKER.some((one) => one === kind);

/** Why a notice goes to somebody: the first time, because it lasts, or because it is over. */
export type PostWhy = "first" | "reminder" | "escalation" | "all_clear";

/**
 * `waiting`: it has not left. `posting`: it may be leaving. `posted`: the chat has it. `mailed`: it went on as an e-mail, whose state is its
 * own. `refused`: the chat did not take it. `unknown`: nobody says whether it left. `useless`: its time was over before it left.
 */
export type PostState = "waiting" | "posting" | "posted" | "mailed" | "refused" | "unknown" | "useless";

/** After how much of the time that an approval has its approvers are reminded. */
export const REMIND_AFTER_SHARE = 2 / 3;
