/** A telling is queued, and moves on; apart from the rows, which the outbox reads to find its lane. */
import type { PostState, PostWhy } from "../../../../core/notices/kinds.ts";
import type { Target } from "../../../../core/notices/route.ts";
import type { CommandContext } from "../context.ts";
import type { PostRow } from "./posts.ts";

/** Queues a telling, once for its cause; the same again is none. */
export function insertPost(context: CommandContext, noticeId: string, target: Target, why: PostWhy): void {
  const postId = context.newId();
  const isNew = context.sql.change(
    `INSERT INTO notice_post (id, notice_id, target, why, state, created_at_ms, state_at_ms) VALUES (?, ?, ?, ?, 'waiting', ?5, ?5)
     ON CONFLICT (notice_id, target, why) DO NOTHING`,
    postId,
    noticeId,
    target,
    why,
    context.nowMs,
  );
  if (isNew === 0) return;
  context.record("notice.post_queued", undefined, { postId, noticeId, why });
  context.queue("post_notice", { postId });
}

export interface PostMove {
  readonly state: PostState;
  readonly tries?: number;
  readonly code?: string;
  readonly messageId?: string;
}

export function movePost(context: CommandContext, { postId, noticeId, tries }: PostRow, move: PostMove): void {
  context.sql.run(
    "UPDATE notice_post SET state = ?, tries = ?, code = coalesce(?, code), message_id = coalesce(?, message_id), state_at_ms = ? WHERE id = ?",
    move.state,
    move.tries ?? tries,
    move.code ?? null,
    move.messageId ?? null,
    context.nowMs,
    postId,
  );
  const code = move.code === undefined ? {} : { code: move.code };
  context.record("notice.post_moved", undefined, { postId, noticeId, to: move.state, ...code });
}
