/** Tells a notice to one target: in a chat, where a double does no harm, or as an e-mail that leaves once like every message to a person. */

import { isStanding } from "../../../../core/notices/kinds.ts";
import { assert, err } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { TeamNotice, TeamNotifier } from "../../../connectors/team-notifier.ts";
import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { DONE, type JobEnd } from "../../domain/job-end.ts";
import { approvalLinkFor } from "../../domain/links/approval-link.ts";
import { queueMessage } from "../../domain/messages/queue-message.ts";
import { toldFor, wayTo } from "../../domain/notices/routing.ts";
import { noticeMail, teamNotice } from "../../queries/notices/notice-words.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { type NoticeRow, noticeById } from "../../store/notices/notices.ts";
import { movePost } from "../../store/notices/post-changes.ts";
import { type PostRow, postById } from "../../store/notices/posts.ts";
import { talkToVendor, whilePaused } from "../call-vendor.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };
/** Whoever reads it later reads of a day that is over; the page still has it. */
const USELESS_AFTER_MS = 24 * 60 * 60_000;
/** A chat that may have it is told once more, and no third time. */
const TRIES_MAX = 2;

type Plan =
  | { readonly type: "end"; readonly end: JobEnd }
  | {
      readonly type: "post";
      readonly connectionId: string;
      readonly notifier: TeamNotifier;
      readonly notice: TeamNotice;
    };

const end = (jobEnd: JobEnd): Plan => ({ type: "end", end: jobEnd });

export async function postNotice(deps: JobDependencies, { postId }: Payload<"post_notice">): Promise<JobEnd> {
  const plan = transact(deps.runtime, OUTBOX, (context) => claim(context, deps, postId));
  if (plan.type === "end") return plan.end;
  const { connectionId, notifier, notice } = plan;
  // Dies in it: the next run takes it for one that may have left.
  return talkToVendor(
    deps,
    { connectionId, actor: OUTBOX },
    {
      ask: () => notifier.post(notice),
      silence: (detail) => err<ConnectorFailure>({ verdict: "unknown", detail }),
      failureOf: (answer) => (answer.ok ? undefined : answer.error),
    },
    (context, answer, wait) => {
      const post = postById(context.sql, postId);
      assert(post, "What was told is never removed");
      if (answer.ok) {
        movePost(context, post, { state: "posted" });
        return DONE;
      }
      return failed(context, post, answer.error, wait);
    },
  );
}

function claim(context: CommandContext, deps: JobDependencies, postId: string): Plan {
  const { sql, nowMs } = context;
  const post = postById(sql, postId);
  if (!post || (post.state !== "waiting" && post.state !== "posting")) return end(DONE);
  const notice = noticeById(sql, post.noticeId);
  const way = wayTo(sql, post.target);
  if (post.state === "posting" && post.tries >= TRIES_MAX) return end(given(context, post, "unknown", "no_answer"));
  if (!notice || isOver(notice, post, nowMs)) return end(given(context, post, "useless"));
  if (!way) return end(given(context, post, "refused", "not_connected"));
  const telling = { postId, why: post.why, address: addressOf(deps, notice) };
  if (way.by === "email") {
    const own = notice.kind === "approval_waits" && approvalLinkFor(context, deps.links, notice.about, way.personId);
    const toPerson = { ...telling, forPersonIds: toldFor(context, notice, way.personId) };
    const toOwn = own ? { ...toPerson, address: own, opensDecision: true as const } : toPerson;
    return end(mail(context, { notice, post, telling: toOwn, ...way }));
  }
  const notifier = deps.notifier(way.connectionId);
  if (!notifier) return end(given(context, post, "refused", "not_connected"));
  const paused = whilePaused(sql, nowMs, way.connectionId);
  if (paused) return end(paused);
  movePost(context, post, { state: "posting", tries: post.tries + 1 });
  return { type: "post", connectionId: way.connectionId, notifier, notice: teamNotice(sql, notice, telling) };
}

/** An answer that came first, or a day, makes it useless; that a thing is over is said all the same. */
function isOver({ kind, endedAtMs }: NoticeRow, { why, createdAtMs }: PostRow, nowMs: number): boolean {
  if (nowMs - createdAtMs >= USELESS_AFTER_MS) return true;
  return why !== "all_clear" && endedAtMs !== null && isStanding(kind);
}

const addressOf = ({ addresses }: JobDependencies, { caseId }: NoticeRow): string | undefined =>
  caseId === null ? undefined : addresses?.case(caseId);

function given(
  context: CommandContext,
  post: PostRow,
  state: "unknown" | "useless" | "refused",
  code?: string,
): JobEnd {
  movePost(context, post, { state, ...(code === undefined ? {} : { code }) });
  return DONE;
}

function mail(
  context: CommandContext,
  {
    notice,
    post,
    telling,
    personId,
    address,
  }: {
    readonly notice: NoticeRow;
    readonly post: PostRow;
    readonly telling: Parameters<typeof noticeMail>[2];
    readonly personId: string;
    readonly address: string;
  },
): JobEnd {
  const queued = queueMessage(context, {
    purpose: "notice",
    to: { recipient: "person", recipientId: personId },
    contact: { channel: "email", value: address },
    words: noticeMail(context.sql, notice, telling),
    uselessFromMs: post.createdAtMs + USELESS_AFTER_MS,
    isAwaited: true,
  });
  if (!queued.ok) return given(context, post, "refused", queued.error);
  movePost(context, post, { state: "mailed", messageId: queued.value.messageId });
  return DONE;
}

function failed(context: CommandContext, post: PostRow, { verdict, detail }: ConnectorFailure, wait: JobEnd): JobEnd {
  switch (verdict) {
    case "refused":
      return given(context, post, "refused", detail);
    case "unknown":
      if (post.tries >= TRIES_MAX) return given(context, post, "unknown", detail);
      movePost(context, post, { state: "waiting", code: detail });
      return wait;
    // Nothing has left.
    case "not_executed":
    case "unauthorised":
      movePost(context, post, { state: "waiting", tries: post.tries - 1, code: detail });
      return wait;
  }
}
