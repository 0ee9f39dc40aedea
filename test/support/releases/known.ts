/** What a kept database is to have of everything. */
import type { JobKind } from "../../../worker/account/store/job-kinds.ts";

/** Every kind that there is. A new one is played in `busy.ts` as well. */
export const KINDS: Readonly<Record<JobKind, true>> = {
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
  daily: true,
  publish_head: true,
  look_for: true,
};
export const STATES =
  "attention, bounced, closed, failed, pending, requested, reserved, settled, submitting, unknown".split(", ");
