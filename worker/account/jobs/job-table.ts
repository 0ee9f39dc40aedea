/** Every kind of job: before what others its calls go, and what does it. A kind that is missing here does not compile. */
import type { CallRank } from "../../connectors/call-slots.ts";
import { expireApproval } from "../commands/approval/approve.ts";
import { eraseBankDetails } from "../commands/links/erase-bank-details.ts";
import { remindClinician } from "../commands/links/remind-clinician.ts";
import { freezeRefusal } from "../commands/packet/make-packet.ts";
import { applyRulesDue } from "../commands/policy/end-rules-change.ts";
import { transact } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { again, DONE, type JobEnd } from "../domain/job-end.ts";
import { tellAgain } from "../domain/notices/open-notice.ts";
import { findChanges } from "../domain/trends/find-changes.ts";
import type { Actor, CommandContext } from "../store/context.ts";
import { isJobKind, type JobKind, type Payload, payloadOf } from "../store/job-kinds.ts";
import type { Job } from "../store/outbox.ts";
import { daily } from "./daily.ts";
import { doDisputeAct } from "./dispute/do-dispute-act.ts";
import { lookFor } from "./look-for.ts";
import { readMessage } from "./messages/read-message.ts";
import { sendMessage } from "./messages/send-message.ts";
import { expireCredit } from "./money/expire-credit.ts";
import { readMoney } from "./money/read-money.ts";
import { reconcile } from "./money/reconcile.ts";
import { sendLeg } from "./money/send-leg.ts";
import { tellDigest } from "./notices/monday-digest.ts";
import { postNotice } from "./notices/post-notice.ts";
import { watchForTrouble } from "./notices/watch-for-trouble.ts";
import { publishHead } from "./publish-head.ts";
import { sweep } from "./sweep.ts";
import { matchDue } from "./sync/match-taken.ts";
import { readProcessor } from "./sync/read-processor.ts";
import { checkTicket } from "./ticket/check-ticket.ts";
import { clearTicket } from "./ticket/clear-ticket.ts";
import { compareSent } from "./ticket/compare-sent.ts";
import { compareTickets } from "./ticket/compare-tickets.ts";
import { followUpTicket } from "./ticket/follow-up-ticket.ts";
import { makeTicket } from "./ticket/make-ticket.ts";
import { readReplies } from "./ticket/read-replies.ts";
import { readTicket } from "./ticket/read-ticket.ts";
import { updateTicket } from "./ticket/update-ticket.ts";
import { untoldLetters } from "./untold-letters.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };
const TRENDS: Actor = { type: "job", job: "trends" };

interface Work<P> {
  readonly rank: CallRank;
  /** `tries`: how often it was done in vain before. */
  run(deps: JobDependencies, about: P, tries: number): JobEnd | Promise<JobEnd>;
}

/** Work that calls nobody. */
const inside = <P>(run: (deps: JobDependencies, about: P) => JobEnd): Work<P> => ({ rank: "later", run });

const change = <P>(work: (context: CommandContext, about: P) => JobEnd): Work<P> =>
  inside(({ runtime }, about) => transact(runtime, OUTBOX, (context) => work(context, about)));

const JOBS: { readonly [K in JobKind]: Work<Payload<K>> } = {
  send_leg: { rank: "money", run: (deps, { legId }) => sendLeg(deps, legId) },
  do_dispute_act: { rank: "people", run: doDisputeAct },
  read_money: { rank: "later", run: readMoney },
  reconcile: { rank: "later", run: (deps, { runId }) => reconcile(deps, runId) },
  read_processor: { rank: "later", run: readProcessor },
  match_taken: inside(({ runtime }) => matchDue(runtime)),
  update_ticket: { rank: "people", run: updateTicket },
  check_ticket: { rank: "later", run: checkTicket },
  compare_tickets: { rank: "later", run: compareTickets },
  clear_ticket: { rank: "people", run: clearTicket },
  follow_up_ticket: { rank: "people", run: followUpTicket },
  make_ticket: { rank: "people", run: (deps, { caseId }) => makeTicket(deps, caseId) },
  read_ticket: { rank: "people", run: readTicket },
  read_replies: { rank: "people", run: readReplies },
  compare_sent: { rank: "later", run: compareSent },
  expire_approval: change((context, { approvalId }) => {
    expireApproval(context, approvalId);
    return DONE;
  }),
  apply_rules: change((context, { changeId }) => {
    applyRulesDue(context, changeId);
    return DONE;
  }),
  expire_credit: change((context, { lotId }) => expireCredit(context, lotId)),
  freeze_refusal: change((context, { decisionId }) => {
    freezeRefusal(context, decisionId);
    return DONE;
  }),
  erase_bank_details: change((context, { saidId }) => {
    eraseBankDetails(context, saidId);
    return DONE;
  }),
  sweep: inside(({ runtime }) => sweep(runtime)),
  daily: inside(({ runtime }) => daily(runtime)),
  untold_letters: inside(({ runtime }) => untoldLetters(runtime)),
  find_changes: inside(({ runtime }) =>
    transact(runtime, TRENDS, (context) => {
      findChanges(context);
      return DONE;
    }),
  ),
  monday_digest: change(tellDigest),
  publish_head: inside((deps) => publishHead(deps)),
  send_message: { rank: "people", run: sendMessage },
  read_message: { rank: "later", run: readMessage },
  post_notice: { rank: "later", run: postNotice },
  notice_due: change((context, { noticeId }) => {
    tellAgain(context, noticeId);
    return DONE;
  }),
  notice_watch: change(watchForTrouble),
  remind_clinician: inside(({ runtime, links }, { questionId }) =>
    transact(runtime, OUTBOX, (context) => {
      remindClinician(context, questionId, () => links?.mint());
      return DONE;
    }),
  ),
  look_for: inside(({ runtime }) => lookFor(runtime)),
};

export const rankOf = (kind: string): CallRank => (isJobKind(kind) ? JOBS[kind].rank : "later");

/** What is stored and cannot be read, as of a later release, is kept for whoever can. */
export function runJob(deps: JobDependencies, { kind, ref, tries }: Job): JobEnd | Promise<JobEnd> {
  return isJobKind(kind) ? runKind(deps, kind, ref, tries) : again("unknown_kind");
}

function runKind<K extends JobKind>(deps: JobDependencies, kind: K, ref: string, tries: number) {
  const about = payloadOf(kind, ref);
  return about === undefined ? again("unreadable") : JOBS[kind].run(deps, about, tries);
}
