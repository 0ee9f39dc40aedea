/** What a kept database is to have of everything. */
import type { JobKind } from "../../../worker/account/store/job-kinds.ts";

/** Kinds that came after the release whose database is kept. */
type Later =
  | "erase_bank_details"
  | "compare_sent"
  | "send_message"
  | "read_message"
  | "post_notice"
  | "notice_due"
  | "notice_watch"
  | "remind_clinician"
  | "match_taken"
  | "check_ticket"
  | "do_dispute_act"
  | "freeze_refusal"
  | "compare_tickets";

/** Every kind that the kept release has. One that comes is `Later`, or played in `busy.ts` and kept anew. */
export const KINDS: Readonly<Record<Exclude<JobKind, Later>, true>> = {
  send_leg: true,
  update_ticket: true,
  clear_ticket: true,
  follow_up_ticket: true,
  make_ticket: true,
  read_ticket: true,
  read_replies: true,
  read_money: true,
  expire_approval: true,
  expire_credit: true,
  apply_rules: true,
  sweep: true,
  reconcile: true,
  read_processor: true,
  daily: true,
  untold_letters: true,
  find_changes: true,
  monday_digest: true,
  publish_head: true,
  look_for: true,
};
export const STATES =
  "attention, bounced, closed, failed, pending, requested, reserved, settled, submitting, unknown".split(", ");
